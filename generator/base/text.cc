#include "base/text.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "base/eight_bytes.h"

namespace drieluik {
namespace {

constexpr char32_t kReplacement = 0xfffd;

// The length of the well-formed sequence at `offset`, or 0.
std::size_t sequence_length(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) -> unsigned { return static_cast<unsigned char>(text[offset + i]); };
  const std::size_t left = text.size() - offset;
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || left < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return 0;
  }
  // Overlong forms, surrogates and what lies above U+10FFFF show in the second byte.
  const unsigned second = byte(1);
  if ((lead == 0xe0 && second < 0xa0) || (lead == 0xed && second > 0x9f) || (lead == 0xf0 && second < 0x90) ||
      (lead == 0xf4 && second > 0x8f)) {
    return 0;
  }
  return length;
}

std::string_view html_escape(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return {};
  }
}

}  // namespace

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const std::size_t length = sequence_length(text, offset);
  if (length <= 1) {
    const auto byte = static_cast<unsigned char>(text[offset++]);
    return length == 1 ? byte : kReplacement;
  }
  char32_t code_point = static_cast<unsigned char>(text[offset]) & (0xffu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    code_point = (code_point << 6) | (static_cast<unsigned char>(text[offset + i]) & 0x3fu);
  }
  offset += length;
  return code_point;
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xc0 | (c >> 6));
    put(0x80 | (c & 0x3f));
  } else if (c < 0x10000) {
    put(0xe0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3f));
    put(0x80 | (c & 0x3f));
  } else {
    put(0xf0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3f));
    put(0x80 | ((c >> 6) & 0x3f));
    put(0x80 | (c & 0x3f));
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) next_code_point(text, offset);
  return count;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (offset + kEight <= text.size() && is_ascii(eight_bytes(text, offset))) {
      offset += kEight;
      continue;
    }
    const std::size_t length = sequence_length(text, offset);
    if (length == 0) return offset;
    offset += length;
  }
  return std::nullopt;
}

std::size_t find_line_end(std::string_view text, std::size_t from) {
  // Not one of the two first: a text may have none of it.
  constexpr std::size_t kAtOnce = 256;
  for (; from < text.size(); from += kAtOnce) {
    const std::string_view part = text.substr(from, kAtOnce);
    const std::size_t line_feed = std::min(part.find('\n'), part.size());
    const std::size_t end = std::min(part.substr(0, line_feed).find('\r'), line_feed);
    if (end < part.size()) return from + end;
  }
  return text.size();
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  parts.reserve(1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), separator)));
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = text.find_first_not_of(" \t", i);
    if (start == std::string_view::npos) break;
    i = std::min(text.find_first_of(" \t", start), text.size());
    words.push_back(text.substr(start, i - start));
  }
  return words;
}

std::string join(std::span<const std::string_view> parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += parts[i];
  }
  return out;
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool natural_less(std::string_view a, std::string_view b) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto number_at = [&](std::string_view text, std::size_t& at) {
    while (at < text.size() && text[at] == '0') ++at;
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return text.substr(begin, at - begin);
  };
  const std::string left = lower_ascii(a), right = lower_ascii(b);
  std::size_t i = 0, j = 0;
  while (i < left.size() && j < right.size()) {
    if (is_digit(left[i]) && is_digit(right[j])) {
      const std::string_view x = number_at(left, i), y = number_at(right, j);
      if (x != y) return x.size() != y.size() ? x.size() < y.size() : x < y;
    } else if (left[i] != right[j]) {
      return static_cast<unsigned char>(left[i]) < static_cast<unsigned char>(right[j]);
    } else {
      ++i;
      ++j;
    }
  }
  if (i < left.size() || j < right.size()) return j < right.size();
  return a < b;
}

std::string percent_encoded(std::string_view path) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte != 0x7f && std::string_view("\"#%<>?[\\]^`{|}").find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return out;
}

std::string percent_decoded(std::string_view text) {
  const auto value = [](char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
  };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_code = text[i] == '%' && i + 2 < text.size() && value(text[i + 1]) >= 0 && value(text[i + 2]) >= 0;
    out += is_code ? static_cast<char>(value(text[i + 1]) * 16 + value(text[i + 2])) : text[i];
    if (is_code) i += 2;
  }
  return out;
}

