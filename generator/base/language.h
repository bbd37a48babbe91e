// What ICU knows of languages by their BCP 47 tags.
#pragma once

#include <string>
#include <string_view>

namespace drieluik {

// As the language calls itself in a list: "Nederlands", "Français". The tag itself where ICU does not know it.
std::string own_name_of_language(std::string_view tag);
bool is_right_to_left(std::string_view tag);

}  // namespace drieluik
