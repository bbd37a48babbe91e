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
#include "render/pdf_fonts.h"

namespace drieluik {

class PdfCache {
 public:
  struct Run {
    std::string encoded;   // as `encode_run` writes it
    bool is_lean = false;  // all its glyphs are in the lean cut
  };
  // A run of the one TextCache of the thread.
  const Run& run(const SetRun& run, const DocumentFonts::Cuts& fonts);
  // The bytes compressed at level 1; valid until the next call.
  std::string_view deflated(std::string_view bytes);

 private:
  std::vector<std::optional<Run>> runs_;  // by SetRun::kept
  Memo<std::string> streams_{6 << 20};
  Deflater deflater_{1};
  std::string scratch_;
};

}  // namespace drieluik
