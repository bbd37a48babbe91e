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
constexpr std::uint32_t kComesAndGoes = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;
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
  const Path root = folder.lexically_normal();
  roots_.push_back(root);
  // Whoever takes a folder away and puts it back does so in the one around it.
  const Path around = root.has_parent_path() ? root.parent_path() : Path(".");
  const int watch = inotify_add_watch(inotify_, around.c_str(), kComesAndGoes | IN_ONLYDIR);
  if (watch >= 0) around_.insert(watch);
  watch_root(root);
}

void FolderWatch::watch_root(const Path& root) {
  std::error_code error;
  const Path place = std::filesystem::canonical(root, error);  // it may be a link
  if (!error) watch_folder(place, root);
}

void FolderWatch::watch_all() {
  for (const Path& root : roots_) {
    watch_root(root);
    changed_.try_emplace(root);
  }
}

bool FolderWatch::is_root(const std::string& name) const {
  return std::any_of(roots_.begin(), roots_.end(), [&](const Path& root) { return root.filename() == name; });
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
      has_new_folders = note(event.wd, event.mask, name) || has_new_folders;
    }
  }
  if (has_new_folders) watch_all();
}

// Whether folders may have come or gone.
bool FolderWatch::note(int watch, std::uint32_t what, const std::string& name) {
  if ((what & IN_Q_OVERFLOW) != 0) return true;
  if (around_.contains(watch)) return is_root(name);
  const auto folder = folders_.find(watch);
  if (folder == folders_.end() || is_hidden(name)) return false;
  const bool is_new = (what & IN_CREATE) != 0;
  Change& change =
      changed_.try_emplace(name.empty() ? folder->second : folder->second / name, Change{is_new}).first->second;
  const bool is_gone = change.is_new && (what & (IN_DELETE | IN_MOVED_FROM)) != 0;
  change.is_written = is_gone || (what & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0;
  if ((what & IN_IGNORED) != 0) folders_.erase(folder);
  return (what & IN_ISDIR) != 0;
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
  for (const auto& [path, change] : changed_) paths.push_back(path);
  return paths;
}

}  // namespace drieluik
