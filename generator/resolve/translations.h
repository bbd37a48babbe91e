// Which texts are translations, and whether they say what their original says now.
//
// The original of a page is its text in the first language of the site that has one. A translation's front matter keeps
// the hash of the original as it was: `translation_of: 4fcb0760`.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "resolve/library.h"

namespace drieluik {

using Texts = std::map<std::string, Text, std::less<>>;  // of one page, by language

// 8 hexadecimal digits of a file's content; how its lines end makes no difference.
std::string content_hash(const Source& source);

// Nothing when there is no text at all.
const Text* original_of(const Texts& texts, const Site& site);

// Whether the original has changed since. A translation that does not say what it is of counts as of today's.
bool is_outdated(const Text& text, const Texts& texts, const Site& site);

// A warning for each translation that is older than its original, or does not say what it is of, and for each language
// that a page is missing in.
void check_translations(const Library& library, Diagnostics& diagnostics);

// What `check --accept-translation` writes: the file of a translation, saying that it is of today's original.
struct AcceptedTranslation {
  std::string path;  // as shown to the author
  std::string bytes;
};
// Those whose files changed by it. `paths`, as shown to the author, limits them; empty: all. A path that is no
// translation is reported.
std::vector<AcceptedTranslation> accept_translations(const Library& library, std::vector<std::string> paths,
                                                     Diagnostics& diagnostics);

}  // namespace drieluik
