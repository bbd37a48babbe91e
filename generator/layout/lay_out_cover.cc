// The title page of a volume: a ground in the colour of the house to the edges of the paper, with the title at its
// foot. At its head stand three panels, one of them ajar, which are our mark: a house with a logo has its own instead.
#include <algorithm>
#include <cmath>

#include "layout/lay_out.h"
#include "layout/logo_pieces.h"
#include "layout/units.h"
#include "layout/volume_section.h"

namespace drieluik {
namespace {

constexpr float kSmaller = 0.9f;      // times, until a long title has room on the ground
constexpr float kGroundPart = 0.66f;  // of the page's height
constexpr Colour kPaper{255, 255, 255};
constexpr float kTitleSize = 3.6f, kTitleLeading = 3.0f;  // of the text's size and line height
constexpr float kTaglineGap = 10, kLogoGap = 20;          // points
constexpr float kLogoScale = 1.5f;                        // of the letterhead's

Colour tint(Colour colour, float part) {
  const auto mix = [&](std::uint8_t c) {
    return static_cast<std::uint8_t>(std::lround(static_cast<float>(c) + (255 - static_cast<float>(c)) * part));
  };
  return {mix(colour.red), mix(colour.green), mix(colour.blue)};
}

void add_shape(Setting& setting, std::vector<DrawnPoint> points, Colour fill) {
  FilledPath path;
  path.points = std::move(points);
  path.fills = true;
  path.fill = fill;
  add_piece(setting, {kArtifact, std::move(path)}, 0, 0);
}

void add_box(Setting& setting, float left, float top, float width, float height, Colour fill) {
  FilledPath path = box_path(left, top, width, height);
  path.fills = true;
  path.fill = fill;
  add_piece(setting, {kArtifact, std::move(path)}, 0, 0);
}

// A triptych: a middle panel with a wing at each side, half open.
void add_panels(Setting& setting, float right, float top, float height) {
  const float width = height * 0.62f, wing = height * 0.31f, slant = height * 0.12f, gap = height * 0.02f;
  const auto h = static_cast<double>(height), t = static_cast<double>(top), s = static_cast<double>(slant);
  const Colour brand = setting.style().brand;
  const float middle = right - wing - gap - width;
  add_box(setting, middle, top, width, height, tint(brand, 0.22f));
  const auto add_wing = [&](float inner, float outer) {
    const auto a = static_cast<double>(inner), b = static_cast<double>(outer);
    add_shape(setting, {{a, t}, {b, t - s}, {b, t + h + s}, {a, t + h}}, tint(brand, 0.11f));
  };
  add_wing(middle - gap, middle - gap - wing);
  add_wing(right - wing, right);
}

// Lines of text as one block of pieces, from `top` down; gives where it ends.
float add_text(Setting& setting, const std::string& text, const TextRole& role, std::int32_t element, float top,
               float measure) {
  Flow flow = in_column(setting, setting.x, measure,
                        [&] { set_text(setting, plain_text(text, role, element), text_block(setting, role)); });
  for (std::uint32_t i = 0; i < flow.size(); ++i) {
    for (std::uint32_t k = flow.slabs[i].first_piece; k < flow.end_of_pieces(i); ++k) {
      add_piece(setting, std::move(flow.pieces[k].piece), 0, top);
    }
    top += flow.slabs[i].height;
  }
  return top;
}

float height_of(Setting& setting, const std::string& text, const TextRole& role, float measure) {
  const Flow flow = in_column(setting, setting.x, measure,
                              [&] { set_text(setting, plain_text(text, role, kArtifact), text_block(setting, role)); });
  return flow.height();
}

// In the right lower corner; gives the room that it takes from what stands beside it.
float add_logo(Setting& setting) {
  const PrintStyle& style = setting.style();
  if (!style.logo) return 0;
  const Area natural{0, 0, style.logo->width_for(setting.document.language), style.logo->height};
  const float scale = std::min(kLogoScale, setting.width / 2 / natural.width);
  const Area area{setting.width - natural.width * scale, setting.page_height() - natural.height * scale,
                  natural.width * scale, natural.height * scale};
  const std::int32_t element = add_logo_figure(setting);
  for (Piece& piece : logo_pieces(setting, area, element)) add_piece(setting, std::move(piece), 0, 0);
  if (element != kArtifact) {
    setting.paper.elements[static_cast<std::size_t>(element)].bounds = area;
    setting.flow.marks.push_back({SlabMark::Kind::bounds, 0, static_cast<std::uint32_t>(element)});
  }
  return area.width + kLogoGap;
}

}  // namespace

void lay_out_cover(Setting& setting) {
  const PrintStyle& style = setting.style();
  const Document& volume = setting.document;
  begin_slab(setting, setting.page_height(), 0);
  setting.flow.marks.push_back({SlabMark::Kind::outline, 0, 0});
  setting.paper.outline.push_back({1, volume.title, 0, 0});
  const float ground = kGroundPart * style.page_height;
  const float foot = ground - style.margin_top;  // of the ground, from the text's top
  add_box(setting, -style.margin_left, -style.margin_top, style.page_width, ground, style.brand);
  if (!style.logo) add_panels(setting, setting.width, 0.06f * style.page_height, 0.2f * style.page_height);

  TextRole title = title_role(style), tagline = summary_role(style);
  title.size = style.text_size * kTitleSize;
  title.leading = style.line_height * kTitleLeading;
  title.colour = tagline.colour = kPaper;
  tagline.size *= 1.15f;
  tagline.leading *= 1.15f;
  const float measure = std::min(setting.width, style.measure);
  const float bottom = foot - style.margin_left * 0.6f;
  const float tagline_top = bottom - height_of(setting, volume.summary, tagline, measure);
  const auto top_of_title = [&] {
    return tagline_top - kTaglineGap - height_of(setting, volume.title, title, setting.width);
  };
  for (; top_of_title() < 0 && title.size > style.text_size; title.size *= kSmaller) title.leading *= kSmaller;
  const float title_top = top_of_title();
  const auto paragraph = [&] { return add_element(setting, Tag::paragraph, kRoot); };
  add_text(setting, volume.title, title, paragraph(), title_top, setting.width);
  if (!volume.summary.empty()) add_text(setting, volume.summary, tagline, paragraph(), tagline_top, measure);

  TextRole edition = label_role(style);
  edition.colour = style.brand;
  edition.size *= 1.2f;
  edition.leading *= 1.2f;
  const TextRole small = caption_role(style);
  const float below = add_text(setting, volume.edition, edition, paragraph(), foot + style.margin_left * 0.5f, measure);
  if (!volume.date.empty()) {
    add_text(setting, date_in_words(volume.date, setting.words()), small, paragraph(), below, measure);
  }
  const float beside_logo = setting.width - add_logo(setting);
  if (volume.imprint.empty()) return;
  const float imprint_measure = std::min(measure, beside_logo);
  const float imprint_top = setting.page_height() - height_of(setting, volume.imprint, small, imprint_measure);
  add_text(setting, volume.imprint, small, paragraph(), imprint_top, imprint_measure);
}

}  // namespace drieluik
