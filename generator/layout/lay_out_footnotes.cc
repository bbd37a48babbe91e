#include <algorithm>
#include <utility>

#include "layout/indent.h"
#include "layout/lay_out.h"

namespace drieluik {
namespace {

constexpr std::string_view kAnchor = "footnote-";
constexpr float kIndent = 12;  // points, of a note's text behind its number

const Footnote* find_footnote(const Document& document, int number) {
  const auto note = std::find_if(document.footnotes.begin(), document.footnotes.end(),
                                 [&](const Footnote& x) { return x.number == number; });
  return note == document.footnotes.end() ? nullptr : &*note;
}

// A note follows the paragraph or the heading that refers to it, and stands inside a cell or a label.
std::int32_t parent_of_note(const Paper& paper, std::int32_t element) {
  const auto is_text = [&](Tag tag) { return tag == Tag::paragraph || (tag >= Tag::heading1 && tag <= Tag::heading6); };
  const StructureElement& text = paper.elements[static_cast<std::size_t>(element)];
  return is_text(text.tag) ? text.parent : element;
}

// Calls those that the slab refers to, and those that they refer to.
void call_from(const Flow& flow, std::uint32_t slab, std::uint32_t called_by, std::vector<bool>& called, Setting& setting) {
  for (std::uint32_t i = flow.slabs[slab].first_link; i < flow.end_of_links(slab); ++i) {
    const std::string& destination = flow.links[i].destination;
    if (!destination.starts_with(kAnchor)) continue;
    for (std::uint32_t note = 0; note < called.size(); ++note) {
      const auto& [number, its_flow] = setting.footnotes[note];
      if (called[note] || destination != footnote_anchor(number)) continue;
      called[note] = true;
      setting.flow.note_calls.push_back({called_by, note});
      for (std::uint32_t k = 0; k < its_flow.size(); ++k) call_from(its_flow, k, called_by, called, setting);
    }
  }
}

}  // namespace

std::string footnote_anchor(int number) { return std::string(kAnchor) + std::to_string(number); }

void lay_out_footnote(Setting& setting, int number, std::int32_t element) {
  const Footnote* note = find_footnote(setting.document, number);
  const bool is_there = std::any_of(setting.footnotes.begin(), setting.footnotes.end(),
                                    [&](const auto& x) { return x.first == number; });
  if (!note || is_there) return;
  const std::size_t index = setting.footnotes.size();
  setting.footnotes.emplace_back(number, Flow());
  const std::int32_t parent = add_element(setting, Tag::note, parent_of_note(setting.paper, element));
  setting.paper.elements.back().id = "note-" + std::to_string(number);
  const PrintStyle& style = setting.style();
  const TextRole role = note_role(style);
  Flow flow = in_column(setting, 0, style.page_width - style.margin_left - style.margin_right, [&] {
    add_label(setting, plain_text(std::to_string(number) + " ", role, add_element(setting, Tag::label, parent)), 0);
    const Indent indent(setting, kIndent, 0);
    const TextRole body = std::exchange(setting.body, role);
    lay_out_blocks(setting, note->content, parent);
    setting.body = body;
  });
  if (flow.size() > 0) {
    flow.marks.push_back({SlabMark::Kind::anchor, 0, static_cast<std::uint32_t>(setting.paper.anchors.size())});
    setting.paper.anchors.push_back({footnote_anchor(number), 0, 0});
  }
  setting.footnotes[index].second = std::move(flow);
}

void call_footnotes(Setting& setting) {
  if (setting.footnotes.empty()) return;
  std::vector<bool> called(setting.footnotes.size(), false);
  for (std::uint32_t i = 0; i < setting.flow.size(); ++i) call_from(setting.flow, i, i, called, setting);
  for (auto& [number, flow] : setting.footnotes) setting.flow.notes.push_back(std::move(flow));
}

}  // namespace drieluik
