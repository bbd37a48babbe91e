#include "render/pdf_fonts.h"

#include <hb.h>

#include <algorithm>
#include <span>

#include "base/hash.h"
#include "base/text.h"
#include "render/pdf_cache.h"
#include "render/pdf_composite_font.h"
#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

struct CodePoints {
  char32_t first, last;
};
// What any document may come to use: Dutch, English, and the marks of good typography.
constexpr CodePoints kUsual[] = {{0x20, 0x22},     {0x25, 0x29},    {0x2b, 0x3b}, {0x3f, 0x5a},     {0x5f, 0x5f},
                                 {0x61, 0x7a},     {0xa0, 0xa0},    {0xb7, 0xb7}, {0xe0, 0xe0},     {0xe7, 0xeb},
                                 {0xef, 0xef},     {0xf6, 0xf6},    {0xfc, 0xfc}, {0x2013, 0x2013}, {0x2018, 0x2019},
                                 {0x201c, 0x201d}, {0x20ac, 0x20ac}};
// What some names and sentences have: the languages of the neighbours.
constexpr CodePoints kRare[] = {{0x20, 0x7e},     {0xa1, 0xac},     {0xae, 0xff},     {0x100, 0x17f},
                                {0x2013, 0x2014}, {0x201a, 0x201e}, {0x2020, 0x2022}, {0x2026, 0x2026},
                                {0x2030, 0x2030}, {0x2039, 0x203a}, {0x2212, 0x2212}};
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

void collect_letters(const Font& font, std::span<const CodePoints> letters, GlyphTexts& texts) {
  for (const auto& [first, last] : letters) {
    for (char32_t c = first; c <= last; ++c) collect(font, c, texts);
  }
}

void collect_ligatures(const Font& font, GlyphTexts& texts) {
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

FontObjects write_subset(PdfObjects& objects, const FontSubset& subset) {
  const int first = objects.reserve(5);
  const FontObjects numbers{first, first + 1, first + 2, first + 4};
  const int program = first + 3;
  write_composite_font(objects, numbers, subset.name, "/Identity", subset.widths_entry);

  std::string& metrics = objects.open(numbers.descriptor);
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
  objects.add_text(numbers.to_unicode, subset.to_unicode, subset.packed_to_unicode);
  return numbers;
}

}  // namespace

FontSubsets::Data::Data(const FontSet& font_set, Use its_use)
    : fonts(font_set), use(its_use), typed(fonts.order(FontFamily::text, FontStyle::regular).front()) {
  for (std::size_t i = 0; i < fonts.size(); ++i) list.push_back(std::make_unique<Shared>());
}

const FontSubsets::Data::Shared& FontSubsets::Data::shared(std::size_t font) const {
  const Shared& shared = *list[font];
  std::call_once(shared.cut, [&] {
    GlyphTexts usual = shared.texts, rare;
    collect_letters(fonts[font], kUsual, usual);
    collect_ligatures(fonts[font], usual);
    if (use == Use::filling_in && font == typed) {
      for_each_typed([&](char32_t c) { collect(fonts[font], c, usual); });
    }
    collect_letters(fonts[font], kRare, rare);
    std::erase_if(rare, [&](const auto& entry) { return usual.contains(entry.first); });
    shared.code_points = code_points_of_glyphs(fonts[font]);
    shared.usual = cut_font(fonts[font], shared.code_points, usual, kThorough);
    shared.lean = lean_cut(shared.usual, fonts[font], shared.texts, kThorough);
    shared.rare = cut_font(fonts[font], shared.code_points, rare, kThorough);
  });
  return shared;
}

const StreamWeights& FontSubsets::Data::page_weights() const {
  std::call_once(are_weights_made, [&] {
    std::vector<const FontSubset*> cuts;
    for (std::size_t font = 0; font < list.size(); ++font) {
      if (!list[font]->texts.empty()) cuts.push_back(&shared(font).usual);
    }
    made_weights = drieluik::page_weights(cuts);
  });
  return made_weights;
}

const FieldFont& FontSubsets::Data::field_font() const {
  std::call_once(is_field_font_made, [&] { made_field_font = make_field_font(fonts[typed], shared(typed).usual); });
  return made_field_font;
}

