#include "render/pdf_cache.h"

#include "base/hash.h"
#include "render/pdf_text.h"

namespace drieluik {

std::size_t PdfCache::Hash::operator()(std::string_view bytes) const { return fast_hash(bytes); }

const std::string& PdfCache::encoded(const SetRun& run, const FontSubset& shared) {
  if (runs_.size() <= run.kept) runs_.resize(2 * run.kept + 1);
  std::optional<std::string>& encoded = runs_[run.kept];
  if (!encoded) encoded = encode_run(run, shared, false);
  return *encoded;
}

std::string_view PdfCache::deflated(std::string_view bytes) {
  const auto known = streams_.find(bytes);
  if (known != streams_.end()) return known->second;
  scratch_.clear();
  deflater_.append(scratch_, bytes);
  if (stream_bytes_ <= kMaxStreamBytes && seen_.again(fast_hash(bytes))) {
    stream_bytes_ += bytes.size() + scratch_.size();
    streams_.emplace(bytes, scratch_);
  }
  return scratch_;
}

}  // namespace drieluik
