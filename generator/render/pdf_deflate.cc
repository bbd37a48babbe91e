#include "render/pdf_deflate.h"

#include <libdeflate.h>

namespace drieluik {

Deflater::Deflater(int level) : compressor_(libdeflate_alloc_compressor(level)) {}

void Deflater::Free::operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }

void Deflater::append(std::string& out, std::string_view bytes) const {
  const std::size_t start = out.size();
  out.resize(start + libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()));
  const std::size_t length =
      libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out.data() + start, out.size() - start);
  out.resize(start + length);
}

}  // namespace drieluik
