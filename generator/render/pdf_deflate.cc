#include "render/pdf_deflate.h"

#include <isa-l/igzip_lib.h>
#include <libdeflate.h>

#include <algorithm>
#include <iterator>

namespace drieluik {
namespace {

// Of a thousand repeats in pages of forms, how many have each of the lengths and distances that deflate has a symbol
// for (RFC 1951, 3.2.5).
constexpr std::uint32_t kLengths[] = {1, 274, 159, 98, 78, 88, 72, 40, 39, 39, 18, 12, 27, 26, 14,
                                      5, 5,   2,   2,  1,  1,  1,  1,  1,  1,  1,  1,  1,  1};
constexpr std::uint32_t kDistances[] = {1,  1,  1,  1,  7,  4,  7,  52, 15, 17, 33, 25, 52, 43, 71,
                                        61, 89, 70, 90, 69, 89, 61, 68, 34, 32, 9,  1,  1,  1,  1};
constexpr std::size_t kEndOfBlock = 256, kMostOfHead = 512;

}  // namespace

Deflater::Deflater(int level) : compressor_(libdeflate_alloc_compressor(level)) {}

void Deflater::Free::operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }

void Deflater::append(std::string& out, std::string_view bytes) {
  const std::size_t most = libdeflate_zlib_compress_bound(compressor_.get(), bytes.size());
  if (room_.size() < most) room_.resize(most);
  out.append(room_.data(), libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), room_.data(), most));
}

QuickDeflater::QuickDeflater(const StreamWeights& weights)
    : code_(std::make_unique<isal_hufftables>()), stream_(std::make_unique<isal_zstream>()) {
  isal_huff_histogram histogram{};
  std::uint64_t* const symbols = histogram.lit_len_histogram;
  std::transform(weights.bytes.begin(), weights.bytes.end(), symbols,
                 [](std::uint64_t weight) { return weight * 1000; });
  symbols[kEndOfBlock] = 1;
  std::transform(std::begin(kLengths), std::end(kLengths), symbols + kEndOfBlock + 1,
                 [&](std::uint64_t length) { return length * weights.repeats; });
  std::copy(std::begin(kDistances), std::end(kDistances), histogram.dist_histogram);
  isal_create_hufftables(code_.get(), &histogram);
}

QuickDeflater::QuickDeflater(QuickDeflater&&) noexcept = default;
QuickDeflater::~QuickDeflater() = default;

void QuickDeflater::append(std::string& out, std::string_view bytes) {
  const std::size_t most = 2 * bytes.size() + kMostOfHead;  // a code has 15 bits at most
  if (room_.size() < most) room_.resize(most);
  isal_zstream& stream = *stream_;
  isal_deflate_stateless_init(&stream);
  stream.hufftables = code_.get();
  stream.gzip_flag = IGZIP_ZLIB;
  stream.end_of_stream = 1;
  // The library does not write to what it reads.
  stream.next_in = reinterpret_cast<std::uint8_t*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<std::uint32_t>(bytes.size());
  stream.next_out = reinterpret_cast<std::uint8_t*>(room_.data());
  stream.avail_out = static_cast<std::uint32_t>(most);
  isal_deflate_stateless(&stream);
  out.append(room_.data(), stream.total_out);
}

}  // namespace drieluik
