#include "render/pdf_cache.h"

#include "render/pdf_text.h"

namespace drieluik {

const std::string& PdfCache::encoded(const SetRun& run, const FontSubset& shared) {
  if (runs_.size() <= run.kept) runs_.resize(2 * run.kept + 1);
  std::optional<std::string>& encoded = runs_[run.kept];
  if (!encoded) encoded = encode_run(run, shared, false);
  return *encoded;
}

std::string_view PdfCache::deflated(std::string_view bytes) {
  if (const std::string* known = streams_.find(bytes)) return *known;
  scratch_.clear();
  deflater_.append(scratch_, bytes);
  if (streams_.wants(bytes)) streams_.keep(bytes, scratch_, scratch_.size());
  return scratch_;
}

}  // namespace drieluik
