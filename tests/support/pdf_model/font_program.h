// An embedded TrueType or OpenType program.
#pragma once

#include <hb.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace drieluik::pdf {

class FontProgram {
 public:
  explicit FontProgram(std::string bytes);
  FontProgram(const FontProgram&) = delete;
  FontProgram& operator=(const FontProgram&) = delete;
  ~FontProgram();

  unsigned glyph_count() const;
  double width(unsigned glyph) const;  // in thousandths of the size
  std::optional<unsigned> glyph_of(char32_t code_point) const;
  // The encodings of its cmap table: platform and encoding, {3, 1} being Windows' Unicode.
  std::vector<std::pair<unsigned, unsigned>> encodings() const;

 private:
  std::string bytes_;
  hb_face_t* face_;
  hb_font_t* font_;
};

}  // namespace drieluik::pdf
