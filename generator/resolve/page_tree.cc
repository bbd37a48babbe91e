#include "resolve/page_tree.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"
#include "resolve/messages.h"

namespace drieluik {
namespace {

// What stands in a folder, in order.
struct Entry {
  std::string name;
  std::optional<double> order;
  const PageFile* page = nullptr;  // else a folder
  std::string folder;
};

class TreeBuilder {
 public:
  TreeBuilder(const PageFiles& files, const Summaries& summaries, const Library& library, Diagnostics& diagnostics)
      : files_(files), summaries_(summaries), library_(library), diagnostics_(diagnostics) {}

  std::vector<PageSection> build() {
    PageSection loose;
    if (has_page(kTop)) add(files_.folders.at(kTop).id, 1, {}, loose.nodes);
    if (const auto summary = summaries_.find(kTop); summary != summaries_.end()) {
      loose = add_parts(summary->second, std::move(loose));
    }
    std::vector<PageSection> of_folders;
    for (const Entry& entry : entries_of(kTop)) {
      if (entry.page) {
        add(entry.page->id, 1, {}, loose.nodes);
        continue;
      }
      PageSection& section = of_folders.emplace_back();
      add_folder(entry.folder, 0, section.nodes);
    }
    take(std::move(loose));
    for (PageSection& section : of_folders) take(std::move(section));
    return std::move(sections_);
  }

 private:
  static constexpr const char* kTop = "";

  bool has_page(const std::string& folder) const { return library_.find(files_.folders.at(folder).id) != nullptr; }

  void take(PageSection section) {
    if (!section.nodes.empty()) sections_.push_back(std::move(section));
  }

  void add(const std::string& id, int level, std::string title, std::vector<PageNode>& nodes) {
    if (placed_.insert(id).second) nodes.push_back({id, level, std::move(title)});
  }

  // The folder's own page, whether it is there already or not, and below it what it holds. A folder of which nothing is
  // left to be placed has no place of its own.
  void add_folder(const std::string& path, int level, std::vector<PageNode>& nodes) {
    const std::size_t start = nodes.size();
    const std::string& id = files_.folders.at(path).id;
    const bool is_placed = placed_.contains(id);
    if (!is_placed) add(id, level, {}, nodes);
    const std::size_t inside = nodes.size();
    if (const auto summary = summaries_.find(path); summary != summaries_.end()) {
      walk_summary(summary->second, path, level + 1, nodes);
    }
    for (const Entry& entry : entries_of(path)) {
      if (entry.page) {
        add(entry.page->id, level + 1, {}, nodes);
      } else {
        add_folder(entry.folder, level + 1, nodes);
      }
    }
    if (nodes.size() > inside || is_placed || library_.find(id)) return;
    placed_.erase(id);
    nodes.resize(start);
  }

  std::vector<Entry> entries_of(const std::string& path) const {
    const PageFolder& folder = files_.folders.at(path);
    std::vector<Entry> entries;
    // install.md and install.en.md are one page; guide.md beside guide/ is the page of that folder.
    std::set<std::string_view> named;
    for (const std::string& inner : folder.folders) named.insert(files_.folders.at(inner).id);
    for (const std::size_t i : folder.pages) {
      const PageFile& page = files_.pages[i];
      if (!library_.find(page.id)) continue;  // a draft in all its languages
      if (named.insert(page.id).second) {
        entries.push_back({page.name, order_of(page.id), &page, {}});
      }
    }
    for (const std::string& inner : folder.folders) {
      const std::size_t slash = inner.rfind('/');
      entries.push_back({inner.substr(slash == std::string::npos ? 0 : slash + 1),
                         order_of(files_.folders.at(inner).id), nullptr, inner});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
      if (a.order != b.order) return a.order && (!b.order || *a.order < *b.order);
      return natural_less(a.name, b.name);
    });
    return entries;
  }

