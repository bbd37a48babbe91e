#include <algorithm>
#include <cstdlib>
#include <utility>

#include "layout/indent.h"
#include "layout/lay_out.h"

namespace drieluik {
namespace {

constexpr std::string_view kAnchor = "_footnote-";  // no heading has an anchor like it
constexpr float kIndent = 12;                       // points, of a note's text behind its number, at least

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

// As wide as the document's highest number.
float indent_of_notes(Setting& setting, const TextRole& role) {
  const std::string highest = std::to_string(setting.document.footnotes.back().number) + " ";
  return std::max(kIndent, set_one_line(setting, plain_text(highest, role, kRoot)).width);
}

Flow set_note(Setting& setting, const Footnote& note, std::int32_t element) {
  const PrintStyle& style = setting.style();
  const TextRole role = note_role(style);
  Flow flow = in_column(setting, 0, style.page_width - style.margin_left - style.margin_right, [&] {
    const std::int32_t label = add_element(setting, Tag::label, element);
    add_label(setting, plain_text(std::to_string(note.number) + " ", role, label), 0);
    const Indent indent(setting, indent_of_notes(setting, role), 0);
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

// Which slab first refers to each note, directly or by way of another note; kNone: none.
std::vector<std::int32_t> find_callers(const Setting& setting) {
  std::vector<std::int32_t> callers(setting.notes.size(), kNone);
  const auto look_at = [&](const Flow& flow, std::size_t first, std::size_t last, std::int32_t caller) {
    for (std::size_t i = first; i < last; ++i) {
      const std::string& destination = flow.links[i].destination;
      if (!is_footnote_anchor(destination)) continue;
      const auto note = setting.note_indices.find(std::atoi(destination.c_str() + kAnchor.size()));
      if (note != setting.note_indices.end() && callers[note->second] == kNone) callers[note->second] = caller;
    }
  };
  const Flow& flow = setting.flow;
  for (std::uint32_t slab = 0; slab < flow.size(); ++slab) {
    look_at(flow, flow.slabs[slab].first_link, flow.end_of_links(slab), static_cast<std::int32_t>(slab));
  }
  // A note comes after those that refer to it.
  for (std::size_t i = 0; i < setting.notes.size(); ++i) {
    look_at(setting.notes[i], 0, setting.notes[i].links.size(), callers[i]);
  }
  return callers;
}

}  // namespace

bool is_footnote_anchor(std::string_view name) { return name.starts_with(kAnchor); }

std::string footnote_anchor(int number) { return std::string(kAnchor) + std::to_string(number); }

void lay_out_footnotes(Setting& setting, const std::vector<int>& numbers, std::int32_t element) {
  const bool is_within_note = !setting.waiting_notes.empty();
  for (const int number : numbers) {
    const Footnote* note = find_footnote(setting.document, number);
    if (!note || !setting.note_indices.emplace(number, setting.note_indices.size()).second) continue;
    setting.waiting_notes.push_back({note, parent_of_note(setting.paper, element)});
  }
  if (is_within_note) return;  // they come after it
  for (std::size_t i = 0; i < setting.waiting_notes.size(); ++i) {
    const auto [note, parent] = setting.waiting_notes[i];
    const std::int32_t note_element = add_element(setting, Tag::note, parent);
    setting.paper.elements.back().id = "note-" + std::to_string(note->number);
    setting.notes.push_back(set_note(setting, *note, note_element));
  }
  setting.waiting_notes.clear();
}

void call_footnotes(Setting& setting) {
  if (setting.notes.empty()) return;
  const std::vector<std::int32_t> callers = find_callers(setting);
  // In the order of the structure, in which they are read.
  std::int32_t last = 0;
  for (std::size_t i = 0; i < setting.notes.size(); ++i) {
    if (callers[i] == kNone) continue;
    last = std::max(last, callers[i]);
    setting.flow.note_calls.push_back(
        {static_cast<std::uint32_t>(last), static_cast<std::uint32_t>(setting.flow.notes.size())});
    setting.flow.notes.push_back(std::move(setting.notes[i]));
  }
}

}  // namespace drieluik
