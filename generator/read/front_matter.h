// The YAML between two lines of `---` at the very start of a content file.
#pragma once

#include <optional>

#include "base/diagnostic.h"

namespace drieluik {

struct FrontMatter {
  Span yaml;  // without the lines of `---`; empty when there is none
  Span body;  // what follows
};

// Nothing when the front matter does not end, which is reported.
std::optional<FrontMatter> split_front_matter(Span text, Diagnostics& diagnostics);
// The same for Markdown of elsewhere: a first line of `---` that nothing closes is a line across the page, and what
// stands between lines of `+++` is left out.
FrontMatter split_plain_front_matter(Span text, Diagnostics& diagnostics);

}  // namespace drieluik
