#include "base/output.h"

#include "base/hash.h"

namespace drieluik {

std::uint64_t MemoryOutput::put(const std::string& path, std::string bytes) {
  const std::uint64_t hash = fast_hash(bytes);
  const std::lock_guard lock(mutex_);
  files_.insert_or_assign(path, std::move(bytes));
  return hash;
}

std::optional<std::string> MemoryOutput::keep(const std::string& path, std::uint64_t hash) {
  const std::string* bytes = before_(path);
  if (!bytes || fast_hash(*bytes) != hash) return std::nullopt;
  const std::lock_guard lock(mutex_);
  return files_.insert_or_assign(path, *bytes).first->second;
}

bool MemoryOutput::contains(std::string_view path) const {
  const std::lock_guard lock(mutex_);
  return files_.contains(path);
}

std::string MemoryOutput::read(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  const auto found = files_.find(path);
  return found == files_.end() ? std::string() : found->second;
}

std::vector<std::string> MemoryOutput::paths() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files_) paths.push_back(path);
  return paths;
}

}  // namespace drieluik
