#include "layout/logo_pieces.h"

#include <memory>
#include <string>

#include "layout/drawing_pieces.h"
#include "layout/lay_out.h"

namespace drieluik {

std::int32_t add_logo_figure(Setting& setting) {
  const std::string_view words = setting.style().logo->alternative.in(setting.document.language);
  if (words.empty()) return kArtifact;
  const std::int32_t element = add_element(setting, Tag::figure, kRoot);
  setting.paper.elements.back().alternative = words;
  return element;
}

std::vector<Piece> logo_pieces(Setting& setting, const Area& area, std::int32_t element) {
  const Logo& logo = *setting.style().logo;
  if (logo.is_drawn()) {
    const Drawing drawing = logo.drawn_for(setting.document.language);
    const float scale = area.height / static_cast<float>(drawing.height);
    return drawing_pieces(setting, drawing, {static_cast<double>(area.x), static_cast<double>(area.y)}, scale, element);
  }
  auto file = std::make_shared<const PictureFile>(PictureFile{std::string(kLogo), logo.picture});
  std::vector<Piece> pieces;
  pieces.push_back({element, PlacedPicture{std::move(file), area, {255, 255, 255}}});
  return pieces;
}

}  // namespace drieluik
