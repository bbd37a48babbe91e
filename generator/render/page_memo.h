// What was made of each page of a site, kept for the next build. The files of the pages are not in it, but hashes of
// them: they are asked for where they were put.
//
//   PageMemo memo;                                                  // as long as `serve` runs
//   memo.file = [&](const std::string& path) { return last.find(path); };
//   render_site(library, theme, files, folder, options, diagnostics, &memo);        // again and again
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "document/files.h"
#include "render/pdf.h"
#include "render/search_index.h"

namespace drieluik {

struct MadePage {
  bool is_whole = false;  // with its PDFs and what the search knows of it, if it has any; else the HTML alone
  std::uint64_t html = 0, pdf = 0, fillable = 0;  // hashes; 0: it has none
  UsedGlyphs glyphs, glyphs_to_fill_in;
  std::uint64_t fonts = 0;  // of what its PDFs are made from besides
  std::vector<IndexedPage> found_as;
  FilesOfSite files;
  std::string language;  // of its text
};

class PageMemo {
 public:
  // The bytes of a file of the last build, by its path in the site. They are compared with the hash.
  std::function<std::optional<std::string>(const std::string& path)> file;

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
  // Whether the file is still what was made; then its bytes are. Of none (hash 0) they are empty.
  bool take_file(const std::string& path, std::uint64_t hash, std::string& bytes) const {
    if (hash == 0) return true;
    std::optional<std::string> found = file ? file(path) : std::nullopt;
    if (!found || fast_hash(*found) != hash) return false;
    bytes = *std::move(found);
    return true;
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
