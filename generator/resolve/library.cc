#include "resolve/library.h"

#include <algorithm>
#include <set>
#include <string>
#include <type_traits>
#include <utility>

#include "base/error_words.h"
#include "base/parallel.h"
#include "base/text.h"
#include "read/yaml.h"
#include "resolve/derived_forms.h"
#include "resolve/library_memo.h"
#include "resolve/load_pages.h"
#include "resolve/messages.h"
#include "resolve/misplaced.h"
#include "resolve/read_text.h"
#include "resolve/references.h"
#include "resolve/selection.h"
#include "validate/check.h"
#include "validate/check_scalar.h"

namespace drieluik {
namespace {

constexpr std::string_view kMarkdown = ".md", kYaml = ".yaml";

// Pages are read by load_pages().
constexpr Kind kKinds[] = {Kind::framework, Kind::exercise, Kind::form, Kind::course, Kind::clause};

// What the name of a content file says: grow.nl.md.
struct FileName {
  std::string id, language;
};

// A text or the definition of a form, until its id is claimed.
struct LoadedFile {
  Kind kind;
  Path path;
  std::string stem;  // "grow.nl", also of grow/index.nl.md
  bool is_definition = false;
  // What was read of it.
  const Source* source = nullptr;
  std::optional<FileName> name;
  std::optional<Text> text;
  std::optional<FormDefinition> form;
  Diagnostics told = {};
};

class Loader {
 public:
  Loader(const FileReader& files, const Path& folder, SourceMap& sources, LibraryMemo& memo, const LoadOptions& options,
         Diagnostics& diagnostics)
      : files_(files),
        folder_(folder),
        sources_(sources),
        memo_(memo),
        site_(options.site),
        jobs_(options.jobs),
        diagnostics_(diagnostics) {
    memo_.begin_load();
  }

  Library load() {
    if (files_.kind(folder_ / "content") != FileKind::folder) {
      diagnostics_.error({}, kNoContent, {(folder_ / "content").lexically_normal().string()});
      return std::move(library_);
    }
    load_site();
    tell_misplaced(files_, folder_, site_, library_.site, diagnostics_);
    load_glossary();
    load_bibliography();
    load_figures();
    for (const Kind kind : kKinds) list_kind(kind);
    parallel_for(content_.size(), jobs_, [this](std::size_t i, unsigned) { read_content_file(content_[i]); });
    for (LoadedFile& file : content_) take(file);
    load_pages({files_, folder_, sources_, memo_, [this](const Path& path) { return list(path); }, jobs_}, library_,
               diagnostics_);
    leave_out_languages(library_);
    derive_forms(library_, diagnostics_);
    load_homes();
    check();
    return std::move(library_);
  }

 private:
  // The place of a file as it is shown to the author.
  std::string shown(const Path& relative) const { return (folder_ / relative).lexically_normal().string(); }

  const Source* read(const Path& relative) { return read(relative, diagnostics_); }
  const Source* read(const Path& relative, Diagnostics& diagnostics) {
    std::string bytes;
    if (const std::error_code error = files_.read(folder_ / relative, bytes)) {
      diagnostics.error({}, kUnreadable, {shown(relative), error_words(error)});
      return nullptr;
    }
    return &memo_.source({.path = shown(relative), .text = std::move(bytes)}, sources_);
  }

  // What `check(value, diagnostics)` makes of a file; nothing when it is no YAML.
  template <typename Check>
  std::optional<std::invoke_result_t<Check, const Value&, Diagnostics&>> made_of_yaml(const Source& source,
                                                                                      const std::string& what,
                                                                                      const Check& check) {
    return made_of_yaml(source, what, check, diagnostics_);
  }
  template <typename Check>
  auto made_of_yaml(const Source& source, const std::string& what, const Check& check, Diagnostics& diagnostics)
      -> std::optional<std::invoke_result_t<Check, const Value&, Diagnostics&>> {
    return memo_.made_of(source, what, diagnostics, [&](Diagnostics& told) {
      const std::optional<Value> value = read_yaml({&source, 0, static_cast<std::uint32_t>(source.text.size())}, told);
      return value ? std::optional(check(*value, told)) : std::nullopt;
    });
  }

