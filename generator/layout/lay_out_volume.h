// Lays a whole handbook out: cover, contents, parts and chapters, glossary, bibliography, index of terms.
#pragma once

#include <functional>
#include <string>

#include "layout/layout.h"

namespace drieluik {

using ContextOf = std::function<LayoutContext(const std::string& language)>;

// `context_of` gives the words and the hyphenation of a chapter's language. The pages before the first chapter have
// roman numbers. Characters that no font has are reported at the chapter's text, the term or the work; at `place` what
// is none of these.
//
// Words that it uses beside those of lay_out: bibliography, contents, glossary, index, on-page.
Paper lay_out_volume(const Document& volume, const ContextOf& context_of, Span place, Diagnostics& diagnostics);

}  // namespace drieluik
