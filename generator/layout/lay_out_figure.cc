#include <algorithm>

#include "layout/lay_out.h"

namespace drieluik {
namespace {

constexpr float kMaxHeightPart = 0.6f;  // of a page's text

struct Placing {
  float x = 0, y = 0, scale = 1;

  DrawnPoint operator()(DrawnPoint point) const {
    return {static_cast<double>(x) + point.x * static_cast<double>(scale),
            static_cast<double>(y) + point.y * static_cast<double>(scale)};
  }
};

Colour colour_of(Ink ink, const PrintStyle& style) {
  switch (ink) {
    case Ink::text:
      return style.ink;
    case Ink::muted:
      return style.muted;
    case Ink::line:
      return style.line;
    case Ink::brand:
      return style.brand;
    case Ink::brand_soft:
      return style.brand_soft;
    case Ink::none:
    case Ink::paper:
      break;
  }
  return {255, 255, 255};
}

void draw(Setting& setting, const DrawnPath& drawn, const Placing& placing, std::int32_t element) {
  FilledPath path;
  path.closed = drawn.closed;
  path.fills = drawn.fill != Ink::none;
  path.strokes = drawn.stroke != Ink::none;
  path.fill = colour_of(drawn.fill, setting.style());
  path.stroke = colour_of(drawn.stroke, setting.style());
  path.stroke_width = static_cast<float>(drawn.stroke_width) * placing.scale;
  for (const DrawnPoint& point : drawn.points) path.points.push_back(placing(point));
  add_piece(setting, {element, std::move(path)}, 0, 0);
}

void draw(Setting& setting, const DrawnText& drawn, const Placing& placing, std::int32_t element) {
  TextRole role;
  role.family = FontFamily::heading;
  role.style = drawn.bold ? FontStyle::bold : FontStyle::regular;
  role.size = static_cast<float>(drawn.size) * placing.scale;
  role.colour = colour_of(drawn.ink, setting.style());
  SetLine line = set_one_line(setting, plain_text(drawn.text, role, element));
  const DrawnPoint at = placing(drawn.at);
  const float part = drawn.anchor == DrawnText::Anchor::start    ? 0
                     : drawn.anchor == DrawnText::Anchor::middle ? 0.5f
                                                                 : 1;
  const float left = static_cast<float>(at.x) - part * line.width;
  for (LinePiece& piece : line.pieces) add_piece(setting, std::move(piece.piece), left, static_cast<float>(at.y));
}

}  // namespace

void lay_out_figure(Setting& setting, const FigureBlock& figure, std::int32_t parent) {
  if (!figure.drawing || figure.drawing->width <= 0 || figure.drawing->height <= 0) return;
  const Drawing& drawing = *figure.drawing;
  const PrintStyle& style = setting.style();
  const float line_height = style.line_height;
  const float measure = std::min(setting.width, style.measure);
  const auto width = static_cast<float>(drawing.width), height = static_cast<float>(drawing.height);
  const float scale = std::min({1.0f, measure / width, kMaxHeightPart * setting.page_height() / height});

  const std::int32_t group = add_element(setting, Tag::division, parent);
  const std::int32_t element = add_element(setting, Tag::figure, group);
  setting.paper.elements.back().alternative =
      figure.description.empty() ? figure.title : figure.title + ". " + figure.description;
  const Placing placing{setting.x + (measure - width * scale) / 2, 0, scale};
  setting.paper.elements.back().bounds = {placing.x, 0, width * scale, height * scale};

  const std::uint32_t first = setting.flow.size();
  begin_slab(setting, height * scale, line_height);
  for (const auto& shape : drawing.shapes) {
    std::visit([&](const auto& drawn) { draw(setting, drawn, placing, element); }, shape);
  }
  setting.flow.marks.push_back({SlabMark::Kind::bounds, first, static_cast<std::uint32_t>(element)});
  if (!figure.title.empty()) {
    const TextRole role = caption_role(style);
    const std::int32_t caption = add_element(setting, Tag::caption, group);
    set_text(setting, caption_text(setting, "figure-n", figure.number, figure.title, caption),
             {.alignment = Alignment::centre, .measure = measure, .leading = role.leading});
    setting.flow.slabs[first + (first + 1 < setting.flow.size() ? 1 : 0)].before = 5;
  }
  mark_anchor(setting, first, figure.anchor);
  keep_together(setting.flow, first, false);
  put_room(setting.flow, first, line_height, line_height);
}

}  // namespace drieluik
