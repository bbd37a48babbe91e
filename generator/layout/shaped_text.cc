#include "layout/shaped_text.h"

#include <algorithm>

namespace drieluik {
namespace {

// Gives each byte of an item's text the place at which its character starts.
void add_widths(const ShapedItem& shaped, float size, ShapedText& out) {
  for (std::uint32_t i = 0; i < shaped.glyph_count; ++i) {
    const ShapedGlyph& glyph = out.glyphs[shaped.first_glyph + i];
    // Kept at the byte after the cluster's first; summed up afterwards.
    out.widths[glyph.cluster - out.begin + 1] += static_cast<double>(glyph.advance * size / 1000);
  }
}

const TextItem* item_before(const ShapedText& shaped, std::uint32_t offset) {
  const auto after = std::partition_point(shaped.items.begin(), shaped.items.end(),
                                          [&](const ShapedItem& x) { return x.item.begin < offset; });
  return after == shaped.items.begin() ? nullptr : &(after - 1)->item;
}

}  // namespace

TextTools::TextTools(const FontSet& font_set, const Hyphenator* patterns, const std::string& language_tag,
                     ReportMissing report_missing, RunStore* run_store)
    : fonts(font_set),
      hyphenator(patterns),
      language(hb_language_from_string(language_tag.data(), static_cast<int>(language_tag.size()))),
      buffer(hb_buffer_create()),
      report(std::move(report_missing)),
      runs(run_store) {}

ShapedText shape_text(const StyledText& text, std::uint32_t begin, std::uint32_t end, BaseDirection direction,
                      TextTools& tools) {
  ShapedText out;
  out.begin = begin;
  out.end = end;
  out.widths.assign(end - begin + 2, 0);
  Itemised itemised = itemise(text, begin, end, direction, tools.fonts, tools.report);
  out.base_level = itemised.base_level;
  out.items.reserve(itemised.items.size());
  for (const TextItem& item : itemised.items) {
    ShapedItem shaped{item, static_cast<std::uint32_t>(out.glyphs.size()), 0};
    const StyledSpan& span = text.spans[item.span];
    if (item.font != kNoFont) {
      shape_item({.paragraph = text.text,
                  .begin = item.begin,
                  .end = item.end,
                  .font = &tools.fonts[item.font],
                  .script = item.script,
                  .rtl = item.rtl(),
                  .language = tools.language},
                 tools.buffer.get(), tools.cache, out.glyphs);
      shaped.glyph_count = static_cast<std::uint32_t>(out.glyphs.size()) - shaped.first_glyph;
      add_widths(shaped, span.role.size, out);
    } else {
      out.widths[item.begin - begin + 1] += static_cast<double>(span.object_width);
    }
    out.items.push_back(shaped);
  }
  for (std::size_t i = 1; i < out.widths.size(); ++i) out.widths[i] += out.widths[i - 1];
  return out;
}

std::vector<Opportunity> break_opportunities(const StyledText& text, const ShapedText& shaped, TextTools& tools) {
  return break_opportunities(text, shaped.begin, shaped.end, tools.line_iterator, tools.hyphenator, tools.cache);
}

std::vector<std::uint32_t> letters_of(const ShapedText& shaped) {
  std::vector<std::uint32_t> letters;
  letters.reserve(shaped.glyphs.size());
  for (const ShapedGlyph& glyph : shaped.glyphs) letters.push_back(glyph.cluster);
  for (const ShapedItem& object : shaped.items) {
    if (object.item.font == kNoFont) letters.push_back(object.item.begin);
  }
  std::sort(letters.begin(), letters.end());
  letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
  return letters;
}

float hyphen_width(const StyledText& text, const ShapedText& shaped, std::uint32_t offset, const FontSet& fonts) {
  const TextItem* item = item_before(shaped, offset);
  if (!item || item->font == kNoFont) return 0;
  return fonts[item->font].hyphen_advance * text.spans[item->span].role.size / 1000;
}

TextWidths text_widths(const ShapedText& shaped, const std::vector<Opportunity>& opportunities) {
  TextWidths out;
  std::uint32_t part = shaped.begin, word = shaped.begin;
  for (const Opportunity& opportunity : opportunities) {
    const std::uint32_t end = opportunity.visible_end;
    if (end > part) out.longest_part = std::max(out.longest_part, static_cast<float>(shaped.width(part, end)));
    part = opportunity.offset;
    if (opportunity.kind == Opportunity::Kind::hyphen) continue;
    if (end > word) out.longest_word = std::max(out.longest_word, static_cast<float>(shaped.width(word, end)));
    word = opportunity.offset;
  }
  out.whole = static_cast<float>(shaped.width(shaped.begin, opportunities.back().visible_end));
  return out;
}

}  // namespace drieluik
