// Encryption with a password: AES-256 by revision 6 of the standard security handler (ISO 32000-2, 7.6.4).
//
// All that a document says may be copied, printed, filled in and read aloud by who has the password (PDF/UA-1, 7.16).
// Keys and salts are random: no two files are the same.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace drieluik {

// As the standard has it: prepared by SASLprep (RFC 4013), in UTF-8, 1 to 127 bytes. Nothing when it cannot be.
std::optional<std::string> prepared_password(std::string_view password);

class PdfEncryption {
 public:
  // `password` is a prepared one. Throws std::runtime_error when the system has no randomness.
  explicit PdfEncryption(std::string_view password);

  // Appends the bytes of a stream, encrypted.
  void append(std::string& out, std::string_view bytes) const;
  // The encryption dictionary. It is not encrypted itself.
  std::string dictionary() const;

 private:
  std::array<unsigned char, 32> key_;
  std::string user_, user_key_, owner_, owner_key_, permissions_;  // /U, /UE, /O, /OE, /Perms
};

}  // namespace drieluik
