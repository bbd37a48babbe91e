#include "document/related.h"

#include <algorithm>

#include "document/context.h"

namespace drieluik {
namespace {

struct RelatedKind {
  Kind kind;
  std::string_view word;
  std::vector<Reference> Text::*named;
};
constexpr RelatedKind kKinds[] = {{Kind::exercise, "related-exercises", &Text::exercises},
                                  {Kind::form, "related-forms", &Text::forms},
                                  {Kind::framework, "related-frameworks", &Text::frameworks}};

void add_once(std::vector<const Item*>& items, const Item* item) {
  if (item && std::find(items.begin(), items.end(), item) == items.end()) items.push_back(item);
}

}  // namespace

Backlinks find_backlinks(const Library& library) {
  Backlinks backlinks;
  for (const auto& [id, item] : library.items) {
    for (const auto& [language, text] : item.texts) {
      for (const RelatedKind& kind : kKinds) {
        for (const Reference& named : text.*kind.named) add_once(backlinks[named.id], &item);
      }
    }
  }
  return backlinks;
}

std::vector<RelatedGroup> build_related(const Library& library, const Text& text, const BuildOptions& options) {
  Backlinks found;
  if (!options.backlinks) found = find_backlinks(library);
  const Backlinks& backlinks = options.backlinks ? *options.backlinks : found;
  const auto naming = text.id.empty() ? backlinks.end() : backlinks.find(text.id);

  std::vector<RelatedGroup> groups;
  for (const RelatedKind& kind : kKinds) {
    std::vector<const Item*> items;
    for (const Reference& named : text.*kind.named) add_once(items, library.find(named.id));
    if (naming != backlinks.end()) {
      for (const Item* item : naming->second) {
        if (item->kind == kind.kind) add_once(items, item);
      }
    }
    RelatedGroup group{std::string((*options.words)[kind.word]), {}};
    for (const Item* item : items) {
      const Text* other = library.linked_text(item->id, text.language);
      if (other && item->id != text.id)
        group.links.emplace_back(
            other->title,
            page_target(*other, options.reader_language.empty() ? text.language : options.reader_language));
    }
    if (!group.links.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace drieluik
