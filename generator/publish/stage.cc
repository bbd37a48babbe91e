#include "publish/stage.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "base/error_words.h"
#include "base/hash.h"
#include "base/text.h"
#include "publish/messages.h"

namespace drieluik {
namespace {

constexpr std::string_view kList = ".drieluik/files";

bool fail(const Path& path, std::error_code error, Diagnostics& diagnostics) {
  diagnostics.error({}, kCannotWrite, {path.string(), error_words(error)});
  return false;
}

// Whether a folder holds nothing but some of `paths`, which are within `out`.
template <typename Paths>
bool holds_only(const FileReader& files, const Path& out, const Path& folder, const Paths& paths) {
  std::vector<FolderEntry> entries;
  if (files.list(out / folder, entries)) return false;
  if (entries.empty() && !folder.empty()) return false;
  return std::all_of(entries.begin(), entries.end(), [&](const FolderEntry& entry) {
    const Path path = folder / entry.name;
    if (path == kMemory) return true;
    return !entry.is_link &&
           (entry.kind == FileKind::folder ? holds_only(files, out, path, paths) : paths.contains(path.string()));
  });
}

// Looks whether a change can be made, file by file, before any is.
class WayFinder {
 public:
  WayFinder(FileSystem& files, const Path& out, const Journal& change, Diagnostics& diagnostics)
      : files_(files),
        out_(out),
        change_(change),
        removed_(change.removed.begin(), change.removed.end()),
        diagnostics_(diagnostics) {}

  bool is_free() {
    return std::all_of(change_.removed.begin(), change_.removed.end(),
                       [&](const auto& path) { return has_way(path); }) &&
           std::all_of(change_.moved.begin(), change_.moved.end(),
                       [&](const auto& path) { return has_way(path) && has_room(path); });
  }

 private:
  // Whether the folder of a file can be changed later, or come into being: what is in the way is told now.
  bool has_way(const std::string& path) {
    Path folder = Path(path).parent_path();
    if (!known_.insert(folder).second) return true;
    if (!is_inside(files_, out_, path)) {
      diagnostics_.error({}, kLinkInOutput, {(out_ / path).string()});
      return false;
    }
    while (!folder.empty() && (removed_.contains(folder.string()) || files_.kind(out_ / folder) == FileKind::none)) {
      folder = folder.parent_path();
    }
    const std::error_code error = files_.make_folder(out_ / folder, Access::everyone);  // which is there
    return !error || fail(out_ / path, error, diagnostics_);
  }

  // Whether there is no folder in the place of a file, or one that goes.
  bool has_room(const std::string& path) {
    if (files_.kind(out_ / path) != FileKind::folder || holds_only(files_, out_, path, removed_)) return true;
    return fail(out_ / path, std::make_error_code(std::errc::is_a_directory), diagnostics_);
  }

