#include "layout/hyphenator.h"

#include <hyphen.h>
#include <unicode/uchar.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/text.h"

namespace drieluik {
namespace {

constexpr std::string_view kFolder = "/usr/share/hyphen/hyph_";
constexpr std::size_t kMinBefore = 2, kMinAfter = 3;
static_assert(kShortestDivided == kMinBefore + kMinAfter);
constexpr std::size_t kMaxLetters = 80;  // libhyphen's own buffers hold 100

// The patterns that Debian has for a language without a region: its own are named by country.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kUsualRegion{{{"nl", "NL"}, {"en", "GB"}}};

bool is_language_tag(std::string_view tag) {
  return !tag.empty() && std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// Dutch drops the diaeresis at a line's end (coördinatie, co-ordinatie); as we never change what is written, such a
// word is not divided there.
bool has_diaeresis(char32_t c) { return c == 0xe4 || c == 0xeb || c == 0xef || c == 0xf6 || c == 0xfc; }

}  // namespace

std::vector<std::string> hyphenation_files(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  std::vector<std::string> names;
  if (primary != language) {
    std::string exact(language);
    std::replace(exact.begin(), exact.end(), '-', '_');
    names.push_back(std::move(exact));
  }
  for (const auto& [key, region] : kUsualRegion) {
    if (key == primary) names.push_back(std::string(primary) + '_' + std::string(region));
  }
  std::string upper(primary);
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  names.push_back(std::string(primary) + '_' + upper);
  names.emplace_back(primary);
  for (std::string& name : names) name = std::string(kFolder) + name + ".dic";
  return names;
}

struct Hyphenator::Data {
  HyphenDict* patterns = nullptr;
  bool latin1 = false;
  ~Data() { hnj_hyphen_free(patterns); }
};

Hyphenator::~Hyphenator() = default;

std::unique_ptr<Hyphenator> Hyphenator::open(std::string_view language) {
  if (!is_language_tag(language)) return nullptr;
  for (const std::string& file : hyphenation_files(language)) {
    if (access(file.c_str(), R_OK) != 0) continue;
    HyphenDict* patterns = hnj_hyphen_load(file.c_str());
    if (!patterns) continue;
    auto data = std::make_unique<Data>();
    data->patterns = patterns;
    data->latin1 = std::string_view(patterns->cset) == "ISO8859-1";
    if (!patterns->utf8 && !data->latin1) return nullptr;
    std::unique_ptr<Hyphenator> hyphenator(new Hyphenator);
    hyphenator->data_ = std::move(data);
    return hyphenator;
  }
  return nullptr;
}

std::vector<std::size_t> Hyphenator::points(std::string_view word) const {
  // The word in small letters, as the patterns are written, and where each letter starts in what was given.
  std::string letters;
  std::array<std::size_t, kMaxLetters> starts{};
  std::array<char32_t, kMaxLetters> code_points{};
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < word.size();) {
    const std::size_t start = offset;
    const char32_t c = next_code_point(word, offset);
    if (!u_isalpha(static_cast<UChar32>(c)) || count == kMaxLetters) return {};
    const auto small = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    if (data_->latin1) {
      if (small > 0xff) return {};
      letters += static_cast<char>(small);
    } else {
      append_utf8(letters, small);
    }
    starts[count] = start;
    code_points[count++] = small;
  }
  if (count < kMinBefore + kMinAfter) return {};

  // hnj_hyphen_hyphenate2 reads the patterns only, so threads may share them.
  std::string marks(letters.size() + 5, '\0');
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  const int failed = hnj_hyphen_hyphenate2(data_->patterns, letters.data(), static_cast<int>(letters.size()),
                                           marks.data(), nullptr, &replacements, &positions, &cuts);
  std::vector<std::size_t> points;
  // Mark i stands for the place after letter i.
  for (std::size_t i = kMinBefore - 1; !failed && i + kMinAfter < count; ++i) {
    const bool changes_spelling = replacements && replacements[i];
    if ((marks[i] & 1) && !changes_spelling && !has_diaeresis(code_points[i + 1])) points.push_back(starts[i + 1]);
  }
  if (replacements) {
    for (std::size_t i = 0; i < letters.size(); ++i) std::free(replacements[i]);
  }
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
  return points;
}

}  // namespace drieluik
