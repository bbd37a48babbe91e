#include "base/descriptor.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace drieluik {
namespace {

int lock(int number, Holder holder) {
  for (;;) {
    if (::flock(number, holder == Holder::wait ? LOCK_EX : LOCK_EX | LOCK_NB) == 0) return 0;
    if (errno != EINTR) return errno;
  }
}

// Who held the file may have removed it or given it another name.
bool is_at(int number, const Path& path) {
  struct stat held {
  }, present{};
  return ::fstat(number, &held) == 0 && ::lstat(path.c_str(), &present) == 0 && held.st_dev == present.st_dev &&
         held.st_ino == present.st_ino;
}

}  // namespace

std::error_code last_error() { return {errno, std::generic_category()}; }

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

std::error_code Descriptor::close() {
  return ::close(std::exchange(number_, -1)) == 0 ? std::error_code() : last_error();
}

std::error_code open_alone(const Path& path, int flags, mode_t mode, Holder holder, Descriptor& file) {
  for (;;) {
    Descriptor opened(::open(path.c_str(), flags | O_NOFOLLOW | O_CLOEXEC, mode));
    if (opened.number() < 0) return last_error();
    if (lock(opened.number(), holder) == EWOULDBLOCK) return std::make_error_code(std::errc::operation_would_block);
    if (!is_at(opened.number(), path)) continue;
    file = std::move(opened);
    return {};
  }
}

}  // namespace drieluik
