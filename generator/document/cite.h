// Works in author-year style, after the APA's rules as they are taught in the Netherlands.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/words.h"
#include "resolve/library.h"

namespace drieluik {

// "(de Haan & Burger, 2004, p. 31; Hill, n.d.)". Works that are not in the bibliography are left out.
Citation cite(const Library& library, std::span<const CitedWork> works, const Words& words);

// "2004", "2004a" when another work has the same names and year, "n.d.-b" without a year.
std::string year_of(const Work& work, const Library& library, const Words& words);

// "de Haan, E., & Burger, Y. (2004). *Coachen met collega's*. Van Gorcum."
Inlines full_reference(const Work& work, const Library& library, const Words& words, std::string_view language);

// The works of `keys`, each once, sorted by name and year.
std::vector<SourceEntry> build_sources(const Library& library, std::vector<std::string> keys, const Words& words,
                                       std::string_view language);

}  // namespace drieluik
