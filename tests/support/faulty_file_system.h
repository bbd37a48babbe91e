// A file system that goes wrong at one of its changes, counted from 1.
//
//   FaultyFileSystem files(disk, Fault::kill, 3);
#pragma once

#include <cstddef>

#include "base/file_system.h"

namespace drieluik {

enum class Fault {
  kill,  // nothing is done any more, as after the death of the process
  once,  // this change fails, for want of permission
  full,  // from now on nothing can be written or made, for want of room
};

class FaultyFileSystem final : public FileSystem {
 public:
  FaultyFileSystem(FileSystem& files, Fault fault, std::size_t at) : files_(files), fault_(fault), at_(at) {}
  bool has_come() const { return count_ >= at_; }  // to that change

  std::error_code read(const Path& path, std::string& bytes) const override { return files_.read(path, bytes); }
  std::error_code list(const Path& folder, std::vector<FolderEntry>& entries) const override {
    return files_.list(folder, entries);
  }
  FileKind kind(const Path& path) const override { return files_.kind(path); }
  bool is_link(const Path& path) const override { return files_.is_link(path); }
  bool holds(const Path& path, std::string_view bytes) const override { return files_.holds(path, bytes); }

  std::error_code write(const Path& path, std::string_view bytes, Access access) override {
    const std::error_code error = fault_at(Needs::room);
    return error ? error : files_.write(path, bytes, access);
  }
  std::error_code make_folder(const Path& path, Access access) override {
    const std::error_code error = fault_at(files_.kind(path) == FileKind::none ? Needs::room : Needs::nothing);
    return error ? error : files_.make_folder(path, access);
  }
  std::error_code move(const Path& from, const Path& to) override {
    const std::error_code error = fault_at(Needs::permission);
    return error ? error : files_.move(from, to);
  }
  std::error_code exchange(const Path& from, const Path& to) override {
    const std::error_code error = fault_at(Needs::permission);
    return error ? error : files_.exchange(from, to);
  }
  std::error_code remove(const Path& path) override {
    const std::error_code error = fault_at(Needs::permission);
    return error ? error : files_.remove(path);
  }
  std::error_code remove_empty(const Path& folder) override {
    const std::error_code error = fault_at(Needs::nothing);  // one that stays is no fault
    return error ? error : files_.remove_empty(folder);
  }
  std::error_code lock(const Path& path, std::unique_ptr<FileLock>& lock) override {
    const std::error_code error = fault_at(files_.kind(path) == FileKind::none ? Needs::room : Needs::nothing);
    return error ? error : files_.lock(path, lock);
  }

 private:
  enum class Needs { nothing, permission, room };

  std::error_code fault_at(Needs needs) {
    if (++count_ < at_) return {};
    if (fault_ == Fault::kill) return std::make_error_code(std::errc::io_error);
    if (fault_ == Fault::full && needs == Needs::room) return std::make_error_code(std::errc::no_space_on_device);
    const bool is_refused = fault_ == Fault::once && needs != Needs::nothing && count_ == at_;
    return is_refused ? std::make_error_code(std::errc::permission_denied) : std::error_code();
  }

  FileSystem& files_;
  Fault fault_;
  std::size_t at_, count_ = 0;
};

}  // namespace drieluik