  FileSystem& files_;
  const Path& out_;
  const Journal& change_;
  const std::set<std::string, std::less<>> removed_;
  Diagnostics& diagnostics_;
  std::set<Path> known_;  // folders that were looked at
};

std::string draft_of(std::string_view name) { return std::string(name).append(kDraftEnding); }

// Also onto another file system.
std::error_code move_file(FileSystem& files, const Path& from, const Path& to) {
  if (!files.move(from, to)) return {};
  std::string bytes;
  std::error_code error = files.read(from, bytes);
  if (!error) error = files.remove(from);  // makes room
  return error ? error : files.write_draft(to, bytes, Access::everyone);
}

}  // namespace

Stage::Stage(Claim& claim, Extent extent)
    : claim_(claim), files_(claim.files()), out_(claim.out()), is_beside_(claim.is_first()) {
  if (claim.is_first()) return;
  files_.read(out_ / kList, list_before_);
  for (const std::string_view path : split(list_before_, '\n')) earlier_.emplace(path);
  earlier_.erase("");
  const bool is_whole = extent == Extent::whole || earlier_.empty();
  is_beside_ = is_whole && can_swap() && !claim.open_beside();
}

Stage::~Stage() {
  if (is_published_ || is_beside_) return;  // the claim removes what lies beside
  if (!is_committed_ && !folders_.empty()) clear_stage(files_, out_);
  for (const auto& [name, draft] : memory_) files_.remove(out_ / kMemory / draft_of(name));
}

// Whether all that is in OUT is Drieluik's, so that another can stand there. A folder that is a link stays one.
bool Stage::can_swap() const {
  return !files_.is_link(out_) && holds_only(files_, out_, "", earlier_) && !files_.make_folder(out_, Access::everyone);
}

std::uint64_t Stage::put(const std::string& path, std::string bytes) {
  const std::uint64_t hash = fast_hash(bytes);
  if (has_failed()) return hash;
  if (path.find('\n') != std::string::npos) {
    give_up(path, std::make_error_code(std::errc::invalid_argument));  // the list and the journal have a line for each
  } else if (!claim_.is_first() && files_.holds(out_ / path, bytes)) {
    const std::shared_lock place(place_mutex_);
    const std::lock_guard lock(mutex_);
    made_.insert_or_assign(path, File{hash, false});
  } else if (const std::error_code error = stage(path, bytes, hash)) {
    give_up(path, error);
  }
  return hash;
}

std::optional<std::string> Stage::keep(const std::string& path, std::uint64_t hash) {
  std::string bytes;
  if (claim_.is_first() || files_.is_link(out_ / path) || files_.read(out_ / path, bytes) || fast_hash(bytes) != hash)
    return std::nullopt;
  const std::shared_lock place(place_mutex_);
  const std::lock_guard lock(mutex_);
  made_.insert_or_assign(path, File{hash, false});
  return bytes;
}

bool Stage::contains(std::string_view path) const {
  const std::lock_guard lock(mutex_);
  return made_.contains(path);
}

std::string Stage::read(const std::string& path) const {
  const std::shared_lock place(place_mutex_);
  const std::unique_lock lock(mutex_);
  const auto file = made_.find(path);
  std::string bytes;
  if (file != made_.end()) files_.read((file->second.is_staged ? stage_place() : out_) / path, bytes);
  return bytes;
}

std::vector<std::string> Stage::paths() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> paths;
  for (const auto& [path, file] : made_) paths.push_back(path);
  return paths;
}

FileDraft* Stage::remember(const std::string& name) {
  std::unique_ptr<FileDraft> draft;
  const Path folder = (is_beside_ ? claim_.beside() : out_) / kMemory;
  if (files_.begin_draft(folder / draft_of(name), Access::everyone, draft)) return nullptr;
  return memory_.insert_or_assign(name, std::move(draft)).first->second.get();
}

FileHashes Stage::hashes() const {
  FileHashes hashes;
  for (const auto& [path, file] : made_) hashes.emplace_hint(hashes.end(), path, file.hash);
  return hashes;
}

bool Stage::has_failed() const {
  const std::lock_guard lock(mutex_);
  return static_cast<bool>(error_);
}

void Stage::give_up(const std::string& path, std::error_code error) {
  const std::lock_guard lock(mutex_);
  if (error_) return;
  error_ = error;
  failed_ = path;
}

Path Stage::stage_place() const { return is_beside_ ? claim_.beside() : out_ / kStage; }

// Where there is no room for the whole output beside the one of before, there may be for what changed.
std::error_code Stage::stage(const std::string& path, std::string_view bytes, std::uint64_t hash) {
  const auto staged = [&] {
    const std::error_code error = write(path, bytes);
    const std::lock_guard lock(mutex_);
    if (!error) made_.insert_or_assign(path, File{hash, true});
    return error;
  };
  {
    const std::shared_lock place(place_mutex_);
    const std::error_code error = staged();
    if (!error || !is_beside_ || claim_.is_first()) return error;
  }
  const std::unique_lock place(place_mutex_);
  if (is_beside_) {
    if (const std::error_code error = move_inside()) return error;
  }
  return staged();
}

