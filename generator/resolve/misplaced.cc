#include "resolve/misplaced.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "resolve/messages.h"
#include "resolve/references.h"
#include "validate/check_scalar.h"

namespace drieluik {
namespace {

constexpr std::string_view kContentFolders[] = {"frameworks", "exercises", "forms", "courses",
                                                "clauses",    "figures",   "pages", "clients"};
constexpr std::string_view kContentFiles[] = {"glossary.yaml", "bibliography.yaml"};
constexpr std::string_view kSiteFolders[] = {"theme"};
constexpr std::string_view kAllOfContent =
    "frameworks/, exercises/, forms/, courses/, clauses/, figures/, pages/, clients/, glossary.yaml, bibliography.yaml";
constexpr Bilingual kWhatContentHolds{kAllOfContent, kAllOfContent};
constexpr Bilingual kWhatSiteHolds{"site.yaml, home.LANGUAGE.md, theme/", "site.yaml, home.TAAL.md, theme/"};

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_text_file(std::string_view name) {
  const std::string ending = lower_ascii(Path(name).extension().string());
  return ending == ".md" || ending == ".markdown" || ending == ".mdx" || ending == ".yaml" || ending == ".yml";
}

bool is_readme(std::string_view name) {
  const std::string stem = lower_ascii(Path(name).stem().string());
  return stem == "readme" || stem == "license" || stem == "licence";
}

class Misplaced {
 public:
  Misplaced(const FileReader& files, const Path& folder, Diagnostics& diagnostics)
      : files_(files), folder_(folder), diagnostics_(diagnostics) {}

  void look_at_content() {
    const Path content = "content";
    for (const FolderEntry& entry : list(content)) {
      const bool is_folder = entry.kind == FileKind::folder;
      const std::span<const std::string_view> known =
          is_folder ? std::span<const std::string_view>(kContentFolders) : kContentFiles;
      if (is_one_of(entry.name, known)) continue;
      const Path path = content / entry.name;
      std::string near(near_word(entry.name, known));
      const bool is_allowed = is_folder ? holds_images_alone(path) : !is_text_file(entry.name);
      if (near.empty() && is_allowed) continue;
      if (is_folder && !near.empty()) near += '/';
      tell(path, near, kWhatContentHolds);
    }
  }

  void look_at_site(const Path& site, const Site& its) {
    std::vector<std::string> homes;
    for (const std::string& language : its.languages) homes.push_back("home." + language + ".md");
    std::vector<std::string_view> known(homes.begin(), homes.end());
    known.push_back("site.yaml");
    for (const FolderEntry& entry : list(site)) {
      const Path path = site / entry.name;
      if (entry.kind == FileKind::folder) {
        look_at_site_folder(path, entry.name);
      } else if (!is_text_file(entry.name) || is_one_of(entry.name, known) || is_logo(entry.name, its)) {
        continue;
      } else if (lower_ascii(entry.name).starts_with("home.")) {
        const std::vector<std::string_view> languages(its.languages.begin(), its.languages.end());
        diagnostics_.warning({}, kUnusedHome, {shown(path), join(languages, ", ")});
      } else {
        tell(path, std::string(near_word(entry.name, known)), kWhatSiteHolds);
      }
    }
  }

  // A theme's folder is looked for in themes/ alone.
  void look_at_themes() {
    if (files_.kind(folder_ / "theme") != FileKind::folder || files_.kind(folder_ / "themes") != FileKind::none) return;
    tell("theme", "themes/", kWhatSiteHolds);
  }

 private:
  std::string shown(const Path& relative) const { return (folder_ / relative).lexically_normal().string(); }

  // Without what gets no word.
  std::vector<FolderEntry> list(const Path& relative) const {
    std::vector<FolderEntry> entries;
    files_.list(folder_ / relative, entries);  // that it cannot be read is told by who reads what is in it
    std::erase_if(entries, [](const FolderEntry& entry) {
      return entry.name.starts_with('.') || is_leftover(entry.name) || is_readme(entry.name);
    });
    return entries;
  }

  bool holds_images_alone(const Path& relative) const {
    const std::vector<FolderEntry> entries = list(relative);
    return std::all_of(entries.begin(), entries.end(),
                       [](const FolderEntry& entry) { return is_image_name(entry.name); });
  }

  // Another handbook of this source has a site.yaml of its own.
  void look_at_site_folder(const Path& path, const std::string& name) {
    const std::string_view near = near_word(name, kSiteFolders);
    if (near.empty() || near == name || files_.kind(folder_ / path / "site.yaml") == FileKind::file) return;
    tell(path, std::string(near) + "/", kWhatSiteHolds);
  }

  static bool is_logo(std::string_view name, const Site& site) {
    const Value* const file = site.brand_logo ? site.brand_logo->find("file") : nullptr;
    return file && Path(file->scalar).lexically_normal() == name;
  }

  // `near` is empty when no name is.
  void tell(const Path& path, const std::string& near, const Bilingual& what_is_held) {
    if (near.empty()) {
      const Argument held{std::string(what_is_held.english), std::string(what_is_held.dutch)};
      diagnostics_.warning({}, kUnusedFile, {shown(path), held});
    } else {
      diagnostics_.warning({}, kUnusedFileNear, {shown(path), near});
    }
  }

  const FileReader& files_;
  const Path& folder_;
  Diagnostics& diagnostics_;
};

}  // namespace

bool is_leftover(std::string_view name) {
  constexpr std::string_view kEndings[] = {"~", ".bak", ".orig", ".swp", ".tmp"};
  constexpr std::string_view kNames[] = {"thumbs.db", "desktop.ini", "__macosx"};
  const std::string small = lower_ascii(name);
  const bool is_lock = small.starts_with("~$") || (small.starts_with('#') && small.ends_with('#'));
  return is_lock || is_one_of(small, kNames) ||
         std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view end) { return small.ends_with(end); });
}

void tell_misplaced(const FileReader& files, const Path& folder, const Path& site, const Site& its,
                    Diagnostics& diagnostics) {
  Misplaced misplaced(files, folder, diagnostics);
  misplaced.look_at_content();
  if (!its.languages_failed) misplaced.look_at_site(site, its);
  misplaced.look_at_themes();
}

}  // namespace drieluik
