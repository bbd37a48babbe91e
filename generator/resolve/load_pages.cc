#include "resolve/load_pages.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/error_words.h"
#include "base/parallel.h"
#include "base/text.h"
#include "read/markdown.h"
#include "resolve/messages.h"
#include "resolve/misplaced.h"
#include "resolve/page_files.h"
#include "resolve/page_links.h"
#include "resolve/page_tree.h"
#include "resolve/page_warnings.h"
#include "resolve/read_text.h"
#include "resolve/references.h"

namespace drieluik {
namespace {

const Path kFolder = kPagesFolder;
// Pages that are read before they are taken, and warnings that are held before they are summed.
constexpr std::size_t kAtOnce = 512;

struct ReadPage {
  std::optional<Text> text;  // nothing when the file cannot be read
  Diagnostics told;
};

class PageLoader {
 public:
  PageLoader(const PageLoading& loading, Library& library) : loading_(loading), library_(library) {}

  void load(Diagnostics& diagnostics) {
    std::vector<std::string> languages = library_.site.languages;
    languages.insert(languages.end(), library_.other_languages.begin(), library_.other_languages.end());
    page_files_ =
        find_page_files([&](const std::string& folder) { return loading_.list(kFolder / folder); }, languages);
    for (std::size_t first = 0; first < page_files_.pages.size(); first += kAtOnce) read_pages(first);
    told([&](Diagnostics& d) { library_.pages = order_pages(page_files_, read_summaries(d), library_, d); });
    add_listings();
    PageLinks links(library_, page_files_, loading_.files, loading_.source);
    for (const auto& [text, folder] : loaded_) {
      told([&, page = text, place = folder](Diagnostics& d) { links.settle(*page, place, d); });
    }
    tell_left_out_files(links.used());
    warnings_.sum_equal_warnings();
    diagnostics.merge(std::move(warnings_));
    if (loading_.memo.keeps()) loading_.memo.page_files = std::move(page_files_);
  }

 private:
  // Ten thousand pages can say the same.
  void told(auto&& work) {
    Diagnostics diagnostics;
    work(diagnostics);
    warnings_.merge(as_page_warnings(diagnostics));
    if (warnings_.list().size() < most_warnings_) return;
    warnings_.sum_equal_warnings();
    most_warnings_ = kAtOnce + 2 * warnings_.list().size();
  }

  void read_pages(std::size_t first) {
    std::vector<ReadPage> read(std::min(kAtOnce, page_files_.pages.size() - first));
    parallel_for(read.size(), loading_.jobs,
                 [&](std::size_t i, unsigned) { read[i] = read_file(page_files_.pages[first + i]); });
    for (std::size_t i = 0; i < read.size(); ++i)
      told([&](Diagnostics& d) { take_page(page_files_.pages[first + i], std::move(read[i]), d); });
  }

  const Source* read(const Path& place, Diagnostics& diagnostics) const {
    std::string bytes;
    const std::string shown = (loading_.source / place).lexically_normal().string();
    if (const std::error_code error = loading_.files.read(loading_.source / place, bytes)) {
      diagnostics.error({}, kUnreadable, {shown, error_words(error)});
      return nullptr;
    }
    return &loading_.memo.source({.path = shown, .text = std::move(bytes)}, loading_.sources);
  }

  // One word about each kind of file that a page cannot be. In MDX may be pages that are missed.
  void tell_left_out_files(const std::set<std::string>& used) {
    std::set<std::string> endings;
    std::vector<std::string_view> in_mdx;
    for (const std::string& file : page_files_.others) {
      const std::string ending = Path(file).extension().string();
      const std::string small = lower_ascii(ending);
      if (small == ".mdx") in_mdx.emplace_back(file);
      if (small == ".mdx" || is_image_name(file) || is_leftover(Path(file).filename().string()) ||
          used.contains(file) || !endings.insert(small).second)
        continue;
      told([&](Diagnostics& d) {
        d.warning({}, kLeftOutFiles, {ending.empty() ? Path(file).filename().string() : ending});
      });
    }
    if (in_mdx.empty()) return;
    told([&](Diagnostics& d) { d.warning({}, kMdxFiles, {join(in_mdx, ", ")}); });
  }

  // Of a file alone; its tree is packed and its text put away, since there may be many.
  ReadPage read_file(const PageFile& file) const {
    ReadPage page;
    const Source* source = read(kFolder / file.path, page.told);
    if (!source) return page;
    page.text = read_page(file, *source, library_, loading_.memo, page.told);
    if (!loading_.memo.keeps())
      loading_.sources.put_away(*source, loading_.files, loading_.source / kFolder / file.path);
    return page;
  }

