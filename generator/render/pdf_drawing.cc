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
  const bool is_round = path.strokes && path.round, is_dashed = path.strokes && path.dash > 0;
  if (is_round) out += "1 J 1 j\n";
  if (is_dashed) {
    out += '[';
    append_fixed(out, static_cast<double>(path.dash));
    out += "] 0 d\n";
  }
  for (std::size_t i = 0; i < path.points.size(); ++i) {
    append_fixed(out, path.points[i].x);
    out += ' ';
    append_fixed(out, page_height - path.points[i].y);
    out += i == 0 ? " m\n" : !path.curved ? " l\n" : i % 3 == 0 ? " c\n" : " ";
  }
  if (path.closed) out += "h\n";
  out += path.fills ? (path.strokes ? "B\n" : "f\n") : "S\n";
  if (is_dashed) out += "[] 0 d\n";
  if (is_round) out += "0 J 0 j\n";
}

}  // namespace drieluik
