#include "render/pdf_fonts.h"

#include <hb.h>

#include <algorithm>

#include "base/text.h"
#include "render/pdf_cache.h"
#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

// What any document may come to use: Dutch and its neighbours, and the marks of good typography.
constexpr struct {
  char32_t first, last;
} kAlphabet[] = {{0x20, 0x7e},     {0xa0, 0xac},     {0xae, 0xff},     {0x132, 0x133},   {0x152, 0x153},
                 {0x2013, 0x2014}, {0x2018, 0x201e}, {0x2020, 0x2022}, {0x2026, 0x2026}, {0x2030, 0x2030},
                 {0x2039, 0x203a}, {0x20ac, 0x20ac}, {0x2212, 0x2212}};
constexpr int kThorough = 9, kFast = 1;  // levels of compression: once a run, or for each document
// Letters that a font may join.
constexpr std::string_view kLigatures[] = {"ff", "fi", "fl", "ffi", "ffl", "fj", "ft", "tt", "ij", "IJ"};

// Records what each glyph says, where a cluster of text became one glyph.
void collect(const SetRun& run, GlyphTexts& texts) {
  const auto& glyphs = run.glyphs;
  const bool backwards = glyphs.size() > 1 && glyphs.front().cluster > glyphs.back().cluster;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const std::uint32_t cluster = glyphs[i].cluster;
    const bool shares =
        (i > 0 && glyphs[i - 1].cluster == cluster) || (i + 1 < glyphs.size() && glyphs[i + 1].cluster == cluster);
    std::string& text = texts[glyphs[i].glyph];
    if (shares || !text.empty()) continue;
    std::size_t end = run.text.size();
    if (backwards && i > 0) end = glyphs[i - 1].cluster;
    if (!backwards && i + 1 < glyphs.size()) end = glyphs[i + 1].cluster;
    if (cluster < end) text = run.text.substr(cluster, end - cluster);
  }
}

void collect(const Font& font, char32_t c, GlyphTexts& texts) {
  hb_codepoint_t glyph = 0;
  if (!hb_font_get_nominal_glyph(font.font, c, &glyph)) return;
  std::string& text = texts[glyph];
  if (text.empty()) append_utf8(text, c);
}

