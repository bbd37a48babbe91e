#include "render/theme.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "read/yaml.h"
#include "render/messages.h"

namespace drieluik {
namespace {

constexpr std::string_view kNeededTemplates[] = {"front-door", "not-found", "page", "sidebar-part"};
constexpr std::string_view kTemplateEnd = ".mustache";
constexpr std::string_view kWordsEnd = ".yaml";

class ThemeLoader {
 public:
  ThemeLoader(const FileReader& files, const Path& folder, SourceMap& sources, Diagnostics& diagnostics)
      : files_(files), folder_(folder), sources_(sources), diagnostics_(diagnostics) {}

  Theme load() {
    for_each_file("templates", kTemplateEnd, [&](std::string name, Span text) {
      if (std::optional<Template> parsed = Template::parse(text, diagnostics_)) {
        theme_.templates.emplace(std::move(name), std::move(*parsed));
      } else {
        faulty_.push_back(std::move(name));
      }
    });
    for (const std::string_view name : kNeededTemplates) {
      const bool is_there = theme_.templates.contains(name) || std::ranges::find(faulty_, name) != faulty_.end();
      if (!is_there) diagnostics_.error({}, kMissingTemplate, {name});
    }
    for_each_file("i18n", kWordsEnd, [&](std::string language, Span text) {
      if (const std::optional<Value> value = read_yaml(text, diagnostics_)) {
        theme_.words.emplace(std::move(language), check_words(*value, diagnostics_));
      }
    });
    if (theme_.words.empty()) diagnostics_.error({}, kMissingThemeFile, {"i18n/en.yaml"});
    load_print_style();
    for (const FolderEntry& entry : entries("assets")) {
      if (std::optional<std::string> bytes = read("assets/" + entry.name)) {
        theme_.assets.emplace(entry.name, std::move(*bytes));
      }
    }
    return std::move(theme_);
  }

 private:
  std::vector<FolderEntry> entries(const char* folder) {
    std::vector<FolderEntry> list;
    if (const std::error_code error = files_.list(folder_ / folder, list)) unreadable(folder, error);
    std::erase_if(list, [](const FolderEntry& entry) {
      return entry.kind != FileKind::file || entry.name.starts_with('.') || entry.name.ends_with('~');
    });
    return list;
  }

  void unreadable(const std::string& place, const std::error_code& error) {
    diagnostics_.error({}, kUnreadableThemeFile, {(folder_ / place).string(), error.message()});
  }

  std::optional<std::string> read(const std::string& place) {
    std::string bytes;
    if (const std::error_code error = files_.read(folder_ / place, bytes)) {
      unreadable(place, error);
      return std::nullopt;
    }
    return bytes;
  }

  std::optional<Span> read_source(const std::string& place) {
    std::optional<std::string> bytes = read(place);
    if (!bytes) return std::nullopt;
    const Source& source =
        sources_.add({.path = (folder_ / place).lexically_normal().string(), .text = std::move(*bytes)});
    return Span{&source, 0, static_cast<std::uint32_t>(source.text.size())};
  }

  // Calls `use` with each file's name, without its end, and its text.
  template <typename Use>
  void for_each_file(const char* folder, std::string_view end, const Use& use) {
    for (const FolderEntry& entry : entries(folder)) {
      if (!entry.name.ends_with(end)) continue;
      if (const std::optional<Span> text = read_source(std::string(folder) + "/" + entry.name)) {
        use(entry.name.substr(0, entry.name.size() - end.size()), *text);
      }
    }
  }

  void load_print_style() {
    if (files_.kind(folder_ / "print.yaml") != FileKind::file) {
      diagnostics_.error({}, kMissingThemeFile, {"print.yaml"});
      return;
    }
    const std::optional<Span> text = read_source("print.yaml");
    if (!text) return;
    if (const std::optional<Value> value = read_yaml(*text, diagnostics_)) {
      theme_.print = check_print_style(*value, diagnostics_);
    }
  }

  const FileReader& files_;
  const Path& folder_;
  SourceMap& sources_;
  Diagnostics& diagnostics_;
  Theme theme_;
  std::vector<std::string> faulty_;  // templates that are there, but could not be parsed
};

}  // namespace

const Words& Theme::words_of(std::string_view language) const {
  static const Words kNone;
  for (const std::string_view wanted : {language, std::string_view("en")}) {
    if (const auto place = words.find(wanted); place != words.end()) return place->second;
  }
  return words.empty() ? kNone : words.begin()->second;
}

Theme load_theme(const FileReader& files, const Path& folder, SourceMap& sources, Diagnostics& diagnostics) {
  return ThemeLoader(files, folder, sources, diagnostics).load();
}

}  // namespace drieluik
