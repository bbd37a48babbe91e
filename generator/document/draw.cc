#include "document/build.h"
#include "document/figures.h"

namespace drieluik {

Drawing draw(const Figure& figure, std::string_view language) {
  switch (figure.type) {
    case FigureType::pyramid:
      return draw_pyramid(figure, language);
    case FigureType::triangle:
      return draw_triangle(figure, language);
    case FigureType::picture:
      return draw_picture(figure);
  }
  return {};
}

}  // namespace drieluik
