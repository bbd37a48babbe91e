#include <algorithm>

#include "layout/indent.h"
#include "layout/lay_out.h"

namespace drieluik {
namespace {

constexpr float kBarWidth = 34, kBarHeight = 3;     // the one spot of colour above a title, in points
constexpr float kRuleRoom = 9, kRuleWidth = 0.75f;  // from a title to the line below it
constexpr std::string_view kAfterNumber = "  ";

void lay_out_bar(Setting& setting) {
  const float left = setting.style().title.is_centred ? (setting.width - kBarWidth) / 2 : 0;
  FilledPath bar = box_path(setting.x + left, 0, kBarWidth, kBarHeight);
  bar.fills = true;
  bar.fill = setting.style().brand;
  begin_slab(setting, kBarHeight, 0).keep_with_next = true;
  add_piece(setting, {kArtifact, std::move(bar)}, 0, 0);
}

void lay_out_title_rule(Setting& setting) {
  begin_slab(setting, kRuleRoom, 0).keep_with_next = true;
  add_piece(setting,
            {kArtifact,
             line_path(setting.x, kRuleRoom, setting.x + setting.width, kRuleRoom, setting.style().brand, kRuleWidth)},
            0, 0);
}

// How far the text behind `text` stands from the line's start.
float width_before(Setting& setting, const std::string& text, const TextRole& role) {
  static constexpr std::string_view kAny = "n";
  const float any = set_one_line(setting, plain_text(kAny, role, kArtifact)).width;
  return set_one_line(setting, plain_text(text + std::string(kAny), role, kArtifact)).width - any;
}

void lay_out_facts(Setting& setting) {
  const std::uint32_t first = setting.flow.size();
  const PrintStyle& style = setting.style();
  for (const Fact& fact : setting.document.facts)
    lay_out_pair(setting, {.label = fact.label, .value = fact.value}, kRoot);
  if (const std::string& address = setting.document.address; !address.empty()) {
    lay_out_pair(setting, {.label = setting.words()["online"], .value = address, .url = address}, kRoot);
  }
  keep_together(setting.flow, first, false);
  put_room(setting.flow, first, style.line_height, style.line_height * 1.5f);
}

// What a bookmark says: no footnote's number.
std::string without_marks(const StyledText& text) {
  std::string out;
  for (const StyledSpan& span : text.spans) {
    if (span.rise == 0) out.append(text.text, span.begin, span.end - span.begin);
  }
  return out;
}

void lay_out_title_heading(Setting& setting, const Opening& opening) {
  const PrintStyle& style = setting.style();
  const std::int32_t element = add_element(setting, Tag::heading1, kRoot);
  const TextRole role = title_role(style);
  StyledText text;
  TextBlock block = text_block(setting, role);
  if (!opening.label.empty()) {
    TextRole label = heading_role(style, 2);
    text.add(std::string(opening.label) + "\n", {.role = label, .element = element});
  } else if (!opening.number.empty()) {
    TextRole number = role;
    number.colour = style.brand;
    text.add(std::string(opening.number) + std::string(kAfterNumber), {.role = number, .element = element});
    if (!style.title.is_centred) {
      block.hanging = width_before(setting, std::string(opening.number) + std::string(kAfterNumber), role);
    }
  }
  if (style.title.is_centred) block.alignment = Alignment::centre;
  text.add(opening.title, {.role = role, .element = element});

  if (style.title.mark == TitleMark::bar) lay_out_bar(setting);
  const std::uint32_t first = setting.flow.size();
  set_text(setting, text, block);
  keep_together(setting.flow, first, true);
  put_room(setting.flow, first, style.line_height, 0.1f * style.line_height);
  setting.heading_level = 1;
  setting.flow.marks.push_back(
      {SlabMark::Kind::outline, first, static_cast<std::uint32_t>(setting.paper.outline.size())});
  std::string entry(opening.label.empty() ? opening.number : opening.label);
  if (!entry.empty()) entry += ' ';
  setting.paper.outline.push_back({1, entry.append(opening.title), 0, 0});
}

void lay_out_title_label(Setting& setting, std::string_view words) {
  const PrintStyle& style = setting.style();
  const TextRole role = label_role(style);
  const std::uint32_t first = setting.flow.size();
  TextBlock block = text_block(setting, role);
  if (style.title.is_centred) block.alignment = Alignment::centre;
  set_text(setting, plain_text(words, role, add_element(setting, Tag::paragraph, kRoot)), block);
  put_room(setting.flow, first, 2, 0);
}

void lay_out_top(Setting& setting) {
  const Document& document = setting.document;
  const PrintStyle& style = setting.style();
  lay_out_title_heading(setting, {.title = document.title, .number = document.number});
  if (!document.form_version.empty()) {
    lay_out_title_label(setting, std::string(setting.words()["version"]) + " " + document.form_version);
  }
  // A chapter has it at the head of its pages, and the volume on its cover.
  if (document.is_for_teachers && !document.is_chapter) {
    lay_out_title_label(setting, setting.words()["teacher-edition"]);
  }
  if (style.title.mark == TitleMark::rule) lay_out_title_rule(setting);
  if (!document.summary.empty()) {
    const TextRole role = summary_role(style);
    const std::uint32_t first = setting.flow.size();
    set_text(setting, plain_text(document.summary, role, add_element(setting, Tag::paragraph, kRoot)),
             {.alignment = style.title.is_centred ? Alignment::centre : Alignment::start,
              .measure = style.measure,
              .leading = role.leading});
    put_room(setting.flow, first, style.title.mark == TitleMark::rule ? style.line_height : style.line_height / 2,
             style.line_height);
  }
}

}  // namespace

void lay_out_heading(Setting& setting, int level, const std::string& anchor, const Inlines& content,
                     std::int32_t parent) {
  const PrintStyle& style = setting.style();
  level = std::clamp(level, 1, std::min(6, setting.heading_level + 1));
  setting.heading_level = level;
  const TextRole role = level == 1 ? title_role(style) : heading_role(style, level);
  const auto tag = static_cast<Tag>(static_cast<int>(Tag::heading1) + level - 1);
  const std::uint32_t first = setting.flow.size();
  const StyledText text = lay_out_inlines(setting, content, role, add_element(setting, tag, parent));
  TextBlock block = text_block(setting, role);
  const bool is_centred = level == 1 ? style.title.is_centred : level == 2 && style.headings.is_centred;
  if (is_centred) block.alignment = Alignment::centre;
  set_text(setting, text, block);
  if (setting.flow.size() == first) return;
  keep_together(setting.flow, first, true);

  const float half = style.line_height / 2;
  const float before = level == 1 ? 2 * half : level == 2 ? 4 * half : level == 3 ? 2.5f * half : 2 * half;
  put_room(setting.flow, first, before, level == 2 ? 0.6f * half : 0.2f * half);
  setting.flow.marks.push_back(
      {SlabMark::Kind::outline, first, static_cast<std::uint32_t>(setting.paper.outline.size())});
  setting.paper.outline.push_back({level, without_marks(text), 0, 0});
  mark_anchor(setting, first, anchor);
}

void lay_out_opening(Setting& setting, const Opening& opening) {
  lay_out_title_heading(setting, opening);
  if (setting.style().title.mark != TitleMark::rule) return;
  lay_out_title_rule(setting);
}

void lay_out_title(Setting& setting) {
  {
    const Indent beside_code(setting, 0, qr_code_room(setting));
    lay_out_top(setting);
  }
  lay_out_qr_code(setting);
  if (!setting.document.facts.empty()) lay_out_facts(setting);
}

}  // namespace drieluik