std::error_code Stage::write(const std::string& path, std::string_view bytes) {
  const Path to = stage_place() / path;
  const std::error_code error = make_folder(to.parent_path());
  return error ? error : files_.write_draft(to, bytes, Access::everyone);
}

std::error_code Stage::make_folder(const Path& folder) {
  const std::lock_guard lock(mutex_);
  return folders_.insert(folder).second ? files_.make_folder(folder, Access::everyone) : std::error_code();
}

// From beside OUT onto the stage in it.
std::error_code Stage::move_inside() {
  is_beside_ = false;
  folders_.clear();
  for (const auto& [path, file] : made_) {
    if (!file.is_staged) continue;
    std::error_code error = make_folder((out_ / kStage / path).parent_path());
    if (!error) error = move_file(files_, claim_.beside() / path, out_ / kStage / path);
    if (error) return error;
  }
  for (const auto& [name, draft] : memory_) {
    const Path draft_path = Path(kMemory) / draft_of(name);
    move_file(files_, claim_.beside() / draft_path, out_ / draft_path);
  }
  claim_.remove_beside();
  return {};
}

bool Stage::publish(PublishResult& result, Diagnostics& diagnostics) {
  if (error_) return fail(claim_.is_first() ? out_ : out_ / failed_, error_, diagnostics);
  Journal change;
  std::string list;
  for (const auto& [path, file] : made_) {
    list += path + "\n";
    if (file.is_staged) change.moved.push_back(path);
  }
  for (const std::string& path : earlier_) {
    if (!made_.contains(path) && is_inside(files_, out_, path) && files_.kind(out_ / path) == FileKind::file)
      change.removed.push_back(path);
  }
  result.written = change.moved.size();
  result.unchanged = made_.size() - result.written;
  result.removed = change.removed.size();
  if (list != list_before_ || claim_.is_first()) change.moved.emplace_back(kList);
  if (claim_.is_first()) {
    if (const std::error_code error = swap_in(list)) {
      claim_.remove_beside();
      return fail(out_, error, diagnostics);
    }
  } else if (!change.empty() && (!is_beside_ || !can_swap() || swap_in(list))) {
    // Where the output cannot be swapped, its files can be. Something foreign may have come meanwhile.
    const std::error_code error = is_beside_ ? move_inside() : std::error_code();
    if (error) return fail(out_, error, diagnostics);
    if (!update(change, list, diagnostics)) return false;
  }
  settle_memory();
  return is_published_ = true;
}

// Brings what stays as it is to where the rest is staged.
std::error_code Stage::swap_in(const std::string& list) {
  std::error_code error;
  std::string bytes;
  for (const auto& [path, file] : made_) {
    if (file.is_staged || error) continue;
    error = files_.read(out_ / path, bytes);
    if (!error) error = write(path, bytes);
  }
  if (!error) error = write(std::string(kList), list);
  if (!error) error = files_.exchange(claim_.beside(), out_);
  is_swapped_ = !error;
  return error;
}

bool Stage::update(const Journal& change, const std::string& list, Diagnostics& diagnostics) {
  if (!WayFinder(files_, out_, change, diagnostics).is_free()) return false;
  const bool has_list = !change.moved.empty() && change.moved.back() == kList;
  if (has_list) {
    if (const std::error_code error = write(std::string(kList), list)) return fail(out_ / kList, error, diagnostics);
  }
  is_committed_ = true;  // from here on, the stage is the journal's
  return commit(files_, out_, change, diagnostics);
}

void Stage::settle_memory() {
  const Path from = is_beside_ && !is_swapped_ ? claim_.beside() : out_;
  for (const auto& [name, draft] : memory_) {
    if (move_file(files_, from / kMemory / draft_of(name), out_ / kMemory / name)) files_.remove(out_ / kMemory / name);
  }
}

bool publish(Claim& claim, const OutputFiles& output, Extent extent, PublishResult& result, Diagnostics& diagnostics) {
  Stage stage(claim, extent);
  for (const auto& [path, bytes] : output) stage.put(path, bytes);
  return stage.publish(result, diagnostics);
}

}  // namespace drieluik
