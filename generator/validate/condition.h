// Conditions of forms: `fee.paid_by = organisation and timing.sessions > 0`, `not complaints`, `fee.amount`.
//
//   or-list := and-list ("or" and-list)*      and-list := term ("and" term)*
//   term    := "not" term | operand [("=" | "!=" | "<" | "<=" | ">" | ">=") operand] | "(" or-list ")"
//   operand := path | number | date | "text" | word
//
// A comparison of two dates or two numbers compares them as such, everything else as text; <, <=, > and >= compare
// places on a scale by the order of its options, and beside a field with several choices = says that one of them was
// made. Text between double quotes is never a path, and beside a choice or a scale one of its options is a word. At
// most 64 levels of "not" and parentheses.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace drieluik {

struct Field;

struct Condition {
  enum class Kind : std::uint8_t {
    answered,
    equal,
    unequal,
    less,
    less_equal,
    greater,
    greater_equal,
    all,
    any,
    negated
  };
  Kind kind = Kind::answered;
  std::string left, right;         // operands as written, quotes included; answered uses left only
  std::vector<Condition> parts;    // all, any, negated
  std::vector<std::string> order;  // resolved(): the options of the scale that <, <=, > or >= compares places on
  Span span;
};

std::optional<Condition> parse_condition(std::string_view text, Span span, Diagnostics& diagnostics);

// As an author would write it: "type = list and not of".
std::string to_text(const Condition& condition);

// The field that an operand names where the condition stands; nullptr when there is none.
using FindField = std::function<const Field*(std::string_view operand)>;

// The fields whose answers a comparison compares; nullptr for a side that is a word. In `fee.paid_by = organisation`
// the right side is an option of the left one, though there be a group or a field of that name.
struct Sides {
  const Field* left = nullptr;
  const Field* right = nullptr;
};
Sides sides_of(const Condition& comparison, const FindField& find_field);
// Whether what is compared has the order that <, <=, > and >= ask for: numbers, dates, places on the same scale.
bool has_order(const Condition& comparison, const Sides& sides);

// Looks up an answer by its path; nothing when the path names no answer. A group or a list that is there gives "", of
// several choices it gives all keys, with a space between.
using AnswerLookup = std::function<std::optional<std::string>(std::string_view path)>;

// Whether it holds; nothing when that cannot be told, because an answer that it compares is absent.
std::optional<bool> holds(const Condition& condition, const AnswerLookup& answer, const FindField& find_field);

// The path from the whole form of an operand that names a field.
using FullPath = std::function<std::string(std::string_view operand)>;
// The same condition for readers that know no scope: each operand is a full path or a text in quotes.
Condition resolved(const Condition& condition, const FindField& find_field, const FullPath& full_path);

// All paths that it names, for checking them.
std::vector<std::string_view> paths_of(const Condition& condition, const FindField& find_field);

}  // namespace drieluik
