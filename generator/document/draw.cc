#include "document/build.h"
#include "document/figures.h"

namespace drieluik {
namespace {

Drawing draw(const Figure& figure, std::string_view language, double width) {
  switch (figure.type) {
    case FigureType::pyramid:
      return draw_pyramid(figure, language, width);
    case FigureType::triangle:
      return draw_triangle(figure, language, width);
    case FigureType::quadrant:
      return draw_quadrant(figure, language, width);
    case FigureType::iceberg:
      return draw_iceberg(figure, language, width);
    case FigureType::flow:
      return draw_flow(figure, language, width);
    case FigureType::cycle:
      return draw_cycle(figure, language, width);
    case FigureType::balance:
      return draw_balance(figure, language, width);
    case FigureType::comparison:
      return draw_comparison(figure, language, width);
    case FigureType::picture:
      return draw_picture(figure);
  }
  return {};
}

}  // namespace

Drawing draw(const Figure& figure, std::string_view language) { return draw(figure, language, kFigureWidth); }

std::shared_ptr<const Drawing> draw_for_phone(const Figure& figure, std::string_view language) {
  if (figure.type == FigureType::picture) return nullptr;  // it has no words
  return std::make_shared<const Drawing>(draw(figure, language, kPhoneWidth));
}

}  // namespace drieluik
