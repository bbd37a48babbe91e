// An output that one build writes into, and no other meanwhile.
//
//   OUT/.drieluik/lock    held by the build; one that is killed lets go
//   .NAME.drieluik/       beside OUT: an output on its way into OUT's place, with a lock of its own, or the one that
//                         had that place before
//
// To claim an output finishes or clears away what a killed build left.
#pragma once

#include <memory>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace drieluik {

class Claim {
 public:
  // Nothing when another build holds the output or it cannot be written, which is reported.
  static std::unique_ptr<Claim> take(FileSystem& files, const Path& out, Diagnostics& diagnostics);
  Claim(const Claim&) = delete;
  Claim& operator=(const Claim&) = delete;
  ~Claim();  // removes what lies beside OUT

  FileSystem& files() const { return files_; }
  const Path& out() const { return out_; }
  const Path& beside() const { return beside_; }
  bool is_first() const { return !lock_; }  // OUT is not there yet

  // Makes and locks the place beside OUT, which is there already before a first build; and removes it.
  std::error_code open_beside();
  void remove_beside();

 private:
  Claim(FileSystem& files, const Path& out);
  bool take(Diagnostics& diagnostics);
  std::error_code take_out();
  std::error_code take_place();

  FileSystem& files_;
  Path out_, beside_;
  std::unique_ptr<FileLock> lock_, lock_beside_;
};

}  // namespace drieluik
