#include <algorithm>
#include <set>

#include "base/text.h"
#include "document/build.h"
#include "resolve/page_tree.h"

namespace drieluik {
namespace {

class HomeBuilder {
 public:
  HomeBuilder(const Library& library, const BuildOptions& options) : library_(library), options_(options) {}

  Document build() {
    Document home{.language = options_.language,
                  .title = std::string(library_.site.title.in(options_.language)),
                  .summary = std::string(library_.site.tagline.in(options_.language))};
    for (const NavigationPart& part : library_.site.navigation) {
      List list;
      for (const Reference& reference : part.items) add_item(reference.id, list);
      add_part(part.title.in(options_.language), std::move(list), home.content);
    }
    for (const Kind kind : kPublishedKinds) {
      if (kind == Kind::page) {
        add_pages(home.content);
        continue;
      }
      List list;
      for (const auto& [id, item] : library_.items) {
        if (item.kind == kind && !named_.contains(id)) add_item(id, list);
      }
      add_part((*options_.words)[folder_of(kind)], std::move(list), home.content);
    }
    return home;
  }

 private:
  // The first pages of each section; these lead to the others.
  void add_pages(Blocks& out) {
    for (const PageSection& section : library_.pages) {
      List list;
      for (const PageNode& node : section.nodes) {
        if (node.level <= 1 && !named_.contains(node.id)) add_item(node.id, list);
      }
      const std::string_view title = section_title(library_, section, options_.language);
      add_part(title.empty() ? (*options_.words)["pages"] : title, std::move(list), out);
    }
  }

  void add_item(const std::string& id, List& list) {
    const Item* item = library_.find(id);
    const Text* text = library_.text(id, options_.language);
    if (!item || !text) return;
    named_.insert(id);
    const Target target{.kind = Target::Kind::page, .folder = std::string(folder_of(item->kind)), .id = id};
    Inlines line;
    line.push_back({Link{target, {{TextRun{text->title}}}}});
    if (!text->summary.empty()) line.push_back({TextRun{": " + text->summary}});
    list.items.push_back({.ticked = {}, .content = {{Paragraph{std::move(line)}}}});
  }

  void add_part(std::string_view title, List list, Blocks& out) {
    if (list.items.empty()) return;
    std::string anchor = slug(title);
    while (!anchors_.insert(anchor).second) anchor += "-" + std::to_string(anchors_.size());
    out.push_back({Heading{2, std::move(anchor), {{TextRun{std::string(title)}}}}});
    out.push_back({std::move(list)});
  }

  const Library& library_;
  const BuildOptions& options_;
  std::set<std::string, std::less<>> named_;
  std::set<std::string> anchors_;
};

}  // namespace

Document build_home(const Library& library, const BuildOptions& options) {
  return HomeBuilder(library, options).build();
}

}  // namespace drieluik
