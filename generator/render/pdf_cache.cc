#include "render/pdf_cache.h"

#include <algorithm>

#include "render/pdf_text.h"
#include "render/pdf_weights.h"

namespace drieluik {

const PdfCache::Run& PdfCache::run(const SetRun& run, const DocumentFonts::Cuts& fonts) {
  if (runs_.size() <= run.kept) runs_.resize(2 * run.kept + 1);
  std::optional<Run>& known = runs_[run.kept];
  if (known) return *known;
  known.emplace().encoded = encode_run(run, fonts, false);
  known->is_lean = std::all_of(run.glyphs.begin(), run.glyphs.end(), [&](const PlacedGlyph& glyph) {
    const std::uint16_t id = fonts.usual->id(glyph.glyph);
    return id != 0 && fonts.lean->has(id);
  });
  return *known;
}

void PdfCache::prepare(const FontSubsets& subsets) {
  if (!pages_) pages_.emplace(subsets.data().page_weights());
}

std::string_view PdfCache::deflated(std::string_view bytes, StreamKind kind) {
  scratch_.clear();
  switch (kind) {
    case StreamKind::page:
      pages_->append(scratch_, bytes);
      break;
    case StreamKind::text:
      if (!texts_) texts_.emplace(text_weights());
      texts_->append(scratch_, bytes);
      break;
    case StreamKind::shared:
      if (const std::string* known = shared_.find(bytes)) return *known;
      deflater_.append(scratch_, bytes);
      if (shared_.wants_it()) shared_.keep(bytes, scratch_, scratch_.size());
      break;
  }
  return scratch_;
}

}  // namespace drieluik
