#include "layout/drawing_pieces.h"

#include <utility>

namespace drieluik {
namespace {

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
    case Ink::line:  // it shows what belongs together
      return style.writing;
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

void draw(Setting& setting, const DrawnPath& drawn, const Placing& placing, std::int32_t element,
          std::vector<Piece>& out) {
  FilledPath path;
  path.closed = drawn.closed;
  path.curved = drawn.curved;
  path.fills = drawn.fill != Ink::none;
  path.strokes = drawn.stroke != Ink::none;
  path.fill = colour_of(drawn.fill, setting.style());
  path.stroke = colour_of(drawn.stroke, setting.style());
  path.stroke_width = static_cast<float>(drawn.stroke_width) * placing.scale;
  path.round = drawn.round;
  for (const DrawnPoint& point : drawn.points) path.points.push_back(placing(point));
  Piece& piece = out.emplace_back();
  piece.element = element;
  piece.drawing = std::move(path);
}

void draw(Setting& setting, const DrawnText& drawn, const Placing& placing, std::int32_t element,
          std::vector<Piece>& out) {
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
  for (LinePiece& piece : line.pieces) {
    move_piece(piece.piece, left, static_cast<float>(at.y));
    out.push_back(std::move(piece.piece));
  }
}

}  // namespace

std::vector<Piece> drawing_pieces(Setting& setting, const Drawing& drawing, DrawnPoint at, float scale,
                                  std::int32_t element) {
  const Placing placing{static_cast<float>(at.x), static_cast<float>(at.y), scale};
  std::vector<Piece> out;
  for (const auto& shape : drawing.shapes) {
    std::visit([&](const auto& drawn) { draw(setting, drawn, placing, element, out); }, shape);
  }
  return out;
}

}  // namespace drieluik
