#include "publish/watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <filesystem>

namespace drieluik {
namespace {

constexpr std::uint32_t kChanges =
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF;
// An editor writes a file in several steps: what comes this soon after the first belongs to it.
constexpr int kQuiet = 5;  // milliseconds
constexpr int kMostSteps = 20;

}  // namespace

FolderWatch::FolderWatch() : inotify_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (inotify_ < 0) error_ = {errno, std::system_category()};
}

FolderWatch::~FolderWatch() { close(inotify_); }

void FolderWatch::watch_folder(const Path& folder) {
  std::error_code error;
  if (!std::filesystem::is_directory(std::filesystem::symlink_status(folder, error))) return;
  const bool is_watched = inotify_add_watch(inotify_, folder.c_str(), kChanges | IN_ONLYDIR) >= 0;
  if (!is_watched && errno != ENOENT && !error_) error_ = {errno, std::system_category()};
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.is_directory(error) && !entry.is_symlink(error)) watch_folder(entry.path());
  }
}

void FolderWatch::add(const Path& folder) {
  std::error_code error;
  const Path place = std::filesystem::canonical(folder, error);  // the root itself may be a link
  if (error) return;
  roots_.push_back(place);
  watch_folder(place);
}

void FolderWatch::read_events() const {
  alignas(inotify_event) std::array<char, 16384> buffer{};
  while (read(inotify_, buffer.data(), buffer.size()) > 0) {
  }
}

bool FolderWatch::has_news() const {
  pollfd polled{inotify_, POLLIN, 0};
  return poll(&polled, 1, 0) > 0;
}

bool FolderWatch::wait(int other) {
  std::array<pollfd, 2> polled{{{inotify_, POLLIN, 0}, {other, POLLIN, 0}}};
  for (int steps = 0; steps < kMostSteps; ++steps) {
    const int ready = poll(polled.data(), polled.size(), steps == 0 ? -1 : kQuiet);
    if (polled[1].revents != 0) return false;
    if (ready <= 0 && steps > 0) break;
    read_events();
  }
  for (const Path& root : roots_) watch_folder(root);  // folders may be new; the others stay as they are
  return true;
}

}  // namespace drieluik
