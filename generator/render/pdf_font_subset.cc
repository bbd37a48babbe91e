#include "render/pdf_font_subset.h"

#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string_view>

#include "base/hash.h"
#include "base/text.h"
#include "render/pdf_composite_font.h"
#include "render/pdf_deflate.h"
#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

constexpr std::string_view kWordJoiner = "\xe2\x81\xa0";  // says nothing, and parts nothing

// What a PDF reader does not need of a font that is used by glyph numbers.
constexpr hb_tag_t kDroppedTables[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'), HB_TAG('O', 'S', '/', '2'), HB_TAG('c', 'm', 'a', 'p'),
    HB_TAG('M', 'A', 'T', 'H'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('g', 'a', 's', 'p'),
    HB_TAG('F', 'F', 'T', 'M'), HB_TAG('m', 'e', 't', 'a'), HB_TAG('G', 'l', 'a', 't'), HB_TAG('G', 'l', 'o', 'c'),
    HB_TAG('S', 'i', 'l', 'f'), HB_TAG('S', 'i', 'l', 'l'), HB_TAG('F', 'e', 'a', 't')};

// Code points of forms rather than letters: ligatures, Arabic presentation forms, private use. The text that a glyph
// was shaped from says more.
bool is_form(char32_t c) {
  return (c >= 0xe000 && c <= 0xf8ff) || (c >= 0xfb00 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xffff);
}

// A letter of Greek before a sign of Latin-1 that looks the same.
bool gives_way(char32_t c) { return c == 0xb5; }

// A ToUnicode map may not say NUL or a byte order mark, and has to say something (PDF/UA, 7.21.7).
std::string sayable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (c != 0 && c != 0xfeff && c != 0xfffe) append_utf8(out, c);
  }
  return out.empty() ? std::string(kWordJoiner) : out;
}

std::string text_of(char32_t code_point, const std::string& seen) {
  if (code_point == 0 || (is_form(code_point) && !seen.empty())) return sayable(seen);
  std::string text;
  append_utf8(text, code_point);
  return text;
}

// Six letters that differ where the glyphs do (ISO 32000-1, 9.6.4).
std::string tag_of(const Font& font, const GlyphTexts& texts) {
  std::string key = font.file;
  for (const auto& [glyph, text] : texts) {
    key += ' ';
    append_integer(key, glyph);
  }
  std::string tag;
  for (std::uint64_t hash = fast_hash(key); tag.size() < 6; hash /= 26) tag += static_cast<char>('A' + hash % 26);
  return tag;
}

struct Blob {
  explicit Blob(hb_blob_t* owned) : blob(owned) {}
  Blob(const Blob&) = delete;
  Blob& operator=(const Blob&) = delete;
  ~Blob() { hb_blob_destroy(blob); }
  std::string_view bytes() const {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    return {data, length};
  }
  hb_blob_t* blob;
};

struct Face {
  explicit Face(std::string_view bytes) {
    const Blob blob(
        hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    face = hb_face_create(blob.blob, 0);
  }
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;
  ~Face() { hb_face_destroy(face); }
  hb_face_t* face;
};

unsigned big_endian_16(std::string_view bytes, std::size_t at) {
  if (at + 2 > bytes.size()) return 0;
  return static_cast<unsigned>(static_cast<unsigned char>(bytes[at])) << 8 | static_cast<unsigned char>(bytes[at + 1]);
}

// Bits of ISO 32000-1, table 123. Glyph numbers make every font a symbolic one.
int descriptor_flags(const Font& font, std::string_view os2) {
  constexpr int kFixedPitch = 1, kSerif = 2, kSymbolic = 4, kItalic = 64;
  constexpr std::size_t kPanose = 32;  // offset in OS/2: family, serif style, weight, proportion
  int flags = kSymbolic;
  if (os2.size() >= kPanose + 10 && os2[kPanose] == 2) {
    const char serif = os2[kPanose + 1];
    if (serif >= 2 && serif <= 10) flags |= kSerif;
    if (os2[kPanose + 3] == 9) flags |= kFixedPitch;
  }
  if (font.italic_angle != 0) flags |= kItalic;
  return flags;
}

void append_metric(std::string& out, std::string_view key, double value) {
  out += key;
  out += ' ';
  append_integer(out, std::lround(value));
}

std::string descriptor_entries(const Font& font) {
  const Blob os2(hb_face_reference_table(font.face, HB_TAG('O', 'S', '/', '2')));
  const double weight = os2.bytes().size() >= 6 ? big_endian_16(os2.bytes(), 4) : 400;
  std::string out;
  append_metric(out, "/Flags", descriptor_flags(font, os2.bytes()));
  out += "/FontBBox[";
  for (const float bound : font.bounds) {
    if (out.back() != '[') out += ' ';
    append_integer(out, std::lround(bound));
  }
  out += ']';
  append_metric(out, "/ItalicAngle", font.italic_angle);
  append_metric(out, "/Ascent", font.ascent);
  append_metric(out, "/Descent", font.descent);
  append_metric(out, "/CapHeight", font.cap_height);
  append_metric(out, "/XHeight", font.x_height);
  append_metric(out, "/StemV", 50 + (weight / 65) * (weight / 65));  // an estimate: fonts do not say
  return out;
}

// The code point of a text that is one; 0 of any other.
char32_t single_code_point(std::string_view text) {
  std::size_t offset = 0;
  const char32_t c = text.empty() ? 0 : next_code_point(text, offset);
  return offset == text.size() ? c : 0;
}

// How many ids from `first` on say consecutive code points. Neither may carry over into the higher byte.
std::size_t range_length(const std::vector<std::string>& texts, std::size_t first) {
  const char32_t start = single_code_point(texts[first]);
  std::size_t length = 1;
  while (start != 0 && first + length < texts.size() && ((first + length) & 0xff) != 0 &&
         ((start + length) & 0xff) != 0 && single_code_point(texts[first + length]) == start + length) {
    ++length;
  }
  return length;
}

std::string map_of_texts(const std::vector<std::string>& texts) {
  std::vector<std::string> characters, ranges;
  for (std::size_t id = 1; id < texts.size();) {
    if (texts[id].empty()) {  // not in the subset
      ++id;
      continue;
    }
    const std::size_t length = range_length(texts, id);
    std::string row;
    append_code(row, id);
    if (length > 1) append_code(row, id + length - 1);
    row += '<';
    append_utf16_hex(row, texts[id]);
    row += ">\n";
    (length > 1 ? ranges : characters).push_back(std::move(row));
    id += length;
  }
  return to_unicode_map(ranges, characters);
}

struct PlanFree {
  void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};
using Plan = std::unique_ptr<hb_subset_plan_t, PlanFree>;

// Cuts the face down to the glyphs, numbers of its own.
Plan make_plan(hb_face_t* face, const std::vector<std::uint32_t>& glyphs, unsigned more_flags) {
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE | more_flags);
  for (const std::uint32_t glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input), glyph);
  hb_set_t* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t table : kDroppedTables) hb_set_add(dropped, table);
  Plan plan(hb_subset_plan_create_or_fail(face, input));
  hb_subset_input_destroy(input);
  return plan;
}

