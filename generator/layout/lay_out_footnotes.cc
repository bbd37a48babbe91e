#include <algorithm>
#include <cstdlib>
#include <utility>

#include "layout/indent.h"
#include "layout/lay_out.h"

namespace drieluik {
namespace {

constexpr std::string_view kAnchor = "footnote-";
constexpr float kIndent = 12;  // points, of a note's text behind its number

const Footnote* find_footnote(const Document& document, int number) {
  const auto note = std::partition_point(document.footnotes.begin(), document.footnotes.end(),
                                         [&](const Footnote& x) { return x.number < number; });
  return note == document.footnotes.end() || note->number != number ? nullptr : &*note;
}

// A note follows the paragraph or the heading that refers to it, or the note; else it stands inside a cell or a label.
std::int32_t parent_of_note(const Paper& paper, std::int32_t element) {
  const auto is_text = [&](Tag tag) { return tag == Tag::paragraph || (tag >= Tag::heading1 && tag <= Tag::heading6); };
  const auto at = [&](std::int32_t index) -> const StructureElement& {
    return paper.elements[static_cast<std::size_t>(index)];
  };
  if (is_text(at(element).tag)) element = at(element).parent;
  if (at(element).tag == Tag::note) element = at(element).parent;
  return element;
}

Flow set_note(Setting& setting, const Footnote& note, std::int32_t element) {
  const PrintStyle& style = setting.style();
  const TextRole role = note_role(style);
  Flow flow = in_column(setting, 0, style.page_width - style.margin_left - style.margin_right, [&] {
    const std::int32_t label = add_element(setting, Tag::label, element);
    add_label(setting, plain_text(std::to_string(note.number) + " ", role, label), 0);
    const Indent indent(setting, kIndent, 0);
    const TextRole body = std::exchange(setting.body, role);
    lay_out_blocks(setting, note.content, element);
    setting.body = body;
  });
  if (flow.size() > 0) {
    flow.marks.push_back({SlabMark::Kind::anchor, 0, static_cast<std::uint32_t>(setting.paper.anchors.size())});
    setting.paper.anchors.push_back({footnote_anchor(note.number), 0, 0});
  }
  return flow;
}

// The numbers of the footnotes that links [first, last) lead to.
void append_numbers(const Flow& flow, std::size_t first, std::size_t last, std::vector<int>& out) {
  for (std::size_t i = first; i < last; ++i) {
    const std::string& destination = flow.links[i].destination;
    if (destination.starts_with(kAnchor)) out.push_back(std::atoi(destination.c_str() + kAnchor.size()));
  }
}

}  // namespace

std::string footnote_anchor(int number) { return std::string(kAnchor) + std::to_string(number); }

void lay_out_footnote(Setting& setting, int number, std::int32_t element) {
  const Footnote* note = find_footnote(setting.document, number);
  if (!note || !setting.footnotes.emplace(number, Flow()).second) return;
  setting.waiting_notes.push_back({note, parent_of_note(setting.paper, element)});
  if (setting.waiting_notes.size() > 1) return;  // within another one, and after it
  for (std::size_t i = 0; i < setting.waiting_notes.size(); ++i) {
    const auto [next, parent] = setting.waiting_notes[i];
    const std::int32_t note_element = add_element(setting, Tag::note, parent);
    setting.paper.elements.back().id = "note-" + std::to_string(next->number);
    Flow flow = set_note(setting, *next, note_element);
    setting.footnotes[next->number] = std::move(flow);
  }
  setting.waiting_notes.clear();
}

void call_footnotes(Setting& setting) {
  Flow& flow = setting.flow;
  std::vector<int> numbers;
  for (std::uint32_t slab = 0; slab < flow.size() && !setting.footnotes.empty(); ++slab) {
    numbers.clear();
    append_numbers(flow, flow.slabs[slab].first_link, flow.end_of_links(slab), numbers);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      auto note = setting.footnotes.extract(numbers[i]);
      if (note.empty()) continue;
      flow.note_calls.push_back({slab, static_cast<std::uint32_t>(flow.notes.size())});
      append_numbers(note.mapped(), 0, note.mapped().links.size(), numbers);
      flow.notes.push_back(std::move(note.mapped()));
    }
  }
}

}  // namespace drieluik
