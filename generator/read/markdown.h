// Reads a content file: YAML front matter between two lines of `---`, then GitHub-flavoured Markdown with footnotes,
// directives (`:::name argument key=value`) and placeholders (`{{path}}`).
//
// The Markdown is parsed by cmark-gfm; directives and placeholders are syntax extensions registered with it. Reported:
// raw HTML, a directive that is not closed, a closing fence that closes nothing, a malformed directive line or
// placeholder, front matter that does not end, bytes that are no UTF-8. Bounded: 4 MiB of text, 64 levels of blocks.
#pragma once

#include <cstdint>
#include <optional>

#include "base/diagnostic.h"
#include "read/markup.h"
#include "read/value.h"

namespace drieluik {

struct ContentFile {
  Value front_matter;                // a null value when there is none
  bool front_matter_failed = false;  // it could not be read, which is reported: what is missing in it is no news
  Markup body;                       // kind document; a file that could not be read has an empty one
};

// `ours` is what is described above. `plain` is Markdown as it is written elsewhere: `{{` is text, HTML is left out
// with a word about each tag (comments without), `<br>` is a line break, and front matter may be missing, open or TOML.
enum class Dialect : std::uint8_t { ours, plain };

ContentFile read_content(const Source& source, Diagnostics& diagnostics, Dialect dialect = Dialect::ours);

// Directives that stand alone on a line; all others hold text up to their closing fence.
bool is_leaf_directive(std::string_view name);

}  // namespace drieluik