  std::optional<double> order_of(const std::string& id) const {
    const Item* item = library_.find(id);
    if (!item) return std::nullopt;
    for (const auto& [language, text] : item->texts) {
      if (text.order) return text.order;
    }
    return std::nullopt;
  }

  // Each heading of a SUMMARY.md but the first begins a part. Gives the section that is still open.
  PageSection add_parts(const Markup& summary, PageSection section) {
    bool is_first = true;
    for (const Markup& block : summary.children) {
      if (block.kind != MarkupKind::heading) {
        add_block(block, kTop, 1, section.nodes);
      } else if (!std::exchange(is_first, false)) {
        take(std::move(section));
        section = PageSection{plain_text(block), {}};
      }
    }
    if (section.title.empty()) return section;
    take(std::move(section));
    return {};
  }

  void walk_summary(const Markup& summary, const std::string& folder, int level, std::vector<PageNode>& nodes) {
    for (const Markup& block : summary.children) add_block(block, folder, level, nodes);
  }

  void add_block(const Markup& block, const std::string& folder, int level, std::vector<PageNode>& nodes) {
    if (block.kind == MarkupKind::list) {
      for (const Markup& item : block.children) add_item(item, folder, level, nodes);
    } else if (block.kind == MarkupKind::paragraph) {
      add_links(block, folder, level, nodes);
    }
  }

  void add_item(const Markup& item, const std::string& folder, int level, std::vector<PageNode>& nodes) {
    // A chapter that is planned and not written has no place; those below it have.
    int below = level;
    for (const Markup& block : item.children) {
      if (block.kind == MarkupKind::paragraph && add_links(block, folder, level, nodes)) below = level + 1;
      if (block.kind == MarkupKind::list) add_block(block, folder, below, nodes);
    }
  }

  bool add_links(const Markup& paragraph, const std::string& folder, int level, std::vector<PageNode>& nodes) {
    bool is_added = false;
    for (const Markup& link : paragraph.children) {
      if (link.kind != MarkupKind::link || link.text.empty()) continue;
      const std::string_view address = std::string_view(link.text).substr(0, link.text.find('#'));
      const std::string id = address.empty() ? std::string() : files_.find(folder, percent_decoded(address));
      const Item* item = id.empty() ? nullptr : library_.find(id);
      if (item) {
        add(id, level, plain_text(link), nodes);
        is_added = true;
      } else if (!address.starts_with("http")) {
        diagnostics_.error(link.span, kLeadsToNoPage, {link.text});
      }
    }
    return is_added;
  }

  const PageFiles& files_;
  const Summaries& summaries_;
  const Library& library_;
  Diagnostics& diagnostics_;
  std::vector<PageSection> sections_;
  std::set<std::string> placed_;
};

}  // namespace

std::vector<PageSection> order_pages(const PageFiles& files, const Summaries& summaries, const Library& library,
                                     Diagnostics& diagnostics) {
  return TreeBuilder(files, summaries, library, diagnostics).build();
}

std::vector<PlacedPage> page_with_those_below(const Library& library, std::string_view id) {
  for (const PageSection& section : library.pages) {
    const auto first =
        std::find_if(section.nodes.begin(), section.nodes.end(), [&](const PageNode& node) { return node.id == id; });
    if (first == section.nodes.end()) continue;
    auto last = first + 1;
    while (last != section.nodes.end() && last->level > first->level) ++last;
    std::vector<PlacedPage> pages;
    for (auto node = first; node != last; ++node)
      pages.push_back({node->id, node->level - first->level + 1, node->title});
    return pages;
  }
  return {{id, 1, {}}};
}

std::string_view section_title(const Library& library, const PageSection& section, std::string_view language) {
  if (!section.title.empty() || section.nodes.empty() || section.nodes.front().level > 0) return section.title;
  const Text* page = library.text(section.nodes.front().id, language);
  return page ? std::string_view(page->title) : std::string_view();
}

}  // namespace drieluik
