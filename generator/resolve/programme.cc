#include "resolve/programme.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace drieluik {

std::vector<ProgrammeHeading> programme_headings(const Text& course, std::span<const std::string> taken) {
  std::vector<ProgrammeHeading> headings;
  const auto is_taken = [&](const std::string& anchor) {
    return std::find(taken.begin(), taken.end(), anchor) != taken.end() ||
           std::any_of(headings.begin(), headings.end(),
                       [&](const ProgrammeHeading& other) { return other.anchor == anchor; });
  };
  const auto add = [&](const std::string& wish, std::string_view word, std::string_view title) {
    std::string anchor = wish;
    for (int number = 2; is_taken(anchor); ++number) anchor = wish + "-" + std::to_string(number);
    headings.push_back({std::move(anchor), word, title});
  };
  const Programme& programme = *course.programme;
  if (!programme.goals.empty()) add("goals", "programme-goals", {});
  if (!programme.preparation.empty()) add("preparation", "programme-preparation", {});
  if (!programme.parts.empty()) add("programme", "programme", {});
  for (const CoursePart& part : programme.parts) {
    const std::string anchor = slug(part.title);
    add(anchor.empty() ? "part" : anchor, {}, part.title);
  }
  if (!programme.assessment.empty()) add("assessment", "programme-assessment", {});
  return headings;
}

}  // namespace drieluik
