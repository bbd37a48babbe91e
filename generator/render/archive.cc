#include "render/archive.h"

#include <utility>

#include "base/hash.h"

namespace drieluik {

std::optional<std::string> read_archived(FileParts& file, const Archived& place) {
  std::string bytes;
  if (file.read(place.offset, place.size, bytes) || fast_hash(bytes) != place.hash) return std::nullopt;
  return bytes;
}

Archived Archive::put(std::string bytes) {
  Archived place{.size = bytes.size(), .hash = fast_hash(bytes)};
  if (file_) {
    const std::lock_guard lock(mutex_);
    is_full_ = is_full_ || file_->append(bytes);  // nobody knows how much of them is in it
    if (!is_full_) {
      place.offset = std::exchange(end_, end_ + bytes.size());
      return place;
    }
  }
  place.bytes = std::make_shared<const std::string>(std::move(bytes));
  return place;
}

std::optional<std::string> Archive::get(const Archived& place) const {
  if (place.hash == 0) return std::nullopt;
  if (place.bytes) return *place.bytes;
  return file_ ? read_archived(*file_, place) : std::nullopt;
}

}  // namespace drieluik