std::string program_of(const Plan& plan) {
  hb_face_t* face = hb_subset_plan_execute_or_fail(plan.get());
  const Blob program(hb_face_reference_blob(face));
  hb_face_destroy(face);
  return std::string(program.bytes());
}

void finish(FontSubset& subset, int level) {
  subset.to_unicode = map_of_texts(subset.texts);
  subset.widths_entry = "/W[0[";
  for (const int width : subset.widths) {
    if (subset.widths_entry.back() != '[') subset.widths_entry += ' ';
    append_integer(subset.widths_entry, width);
  }
  subset.widths_entry += "]]";
  Deflater deflater(level);
  deflater.append(subset.packed_program, subset.program);
  deflater.append(subset.packed_to_unicode, subset.to_unicode);
}

}  // namespace

std::vector<char32_t> code_points_of_glyphs(const Font& font) {
  std::vector<char32_t> code_points(hb_face_get_glyph_count(font.face));
  hb_set_t* set = hb_set_create();
  hb_face_collect_unicodes(font.face, set);
  for (hb_codepoint_t c = HB_SET_VALUE_INVALID; hb_set_next(set, &c);) {
    hb_codepoint_t glyph = 0;
    if (!hb_font_get_nominal_glyph(font.font, c, &glyph) || glyph >= code_points.size()) continue;
    char32_t& known = code_points[glyph];
    if (known == 0 || gives_way(known)) known = c;
  }
  hb_set_destroy(set);
  return code_points;
}

FontSubset cut_font(const Font& font, const std::vector<char32_t>& code_points, const GlyphTexts& texts, int level) {
  FontSubset subset;
  subset.name = tag_of(font, texts) + '+' + font.postscript_name;
  subset.ids.resize(code_points.size());
  subset.letters.resize(code_points.size());
  subset.descriptor = descriptor_entries(font);
  std::vector<std::uint32_t> glyphs;
  for (const auto& [glyph, text] : texts) glyphs.push_back(glyph);
  const Plan plan = make_plan(font.face, glyphs, 0);
  subset.program = program_of(plan);

  const hb_map_t* glyph_of = hb_subset_plan_new_to_old_glyph_mapping(plan.get());
  const unsigned count = hb_map_get_population(glyph_of);
  subset.texts.resize(count);
  subset.widths.resize(count);
  for (unsigned id = 0; id < count; ++id) {
    const hb_codepoint_t glyph = hb_map_get(glyph_of, id);
    subset.widths[id] = hb_font_get_glyph_h_advance(font.font, glyph);
    if (glyph == 0) continue;
    subset.ids[glyph] = static_cast<std::uint16_t>(id);
    const auto seen = texts.find(glyph);
    const std::string& text = subset.texts[id] = text_of(code_points[glyph], seen == texts.end() ? "" : seen->second);
    if (text.size() == 1) subset.letters[glyph] = text[0];
  }
  finish(subset, level);
  return subset;
}

FontSubset lean_cut(const FontSubset& subset, const Font& font, const GlyphTexts& texts, int level) {
  FontSubset lean;
  lean.name = tag_of(font, texts) + '+' + font.postscript_name;
  lean.descriptor = subset.descriptor;
  lean.texts.resize(subset.texts.size());
  lean.widths.resize(subset.widths.size());
  std::vector<std::uint32_t> ids{0};
  for (const auto& [glyph, text] : texts) ids.push_back(subset.id(glyph));
  for (const std::uint32_t id : ids) {
    lean.texts[id] = subset.texts[id];
    lean.widths[id] = subset.widths[id];
  }
  const Face face(subset.program);
  lean.program = program_of(make_plan(face.face, ids, HB_SUBSET_FLAGS_RETAIN_GIDS));
  finish(lean, level);
  return lean;
}

}  // namespace drieluik
