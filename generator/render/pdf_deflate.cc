#include "render/pdf_deflate.h"

#include <libdeflate.h>

namespace drieluik {

Deflater::Deflater(int level) : compressor_(libdeflate_alloc_compressor(level)) {}

void Deflater::Free::operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }

void Deflater::append(std::string& out, std::string_view bytes) {
  const std::size_t most = libdeflate_zlib_compress_bound(compressor_.get(), bytes.size());
  if (room_.size() < most) room_.resize(most);
  out.append(room_.data(), libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), room_.data(), most));
}

}  // namespace drieluik
