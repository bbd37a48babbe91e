#include "validate/from_answer.h"

#include "validate/check.h"

namespace drieluik {

std::string text_of(const Answer& answers, std::string_view key) {
  const Answer* answer = answers.find(key);
  return answer ? answer->text : std::string();
}

bool is_true(const Answer& answers, std::string_view key) { return text_of(answers, key) == "true"; }

std::optional<double> number_of(const Answer& answers, std::string_view key) {
  return to_number(text_of(answers, key));
}

LocalText local_text_of(const Answer& answer) {
  std::vector<std::pair<std::string, std::string>> texts;
  for (const Answer& text : answer.members) texts.emplace_back(text.key, text.text);
  if (texts.empty() && !answer.text.empty()) texts.emplace_back("", answer.text);  // one for all languages
  return LocalText(std::move(texts));
}

LocalText local_text_of(const Answer& answers, std::string_view key) {
  const Answer* answer = answers.find(key);
  return answer ? local_text_of(*answer) : LocalText();
}

const std::vector<Answer>& items_of(const Answer& answers, std::string_view key) {
  static const std::vector<Answer> kNone;
  const Answer* answer = answers.find(key);
  return answer ? answer->items : kNone;
}

std::vector<std::string> texts_of(const Answer& answers, std::string_view key) {
  const std::vector<Answer>& items = items_of(answers, key);
  std::vector<std::string> texts;
  texts.reserve(items.size());
  for (const Answer& item : items) texts.push_back(item.text);
  return texts;
}

std::vector<Reference> references_of(const Answer& answers, std::string_view key) {
  std::vector<Reference> references;
  for (const Answer& item : items_of(answers, key)) references.push_back({item.text, item.span});
  return references;
}

}  // namespace drieluik
