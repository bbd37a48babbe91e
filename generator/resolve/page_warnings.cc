#include "resolve/page_warnings.h"

#include <algorithm>
#include <iterator>

#include "read/messages.h"
#include "resolve/messages.h"

namespace drieluik {
namespace {

bool keeps_from_reading(const Message& message) {
  static constexpr const Message* kAll[] = {&kTooLarge,        &kNotUtf8,         &kControlCharacter, &kUnreadable,
                                            &kMarkdownTooDeep, &kMarkdownTooMany, &kLinkDefinition,   &kDuplicateId,
                                            &kMeantForTeachers};
  return std::find(std::begin(kAll), std::end(kAll), &message) != std::end(kAll);
}

std::string said_by(const Diagnostic& diagnostic) {
  return fill_in(diagnostic.message->text.english, diagnostic.arguments, Speech::english, false) + '\n' +
         fill_in(diagnostic.message->hint.english, diagnostic.arguments, Speech::english, false);
}

}  // namespace

void PageWarnings::take(const Diagnostics& of_page) {
  for (Diagnostic diagnostic : of_page.list()) {
    if (!keeps_from_reading(*diagnostic.message)) {
      diagnostic.severity = Severity::warning;
      const auto [place, is_new] = places_.emplace(said_by(diagnostic), list_.size());
      if (!is_new) {
        ++list_[place->second].others;
        continue;
      }
    }
    list_.push_back(std::move(diagnostic));
  }
}

void PageWarnings::tell(Diagnostics& diagnostics) {
  for (Diagnostic& diagnostic : list_) diagnostics.add(std::move(diagnostic));
  list_.clear();
  places_.clear();
}

}  // namespace drieluik
