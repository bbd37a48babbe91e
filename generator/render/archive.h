// Bytes that are put away while a site is made: in memory, or in a file where they would be too much.
//
//   Archive archive(draft);
//   const Archived place = archive.put(bytes);      // from any thread
//   archive.get(place) == bytes
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/file_system.h"

namespace drieluik {

struct Archived {
  std::shared_ptr<const std::string> bytes;  // null: they are in the file
  std::uint64_t offset = 0, size = 0;        // there
  std::uint64_t hash = 0;                    // fast_hash(); 0: nothing was put away
};

// Nothing when the file does not have what was put there.
std::optional<std::string> read_archived(FileParts& file, const Archived& place);

class Archive {
 public:
  Archive() = default;
  // `file` is empty and outlives this. What it cannot take stays in memory.
  explicit Archive(FileDraft& file) : file_(&file) {}

  Archived put(std::string bytes);
  std::optional<std::string> get(const Archived& place) const;

 private:
  FileDraft* file_ = nullptr;  // null: in memory
  std::mutex mutex_;
  std::uint64_t end_ = 0;
  bool is_full_ = false;
};

}  // namespace drieluik
