// The fonts of a theme: files from Debian packages, opened once for a run and shared by all threads.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "layout/paper.h"
#include "layout/print_style.h"

struct hb_face_t;
struct hb_font_t;

namespace drieluik {

// One font file. Metrics are in thousandths of the size.
struct Font {
  std::string file;
  std::string postscript_name;
  hb_face_t* face = nullptr;
  hb_font_t* font = nullptr;  // immutable; scale 1000
  float ascent = 0, descent = 0, cap_height = 0, x_height = 0, italic_angle = 0;
  float bounds[4] = {0, 0, 0, 0};       // left, bottom, right, top
  std::bitset<0x530> common;            // has() for Latin, Greek and Cyrillic, looked up once
  std::uint32_t space = 0, hyphen = 0;  // glyphs
  float space_advance = 0, hyphen_advance = 0;
  bool has(char32_t code_point) const;
};

class FontSet {
 public:
  // Opens the first file of each list of the style, and another when a character asks for it: `files` outlives the set.
  // A file that is missing, or a first one that is broken, is a diagnostic with the package to install.
  static std::optional<FontSet> open(const FileReader& files, const PrintStyle& style, Diagnostics& diagnostics);
  FontSet(FontSet&&) noexcept;
  FontSet& operator=(FontSet&&) noexcept;
  ~FontSet();

  const Font& operator[](std::size_t index) const;
  std::size_t size() const;
  // The first font of the family that has the code point; nothing when none has.
  std::optional<std::uint16_t> find(FontFamily family, FontStyle style, char32_t code_point) const;
  // The fonts of a family in the order in which they are tried; there is at least one.
  const std::vector<std::uint16_t>& order(FontFamily family, FontStyle style) const;

 private:
  FontSet();
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace drieluik
