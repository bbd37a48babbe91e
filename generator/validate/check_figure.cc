#include "validate/check.h"
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

}  // namespace

Figure check_figure(std::string id, const Value& value, Diagnostics& diagnostics,
                    std::span<const std::string> languages) {
  const Answer answers = check_content(value, figure_fields(), languages, diagnostics);
  Figure figure;
  figure.id = std::move(id);
  figure.type = text_of(answers, "type") == "triangle" ? FigureType::triangle : FigureType::pyramid;
  figure.title = local_text_of(answers, "title");
  figure.description = local_text_of(answers, "description");
  figure.parts = parts_of(answers, figure.type == FigureType::triangle ? "corners" : "layers");
  figure.sides = parts_of(answers, "sides");
  figure.span = value.span;
  return figure;
}

}  // namespace drieluik
