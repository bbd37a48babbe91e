// Tells when something changes in folders, by inotify, and what.
//
//   FolderWatch watch;
//   watch.add("content");
//   if (watch.wait(-1)) rebuild(watch.changed());
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include "base/file_system.h"

namespace drieluik {

class FolderWatch {
 public:
  FolderWatch();
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  // The folder with all folders in it; symbolic links and what has a hidden name are not followed. It may come and go.
  void add(const Path& folder);

  // What kept a folder from being watched; empty: nothing.
  std::error_code error() const { return error_; }

  // Waits until something was written, moved, made or removed, and for what comes right behind it; folders that are new
  // are watched from then on. `other` is a file descriptor that ends the waiting, or -1. False: `other` has something.
  bool wait(int other);
  // Whether wait() would return at once, or within so many milliseconds.
  bool has_news(int milliseconds = 0) const;

  // What the last wait() found: files and folders, in order, as paths in the folders that were added, in their normal
  // form, without those that have a hidden name. All that were added are among them when folders came or went.
  std::vector<Path> changed() const;

 private:
  struct Change {
    bool is_new = false;      // it was made since the last wait()
    bool is_written = false;  // and closed, or put there whole
  };
  bool is_settled() const;
  void watch_folder(const Path& folder, const Path& shown);
  void watch_root(const Path& root);
  void watch_all();
  bool is_root(const std::string& name) const;
  void read_events();
  bool note(int watch, std::uint32_t what, const std::string& name);

  int inotify_;
  std::vector<Path> roots_;
  std::set<int> around_;         // watch descriptors of the folders that the roots lie in
  std::map<int, Path> folders_;  // as changed() gives them, by watch descriptor
  std::map<Path, Change> changed_;
  std::error_code error_;
};

}  // namespace drieluik