  std::vector<FolderEntry> list(const Path& relative) {
    std::vector<FolderEntry> entries;
    if (files_.kind(folder_ / relative) != FileKind::folder) return entries;
    if (const std::error_code error = files_.list(folder_ / relative, entries)) {
      diagnostics_.error({}, kUnreadable, {shown(relative), error_words(error)});
    }
    std::erase_if(entries, [&](const FolderEntry& entry) {
      if (entry.is_link) diagnostics_.warning({}, kSymbolicLink, {shown(relative / entry.name)});
      return entry.is_link || entry.name.starts_with('.');
    });
    return entries;
  }

  void load_site() {
    const Source* site = read(site_ / "site.yaml");
    const auto checked = site ? made_of_yaml(*site, "site", check_site) : std::nullopt;
    if (checked) library_.site = *checked;
    if (!checked) library_.site.languages_failed = true;
    if (library_.site.languages.empty()) library_.site.languages = {"nl"};
    list_other_languages();
  }

  // Of the other site.yaml of this source. Their faults are told of their handbooks.
  void list_other_languages() {
    std::vector<Path> others;
    const Path all = "site";
    if (files_.kind(folder_ / all) != FileKind::folder) return;
    std::vector<FolderEntry> entries;
    files_.list(folder_ / all, entries);
    if (site_ != all) others.push_back(all);
    for (const FolderEntry& entry : entries) {
      if (entry.kind == FileKind::folder && !entry.is_link && site_ != all / entry.name)
        others.push_back(all / entry.name);
    }
    Diagnostics ignored;
    for (const Path& other : others) {
      if (files_.kind(folder_ / other / "site.yaml") != FileKind::file) continue;
      const Source* source = read(other / "site.yaml", ignored);
      const auto site = source ? made_of_yaml(*source, "site", check_site, ignored) : std::nullopt;
      if (!site) continue;
      for (const std::string& language : site->languages) {
        if (!is_language(language)) library_.other_languages.push_back(language);
      }
    }
  }

  void load_glossary() {
    if (files_.kind(folder_ / "content/glossary.yaml") == FileKind::none) return;
    const Source* source = read("content/glossary.yaml");
    const auto check = [](const Value& value, Diagnostics& told) { return check_glossary(value, told); };
    const auto terms = source ? made_of_yaml(*source, "glossary", check) : std::nullopt;
    library_.glossary_failed = !terms;
    if (!terms) return;
    for (const GlossaryTerm& term : *terms) library_.glossary.emplace(term.id, term);
  }

  void load_bibliography() {
    if (files_.kind(folder_ / "content/bibliography.yaml") == FileKind::none) return;
    const Source* source = read("content/bibliography.yaml");
    const auto works = source ? made_of_yaml(*source, "bibliography", check_bibliography) : std::nullopt;
    library_.bibliography_failed = !works;
    if (!works) return;
    for (const Work& work : *works) library_.bibliography.emplace(work.id, work);
  }

  void load_figures() {
    const Path folder = "content/figures";
    for (const FolderEntry& entry : list(folder)) {
      const Path name(entry.name);
      const bool is_yaml = entry.kind == FileKind::file && lower_ascii(entry.name).ends_with(kYaml);
      if (!is_yaml || !is_id(name.stem().string())) {
        tell_unused(folder / name, "ID.yaml");
        continue;
      }
      const Source* source = read(folder / name);
      const std::string id = name.stem().string();
      const auto check = [&](const Value& value, Diagnostics& told) { return check_figure(id, value, told); };
      const auto figure = source ? made_of_yaml(*source, "figure " + id, check) : std::nullopt;
      library_.figures.emplace(id, figure ? *figure : Figure{});
    }
  }

  void list_kind(Kind kind) {
    const Path folder = Path("content") / folder_of(kind);
    for (const FolderEntry& entry : list(folder)) {
      if (entry.kind == FileKind::folder) {
        list_item_folder(kind, folder / entry.name, entry.name);
      } else {
        list_file(kind, folder / entry.name, entry.name);
      }
    }
  }

  // ID/index.LANG.md with its images beside it.
  void list_item_folder(Kind kind, const Path& folder, const std::string& id) {
    for (const FolderEntry& entry : list(folder)) {
      if (entry.name.starts_with("index.") && entry.kind == FileKind::file) {
        list_file(kind, folder / entry.name, id + entry.name.substr(5));
      } else if (!is_image_name(entry.name)) {
        tell_unused(folder / entry.name, "index." + library_.site.languages[0] + ".md");
      }
    }
  }

