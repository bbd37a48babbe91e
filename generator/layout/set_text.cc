#include <algorithm>
#include <string>

#include "base/text.h"
#include "layout/set_lines.h"
#include "layout/setting.h"
#include "layout/widgets.h"

namespace drieluik {
namespace {

constexpr float kTall = 1.5f;                   // of the leading: what is higher takes the room of several lines
constexpr std::size_t kMostDescription = 1000;  // bytes: each line of a link says it again

std::string description_of(const StyledLink& link) {
  if (link.description.size() <= kMostDescription) return link.description;
  std::size_t end = 0;
  for (std::size_t at = 0; at <= kMostDescription; next_code_point(link.description, at)) end = at;
  return link.description.substr(0, end) + "…";
}

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
                                    description_of(link)});
    }
    previous = &piece;
  }
}

void place_line(Setting& setting, const StyledText& text, const TextBlock& block, const LineOfText& line_of_text,
                bool is_first, float measure, float baseline) {
  const SetLine& line = line_of_text.line;
  const bool rtl = line_of_text.rtl;
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
  float height = 0;
  for (const LinePiece& piece : line.pieces) {
    const StyledSpan& span = text.spans[piece.span];
    if (span.widget < 0) {
      add_piece(setting, {span.element, piece.piece.drawing}, x, baseline);
      if (auto* picture = std::get_if<PlacedPicture>(&setting.flow.pieces.back().piece.drawing)) {
        picture->ground = setting.ground;
        if (picture->area.height > kTall * block.leading) {  // hangs from the top of its line
          picture->area.y = 0;
          height = std::max(height, picture->area.height + (kTall - 1) * block.leading);
        }
      }
      continue;
    }
    const auto widget = static_cast<std::uint32_t>(span.widget);
    put_widget(setting, widget, span.element, x + piece.x, baseline - span.widget_rise);
    height = std::max(height, setting.paper.widgets[widget].height);
  }
  // A field of several lines, or a picture, takes the room of so many; a field may stand out of its lines a little.
  float left = height - kTall * block.leading;
  while (left > 0) {
    setting.flow.slabs.back().keep_with_next = true;
    begin_slab(setting, block.leading, baseline);
    left -= block.leading;
  }
}

bool has_picture_wider_than(const StyledText& text, float width) {
  return std::any_of(text.spans.begin(), text.spans.end(),
                     [&](const StyledSpan& span) { return span.picture && span.object_width > width; });
}

StyledText with_pictures_up_to(StyledText text, float width) {
  for (StyledSpan& span : text.spans) {
    if (span.picture) span.object_width = std::min(span.object_width, width);
  }
  return text;
}

}  // namespace

void set_text(Setting& setting, const StyledText& given, const TextBlock& block) {
  if (given.empty()) return;
  const std::uint32_t first = setting.flow.size();
  TextRole role = given.spans.front().role;
  role.leading = block.leading;
  const float baseline = block.baseline > 0 ? block.baseline : baseline_of(setting, role);
  const float measure =
      std::max(block.least_measure, block.measure > 0 ? std::min(block.measure, setting.width) : setting.width);
  StyledText narrower;
  if (has_picture_wider_than(given, measure)) narrower = with_pictures_up_to(given, measure);
  const StyledText& text = narrower.empty() ? given : narrower;
  KeptText fresh;
  const KeptText& set = set_lines(
      setting, text,
      {.direction = block.direction, .justified = block.justified, .measure = measure, .hanging = block.hanging},
      fresh);
  std::uint32_t paragraph = first;
  for (const LineOfText& line : set.lines) {
    place_line(setting, text, block, line, &line == &set.lines.front(), measure, baseline);
    if (!line.ends_paragraph) continue;
    keep_first_and_last_two(setting.flow, paragraph);
    paragraph = setting.flow.size();
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

}  // namespace drieluik
