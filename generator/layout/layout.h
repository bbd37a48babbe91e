// Lays a document out on pages.
//
//   std::optional<FontSet> fonts = FontSet::open(files, theme.print, diagnostics);
//   const auto hyphenator = Hyphenator::open(document.language);
//   const LayoutContext context{&*fonts, &theme.print, &theme.words_of(document.language), hyphenator.get()};
//   Paper paper = lay_out(document, context, span_of_the_record, diagnostics);
#pragma once

#include "base/diagnostic.h"
#include "document/document.h"
#include "document/words.h"
#include "layout/flow_cache.h"
#include "layout/fonts.h"
#include "layout/hyphenator.h"
#include "layout/paper.h"
#include "layout/print_style.h"
#include "validate/records.h"

namespace drieluik {

// What layout needs to know; everything here outlives the call, and all but the cache may be shared by threads.
struct LayoutContext {
  const FontSet* fonts = nullptr;
  const PrintStyle* style = nullptr;
  const Words* words = nullptr;
  const Hyphenator* hyphenator = nullptr;  // of the document's language; may be null
  LayoutCache* cache = nullptr;            // of this thread; may be null
  const Answer* answers = nullptr;         // of the record that filled the form, for the places of missing characters
};

// A character that no font of the theme has is an error that names it and where it stands; `place` is the source that
// such an error points to (the text of the page, or the client record where no answer is at fault). Such a paper must
// not be printed.
//
// Words that it uses: page-of, version, text-hash, sources, online, name, signature, date; and for those who listen:
// blank (a line to write on), ticked, not-ticked (a box), qr-code.
Paper lay_out(const Document& document, const LayoutContext& context, Span place, Diagnostics& diagnostics);

}  // namespace drieluik
