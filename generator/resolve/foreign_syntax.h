// What Markdown was given by other programs and no Markdown here: it would stand on the page as it was typed.
#pragma once

#include "base/diagnostic.h"
#include "validate/records.h"

namespace drieluik {

// Warns of the first of each kind in a page: commands of mdBook, links and comments of Obsidian, boxes and tabs of
// MkDocs, … Code and comments are passed over.
void tell_foreign_syntax(const Text& page, Diagnostics& diagnostics);

// Warns of the first `[words](a file.pdf)`, which is no link in Markdown anywhere.
void tell_spaced_addresses(const Text& text, Diagnostics& diagnostics);

}  // namespace drieluik
