#include "document/answers.h"

#include <algorithm>

#include "document/scope.h"

namespace drieluik {
namespace {

std::string label_of(const Field& field, const std::string& key, std::string_view language) {
  const auto option =
      std::find_if(field.options.begin(), field.options.end(), [&](const Option& o) { return o.key == key; });
  return option == field.options.end() ? key : std::string(option->label.in(language));
}

std::string number_in_words(const Field& field, std::string number, const Words& words, std::string_view language) {
  if (const std::size_t point = number.find('.'); point != std::string::npos) {
    number.replace(point, 1, words["decimal-sign"]);
  }
  const std::string_view unit = field.unit.in(language);
  if (!unit.empty()) number.append("\u00a0").append(unit);
  return number;
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

std::vector<std::string> chosen_keys(const Answer* answer) {
  std::vector<std::string> keys;
  if (!answer) return keys;
  if (!answer->text.empty()) keys.push_back(answer->text);
  for (const Answer& item : answer->items) keys.push_back(item.text);
  return keys;
}

}  // namespace drieluik
