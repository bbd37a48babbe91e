#include <algorithm>
#include <string>

#include "layout/line_breaker.h"
#include "layout/setting.h"

namespace drieluik {
namespace {

constexpr float kMinMeasure = 24;  // points: deep nesting does not make lines of nothing

// Links on a line: the box around each stretch of text that belongs to one.
void add_links(Setting& setting, const StyledText& text, const SetLine& line, float x, float baseline) {
  const LinePiece* previous = nullptr;
  for (const LinePiece& piece : line.pieces) {
    const StyledSpan& span = text.spans[piece.span];
    if (span.link < 0) {
      previous = nullptr;
      continue;
    }
    const float left = x + piece.x;
    if (previous && text.spans[previous->span].link == span.link) {
      Area& area = setting.flow.links.back().area;
      const float right = std::max(area.x + area.width, left + piece.width);
      area.x = std::min(area.x, left);
      area.width = right - area.x;
    } else {
      const StyledLink& link = text.links[static_cast<std::size_t>(span.link)];
      const float size = span.role.size;
      setting.flow.links.push_back({link.element,
                                    {left, baseline - span.rise - 0.8f * size, piece.width, 1.05f * size},
                                    link.url,
                                    link.destination,
                                    link.description});
    }
    previous = &piece;
  }
}

void place_line(Setting& setting, const StyledText& text, const TextBlock& block, const SetLine& line, bool rtl,
                bool is_first, float measure, float baseline) {
  begin_slab(setting, block.leading, baseline).on_grid = is_first;
  Alignment alignment = block.alignment;
  if (rtl && alignment != Alignment::centre) {
    alignment = alignment == Alignment::start ? Alignment::end : Alignment::start;
  }
  const float indent = is_first || rtl ? 0 : block.hanging;
  float x = setting.x + indent;
  const float room = measure - indent - line.width;
  if (alignment == Alignment::centre) x += room / 2;
  if (alignment == Alignment::end) x += room;
  add_links(setting, text, line, x, baseline);
  for (const LinePiece& piece : line.pieces) add_piece(setting, piece.piece, x, baseline);
}

// Bytes [begin, end): a line as the author or the client ended it, divided as it has to be.
void set_paragraph(Setting& setting, const StyledText& text, std::uint32_t begin, std::uint32_t end,
                   const TextBlock& block, float baseline, std::uint32_t first_slab) {
  const float measure =
      std::max(kMinMeasure, block.measure > 0 ? std::min(block.measure, setting.width) : setting.width);
  if (begin == end) {
    begin_slab(setting, block.leading, baseline);
    return;
  }
  const ShapedText shaped = shape_text(text, begin, end, block.direction, setting.tools);
  const bool is_first = setting.flow.size() == first_slab;
  const Measure lines{is_first ? measure : measure - block.hanging, measure - block.hanging, block.justified};
  const auto hyphen = [&](std::uint32_t offset) { return hyphen_width(text, shaped, offset, setting.tools.fonts); };
  std::uint32_t start = begin;
  for (const Opportunity& place : break_lines(text, shaped, lines, hyphen)) {
    const bool is_last = place.kind == Opportunity::Kind::end;
    LineRequest request{.begin = start, .end = place};
    const bool hides_spaces = place.kind != Opportunity::Kind::hyphen && place.visible_end < place.offset;
    request.ends_with_space = hides_spaces || (is_last && end < text.text.size());
    const bool first_line = setting.flow.size() == first_slab;
    if (block.justified && !is_last) request.stretched_to = first_line ? lines.first : lines.others;
    const SetLine line = set_line(text, shaped, request, setting.tools);
    place_line(setting, text, block, line, shaped.base_level % 2 == 1, first_line, measure, baseline);
    start = place.offset;
  }
}

}  // namespace

void set_text(Setting& setting, const StyledText& text, const TextBlock& block) {
  if (text.empty()) return;
  const std::uint32_t first = setting.flow.size();
  TextRole role = text.spans.front().role;
  role.leading = block.leading;
  const float baseline = block.baseline > 0 ? block.baseline : baseline_of(setting, role);
  for (std::size_t begin = 0; begin <= text.text.size();) {
    const std::size_t end = std::min(text.text.find('\n', begin), text.text.size());
    set_paragraph(setting, text, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), block, baseline,
                  first);
    begin = end + 1;
  }
  keep_first_and_last_two(setting.flow, first);
}

TextBlock text_block(const Setting&, const TextRole& role) { return {.leading = role.leading}; }

TextBlock running_text(const Setting& setting, const TextRole& role) {
  return {.justified = setting.style().justified, .measure = setting.style().measure, .leading = role.leading};
}

StyledText plain_text(std::string_view text, const TextRole& role, std::int32_t element) {
  StyledText out;
  out.add(text, {.role = role, .element = element});
  return out;
}

SetLine set_one_line(Setting& setting, const StyledText& text) {
  if (text.empty()) return {};
  const auto end = static_cast<std::uint32_t>(text.text.size());
  const ShapedText shaped = shape_text(text, 0, end, BaseDirection::ltr, setting.tools);
  return set_line(text, shaped,
                  {.begin = 0, .end = shaped.opportunities.back(), .ends_with_space = text.text.ends_with(' ')},
                  setting.tools);
}

}  // namespace drieluik
