#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace drieluik {

Argument value_argument(std::string_view text) {
  Argument argument(text);
  argument.is_value = true;
  return argument;
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

void Diagnostics::sort() {
  const auto key = [](const Diagnostic& d) {
    return std::tuple<std::string_view, std::uint32_t>(d.span.source ? d.span.source->path : std::string_view(),
                                                       d.span.begin);
  };
  std::stable_sort(list_.begin(), list_.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
}

}  // namespace drieluik