  void list_file(Kind kind, const Path& path, const std::string& name) {
    if (is_image_name(name)) return;
    const std::string small = lower_ascii(name);
    if (kind == Kind::form && small.ends_with(kYaml)) {
      content_.push_back({kind, path, name.substr(0, name.size() - kYaml.size()), true});
    } else if (small.ends_with(kMarkdown)) {
      content_.push_back({kind, path, name.substr(0, name.size() - kMarkdown.size())});
    } else {
      tell_unused(path, kind == Kind::form ? "ID.yaml, ID.LANG.md" : "ID.LANG.md");
    }
  }

  void tell_unused(const Path& path, const std::string& what_the_folder_holds) {
    if (is_leftover(path.filename().string())) return;
    diagnostics_.warning({}, kUnusedFile, {shown(path), what_the_folder_holds});
  }

  // What a name ends in may be no language when nobody knows which there are.
  bool is_language(std::string_view ending) const {
    const auto has = [&](const std::vector<std::string>& languages) {
      return std::find(languages.begin(), languages.end(), ending) != languages.end();
    };
    return has(library_.site.languages) || has(library_.other_languages) ||
           (library_.site.languages_failed && is_language_tag(ending));
  }

  // The part after the last dot is a language only if a site.yaml has it.
  std::optional<FileName> parse_name(const std::string& stem, const Source& source, Diagnostics& diagnostics) const {
    const std::vector<std::string>& languages = library_.site.languages;
    FileName name{stem, languages[0]};
    const std::size_t dot = stem.rfind('.');
    if (dot != std::string::npos && is_language(stem.substr(dot + 1))) {
      name = {stem.substr(0, dot), stem.substr(dot + 1)};
    }
    if (is_id(name.id) && name.id != "index") return name;
    const std::vector<std::string_view> known(languages.begin(), languages.end());
    diagnostics.error({&source, 0, 0}, kBadFileName, {Path(source.path).filename().string(), join(known, ", ")});
    return std::nullopt;
  }

  // Of a file alone: other threads read others.
  void read_content_file(LoadedFile& file) {
    file.source = read(file.path, file.told);
    if (!file.source) return;
    if (file.is_definition) return read_definition(file);
    file.name = parse_name(file.stem, *file.source, file.told);
    if (!file.name) return;
    file.text = read_text({file.kind, file.name->id, file.name->language, file.path.parent_path().generic_string()},
                          *file.source, memo_, file.told);
  }

  void read_definition(LoadedFile& file) {
    if (!is_id(file.stem)) {
      file.told.error({file.source, 0, 0}, kBadFileName, {Path(file.source->path).filename().string(), "ID.yaml"});
      return;
    }
    file.name = {file.stem, {}};
    const auto check = [&](const Value& value, Diagnostics& told) {
      return check_form(file.stem, value, *file.source, told);
    };
    file.form = made_of_yaml(*file.source, "form " + file.stem, check, file.told);
  }

  void take(LoadedFile& file) {
    diagnostics_.merge(std::move(file.told));
    if (!file.name) return;
    const auto& [id, language] = *file.name;
    if (file.is_definition && !file.form) {
      failed_forms_.insert(id);
      return;
    }
    Item* item = claim(file.kind, id, *file.source);
    if (!item) return;
    if (file.is_definition) {
      item->form = std::move(file.form);
      return;
    }
    const auto [taken, is_new] = item->texts.emplace(language, *std::move(file.text));
    if (!is_new) diagnostics_.error({file.source, 0, 0}, kDuplicateId, {id, taken->second.source->path});
  }

  // The item with this id; nothing, and a report, when another kind has taken the id.
  Item* claim(Kind kind, const std::string& id, const Source& source) {
    const bool is_printed_by_id = kind == Kind::form || kind == Kind::exercise;
    if (is_printed_by_id && is_reserved(id)) {
      diagnostics_.error({&source, 0, 0}, kReservedId, {id});
      return nullptr;
    }
    for (const auto* items : {&library_.items, &library_.clauses}) {
      const auto it = items->find(id);
      if (it == items->end() || it->second.kind == kind) continue;
      const Item& other = it->second;
      diagnostics_.error({&source, 0, 0}, kDuplicateId, {id, shown(Path("content") / folder_of(other.kind) / id)});
      return nullptr;
    }
    Item& item = (kind == Kind::clause ? library_.clauses : library_.items)[id];
    item.kind = kind;
    item.id = id;
    return &item;
  }

