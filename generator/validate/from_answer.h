// Takes typed values out of checked ones. What is absent, or was faulty, gives an empty value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "validate/records.h"

namespace drieluik {

std::string text_of(const Answer& answers, std::string_view key);
bool is_true(const Answer& answers, std::string_view key);
std::optional<double> number_of(const Answer& answers, std::string_view key);
LocalText local_text_of(const Answer& answer);
LocalText local_text_of(const Answer& answers, std::string_view key);
const std::vector<Answer>& items_of(const Answer& answers, std::string_view key);
std::vector<std::string> texts_of(const Answer& answers, std::string_view key);
std::vector<Reference> references_of(const Answer& answers, std::string_view key);

}  // namespace drieluik
