// What a document says on paper, in reading order: for readers of the PDF that was printed from it.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace drieluik {

// The text of each block that says something, one after another. Left out is what the theme adds on paper: numbers and
// marks of lists, words such as "version" and "signature".
// `notes_last`: for PDFs whose notes stand at the feet of pages, and are told apart.
std::vector<std::string> document_text(const Document& document, bool notes_last);

// Without white space, and without hyphens: those that lines end with look like others to readers of glyphs.
std::string bare_text(std::string_view text);

}  // namespace drieluik
