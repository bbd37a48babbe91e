// A theme: templates, interface texts, the print style and the files that are copied beside the pages.
//
//   themes/default/templates/*.mustache   page.mustache is the frame; the others are partials
//   themes/default/i18n/LANG.yaml         interface texts
//   themes/default/print.yaml             the print style
//   themes/default/assets/*               copied to OUT/assets
#pragma once

#include <map>
#include <string>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "document/words.h"
#include "layout/print_style.h"
#include "render/mustache.h"

namespace drieluik {

struct Theme {
  std::map<std::string, Template, std::less<>> templates;  // by name without ".mustache"
  std::map<std::string, Words, std::less<>> words;         // by language
  PrintStyle print;
  std::map<std::string, std::string, std::less<>> assets;  // bytes by file name

  const Words& words_of(std::string_view language) const;  // English when the theme does not have the language
};

Theme load_theme(const FileReader& files, const Path& folder, SourceMap& sources, Diagnostics& diagnostics);

}  // namespace drieluik
