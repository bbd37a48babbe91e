#include "support/pdf_model/font_program.h"

namespace drieluik::pdf {

FontProgram::FontProgram(std::string bytes) : bytes_(std::move(bytes)) {
  hb_blob_t* blob =
      hb_blob_create(bytes_.data(), static_cast<unsigned>(bytes_.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  face_ = hb_face_create(blob, 0);
  font_ = hb_font_create(face_);
  hb_blob_destroy(blob);
}

FontProgram::~FontProgram() {
  hb_font_destroy(font_);
  hb_face_destroy(face_);
}

unsigned FontProgram::glyph_count() const { return hb_face_get_glyph_count(face_); }

double FontProgram::width(unsigned glyph) const {
  return hb_font_get_glyph_h_advance(font_, glyph) * 1000.0 / hb_face_get_upem(face_);
}

std::optional<unsigned> FontProgram::glyph_of(char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  if (!hb_font_get_nominal_glyph(font_, code_point, &glyph)) return std::nullopt;
  return glyph;
}

std::vector<std::pair<unsigned, unsigned>> FontProgram::encodings() const {
  hb_blob_t* table = hb_face_reference_table(face_, HB_TAG('c', 'm', 'a', 'p'));
  unsigned size = 0;
  const char* data = hb_blob_get_data(table, &size);
  const auto number = [&](unsigned at) {
    return at + 2 > size ? 0u : static_cast<unsigned char>(data[at]) * 256u + static_cast<unsigned char>(data[at + 1]);
  };
  std::vector<std::pair<unsigned, unsigned>> list;
  for (unsigned i = 0; i < number(2); ++i) list.emplace_back(number(4 + 8 * i), number(6 + 8 * i));
  hb_blob_destroy(table);
  return list;
}

}  // namespace drieluik::pdf
