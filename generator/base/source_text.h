// The text of a source: held, or put away and read again when it is asked for.
//
//   SourceText text(bytes);
//   std::string_view(text), text.size();
//   text.put_away(files, "book/content/pages/a.md", changed);      // takes no room any more
//   text.borrowed().view();                                        // read for a moment
//   std::string_view(text);                                        // read and held from now on
//
// Several threads may ask for a text at the same time, but not while it is put away or let go.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/file_system.h"

namespace drieluik {

// The first file that was not what it had been when it was read again.
class ChangedFile {
 public:
  void note(const std::string& path);
  std::optional<std::string> path() const;

 private:
  mutable std::mutex mutex_;
  std::optional<std::string> path_;
};

class SourceText {
 public:
  SourceText() = default;
  SourceText(std::string text) : text_(std::move(text)) {}
  SourceText(const char* text) : text_(text) {}

  operator std::string_view() const { return view(); }
  std::string_view view() const;
  std::size_t size() const;
  bool starts_with(std::string_view beginning) const { return view().starts_with(beginning); }
  std::size_t find(std::string_view wanted, std::size_t from = 0) const { return view().find(wanted, from); }
  std::uint64_t hash() const;  // fast_hash()

  // A text that lasts as long as this does.
  class Borrowed {
   public:
    explicit Borrowed(std::string_view held) : held_(held) {}
    explicit Borrowed(std::string own) : own_(std::move(own)) {}
    std::string_view view() const { return own_ ? std::string_view(*own_) : held_; }

   private:
    std::optional<std::string> own_;
    std::string_view held_;
  };
  Borrowed borrowed() const;

  // `path` is that of the file that it was read from, in `files`; both others outlive the text. It stays the same: one
  // that is another file by now reads as spaces, and is noted.
  void put_away(const FileReader& files, std::string path, ChangedFile& changed) const;
  // What was put away is held no more until it is asked for again.
  void let_go() const;

 private:
  struct Elsewhere;
  mutable std::string text_;                      // empty when put away
  mutable std::shared_ptr<Elsewhere> elsewhere_;  // null when held from the beginning
};

// Holds a text while something is done that asks for it again and again.
class HeldText {
 public:
  explicit HeldText(const SourceText& text) : text_(text) { text_.view(); }
  ~HeldText() { text_.let_go(); }
  HeldText(const HeldText&) = delete;
  HeldText& operator=(const HeldText&) = delete;

 private:
  const SourceText& text_;
};

}  // namespace drieluik
