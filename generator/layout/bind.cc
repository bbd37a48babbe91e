#include <algorithm>
#include <cassert>
#include <iterator>

#include "document/volume_anchors.h"
#include "layout/lay_out.h"
#include "layout/volume_section.h"

namespace drieluik {
namespace {

Tag deeper_tag(Tag tag, int deeper) {
  if (tag < Tag::heading1 || tag > Tag::heading6) return tag;
  return static_cast<Tag>(std::min(static_cast<int>(tag) + deeper, static_cast<int>(Tag::heading6)));
}

// Footnotes are led to from within their section; all other links name their destination as the volume does.
void rename_anchors(Paper& paper, const std::string& id) {
  for (Anchor& anchor : paper.anchors) anchor.name = anchor_in_volume(id, anchor.name);
  for (PaperPage& page : paper.pages) {
    for (LinkArea& link : page.links) {
      if (is_footnote_anchor(link.destination)) link.destination = anchor_in_volume(id, link.destination);
    }
  }
}

template <typename T>
void append(std::vector<T>& to, std::vector<T>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

std::int32_t bind(Paper& volume, VolumeSection section, std::int32_t parent, int deeper) {
  Paper& paper = section.paper;
  const auto first_element = static_cast<std::int32_t>(volume.elements.size());
  const auto first_page = static_cast<std::uint32_t>(volume.pages.size());
  assert(paper.widgets.empty());  // chapters are not filled in
  rename_anchors(paper, section.id);

  for (std::size_t i = 0; i < paper.elements.size(); ++i) {
    StructureElement& element = paper.elements[i];
    element.tag = deeper_tag(element.tag, deeper);
    element.parent = i == 0 ? parent : element.parent + first_element;
    if (!element.id.empty()) element.id = anchor_in_volume(section.id, element.id);
  }
  StructureElement& root = paper.elements.front();
  root.tag = section.kind == VolumeSection::Kind::part    ? Tag::part
             : section.kind == VolumeSection::Kind::index ? Tag::index
                                                          : Tag::section;
  if (paper.language != volume.language) root.language = paper.language;
  for (PaperPage& page : paper.pages) {
    for (Piece& piece : page.pieces) {
      if (piece.element != kArtifact) piece.element += first_element;
    }
    for (LinkArea& link : page.links) link.element += first_element;
  }
  for (OutlineEntry& entry : paper.outline) {
    entry.level += deeper;
    entry.page += first_page;
  }
  paper.anchors.insert(paper.anchors.begin(), {anchor_in_volume(section.id), 0, 0});
  for (Anchor& anchor : paper.anchors) anchor.page += first_page;

  volume.runs.take(std::move(paper.runs));
  append(volume.elements, paper.elements);
  append(volume.pages, paper.pages);
  append(volume.outline, paper.outline);
  append(volume.anchors, paper.anchors);
  return first_element;
}

}  // namespace drieluik
