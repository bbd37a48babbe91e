// One answer as it was typed, against its field.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "validate/field.h"

namespace drieluik {

struct ScalarCheck {
  std::string text;  // the answer, when there is no fault
  const Message* fault = nullptr;
  std::vector<Argument> arguments;  // of the fault, after the field's name
};

// A text and a longtext keep what was typed, but line ends become "\n" and a text loses the white space around it;
// yes and no become "true" and "false".
ScalarCheck check_scalar(const Field& field, std::string_view written);

bool is_language_tag(std::string_view text);  // "nl", "en-GB"

// "did you mean “x”?", or else a list of what is possible.
Argument suggestion(std::string_view word, std::span<const std::string_view> candidates);
// nearest(), which also sees past capitals.
std::string_view near_word(std::string_view word, std::span<const std::string_view> candidates);

// 22-11-2026, 22/11/2026 or 22.11.2026 as 2026-11-22, whether that day exists or not; anything else as it is.
std::string from_day_first(std::string_view typed);

std::string to_text(double number);  // the shortest text that reads back as the same number

}  // namespace drieluik
