#include "read/yaml_escapes.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "base/text.h"

namespace drieluik::yaml {
namespace {

constexpr char kBackslash = '\xfe';                      // of a masked escape
constexpr std::size_t kDigits = 4, kPart = 2 + kDigits;  // bytes of "\ud83d"

// What "\ud83d" at a place stands for, whatever its backslash is; nothing when it is none.
std::optional<unsigned> half_at(std::string_view text, std::size_t at) {
  if (at + kPart > text.size() || text[at + 1] != 'u') return std::nullopt;
  const std::string_view digits = text.substr(at + 2, kDigits);
  unsigned code = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  return stop == digits.data() + kDigits ? std::optional(code) : std::nullopt;
}

bool is_in(std::optional<unsigned> code, unsigned first, unsigned last) {
  return code && first <= *code && *code <= last;
}

// The code point of the pair at a place; 0 when there is none.
char32_t pair_at(std::string_view text, std::size_t at) {
  constexpr unsigned kHigh = 0xd800, kLow = 0xdc00, kEnd = 0xdfff, kBeyond = 0x10000, kBits = 10;
  const bool is_pair = at + kPart < text.size() && text[at] == text[at + kPart];
  const std::optional<unsigned> high = half_at(text, at), low = is_pair ? half_at(text, at + kPart) : std::nullopt;
  if (!is_in(high, kHigh, kLow - 1) || !is_in(low, kLow, kEnd)) return 0;
  return kBeyond + ((*high - kHigh) << kBits) + (*low - kLow);
}

}  // namespace

void mask_escapes(std::string& text) {
  for (std::size_t i = text.find('\\'); i < text.size(); i = text.find('\\', i + 2)) {
    const char kind = i + 1 < text.size() ? text[i + 1] : ' ';
    const bool is_pair = pair_at(text, i) != 0;
    if (is_pair) text[i + kPart] = kBackslash;
    if (is_pair || kind == '_' || kind == 'N') text[i] = kBackslash;
  }
}

void unmask_escapes(std::string& scalar, bool in_double_quotes) {
  if (!in_double_quotes) return std::replace(scalar.begin(), scalar.end(), kBackslash, '\\');
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = scalar.find(kBackslash); at < scalar.size(); at = scalar.find(kBackslash, from)) {
    out.append(scalar, from, at - from);
    const char32_t pair = pair_at(scalar, at);
    append_utf8(out, pair != 0 ? pair : scalar[at + 1] == '_' ? U'\u00a0' : U'\u0085');
    from = at + (pair != 0 ? 2 * kPart : 2);
  }
  scalar = out.append(scalar, from);
}

}  // namespace drieluik::yaml
