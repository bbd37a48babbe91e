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
constexpr float kSmallAlone = 1.5f;  // of the size of the letters: the height of what stands on the line by itself …
constexpr float kSmallAmongWords = 3.1f;  // … or with words: 64 pixels, as icons have

// A stretch of a paragraph without pictures that stand by themselves, or such a picture.
struct Part {
  Inlines text;
  const Image* picture = nullptr;
};

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

bool is_blank(const Inlines& inlines) {
  return std::ranges::all_of(inlines, [](const Inline& one) {
    const auto* run = std::get_if<TextRun>(&one.node);
    return std::holds_alternative<LineBreak>(one.node) ||
           (run && run->text.find_first_not_of(" \t\n") == std::string::npos);
  });
}

bool has_words(const Inlines& inlines) {
  return std::ranges::any_of(inlines, [](const Inline& one) {
    const Inlines* content = content_of(one);
    return content ? has_words(*content) : !std::holds_alternative<Image>(one.node) && !is_blank({one});
  });
}

// The height, in points, up to which pictures among these inlines stand on the line.
float small_height(const Setting& setting, const Inlines& inlines) {
  return setting.body.size * (has_words(inlines) ? kSmallAmongWords : kSmallAlone);
}

bool stands_alone(const Image& image, float small) {
  return image.picture && natural_size(*image.picture).height > small;
}

bool shows_pictures(const Inlines& inlines, float small) {
  return std::ranges::any_of(inlines, [&](const Inline& one) {
    if (const auto* image = std::get_if<Image>(&one.node)) return stands_alone(*image, small);
    const Inlines* content = content_of(one);
    return content && shows_pictures(*content, small);
  });
}

void split(const Inlines& inlines, float small, std::vector<Part>& parts) {
  if (parts.empty() || parts.back().picture) parts.emplace_back();
  for (const Inline& one : inlines) {
    const auto* image = std::get_if<Image>(&one.node);
    const Inlines* content = content_of(one);
    if (image && stands_alone(*image, small)) {
      parts.push_back({{}, image});
      parts.emplace_back();
    } else if (content && shows_pictures(*content, small)) {
      std::vector<Part> inner;
      split(*content, small, inner);
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

// What begins a line has no space before it.
void trim_start(Inlines& inlines) {
  while (!inlines.empty()) {
    if (auto* run = std::get_if<TextRun>(&inlines.front().node)) {
      run->text.erase(0, run->text.find_first_not_of(" \t\n"));
      if (!run->text.empty()) return;
    } else if (!std::holds_alternative<LineBreak>(inlines.front().node)) {
      return;
    }
    inlines.erase(inlines.begin());
  }
}

void lay_out_picture(Setting& setting, const Image& image, std::int32_t parent, float most_height) {
  const float line_height = setting.style().line_height;
  const float measure = std::min(setting.width, setting.style().measure);
  const Area natural = natural_size(*image.picture);
  const float scale = std::min({1.0f, measure / natural.width, most_height / natural.height});
  const float width = natural.width * scale, height = natural.height * scale;

  const std::int32_t element = add_picture_element(setting, image, parent);
  const std::uint32_t first = setting.flow.size();
  begin_slab(setting, height, line_height);
  add_piece(setting, picture_piece(setting, image, element, {0, 0, width, height}), setting.x + (measure - width) / 2,
            0);
  put_room(setting.flow, first, line_height, line_height);
}

}  // namespace

std::int32_t add_picture_element(Setting& setting, const Image& image, std::int32_t parent) {
  const std::int32_t element = add_element(setting, Tag::figure, parent);
  setting.paper.elements.back().alternative = image.alternative;
  return element;
}

Piece picture_piece(const Setting& setting, const Image& image, std::int32_t element, Area area) {
  return {element, PlacedPicture{std::make_shared<const PictureFile>(PictureFile{image.file, *image.picture}), area,
                                 setting.ground}};
}

float most_picture_height(const Setting& setting) { return kMaxHeightPart * setting.page_height(); }

Area natural_size(const Picture& picture) {
  const double dpi = picture.dpi >= kLeastDpi ? picture.dpi : kUsualDpi;
  const auto points = [&](int pixels) { return static_cast<float>(pixels * kPointsInInch / dpi); };
  return {0, 0, points(picture.width()), points(picture.height())};
}

bool shows_pictures(const Setting& setting, const Inlines& inlines) {
  return shows_pictures(inlines, small_height(setting, inlines));
}

const Image* sole_picture(const Setting& setting, const Inlines& inlines) {
  std::vector<Part> parts;
  if (has_words(inlines)) return nullptr;
  split(inlines, small_height(setting, inlines), parts);
  const Image* found = nullptr;
  for (const Part& part : parts) {
    if (!part.picture && is_blank(part.text)) continue;
    if (!part.picture || found) return nullptr;
    found = part.picture;
  }
  return found;
}

void lay_out_with_pictures(Setting& setting, const Inlines& inlines, std::int32_t parent, float most_height) {
  std::vector<Part> parts;
  split(inlines, small_height(setting, inlines), parts);
  for (Part& part : parts) {
    if (part.picture) {
      lay_out_picture(setting, *part.picture, parent, most_height);
    } else if (!is_blank(part.text)) {
      trim_start(part.text);
      lay_out_block(setting, Block{Paragraph{std::move(part.text)}}, parent);
    }
  }
}

}  // namespace drieluik
