#include "render/theme.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/error_words.h"
#include "base/language.h"
#include "read/yaml.h"
#include "render/check_theme.h"
#include "render/load_logo.h"
#include "render/messages.h"
#include "render/site_scripts.h"

namespace drieluik {
namespace {

constexpr std::string_view kNeededTemplates[] = {"front-door", "not-found", "page", "sidebar-part"};
constexpr std::string_view kTemplateEnd = ".mustache";
constexpr std::string_view kWordsEnd = ".yaml";

class ThemeLoader {
 public:
  ThemeLoader(const FileReader& files, const std::vector<Path>& folders, SourceMap& sources, Diagnostics& diagnostics)
      : files_(files), folders_(folders), sources_(sources), diagnostics_(diagnostics) {}

  Theme load() {
    for_each_file("templates", kTemplateEnd, [&](std::string name, Span text) {
      template_places_.emplace(name, text);
      if (std::optional<Template> parsed = Template::parse(text, diagnostics_)) {
        theme_.templates.emplace(std::move(name), std::move(*parsed));
      }
    });
    for (const std::string_view name : kNeededTemplates) {
      if (!template_places_.contains(std::string(name))) diagnostics_.error({}, kMissingTemplate, {name});
    }
    tell_missing_partials(theme_, template_places_, diagnostics_);
    load_words();
    load_print_style();
    tell_unused_files(files_, folders_, theme_.print, diagnostics_);
    for (const auto& [name, file] : entries("assets")) {
      if (std::optional<std::string> bytes = read(file)) theme_.assets.emplace(name, std::move(*bytes));
    }
    for (const auto& [name, text] : site_scripts()) theme_.assets.emplace(name, text);
    return std::move(theme_);
  }

 private:
  // Each text is that of the first theme that has it. What a language lacks is said in English.
  void load_words() {
    std::map<std::string, Span> places;
    std::vector<WrittenWord> own;
    std::vector<std::string> known;
    for (const Path& theme : folders_) {
      for (const auto& [name, file] : entries("i18n", {theme})) {
        if (!name.ends_with(kWordsEnd)) continue;
        const std::optional<Span> text = read_source(file);
        const std::optional<Value> value = text ? read_yaml(*text, diagnostics_) : std::nullopt;
        if (!value) continue;
        const std::string language = name.substr(0, name.size() - kWordsEnd.size());
        const auto words = theme_.words.try_emplace(language, Words({}, language)).first;
        words->second.fill_from(check_words(*value, diagnostics_));
        places.emplace(language, value->span);
        for (const Member& member : value->members) {
          if (&theme == &folders_.back()) {
            known.push_back(member.key);
          } else {
            own.push_back({member.key, member.key_span});
          }
        }
      }
    }
    tell_unused_words(own, {known.begin(), known.end()}, template_places_, diagnostics_);
    if (theme_.words.empty()) diagnostics_.error({}, kMissingThemeFile, {"i18n/en.yaml"});
    const auto english = theme_.words.find("en");
    for (auto& [language, words] : theme_.words) {
      if (english != theme_.words.end() && language != "en") {
        words.fill_from(Words({{"language-name", own_name_of_language(language)}}));
        words.borrow_from(english->second);
      } else {
        check_needed(words, places.at(language), diagnostics_);
      }
    }
  }

  // The files of a folder by name, each in the first theme that has it.
  std::map<std::string, Path> entries(const char* folder) { return entries(folder, folders_); }

  std::map<std::string, Path> entries(const char* folder, const std::vector<Path>& themes) {
    std::map<std::string, Path> files;
    for (const Path& theme : themes) {
      const Path place = theme / folder;
      std::vector<FolderEntry> list;
      if (files_.kind(place) == FileKind::none) continue;
      if (const std::error_code error = files_.list(place, list)) unreadable(place, error);
      for (const FolderEntry& entry : list) {
        const bool is_left_over = entry.name.starts_with('.') || entry.name.ends_with('~');
        if (entry.kind == FileKind::file && !is_left_over) files.emplace(entry.name, place / entry.name);
      }
    }
    return files;
  }

  void unreadable(const Path& place, const std::error_code& error) {
    diagnostics_.error({}, kUnreadableThemeFile, {place.string(), error_words(error)});
  }

  std::optional<std::string> read(const Path& file) {
    std::string bytes;
    if (const std::error_code error = files_.read(file, bytes)) {
      unreadable(file, error);
      return std::nullopt;
    }
    return bytes;
  }

  std::optional<Span> read_source(const Path& file) {
    std::optional<std::string> bytes = read(file);
    if (!bytes) return std::nullopt;
    const Source& source = sources_.add({.path = file.lexically_normal().string(), .text = std::move(*bytes)});
    return Span{&source, 0, static_cast<std::uint32_t>(source.text.size())};
  }

  // Calls `use` with each file's name, without its end, and its text.
  template <typename Use>
  void for_each_file(const char* folder, std::string_view end, const Use& use) {
    for (const auto& [name, file] : entries(folder)) {
      if (!name.ends_with(end)) continue;
      if (const std::optional<Span> text = read_source(file)) use(name.substr(0, name.size() - end.size()), *text);
    }
  }

  void load_print_style() {
    const auto folder = std::ranges::find_if(
        folders_, [&](const Path& theme) { return files_.kind(theme / "print.yaml") == FileKind::file; });
    if (folder == folders_.end()) {
      diagnostics_.error({}, kMissingThemeFile, {"print.yaml"});
      return;
    }
    const std::optional<Span> text = read_source(*folder / "print.yaml");
    if (!text) return;
    if (const std::optional<Value> value = read_yaml(*text, diagnostics_)) {
      theme_.print = check_print_style(*value, diagnostics_);
      std::optional<Logo>& logo = theme_.print.logo;
      if (logo && !load_logo(*logo, files_, folders_, kMissingLogo, sources_, diagnostics_)) logo.reset();
      check_logo_room(theme_.print, diagnostics_);
    }
  }

  const FileReader& files_;
  const std::vector<Path>& folders_;
  SourceMap& sources_;
  Diagnostics& diagnostics_;
  Theme theme_;
  std::map<std::string, Span> template_places_;  // of those that could not be parsed as well
};

}  // namespace

const Words& Theme::words_of(std::string_view language) const {
  static const Words kNone;
  for (const std::string_view wanted : {language, std::string_view("en")}) {
    if (const auto place = words.find(wanted); place != words.end()) return place->second;
  }
  return words.empty() ? kNone : words.begin()->second;
}

std::string Theme::name_of(std::string_view language) const {
  const auto place = words.find(language);
  return place == words.end() ? own_name_of_language(language) : std::string(place->second["language-name"]);
}

Theme load_theme(const FileReader& files, const std::vector<Path>& folders, SourceMap& sources,
                 Diagnostics& diagnostics) {
  return ThemeLoader(files, folders, sources, diagnostics).load();
}

}  // namespace drieluik
