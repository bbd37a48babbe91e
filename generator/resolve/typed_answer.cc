#include "resolve/typed_answer.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "validate/check_scalar.h"

namespace drieluik {
namespace {

// “1.500” and “1.500,00”.
bool has_thousands(std::string_view number, char decimal_sign, char group_sign) {
  const std::vector<std::string_view> groups = split(number.substr(0, number.find(decimal_sign)), group_sign);
  return groups.size() > 1 && groups[0].size() <= 4 && std::all_of(groups.begin() + 1, groups.end(), [](auto group) {
           return group.size() == 3 && is_digits(group);
         });
}

TypedAnswer from_number(std::string_view typed, char decimal_sign) {
  const char group_sign = decimal_sign == ',' ? '.' : ',';
  TypedAnswer number{.text = std::string(typed)};
  std::string& text = number.text;
  if (has_thousands(typed, decimal_sign, group_sign)) {
    const auto signs = std::count(text.begin(), text.end(), group_sign);
    number.may_be_fraction = signs == 1 && text.find(decimal_sign) == std::string::npos;
    text.erase(std::remove(text.begin(), text.end(), group_sign), text.end());
  }
  // A comma that divides no thousands is a decimal one, in every language.
  std::replace(text.begin(), text.end(), ',', '.');
  return number;
}

// Programs that fill in a list may leave the label in the place of the key.
std::string key_of(const Field& field, std::string_view typed) {
  const auto is_key = [&](const Option& option) { return option.key == typed; };
  if (std::any_of(field.options.begin(), field.options.end(), is_key)) return std::string(typed);
  for (const Option& option : field.options) {
    for (const auto& [language, label] : option.label.all()) {
      if (label == typed) return option.key;
    }
  }
  return std::string(typed);
}

}  // namespace

TypedAnswer from_typed(const Field& field, std::string_view typed, char decimal_sign) {
  switch (field.type) {
    case FieldType::date:
      return {from_day_first(trim(typed))};
    case FieldType::number:
      return from_number(trim(typed), decimal_sign);
    case FieldType::choice:
    case FieldType::choices:
    case FieldType::scale:
      return {key_of(field, trim(typed))};
    case FieldType::text:
    case FieldType::yesno:
      return {std::string(trim(typed))};
    default:
      return {std::string(typed)};
  }
}

}  // namespace drieluik
