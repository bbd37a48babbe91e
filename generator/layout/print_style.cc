#include "layout/print_style.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "base/file_system.h"
#include "layout/contrast.h"
#include "layout/messages.h"
#include "layout/units.h"
#include "validate/brand_fields.h"
#include "validate/check.h"
#include "validate/table.h"

namespace drieluik {
namespace {

constexpr float kMinWidth = 80, kMinHeight = 80;  // millimetres of text
constexpr std::array kMargins{"top", "right", "bottom", "left"};
constexpr std::array kColours{"ink", "muted", "writing", "line", "brand", "brand_soft"};

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

std::vector<Field> print_fields() {
  Field page = field("page", FieldType::choice);
  for (const PageSize& size : kPageSizes) page.options.push_back({std::string(size.name), {}});

  std::vector<Field> margins;
  margins.reserve(std::size(kMargins));
  for (const char* key : kMargins) margins.push_back(number(key, 5, 80));

  std::vector<Field> colours;
  colours.reserve(std::size(kColours));
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
  fields.push_back(theme_fonts_field());
  fields.push_back(mapping("colours", std::move(colours)));
  fields.push_back(title_field());
  fields.push_back(headings_field());
  fields.push_back(logo_field());
  fields.push_back(running_field("head"));
  fields.push_back(running_field("foot"));
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

// A path that is not whole begins at the folder of the file that names it.
std::string font_file(const Value& item) {
  if (!item.span.source) return item.scalar;
  return (Path(item.span.source->path).parent_path() / item.scalar).lexically_normal().string();
}

// The files of `fonts` for both families come before those that the style has.
void read_fonts(const Value& fonts, PrintStyle& out) {
  for (const auto& [name, family] : {std::pair{"text", &out.text}, std::pair{"heading", &out.heading}}) {
    for (const auto& [style, files] :
         {std::pair{"regular", &family->regular}, std::pair{"italic", &family->italic},
          std::pair{"bold", &family->bold}, std::pair{"bold_italic", &family->bold_italic}}) {
      const Value* list = find(fonts, name, style);
      if (!list) continue;
      std::vector<std::string> named;
      for (const Value& item : list->items) {
        named.push_back(font_file(item));
        out.font_places.emplace_back(named.back(), item.span);
      }
      files->insert(files->begin(), named.begin(), named.end());
    }
  }
}

Argument to_argument(double ratio) {
  const auto hundredths = static_cast<int>(ratio * 100);
  const std::string whole = std::to_string(hundredths / 100);
  if (hundredths % 100 == 0) return whole;
  std::string rest = std::to_string(hundredths % 100 + 100).substr(1);
  if (rest.back() == '0') rest.pop_back();
  return {whole + '.' + rest, whole + ',' + rest};
}

// A colour has to be seen on white and on the tinted ground. Where none can be seen on both, the ground is at fault.
void check_contrast(std::string_view name, Colour colour, double least, Colour tint, Span place, Span tint_place,
                    Diagnostics& diagnostics) {
  const Colour ground = contrast(colour, tint) < contrast(colour, kWhite) ? tint : kWhite;
  const double ratio = contrast(colour, ground);
  if (ratio >= least) return;
  std::vector<Argument> arguments{to_text(colour), name, to_argument(ratio), to_text(ground), to_argument(least)};
  if (const std::optional<Colour> better = with_contrast(colour, {kWhite, tint}, least)) {
    arguments.emplace_back(to_text(*better));
    diagnostics.error(place, kLowContrast, std::move(arguments));
  } else {
    arguments.emplace_back(to_text(with_contrast(tint, {colour}, least).value_or(kWhite)));
    diagnostics.error(tint_place, kLowContrastGround, std::move(arguments));
  }
}

// The height that a logo may have where the style shows it, in points.
float logo_room(const PrintStyle& style) {
  float room = style.page_height;
  if (shows_logo(style.head.first) || shows_logo(style.head.later)) {
    room = std::min(room, style.margin_top - kHeadDistance - kPaperEdge);
  }
  if (shows_logo(style.foot.first) || shows_logo(style.foot.later)) {
    room = std::min(room, style.margin_bottom - kFootDistance - kPaperEdge);
  }
  const float half = (style.page_width - style.margin_left - style.margin_right) / 2;
  return std::max(0.0f, std::min(room, style.logo->height * half / style.logo->width_for("en")));
}

bool shows_logo(const PrintStyle& style) {
  return shows_logo(style.head.first) || shows_logo(style.head.later) || shows_logo(style.foot.first) ||
         shows_logo(style.foot.later);
}

}  // namespace

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

