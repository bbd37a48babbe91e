#include <algorithm>

#include "layout/indent.h"
#include "layout/lay_out.h"

namespace drieluik {
namespace {

constexpr float kBarWidth = 34, kBarHeight = 3;  // the one spot of colour above a title, in points

void lay_out_bar(Setting& setting) {
  FilledPath bar = box_path(setting.x, 0, kBarWidth, kBarHeight);
  bar.fills = true;
  bar.fill = setting.style().brand;
  begin_slab(setting, kBarHeight, 0).keep_with_next = true;
  add_piece(setting, {kArtifact, std::move(bar)}, 0, 0);
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
  set_text(setting, text, text_block(setting, role));
  if (setting.flow.size() == first) return;
  keep_together(setting.flow, first, true);

  const float half = style.line_height / 2;
  const float before = level == 1 ? 2 * half : level == 2 ? 4 * half : level == 3 ? 2.5f * half : 2 * half;
  put_room(setting.flow, first, before, level == 2 ? 0.6f * half : 0.2f * half);
  setting.flow.marks.push_back(
      {SlabMark::Kind::outline, first, static_cast<std::uint32_t>(setting.paper.outline.size())});
  setting.paper.outline.push_back({level, without_marks(text), 0, 0});
  if (anchor.empty()) return;
  setting.flow.marks.push_back(
      {SlabMark::Kind::anchor, first, static_cast<std::uint32_t>(setting.paper.anchors.size())});
  setting.paper.anchors.push_back({anchor, 0, 0});
}

namespace {

void lay_out_top(Setting& setting) {
  const Document& document = setting.document;
  const PrintStyle& style = setting.style();
  lay_out_bar(setting);
  lay_out_heading(setting, 1, "", {Inline{TextRun{document.title}}}, kRoot);
  if (!document.form_version.empty()) {
    const TextRole role = label_role(style);
    const std::string version = std::string(setting.words()["version"]) + " " + document.form_version;
    const std::uint32_t first = setting.flow.size();
    set_text(setting, plain_text(version, role, add_element(setting, Tag::paragraph, kRoot)),
             text_block(setting, role));
    put_room(setting.flow, first, 2, 0);
  }
  if (!document.summary.empty()) {
    const TextRole role = summary_role(style);
    const std::uint32_t first = setting.flow.size();
    set_text(setting, plain_text(document.summary, role, add_element(setting, Tag::paragraph, kRoot)),
             {.measure = style.measure, .leading = role.leading});
    put_room(setting.flow, first, style.line_height / 2, style.line_height);
  }
}

}  // namespace

void lay_out_title(Setting& setting) {
  {
    const Indent beside_code(setting, 0, qr_code_room(setting));
    lay_out_top(setting);
  }
  lay_out_qr_code(setting);
  if (!setting.document.facts.empty()) lay_out_facts(setting);
}

}  // namespace drieluik
