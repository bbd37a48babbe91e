#include "render/svg.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "layout/contrast.h"
#include "render/html_writer.h"
#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

constexpr int kDecimals = 2;

std::string_view name_of(Ink ink) {
  switch (ink) {
    case Ink::none:
      return "none";
    case Ink::text:
      return "text";
    case Ink::muted:
      return "muted";
    case Ink::line:
      return "line";
    case Ink::brand:
      return "brand";
    case Ink::brand_soft:
      return "brand-soft";
    case Ink::paper:
      return "paper";
  }
  return "none";
}

void append_number_attribute(std::string& out, std::string_view name, double number) {
  out.append(" ").append(name).append("=\"");
  append_fixed(out, number, kDecimals);
  out += '"';
}

class ShapeWriter {
 public:
  explicit ShapeWriter(std::string& out) : out_(out) {}

  void operator()(const DrawnPath& path) {
    out_.append("<path class=\"fill-").append(name_of(path.fill));
    out_.append(" stroke-").append(name_of(path.stroke)).append(path.round ? " round\"" : "\"");
    if (path.stroke != Ink::none) append_number_attribute(out_, "stroke-width", path.stroke_width);
    out_ += " d=\"";
    for (std::size_t i = 0; i < path.points.size(); ++i) {
      out_ += i == 0 ? 'M' : !path.curved ? 'L' : i % 3 == 1 ? 'C' : ' ';
      append_fixed(out_, path.points[i].x, kDecimals);
      out_ += ' ';
      append_fixed(out_, path.points[i].y, kDecimals);
    }
    out_ += path.closed ? "Z\"/>\n" : "\"/>\n";
  }

  void operator()(const DrawnText& text) {
    out_.append("<text class=\"fill-").append(name_of(text.ink)).append(text.bold ? " bold\"" : "\"");
    append_number_attribute(out_, "x", text.at.x);
    append_number_attribute(out_, "y", text.at.y);
    append_number_attribute(out_, "font-size", text.size);
    if (text.anchor == DrawnText::Anchor::middle) out_ += " text-anchor=\"middle\"";
    if (text.anchor == DrawnText::Anchor::end) out_ += " text-anchor=\"end\"";
    out_ += '>';
    append_escaped_html(out_, text.text);
    out_ += "</text>\n";
  }

 private:
  std::string& out_;
};

void append_view_box(std::string& out, double left, double top, double width, double height) {
  out += " viewBox=\"";
  for (const double number : {left, top, width, height}) {
    append_fixed(out, number, kDecimals);
    out += ' ';
  }
  out.back() = '"';
}

void open_svg(std::string& out, const std::shared_ptr<const Drawing>& drawing, std::string_view width,
              std::string_view prefix) {
  out += "<svg role=\"img\"";
  if (!width.empty()) append_attribute(out, "class", width);
  append_attribute(out, "aria-labelledby", std::string(prefix) + "_title");
  append_attribute(out, "aria-describedby", std::string(prefix) + "_text");
  if (drawing) {
    append_number_attribute(out, "width", drawing->width);
    append_number_attribute(out, "height", drawing->height);
    append_view_box(out, 0, 0, drawing->width, drawing->height);
  }
  out += ">\n";
}

void append_element(std::string& out, std::string_view name, const std::string& id, std::string_view text) {
  out.append("<").append(name);
  append_attribute(out, "id", id);
  out += '>';
  append_escaped_html(out, text);
  out.append("</").append(name).append(">\n");
}

void append_shapes(std::string& out, const Drawing& drawing) {
  ShapeWriter write(out);
  for (const auto& shape : drawing.shapes) std::visit(write, shape);
}

}  // namespace

std::string render_svg(const FigureBlock& figure, std::string_view prefix) {
  std::string out;
  open_svg(out, figure.drawing, figure.narrow ? "wide" : "", prefix);
  append_element(out, "title", std::string(prefix) + "_title", figure.title);
  append_element(out, "desc", std::string(prefix) + "_text", figure.description);
  if (figure.drawing) append_shapes(out, *figure.drawing);
  out += "</svg>\n";
  if (!figure.narrow) return out;
  open_svg(out, figure.narrow, "narrow", prefix);
  append_shapes(out, *figure.narrow);
  out += "</svg>\n";
  return out;
}

std::string render_logo(const Drawing& drawing, std::string_view alternative) {
  std::string out = "<svg class=\"logo\"";
  append_number_attribute(out, "width", drawing.width);
  append_number_attribute(out, "height", drawing.height);
  append_view_box(out, 0, 0, drawing.width, drawing.height);
  if (alternative.empty()) {
    out += " aria-hidden=\"true\" focusable=\"false\"";
  } else {
    out += " role=\"img\"";
    append_attribute(out, "aria-label", alternative);
  }
  out += ">\n";
  append_shapes(out, drawing);
  return out += "</svg>";
}

std::string render_icon(const Drawing& drawing, const PrintStyle& style) {
  const double side = std::max(drawing.width, drawing.height);
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
  append_view_box(out, (drawing.width - side) / 2, (drawing.height - side) / 2, side, side);
  out += "><style>text{font-family:sans-serif}";
  const std::pair<Ink, Colour> inks[] = {{Ink::text, style.ink},
                                         {Ink::muted, style.muted},
                                         {Ink::line, style.line},
                                         {Ink::brand, style.brand},
                                         {Ink::paper, Colour{0xff, 0xff, 0xff}},
                                         {Ink::brand_soft, style.brand_soft}};
  for (const auto& [ink, colour] : inks) {
    for (const char* what : {"fill", "stroke"}) {
      out.append(".").append(what).append("-").append(name_of(ink));
      out.append("{").append(what).append(":").append(to_text(colour)).append("}");
    }
  }
  out += ".fill-none{fill:none}</style>\n";
  append_shapes(out, drawing);
  return out += "</svg>\n";
}

}  // namespace drieluik
