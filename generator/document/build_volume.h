// The whole handbook as one document: the home page, the parts of the navigation with their chapters, the forms as
// appendices, the glossary and the bibliography.
//
//   const Document handbook = build_volume(library, {.language = "nl", .words_of = [&](std::string_view language)
//       -> const Words& { return theme.words_of(language); }});
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "document/build.h"

namespace drieluik {

struct VolumeOptions {
  Edition edition = Edition::student;
  std::string language;
  std::function<const Words&(std::string_view language)> words_of;  // required; a chapter may fall back to another one
  std::string date;                                                 // "2026-11-22"; empty: none is printed
};

// References from one chapter to another, terms and citations lead to anchors in the volume; figures and tables are
// numbered right through, footnotes in each chapter.
Document build_volume(const Library& library, const VolumeOptions& options);

}  // namespace drieluik
