// The contents of a volume, and the page with which a part of it begins.
#include <algorithm>

#include "document/volume_anchors.h"
#include "layout/indent.h"
#include "layout/lay_out.h"
#include "layout/volume_section.h"
#include "layout/words_of.h"

namespace drieluik {
namespace {

constexpr float kPageRoom = 34;           // points, at the right: for the number of the page alone
constexpr float kLeaderGap = 6;           // points, between a leader and what it joins
constexpr float kNumberRoom = 24;         // points, for the number of a chapter
constexpr std::string_view kDot = ". ";   // leaders are made of it, so that their dots stand below each other
constexpr float kPartTitlePlace = 0.22f;  // of a page's height, above the title of a part

TextRole chapter_role(const PrintStyle& style) {
  TextRole role = option_role(style);
  role.hyphenates = false;
  return role;
}

TextRole section_role(const PrintStyle& style) {
  TextRole role = note_role(style);
  role.colour = style.muted;
  role.hyphenates = false;
  return role;
}

TextRole part_role(const PrintStyle& style) {
  TextRole role = group_role(style);
  role.colour = style.brand;
  return role;
}

// Dots from `left` to `right` at the foot of the slab that was begun last.
void add_leader(Setting& setting, float left, float right, const TextRole& role, float baseline) {
  TextRole dots = role;
  dots.colour = setting.style().line;
  dots.style = FontStyle::regular;
  const SetLine one = set_one_line(setting, plain_text(std::string(kDot) + ".", dots, kArtifact));
  const SetLine two = set_one_line(setting, plain_text(std::string(kDot) + std::string(kDot) + ".", dots, kArtifact));
  const float pitch = two.width - one.width;
  if (pitch <= 0 || right - left < 2 * pitch) return;
  std::string text;
  const int count = static_cast<int>((right - left) / pitch);
  for (int i = 0; i < count; ++i) text += i + 1 < count ? kDot : std::string_view(".");
  SetLine line = set_one_line(setting, plain_text(text, dots, kArtifact));
  for (LinePiece& piece : line.pieces) add_piece(setting, std::move(piece.piece), right - line.width, baseline);
}

// A title of which no character can be seen (no font has them, or they are soft hyphens) makes no link: its page does.
void add_link_without_words(Setting& setting, const StyledLink& link, const TextRole& role, float baseline) {
  setting.flow.links.push_back({link.element,
                                {setting.x, baseline - 0.8f * role.size, 0, 1.05f * role.size},
                                link.url,
                                link.destination,
                                link.description});
}

std::int32_t add_list(Setting& setting, std::int32_t parent) { return add_element(setting, Tag::toc, parent); }

}  // namespace

std::int32_t lay_out_contents_line(Setting& setting, const ContentsLine& line, const ContentsLook& look,
                                   std::int32_t parent) {
  const WordsOf words(setting, line.words_of);
  const std::uint32_t first = setting.flow.size();
  const float right = setting.x + setting.width;
  const std::int32_t item = add_element(setting, Tag::toc_item, parent);
  if (!line.number.empty()) {
    TextRole role = look.role;
    role.colour = setting.style().brand;
    add_label(setting, plain_text(line.number + " ", role, add_element(setting, Tag::label, item)), look.indent);
  }
  StyledText text;
  StyledLink link;
  link.element = add_element(setting, Tag::link, add_element(setting, Tag::reference, item));
  link.destination = line.destination;
  const std::string number = line.page.empty() ? setting.pages.number_of(line.destination, link.element) : line.page;
  link.description = line.title + fill_pattern(setting.words()["on-page"], {{"page", number}});
  text.links.push_back(link);
  text.add(line.title, {.role = look.role, .element = link.element, .link = 0});
  const std::size_t links = setting.flow.links.size();
  const float baseline = baseline_of(setting, look.role);
  {
    const Indent indent(setting, look.indent + look.number_room, kPageRoom);
    set_text(setting, text, text_block(setting, look.role));
    if (setting.flow.size() == first) return item;
    if (setting.flow.links.size() == links) add_link_without_words(setting, link, look.role, baseline);
  }

  Area& area = setting.flow.links.back().area;
  const SetLine page = set_one_line(setting, plain_text(" " + number, look.role, link.element));
  const float end = area.x + area.width;
  area.width = right - area.x;
  if (look.has_leader) add_leader(setting, end + kLeaderGap, right - page.width, look.role, baseline);
  for (const LinePiece& piece : page.pieces) add_piece(setting, piece.piece, right - page.width, baseline);
  keep_together(setting.flow, first, false);
  put_room(setting.flow, first, look.before, 0);
  return item;
}

void lay_out_contents(Setting& setting, const std::vector<ContentsLine>& lines) {
  const PrintStyle& style = setting.style();
  const ContentsLook looks[] = {
      {.role = part_role(style), .before = style.line_height * 0.9f, .has_leader = false},
      {.role = chapter_role(style), .number_room = kNumberRoom, .before = style.line_height * 0.35f},
      {.role = section_role(style), .indent = kNumberRoom}};
  lay_out_opening(setting, {.title = setting.words()["contents"]});
  const std::int32_t list = add_list(setting, kRoot);
  std::int32_t lists[3] = {list, 0, 0};  // those that are open, by depth
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const ContentsLine& line = lines[i];
    const auto depth = static_cast<std::size_t>(std::clamp(line.depth, 0, 2));
    std::size_t above = depth;  // a level may be skipped
    while (above > 0 && lists[above - 1] == 0) --above;
    if (depth > 0 && lists[depth] == 0) {
      std::size_t outer = depth - 1;
      while (lists[outer] == 0) --outer;
      lists[depth] = add_list(setting, lists[outer]);
    }
    for (std::size_t deeper = depth + 1; deeper < 3; ++deeper) lists[deeper] = 0;

    ContentsLine shown = line;
    ContentsLook look = looks[depth];
    if (depth == 0 && !line.number.empty()) {
      shown.title = line.number + "  " + line.title;
      shown.number.clear();
    }
    const std::uint32_t first = setting.flow.size();
    lay_out_contents_line(setting, shown, look, lists[depth]);
    // What comes under a part or a chapter does not begin a page without it.
    if (i + 1 < lines.size() && lines[i + 1].depth > line.depth) keep_together(setting.flow, first, true);
  }
}

