#include "resolve/selection.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/messages.h"
#include "resolve/references.h"

namespace drieluik {
namespace {

using Words = std::set<std::string_view>;

bool any_of_these(const std::vector<Reference>& wanted, const Words& words) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const Reference& one) { return words.contains(one.id); });
}

bool names(const std::vector<Reference>& references, std::string_view word) {
  return std::any_of(references.begin(), references.end(), [&](const Reference& one) { return one.id == word; });
}

// Of all languages: a page stays or goes as a whole.
struct Marks {
  Words tags, audience;

  explicit Marks(const Item& item) { add(item); }
  explicit Marks(const Library& library) {
    for (const auto& [id, item] : library.items) add(item);
  }

 private:
  void add(const Item& item) {
    for (const auto& [language, text] : item.texts) {
      tags.insert(text.tags.begin(), text.tags.end());
      audience.insert(text.audience.begin(), text.audience.end());
    }
  }
};

bool is_taken(const Item& item, const Site& site) {
  const Marks marks(item);
  const Selection& in = site.include;
  const Selection& out = site.exclude;
  if (!in.tags.empty() && !any_of_these(in.tags, marks.tags)) return false;
  const bool is_for_all = marks.audience.empty();
  if (!in.audience.empty() && !is_for_all && !any_of_these(in.audience, marks.audience)) return false;
  if (any_of_these(out.tags, marks.tags)) return false;
  return is_for_all || !std::all_of(marks.audience.begin(), marks.audience.end(),
                                    [&](std::string_view audience) { return names(out.audience, audience); });
}

// Those that are left out have no place among the others.
void forget_pages(Library& library) {
  const auto is_gone = [&](const PageNode& node) { return !library.items.contains(node.id); };
  for (PageSection& section : library.pages) std::erase_if(section.nodes, is_gone);
  std::erase_if(library.pages, [](const PageSection& section) { return section.nodes.empty(); });
}

}  // namespace

void check_selection(const Library& library, Diagnostics& diagnostics) {
  const Marks marks(library);
  const auto check = [&](const std::vector<Reference>& wanted, const Words& words) {
    const std::vector<std::string_view> known(words.begin(), words.end());
    for (const Reference& one : wanted) {
      if (!words.contains(one.id)) report_unknown(one.id, known, one.span, kUnusedMark, kUnusedMarkNear, diagnostics);
    }
  };
  for (const Selection* selection : {&library.site.include, &library.site.exclude}) {
    check(selection->tags, marks.tags);
    check(selection->audience, marks.audience);
  }
}

void leave_out_languages(Library& library) {
  if (library.other_languages.empty()) return;
  for (auto it = library.items.begin(); it != library.items.end();) {
    const auto next = std::next(it);
    Item& item = it->second;
    Item others{.kind = item.kind, .id = item.id, .texts = {}, .form = {}};
    for (const std::string& language : library.other_languages) others.texts.insert(item.texts.extract(language));
    if (!others.texts.empty()) {
      const bool is_gone = item.texts.empty();
      library.left_out.emplace(it->first, std::move(others));
      if (is_gone) library.items.erase(it);
    }
    it = next;
  }
  for (auto& [id, clause] : library.clauses) {
    for (const std::string& language : library.other_languages) clause.texts.erase(language);
  }
  forget_pages(library);
}

void leave_out(Library& library) {
  for (auto it = library.items.begin(); it != library.items.end();) {
    const auto next = std::next(it);
    if (!is_taken(it->second, library.site)) {
      Item& left = library.left_out[it->first];
      left.texts.merge(it->second.texts);
      library.items.erase(it);
    }
    it = next;
  }
  forget_pages(library);
}

}  // namespace drieluik
