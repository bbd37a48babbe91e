// What the builder of a chapter must know of the volume around it: where the other chapters are, and how far the
// numbers have come.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "validate/records.h"

namespace drieluik {

struct VolumePlan {
  struct Chapter {
    int figures = 0, tables = 0;  // of the chapters before it
  };
  std::map<std::string, Chapter, std::less<>> chapters;  // by the id of the text; of the home page: empty

  const Chapter* find(const Text& text) const {
    const auto it = chapters.find(text.id);
    return it == chapters.end() ? nullptr : &it->second;
  }
};

// The chapters that no content file has. An id of a content file has no underscore.
inline constexpr std::string_view kHomeChapter = "_home", kGlossaryChapter = "_glossary",
                                  kBibliographyChapter = "_bibliography";

// What an anchor of a chapter is called in a volume; without an anchor, the chapter's start: "grow/the-four-steps".
inline std::string anchor_in_volume(std::string_view chapter, std::string_view anchor = {}) {
  std::string out(chapter.empty() ? kHomeChapter : chapter);
  if (!anchor.empty()) out.append("/").append(anchor);
  return out;
}

}  // namespace drieluik
