// Regular expressions for whole texts, by ICU: they see code points, keep their stack on the heap and count their
// steps, so that no pattern and no text can overflow the stack or run away.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace drieluik {

class Pattern;  // compiled; may be used by several threads at once

// The same for ICU, for browsers and for JSON Schemas: \d is 0-9, and \w has the letters of all languages, with
// accents.
struct PortablePattern {
  std::string text;
  bool is_alike = true;  // else ICU alone reads it so
};
PortablePattern portable(std::string_view expression);

// Nothing when `expression` is no regular expression.
std::shared_ptr<const Pattern> compile_pattern(std::string_view expression);
// Whether the pattern matches the whole text. A match that takes too many steps counts as none.
bool matches(const Pattern& pattern, std::string_view text);

}  // namespace drieluik
