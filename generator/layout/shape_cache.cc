#include "layout/shape_cache.h"

#include <cstdint>
#include <utility>

#include "base/bytes.h"

namespace drieluik {
namespace {

// Scripts whose letters look the same whatever stands before and after the item. A mark at its start leans on what is
// before it.
bool stands_alone(const ShapingRequest& request) {
  const bool is_simple = request.script == HB_SCRIPT_LATIN || request.script == HB_SCRIPT_COMMON ||
                         request.script == HB_SCRIPT_GREEK || request.script == HB_SCRIPT_CYRILLIC;
  const auto first = static_cast<unsigned char>(request.paragraph[request.begin]);
  constexpr unsigned char kMarks = 0xcc, kMoreMarks = 0xcd;  // U+0300 to U+037F in UTF-8
  return is_simple && !request.rtl && first != kMarks && first != kMoreMarks;
}

void append_moved(std::vector<ShapedGlyph>& out, const std::vector<ShapedGlyph>& glyphs, std::uint32_t begin) {
  for (ShapedGlyph glyph : glyphs) {
    glyph.cluster += begin;
    out.push_back(glyph);
  }
}

}  // namespace

void shape_item(const ShapingRequest& request, hb_buffer_t* scratch, ShapeCache* cache, std::vector<ShapedGlyph>& out) {
  if (!cache || !stands_alone(request)) return shape(request, false, scratch, out);
  std::string& key = cache->key;
  key.clear();
  append_bytes(key, request.font);
  append_bytes(key, request.language);
  append_bytes(key, request.script);
  key += request.paragraph.substr(request.begin, request.end - request.begin);
  if (const std::vector<ShapedGlyph>* known = cache->items.find(key)) return append_moved(out, *known, request.begin);
  const bool keeps = cache->items.wants_it();
  const std::size_t first = out.size();
  shape(request, false, scratch, out);
  if (!keeps) return;
  std::vector<ShapedGlyph> glyphs(out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
  for (ShapedGlyph& glyph : glyphs) glyph.cluster -= request.begin;
  const std::size_t bytes = glyphs.size() * sizeof(ShapedGlyph);
  cache->items.keep(key, std::move(glyphs), bytes);
}

const std::vector<std::size_t>& division_points(const Hyphenator& hyphenator, std::string_view word, ShapeCache* cache,
                                                std::vector<std::size_t>& fresh) {
  if (!cache) return fresh = hyphenator.points(word);
  std::string& key = cache->key;
  key.clear();
  append_bytes(key, reinterpret_cast<std::uintptr_t>(&hyphenator));
  key += word;
  if (const std::vector<std::size_t>* known = cache->words.find(key)) return *known;
  fresh = hyphenator.points(word);
  const std::size_t bytes = sizeof(std::vector<std::size_t>) + fresh.size() * sizeof(std::size_t);
  return cache->words.wants_it() ? cache->words.keep(key, fresh, bytes) : fresh;
}

}  // namespace drieluik
