#include "layout/heading_style.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "validate/check.h"
#include "validate/table.h"

namespace drieluik {
namespace {

constexpr double kLeastSize = 9, kMostSize = 40;  // points
constexpr std::array<std::pair<std::string_view, FontStyle>, 4> kStyles{{{"regular", FontStyle::regular},
                                                                         {"italic", FontStyle::italic},
                                                                         {"bold", FontStyle::bold},
                                                                         {"bold_italic", FontStyle::bold_italic}}};
constexpr std::array<std::pair<std::string_view, TitleMark>, 3> kMarks{
    {{"none", TitleMark::none}, {"bar", TitleMark::bar}, {"rule", TitleMark::rule}}};

std::vector<Field> look_fields() {
  using namespace table;
  Field size = number("size");
  size.min = kLeastSize;
  size.max = kMostSize;
  return {choice("font", {"text", "heading"}), choice("style", {"regular", "italic", "bold", "bold_italic"}),
          std::move(size), choice("colour", {"ink", "brand"}), choice("align", {"start", "centre"})};
}

}  // namespace

Field title_field() {
  std::vector<Field> fields = look_fields();
  fields.push_back(table::choice("mark", {"none", "bar", "rule"}));
  return table::group("title", std::move(fields));
}

Field headings_field() { return table::group("headings", look_fields()); }

void read_heading_style(const Value* value, HeadingStyle& style) {
  if (!value) return;
  const auto word = [&](std::string_view key) {
    const Value* found = value->find(key);
    return found ? std::string_view(found->scalar) : std::string_view();
  };
  if (word("font") == "text") style.family = FontFamily::text;
  if (word("font") == "heading") style.family = FontFamily::heading;
  for (const auto& [name, one] : kStyles) {
    if (word("style") == name) style.style = one;
  }
  const std::optional<double> size = to_number(word("size"));
  if (size && *size >= kLeastSize && *size <= kMostSize) style.size = static_cast<float>(*size);
  if (!word("colour").empty()) style.is_brand = word("colour") == "brand";
  style.is_centred = word("align") == "centre";
  for (const auto& [name, mark] : kMarks) {
    if (word("mark") == name) style.mark = mark;
  }
}

}  // namespace drieluik
