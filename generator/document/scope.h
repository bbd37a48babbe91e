// What a path of a form's text means where it stands, and what was answered there.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "validate/records.h"

namespace drieluik {

// A field, or one item of a list.
struct FieldPlace {
  const Field* field = nullptr;  // of an item of a list of groups: the list
  bool is_item = false;          // of a list of groups
  std::size_t number = 0;        // of an item
  std::string path;              // absolute, counted from 1: "goals.1.indicators.2"
  const Answer* answer = nullptr;
};

// A form's text, or the item that an enclosing `:::each` repeats it for.
struct FormScope {
  const FormDefinition* form = nullptr;
  const Answer* answers = nullptr;   // of the whole form; nullptr: a blank one
  const FormScope* outer = nullptr;  // nullptr: the whole form
  FieldPlace item;                   // else the item
  bool is_extra = false;             // the item need not be there, so that nothing in it is required
};

// The item's own field first, then those of the items around it, then the form's, and those of the contract. A list
// that is passed without a number means its first item, or the one that the item around it belongs to.
std::optional<FieldPlace> find_place(const FormScope& scope, std::string_view path);

FieldPlace member_of(const FieldPlace& group, const Field& member);
// The item with this number, counted from 1, of a list.
FieldPlace item_of(const FieldPlace& list, std::size_t number);

// The scope of an item of a list, or of what is repeated for it.
FormScope scope_of(const FormScope& outer, const FieldPlace& list, std::size_t number);

// How many items a list shows: as many as the list of the contract that it belongs to; else those that were given, else
// as many as there is room for; with `always_room`, never less than that.
std::size_t shown_items(const FormScope& scope, const FieldPlace& list, bool always_room = false);

// The field at the place that the path means; nullptr when there is none.
const Field* field_in(const FormScope& scope, std::string_view path);

bool is_answered(const Answer* answer);
// Whether it holds for these answers; nothing when that cannot be said.
std::optional<bool> holds_in(const FormScope& scope, const Condition& condition);

}  // namespace drieluik
