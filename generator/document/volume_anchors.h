// What the places in a volume are called.
#pragma once

#include <string>
#include <string_view>

namespace drieluik {

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