  if (const Value* fonts = value.find("fonts")) read_fonts(*fonts, style);

  for (const auto& [name, colour] :
       {std::pair{"ink", &style.ink}, std::pair{"muted", &style.muted}, std::pair{"writing", &style.writing},
        std::pair{"line", &style.line}, std::pair{"brand", &style.brand}, std::pair{"brand_soft", &style.brand_soft}}) {
    const Value* found = find(value, "colours", name);
    if (const std::optional<Colour> read = found ? to_colour(found->scalar) : std::nullopt) *colour = *read;
  }
  const auto place_of = [&](std::string_view key) {
    const Value* colour = find(value, "colours", key);
    return colour ? colour->span : value.span;
  };
  const std::tuple<std::string_view, Colour, double> seen[] = {{"ink", style.ink, kTextContrast},
                                                               {"muted", style.muted, kTextContrast},
                                                               {"brand", style.brand, kTextContrast},
                                                               {"writing", style.writing, kLineContrast}};
  for (const auto& [name, colour, least] : seen) {
    check_contrast(name, colour, least, style.brand_soft, place_of(name), place_of("brand_soft"), diagnostics);
  }
  read_heading_style(value.find("title"), style.title);
  read_heading_style(value.find("headings"), style.headings);
  if (const Value* logo = value.find("logo")) style.logo = check_logo(*logo);
  style.head = check_running_style(value.find("head"), style.head, false, diagnostics);
  style.foot = check_running_style(value.find("foot"), style.foot, true, diagnostics);
  for (const auto& [key, lines] : {std::pair{"head", &style.head}, std::pair{"foot", &style.foot}}) {
    if (!style.logo && (shows_logo(lines->first) || shows_logo(lines->later))) {
      diagnostics.error(value.find(key)->span, kNoLogo);
    }
  }
  return style;
}

void check_logo_room(const PrintStyle& style, Diagnostics& diagnostics) {
  if (!style.logo) return;
  const float room = logo_room(style);
  if (style.logo->height <= room + 0.01f) return;
  const auto millimetres = [](float points) { return to_argument(static_cast<double>(points / kMillimetre)); };
  diagnostics.error(style.logo->place, kNoRoomForLogo, {millimetres(style.logo->height), millimetres(room)});
}

void set_fonts(PrintStyle& style, const Value& fonts) { read_fonts(fonts, style); }

void set_logo(PrintStyle& style, Logo logo, Diagnostics& diagnostics) {
  style.logo = std::move(logo);
  if (shows_logo(style)) return check_logo_room(style, diagnostics);
  RunningLine& head = style.head.first;
  LocalText* const places[] = {&head.right, &head.left, &head.centre};
  const auto* const place = std::ranges::find_if(places, [](const LocalText* text) { return text->empty(); });
  if (place == std::end(places)) return;
  **place = LocalText(std::vector<std::pair<std::string, std::string>>{{"en", "{logo}"}});
  style.logo->height = std::min(style.logo->height, logo_room(style));
}

void set_brand(PrintStyle& style, Colour brand, Span place, Diagnostics& diagnostics) {
  style.brand = brand;
  check_contrast("brand", brand, kTextContrast, style.brand_soft, place, place, diagnostics);
}

}  // namespace drieluik
