// Lays a document out on pages.
//
//   Layout layout(fonts, style, words, diagnostics_for_hyphenation);
//   Paper paper = layout.lay_out(document, diagnostics);
#pragma once

#include "base/diagnostic.h"
#include "document/document.h"
#include "document/words.h"
#include "layout/fonts.h"
#include "layout/hyphenator.h"
#include "layout/paper.h"
#include "layout/print_style.h"

namespace drieluik {

// What layout needs to know; everything here outlives the call and may be shared by threads.
struct LayoutContext {
  const FontSet* fonts = nullptr;
  const PrintStyle* style = nullptr;
  const Words* words = nullptr;
  const Hyphenator* hyphenator = nullptr;  // of the document's language; may be null
};

// A character that no font of the theme has is an error that names it and where it stands; `place` is the source that
// such an error points to (the client record, or the text of the page).
Paper lay_out(const Document& document, const LayoutContext& context, Span place, Diagnostics& diagnostics);

}  // namespace drieluik
