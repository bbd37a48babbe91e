#include "render/pdf_cache.h"

#include <algorithm>

#include "render/pdf_text.h"

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

std::string_view PdfCache::deflated(std::string_view bytes) {
  if (const std::string* known = streams_.find(bytes)) return *known;
  scratch_.clear();
  deflater_.append(scratch_, bytes);
  if (streams_.wants_it()) streams_.keep(bytes, scratch_, scratch_.size());
  return scratch_;
}

}  // namespace drieluik
