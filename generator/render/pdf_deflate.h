// zlib's format, as FlateDecode reads it.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;
struct isal_hufftables;
struct isal_zstream;

namespace drieluik {

// For what is made once a run. `level` is libdeflate's, 1 to 12.
class Deflater {
 public:
  explicit Deflater(int level);
  void append(std::string& out, std::string_view bytes);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
  std::string room_;
};

// What streams consist of once they are compressed: bytes, and repeats of what came before. In any unit.
struct StreamWeights {
  std::array<std::uint32_t, 256> bytes{};
  std::uint32_t repeats = 0;
};

// For what is made for each document: the code is made once, from what is expected, instead of from each stream. That
// takes 0.4 of the time of libdeflate's level 1, and 8 % more room for pages of forms. Any bytes can be
// written.
class QuickDeflater {
 public:
  explicit QuickDeflater(const StreamWeights& weights);
  QuickDeflater(QuickDeflater&&) noexcept;
  ~QuickDeflater();
  void append(std::string& out, std::string_view bytes);

 private:
  std::unique_ptr<isal_hufftables> code_;
  std::unique_ptr<isal_zstream> stream_;
  std::string room_;
};

}  // namespace drieluik
