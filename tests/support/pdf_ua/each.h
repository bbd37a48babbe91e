// Ways to check one thing of many: what a table of rules is written with.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "support/pdf_rule.h"

namespace drieluik::pdf {

using Types = std::initializer_list<std::string_view>;

inline bool is_one_of(std::string_view type, Types types) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

// `type` empty: elements of every type.
template <class Broken>
void check_elements(const Document& document, const Report& report, std::string_view type, const Broken& is_broken) {
  for (const Element& element : document.structure.elements) {
    if ((type.empty() || element.type == type) && is_broken(element)) report(where_of(document, element));
  }
}

inline std::string_view type_of_kid(const Document& document, std::size_t kid) {
  return document.structure.elements[kid].type;
}

inline void check_parent(const Document& document, const Report& report, std::string_view type, Types parents) {
  check_elements(document, report, type, [&](const Element& x) { return !is_one_of(x.parent_type, parents); });
}

inline void check_kids(const Document& document, const Report& report, std::string_view type, Types kids) {
  check_elements(document, report, type, [&](const Element& x) {
    return std::any_of(x.kids.begin(), x.kids.end(),
                       [&](std::size_t kid) { return !is_one_of(type_of_kid(document, kid), kids); });
  });
}

inline auto count_kids(const Document& document, const Element& element, std::string_view type) {
  return std::count_if(element.kids.begin(), element.kids.end(),
                       [&](std::size_t kid) { return type_of_kid(document, kid) == type; });
}

// A caption only as the first kid.
inline void check_caption_is_first(const Document& document, const Report& report, std::string_view type) {
  check_elements(document, report, type, [&](const Element& x) {
    return std::any_of(x.kids.begin() + (x.kids.empty() ? 0 : 1), x.kids.end(),
                       [&](std::size_t kid) { return type_of_kid(document, kid) == "Caption"; });
  });
}

// Annotations that a reader can see.
template <class Broken>
void check_visible(const Document& document, const Report& report, const Broken& is_broken) {
  for (const Annotation& annotation : document.annotations) {
    if (!annotation.is_hidden() && !annotation.is_outside() && is_broken(annotation)) report(annotation.where);
  }
}

}  // namespace drieluik::pdf
