// What the keys of content are called in a schema. Fields of forms have labels of their own.
#pragma once

#include <string_view>

#include "validate/local_text.h"

namespace drieluik {

// Empty for a key that needs no other name.
const LocalText& schema_title(std::string_view key);

}  // namespace drieluik