  void take_page(const PageFile& file, ReadPage read, Diagnostics& diagnostics) {
    diagnostics.merge(std::move(read.told));
    if (!read.text) return;
    Text page = *std::move(read.text);
    const Source* const source = page.source;
    if (page.draft) {
      diagnostics.warning(*page.draft, kDraft, {source->path});
      return;
    }
    Item* item = claim(file.id, *source, diagnostics);
    if (!item) return;
    const std::string language = page.language;
    const auto [place, is_new] = item->texts.emplace(language, std::move(page));
    if (!is_new) diagnostics.error({source, 0, 0}, kDuplicateId, {file.id, place->second.source->path});
    if (is_new) loaded_.emplace_back(&place->second, file.folder);
  }

  Item* claim(const std::string& id, const Source& source, Diagnostics& diagnostics) {
    for (const auto* items : {&library_.items, &library_.clauses}) {
      const auto other = items->find(id);
      if (other == items->end() || other->second.kind == Kind::page) continue;
      diagnostics.error({&source, 0, 0}, kDuplicateId,
                        {id, "content/" + std::string(folder_of(other->second.kind)) + "/" + id});
      return nullptr;
    }
    Item& item = library_.items[id];
    item.id = id;
    return &item;
  }

  Summaries read_summaries(Diagnostics& diagnostics) {
    Summaries summaries;
    for (const auto& [path, folder] : page_files_.folders) {
      if (!folder.has_summary) continue;
      if (const Source* source = read(kFolder / path / "SUMMARY.md", diagnostics)) {
        summaries.emplace(path, read_content(*source, diagnostics, Dialect::plain).body);
      }
    }
    return summaries;
  }

  // A folder that has no page is given one in each language that it has pages in: a list of what it holds.
  void add_listings() {
    for (const auto& [path, folder] : page_files_.folders) {
      if (!path.empty() && !library_.find(folder.id)) folders_without_page_.emplace(folder.id, path);
    }
    if (folders_without_page_.empty()) return;
    for (const PageSection& section : library_.pages) {
      for (std::size_t i = 0; i < section.nodes.size(); ++i) {
        const auto folder = folders_without_page_.find(section.nodes[i].id);
        if (folder != folders_without_page_.end()) add_listing(section, i, folder->second);
      }
    }
  }

  void add_listing(const PageSection& section, std::size_t at, const std::string& path) {
    const PageNode& node = section.nodes[at];
    const Source& source =
        loading_.sources.add({.path = (loading_.source / kFolder / path).lexically_normal().string(), .text = ""});
    for (const std::string& language : library_.site.languages) {
      Markup list;
      list.kind = MarkupKind::list;
      list.tight = true;
      bool has_pages = false;
      for (std::size_t i = at + 1; i < section.nodes.size() && section.nodes[i].level > node.level; ++i) {
        const std::string& id = section.nodes[i].id;
        const bool is_shown = library_.text(id, language) != nullptr;
        has_pages = has_pages || is_shown;
        const bool is_listed = is_shown || (folders_without_page_.contains(id) && has_page_below(section, i, language));
        if (is_listed && section.nodes[i].level == node.level + 1) list.children.push_back(link_item(id));
      }
      if (!has_pages) continue;
      Text page;
      page.id = node.id;
      page.language = language;
      page.source = &source;
      page.folder = (kFolder / path).generic_string();
      page.title = title_of_name(Path(path).filename().string());
      page.falls_back = false;
      page.is_listing = true;
      page.body.edit().children.push_back(std::move(list));
      page.body.pack();
      Item& item = library_.items[node.id];
      item.id = node.id;
      item.texts.emplace(language, std::move(page));
    }
  }

  bool has_page_below(const PageSection& section, std::size_t at, const std::string& language) const {
    for (std::size_t i = at + 1; i < section.nodes.size() && section.nodes[i].level > section.nodes[at].level; ++i) {
      if (library_.text(section.nodes[i].id, language)) return true;
    }
    return false;
  }

  static Markup link_item(const std::string& id) {
    Markup link, paragraph, item;
    link.kind = MarkupKind::link;
    link.text = "ref:" + id;
    paragraph.kind = MarkupKind::paragraph;
    paragraph.children.push_back(std::move(link));
    item.kind = MarkupKind::list_item;
    item.children.push_back(std::move(paragraph));
    return item;
  }

  const PageLoading& loading_;
  Library& library_;
  PageFiles page_files_;
  Diagnostics warnings_;
  std::size_t most_warnings_ = kAtOnce;
  std::vector<std::pair<Text*, std::string>> loaded_;        // with the folder within content/pages
  std::map<std::string, std::string> folders_without_page_;  // paths by id
};

}  // namespace

void load_pages(const PageLoading& loading, Library& library, Diagnostics& diagnostics) {
  PageLoader(loading, library).load(diagnostics);
}

}  // namespace drieluik
