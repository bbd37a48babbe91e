// Answers as people read them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/words.h"
#include "validate/records.h"

namespace drieluik {

// A date in words, a choice by its label, "yes", a number with the language's decimal sign and its unit; a text as it
// is. Nothing when there is no answer.
std::optional<std::string> answer_in_words(const Field& field, const Answer* answer, const Words& words,
                                           std::string_view language);

// The keys that were chosen, of a field with options.
std::vector<std::string> chosen_keys(const Answer* answer);

}  // namespace drieluik
