#include "render/pdf_drawing.h"

#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

bool is_grey(Colour colour) { return colour.red == colour.green && colour.green == colour.blue; }

}  // namespace

void append_components(std::string& out, Colour colour) {
  constexpr int kDecimals = 3;
  append_fixed(out, colour.red / 255.0, kDecimals);
  if (is_grey(colour)) return;
  out += ' ';
  append_fixed(out, colour.green / 255.0, kDecimals);
  out += ' ';
  append_fixed(out, colour.blue / 255.0, kDecimals);
}

void append_fill_colour(std::string& out, Colour colour) {
  append_components(out, colour);
  out += is_grey(colour) ? " g\n" : " rg\n";
}

void append_stroke_colour(std::string& out, Colour colour) {
  append_components(out, colour);
  out += is_grey(colour) ? " G\n" : " RG\n";
}

void append_path(std::string& out, const FilledPath& path, double page_height) {
  for (std::size_t i = 0; i < path.points.size(); ++i) {
    append_fixed(out, path.points[i].x);
    out += ' ';
    append_fixed(out, page_height - path.points[i].y);
    out += i == 0 ? " m\n" : !path.curved ? " l\n" : i % 3 == 0 ? " c\n" : " ";
  }
  if (path.closed) out += "h\n";
  out += path.fills ? (path.strokes ? "B\n" : "f\n") : "S\n";
}

}  // namespace drieluik
