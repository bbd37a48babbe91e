// Where words may be divided, by Debian's hyphenation patterns (libhyphen).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace drieluik {

// The files with the patterns of a language, the one that fits best first; they need not be there.
std::vector<std::string> hyphenation_files(std::string_view language);

inline constexpr std::size_t kShortestDivided = 5;  // bytes: a word of fewer letters stays whole

class Hyphenator {
 public:
  // Patterns of a language ("nl", "en"); nullptr when the machine has none, which is no error: words then stay whole.
  static std::unique_ptr<Hyphenator> open(std::string_view language);
  ~Hyphenator();

  // Byte offsets within the word at which it may be divided. At least 2 letters stay before and 3 after.
  std::vector<std::size_t> points(std::string_view word) const;

 private:
  Hyphenator() = default;
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace drieluik
