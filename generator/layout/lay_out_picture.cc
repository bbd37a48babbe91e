// Pictures of pages: each stands by itself, in the middle of the measure, where it is not as small as a letter.
#include <algorithm>
#include <memory>
#include <utility>

#include "layout/lay_out.h"

namespace drieluik {
namespace {

constexpr double kPointsInInch = 72;
constexpr double kUsualDpi = 144;       // where a file does not say it …
constexpr double kLeastDpi = 96;        // … or says what was a screen's, not what is wanted on paper
constexpr float kMaxHeightPart = 0.6f;  // of a page's text
constexpr float kSmallHeight = 1.5f;    // of the size of the letters

// A stretch of a paragraph without pictures that stand by themselves, or such a picture.
struct Part {
  Inlines text;
  const Image* picture = nullptr;
};

bool stands_alone(const Setting& setting, const Image& image) {
  return image.picture && !is_small(*image.picture, setting.body);
}

// A citation or a term shows no pictures.
const Inlines* content_of(const Inline& one) {
  if (const auto* node = std::get_if<Emphasis>(&one.node)) return &node->content;
  if (const auto* node = std::get_if<Strong>(&one.node)) return &node->content;
  if (const auto* node = std::get_if<Strikethrough>(&one.node)) return &node->content;
  if (const auto* node = std::get_if<Link>(&one.node)) return &node->content;
  return nullptr;
}

// The same emphasis or link around other content.
Inline around(const Inline& one, Inlines content) {
  Inline out = one;
  std::visit(
      [&](auto& node) {
        if constexpr (requires { node.content; }) node.content = std::move(content);
      },
      out.node);
  return out;
}

void split(const Setting& setting, const Inlines& inlines, std::vector<Part>& parts) {
  if (parts.empty() || parts.back().picture) parts.emplace_back();
  for (const Inline& one : inlines) {
    const auto* image = std::get_if<Image>(&one.node);
    const Inlines* content = content_of(one);
    if (image && stands_alone(setting, *image)) {
      parts.push_back({{}, image});
      parts.emplace_back();
    } else if (content && shows_pictures(setting, *content)) {
      std::vector<Part> inner;
      split(setting, *content, inner);
      for (Part& part : inner) {
        if (part.picture) {
          parts.push_back({{}, part.picture});
          parts.emplace_back();
        } else if (!part.text.empty()) {
          parts.back().text.push_back(around(one, std::move(part.text)));
        }
      }
    } else {
      parts.back().text.push_back(one);
    }
  }
}

bool is_blank(const Inlines& inlines) {
  return std::ranges::all_of(inlines, [](const Inline& one) {
    const auto* run = std::get_if<TextRun>(&one.node);
    return std::holds_alternative<LineBreak>(one.node) ||
           (run && run->text.find_first_not_of(" \t\n") == std::string::npos);
  });
}

void lay_out_picture(Setting& setting, const Image& image, std::int32_t parent) {
  const float line_height = setting.style().line_height;
  const float measure = std::min(setting.width, setting.style().measure);
  const Area natural = natural_size(*image.picture);
  const float scale =
      std::min({1.0f, measure / natural.width, kMaxHeightPart * setting.page_height() / natural.height});
  const float width = natural.width * scale, height = natural.height * scale;

  const std::int32_t element = add_element(setting, Tag::figure, parent);
  setting.paper.elements.back().alternative = image.alternative;
  const std::uint32_t first = setting.flow.size();
  begin_slab(setting, height, line_height);
  PlacedPicture placed{std::make_shared<const PictureFile>(PictureFile{image.file, *image.picture}),
                       {0, 0, width, height},
                       setting.ground};
  add_piece(setting, {element, std::move(placed)}, setting.x + (measure - width) / 2, 0);
  put_room(setting.flow, first, line_height, line_height);
}

}  // namespace

Area natural_size(const Picture& picture) {
  const double dpi = picture.dpi >= kLeastDpi ? picture.dpi : kUsualDpi;
  const auto points = [&](int pixels) { return static_cast<float>(pixels * kPointsInInch / dpi); };
  return {0, 0, points(picture.width()), points(picture.height())};
}

bool is_small(const Picture& picture, const TextRole& role) {
  return natural_size(picture).height <= kSmallHeight * role.size;
}

bool shows_pictures(const Setting& setting, const Inlines& inlines) {
  return std::ranges::any_of(inlines, [&](const Inline& one) {
    if (const auto* image = std::get_if<Image>(&one.node)) return stands_alone(setting, *image);
    const Inlines* content = content_of(one);
    return content && shows_pictures(setting, *content);
  });
}

void lay_out_with_pictures(Setting& setting, const Inlines& inlines, std::int32_t parent) {
  std::vector<Part> parts;
  split(setting, inlines, parts);
  for (const Part& part : parts) {
    if (part.picture) {
      lay_out_picture(setting, *part.picture, parent);
    } else if (!is_blank(part.text)) {
      lay_out_block(setting, Block{Paragraph{part.text}}, parent);
    }
  }
}

}  // namespace drieluik
