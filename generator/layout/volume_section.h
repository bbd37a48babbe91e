// A volume is laid out section by section, each on pages of its own, and bound together at the end: what one chapter
// needs does not depend on the others, but for the numbers of their pages.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "layout/setting.h"

namespace drieluik {

struct VolumeSection {
  enum class Kind : std::uint8_t { cover, contents, part, chapter, terms, sources, index };
  Kind kind = Kind::chapter;
  std::string id;                      // its anchors begin with it
  std::string number, title;           // "3", "GROW"
  const Document* document = nullptr;  // of a chapter its own, else the volume
  const VolumePart* part = nullptr;    // of a part's first page and its chapters
  Paper paper;
  PageNumbers pages;
  std::uint32_t first_page = 0;  // among those with arabic numbers, or among those before them
};

// "3 GROW … 12", leading to an anchor of the volume.
struct ContentsLine {
  int depth = 0;  // 0: a part
  std::string number, title;
  std::string destination;
  std::string page;                    // empty: that of the destination, as soon as it is known
  const Document* words_of = nullptr;  // the chapter that the title is of; null: none
};

// In which pages a term is used, counted from 0 among those with arabic numbers.
using TermPages = std::map<std::string, std::vector<std::uint32_t>, std::less<>>;

void lay_out_cover(Setting& setting);
void lay_out_contents(Setting& setting, const std::vector<ContentsLine>& lines);
// The page before a part's first chapter.
void lay_out_part(Setting& setting, const VolumePart& part);
void lay_out_terms(Setting& setting);
void lay_out_bibliography(Setting& setting);
void lay_out_index(Setting& setting, const TermPages& pages);

// A line of the contents, as an item of the table of contents `parent`.
struct ContentsLook {
  TextRole role;
  float indent = 0, number_room = 0;  // points
  float before = 0;
  bool has_leader = true;
};
std::int32_t lay_out_contents_line(Setting& setting, const ContentsLine& line, const ContentsLook& look,
                                   std::int32_t parent);

std::string page_anchor(std::uint32_t page);  // the top of a page with an arabic number, counted from 0

// Puts the pages of a section behind those of the volume, its structure under `parent`; gives its element. Headings and
// outline entries go `deeper` by so many levels.
std::int32_t bind(Paper& volume, VolumeSection section, std::int32_t parent, int deeper);

}  // namespace drieluik