namespace {

// A bit for each letter or digit that is in it, by its last six bits.
std::uint64_t letters_in(std::string_view word) {
  std::uint64_t letters = 0;
  for (const char c : word) letters |= std::uint64_t{1} << (static_cast<unsigned char>(c) & 63U);
  return letters;
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t kMaxLength = 64;
  const std::size_t limit = std::min<std::size_t>(3, std::max<std::size_t>(1, word.size() / 3));
  std::string_view best;
  std::size_t best_distance = limit + 1;
  const std::uint64_t letters = letters_in(word);
  for (const std::string_view candidate : candidates) {
    const std::size_t longer = std::max(word.size(), candidate.size());
    const std::size_t shorter = std::min(word.size(), candidate.size());
    if (longer - shorter > limit || longer > kMaxLength) continue;
    // Each letter that only one of them has takes a change.
    const std::uint64_t others = letters_in(candidate);
    if (static_cast<std::size_t>(std::max(std::popcount(letters & ~others), std::popcount(others & ~letters))) > limit)
      continue;
    std::array<std::array<std::size_t, kMaxLength + 1>, 3> rows;
    for (std::size_t j = 0; j <= candidate.size(); ++j) rows[0][j] = j;
    std::size_t least = 0, least_above = 0;  // of a row: the distance is no smaller than that of two in turn
    bool is_near = true;
    for (std::size_t i = 1; i <= word.size() && is_near; ++i) {
      auto& row = rows[i % 3];
      const auto& above = rows[(i - 1) % 3];
      row[0] = i;
      least_above = std::exchange(least, i);
      for (std::size_t j = 1; j <= candidate.size(); ++j) {
        const std::size_t change = word[i - 1] == candidate[j - 1] ? 0 : 1;
        row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
        if (i > 1 && j > 1 && word[i - 1] == candidate[j - 2] && word[i - 2] == candidate[j - 1]) {
          row[j] = std::min(row[j], rows[(i - 2) % 3][j - 2] + 1);
        }
        least = std::min(least, row[j]);
      }
      is_near = std::min(least, least_above) < best_distance;
    }
    if (!is_near) continue;
    const std::size_t distance = rows[word.size() % 3][candidate.size()];
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > 100 || text.front() == '-' || text.back() == '-') return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

namespace {

// In small letters, each before its marks.
icu::UnicodeString decomposed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposer = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString letters =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  if (U_SUCCESS(status)) letters = decomposer->normalize(letters, status);
  return letters.toLower(icu::Locale::getRoot());
}

}  // namespace

std::string slug(std::string_view text) {
  std::string out;
  bool gap = false;
  const auto add = [&](char16_t c) {
    if (c >= 0x300 && c < 0x370) return;  // combining marks
    const bool keep = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    if (keep && gap && !out.empty()) out += '-';
    gap = !keep && c != u'\'' && c != u'’';
    if (keep) out += static_cast<char>(c);
  };
  if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    for (const char c : text) add(static_cast<char16_t>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c));
    return out;
  }
  const icu::UnicodeString letters = decomposed(text);
  for (int i = 0; i < letters.length(); ++i) add(letters[i]);
  return out;
}

void append_escaped_html(std::string& out, std::string_view text) {
  std::size_t plain = 0;  // what is still to be copied begins here
  // Of & and ", and of < and >, but one bit differs.
  constexpr std::uint64_t kAmpersandOrQuote = ~(kLowBits * ('&' ^ '"')), kBrackets = ~(kLowBits * ('<' ^ '>'));
  const auto has_any = [](std::uint64_t bytes) {
    return has_byte(bytes & kAmpersandOrQuote, '"') || has_byte(bytes & kBrackets, '<');
  };
  for (std::size_t i = pass_over(text, 0, has_any); i < text.size(); i = pass_over(text, i + 1, has_any)) {
    const std::string_view escape = html_escape(text[i]);
    if (escape.empty()) continue;
    out.append(text.substr(plain, i - plain)).append(escape);
    plain = i + 1;
  }
  out.append(text.substr(plain));
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  append_escaped_html(out, text);
  return out;
}

std::string escape_json(std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  std::size_t plain = 0;
  const auto has_any = [](std::uint64_t bytes) {
    return has_below(bytes, 0x20) || has_byte(bytes, '"') || has_byte(bytes, '\\');
  };
  for (std::size_t i = pass_over(text, 0, has_any); i < text.size(); i = pass_over(text, i + 1, has_any)) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text.substr(plain, i - plain));
    plain = i + 1;
    if (c == '"' || c == '\\') {
      (out += '\\') += c;
    } else if (c == '\n') {
      out += "\\n";
    } else {
      ((out += "\\u00") += kHex[byte >> 4]) += kHex[byte & 15];
    }
  }
  out.append(text.substr(plain));
  return out;
}

}  // namespace drieluik
