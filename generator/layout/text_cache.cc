#include "layout/text_cache.h"

#include <utility>

namespace drieluik {
namespace {

std::size_t size_of(const KeptText& text) {
  std::size_t bytes = sizeof text;
  for (const LineOfText& line : text.lines) {
    bytes += sizeof line;
    for (const LinePiece& piece : line.line.pieces) {
      bytes += sizeof piece;
      const auto* run = std::get_if<GlyphRun>(&piece.piece.drawing);
      // What is written for a glyph is kept too, by the renderer: some 3 bytes.
      if (run) bytes += sizeof(SetRun) + run->set->text.size() + run->set->glyphs.size() * (sizeof(PlacedGlyph) + 3);
    }
  }
  return bytes;
}

}  // namespace

const KeptText& TextCache::keep(std::string_view key, KeptText text) {
  const std::size_t bytes = size_of(text);
  return texts_.keep(key, std::move(text), bytes);
}

}  // namespace drieluik
