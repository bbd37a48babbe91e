// Turns characters into the glyphs of a font, with HarfBuzz. What comes out depends on what goes in and nothing else,
// so that it can be kept.
#pragma once

#include <hb.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "layout/fonts.h"

namespace drieluik {

// In thousandths of the size.
struct ShapedGlyph {
  std::uint32_t glyph = 0;
  std::uint32_t cluster = 0;  // byte offset in the paragraph
  float advance = 0, dx = 0, dy = 0;
  bool unsafe_before = false;  // a line may not be divided before its cluster without shaping again
};

struct BufferDeleter {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using ShapingBuffer = std::unique_ptr<hb_buffer_t, BufferDeleter>;

struct ShapingRequest {
  std::string_view paragraph;
  std::uint32_t begin = 0, end = 0;  // bytes to shape; the rest is context
  const Font* font = nullptr;
  hb_script_t script = HB_SCRIPT_LATIN;
  bool rtl = false;
  hb_language_t language = HB_LANGUAGE_INVALID;
};

// Appends the glyphs, from left to right. With `is_line_end`, nothing beyond begin and end is looked at: letters take
// their final form.
void shape(const ShapingRequest& request, bool is_line_end, hb_buffer_t* scratch, std::vector<ShapedGlyph>& out);

}  // namespace drieluik
