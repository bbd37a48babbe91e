#include "document/words.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "document/messages.h"

namespace drieluik {
namespace {

constexpr int kMinutesOfAnHour = 60;
constexpr int kFewestHours = 2;  // below it people speak of minutes

// The texts that documents are made with. Those of the site and of the printed page are looked up by their templates.
constexpr std::string_view kNeededWords[] = {
    "accessed",
    "aim",
    "and-others",
    "and-sign",
    "appendices",
    "attainment-as-expected",
    "attainment-chart",
    "attainment-goal",
    "attainment-less",
    "attainment-more",
    "attainment-score",
    "attainment-some",
    "attainment-t",
    "attainment-weight",
    "bibliography",
    "contents",
    "dark-colours",
    "date",
    "date-format",
    "date-pattern",
    "decimal-sign",
    "duration",
    "edition-n",
    "editor",
    "editors",
    "example",
    "figure-n",
    "figure-reference",
    "form",
    "glossary",
    "group",
    "hours",
    "hours-1",
    "in-page",
    "in-volume",
    "index",
    "list-separator",
    "logbook",
    "logbook-begun",
    "logbook-owner",
    "logbook-summary",
    "manuscript",
    "materials",
    "minutes",
    "minutes-1",
    "month-1",
    "month-10",
    "month-11",
    "month-12",
    "month-2",
    "month-3",
    "month-4",
    "month-5",
    "month-6",
    "month-7",
    "month-8",
    "month-9",
    "no",
    "no-date",
    "note",
    "number-format",
    "on-page",
    "pages-short",
    "part-n",
    "programme",
    "programme-assessment",
    "programme-do",
    "programme-fill-in",
    "programme-goals",
    "programme-part",
    "programme-part-goals",
    "programme-preparation",
    "programme-read",
    "programme-total",
    "question",
    "related-courses",
    "related-exercises",
    "related-forms",
    "related-frameworks",
    "required",
    "screen-add",
    "screen-added",
    "screen-ask-clear",
    "screen-ask-open",
    "screen-ask-remove",
    "screen-attainment",
    "screen-clear",
    "screen-cleared",
    "screen-complete",
    "screen-end",
    "screen-faults",
    "screen-faults-1",
    "screen-later",
    "screen-later-file",
    "screen-left",
    "screen-line",
    "screen-next",
    "screen-no-language",
    "screen-no-record",
    "screen-no-text",
    "screen-not-kept",
    "screen-not-opened",
    "screen-nothing",
    "screen-notice",
    "screen-notice-files",
    "screen-open",
    "screen-open-contract",
    "screen-opened",
    "screen-other-form",
    "screen-print",
    "screen-remove",
    "screen-remove-item",
    "screen-removed",
    "screen-save",
    "screen-saved",
    "screen-saved-later",
    "screen-scales",
    "screen-title",
    "screen-too-large",
    "screen-unchoose",
    "screen-yaml",
    "screen-yaml-twice",
    "signature",
    "student-edition",
    "summary-about",
    "summary-agreements",
    "summary-all-scored",
    "summary-band-any-less",
    "summary-band-any-more",
    "summary-band-as-expected",
    "summary-band-at-least",
    "summary-band-less",
    "summary-band-more",
    "summary-band-much-less",
    "summary-band-much-more",
    "summary-bands",
    "summary-change",
    "summary-clients",
    "summary-first",
    "summary-forms",
    "summary-goals",
    "summary-group",
    "summary-indicators",
    "summary-last",
    "summary-left-out",
    "summary-left-out-1",
    "summary-mean-t",
    "summary-no-bands",
    "summary-no-scores",
    "summary-not-told",
    "summary-number",
    "summary-of",
    "summary-period",
    "summary-period-pattern",
    "summary-privacy",
    "summary-privacy-title",
    "summary-records",
    "summary-results",
    "summary-scales",
    "summary-sessions",
    "summary-several-scored",
    "summary-t",
    "summary-title",
    "summary-too-few",
    "summary-total-and-mean",
    "summary-what",
    "summary-with-goals",
    "summary-with-goals-1",
    "table-n",
    "table-reference",
    "teacher",
    "teacher-edition",
    "term-used",
    "thesis",
    "tip",
    "volume-n",
    "warning",
    "whole-number-format",
    "yes",
};

std::string_view without_zero(std::string_view number) {
  return number.size() > 1 && number.front() == '0' ? number.substr(1) : number;
}

}  // namespace

std::string_view Words::operator[](std::string_view key) const {
  const auto it = words_.find(key);
  return it == words_.end() ? key : std::string_view(it->second);
}

void Words::borrow_from(const Words& other) {
  lender_ = other.language_;
  for (const auto& [key, text] : other.words_) {
    if (words_.emplace(key, text).second) borrowed_.insert(key);
  }
}

std::string_view Words::language_of(std::string_view key) const {
  return borrowed_.contains(key) ? lender_ : language_;
}

Words check_words(const Value& value, Diagnostics& diagnostics) {
  std::map<std::string, std::string, std::less<>> words;
  if (value.kind != ValueKind::mapping) {
    diagnostics.error(value.span, kWordsNoMapping);
    return Words();
  }
  for (const Member& member : value.members) {
    if (member.value.kind == ValueKind::scalar) {
      words.emplace(member.key, member.value.scalar);
    } else {
      diagnostics.error(member.key_span, kWordNoText, {member.key});
      words.emplace(member.key, member.key);  // not missing as well
    }
  }
  return Words(std::move(words));
}

void check_needed(const Words& words, Span place, Diagnostics& diagnostics) {
  for (const std::string_view key : kNeededWords) {
    if (!words.all().contains(key)) diagnostics.warning(place, kWordMissing, {key});
  }
}

std::string fill_pattern(std::string_view pattern,
                         std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    out += pattern.substr(0, open);
    pattern.remove_prefix(open);
    const auto* const value = std::find_if(values.begin(), values.end(), [&](const auto& entry) {
      const std::string_view name = entry.first;
      return pattern.size() >= name.size() + 2 && pattern.substr(1, name.size()) == name &&
             pattern[name.size() + 1] == '}';
    });
    if (value != values.end()) {
      out += value->second;
      pattern.remove_prefix(value->first.size() + 2);
    } else if (!pattern.empty()) {
      out += '{';
      pattern.remove_prefix(1);
    }
  }
  return out;
}

std::string duration_in_words(int minutes, const Words& words) {
  const auto counted = [&](const char* one, const char* many, int count) {
    return fill_pattern(words[count == 1 ? one : many], {{"n", std::to_string(count)}});
  };
  if (minutes < kFewestHours * kMinutesOfAnHour) return counted("minutes-1", "minutes", minutes);
  std::string hours = counted("hours-1", "hours", minutes / kMinutesOfAnHour);
  const int rest = minutes % kMinutesOfAnHour;
  return rest == 0 ? hours : hours + " " + counted("minutes-1", "minutes", rest);
}

std::string date_in_words(std::string_view iso_date, const Words& words) {
  const std::vector<std::string_view> parts = split(iso_date, '-');
  if (parts.size() != 3 || !std::all_of(parts.begin(), parts.end(), is_digits)) return std::string(iso_date);
  const auto month = words.all().find("month-" + std::string(without_zero(parts[1])));
  if (month == words.all().end()) return std::string(iso_date);
  return fill_pattern(words["date-pattern"],
                      {{"day", without_zero(parts[2])}, {"month", month->second}, {"year", parts[0]}});
}

}  // namespace drieluik
