#include "layout/shape.h"

namespace drieluik {

void shape(const ShapingRequest& request, bool is_line_end, hb_buffer_t* scratch, std::vector<ShapedGlyph>& out) {
  hb_buffer_clear_contents(scratch);
  const std::string_view part = request.paragraph.substr(request.begin, request.end - request.begin);
  if (is_line_end) {
    hb_buffer_add_utf8(scratch, part.data(), static_cast<int>(part.size()), 0, static_cast<int>(part.size()));
  } else {
    hb_buffer_add_utf8(scratch, request.paragraph.data(), static_cast<int>(request.paragraph.size()), request.begin,
                       static_cast<int>(part.size()));
  }
  hb_buffer_set_direction(scratch, request.rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(scratch, request.script);
  hb_buffer_set_language(scratch, request.language);
  hb_buffer_set_flags(scratch, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  hb_shape(request.font->font, scratch, nullptr, 0);

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(scratch, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(scratch, &count);
  const std::uint32_t shift = is_line_end ? request.begin : 0;
  for (unsigned i = 0; i < count; ++i) {
    out.push_back({infos[i].codepoint, infos[i].cluster + shift, static_cast<float>(positions[i].x_advance),
                   static_cast<float>(positions[i].x_offset), static_cast<float>(positions[i].y_offset),
                   (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0});
  }
}

}  // namespace drieluik
