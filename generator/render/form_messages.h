// What a form's page says: the program's own messages about records, and the interface texts that its script needs.
#pragma once

#include <string>
#include <string_view>

#include "document/words.h"
#include "render/json.h"
#include "validate/field.h"

namespace drieluik {

// In Dutch on a Dutch page, else in English.
Json messages_data(std::string_view language);
std::string allowed_items_in(const Field& list, std::string_view language);
Json screen_words(const Words& words);

}  // namespace drieluik
