#include "render/html_logo.h"

#include "render/svg.h"

namespace drieluik {
namespace {

bool is_png(const Logo& logo) { return logo.picture.format == Picture::Format::png; }

}  // namespace

std::string logo_address(const PrintStyle& style) {
  if (!style.logo || style.logo->is_drawn()) return {};
  return is_png(*style.logo) ? "assets/logo.png" : "assets/logo.jpg";
}

TemplateData logo_data(const PrintStyle& style, std::string_view language, std::string_view site_title) {
  if (!style.logo) return false;
  const Logo& logo = *style.logo;
  std::string alternative(logo.alternative.in(language));
  if (alternative == site_title) alternative.clear();
  if (logo.is_drawn()) return TemplateData::Map{{"svg", render_logo(logo.drawn_for(language), alternative)}};
  return TemplateData::Map{{"svg", false},
                           {"image", logo_address(style)},
                           {"width", std::to_string(logo.picture.width())},
                           {"height", std::to_string(logo.picture.height())},
                           {"alt", alternative}};
}

TemplateData icon_data(const PrintStyle& style) {
  const std::string picture = logo_address(style);
  if (picture.empty()) return TemplateData::Map{{"address", "assets/icon.svg"}, {"type", "image/svg+xml"}};
  return TemplateData::Map{{"address", picture}, {"type", is_png(*style.logo) ? "image/png" : "image/jpeg"}};
}

void add_logo_files(const PrintStyle& style, std::string_view language, Output& output) {
  if (!style.logo) return;
  if (style.logo->is_drawn()) {
    output.put("assets/icon.svg", render_icon(style.logo->drawn_for(language), style));
  } else {
    output.put(logo_address(style), style.logo->bytes);
  }
}

}  // namespace drieluik
