// An open file of the operating system, closed at the end.
#pragma once

#include <sys/types.h>

#include <system_error>
#include <utility>

#include "base/file_system.h"

namespace drieluik {

std::error_code last_error();  // of the system call before

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor();
  int number() const { return number_; }  // below 0: none
  // Closing reports what writing could not: a full disk on some file systems.
  std::error_code close();

 private:
  int number_ = -1;
};

// Opens a file and holds it until it is closed or the process is killed: nobody else opens it so meanwhile. Waits for
// who holds it, or fails with operation_would_block. Where the file system knows no locks, the file is open all the
// same.
enum class Holder { wait, refuse };
std::error_code open_alone(const Path& path, int flags, mode_t mode, Holder holder, Descriptor& file);

}  // namespace drieluik
