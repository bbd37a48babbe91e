#include "publish/claim.h"

#include <string>
#include <vector>

#include "base/error_words.h"
#include "publish/journal.h"
#include "publish/messages.h"

namespace drieluik {
namespace {

constexpr std::string_view kLock = "lock";

std::error_code lock_in(FileSystem& files, const Path& folder, std::unique_ptr<FileLock>& lock) {
  const Path memory = folder / kMemory;
  const std::error_code error = files.make_folder(memory, Access::everyone);
  return error ? error : files.lock(memory / kLock, lock);
}

void remove_all_but(FileSystem& files, const Path& folder, std::string_view kept) {
  std::vector<FolderEntry> entries;
  if (files.list(folder, entries)) return;
  for (const FolderEntry& entry : entries) {
    if (entry.name != kept) files.remove(folder / entry.name);
  }
}

// What a killed build was to remember.
void remove_drafts(FileSystem& files, const Path& memory) {
  std::vector<FolderEntry> entries;
  files.list(memory, entries);
  for (const FolderEntry& entry : entries) {
    if (entry.name.ends_with(kDraftEnding)) files.remove(memory / entry.name);
  }
}

Path place_beside(const Path& out) {
  const std::string name = out.filename().string();
  return name == "." || name == ".." ? Path() : out.parent_path() / ("." + name + ".drieluik");
}

}  // namespace

Claim::Claim(FileSystem& files, const Path& out)
    : files_(files),
      out_(out.empty()          ? "."
           : out.has_filename() ? out
                                : out.parent_path()),
      beside_(place_beside(out_)) {}

std::unique_ptr<Claim> Claim::take(FileSystem& files, const Path& out, Diagnostics& diagnostics) {
  std::unique_ptr<Claim> claim(new Claim(files, out));
  return claim->take(diagnostics) ? std::move(claim) : nullptr;
}

Claim::~Claim() {
  if (lock_beside_) remove_beside();
}

bool Claim::take(Diagnostics& diagnostics) {
  if (files_.is_link(out_ / kMemory)) {
    diagnostics.error({}, kLinkInOutput, {(out_ / kMemory).string()});
    return false;
  }
  std::error_code error;
  // Another build can put its output in place or take it away between two looks; that it is there is all one sees then.
  for (int attempts = 3; attempts > 0; --attempts) {
    const bool is_there = files_.kind(out_) != FileKind::none;
    error = is_there ? lock_in(files_, out_, lock_) : open_beside();
    if (!error && is_there) {
      if (!beside_.empty()) files_.remove(beside_);
      remove_drafts(files_, out_ / kMemory);
      return recover(files_, out_, diagnostics);
    }
    if (!error && files_.kind(out_) == FileKind::none) return true;
    if (error && error != std::errc::no_such_file_or_directory) break;
    remove_beside();
  }
  if (!error || error == std::errc::operation_would_block) {
    diagnostics.error({}, kOutputBusy, {out_.string()});
  } else {
    diagnostics.error({}, kCannotWrite, {out_.string(), error_words(error)});
  }
  return false;
}

std::error_code Claim::open_beside() {
  if (beside_.empty()) return std::make_error_code(std::errc::invalid_argument);
  if (const std::error_code error = lock_in(files_, beside_, lock_beside_)) return error;
  remove_all_but(files_, beside_, kMemory);
  remove_all_but(files_, beside_ / kMemory, kLock);
  return {};
}

void Claim::remove_beside() {
  files_.remove(beside_);
  lock_beside_.reset();
}

}  // namespace drieluik
