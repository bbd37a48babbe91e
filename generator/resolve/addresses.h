// Addresses of links and images, as their author typed them.
#pragma once

#include <string>
#include <string_view>

#include "read/markup.h"

namespace drieluik {

// Whether what it leads to lies outside the handbook: "https:", "mailto:", in any case.
bool is_elsewhere(std::string_view address);
// Of what lies on another computer: "example.org" of "https://example.org/a.png".
std::string host_of(std::string_view address);
// Makes names of files of the addresses of all images in a text: "foto%20twee.png" becomes "foto twee.png".
void decode_image_addresses(Markup& node);

}  // namespace drieluik
