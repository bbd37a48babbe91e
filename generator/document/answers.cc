#include "document/answers.h"

#include <algorithm>

#include "base/text.h"
#include "document/scope.h"

namespace drieluik {
namespace {

std::string label_of(const Field& field, const std::string& key, std::string_view language) {
  const auto option =
      std::find_if(field.options.begin(), field.options.end(), [&](const Option& o) { return o.key == key; });
  return option == field.options.end() ? key : std::string(option->label.in(language));
}

std::string with_decimal_sign(std::string number, const Words& words) {
  if (const std::size_t point = number.find('.'); point != std::string::npos) {
    number.replace(point, 1, words["decimal-sign"]);
  }
  return number;
}

std::string number_in_words(const Field& field, std::string_view answer, const Words& words,
                            std::string_view language) {
  std::string number = with_decimal_sign(std::string(answer), words);
  const std::string_view unit = unit_of(field, answer, language);
  if (!unit.empty()) number.append("\u00a0").append(unit);
  return number;
}

// "2026-11-22" as "22-11-2026".
std::string day_first(std::string_view iso_date) {
  const std::vector<std::string_view> parts = split(iso_date, '-');
  if (parts.size() != 3) return std::string(iso_date);
  return std::string(parts[2]) + "-" + std::string(parts[1]) + "-" + std::string(parts[0]);
}

}  // namespace

std::optional<std::string> answer_in_words(const Field& field, const Answer* answer, const Words& words,
                                           std::string_view language) {
  if (!is_answered(answer)) return std::nullopt;
  switch (field.type) {
    case FieldType::date:
      return date_in_words(answer->text, words);
    case FieldType::number:
      return number_in_words(field, answer->text, words, language);
    case FieldType::yesno:
      return std::string(words[answer->text == "true" ? "yes" : "no"]);
    case FieldType::choice:
    case FieldType::scale:
      return label_of(field, answer->text, language);
    case FieldType::choices: {
      std::string out;
      for (const Answer& item : answer->items) {
        if (!out.empty()) out += words["list-separator"];
        out += label_of(field, item.text, language);
      }
      return out;
    }
    default:
      return answer->text;
  }
}

std::optional<std::string> answer_as_typed(const Field& field, const Answer* answer, const Words& words) {
  if (!is_answered(answer)) return std::nullopt;
  switch (field.type) {
    case FieldType::text:
    case FieldType::longtext:
    case FieldType::signature:
      return answer->text;
    case FieldType::date:
      return day_first(answer->text);
    case FieldType::number:
      return with_decimal_sign(answer->text, words);
    default:
      return std::nullopt;
  }
}

std::vector<std::pair<std::string, std::string>> options_of(const Field& field, const Words& words,
                                                            std::string_view language) {
  std::vector<std::pair<std::string, std::string>> options;
  if (field.type == FieldType::yesno) {
    options.emplace_back("true", words["yes"]);
    options.emplace_back("false", words["no"]);
  }
  for (const Option& option : field.options) options.emplace_back(option.key, option.label.in(language));
  return options;
}

std::vector<std::string> chosen_keys(const Answer* answer) {
  std::vector<std::string> keys;
  if (!answer) return keys;
  if (!answer->text.empty()) keys.push_back(answer->text);
  for (const Answer& item : answer->items) keys.push_back(item.text);
  return keys;
}

}  // namespace drieluik
