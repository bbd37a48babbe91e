// A QR code (ISO/IEC 18004) of an address.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace drieluik {

struct QrCode {
  int size = 0;            // modules on each side, without the quiet zone of four around it
  std::vector<bool> dark;  // row by row
};

// With correction level M (15 % may be lost); nothing when the text is too long, at about 2,300 bytes.
std::optional<QrCode> make_qr_code(std::string_view text);

}  // namespace drieluik
