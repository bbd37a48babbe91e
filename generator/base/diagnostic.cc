#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace drieluik {
namespace {

std::string words_of(const Diagnostic& diagnostic) {
  const Message& message = *diagnostic.message;
  return fill_in(message.text.english, diagnostic.arguments, Speech::english, false) + '\n' +
         fill_in(message.hint.english, diagnostic.arguments, Speech::english, false);
}

}  // namespace

Argument value_argument(std::string_view text) {
  Argument argument(text);
  argument.is_value = true;
  return argument;
}

Argument counted(std::size_t count, const Bilingual& one, const Bilingual& many) {
  const std::string number = std::to_string(count) + " ";
  const Bilingual& noun = count == 1 ? one : many;
  return {number + std::string(noun.english), number + std::string(noun.dutch)};
}

std::string fill_in(std::string_view pattern, const std::vector<Argument>& arguments, Speech speech, bool hide_values) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool is_mark = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                         pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
    const std::size_t index = is_mark ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
    if (!is_mark || index >= arguments.size()) {
      out += pattern[i];
      continue;
    }
    const Argument& argument = arguments[index];
    out += argument.is_value && hide_values ? std::string("…") : argument.in(speech);
    i += 2;
  }
  return out;
}

void Diagnostics::error(Span span, const Message& message, std::vector<Argument> arguments) {
  list_.push_back({Severity::error, &message, span, std::move(arguments)});
  ++errors_;
}

void Diagnostics::warning(Span span, const Message& message, std::vector<Argument> arguments) {
  list_.push_back({Severity::warning, &message, span, std::move(arguments)});
}

void Diagnostics::add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  list_.push_back(std::move(diagnostic));
}

void Diagnostics::merge(Diagnostics other) {
  std::move(other.list_.begin(), other.list_.end(), std::back_inserter(list_));
  errors_ += other.errors_;
}

void Diagnostics::merge_new(Diagnostics other) {
  std::set<std::pair<const Source*, std::string>> told;
  for (const Diagnostic& diagnostic : list_) told.emplace(diagnostic.span.source, words_of(diagnostic));
  for (Diagnostic& diagnostic : other.list_) {
    if (told.emplace(diagnostic.span.source, words_of(diagnostic)).second) add(std::move(diagnostic));
  }
}

void Diagnostics::sum_equal_warnings() {
  std::map<std::string, std::size_t> places;
  std::vector<Diagnostic> kept;
  for (Diagnostic& diagnostic : list_) {
    if (diagnostic.severity == Severity::warning) {
      const auto [place, is_new] = places.emplace(words_of(diagnostic), kept.size());
      if (!is_new) {
        kept[place->second].others += 1 + diagnostic.others;
        continue;
      }
    }
    kept.push_back(std::move(diagnostic));
  }
  list_ = std::move(kept);
}

void Diagnostics::sort() {
  const auto key = [](const Diagnostic& d) {
    return std::tuple<std::string_view, std::uint32_t>(d.span.source ? d.span.source->path : std::string_view(),
                                                       d.span.begin);
  };
  std::stable_sort(list_.begin(), list_.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
}

}  // namespace drieluik
