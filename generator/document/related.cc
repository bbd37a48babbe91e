#include "document/related.h"

#include <algorithm>

#include "document/context.h"

namespace drieluik {
namespace {

using References = std::vector<Reference>;

struct RelatedKind {
  Kind kind;
  std::string_view word;
  References Text::*named;  // in front matter; none names courses
  References CoursePart::*in_part;
};
constexpr RelatedKind kKinds[] = {{Kind::exercise, "related-exercises", &Text::exercises, &CoursePart::exercises},
                                  {Kind::form, "related-forms", &Text::forms, &CoursePart::forms},
                                  {Kind::framework, "related-frameworks", &Text::frameworks, &CoursePart::frameworks},
                                  {Kind::course, "related-courses", nullptr, nullptr}};

void add_once(std::vector<const Item*>& items, const Item* item) {
  if (item && std::find(items.begin(), items.end(), item) == items.end()) items.push_back(item);
}

}  // namespace

Backlinks find_backlinks(const Library& library) {
  Backlinks backlinks;
  for (const auto& [id, item] : library.items) {
    for (const auto& [language, text] : item.texts) {
      for (const RelatedKind& kind : kKinds) {
        if (!kind.named) continue;
        for (const Reference& named : text.*kind.named) add_once(backlinks[named.id], &item);
        for (const CoursePart& part : text.programme->parts) {
          for (const Reference& named : part.*kind.in_part) add_once(backlinks[named.id], &item);
        }
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
    if (kind.named) {
      for (const Reference& named : text.*kind.named) add_once(items, library.find(named.id));
    }
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
