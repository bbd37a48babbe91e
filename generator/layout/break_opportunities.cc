#include "layout/break_opportunities.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <string>

#include "base/text.h"
#include "layout/plain_text.h"

namespace drieluik {
namespace {

using Kind = Opportunity::Kind;

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return c == 0xad || u_isalpha(static_cast<UChar32>(c)) || (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

constexpr std::string_view kSoftHyphen = "\xc2\xad";

// Whether the letters at `at` are part of an address, in which a hyphen would be taken for one of its characters.
class AddressFinder {
 public:
  explicit AddressFinder(std::string_view paragraph)
      : text_(paragraph), has_any_(has(paragraph, "://") || has(paragraph, "@") || has(paragraph, "www.")) {}

  // `at` does not go back from call to call.
  bool is_in_address(std::size_t at) {
    if (has_any_ && at >= end_) {
      const std::size_t begin = at == 0 ? 0 : text_.rfind(' ', at - 1) + 1;
      end_ = std::min(text_.find(' ', at), text_.size());
      const std::string_view word = text_.substr(begin, end_ - begin);
      is_address_ = has(word, "://") || has(word, "@") || word.starts_with("www.");
    }
    return is_address_;
  }

 private:
  static bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

  std::string_view text_;
  bool has_any_;
  std::size_t end_ = 0;
  bool is_address_ = false;
};

Opportunity opportunity_before(std::string_view text, std::uint32_t begin, std::uint32_t offset) {
  Opportunity out{Kind::space, offset, offset};
  while (out.visible_end > begin && text[out.visible_end - 1] == ' ') --out.visible_end;
  const std::string_view before = text.substr(begin, out.visible_end - begin);
  if (out.visible_end == offset && before.ends_with(kSoftHyphen)) {
    out.kind = Kind::hyphen;
    out.visible_end -= static_cast<std::uint32_t>(kSoftHyphen.size());
  }
  return out;
}

// Calls `divide` with each word that may be hyphenated: its letters lie in one span, and it has no soft hyphen of its
// own.
template <typename Divide>
void for_each_word(const StyledText& text, std::uint32_t begin, std::uint32_t end, Divide divide) {
  for (std::size_t i = span_at(text, begin); i < text.spans.size() && text.spans[i].begin < end; ++i) {
    const StyledSpan& span = text.spans[i];
    if (!span.role.hyphenates || span.object_width > 0) continue;
    const std::size_t stop = std::min(span.end, end);
    std::size_t start = std::max(span.begin, begin);
    for (std::size_t offset = start; offset < stop;) {
      const std::size_t here = offset;
      const char32_t c = next_code_point(text.text, offset);
      const bool inside = is_word_character(c);
      const std::size_t word_end = inside ? offset : here;
      if (!inside || offset >= stop) {
        const std::string_view word = std::string_view(text.text).substr(start, word_end - start);
        // A word that goes on in another look (one emphasised syllable) is left whole.
        const bool is_whole = word_end < stop || word_end >= end || text.text[word_end] == ' ';
        if (!word.empty() && is_whole && word.find(kSoftHyphen) == std::string_view::npos) divide(start, word);
        start = offset;
      }
    }
  }
}

}  // namespace

icu::BreakIterator* LineIterator::get() {
  UErrorCode status = U_ZERO_ERROR;
  // The rules of line breaking that we use are those of all languages.
  if (!iterator_) iterator_.reset(icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
  return iterator_.get();
}

void find_breaks(std::string_view text, icu::BreakIterator& iterator, std::vector<std::uint32_t>& offsets) {
  offsets.clear();
  UErrorCode status = U_ZERO_ERROR;
  UText* utext = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  if (U_SUCCESS(status)) iterator.setText(utext, status);
  if (U_SUCCESS(status)) {
    for (int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
      if (at > 0 && static_cast<std::size_t>(at) < text.size()) offsets.push_back(static_cast<std::uint32_t>(at));
    }
  }
  utext_close(utext);
}

Opportunity end_of_text(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Opportunity out{Kind::end, end, end};
  while (out.visible_end > begin && text[out.visible_end - 1] == ' ') --out.visible_end;
  return out;
}

std::vector<Opportunity> break_opportunities(const StyledText& text, std::uint32_t begin, std::uint32_t end,
                                             LineIterator& iterator, const Hyphenator* hyphenator, ShapeCache* cache) {
  const std::string_view whole = text.text;
  std::vector<Opportunity> out;
  std::vector<std::uint32_t> offsets;
  const std::string_view paragraph = whole.substr(begin, end - begin);
  if (!find_plain_breaks(paragraph, offsets)) {
    offsets.clear();
    if (icu::BreakIterator* const long_way = iterator.get()) find_breaks(paragraph, *long_way, offsets);
  }
  out.reserve(2 * offsets.size() + 1);
  for (const std::uint32_t offset : offsets) {
    const Opportunity opportunity = opportunity_before(whole, begin, begin + offset);
    if (opportunity.visible_end > begin) out.push_back(opportunity);
  }

  if (hyphenator) {
    const std::size_t count = out.size();
    AddressFinder addresses(paragraph);
    std::vector<std::size_t> fresh;
    for_each_word(text, begin, end, [&](std::size_t start, std::string_view word) {
      if (word.size() < kShortestDivided || addresses.is_in_address(start - begin)) return;
      for (const std::size_t point : division_points(*hyphenator, word, cache, fresh)) {
        const auto offset = static_cast<std::uint32_t>(start + point);
        out.push_back({Kind::hyphen, offset, offset});
      }
    });
    const auto by_offset = [](const Opportunity& a, const Opportunity& b) { return a.offset < b.offset; };
    std::inplace_merge(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(count), out.end(), by_offset);
  }
  out.push_back(end_of_text(whole, begin, end));
  return out;
}

}  // namespace drieluik
