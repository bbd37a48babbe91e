// The whole handbook as one document: the home page, the parts with their chapters, the forms as appendices, the
// glossary and the bibliography.
//
//   const VolumePlan plan = plan_volume(library, "nl", Edition::student);
//   const Document handbook = build_volume(library, {.language = "nl", .plan = &plan,
//       .words_of = [&](std::string_view language) -> const Words& { return theme.words_of(language); }});
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "document/build.h"

namespace drieluik {

struct VolumeOptions {
  Edition edition = Edition::student;
  std::string language;
  const VolumePlan* plan = nullptr;                                 // of that language and edition; required
  std::function<const Words&(std::string_view language)> words_of;  // required; a chapter may fall back to another one
  std::string date;                                                 // "2026-11-22"; empty: none is printed
};

// References from one chapter to another, terms and citations lead to places in the volume; footnotes are numbered in
// each chapter.
Document build_volume(const Library& library, const VolumeOptions& options);

}  // namespace drieluik
