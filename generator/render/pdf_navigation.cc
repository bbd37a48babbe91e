#include "render/pdf_navigation.h"

#include <algorithm>
#include <vector>

#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

void append_place(std::string& out, int page, double top) {
  out += '[';
  append_reference(out, page);
  out += "/XYZ null ";
  append_fixed(out, top);
  out += " null]";
}

// An entry with its neighbours, as indices of entries; -1 where there is none.
struct Item {
  int parent = -1, previous = -1, next = -1, first = -1, last = -1;
  int descendants = 0;
};

// A level may be skipped: an entry belongs to the last one before it with a smaller level.
std::vector<Item> arrange(const std::vector<OutlineEntry>& entries) {
  std::vector<Item> items(entries.size());
  const auto at = [&](int index) -> Item& { return items[static_cast<std::size_t>(index)]; };
  std::vector<int> open;  // the entries above the one at hand
  int last_at_top = -1;
  for (int i = 0; i < static_cast<int>(entries.size()); ++i) {
    const int level = entries[static_cast<std::size_t>(i)].level;
    while (!open.empty() && entries[static_cast<std::size_t>(open.back())].level >= level) open.pop_back();
    const int parent = open.empty() ? -1 : open.back();
    int& last = parent < 0 ? last_at_top : at(parent).last;
    if (last >= 0) at(last).next = i;
    if (last < 0 && parent >= 0) at(parent).first = i;
    at(i).parent = parent;
    at(i).previous = last;
    last = i;
    for (const int above : open) ++at(above).descendants;
    open.push_back(i);
  }
  return items;
}

void append_item_reference(std::string& out, std::string_view key, int first_item, int index) {
  if (index < 0) return;
  out += key;
  append_reference(out, first_item + index);
}

}  // namespace

int write_outline(PdfObjects& objects, const Paper& paper, int first_page) {
  if (paper.outline.empty()) return 0;
  const std::vector<Item> items = arrange(paper.outline);
  const int root = objects.reserve();
  const int first_item = objects.reserve(static_cast<int>(items.size()));
  int at_top = 0, last_at_top = 0;
  for (int i = 0; i < static_cast<int>(items.size()); ++i) {
    const OutlineEntry& entry = paper.outline[static_cast<std::size_t>(i)];
    const Item& item = items[static_cast<std::size_t>(i)];
    std::string& out = objects.open(first_item + i);
    out += "<</Title";
    append_text(out, entry.title);
    out += "/Parent ";
    append_reference(out, item.parent < 0 ? root : first_item + item.parent);
    append_item_reference(out, "/Prev ", first_item, item.previous);
    append_item_reference(out, "/Next ", first_item, item.next);
    append_item_reference(out, "/First ", first_item, item.first);
    append_item_reference(out, "/Last ", first_item, item.last);
    if (item.descendants > 0) {  // negative: closed until the reader opens it
      out += "/Count ";
      append_integer(out, -item.descendants);
    }
    out += "/Dest";
    append_place(out, first_page + static_cast<int>(entry.page), paper.height - entry.y);
    out += ">>";
    objects.close();
    if (item.parent < 0) {
      ++at_top;
      last_at_top = i;
    }
  }
  std::string& out = objects.open(root);
  out += "<</Type/Outlines/First ";
  append_reference(out, first_item);
  out += "/Last ";
  append_reference(out, first_item + last_at_top);
  out += "/Count ";
  append_integer(out, at_top);
  out += ">>";
  objects.close();
  return root;
}

void append_page_labels(std::string& out, const Paper& paper) {
  out += "/PageLabels<</Nums[";
  for (const PageLabels& labels : paper.labels) {
    append_integer(out, static_cast<int>(labels.first_page));
    out += labels.style == PageLabels::Style::roman ? "<</S/r>>" : "<</S/D>>";
  }
  out += "]>>";
}

void append_destinations(std::string& out, const Paper& paper, int first_page) {
  std::vector<const Anchor*> anchors;
  for (const Anchor& anchor : paper.anchors) anchors.push_back(&anchor);
  std::stable_sort(anchors.begin(), anchors.end(), [](const Anchor* a, const Anchor* b) { return a->name < b->name; });
  out += "<</Names[";
  for (const Anchor* anchor : anchors) {
    append_literal(out, anchor->name);
    append_place(out, first_page + static_cast<int>(anchor->page), paper.height - anchor->y);
    out += '\n';
  }
  out += "]>>";
}

}  // namespace drieluik
