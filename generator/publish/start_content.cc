#include "publish/start_content.h"

#include <algorithm>

#include "base/text.h"
#include "publish/empty_record.h"
#include "publish/messages.h"

namespace drieluik {
namespace {

bool fail(const Path& path, std::error_code error, Diagnostics& diagnostics) {
  diagnostics.error({}, kCannotWrite, {path.string(), error.message()});
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

// Copies the files under `from` whose names begin with `prefix`.
bool copy_folder(FileSystem& files, const Path& from, const Path& to, std::string_view prefix,
                 Diagnostics& diagnostics) {
  std::vector<FolderEntry> entries;
  if (const std::error_code error = files.list(from, entries)) return fail(from, error, diagnostics);
  return std::all_of(entries.begin(), entries.end(), [&](const FolderEntry& entry) {
    if (!entry.name.starts_with(prefix)) return true;
    if (entry.kind == FileKind::folder) return copy_folder(files, from / entry.name, to / entry.name, "", diagnostics);
    return copy_file(files, from / entry.name, to / entry.name, diagnostics);
  });
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

}  // namespace

std::optional<Path> start_handbook(FileSystem& files, const Path& root, const Path& folder, Diagnostics& diagnostics) {
  if (files.kind(folder) != FileKind::none) {
    diagnostics.error({}, kAlreadyThere, {folder.string()});
    return std::nullopt;
  }
  const bool is_made =
      copy_folder(files, root / "themes/default/starter", folder, "", diagnostics) &&
      copy_folder(files, root / "content/forms", folder / "content/forms", "triangle-contract.", diagnostics) &&
      copy_folder(files, root / "content/clauses", folder / "content/clauses", "", diagnostics);
  return is_made ? std::optional(folder) : std::nullopt;
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
