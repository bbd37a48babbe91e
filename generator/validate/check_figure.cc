#include "validate/check.h"
#include "validate/check_shapes.h"
#include "validate/checking.h"
#include "validate/from_answer.h"
#include "validate/item_count.h"
#include "validate/messages.h"

namespace drieluik {
namespace {

// The key of what a figure of a type consists of.
struct TypeRow {
  std::string_view name;
  FigureType type;
  std::string_view parts;
};

constexpr TypeRow kTypes[] = {
    {"pyramid", FigureType::pyramid, "layers"},
    {"triangle", FigureType::triangle, "corners"},
    {"quadrant", FigureType::quadrant, "quadrants"},
    {"iceberg", FigureType::iceberg, "above"},
    {"flow", FigureType::flow, "steps"},
    {"cycle", FigureType::cycle, "steps"},
    {"balance", FigureType::balance, ""},
    {"comparison", FigureType::comparison, "columns"},
    {"picture", FigureType::picture, ""},
};

const TypeRow& row_of(std::string_view name) {
  for (const TypeRow& row : kTypes) {
    if (row.name == name) return row;
  }
  return kTypes[0];
}

std::vector<LocalText> local_texts_of(const Answer& answers, std::string_view key) {
  std::vector<LocalText> texts;
  for (const Answer& item : items_of(answers, key)) texts.push_back(local_text_of(item));
  return texts;
}

// `lines` is the key of the part's own list.
FigurePart part_of(const Answer& answers, std::string_view lines) {
  return {.label = local_text_of(answers, "label"),
          .text = local_text_of(answers, "text"),
          .mark = text_of(answers, "mark"),
          .is_emphasised = is_true(answers, "emphasis"),
          .lines = local_texts_of(answers, lines)};
}

std::vector<FigurePart> parts_of(const Answer& answers, std::string_view key, std::string_view lines = "lines") {
  std::vector<FigurePart> parts;
  for (const Answer& item : items_of(answers, key)) parts.push_back(part_of(item, lines));
  return parts;
}

FigureAxes axes_of(const Answer& answers) {
  const Answer* axes = answers.find("axes");
  if (!axes) return {};
  return {local_text_of(*axes, "left"), local_text_of(*axes, "right"), local_text_of(*axes, "top"),
          local_text_of(*axes, "bottom")};
}

Tip tip_of(std::string_view word) { return word == "left" ? Tip::left : word == "right" ? Tip::right : Tip::level; }

// Each row of a comparison has a cell for each column.
void check_cells(const Value& value, Diagnostics& diagnostics) {
  const Value *columns = value.find("columns"), *rows = value.find("rows");
  const Field* limits = find_member(find_member(figure_fields(), "rows")->fields, "cells");
  const auto is_allowed = [&](std::size_t count) { return count >= limits->min_items && count <= limits->max_items; };
  if (!columns || !rows || !is_allowed(columns->items.size())) return;
  Field wanted;
  wanted.min_items = wanted.max_items = columns->items.size();
  for (std::size_t i = 0; i < rows->items.size(); ++i) {
    const Value* cells = rows->items[i].find("cells");
    const std::size_t count = cells ? cells->items.size() : 0;
    if (!is_allowed(count) || count == columns->items.size()) continue;
    diagnostics.error(cells->span, kWrongItemCount,
                      {name_of("rows." + std::to_string(i + 1) + ".cells", {}), counted_items(std::to_string(count)),
                       allowed_items(wanted), Argument("write one for each column", "schrijf er één voor elke kolom")});
  }
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
  const TypeRow& row = row_of(text_of(answers, "type"));
  Figure figure;
  figure.id = std::move(id);
  figure.type = row.type;
  figure.title = local_text_of(answers, "title");
  figure.description = local_text_of(answers, "description");
  figure.parts = parts_of(answers, row.parts);
  if (figure.type == FigureType::balance) {
    for (const char* side : {"left", "right"}) {
      const Answer* answer = answers.find(side);
      figure.parts.push_back(answer ? part_of(*answer, "items") : FigurePart{});
    }
  }
  figure.sides = parts_of(answers, "sides");
  figure.below = parts_of(answers, "below");
  figure.rows = parts_of(answers, "rows", "cells");
  figure.axes = axes_of(answers);
  figure.waterline = local_text_of(answers, "waterline");
  figure.legend = local_text_of(answers, "legend");
  figure.centre = local_text_of(answers, "centre");
  figure.beam = local_text_of(answers, "beam");
  figure.pivot = local_text_of(answers, "pivot");
  figure.tip = tip_of(text_of(answers, "tips"));
  figure.span = value.span;
  if (figure.type == FigureType::comparison) check_cells(value, diagnostics);
  if (figure.type != FigureType::picture) return figure;
  const FigurePoint size = size_of(answers);
  figure.width = size.x;
  figure.height = size.y;
  figure.shapes = check_shapes(value, answers, size, diagnostics);
  return figure;
}

}  // namespace drieluik
