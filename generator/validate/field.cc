#include "validate/field.h"

#include <algorithm>

#include "base/text.h"

namespace drieluik {
const Field* find_member(std::span<const Field> fields, std::string_view key) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.key == key; });
  return found == fields.end() || key.empty() ? nullptr : &*found;
}

bool is_index(std::string_view part) { return is_digits(part) && part.front() != '0'; }

const Field* Field::member(std::string_view member_key) const { return find_member(fields, member_key); }

std::string_view unit_of(const Field& field, std::string_view number, std::string_view language) {
  return number == "1" && !field.unit_one.empty() ? field.unit_one.in(language) : field.unit.in(language);
}

std::size_t most_code_points(const Field& field) {
  if (field.max_length > 0) return field.max_length;
  return field.type == FieldType::text ? kMaxText : kMaxLongText;
}

std::string_view name_of(FieldType type) {
  switch (type) {
    case FieldType::text:
      return "text";
    case FieldType::longtext:
      return "longtext";
    case FieldType::date:
      return "date";
    case FieldType::number:
      return "number";
    case FieldType::choice:
      return "choice";
    case FieldType::choices:
      return "choices";
    case FieldType::yesno:
      return "yesno";
    case FieldType::scale:
      return "scale";
    case FieldType::group:
      return "group";
    case FieldType::list:
      return "list";
    case FieldType::signature:
      return "signature";
    case FieldType::local_text:
    case FieldType::anything:
      break;
  }
  return {};
}

bool is_scalar(FieldType type) {
  switch (type) {
    case FieldType::text:
    case FieldType::longtext:
    case FieldType::date:
    case FieldType::number:
    case FieldType::choice:
    case FieldType::yesno:
    case FieldType::scale:
      return true;
    default:
      return false;
  }
}

const Field* field_at(std::span<const Field> fields, std::string_view path) {
  const Field* field = nullptr;
  bool is_item = false;  // the last part was the number of an item
  for (const std::string_view part : split(path, '.')) {
    if (field && field->type == FieldType::list && !is_item && is_index(part)) {
      is_item = true;
      if (field->is_list_of_groups()) continue;
      field = field->fields.data();
      fields = {};
    } else {
      is_item = false;
      const bool is_answer_list = field && field->type == FieldType::list && !field->is_list_of_groups();
      field = is_answer_list ? nullptr : find_member(fields, part);
      if (!field) return nullptr;
      fields = field->fields;
    }
  }
  return field;
}

}  // namespace drieluik
