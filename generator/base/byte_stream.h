// Numbers and texts as bytes, one behind another.
//
//   ByteWriter out;
//   out.write(3u), out.write("three");
//   ByteReader in(out.bytes());
//   in.number(), in.text();             // 3, "three"
//
// A number takes seven bits a byte, the lowest first (LEB128); a text stands behind its length in bytes, a list behind
// its length.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace drieluik {

class ByteWriter {
 public:
  void write(std::uint64_t number) {
    char bytes[kLongest];
    std::size_t size = 0;
    for (; number >= 0x80; number >>= 7) bytes[size++] = static_cast<char>(number | 0x80);
    bytes[size++] = static_cast<char>(number);
    bytes_.append(bytes, size);
  }
  // Small numbers of either sign take few bytes.
  void write_signed(std::int64_t number) {
    write((static_cast<std::uint64_t>(number) << 1) ^ (number < 0 ? ~std::uint64_t{0} : 0));
  }
  void write(std::string_view text) {
    write(text.size());
    bytes_ += text;
  }
  template <typename List, typename Write>
  void write_all(const List& list, const Write& one) {
    write(list.size());
    for (const auto& each : list) one(each);
  }

  // As they are.
  void copy(std::string_view bytes) { bytes_ += bytes; }

  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  static constexpr std::size_t kLongest = 10;  // bytes of a number
  std::string bytes_;
};

// What is not there reads as 0 or empty, and is_sound() says so.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  bool is_sound() const { return is_sound_; }
  bool is_at_end() const { return rest_.empty(); }
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= std::uint64_t{byte & 0x7fU} << shift;
      if (byte < 0x80) return value;
    }
    return fail(), 0;
  }
  std::int64_t signed_number() {
    const std::uint64_t value = number();
    return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
  }
  // As long as the bytes that are read.
  std::string_view text() {
    const std::size_t size = number();
    if (size > rest_.size()) return fail(), std::string_view();
    const std::string_view text = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return text;
  }
  std::size_t left() const { return rest_.size(); }  // bytes
  // Calls `one` for each of a list; each takes a byte at least.
  template <typename One>
  void read_all(const One& one) {
    const std::size_t count = number();
    if (count > rest_.size()) return fail();
    for (std::size_t i = 0; i < count && is_sound_; ++i) one();
  }

 private:
  void fail() {
    is_sound_ = false;
    rest_ = {};
  }

  std::string_view rest_;
  bool is_sound_ = true;
};

}  // namespace drieluik
