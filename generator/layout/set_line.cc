#include "layout/set_line.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace drieluik {
namespace {

constexpr float kBlankDrop = 2.5f;  // of a blank's rule below the baseline, in points

// The part of an item that stands on the line.
struct Part {
  const ShapedItem* shaped = nullptr;
  std::uint32_t begin = 0, end = 0;
};

std::vector<Part> parts_of_line(const ShapedText& shaped, std::uint32_t begin, std::uint32_t end) {
  std::vector<Part> parts;
  auto at = std::partition_point(shaped.items.begin(), shaped.items.end(),
                                 [&](const ShapedItem& x) { return x.item.end <= begin; });
  for (; at != shaped.items.end() && at->item.begin < end; ++at) {
    parts.push_back({&*at, std::max(begin, at->item.begin), std::min(end, at->item.end)});
  }
  return parts;
}

// Rule L2 of the Unicode bidirectional algorithm: from the highest level down, reverse what has that level or more.
// Returns the parts' indices from left to right.
std::vector<std::size_t> visual_order(const std::vector<Part>& parts) {
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::uint8_t highest = 0, lowest_odd = 255;
  for (const Part& part : parts) {
    highest = std::max(highest, part.shaped->item.level);
    if (part.shaped->item.rtl()) lowest_odd = std::min(lowest_odd, part.shaped->item.level);
  }
  for (int level = highest; level >= lowest_odd; --level) {
    const auto is_in = [&](std::size_t index) { return parts[index].shaped->item.level >= level; };
    for (auto start = order.begin(); start != order.end();) {
      start = std::find_if(start, order.end(), is_in);
      const auto stop = std::find_if_not(start, order.end(), is_in);
      std::reverse(start, stop);
      start = stop;
    }
  }
  return order;
}

bool may_cut(std::span<const ShapedGlyph> glyphs, std::uint32_t at, const Item& item) {
  if (at == item.begin || at == item.end) return true;
  for (const ShapedGlyph& glyph : glyphs) {
    if (glyph.cluster == at) return !glyph.unsafe_before;
  }
  return false;  // within a ligature
}

void append_glyphs(const StyledText& text, const ShapedText& shaped, const Part& part, TextTools& tools,
                   GlyphRun& run) {
  const Item& item = part.shaped->item;
  std::span<const ShapedGlyph> glyphs(shaped.glyphs.data() + part.shaped->first_glyph, part.shaped->glyph_count);
  std::vector<ShapedGlyph> again;
  if (!may_cut(glyphs, part.begin, item) || !may_cut(glyphs, part.end, item)) {
    shape({.paragraph = text.text,
           .begin = part.begin,
           .end = part.end,
           .font = &tools.fonts[item.font],
           .script = item.script,
           .rtl = item.rtl(),
           .language = tools.language},
          true, tools.buffer.get(), again);
    glyphs = again;
  }
  const float scale = run.size / 1000;
  run.glyphs.reserve(run.glyphs.size() + glyphs.size() + 1);
  for (const ShapedGlyph& glyph : glyphs) {
    if (glyph.cluster < part.begin || glyph.cluster >= part.end) continue;
    run.glyphs.push_back(
        {glyph.glyph, glyph.cluster - part.begin, glyph.advance * scale, glyph.dx * scale, glyph.dy * scale});
  }
}

float advance_of(const GlyphRun& run) {
  float width = 0;
  for (const PlacedGlyph& glyph : run.glyphs) width += glyph.advance;
  return width;
}

LinePiece glyph_piece(const StyledText& text, const ShapedText& shaped, const Part& part, TextTools& tools) {
  const StyledSpan& span = text.spans[part.shaped->item.span];
  GlyphRun run;
  run.font = part.shaped->item.font;
  run.size = span.role.size;
  run.y = -span.rise;
  run.colour = span.role.colour;
  run.text = text.text.substr(part.begin, part.end - part.begin);
  append_glyphs(text, shaped, part, tools, run);
  const float width = advance_of(run);
  return {{span.element, std::move(run)}, part.shaped->item.span, 0, width};
}

LinePiece blank_piece(const StyledText& text, const Part& part) {
  const StyledSpan& span = text.spans[part.shaped->item.span];
  FilledPath rule;
  rule.points = {{1, static_cast<double>(kBlankDrop)},
                 {static_cast<double>(span.object_width) - 1, static_cast<double>(kBlankDrop)}};
  rule.closed = false;
  rule.strokes = true;
  rule.stroke = span.role.colour;
  rule.stroke_width = 0.5f;
  return {{span.element, std::move(rule)}, part.shaped->item.span, 0, span.object_width};
}

// Adds a sign to the end of what is read on the line: at the right of a run from left to right, else at its left.
void append_sign(LinePiece& piece, const Font& font, std::uint32_t glyph, std::string_view sign, bool rtl) {
  auto& run = std::get<GlyphRun>(piece.piece.drawing);
  const float advance = static_cast<float>(hb_font_get_glyph_h_advance(font.font, glyph)) * run.size / 1000;
  const PlacedGlyph placed{glyph, static_cast<std::uint32_t>(run.text.size()), advance, 0, 0};
  run.glyphs.insert(rtl ? run.glyphs.begin() : run.glyphs.end(), placed);
  run.text += sign;
  piece.width += advance;
}

void stretch_spaces(std::vector<LinePiece>& pieces, float room) {
  std::vector<PlacedGlyph*> spaces;
  for (LinePiece& piece : pieces) {
    auto* run = std::get_if<GlyphRun>(&piece.piece.drawing);
    if (!run) continue;
    for (PlacedGlyph& glyph : run->glyphs) {
      if (run->text[glyph.cluster] == ' ') spaces.push_back(&glyph);
    }
  }
  if (spaces.empty()) return;
  for (PlacedGlyph* glyph : spaces) glyph->advance += room / static_cast<float>(spaces.size());
  for (LinePiece& piece : pieces) {
    if (const auto* run = std::get_if<GlyphRun>(&piece.piece.drawing)) piece.width = advance_of(*run);
  }
}

float total_width(const std::vector<LinePiece>& pieces) {
  float width = 0;
  for (const LinePiece& piece : pieces) width += piece.width;
  return width;
}

void place(std::vector<LinePiece>& pieces, const std::vector<std::size_t>& order) {
  float x = 0;
  for (const std::size_t index : order) {
    LinePiece& piece = pieces[index];
    piece.x = x;
    if (auto* run = std::get_if<GlyphRun>(&piece.piece.drawing)) {
      run->x = x;
    } else {
      for (DrawnPoint& point : std::get<FilledPath>(piece.piece.drawing).points) point.x += static_cast<double>(x);
    }
    x += piece.width;
  }
}

// A space that hangs out at the end of the line, on the side to which the paragraph is read.
void append_space(SetLine& line, const Item& item, bool base_is_rtl, const FontSet& fonts) {
  const Font& font = fonts[item.font];
  hb_codepoint_t space = 0;
  hb_font_get_nominal_glyph(font.font, ' ', &space);
  if (item.rtl() == base_is_rtl) {
    append_sign(line.pieces.back(), font, space, " ", base_is_rtl);
    auto& run = std::get<GlyphRun>(line.pieces.back().piece.drawing);
    if (base_is_rtl) run.x -= run.glyphs.front().advance;
    return;
  }
  LinePiece end = line.pieces.back();
  auto& run = std::get<GlyphRun>(end.piece.drawing);
  run.glyphs.clear();
  run.text.clear();
  append_sign(end, font, space, " ", false);
  run.x = base_is_rtl ? -run.glyphs.front().advance : line.width;
  line.pieces.push_back(std::move(end));
}

}  // namespace

SetLine set_line(const StyledText& text, const ShapedText& shaped, const LineRequest& request, TextTools& tools) {
  const std::vector<Part> parts = parts_of_line(shaped, request.begin, request.end.visible_end);
  SetLine line;
  if (parts.empty()) return line;
  line.pieces.reserve(parts.size() + 1);
  for (const Part& part : parts) {
    line.pieces.push_back(part.shaped->item.font == kNoFont ? blank_piece(text, part)
                                                            : glyph_piece(text, shaped, part, tools));
  }
  const Item& last = parts.back().shaped->item;
  const bool has_font = last.font != kNoFont;
  if (has_font && request.end.kind == Opportunity::Kind::hyphen) {
    const Font& font = tools.fonts[last.font];
    append_sign(line.pieces.back(), font, hyphen_glyph(font), "\xc2\xad", last.rtl());
  }
  line.width = total_width(line.pieces);
  if (request.stretched_to > 0) {
    stretch_spaces(line.pieces, request.stretched_to - line.width);
    line.width = total_width(line.pieces);
  }
  place(line.pieces, visual_order(parts));
  if (has_font && request.ends_with_space) append_space(line, last, shaped.base_level % 2 == 1, tools.fonts);
  return line;
}

}  // namespace drieluik
