// The whole handbook as one book, before anything of it is built: its parts and chapters in order, and how far the
// numbers of figures and tables have come where each begins.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/library.h"

namespace drieluik {

enum class Edition { student, teacher };

struct VolumePlan {
  struct Part {
    const NavigationPart* named = nullptr;  // of the navigation; else the part of one kind,
    const PageSection* section = nullptr;   // or of pages
    Kind kind = Kind::page;
    bool is_appendix = false;
    std::vector<const Item*> items;
  };
  struct Chapter {
    int figures = 0, tables = 0;  // of the chapters before it
  };
  const Text* home = nullptr;  // before all parts
  std::vector<Part> parts;
  std::map<std::string, Chapter, std::less<>> chapters;  // by the id of the text; of the home page: empty. No forms
};

// The parts of the navigation; then what it does not name, by kind, pages by their sections; all forms at the end, as
// appendices. A form is
// printed by itself, too, and signed: its figures and tables count from 1 wherever it stands.
VolumePlan plan_volume(const Library& library, std::string_view language, Edition edition);

using VolumePlans = std::map<std::string, VolumePlan, std::less<>>;
VolumePlans plan_volumes(const Library& library, Edition edition);  // by language

}  // namespace drieluik
