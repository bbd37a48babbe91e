#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "render/messages.h"
#include "render/theme.h"

namespace drieluik {
namespace {

constexpr std::string_view kDefault = "default";

std::vector<std::string> names_of_themes(const FileReader& files, const std::vector<Path>& roots) {
  std::vector<std::string> names;
  for (const Path& root : roots) {
    std::vector<FolderEntry> entries;
    if (files.kind(root) != FileKind::folder || files.list(root, entries)) continue;
    for (const FolderEntry& entry : entries) {
      if (entry.kind == FileKind::folder && !entry.name.starts_with('.')) names.push_back(entry.name);
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace

std::vector<Path> find_theme(const FileReader& files, const std::vector<Path>& roots, const Reference& name,
                             Diagnostics& diagnostics) {
  std::vector<Path> folders;
  const auto add = [&](std::string_view theme) {
    for (const Path& root : roots) {
      Path folder = (root / theme).lexically_normal();
      const bool is_new = std::find(folders.begin(), folders.end(), folder) == folders.end();
      if (is_new && files.kind(folder) == FileKind::folder) folders.push_back(std::move(folder));
    }
  };
  add(name.id);
  if (folders.empty() && name.id != kDefault) {
    const std::vector<std::string> names = names_of_themes(files, roots);
    const std::vector<std::string_view> known(names.begin(), names.end());
    const std::string_view near = nearest(name.id, known);
    if (near.empty()) {
      diagnostics.error(name.span, kUnknownTheme, {name.id, join(known, ", ")});
    } else {
      diagnostics.error(name.span, kUnknownThemeNear, {name.id, near});
    }
  }
  add(kDefault);
  return folders;
}

}  // namespace drieluik
