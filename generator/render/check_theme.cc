#include "render/check_theme.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "render/messages.h"
#include "render/mustache_nodes.h"
#include "resolve/misplaced.h"

namespace drieluik {
namespace {

constexpr std::string_view kFolders[] = {"assets", "fonts", "i18n", "new", "scripts", "starter", "templates"};
constexpr std::string_view kPrintStyle[] = {"print.yaml"};

// A logo or fonts that print.yaml names.
bool is_named(const Path& path, const PrintStyle& style) {
  if (style.logo && style.logo->file == path.filename()) return true;
  return std::any_of(style.font_places.begin(), style.font_places.end(),
                     [&](const auto& font) { return font.first.starts_with(path.string()); });
}

}  // namespace

void tell_unused_files(const FileReader& files, std::span<const Path> folders, const PrintStyle& style,
                       Diagnostics& diagnostics) {
  for (const Path& theme : folders.first(folders.empty() ? 0 : folders.size() - 1)) {
    std::vector<FolderEntry> entries;
    if (files.list(theme, entries)) continue;
    for (const FolderEntry& entry : entries) {
      const bool is_folder = entry.kind == FileKind::folder;
      const std::span<const std::string_view> known =
          is_folder ? std::span<const std::string_view>(kFolders) : kPrintStyle;
      const Path path = (theme / entry.name).lexically_normal();
      const bool may_lie_there = !is_folder && !entry.name.ends_with(".yaml") && !entry.name.ends_with(".yml");
      const bool is_known = std::find(known.begin(), known.end(), entry.name) != known.end();
      if (is_known || may_lie_there || entry.name.starts_with('.') || is_leftover(entry.name) || is_named(path, style))
        continue;
      const std::string_view near = nearest(entry.name, known);
      diagnostics.warning({}, near.empty() ? kUnusedThemeFile : kUnusedThemeFileNear, {path.string(), near});
    }
  }
}

void tell_missing_partials(const Theme& theme, const std::map<std::string, Span>& places, Diagnostics& diagnostics) {
  std::vector<std::string_view> names;
  for (const auto& [name, place] : places) names.push_back(name);
  for (const auto& [name, parsed] : theme.templates) {
    const Template::Data& data = parsed.data();
    for (const MustacheNode& node : data.nodes) {
      if (node.kind != MustacheNode::Kind::partial || places.contains(std::string(node.text))) continue;
      const Span text = places.at(name);
      const auto begin = text.begin + static_cast<std::uint32_t>(node.text.data() - data.source.data());
      const auto end = begin + static_cast<std::uint32_t>(node.text.size());
      diagnostics.warning({text.source, begin, end}, kMissingPartial, {node.text, join(names, ", ")});
    }
  }
}

void tell_unused_words(const std::vector<WrittenWord>& words, const std::vector<std::string_view>& known,
                       const std::map<std::string, Span>& templates, Diagnostics& diagnostics) {
  for (const WrittenWord& word : words) {
    const auto is_in = [&](const auto& one) {
      return one.second.text().find("words." + word.key) != std::string::npos;
    };
    if (std::find(known.begin(), known.end(), word.key) != known.end()) continue;
    if (std::any_of(templates.begin(), templates.end(), is_in)) continue;
    const std::string_view near = nearest(word.key, known);
    diagnostics.warning(word.place, near.empty() ? kUnusedWord : kUnusedWordNear, {word.key, near});
  }
}

}  // namespace drieluik