void lay_out_part(Setting& setting, const VolumePart& part) {
  const PrintStyle& style = setting.style();
  begin_slab(setting, kPartTitlePlace * setting.page_height(), 0);
  {
    const WordsOf words(setting, part.named_by());
    lay_out_opening(setting, {.title = part.title, .label = part.label});
  }
  const std::int32_t list = add_list(setting, kRoot);
  TextRole role = heading_role(style, 3);
  ContentsLook look{.role = role, .number_room = kNumberRoom, .before = style.line_height};
  for (const Document& chapter : part.chapters) {
    const SetLine number = set_one_line(setting, plain_text(chapter.number + "  ", role, kArtifact));
    look.number_room = std::max(look.number_room, number.width);
  }
  for (const Document& chapter : part.chapters) {
    const ContentsLine line{0, chapter.number, chapter.title, anchor_in_volume(chapter.id), "", &chapter};
    const std::int32_t item = lay_out_contents_line(setting, line, look, list);
    if (chapter.summary.empty()) continue;
    const WordsOf words(setting, &chapter);
    TextRole summary = note_role(style);
    summary.colour = style.muted;
    const Indent indent(setting, look.number_room, kPageRoom);
    const std::uint32_t first = setting.flow.size();
    keep_together(setting.flow, first - 1, true);
    set_text(setting, plain_text(chapter.summary, summary, add_element(setting, Tag::paragraph, item)),
             running_text(setting, summary));
    keep_together(setting.flow, first, false);
  }
}

}  // namespace drieluik
