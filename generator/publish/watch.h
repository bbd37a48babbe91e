// Tells when something changes in folders, by inotify.
//
//   FolderWatch watch;
//   watch.add("content");
//   if (watch.wait(-1)) rebuild();
#pragma once

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

  // The folder with all folders in it; symbolic links are not followed, and what is not there is passed over.
  void add(const Path& folder);

  // What kept a folder from being watched; empty: nothing.
  std::error_code error() const { return error_; }

  // Waits until something was written, moved, made or removed, and for what comes right behind it; folders that are new
  // are watched from then on. `other` is a file descriptor that ends the waiting, or -1. False: `other` has something.
  bool wait(int other);
  // Whether wait() would return at once.
  bool has_news() const;

 private:
  void watch_folder(const Path& folder);
  void read_events() const;

  int inotify_;
  std::vector<Path> roots_;
  std::error_code error_;
};

}  // namespace drieluik
