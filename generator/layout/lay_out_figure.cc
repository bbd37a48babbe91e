#include <algorithm>
#include <utility>

#include "layout/drawing_pieces.h"
#include "layout/lay_out.h"

namespace drieluik {
namespace {

constexpr float kMaxHeightPart = 0.6f;  // of a page's text

}  // namespace

std::int32_t add_figure_element(Setting& setting, const FigureBlock& figure, std::int32_t parent) {
  const std::int32_t element = add_element(setting, Tag::figure, parent);
  setting.paper.elements.back().alternative =
      figure.title + (figure.title.empty() || figure.description.empty() ? "" : ". ") + figure.description;
  return element;
}

void lay_out_figure(Setting& setting, const FigureBlock& figure, std::int32_t parent) {
  if (!figure.drawing || figure.drawing->width <= 0 || figure.drawing->height <= 0) return;
  const Drawing& drawing = *figure.drawing;
  const PrintStyle& style = setting.style();
  const float line_height = style.line_height;
  const float measure = std::min(setting.width, style.measure);
  const auto width = static_cast<float>(drawing.width), height = static_cast<float>(drawing.height);
  const float scale = std::min({1.0f, measure / width, kMaxHeightPart * setting.page_height() / height});

  const std::int32_t group = add_element(setting, Tag::division, parent);
  const std::int32_t element = add_figure_element(setting, figure, group);
  const float left = setting.x + (measure - width * scale) / 2;
  setting.paper.elements.back().bounds = {left, 0, width * scale, height * scale};

  const std::uint32_t first = setting.flow.size();
  begin_slab(setting, height * scale, line_height);
  for (Piece& piece : drawing_pieces(setting, drawing, {static_cast<double>(left), 0}, scale, element)) {
    add_piece(setting, std::move(piece), 0, 0);
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
