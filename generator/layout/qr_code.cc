#include "layout/qr_code.h"

#include <qrencode.h>

#include <memory>
#include <string>

namespace drieluik {

std::optional<QrCode> make_qr_code(std::string_view text) {
  const std::string bytes(text);
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString8bit(bytes.c_str(), 0, QR_ECLEVEL_M),
                                                             QRcode_free);
  if (!code) return std::nullopt;
  QrCode out{code->width, {}};
  const auto count = static_cast<std::size_t>(out.size) * static_cast<std::size_t>(out.size);
  out.dark.reserve(count);
  for (std::size_t i = 0; i < count; ++i) out.dark.push_back((code->data[i] & 1u) != 0);
  return out;
}

}  // namespace drieluik
