#include "layout/print_style.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "layout/messages.h"
#include "layout/units.h"
#include "validate/check.h"
#include "validate/table.h"

namespace drieluik {
namespace {

constexpr double kMinContrast = 4.5;              // WCAG 2.2, 1.4.3
constexpr float kMinWidth = 80, kMinHeight = 80;  // millimetres of text
constexpr std::array kMargins{"top", "right", "bottom", "left"};
constexpr std::array kFamilies{"text", "heading"};
constexpr std::array kStyles{"regular", "italic", "bold", "bold_italic"};
constexpr std::array kColours{"ink", "muted", "line", "brand", "brand_soft"};

struct PageSize {
  std::string_view name;
  float width, height;  // points
};
constexpr std::array<PageSize, 2> kPageSizes{{{"A4", 595.28f, 841.89f}, {"Letter", 612, 792}}};

Field field(std::string key, FieldType type) {
  Field out;
  out.key = std::move(key);
  out.type = type;
  return out;
}

Field number(std::string key, double min, double max) {
  Field out = field(std::move(key), FieldType::number);
  out.min = min;
  out.max = max;
  return out;
}

Field mapping(std::string key, std::vector<Field> fields) {
  Field out = field(std::move(key), FieldType::group);
  out.fields = std::move(fields);
  return out;
}

Field file_list(std::string key) {
  Field out = field(std::move(key), FieldType::list);
  out.required = true;
  out.min_items = 1;
  out.fields.push_back(field("", FieldType::text));
  return out;
}

std::vector<Field> print_fields() {
  Field page = field("page", FieldType::choice);
  for (const PageSize& size : kPageSizes) page.options.push_back({std::string(size.name), {}});

  std::vector<Field> margins;
  for (const char* key : kMargins) margins.push_back(number(key, 5, 80));

  std::vector<Field> families;
  for (const char* family : kFamilies) {
    std::vector<Field> styles;
    for (const char* style : kStyles) styles.push_back(file_list(style));
    families.push_back(mapping(family, std::move(styles)));
    families.back().required = true;
  }

  std::vector<Field> colours;
  for (const char* key : kColours) {
    colours.push_back(table::written_as(field(key, FieldType::text), "#[0-9A-Fa-f]{6}",
                                        "write a colour as # and six digits: \"#1f5f5b\"",
                                        "schrijf een kleur als # en zes tekens: \"#1f5f5b\""));
  }

  std::vector<Field> fields;
  fields.push_back(std::move(page));
  fields.push_back(mapping("margins", std::move(margins)));
  fields.push_back(mapping("text", {number("size", 7, 16), number("line_height", 8, 30), number("measure", 60, 400),
                                    field("justified", FieldType::yesno)}));
  fields.push_back(mapping("fonts", std::move(families)));
  fields.back().required = true;
  fields.push_back(mapping("colours", std::move(colours)));
  return fields;
}

const Value* find(const Value& value, std::string_view group, std::string_view key) {
  const Value* members = value.find(group);
  return members ? members->find(key) : nullptr;
}

// A number within its limits, else what the style has already: a faulty one has been reported.
void read_number(const Value& value, const Field& group, std::string_view key, float scale, float& out) {
  const Value* found = find(value, group.key, key);
  const Field* limits = group.member(key);
  const std::optional<double> number = found && limits ? to_number(found->scalar) : std::nullopt;
  if (number && *number >= *limits->min && *number <= *limits->max) out = static_cast<float>(*number) * scale;
}

void read_files(const Value& value, std::string_view family, std::string_view style, std::vector<std::string>& files,
                PrintStyle& out) {
  const Value* fonts = value.find("fonts");
  const Value* list = fonts ? find(*fonts, family, style) : nullptr;
  if (!list) return;
  for (const Value& item : list->items) {
    files.push_back(item.scalar);
    out.font_places.emplace_back(item.scalar, item.span);
  }
}

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue); }

std::string hex(Colour c) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "#%02x%02x%02x", c.red, c.green, c.blue);
  return text.data();
}

