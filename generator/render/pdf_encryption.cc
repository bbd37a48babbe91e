#include "render/pdf_encryption.h"

#include <openssl/evp.h>
#include <openssl/rand.h>
#include <unicode/usprep.h>

#include <memory>
#include <stdexcept>
#include <vector>

#include "base/text.h"
#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

constexpr std::size_t kMaxPassword = 127, kSalt = 8, kBlock = 16;
// Bits of table 22: all is granted but 1 and 2, which have to be 0. Bit 10 is accessibility.
constexpr std::uint32_t kAllowed = 0xfffffffc;

void fill_randomly(unsigned char* bytes, std::size_t size) {
  if (RAND_bytes(bytes, static_cast<int>(size)) != 1) throw std::runtime_error("no random bytes");
}

std::string random_bytes(std::size_t size) {
  std::string bytes(size, '\0');
  fill_randomly(reinterpret_cast<unsigned char*>(bytes.data()), size);
  return bytes;
}

const unsigned char* unsigned_bytes(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

// Appends what the cipher makes of the bytes; without padding their length is one of whole blocks.
void encrypt(std::string& out, const EVP_CIPHER* kind, const unsigned char* key, const unsigned char* start,
             std::string_view bytes, bool pads) {
  const Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
  const std::size_t at = out.size();
  out.resize(at + bytes.size() + kBlock);
  auto* const to = reinterpret_cast<unsigned char*>(out.data() + at);
  int length = 0, rest = 0;
  if (!cipher || EVP_EncryptInit_ex(cipher.get(), kind, nullptr, key, start) != 1 ||
      EVP_CIPHER_CTX_set_padding(cipher.get(), pads ? 1 : 0) != 1 ||
      EVP_EncryptUpdate(cipher.get(), to, &length, unsigned_bytes(bytes), static_cast<int>(bytes.size())) != 1 ||
      EVP_EncryptFinal_ex(cipher.get(), to + length, &rest) != 1) {
    throw std::runtime_error("no encryption");
  }
  out.resize(at + static_cast<std::size_t>(length + rest));
}

std::string digest(const EVP_MD* kind, std::string_view bytes) {
  unsigned char out[EVP_MAX_MD_SIZE];
  unsigned length = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), out, &length, kind, nullptr) != 1) throw std::runtime_error("no digest");
  return {reinterpret_cast<const char*>(out), length};
}

// ISO 32000-2, algorithm 2.B.
std::string hash_of(std::string_view password, std::string_view salt, std::string_view user) {
  constexpr int kRepeats = 64, kLeastRounds = 64;
  std::string key = digest(EVP_sha256(), std::string(password).append(salt).append(user));
  for (int round = 0;; ++round) {
    std::string once(password), all, encrypted;
    once.append(key).append(user);
    all.reserve(once.size() * kRepeats);
    for (int i = 0; i < kRepeats; ++i) all += once;
    encrypt(encrypted, EVP_aes_128_cbc(), unsigned_bytes(key), unsigned_bytes(key) + kBlock, all, false);
    int sum = 0;  // 256 is 1 more than a multiple of 3: the bytes' sum has the number's remainder
    for (std::size_t i = 0; i < kBlock; ++i) sum += static_cast<unsigned char>(encrypted[i]);
    key = digest(sum % 3 == 0 ? EVP_sha256() : sum % 3 == 1 ? EVP_sha384() : EVP_sha512(), encrypted);
    if (round + 1 >= kLeastRounds && static_cast<unsigned char>(encrypted.back()) <= round + 1 - 32) break;
  }
  return key.substr(0, 32);
}

// Algorithms 8 and 9: what proves the password, and the document's key locked with it.
void lock_key(std::string_view password, std::string_view user, std::string_view key, std::string& proof,
              std::string& locked) {
  const std::string proving = random_bytes(kSalt), locking = random_bytes(kSalt);
  constexpr unsigned char kStart[kBlock] = {};
  proof = hash_of(password, proving, user) + proving + locking;
  encrypt(locked, EVP_aes_256_cbc(), unsigned_bytes(hash_of(password, locking, user)), kStart, key, false);
}

void append_bytes(std::string& out, std::string_view key, std::string_view bytes) {
  out += key;
  out += '<';
  append_hex(out, bytes);
  out += '>';
}

}  // namespace

std::optional<std::string> prepared_password(std::string_view password) {
  if (find_invalid_utf8(password)) return std::nullopt;
  std::u16string wide;
  for (std::size_t i = 0; i < password.size();) {
    const char32_t c = next_code_point(password, i);
    if (c > 0xffff) {
      wide += static_cast<char16_t>(0xd800 + ((c - 0x10000) >> 10));
      wide += static_cast<char16_t>(0xdc00 + ((c - 0x10000) & 0x3ff));
    } else {
      wide += static_cast<char16_t>(c);
    }
  }
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UStringPrepProfile, decltype(&usprep_close)> profile(
      usprep_openByType(USPREP_RFC4013_SASLPREP, &error), usprep_close);
  std::vector<char16_t> prepared(4 * wide.size() + 16);
  const int length = U_FAILURE(error)
                         ? 0
                         : usprep_prepare(profile.get(), wide.data(), static_cast<int>(wide.size()), prepared.data(),
                                          static_cast<int>(prepared.size()), USPREP_ALLOW_UNASSIGNED, nullptr, &error);
  if (U_FAILURE(error)) return std::nullopt;
  std::string out;
  for (int i = 0; i < length; ++i) {
    char32_t c = prepared[static_cast<std::size_t>(i)];
    if (c >= 0xd800 && c < 0xdc00 && i + 1 < length) {
      c = 0x10000 + ((c - 0xd800) << 10) + (prepared[static_cast<std::size_t>(++i)] - 0xdc00u);
    }
    append_utf8(out, c);
  }
  if (out.empty() || out.size() > kMaxPassword) return std::nullopt;
  return out;
}

PdfEncryption::PdfEncryption(std::string_view password) : key_() {
  fill_randomly(key_.data(), key_.size());
  const std::string_view key(reinterpret_cast<const char*>(key_.data()), key_.size());
  lock_key(password, "", key, user_, user_key_);
  lock_key(password, user_, key, owner_, owner_key_);
  // Algorithm 10.
  std::string plain;
  for (int shift = 0; shift < 32; shift += 8) plain += static_cast<char>(kAllowed >> shift & 0xff);
  plain += "\xff\xff\xff\xffTadb" + random_bytes(4);
  encrypt(permissions_, EVP_aes_256_ecb(), key_.data(), nullptr, plain, false);
}

void PdfEncryption::append(std::string& out, std::string_view bytes) const {
  const std::string start = random_bytes(kBlock);
  out += start;
  encrypt(out, EVP_aes_256_cbc(), key_.data(), unsigned_bytes(start), bytes, true);
}

std::string PdfEncryption::dictionary() const {
  std::string out =
      "<</Filter/Standard/V 5/R 6/Length 256/CF<</StdCF<</CFM/AESV3/AuthEvent/DocOpen/Length 32>>>>"
      "/StmF/StdCF/StrF/StdCF/P ";
  append_integer(out, static_cast<std::int32_t>(kAllowed));
  append_bytes(out, "/U", user_);
  append_bytes(out, "/UE", user_key_);
  append_bytes(out, "/O", owner_);
  append_bytes(out, "/OE", owner_key_);
  append_bytes(out, "/Perms", permissions_);
  return out + ">>";
}

}  // namespace drieluik
