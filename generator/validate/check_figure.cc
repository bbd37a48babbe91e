#include "validate/check.h"
#include "validate/check_shapes.h"
#include "validate/checking.h"
#include "validate/from_answer.h"

namespace drieluik {
namespace {

std::vector<FigurePart> parts_of(const Answer& answers, std::string_view key) {
  std::vector<FigurePart> parts;
  for (const Answer& item : items_of(answers, key)) {
    parts.push_back({local_text_of(item, "label"), local_text_of(item, "text")});
  }
  return parts;
}

FigureType type_of(const Answer& answers) {
  const std::string type = text_of(answers, "type");
  if (type == "triangle") return FigureType::triangle;
  return type == "picture" ? FigureType::picture : FigureType::pyramid;
}

FigurePoint size_of(const Answer& answers) {
  const std::vector<std::string> size = texts_of(answers, "size");
  if (size.size() != 2) return {};
  return {to_number(size[0]).value_or(0), to_number(size[1]).value_or(0)};
}

}  // namespace

Figure check_figure(std::string id, const Value& value, Diagnostics& diagnostics,
                    std::span<const std::string> languages) {
  const Answer answers = check_content(value, figure_fields(), languages, diagnostics);
  Figure figure;
  figure.id = std::move(id);
  figure.type = type_of(answers);
  figure.title = local_text_of(answers, "title");
  figure.description = local_text_of(answers, "description");
  figure.parts = parts_of(answers, figure.type == FigureType::triangle ? "corners" : "layers");
  figure.sides = parts_of(answers, "sides");
  figure.span = value.span;
  if (figure.type != FigureType::picture) return figure;
  const FigurePoint size = size_of(answers);
  figure.width = size.x;
  figure.height = size.y;
  figure.shapes = check_shapes(value, answers, size, diagnostics);
  return figure;
}

}  // namespace drieluik
