#include "publish/watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>

namespace drieluik {
namespace {

constexpr std::uint32_t kChanges =
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF;
// An editor writes a file in several steps: what comes this soon after the last belongs to it. A file that it has
// written and closed is mostly the last.
constexpr int kQuiet = 5, kSettled = 1;  // milliseconds
constexpr int kMostSteps = 20;

bool is_hidden(const std::string& name) { return name.starts_with('.'); }

}  // namespace

FolderWatch::FolderWatch() : inotify_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (inotify_ < 0) error_ = {errno, std::system_category()};
}

FolderWatch::~FolderWatch() { close(inotify_); }

void FolderWatch::watch_folder(const Path& folder, const Path& shown) {
  std::error_code error;
  if (!std::filesystem::is_directory(std::filesystem::symlink_status(folder, error))) return;
  const int watch = inotify_add_watch(inotify_, folder.c_str(), kChanges | IN_ONLYDIR);
  if (watch < 0 && errno != ENOENT && !error_) error_ = {errno, std::system_category()};
  if (watch >= 0) folders_[watch] = shown;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const Path name = entry.path().filename();
    if (!is_hidden(name) && entry.is_directory(error) && !entry.is_symlink(error))
      watch_folder(entry.path(), shown / name);
  }
}

void FolderWatch::add(const Path& folder) {
  std::error_code error;
  const Path place = std::filesystem::canonical(folder, error);
  if (error) return;
  roots_.push_back({folder.lexically_normal(), place});
  watch_folder(place, roots_.back().added);
}

void FolderWatch::watch_all() {
  for (const auto& [added, real] : roots_) {
    watch_folder(real, added);
    changed_.try_emplace(added);
  }
}

void FolderWatch::read_events() {
  alignas(inotify_event) std::array<char, 16384> buffer{};
  bool has_new_folders = false;
  for (ssize_t size = 0; (size = read(inotify_, buffer.data(), buffer.size())) > 0;) {
    for (const char* at = buffer.data(); at < buffer.data() + size;) {
      inotify_event event{};
      std::memcpy(&event, at, sizeof event);
      const std::string name = event.len > 0 ? at + sizeof event : "";
      at += sizeof event + event.len;
      const auto folder = folders_.find(event.wd);
      has_new_folders = has_new_folders || (event.mask & (IN_ISDIR | IN_Q_OVERFLOW)) != 0;
      if (folder == folders_.end() || is_hidden(name)) continue;
      const bool is_new = (event.mask & IN_CREATE) != 0;
      Change& change =
          changed_.try_emplace(name.empty() ? folder->second : folder->second / name, Change{is_new}).first->second;
      const bool is_gone = change.is_new && (event.mask & (IN_DELETE | IN_MOVED_FROM)) != 0;
      change.is_written = is_gone || (event.mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0;
      if ((event.mask & IN_IGNORED) != 0) folders_.erase(folder);
    }
  }
  if (has_new_folders) watch_all();
}

bool FolderWatch::has_news(int milliseconds) const {
  pollfd polled{inotify_, POLLIN, 0};
  return poll(&polled, 1, milliseconds) > 0;
}

bool FolderWatch::is_settled() const {
  return std::all_of(changed_.begin(), changed_.end(), [](const auto& entry) { return entry.second.is_written; });
}

bool FolderWatch::wait(int other) {
  changed_.clear();
  std::array<pollfd, 2> polled{{{inotify_, POLLIN, 0}, {other, POLLIN, 0}}};
  for (int steps = 0; steps < kMostSteps; ++steps) {
    const int patience = steps == 0 ? -1 : is_settled() ? kSettled : kQuiet;
    const int ready = poll(polled.data(), polled.size(), patience);
    if (polled[1].revents != 0) return false;
    if (ready <= 0 && steps > 0) break;
    read_events();
  }
  return true;
}

std::vector<Path> FolderWatch::changed() const {
  std::vector<Path> paths;
  for (const auto& [path, change] : changed_) {
    std::error_code error;
    const bool is_gone = std::filesystem::symlink_status(path, error).type() == std::filesystem::file_type::not_found;
    if (!change.is_new || !is_gone) paths.push_back(path);
  }
  return paths;
}

}  // namespace drieluik