  void load_homes() {
    for (const std::string& language : library_.site.languages) {
      const Path path = site_ / ("home." + language + ".md");
      if (files_.kind(folder_ / path) == FileKind::none) continue;
      const Source* source = read(path);
      if (!source) continue;
      library_.homes.emplace(
          language, read_text({Kind::page, "", language, site_.generic_string()}, *source, memo_, diagnostics_));
    }
  }

  void check_item(const Item& item) {
    for (const auto& [language, text] : item.texts) {
      check_references(library_, text, files_, folder_of_text(text), diagnostics_);
      if (item.form) check_form_text(library_, item, text, diagnostics_);
    }
    if (item.kind != Kind::form) return;
    if (item.texts.empty()) {
      diagnostics_.error({item.form->source, 0, 0}, kFormWithoutText, {item.id, library_.site.languages[0]});
    } else if (!item.form && !failed_forms_.contains(item.id)) {
      const Text& text = item.texts.begin()->second;
      diagnostics_.error({text.source, 0, 0}, kTextWithoutForm, {item.id});
    }
  }

  Path folder_of_text(const Text& text) const { return folder_ / text.folder; }

  void check() {
    read_pictures(library_, files_, folder_, diagnostics_);
    for (const auto& [id, item] : library_.items) {
      if (item.kind != Kind::page) check_item(item);
    }
    for (const auto& [id, item] : library_.clauses) {
      for (const auto& [language, text] : item.texts) {
        check_references(library_, text, files_, folder_of_text(text), diagnostics_);
      }
    }
    for (const auto& [language, home] : library_.homes) {
      check_references(library_, home, files_, folder_of_text(home), diagnostics_);
    }
    check_clause_cycles(library_, diagnostics_);
    check_navigation();
    check_selection(library_, diagnostics_);
  }

  void check_navigation() {
    std::vector<std::string_view> known;
    for (const auto& [id, item] : library_.items) known.push_back(id);
    for (const NavigationPart& part : library_.site.navigation) {
      for (const Reference& reference : part.items) {
        if (library_.find(reference.id) || library_.left_out.contains(reference.id)) continue;
        report_unknown(reference.id, known, reference.span, kUnknownId, kUnknownIdNear, diagnostics_);
      }
    }
  }

  const FileReader& files_;
  const Path& folder_;
  SourceMap& sources_;
  LibraryMemo& memo_;
  const Path& site_;  // within the folder
  const unsigned jobs_;
  Diagnostics& diagnostics_;
  Library library_;
  std::vector<LoadedFile> content_;
  std::set<std::string> failed_forms_;  // whose definition could not be read
};

// The text in `language`, else in the first language of the site that has one that is `acceptable`.
template <typename Acceptable>
const Text* text_in(const Item* item, std::string_view language, const Site& site, Acceptable acceptable) {
  if (!item) return nullptr;
  if (const auto it = item->texts.find(language); it != item->texts.end()) return &it->second;
  for (const std::string& other : site.languages) {
    if (const auto it = item->texts.find(other); it != item->texts.end() && acceptable(it->second)) return &it->second;
  }
  return nullptr;
}

constexpr auto kAny = [](const Text&) { return true; };

}  // namespace

std::vector<std::string_view> form_ids(const Library& library) {
  std::vector<std::string_view> ids;
  for (const auto& [id, item] : library.items) {
    if (item.form) ids.push_back(id);
  }
  return ids;
}

const Item* Library::find(std::string_view id) const {
  const auto it = items.find(id);
  return it == items.end() ? nullptr : &it->second;
}

const Text* Library::text(std::string_view id, std::string_view language) const {
  return text_in(find(id), language, site, [](const Text& text) { return text.falls_back; });
}

const Text* Library::linked_text(std::string_view id, std::string_view language) const {
  return text_in(find(id), language, site, kAny);
}

const Text* Library::left_out_text(std::string_view id, std::string_view language) const {
  const auto it = left_out.find(id);
  if (it == left_out.end() || it->second.texts.empty()) return nullptr;
  const Text* text = text_in(&it->second, language, site, kAny);
  return text ? text : &it->second.texts.begin()->second;
}

Library load_library(const FileReader& files, const Path& folder, SourceMap& sources, Diagnostics& diagnostics,
                     const LoadOptions& options) {
  LibraryMemo own(false);
  return Loader(files, folder, sources, options.memo ? *options.memo : own, options, diagnostics).load();
}

}  // namespace drieluik
