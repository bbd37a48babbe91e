// What a thread wrote before, for the documents to come: the runs of kept lines, and compressed streams.
//
// A file is the same with and without it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/seen.h"
#include "layout/paper.h"
#include "render/pdf_deflate.h"
#include "render/pdf_font_subset.h"

namespace drieluik {

class PdfCache {
 public:
  static constexpr std::size_t kMaxStreamBytes = 6 << 20;

  // A run of a TextCache as `encode_run` writes it, for as long as the thread has that one cache. Empty when it cannot
  // be written beforehand.
  const std::string& encoded(const SetRun& run, const FontSubset& shared);
  // The bytes compressed at level 1; valid until the next call.
  std::string_view deflated(std::string_view bytes);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view bytes) const;
  };
  std::vector<std::optional<std::string>> runs_;  // by SetRun::kept
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> streams_;
  std::size_t stream_bytes_ = 0;
  Seen seen_;
  Deflater deflater_{1};
  std::string scratch_;
};

}  // namespace drieluik
