#include "layout/logo.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "document/build.h"
#include "layout/messages.h"
#include "validate/brand_fields.h"
#include "validate/check.h"
#include "validate/table.h"

namespace drieluik {
namespace {

constexpr double kUsualHeight = 12;  // millimetres
constexpr std::array<std::pair<std::string_view, Ink>, 6> kInks{{{"text", Ink::text},
                                                                 {"muted", Ink::muted},
                                                                 {"line", Ink::line},
                                                                 {"brand", Ink::brand},
                                                                 {"brand_soft", Ink::brand_soft},
                                                                 {"paper", Ink::paper}}};

LocalText to_local_text(const Value* value) {
  std::vector<std::pair<std::string, std::string>> texts;
  if (value && value->kind == ValueKind::scalar) texts.emplace_back("en", value->scalar);
  if (value && value->kind == ValueKind::mapping) {
    for (const Member& member : value->members) texts.emplace_back(member.key, member.value.scalar);
  }
  return LocalText(std::move(texts));
}

std::vector<Field> shape_fields() {
  using namespace table;
  std::vector<Field> sides{required(number("width")), required(number("height"))};
  for (Field& side : sides) side.min = 1;
  sides.push_back(required(counted(
      list_of_groups("shapes", {required(up_to(longtext("points"), kMaxLongText)),
                                required(choice("fill", {"text", "muted", "line", "brand", "brand_soft", "paper"}))}),
      1, 500)));
  return sides;
}

// "9,2 23,2 23,26", as SVG's polygons have them; nothing where it is anything else.
std::optional<std::vector<DrawnPoint>> to_points(std::string_view text) {
  std::vector<DrawnPoint> points;
  for (const std::string_view pair : split(text, ' ')) {
    if (pair.empty()) continue;
    const std::size_t comma = pair.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    const std::optional<double> x = to_number(pair.substr(0, comma)), y = to_number(pair.substr(comma + 1));
    if (!x || !y) return std::nullopt;
    points.push_back({*x, *y});
  }
  if (points.size() < 3) return std::nullopt;
  return points;
}

bool read_shapes(Logo& logo, const Value& value, Diagnostics& diagnostics) {
  if (!check_mapping(value, shape_fields(), diagnostics)) return false;
  logo.drawing.width = to_number(value.find("width")->scalar).value_or(1);
  logo.drawing.height = to_number(value.find("height")->scalar).value_or(1);
  for (const Value& item : value.find("shapes")->items) {
    const Value& points = *item.find("points");
    std::optional<std::vector<DrawnPoint>> read = to_points(points.scalar);
    if (!read) {
      diagnostics.error(points.span, kBadPoints);
      return false;
    }
    const auto ink =
        std::ranges::find(kInks, std::string_view(item.find("fill")->scalar), &std::pair<std::string_view, Ink>::first);
    logo.drawing.shapes.emplace_back(DrawnPath{.points = *std::move(read), .fill = ink->second});
  }
  return true;
}

}  // namespace

std::optional<Logo> check_logo(const Value& value) {
  const Value* file = value.find("file");
  if (!file || file->scalar.empty()) return std::nullopt;
  const Value* height = value.find("height");
  const double millimetres = height ? to_number(height->scalar).value_or(kUsualHeight) : kUsualHeight;
  Logo logo;
  logo.file = file->scalar;
  logo.place = file->span;
  logo.height = static_cast<float>(std::clamp(millimetres, kLeastLogoHeight, kMostLogoHeight)) * kMillimetre;
  logo.alternative = to_local_text(value.find("alt"));
  return logo;
}

bool read_logo(Logo& logo, std::string bytes, Diagnostics& diagnostics) {
  const std::optional<Picture> picture = read_picture(bytes, logo.place, diagnostics);
  if (!picture) return false;
  logo.picture = *picture;
  logo.bytes = std::move(bytes);
  return true;
}

bool read_logo(Logo& logo, const Value& value, Diagnostics& diagnostics) {
  if (!value.find("type")) return read_shapes(logo, value, diagnostics);
  const std::size_t errors = diagnostics.errors();
  logo.figure = std::make_shared<const Figure>(check_figure(logo.file, value, diagnostics));
  return diagnostics.errors() == errors;
}

Drawing Logo::drawn_for(std::string_view language) const { return figure ? draw(*figure, language) : drawing; }

float Logo::width_for(std::string_view language) const {
  if (!is_drawn()) return height * static_cast<float>(picture.width()) / static_cast<float>(picture.height());
  const Drawing drawn = drawn_for(language);
  return height * static_cast<float>(drawn.width / drawn.height);
}

}  // namespace drieluik
