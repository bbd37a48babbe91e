#include "base/source_text.h"

#include <atomic>

#include "base/hash.h"

namespace drieluik {

void ChangedFile::note(const std::string& path) {
  const std::lock_guard lock(mutex_);
  if (!path_) path_ = path;
}

std::optional<std::string> ChangedFile::path() const {
  const std::lock_guard lock(mutex_);
  return path_;
}

struct SourceText::Elsewhere {
  Elsewhere(const FileReader& reader, std::string file, ChangedFile& noted, std::size_t bytes, std::uint64_t hash_of_it)
      : files(reader), path(std::move(file)), changed(noted), size(bytes), hash(hash_of_it) {}

  const FileReader& files;
  std::string path;
  ChangedFile& changed;
  std::size_t size;
  std::uint64_t hash;
  std::mutex mutex;
  std::string text;
  std::atomic<const std::string*> held = nullptr;  // `text`, once it is read

  std::string read() const {
    std::string bytes;
    if (!files.read(path, bytes) && fast_hash(bytes) == hash) return bytes;
    changed.note(path);
    return std::string(size, ' ');
  }
};

std::string_view SourceText::view() const {
  if (!elsewhere_) return text_;
  if (const std::string* held = elsewhere_->held.load(std::memory_order_acquire)) return *held;
  const std::lock_guard lock(elsewhere_->mutex);
  if (!elsewhere_->held) {
    elsewhere_->text = elsewhere_->read();
    elsewhere_->held.store(&elsewhere_->text, std::memory_order_release);
  }
  return elsewhere_->text;
}

std::size_t SourceText::size() const { return elsewhere_ ? elsewhere_->size : text_.size(); }

std::uint64_t SourceText::hash() const { return elsewhere_ ? elsewhere_->hash : fast_hash(text_); }

SourceText::Borrowed SourceText::borrowed() const {
  if (!elsewhere_) return Borrowed(std::string_view(text_));
  const std::string* held = elsewhere_->held.load(std::memory_order_acquire);
  return held ? Borrowed(std::string_view(*held)) : Borrowed(elsewhere_->read());
}

void SourceText::put_away(const FileReader& files, std::string path, ChangedFile& changed) const {
  if (elsewhere_) return;
  elsewhere_ = std::make_shared<Elsewhere>(files, std::move(path), changed, text_.size(), hash());
  std::string().swap(text_);  // to assign one would keep the room
}

void SourceText::let_go() const {
  if (!elsewhere_) return;
  elsewhere_->held = nullptr;
  std::string().swap(elsewhere_->text);
}

}  // namespace drieluik
