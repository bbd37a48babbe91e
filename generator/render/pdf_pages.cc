#include "render/pdf_pages.h"

#include <algorithm>

#include "render/pdf_content.h"
#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

// An address is ASCII (ISO 32000-1, 12.6.4.7): what is not is escaped as RFC 3986 does.
std::string ascii_url(std::string_view url) {
  std::string out;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7f) {
      out += c;
    } else {
      out += '%';
      append_hex(out, {&c, 1});
    }
  }
  return out;
}

void append_link(std::string& out, const LinkArea& link, double page_height, int structure_parent) {
  out += "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]";  // 4: it is printed too, which PDF/A asks
  out += "/Rect";
  append_rectangle(out, link.area, page_height);
  out += "/Contents";
  append_text(out, link.description);
  out += "/StructParent ";
  append_integer(out, structure_parent);
  if (link.url.empty()) {
    out += "/Dest";
    append_literal(out, link.destination);
  } else {
    out += "/A<</S/URI/URI";
    append_literal(out, ascii_url(link.url));
    out += ">>";
  }
  out += ">>";
}

std::vector<PageAnnotation> write_links(PdfObjects& objects, const Paper& paper, int page, PdfStructure& structure) {
  std::vector<PageAnnotation> out;
  for (const LinkArea& link : paper.pages[static_cast<std::size_t>(page)].links) {
    out.push_back({link.element, objects.reserve()});
    const int parent = structure.mark_annotation(link.element, page, out.back().object);
    append_link(objects.open(out.back().object), link, paper.height, parent);
    objects.close();
  }
  return out;
}

// From the root down: of two elements, the one with the lesser way is read first.
std::vector<std::int32_t> way_to(const Paper& paper, std::int32_t element) {
  std::vector<std::int32_t> way{element};
  while (way.back() > 0) way.push_back(paper.elements[static_cast<std::size_t>(way.back())].parent);
  std::reverse(way.begin(), way.end());
  return way;
}

// Widgets and links of a page, in reading order: what stands in a note at its foot is read where the note is called.
std::vector<PageAnnotation> in_reading_order(const Paper& paper, const std::vector<PageAnnotation>& widgets,
                                             std::vector<PageAnnotation> links) {
  if (widgets.empty()) return links;
  struct Entry {
    std::vector<std::int32_t> way;
    PageAnnotation annotation;
  };
  std::vector<Entry> entries;
  entries.reserve(widgets.size() + links.size());
  for (const PageAnnotation& one : widgets) entries.push_back({way_to(paper, one.element), one});
  for (const PageAnnotation& one : links) entries.push_back({way_to(paper, one.element), one});
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.way < b.way; });
  std::vector<PageAnnotation> out;
  out.reserve(entries.size());
  for (const Entry& entry : entries) out.push_back(entry.annotation);
  return out;
}

void write_page(PdfObjects& objects, const Paper& paper, const PageObjects& numbers, int page, const PageParts& parts) {
  const int content = objects.reserve();
  objects.add_stream(content, "",
                     page_content(paper, page, parts.fonts, parts.pictures, parts.structure, parts.fields,
                                  objects.compresses() ? &parts.cache : nullptr),
                     StreamKind::page);
  const std::vector<PageAnnotation> annotations =
      in_reading_order(paper, parts.fields.of_page(page), write_links(objects, paper, page, parts.structure));
  std::string& out = objects.open(numbers.first + page);
  out += "<</Type/Page/Parent ";
  append_reference(out, numbers.tree);
  out += "/Resources ";  // of its own, not the page tree's (ISO 19005-3, 6.2.2)
  append_reference(out, numbers.resources);
  out += "/Contents ";
  append_reference(out, content);
  out += "/StructParents ";
  append_integer(out, page);
  out += "/Tabs/S";
  if (!annotations.empty()) {
    out += "/Annots[";
    for (const PageAnnotation& annotation : annotations) {
      if (out.back() != '[') out += ' ';
      append_reference(out, annotation.object);
    }
    out += ']';
  }
  out += ">>";
  objects.close();
}

}  // namespace

void write_pages(PdfObjects& objects, const Paper& paper, const PageObjects& numbers, const PageParts& parts) {
  const auto count = static_cast<int>(paper.pages.size());
  std::string& tree = objects.open(numbers.tree);
  tree += "<</Type/Pages/MediaBox[0 0 ";
  append_fixed(tree, paper.width);
  tree += ' ';
  append_fixed(tree, paper.height);
  tree += "]/Count ";
  append_integer(tree, count);
  tree += "/Kids[";
  for (int page = 0; page < count; ++page) {
    if (page > 0) tree += ' ';
    append_reference(tree, numbers.first + page);
  }
  tree += "]>>";
  objects.close();
  for (int page = 0; page < count; ++page) {
    parts.checkpoint();
    write_page(objects, paper, numbers, page, parts);
  }
  const std::string fonts_by_name = parts.fonts.write(objects);
  const std::string pictures_by_name = parts.pictures.write(objects);
  std::string& resources = objects.open(numbers.resources);
  resources += "<</Font" + fonts_by_name;
  if (!pictures_by_name.empty()) resources += "/XObject" + pictures_by_name;
  resources += ">>";
  objects.close();
}

}  // namespace drieluik
