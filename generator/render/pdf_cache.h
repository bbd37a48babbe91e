// What a thread wrote before, for the documents to come: the runs of kept lines, and compressed streams.
//
// A file is the same with and without it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/memo.h"
#include "layout/paper.h"
#include "render/pdf_deflate.h"
#include "render/pdf_font_subset.h"

namespace drieluik {

class PdfCache {
 public:
  // A run of a TextCache as `encode_run` writes it, for as long as the thread has that one cache. Empty when it cannot
  // be written beforehand.
  const std::string& encoded(const SetRun& run, const FontSubset& shared);
  // The bytes compressed at level 1; valid until the next call.
  std::string_view deflated(std::string_view bytes);

 private:
  std::vector<std::optional<std::string>> runs_;  // by SetRun::kept
  Memo<std::string> streams_{6 << 20};
  Deflater deflater_{1};
  std::string scratch_;
};

}  // namespace drieluik
