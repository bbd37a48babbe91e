// Answers as people read them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/words.h"
#include "validate/records.h"

namespace drieluik {

// A date in words, a choice by its label, "yes", a number with the language's decimal sign and its unit; a text as it
// is. Nothing when there is no answer.
std::optional<std::string> answer_in_words(const Field& field, const Answer* answer, const Words& words,
                                           std::string_view language);

// As people type it into a field: a date as 22-11-2026, a number with the language's decimal sign but without its unit.
// Nothing when there is no answer, or one of a field with options.
std::optional<std::string> answer_as_typed(const Field& field, const Answer* answer, const Words& words);

// The options of a field that has some: key and label. Yes and no are options too.
std::vector<std::pair<std::string, std::string>> options_of(const Field& field, const Words& words,
                                                            std::string_view language);
// The keys that were chosen, of a field with options.
std::vector<std::string> chosen_keys(const Answer* answer);

}  // namespace drieluik
