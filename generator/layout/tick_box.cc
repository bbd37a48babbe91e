#include "layout/lay_out.h"

namespace drieluik {
namespace {

constexpr float kSize = 9.5f;  // points, with a text of 10.5

}  // namespace

float tick_box_size(const PrintStyle& style) { return kSize * style.text_size / 10.5f; }

void add_tick_box(std::vector<Piece>& pieces, const PrintStyle& style, float x, float y, bool ticked,
                  std::int32_t element) {
  const float size = tick_box_size(style);
  FilledPath box = box_path(x, y - size, size, size);
  box.strokes = true;
  box.stroke = ticked ? style.ink : style.writing;
  box.stroke_width = 0.75f;
  pieces.push_back({element, std::move(box)});
  if (!ticked) return;
  FilledPath tick;
  for (const auto& [across, up] : {std::pair{0.2f, 0.5f}, std::pair{0.42f, 0.24f}, std::pair{0.82f, 0.8f}}) {
    tick.points.push_back({static_cast<double>(x + across * size), static_cast<double>(y - up * size)});
  }
  tick.closed = false;
  tick.strokes = true;
  tick.stroke = style.ink;
  tick.stroke_width = 1.5f;
  pieces.push_back({element, std::move(tick)});
}

}  // namespace drieluik
