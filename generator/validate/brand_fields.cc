#include "validate/brand_fields.h"

#include <utility>

#include "validate/table.h"

namespace drieluik {
namespace {

using namespace table;

Field fonts_field(bool is_whole) {
  std::vector<Field> families;
  for (const char* family : {"text", "heading"}) {
    std::vector<Field> styles;
    for (const char* style : {"regular", "italic", "bold", "bold_italic"}) {
      Field files = list_of(style, text(""));
      files.min_items = 1;
      files.required = is_whole;
      styles.push_back(std::move(files));
    }
    families.push_back(group(family, std::move(styles)));
    families.back().required = is_whole;
  }
  Field fonts = group("fonts", std::move(families));
  fonts.required = is_whole;
  return fonts;
}

}  // namespace

Field logo_field() {
  Field height = number("height");
  height.min = kLeastLogoHeight;
  height.max = kMostLogoHeight;
  return group("logo",
               {required(written_as(text("file"), "[A-Za-z0-9._-]+\\.(png|jpg|jpeg|yaml)",
                                    "name a PNG, JPEG or YAML file that lies beside this one: logo.png",
                                    "noem een PNG-, JPEG- of YAML-bestand dat naast dit bestand ligt: logo.png")),
                std::move(height), anything("alt")});
}

Field theme_fonts_field() { return fonts_field(true); }
Field brand_fonts_field() { return fonts_field(false); }

}  // namespace drieluik
