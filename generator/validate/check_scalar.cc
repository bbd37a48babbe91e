#include "validate/check_scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

#include "base/text.h"
#include "validate/check.h"
#include "validate/messages.h"
#include "validate/table.h"

namespace drieluik {
namespace {

constexpr std::size_t kMaxDigits = 20;  // of a number, with sign and point

ScalarCheck fault(const Message& message, std::vector<Argument> arguments = {}) {
  return {.text = {}, .fault = &message, .arguments = std::move(arguments)};
}

ScalarCheck fine(std::string_view text) { return {.text = std::string(text), .fault = nullptr, .arguments = {}}; }

int to_int(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

struct DateParts {
  int year = 0, month = 0, day = 0;
};

std::optional<DateParts> split_date(std::string_view text) {
  const bool has_form = text.size() == 10 && text[4] == '-' && text[7] == '-' && is_digits(text.substr(0, 4)) &&
                        is_digits(text.substr(5, 2)) && is_digits(text.substr(8, 2));
  if (!has_form) return std::nullopt;
  return DateParts{to_int(text.substr(0, 4)), to_int(text.substr(5, 2)), to_int(text.substr(8, 2))};
}

std::chrono::year_month year_month(const DateParts& parts) {
  return std::chrono::year(parts.year) / std::chrono::month(static_cast<unsigned>(parts.month));
}

bool exists(const DateParts& parts) {
  return parts.year >= 1 && (year_month(parts) / std::chrono::day(static_cast<unsigned>(parts.day))).ok();
}

Argument why_not(const DateParts& parts) {
  if (parts.year < 1) return {"the years go from 0001 to 9999", "de jaren lopen van 0001 tot 9999"};
  if (!year_month(parts).ok()) return {"the months go from 01 to 12", "de maanden lopen van 01 tot 12"};
  const std::string days = std::to_string(static_cast<unsigned>((year_month(parts) / std::chrono::last).day()));
  return {"that month has " + days + " days", "die maand heeft " + days + " dagen"};
}

ScalarCheck check_date(const Field& field, std::string_view text) {
  const std::optional<DateParts> parts = split_date(text);
  if (!parts) {
    const std::string date = from_day_first(text);
    if (is_date(date)) return fault(kDateOrder, {value_argument(date)});
    return fault(kNotADate);
  }
  if (!exists(*parts)) return fault(kNoSuchDate, {value_argument(text), why_not(*parts)});
  if (!field.min_date.empty() && text < field.min_date) return fault(kDateTooEarly, {field.min_date});
  if (!field.max_date.empty() && text > field.max_date) return fault(kDateTooLate, {field.max_date});
  return fine(text);
}

// “1,500”, as it stands in no record; nothing when it is another text.
std::optional<std::string> thousands_of(std::string_view text) {
  constexpr std::size_t kMostBefore = 4, kBehind = 3;
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos || comma > kMostBefore + (text.starts_with('-') ? 1 : 0) ||
      text.size() != comma + 1 + kBehind)
    return std::nullopt;
  std::string whole(text.substr(0, comma));
  whole.append(text.substr(comma + 1));
  return to_number(whole) && comma > 0 && is_digits(text.substr(comma + 1)) ? std::optional(whole) : std::nullopt;
}

ScalarCheck check_number(const Field& field, std::string_view text) {
  const std::optional<double> number = to_number(text);
  if (!number) {
    std::string with_point(text);
    std::replace(with_point.begin(), with_point.end(), ',', '.');
    const std::optional<std::string> thousands = thousands_of(text);
    if (thousands && to_number(with_point)) {
      return fault(kThousandsOrFraction, {value_argument(*thousands), value_argument(with_point)});
    }
    if (to_number(with_point)) return fault(kDecimalComma, {value_argument(with_point)});
    return fault(kNotANumber);
  }
  if (field.whole && *number != std::floor(*number)) return fault(kNotWhole);
  if (field.min && *number < *field.min) return fault(kNumberTooSmall, {to_text(*field.min)});
  if (field.above && *number <= *field.above) return fault(kNotAbove, {to_text(*field.above)});
  if (field.max && *number > *field.max) return fault(kNumberTooLarge, {to_text(*field.max)});
  return fine(text);
}

ScalarCheck check_option(const Field& field, std::string_view text) {
  std::vector<std::string_view> keys;
  for (const Option& option : field.options) {
    if (option.key == text) return fine(text);
    keys.push_back(option.key);
  }
  return fault(kUnknownOption, {value_argument(text), suggestion(text, keys)});
}

ScalarCheck check_yes_no(std::string_view text) {
  const std::string word = lower_ascii(text);
  if (word == "true" || word == "yes" || word == "ja") return fine("true");
  if (word == "false" || word == "no" || word == "nee") return fine("false");
  return fault(kNotYesNo);
}

std::string with_plain_line_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out += text[i] == '\r' ? '\n' : text[i];
  }
  return out;
}

