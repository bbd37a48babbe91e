// Warns of what a theme has and nothing uses: a slip of the key would otherwise leave all as it was without a word.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "render/theme.h"

namespace drieluik {

// An interface text where it is written.
struct WrittenWord {
  std::string key;
  Span place;
};

// Files and folders of themes that go before the program's own, which is the last one.
void tell_unused_files(const FileReader& files, std::span<const Path> folders, const PrintStyle& style,
                       Diagnostics& diagnostics);
// `{{> name}}` of what is no template. `places` are those of the templates' texts, also of faulty ones.
void tell_missing_partials(const Theme& theme, const std::map<std::string, Span>& places, Diagnostics& diagnostics);
// Of `words`, those that are not `known` and that no template has.
void tell_unused_words(const std::vector<WrittenWord>& words, const std::vector<std::string_view>& known,
                       const std::map<std::string, Span>& templates, Diagnostics& diagnostics);

}  // namespace drieluik
