// A theme: templates, interface texts, the print style and the files that are copied beside the pages.
//
//   themes/default/templates/*.mustache   page.mustache is the frame; the others are partials
//   themes/default/i18n/LANG.yaml         interface texts
//   themes/default/print.yaml             the print style
//   themes/default/assets/*               copied to OUT/assets, with the scripts of site_scripts.h that are not among
//   them
//
// Another theme holds the files that it has otherwise; the rest are the default theme's.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "document/words.h"
#include "layout/print_style.h"
#include "render/mustache.h"
#include "validate/records.h"

namespace drieluik {

struct Theme {
  std::map<std::string, Template, std::less<>> templates;  // by name without ".mustache"
  std::map<std::string, Words, std::less<>> words;         // by language
  PrintStyle print;
  std::map<std::string, std::string, std::less<>> assets;  // bytes by file name

  const Words& words_of(std::string_view language) const;  // English when the theme does not have the language
  std::string name_of(std::string_view language) const;    // in that language itself
};

// The folders in which the files of a theme are looked for, one after another: those of that name under `roots` (the
// handbook's themes/, then the program's), then the default theme's. A name that none has is reported; nothing when
// there is no theme at all.
std::vector<Path> find_theme(const FileReader& files, const std::vector<Path>& roots, const Reference& name,
                             Diagnostics& diagnostics);

// Of each file, the first that one of the folders has.
Theme load_theme(const FileReader& files, const std::vector<Path>& folders, SourceMap& sources,
                 Diagnostics& diagnostics);

}  // namespace drieluik