std::string code_point_name(char32_t code_point) {
  std::array<char, 8> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<unsigned>(code_point), 16);
  const std::string hexadecimal(digits.data(), end.ptr);
  return "U+" + std::string(4 - std::min<std::size_t>(4, hexadecimal.size()), '0') + hexadecimal;
}

ScalarCheck check_letters(const Field& field, std::string_view written) {
  const bool is_line = field.type == FieldType::text;
  const bool is_trimmed = is_line || field.type == FieldType::local_text;
  std::string text = with_plain_line_ends(is_trimmed ? trim(written) : written);
  std::size_t length = 0;
  for (std::size_t offset = 0; offset < text.size(); ++length) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    const char32_t c = byte < 0x80 ? text[offset++] : next_code_point(text, offset);
    const bool is_control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
    if (is_control) return fault(kHiddenCharacter, {code_point_name(c)});
  }
  if (is_line && text.find('\n') != std::string::npos) return fault(kLineBreak);
  const std::size_t most = most_code_points(field);
  if (length > most) return fault(kTooLong, {std::to_string(length), std::to_string(most)});
  if (field.compiled && !matches(*field.compiled, text)) {
    const Argument how = field.help.empty()
                             ? Argument("it must match " + field.pattern, "het moet passen op " + field.pattern)
                             : Argument(std::string(field.help.in("en")), std::string(field.help.in("nl")));
    return fault(kWrongPattern, {how});
  }
  return fine(text);
}

}  // namespace

bool is_date(std::string_view text) {
  const std::optional<DateParts> parts = split_date(text);
  return parts && exists(*parts);
}

std::string from_day_first(std::string_view typed) {
  const std::size_t first = typed.find_first_not_of("0123456789");
  if (first == std::string_view::npos || std::string_view("-/.").find(typed[first]) == std::string_view::npos) {
    return std::string(typed);
  }
  const std::vector<std::string_view> parts = split(typed, typed[first]);
  const bool is_date = parts.size() == 3 && std::all_of(parts.begin(), parts.end(), is_digits) &&
                       parts[0].size() <= 2 && parts[1].size() <= 2 && parts[2].size() == 4;
  if (!is_date) return std::string(typed);
  const auto two_digits = [](std::string_view part) { return (part.size() == 1 ? "0" : "") + std::string(part); };
  return std::string(parts[2]) + "-" + two_digits(parts[1]) + "-" + two_digits(parts[0]);
}

std::optional<double> to_number(std::string_view text) {
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const bool has_form = text.size() <= kMaxDigits && is_digits(digits.substr(0, point)) &&
                        (point == digits.size() || is_digits(digits.substr(point + 1)));
  if (!has_form) return std::nullopt;
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  return number;
}

std::string to_text(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  return {digits.data(), end.ptr};
}

bool is_language_tag(std::string_view text) {
  static const Field kTag = table::language("");
  return !check_scalar(kTag, text).fault;
}

std::string_view near_word(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t kLongest =
      64;  // longer ones are no slip of the key, and a single letter is near to every other
  if (word.size() < 2 || word.size() > kLongest) return {};
  const std::string small = lower_ascii(word);
  for (const std::string_view candidate : candidates) {
    if (lower_ascii(candidate) == small) return candidate;
  }
  return nearest(word, candidates);
}

Argument suggestion(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string near(near_word(word, candidates));
  if (!near.empty()) return {"did you mean “" + near + "”?", "bedoelde je “" + near + "”?"};
  const std::string list = join(candidates, ", ");
  return {"possible here: " + list, "hier kan staan: " + list};
}

ScalarCheck check_scalar(const Field& field, std::string_view written) {
  switch (field.type) {
    case FieldType::date:
      return check_date(field, trim(written));
    case FieldType::number:
      return check_number(field, trim(written));
    case FieldType::choice:
    case FieldType::choices:
    case FieldType::scale:
      return check_option(field, trim(written));
    case FieldType::yesno:
      return check_yes_no(trim(written));
    default:
      return check_letters(field, written);
  }
}

}  // namespace drieluik
