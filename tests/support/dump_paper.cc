#include "support/dump_paper.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

namespace drieluik {
namespace {

constexpr std::array<std::string_view, 33> kTags{
    "Document", "Part",    "Sect", "Div",   "H1",         "H2",    "H3",    "H4",    "H5",   "H6",        "P",
    "L",        "LI",      "Lbl",  "LBody", "BlockQuote", "Table", "THead", "TBody", "TR",   "TH",        "TD",
    "Figure",   "Caption", "Link", "Note",  "Span",       "Form",  "Code",  "TOC",   "TOCI", "Reference", "Index"};

std::string_view tag_name(Tag tag) { return kTags.at(static_cast<std::size_t>(tag)); }

std::string_view element_name(const Paper& paper, std::int32_t element) {
  return element == kArtifact ? "artifact" : tag_name(paper.elements[static_cast<std::size_t>(element)].tag);
}

std::string shown(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("\xc2\xad")) {
      out += "¬";
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string rounded(double number) { return std::to_string(std::lround(number)); }

std::string box_around(const FilledPath& path) {
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
  for (const DrawnPoint& point : path.points) {
    left = std::min(left, point.x);
    right = std::max(right, point.x);
    top = std::min(top, point.y);
    bottom = std::max(bottom, point.y);
  }
  return rounded(left) + "," + rounded(top) + " " + rounded(right - left) + "x" + rounded(bottom - top);
}

}  // namespace

std::string dump_paper(const Paper& paper, bool paths) {
  std::string out;
  for (std::size_t i = 0; i < paper.pages.size(); ++i) {
    out += "page " + std::to_string(i + 1) + "\n";
    for (const Piece& piece : paper.pages[i].pieces) {
      const std::string name = "  " + std::string(element_name(paper, piece.element));
      if (const auto* run = std::get_if<GlyphRun>(&piece.drawing)) {
        out += name + " \"" + shown(run->set->text) + "\" " + rounded(static_cast<double>(run->x)) + "," +
               rounded(static_cast<double>(run->y)) + "\n";
      } else if (const auto* picture = std::get_if<PlacedPicture>(&piece.drawing)) {
        const auto number = [](float value) { return rounded(static_cast<double>(value)); };
        out += name + " picture " + picture->file->name + " " + number(picture->area.x) + "," +
               number(picture->area.y) + " " + number(picture->area.width) + "x" + number(picture->area.height) + "\n";
      } else if (paths) {
        out += name + " path " + box_around(std::get<FilledPath>(piece.drawing)) + "\n";
      }
    }
  }
  return out;
}

std::string dump_structure(const Paper& paper) {
  std::vector<std::string> texts(paper.elements.size());
  for (const PaperPage& page : paper.pages) {
    for (const Piece& piece : page.pieces) {
      const auto* run = std::get_if<GlyphRun>(&piece.drawing);
      if (run && piece.element != kArtifact) texts[static_cast<std::size_t>(piece.element)] += shown(run->set->text);
    }
  }
  std::string out;
  std::vector<int> depths(paper.elements.size(), 0);
  for (std::size_t i = 0; i < paper.elements.size(); ++i) {
    const StructureElement& element = paper.elements[i];
    if (element.parent >= 0) depths[i] = depths[static_cast<std::size_t>(element.parent)] + 1;
    out += std::string(static_cast<std::size_t>(depths[i]) * 2, ' ') + std::string(tag_name(element.tag));
    if (element.column_span > 1 || element.row_span > 1) {
      out += " " + std::to_string(element.column_span) + "x" + std::to_string(element.row_span);
    }
    if (!texts[i].empty()) out += " \"" + texts[i] + "\"";
    if (element.is_struck) out += " struck";
    if (!element.alternative.empty()) out += " alt=\"" + element.alternative + "\"";
    if (!element.id.empty()) out += " id=" + element.id;
    out += "\n";
  }
  return out;
}

std::string dump_lines(const PaperPage& page) {
  std::string out;
  float baseline = -1;
  for (const Piece& piece : page.pieces) {
    const auto* run = std::get_if<GlyphRun>(&piece.drawing);
    if (!run || piece.element == kArtifact) continue;
    if (baseline >= 0 && std::abs(run->y - baseline) > 6) out += '\n';
    baseline = run->y;
    out += shown(run->set->text);
  }
  return out + "\n";
}

}  // namespace drieluik
