// One description for everything that is typed in: the keys of a front matter, of site.yaml or of a figure, and the
// fields of a form. The same tables check values, print JSON Schemas and the author's reference.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "validate/condition.h"
#include "validate/local_text.h"
#include "validate/pattern.h"

namespace drieluik {

enum class FieldType : std::uint8_t {
  text,
  longtext,
  date,
  number,
  choice,
  choices,
  yesno,
  scale,
  group,
  list,
  signature,
  local_text,  // {nl: …, en: …}; in content, not in forms; with `fields`, a text may be a group of these instead
  anything,    // checked elsewhere
};

inline constexpr std::size_t kMaxText = 500;         // code points
inline constexpr std::size_t kMaxLongText = 20'000;  // code points

struct Option {
  std::string key;
  LocalText label;
};

inline constexpr std::size_t kMostItems = 1'000;  // of a list, and options of a choice

struct Field {
  std::string key;
  FieldType type = FieldType::text;
  bool required = false;
  bool all_or_none = false;   // group
  bool whole = false;         // number
  bool may_be_plain = false;  // local_text: one text for all languages will do
  LocalText label;
  LocalText help;
  LocalText unit;                                   // number
  LocalText unit_one;                               // with 1; empty: as `unit`
  std::optional<double> min, max, above;            // number
  std::string min_date, max_date;                   // date
  std::optional<std::size_t> min_items, max_items;  // list, choices
  std::size_t max_length = 0;                       // text, longtext; code points; 0: the type's own limit
  std::string pattern;                              // text: a regular expression for the whole text
  std::shared_ptr<const Pattern> compiled;          // of `pattern`
  std::string default_value;
  int lines = 0;                // room on a blank form; 0: the type's own
  std::size_t blank_items = 0;  // list: items on a blank form
  LocalText item_label;         // list
  std::string for_each;         // list: the path of a list of the contract that it has an item for each item of
  std::vector<Option> options;  // choice, choices, scale
  std::vector<Field> fields;  // group: its members. list: of one field with the key "" (each item is an answer) or the
                              // members of the group that each item is
  std::optional<Condition> when;
  Span span;  // in the form's definition

  bool is_list_of_groups() const { return type == FieldType::list && !(fields.size() == 1 && fields[0].key.empty()); }
  const Field* member(std::string_view key) const;
};

// nullptr when there is none of this name, or it is empty: what an item of a list is has no name.
const Field* find_member(std::span<const Field> fields, std::string_view key);
// Whether a part of a path is the number of an item: "2", not "02".
bool is_index(std::string_view part);

// The unit of a number, as an answer is written: of 1 sessie, of 2 sessies. Empty when it has none.
std::string_view unit_of(const Field& field, std::string_view number, std::string_view language);

// Of a text or a long text, in code points: its own limit, else that of its type.
std::size_t most_code_points(const Field& field);

// The name of a type as form-makers write it; empty for those that they cannot write.
std::string_view name_of(FieldType type);
// Types whose answer is one text: it can be compared, and printed in a line.
bool is_scalar(FieldType type);

// The field of a path. "goals.indicators" and "goals.2.indicators" both find the list of indicators, "goals.2" the list
// of goals, and "pitfalls.1" the field that each pitfall is; nullptr when there is no such field.
const Field* field_at(std::span<const Field> fields, std::string_view path);

}  // namespace drieluik
