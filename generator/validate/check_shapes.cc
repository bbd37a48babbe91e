#include "validate/check_shapes.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "validate/check.h"
#include "validate/check_scalar.h"
#include "validate/from_answer.h"
#include "validate/messages.h"
#include "validate/table.h"

namespace drieluik {
namespace {

using namespace table;

constexpr std::size_t kMostPoints = 100;  // of a shape
constexpr double kMostStroke = 20;        // points
constexpr double kUsualStroke = 1.5;      // points

struct KindName {
  std::string_view name;
  ShapeKind kind;
};
constexpr std::array<KindName, 7> kKinds{{{"circle", ShapeKind::circle},
                                          {"ellipse", ShapeKind::ellipse},
                                          {"rectangle", ShapeKind::rectangle},
                                          {"line", ShapeKind::line},
                                          {"polygon", ShapeKind::polygon},
                                          {"curve", ShapeKind::curve},
                                          {"arc", ShapeKind::arc}}};

Field length(std::string key) {
  Field field = number(std::move(key));
  field.min = 0;
  field.max = kMostPictureSide;
  return field;
}

Field numbers(std::string key, std::size_t count) { return counted(list_of(std::move(key), length("")), count, count); }

Field points(std::string key, std::size_t least, std::size_t most) {
  return counted(list_of(std::move(key), numbers("", 2)), least, most);
}

Field ink(std::string key) {
  return choice(std::move(key), {"none", "text", "muted", "line", "brand", "brand-soft", "paper"});
}

Field stroke_width() {
  Field field = number("width");
  field.above = 0;
  field.max = kMostStroke;
  return field;
}

const KindName* kind_of(std::string_view key) {
  const auto* const found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const KindName& kind) { return kind.name == key; });
  return found == kKinds.end() ? nullptr : &*found;
}

std::string kind_names() {
  std::vector<std::string_view> names;
  names.reserve(kKinds.size());
  for (const KindName& kind : kKinds) names.push_back(kind.name);
  return join(names, ", ");
}

// Reports a shape that names no kind, or several. A kind that is not known was reported.
void check_one_kind(const Value& shape, std::string_view path, Diagnostics& diagnostics) {
  std::vector<std::string_view> found;
  for (const Member& member : shape.members) {
    if (kind_of(member.key)) found.push_back(member.key);
  }
  const bool is_known = std::all_of(shape.members.begin(), shape.members.end(), [](const Member& member) {
    return find_member(shape_fields(), member.key) != nullptr;
  });
  if (found.empty() && is_known) diagnostics.error(shape.span, kNoShape, {path, kind_names()});
  if (found.size() > 1) diagnostics.error(shape.span, kSeveralShapes, {path, join(found, ", ")});
}

std::vector<double> numbers_of(const Answer& list) {
  std::vector<double> out;
  for (const Answer& item : list.items) out.push_back(to_number(item.text).value_or(0));
  return out;
}

bool is_round(ShapeKind kind) { return kind == ShapeKind::circle || kind == ShapeKind::ellipse; }

// The kind and its numbers; false when some of them were faulty.
bool take_outline(const Answer& outline, ShapeKind kind, FigureShape& shape) {
  shape.kind = kind;
  if (!is_round(kind) && kind != ShapeKind::rectangle) {
    for (const Answer& item : outline.items) {
      const std::vector<double> point = numbers_of(item);
      if (point.size() != 2) return false;
      shape.points.push_back({point[0], point[1]});
    }
    return !shape.points.empty();
  }
  const std::vector<double> all = numbers_of(outline);
  const std::size_t needed = kind == ShapeKind::circle ? 3 : 4;
  if (all.size() != needed) return false;
  shape.points = {{all[0], all[1]}};
  shape.width = all[2];
  shape.height = all.back();
  return true;
}

bool lies_within(const FigureShape& shape, FigurePoint size) {
  const double left = is_round(shape.kind) ? shape.width : 0, top = is_round(shape.kind) ? shape.height : 0;
  return std::all_of(shape.points.begin(), shape.points.end(), [&](const FigurePoint& point) {
    return point.x >= left && point.y >= top && point.x + shape.width <= size.x && point.y + shape.height <= size.y;
  });
}

void take_inks(const Answer& answer, FigureShape& shape) {
  const bool names_inks = answer.find("fill") || answer.find("stroke");
  const auto ink_of = [&](std::string_view key) {
    std::string name = text_of(answer, key);
    return name == "none" ? std::string() : name;
  };
  shape.fill = ink_of("fill");
  shape.stroke = names_inks ? ink_of("stroke") : "text";
  shape.stroke_width = number_of(answer, "width").value_or(kUsualStroke);
  shape.radius = number_of(answer, "radius").value_or(0);
}

}  // namespace

const std::vector<Field>& shape_fields() {
  static const std::vector<Field> kFields = {numbers("circle", 3),
                                             numbers("ellipse", 4),
                                             numbers("rectangle", 4),
                                             points("line", 2, kMostPoints),
                                             points("polygon", 3, kMostPoints),
                                             points("curve", 2, kMostPoints),
                                             points("arc", 3, 3),
                                             ink("fill"),
                                             ink("stroke"),
                                             stroke_width(),
                                             length("radius")};
  return kFields;
}

std::vector<FigureShape> check_shapes(const Value& value, const Answer& checked, FigurePoint size,
                                      Diagnostics& diagnostics) {
  if (const Value* all = value.find("shapes")) {
    for (std::size_t i = 0; i < all->items.size() && i < kMostItems; ++i) {
      if (all->items[i].kind != ValueKind::mapping) continue;  // was reported
      check_one_kind(all->items[i], "“shapes." + std::to_string(i + 1) + "”", diagnostics);
    }
  }
  std::vector<FigureShape> shapes;
  for (const Answer& answer : items_of(checked, "shapes")) {
    FigureShape shape;
    const auto outline = std::find_if(answer.members.begin(), answer.members.end(),
                                      [](const Answer& member) { return kind_of(member.key) != nullptr; });
    if (outline == answer.members.end() || !take_outline(*outline, kind_of(outline->key)->kind, shape)) continue;
    if (size.x > 0 && size.y > 0 && !lies_within(shape, size)) {
      diagnostics.error(outline->span, kOutsidePicture, {outline->key, to_text(size.x), to_text(size.y)});
      continue;
    }
    take_inks(answer, shape);
    shapes.push_back(std::move(shape));
  }
  return shapes;
}

}  // namespace drieluik
