#include "publish/starter.h"

#include <algorithm>
#include <vector>

#include "publish/messages.h"

namespace drieluik {
namespace {

bool fail(const Path& path, std::error_code error, Diagnostics& diagnostics) {
  diagnostics.error({}, kCannotWrite, {path.string(), error.message()});
  return false;
}

bool copy_file(FileSystem& files, const Path& from, const Path& to, Diagnostics& diagnostics) {
  std::string bytes;
  std::error_code error = files.read(from, bytes);
  if (!error) error = files.make_folder(to.parent_path(), Access::everyone);
  if (!error) error = files.write(to, bytes, Access::everyone);
  return !error || fail(to, error, diagnostics);
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

}  // namespace

bool start_handbook(FileSystem& files, const Path& root, const Path& folder, Diagnostics& diagnostics) {
  if (files.kind(folder) != FileKind::none) {
    diagnostics.error({}, kAlreadyThere, {folder.string()});
    return false;
  }
  return copy_folder(files, root / "themes/default/starter", folder, "", diagnostics) &&
         copy_folder(files, root / "content/forms", folder / "content/forms", "triangle-contract.", diagnostics) &&
         copy_folder(files, root / "content/clauses", folder / "content/clauses", "", diagnostics);
}

}  // namespace drieluik