FontSubsets::FontSubsets(const FontSet& fonts, Use use) : data_(std::make_unique<Data>(fonts, use)) {}
FontSubsets::FontSubsets(FontSubsets&&) noexcept = default;
FontSubsets::~FontSubsets() = default;

UsedGlyphs FontSubsets::used_by(const Paper& paper) const {
  UsedGlyphs used(data_->list.size());
  for_each_run(paper, [&](const SetRun& run) { collect(run, used[run.font]); });
  return used;
}

void FontSubsets::add(const UsedGlyphs& used) {
  for (std::size_t font = 0; font < used.size(); ++font) {
    for (const auto& [glyph, says] : used[font]) {
      std::string& text = data_->list[font]->texts[glyph];
      if (text.empty()) text = says;
    }
  }
}

std::uint64_t FontSubsets::hash() const {
  std::string all;
  for (const auto& font : data_->list) {
    for (const auto& [glyph, says] : font->texts) ((all += std::to_string(glyph)) += says) += '\0';
    all += '\n';
  }
  return fast_hash(all);
}

DocumentFonts::DocumentFonts(const Paper& paper, const FontSubsets& subsets, PdfCache& cache)
    : subsets_(subsets), cuts_(subsets.data().list.size()) {
  const FontSubsets::Data& data = subsets.data();
  std::vector<bool> is_short(cuts_.size());
  for_each_run(paper, [&](const SetRun& run) {
    Cuts& cuts = cuts_[run.font];
    if (cuts.usual == nullptr) {
      const FontSubsets::Data::Shared& shared = data.shared(run.font);
      cuts.usual = &shared.usual;
      cuts.lean = &shared.lean;
      cuts.rare = &shared.rare;
    }
    const PdfCache::Run* const known = run.kept != 0 ? &cache.run(run, cuts) : nullptr;
    if (known && !known->encoded.empty()) {
      (known->is_lean ? cuts.uses_lean : cuts.uses_usual) = true;
      return;
    }
    for (const PlacedGlyph& glyph : run.glyphs) {
      if (const std::uint16_t id = cuts.usual->id(glyph.glyph); id != 0) {
        (cuts.lean->has(id) ? cuts.uses_lean : cuts.uses_usual) = true;
      } else if (cuts.rare->id(glyph.glyph) != 0) {
        cuts.uses_rare = true;
      } else if (glyph.glyph != 0) {
        is_short[run.font] = true;
      }
    }
  });
  if (!paper.fields.empty()) {
    Cuts& typed = cuts_[data.typed];
    typed.usual = &data.shared(data.typed).usual;
    typed.uses_usual = true;
  }
  for (std::size_t i = 0; i < cuts_.size(); ++i) {
    if (!is_short[i]) continue;
    GlyphTexts texts;
    for_each_run(paper, [&](const SetRun& run) {
      if (run.font == i) collect(run, texts);
    });
    std::erase_if(texts, [&](const auto& entry) {
      return cuts_[i].usual->id(entry.first) != 0 || cuts_[i].rare->id(entry.first) != 0;
    });
    cuts_[i].own = std::make_unique<FontSubset>(cut_font(data.fonts[i], data.shared(i).code_points, texts, kFast));
  }
}

std::string DocumentFonts::write(PdfObjects& objects) {
  std::string out = "<<";
  const auto add = [&](std::string_view prefix, std::size_t index, const FontSubset& subset) {
    out += prefix;
    append_integer(out, static_cast<long long>(index));
    out += ' ';
    const FontObjects written = write_subset(objects, subset);
    append_reference(out, written.font);
    return written.descriptor;
  };
  for (std::size_t i = 0; i < cuts_.size(); ++i) {
    if (cuts_[i].uses_usual || cuts_[i].uses_lean) {
      cuts_[i].descriptor = add("/F", i, cuts_[i].uses_usual ? *cuts_[i].usual : *cuts_[i].lean);
    }
    if (cuts_[i].uses_rare) add("/R", i, *cuts_[i].rare);
    if (cuts_[i].own) add("/G", i, *cuts_[i].own);
  }
  return out + ">>";
}

int DocumentFonts::write_field_font(PdfObjects& objects) const {
  const FontSubsets::Data& data = subsets_.data();
  const Cuts& typed = cuts_[data.typed];
  return drieluik::write_field_font(objects, data.field_font(), typed.usual->name, typed.descriptor);
}

}  // namespace drieluik
