#include <algorithm>
#include <limits>
#include <utility>
#include <variant>

#include "layout/drawing_pieces.h"
#include "layout/lay_out.h"
#include "layout/messages.h"

namespace drieluik {
namespace {

constexpr float kCaptionGap = 5;     // points
constexpr float kLinesAbove = 3.5f;  // of text, that the highest figure leaves on its page for a heading
constexpr int kLeastLetters = 6;     // points

TextBlock caption_block(float measure, const TextRole& role) {
  return {.alignment = Alignment::centre, .measure = measure, .leading = role.leading};
}

// The largest size up to its own with which it stands on one page, with its caption and a heading above it.
float scale_of(Setting& setting, const Drawing& drawing, const StyledText& caption, const TextBlock& block) {
  const float lines = in_column(setting, setting.x, setting.width, [&] { set_text(setting, caption, block); }).height();
  const float others = kLinesAbove * setting.style().line_height + (lines > 0 ? kCaptionGap + lines : 0);
  return std::min({1.0f, block.measure / static_cast<float>(drawing.width),
                   (setting.page_height() - others) / static_cast<float>(drawing.height)});
}

double smallest_letters(const Drawing& drawing) {
  double smallest = std::numeric_limits<double>::infinity();
  for (const auto& shape : drawing.shapes) {
    if (const auto* text = std::get_if<DrawnText>(&shape)) smallest = std::min(smallest, text->size);
  }
  return smallest;
}

}  // namespace

std::int32_t add_figure_element(Setting& setting, const FigureBlock& figure, std::int32_t parent) {
  const std::int32_t element = add_element(setting, Tag::figure, parent);
  setting.paper.elements.back().alternative =
      figure.title + (figure.title.empty() || figure.description.empty() ? "" : ". ") + figure.description;
  return element;
}

void report_small_letters(Setting& setting, const FigureBlock& figure, float scale) {
  const double letters = smallest_letters(*figure.drawing) * static_cast<double>(scale);
  // Of a client's form it was said when the form was prepared.
  if (letters >= kLeastLetters || setting.context.answers) return;
  setting.diagnostics.warning(figure.place.source ? figure.place : setting.place, kFigureTooSmall,
                              {figure.id, std::to_string(kLeastLetters)});
}

void lay_out_figure(Setting& setting, const FigureBlock& figure, std::int32_t parent) {
  if (!figure.drawing || figure.drawing->width <= 0 || figure.drawing->height <= 0) return;
  const Drawing& drawing = *figure.drawing;
  const PrintStyle& style = setting.style();
  const float line_height = style.line_height;
  const float measure = std::min(setting.width, style.measure);

  const std::int32_t group = add_element(setting, Tag::division, parent);
  const std::int32_t element = add_figure_element(setting, figure, group);
  StyledText caption;
  if (!figure.title.empty()) {
    caption = caption_text(setting, "figure-n", figure.number, figure.title, add_element(setting, Tag::caption, group));
  }
  const TextBlock block = caption_block(measure, caption_role(style));
  const float scale = scale_of(setting, drawing, caption, block);
  const float width = static_cast<float>(drawing.width) * scale, height = static_cast<float>(drawing.height) * scale;
  const float left = setting.x + (measure - width) / 2;
  setting.paper.elements[static_cast<std::size_t>(element)].bounds = {left, 0, width, height};
  report_small_letters(setting, figure, scale);

  const std::uint32_t first = setting.flow.size();
  begin_slab(setting, height, line_height);
  for (Piece& piece : drawing_pieces(setting, drawing, {static_cast<double>(left), 0}, scale, element)) {
    add_piece(setting, std::move(piece), 0, 0);
  }
  setting.flow.marks.push_back({SlabMark::Kind::bounds, first, static_cast<std::uint32_t>(element)});
  set_text(setting, caption, block);
  if (first + 1 < setting.flow.size()) setting.flow.slabs[first + 1].before = kCaptionGap;
  mark_anchor(setting, first, figure.anchor);
  keep_together(setting.flow, first, false);
  put_room(setting.flow, first, line_height, line_height);
}

}  // namespace drieluik
