// zlib's format, as FlateDecode reads it. Level 1 for what is made for each document, a high one for what is made once
// a run.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace drieluik {

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

}  // namespace drieluik