void check_contrast(const Value& value, std::string_view key, Colour ink, Colour paper, Diagnostics& diagnostics) {
  const double ratio = contrast(ink, paper);
  if (ratio >= kMinContrast) return;
  const Value* colour = find(value, "colours", key);
  const auto hundredths = static_cast<int>(ratio * 100);
  const std::string whole = std::to_string(hundredths / 100);
  const std::string rest = std::to_string(hundredths % 100 + 100).substr(1);
  diagnostics.error(colour ? colour->span : value.span, kLowContrast,
                    {hex(ink), key, Argument(whole + '.' + rest, whole + ',' + rest), hex(paper)});
}

}  // namespace

double contrast(Colour a, Colour b) {
  const double first = luminance(a) + 0.05, second = luminance(b) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

std::optional<Colour> to_colour(std::string_view text) {
  unsigned red = 0, green = 0, blue = 0;
  if (text.size() != 7 || std::sscanf(std::string(text).c_str(), "#%2x%2x%2x", &red, &green, &blue) != 3) return {};
  return Colour{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green), static_cast<std::uint8_t>(blue)};
}

PrintStyle check_print_style(const Value& value, Diagnostics& diagnostics) {
  const std::vector<Field> fields = print_fields();
  const auto group = [&](std::string_view key) -> const Field& {
    return *std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.key == key; });
  };
  check_mapping(value, fields, diagnostics);

  PrintStyle style;
  if (const Value* page = value.find("page")) {
    for (const PageSize& size : kPageSizes) {
      if (page->scalar == size.name) style.page_width = size.width, style.page_height = size.height;
    }
  }
  read_number(value, group("margins"), "top", kMillimetre, style.margin_top);
  read_number(value, group("margins"), "right", kMillimetre, style.margin_right);
  read_number(value, group("margins"), "bottom", kMillimetre, style.margin_bottom);
  read_number(value, group("margins"), "left", kMillimetre, style.margin_left);
  read_number(value, group("text"), "size", 1, style.text_size);
  read_number(value, group("text"), "line_height", 1, style.line_height);
  read_number(value, group("text"), "measure", kMillimetre, style.measure);
  if (const Value* justified = find(value, "text", "justified")) style.justified = justified->scalar == "true";
  style.line_height = std::max(style.line_height, style.text_size);

  const Value* margins = value.find("margins");
  const Span place = margins ? margins->span : value.span;
  if (style.page_width - style.margin_left - style.margin_right < kMinWidth * kMillimetre) {
    diagnostics.error(place, kNoRoomForText, {std::to_string(static_cast<int>(kMinWidth))});
    style.margin_left = style.margin_right = 62;
  }
  if (style.page_height - style.margin_top - style.margin_bottom < kMinHeight * kMillimetre) {
    diagnostics.error(place, kNoRoomForText, {std::to_string(static_cast<int>(kMinHeight))});
    style.margin_top = style.margin_bottom = 62;
  }

  for (const auto& [name, family] : {std::pair{"text", &style.text}, std::pair{"heading", &style.heading}}) {
    read_files(value, name, "regular", family->regular, style);
    read_files(value, name, "italic", family->italic, style);
    read_files(value, name, "bold", family->bold, style);
    read_files(value, name, "bold_italic", family->bold_italic, style);
  }

  for (const auto& [name, colour] :
       {std::pair{"ink", &style.ink}, std::pair{"muted", &style.muted}, std::pair{"line", &style.line},
        std::pair{"brand", &style.brand}, std::pair{"brand_soft", &style.brand_soft}}) {
    const Value* found = find(value, "colours", name);
    if (const std::optional<Colour> read = found ? to_colour(found->scalar) : std::nullopt) *colour = *read;
  }
  constexpr Colour kPaper{255, 255, 255};
  for (const auto& [name, ink] :
       {std::pair{"ink", style.ink}, std::pair{"muted", style.muted}, std::pair{"brand", style.brand}}) {
    check_contrast(value, name, ink,
                   contrast(ink, style.brand_soft) < contrast(ink, kPaper) ? style.brand_soft : kPaper, diagnostics);
  }
  return style;
}

}  // namespace drieluik