void collect_alphabet(const Font& font, GlyphTexts& texts) {
  for (const auto& [first, last] : kAlphabet) {
    for (char32_t c = first; c <= last; ++c) collect(font, c, texts);
  }
  hb_buffer_t* buffer = hb_buffer_create();
  for (const std::string_view letters : kLigatures) {
    hb_buffer_reset(buffer);
    hb_buffer_add_utf8(buffer, letters.data(), static_cast<int>(letters.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(font.font, buffer, nullptr, 0);
    if (hb_buffer_get_length(buffer) == 1) {
      texts.try_emplace(hb_buffer_get_glyph_infos(buffer, nullptr)->codepoint, letters);
    }
  }
  hb_buffer_destroy(buffer);
}

template <class Visit>
void for_each_run(const std::vector<Piece>& pieces, const Visit& visit) {
  for (const Piece& piece : pieces) {
    if (const auto* run = std::get_if<GlyphRun>(&piece.drawing)) visit(*run->set);
  }
}

template <class Visit>
void for_each_run(const Paper& paper, const Visit& visit) {
  for (const PaperPage& page : paper.pages) for_each_run(page.pieces, visit);
  for (const Widget& widget : paper.widgets) for_each_run(widget.face, visit);
}

struct WrittenFont {
  int font = 0, descriptor = 0;  // objects
};

// The widths of all ids, from 0 on.
void append_widths(std::string& out, const FontSubset& subset) {
  out += "/W[0[";
  for (const int width : subset.widths) {
    if (out.back() != '[') out += ' ';
    append_integer(out, width);
  }
  out += "]]";
}

WrittenFont write_subset(PdfObjects& objects, const FontSubset& subset) {
  const int font = objects.reserve(5);
  const int descendant = font + 1, descriptor = font + 2, program = font + 3, to_unicode = font + 4;
  std::string& out = objects.open(font);
  out += "<</Type/Font/Subtype/Type0/BaseFont";
  append_name(out, subset.name);
  out += "/Encoding/Identity-H/DescendantFonts[";
  append_reference(out, descendant);
  out += "]/ToUnicode ";
  append_reference(out, to_unicode);
  out += ">>";
  objects.close();

  std::string& cid_font = objects.open(descendant);
  cid_font += "<</Type/Font/Subtype/CIDFontType2/BaseFont";
  append_name(cid_font, subset.name);
  cid_font += "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor ";
  append_reference(cid_font, descriptor);
  append_widths(cid_font, subset);
  cid_font += ">>";
  objects.close();

  std::string& metrics = objects.open(descriptor);
  metrics += "<</Type/FontDescriptor/FontName";
  append_name(metrics, subset.name);
  metrics += subset.descriptor;
  metrics += "/FontFile2 ";
  append_reference(metrics, program);
  metrics += ">>";
  objects.close();

  std::string entries = "/Length1 ";
  append_integer(entries, static_cast<long long>(subset.program.size()));
  objects.add_binary(program, entries, subset.program, subset.packed_program);
  if (objects.compresses()) {
    objects.add_binary(to_unicode, "", subset.to_unicode, subset.packed_to_unicode);
  } else {
    objects.add_plain(to_unicode, "", subset.to_unicode);
  }
  return {font, descriptor};
}

}  // namespace

FontSubsets::Data::Data(const FontSet& font_set, Use its_use)
    : fonts(font_set), use(its_use), typed(fonts.order(FontFamily::text, FontStyle::regular).front()) {
  for (std::size_t i = 0; i < fonts.size(); ++i) list.push_back(std::make_unique<Shared>());
}

const FontSubsets::Data::Shared& FontSubsets::Data::shared(std::size_t font) const {
  const Shared& shared = *list[font];
  std::call_once(shared.cut, [&] {
    GlyphTexts texts = shared.texts;
    if (use == Use::reading || font == typed) collect_alphabet(fonts[font], texts);
    if (use == Use::filling_in && font == typed) {
      for_each_typed([&](char32_t c) { collect(fonts[font], c, texts); });
    }
    for (char32_t digit = '0'; digit <= '9'; ++digit) collect(fonts[font], digit, texts);  // of pages
    shared.code_points = code_points_of_glyphs(fonts[font]);
    shared.subset = cut_font(fonts[font], shared.code_points, texts, kThorough);
  });
  return shared;
}

const FieldFont& FontSubsets::Data::field_font() const {
  std::call_once(is_field_font_made, [&] { made_field_font = make_field_font(fonts[typed], shared(typed).subset); });
  return made_field_font;
}

FontSubsets::FontSubsets(const FontSet& fonts, Use use) : data_(std::make_unique<Data>(fonts, use)) {}
FontSubsets::FontSubsets(FontSubsets&&) noexcept = default;
FontSubsets::~FontSubsets() = default;

void FontSubsets::add(const Paper& paper) {
  for_each_run(paper, [&](const SetRun& run) { collect(run, data_->list[run.font]->texts); });
}

DocumentFonts::DocumentFonts(const Paper& paper, const FontSubsets& subsets, PdfCache& cache)
    : subsets_(subsets), cuts_(subsets.data().list.size()) {
  const FontSubsets::Data& data = subsets.data();
  std::vector<bool> is_short(cuts_.size());
  for_each_run(paper, [&](const SetRun& run) {
    Cuts& cuts = cuts_[run.font];
    if (cuts.shared == nullptr) cuts.shared = &data.shared(run.font).subset;
    if (run.kept != 0 && !cache.encoded(run, *cuts.shared).empty()) {
      cuts.uses_shared = true;
      return;
    }
    for (const PlacedGlyph& glyph : run.glyphs) {
      const bool has = cuts.shared->id(glyph.glyph) != 0;
      cuts.uses_shared |= has;
      if (!has && glyph.glyph != 0) is_short[run.font] = true;
    }
  });
  for (std::size_t i = 0; i < cuts_.size(); ++i) {
    if (!is_short[i]) continue;
    GlyphTexts texts;
    for_each_run(paper, [&](const SetRun& run) {
      if (run.font == i) collect(run, texts);
    });
    std::erase_if(texts, [&](const auto& entry) { return cuts_[i].shared->id(entry.first) != 0; });
    cuts_[i].own = std::make_unique<FontSubset>(cut_font(data.fonts[i], data.shared(i).code_points, texts, kFast));
  }
}

std::string DocumentFonts::write(PdfObjects& objects) {
  std::string out = "<<";
  const auto add = [&](std::string_view prefix, std::size_t index, const FontSubset& subset) {
    out += prefix;
    append_integer(out, static_cast<long long>(index));
    out += ' ';
    const WrittenFont written = write_subset(objects, subset);
    append_reference(out, written.font);
    return written.descriptor;
  };
  for (std::size_t i = 0; i < cuts_.size(); ++i) {
    if (cuts_[i].uses_shared) cuts_[i].descriptor = add("/F", i, *cuts_[i].shared);
    if (cuts_[i].own) add("/G", i, *cuts_[i].own);
  }
  return out + ">>";
}

int DocumentFonts::write_field_font(PdfObjects& objects) const {
  const FontSubsets::Data& data = subsets_.data();
  const FontSubset& subset = data.shared(data.typed).subset;
  const int known = cuts_[data.typed].descriptor;
  return drieluik::write_field_font(objects, data.field_font(), subset.name,
                                    known != 0 ? known : write_subset(objects, subset).descriptor);
}

}  // namespace drieluik
