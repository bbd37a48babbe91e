#include "resolve/page_warnings.h"

#include <algorithm>
#include <iterator>

#include "read/messages.h"
#include "resolve/messages.h"

namespace drieluik {
namespace {

bool keeps_from_reading(const Message& message) {
  static constexpr const Message* kAll[] = {
      &kTooLarge,       &kNotUtf8,     &kControlCharacter, &kUnreadable,          &kMarkdownTooDeep,  &kMarkdownTooMany,
      &kLinkDefinition, &kDuplicateId, &kMeantForTeachers, &kTeachersNotAtMargin, &kTeachersFootnote, &kTeachersLink};
  return std::find(std::begin(kAll), std::end(kAll), &message) != std::end(kAll);
}

}  // namespace

Diagnostics as_page_warnings(const Diagnostics& found) {
  Diagnostics warnings;
  for (Diagnostic diagnostic : found.list()) {
    if (!keeps_from_reading(*diagnostic.message)) diagnostic.severity = Severity::warning;
    warnings.add(std::move(diagnostic));
  }
  return warnings;
}

}  // namespace drieluik
