#include "validate/pattern.h"

#include <unicode/regex.h>
#include <unicode/unistr.h>

namespace drieluik {
namespace {

constexpr int kMaxSteps = 50;               // ICU counts about 10,000 saved states as one
constexpr int kMaxStackBytes = 1 << 20;     // of one match, on the heap
constexpr std::size_t kMaxSubject = 4'096;  // bytes; a text of 500 code points has at most 2,000

icu::UnicodeString to_unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
}

// As ICU has \w; the hyphen that may follow in a class is no range.
constexpr std::string_view kWord = R"(\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200c\u200d)", kDigit = "0-9";

}  // namespace

PortablePattern portable(std::string_view expression) {
  PortablePattern out;
  bool is_in_class = false;
  for (std::size_t i = 0; i < expression.size(); ++i) {
    const char c = expression[i];
    if (c == '[' || c == ']') {
      is_in_class = c == '[';
      out.text += c;
    } else if (c != '\\' || i + 1 == expression.size()) {
      out.text += c;
    } else {
      const char kind = expression[++i];
      const std::string_view set = kind == 'w' || kind == 'W' ? kWord : kind == 'd' || kind == 'D' ? kDigit : "";
      const bool is_other = kind == 'W' || kind == 'D';
      out.is_alike = out.is_alike && kind != 'Q' && !(is_other && is_in_class);
      if (set.empty() || (is_other && is_in_class)) {
        out.text.append({c, kind});
      } else if (is_in_class) {
        out.text.append(set);
        if (expression.substr(i + 1).starts_with("-")) out.text += '\\';
      } else {
        out.text.append(is_other ? "[^" : "[").append(set).append("]");
      }
    }
  }
  if (expression.find("\\Q") != std::string_view::npos) out.text = expression;
  return out;
}

class Pattern {
 public:
  explicit Pattern(std::unique_ptr<icu::RegexPattern> compiled) : compiled_(std::move(compiled)) {}

  const icu::RegexPattern& compiled() const { return *compiled_; }

 private:
  std::unique_ptr<icu::RegexPattern> compiled_;
};

std::shared_ptr<const Pattern> compile_pattern(std::string_view expression) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where;
  std::unique_ptr<icu::RegexPattern> compiled(
      icu::RegexPattern::compile(to_unicode(portable(expression).text), 0, where, status));
  return U_SUCCESS(status) ? std::make_shared<const Pattern>(std::move(compiled)) : nullptr;
}

bool matches(const Pattern& pattern, std::string_view text) {
  if (text.size() > kMaxSubject) return false;
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString subject = to_unicode(text);
  const std::unique_ptr<icu::RegexMatcher> matcher(pattern.compiled().matcher(subject, status));
  if (U_FAILURE(status)) return false;
  matcher->setTimeLimit(kMaxSteps, status);
  matcher->setStackLimit(kMaxStackBytes, status);
  const bool whole = matcher->matches(status);
  return U_SUCCESS(status) && whole;
}

}  // namespace drieluik
