#include "layout/text_cache.h"

#include <utility>

#include "base/hash.h"

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

std::size_t TextCache::Hash::operator()(std::string_view key) const { return fast_hash(key); }

const KeptText* TextCache::find(std::string_view key) const {
  const auto it = texts_.find(key);
  return it == texts_.end() ? nullptr : &it->second;
}

bool TextCache::wants(std::string_view key) { return bytes_ <= kMaxBytes && seen_.again(fast_hash(key)); }

const KeptText& TextCache::keep(std::string_view key, KeptText text) {
  bytes_ += 2 * key.size() + size_of(text);
  return texts_.insert_or_assign(std::string(key), std::move(text)).first->second;
}

}  // namespace drieluik
