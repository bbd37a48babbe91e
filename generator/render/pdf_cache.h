// What a thread wrote before, for the documents to come: the runs of kept lines, and compressed what files share.
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
#include "render/pdf_objects.h"

namespace drieluik {

class PdfCache {
 public:
  // Before the first page of these subsets: what its bytes will be.
  void prepare(const FontSubsets& subsets);
  struct Run {
    std::string encoded;   // as `encode_run` writes it
    bool is_lean = false;  // all its glyphs are in the lean cut
  };
  // A run of the one TextCache of the thread.
  const Run& run(const SetRun& run, const DocumentFonts::Cuts& fonts);
  // Valid until the next call.
  std::string_view deflated(std::string_view bytes, StreamKind kind);

 private:
  std::vector<std::optional<Run>> runs_;  // by SetRun::kept
  Memo<std::string> shared_{6 << 20};
  Deflater deflater_{1};
  std::optional<QuickDeflater> pages_, texts_;
  std::string scratch_;
};

}  // namespace drieluik
