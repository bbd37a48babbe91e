// What was made of each page of a site, kept for the next build. The files of the pages are not in it, but hashes of
// them: they stand in the output of before.
//
//   PageMemo memo;                                                                  // as long as `serve` runs
//   render_site(context, files, folder, output, diagnostics, &memo);                       // again and again
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/rare.h"
#include "document/files.h"
#include "render/archive.h"
#include "render/pdf.h"

namespace drieluik {

struct MadePage {
  bool is_whole = false;  // with its PDFs and what the search knows of it, if it has any; else the HTML alone
  std::uint64_t html = 0, pdf = 0, fillable = 0;  // hashes; 0: it has none
  UsedGlyphs glyphs, glyphs_to_fill_in;
  std::uint64_t fonts = 0;  // of what its PDFs are made from besides
  Archived found_as;        // what the search knows of it: pack() of render/indexed_page.h
  Rare<FilesOfSite> files;
  std::string language;  // of its text
};

class PageMemo {
 public:
  PageMemo() : archive(std::make_shared<Archive>()) {}

  std::shared_ptr<Archive> archive;           // of what is put away in this build
  std::shared_ptr<FileParts> archive_before;  // of the last build; null: the same, since it is in memory

  // Between two builds: forgets the pages that the last one did not ask for.
  void begin_build() {
    std::erase_if(pages_, [](const auto& page) { return !page.second.is_used; });
    for (auto& [path, page] : pages_) page.is_used = false;
  }

  // Null when there is none that was made from the same. `made_from` is a hash of all that the page depends on.
  std::shared_ptr<const MadePage> find(std::string_view path, std::uint64_t made_from) {
    const auto page = pages_.find(path);
    if (page == pages_.end() || page->second.made_from != made_from) return nullptr;
    page->second.is_used = true;
    return page->second.made;
  }
  // What is put away of a page of the last build, in the archive of this one; null when it is not there any more.
  std::shared_ptr<const MadePage> take_over(const std::shared_ptr<const MadePage>& made) const {
    if (!archive_before || made->found_as.hash == 0) return made;
    std::optional<std::string> bytes = read_archived(*archive_before, made->found_as);
    if (!bytes) return nullptr;
    MadePage copy = *made;
    copy.found_as = archive->put(*std::move(bytes));
    return std::make_shared<const MadePage>(std::move(copy));
  }

  void keep(std::string_view path, std::uint64_t made_from, std::shared_ptr<const MadePage> made) {
    pages_.insert_or_assign(std::string(path), Kept{made_from, std::move(made)});
  }

  // Calls `visit(path, made_from, made)` for each page of this build, in the order of their paths.
  template <typename Visit>
  void visit(const Visit& visit) const {
    for (const auto& [path, page] : pages_) {
      if (page.is_used) visit(path, page.made_from, *page.made);
    }
  }

 private:
  struct Kept {
    std::uint64_t made_from = 0;
    std::shared_ptr<const MadePage> made;
    bool is_used = true;
  };
  std::map<std::string, Kept, std::less<>> pages_;  // by path
};

}  // namespace drieluik
