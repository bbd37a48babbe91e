#include "publish/start_content.h"

#include <algorithm>
#include <functional>

#include "base/error_words.h"
#include "base/text.h"
#include "publish/empty_record.h"
#include "publish/messages.h"
#include "publish/starter_site.h"
#include "resolve/translations.h"

namespace drieluik {
namespace {

bool fail(const Path& path, std::error_code error, Diagnostics& diagnostics) {
  diagnostics.error({}, kCannotWrite, {path.string(), error_words(error)});
  return false;
}

bool write_new(FileSystem& files, const Path& path, const std::string& bytes, Access access, Diagnostics& diagnostics) {
  if (files.kind(path) != FileKind::none) {
    diagnostics.error({}, kAlreadyThere, {path.string()});
    return false;
  }
  std::error_code error = files.make_folder(path.parent_path(), access);
  if (!error) error = files.write(path, bytes, access);
  return !error || fail(path, error, diagnostics);
}

bool copy_file(FileSystem& files, const Path& from, const Path& to, Diagnostics& diagnostics) {
  std::string bytes;
  if (const std::error_code error = files.read(from, bytes)) return fail(from, error, diagnostics);
  return write_new(files, to, bytes, Access::everyone, diagnostics);
}

using IsWanted = std::function<bool(std::string_view name)>;

// Copies the files under `from` that are wanted by their names.
bool copy_folder(FileSystem& files, const Path& from, const Path& to, const IsWanted& is_wanted,
                 Diagnostics& diagnostics) {
  std::vector<FolderEntry> entries;
  if (const std::error_code error = files.list(from, entries)) return fail(from, error, diagnostics);
  return std::all_of(entries.begin(), entries.end(), [&](const FolderEntry& entry) {
    const Path inner = from / entry.name, place = to / entry.name;
    if (entry.kind == FileKind::folder) return copy_folder(files, inner, place, is_wanted, diagnostics);
    return !is_wanted(entry.name) || copy_file(files, inner, place, diagnostics);
  });
}

Path starter_site(const Path& root) { return root / "themes/default/starter/site/site.yaml"; }

// "nl" of "home.nl.md"; empty for a file that is of all languages.
std::string language_of(std::string_view name) {
  const std::string language = Path(name).stem().extension().string();
  return language.empty() ? language : language.substr(1);
}

// "eerste-gesprek" as a title: "Eerste gesprek".
std::string title_of(std::string id) {
  std::replace(id.begin(), id.end(), '-', ' ');
  if (!id.empty() && id[0] >= 'a' && id[0] <= 'z') id[0] = static_cast<char>(id[0] - 'a' + 'A');
  return id;
}

// The example for a file that ends so (".nl.md"), with its title; empty when no theme has one.
std::string example(const FileReader& files, const std::vector<Path>& themes, std::string_view kind,
                    const std::string& ending, const std::string& id) {
  constexpr std::string_view kTitle = "{{title}}";
  for (const Path& theme : themes) {
    std::string text;
    if (files.read(theme / "new" / (std::string(kind) + ending), text)) continue;
    const std::size_t at = text.find(kTitle);
    if (at != std::string::npos) text.replace(at, kTitle.size(), title_of(id));
    return text;
  }
  return {};
}

// Each translation says what it is of: it is up to date.
std::error_code note_originals(FileSystem& files, const Path& folder) {
  SourceMap sources;
  Diagnostics untold;
  const Library library = load_library(files, folder, sources, untold);
  for (const AcceptedTranslation& translation : accept_translations(library, {}, untold)) {
    if (const std::error_code error = files.write(translation.path, translation.bytes, Access::everyone)) return error;
  }
  return {};
}

}  // namespace

std::vector<std::string> starter_languages(const FileReader& files, const Path& root) {
  std::string site;
  return files.read(starter_site(root), site) ? std::vector<std::string>() : languages_of_site(site);
}

std::optional<Path> start_handbook(FileSystem& files, const Path& root, const std::vector<std::string>& languages,
                                   const Path& folder, Diagnostics& diagnostics) {
  if (files.kind(folder) != FileKind::none) {
    diagnostics.error({}, kAlreadyThere, {folder.string()});
    return std::nullopt;
  }
  std::string site;
  if (const std::error_code error = files.read(starter_site(root), site)) {
    fail(starter_site(root), error, diagnostics);
    return std::nullopt;
  }
  const IsWanted in_languages = [&](std::string_view name) {
    const std::string language = language_of(name);
    return language.empty() || std::find(languages.begin(), languages.end(), language) != languages.end();
  };
  const IsWanted but_site = [&](std::string_view name) { return name != "site.yaml" && in_languages(name); };
  const IsWanted contract = [&](std::string_view name) {
    return name.starts_with("triangle-contract.") && in_languages(name);
  };
  const bool is_made =
      copy_folder(files, root / "themes/default/starter", folder, but_site, diagnostics) &&
      copy_folder(files, root / "content/forms", folder / "content/forms", contract, diagnostics) &&
      copy_folder(files, root / "content/clauses", folder / "content/clauses", in_languages, diagnostics) &&
      write_new(files, folder / "site/site.yaml", site_in_languages(site, languages), Access::everyone, diagnostics);
  if (!is_made) return std::nullopt;
  if (const std::error_code error = note_originals(files, folder)) {
    fail(folder, error, diagnostics);
    return std::nullopt;
  }
  return folder;
}

std::optional<Path> start_page(FileSystem& files, const std::vector<Path>& themes, const Path& source,
                               std::string_view kind, const std::string& id, const std::vector<std::string>& languages,
                               Diagnostics& diagnostics) {
  const Path stem = (source / "content" / (std::string(kind) + "s") / id).lexically_normal();
  std::vector<std::string> endings;
  if (kind == "form") endings.emplace_back(".yaml");
  for (const std::string& language : languages) endings.push_back("." + language + ".md");
  // All or none: a page that is there in one language is not started anew in another.
  for (const std::string& ending : endings) {
    if (files.kind(stem.string() + ending) == FileKind::none) continue;
    diagnostics.error({}, kAlreadyThere, {stem.string() + ending});
    return std::nullopt;
  }
  for (const std::string& ending : endings) {
    std::string text = example(files, themes, kind, ending, id);
    if (text.empty()) text = example(files, themes, kind, ".en.md", id);
    if (!write_new(files, stem.string() + ending, text, Access::everyone, diagnostics)) return std::nullopt;
  }
  return stem.string() + endings.front();
}

std::optional<Path> start_record(FileSystem& files, const Library& library, const Item& form, const Path& source,
                                 const std::string& id, const std::string& language, Diagnostics& diagnostics) {
  const Path folder = source / "content/clients" / id;
  const bool is_there = files.kind(folder) == FileKind::folder;
  const Path path = (is_there ? folder / (form.id + ".yaml") : Path(folder.string() + ".yaml")).lexically_normal();
  const Text* text = library.text(form.id, language);
  const std::string record = empty_record(*form.form, text ? text->title : form.id, language);
  if (!write_new(files, path, record, Access::owner, diagnostics)) return std::nullopt;
  return path;
}

}  // namespace drieluik
