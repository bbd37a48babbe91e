#include "handbook.h"

#include <algorithm>
#include <utility>

#include "base/hash.h"
#include "base/program_hash.h"
#include "base/text.h"
#include "layout/hyphenator.h"
#include "messages.h"
#include "render/brand.h"

namespace drieluik {

std::vector<std::string> asked_languages(const Options& options, const std::vector<std::string>& known,
                                         Diagnostics& diagnostics) {
  if (options.languages.empty()) return known;
  std::vector<std::string> asked;
  for (const std::string& language : options.languages) {
    if (std::find(asked.begin(), asked.end(), language) != asked.end()) continue;
    asked.push_back(language);
    if (std::find(known.begin(), known.end(), language) != known.end()) continue;
    const std::vector<std::string_view> names(known.begin(), known.end());
    diagnostics.error({}, kUnknownLanguage, {language, join(names, ", ")});
  }
  return asked;
}

Handbook::Handbook(const Options& options, const Environment& environment)
    : options_(options), environment_(environment), files_(environment.files) {}

bool Handbook::is_there(Diagnostics& diagnostics) const {
  const Path content = (options_.source / "content").lexically_normal();
  if (files_.kind(content) == FileKind::folder) return true;
  diagnostics.error({}, kNoHandbook, {content.string()});
  return false;
}

bool Handbook::load(SourceMap& sources, Diagnostics& diagnostics, LibraryMemo* memo) {
  if (!is_there(diagnostics)) return false;
  library_ = load_library(files_, options_.source, sources, diagnostics,
                          {.site = site_folder(), .memo = memo, .jobs = jobs()});
  const std::vector<Path> theme = theme_folders(diagnostics);
  if (theme.empty()) {
    diagnostics.error({}, kNoTheme);
    return false;
  }
  theme_ = load_theme(files_, theme, sources, diagnostics);
  apply_brand(library_.site, files_, options_.source / site_folder(), theme_.print, sources, diagnostics);
  return true;
}

unsigned Handbook::jobs() const { return options_.jobs > 0 ? options_.jobs : environment_.cores; }

std::vector<std::string> Handbook::languages(Diagnostics& diagnostics) const {
  if (library_.site.languages_failed && !options_.languages.empty()) return options_.languages;
  return asked_languages(options_, library_.site.languages, diagnostics);
}

std::optional<Path> Handbook::program_root() const {
  const Path beside = environment_.program.parent_path();
  for (const Path& root : {beside / "../share/drieluik", beside / "../.."}) {
    if (files_.kind(root / "themes/default") == FileKind::folder) return root.lexically_normal();
  }
  return std::nullopt;
}

std::vector<Path> Handbook::theme_folders(Diagnostics& diagnostics) const {
  std::vector<Path> folders = find_theme(files_, theme_roots(), library_.site.theme, diagnostics);
  const Path own = options_.source / site_folder() / "theme";
  if (!folders.empty() && files_.kind(own) == FileKind::folder) folders.insert(folders.begin(), own);
  return folders;
}

std::vector<Path> Handbook::folders() const {
  std::vector<Path> folders{options_.source / "content", options_.source / "site"};
  for (const Path& root : theme_roots()) folders.push_back(root);
  return folders;
}

void Handbook::note_program() const { files_.note_file(environment_.program); }

bool Handbook::mentions_teachers() const {
  const auto mentions = [](const auto& text) { return text.second.mentions_teachers; };
  return std::any_of(library_.homes.begin(), library_.homes.end(), mentions) ||
         std::any_of(library_.items.begin(), library_.items.end(), [&](const auto& item) {
           return std::any_of(item.second.texts.begin(), item.second.texts.end(), mentions);
         });
}

// Pictures are read later, and the clients may lie beside them.
std::uint64_t Handbook::hash_without(const Path& clients) const {
  std::string all = std::string(hash_of_program()) + std::to_string(files_.hash());
  for (const std::string& language : library_.site.languages) {
    for (const std::string& file : hyphenation_files(language)) all += hash_of_file(files_, file);
  }
  const Path content = options_.source / "content";
  std::vector<FolderEntry> entries;
  files_.list(content, entries);
  for (const FolderEntry& entry : entries) {
    const Path path = content / entry.name;
    if (is_in(clients, path)) continue;
    all += entry.kind == FileKind::folder ? hash_of_folder(files_, path) : hash_of_file(files_, path);
  }
  return fast_hash(all);
}

Path Handbook::site_folder() const { return options_.site.empty() ? Path("site") : Path("site") / options_.site; }

std::vector<Path> Handbook::theme_roots() const {
  std::vector<Path> roots{options_.source / "themes"};
  if (const std::optional<Path> root = program_root()) roots.push_back(*root / "themes");
  return roots;
}

}  // namespace drieluik
