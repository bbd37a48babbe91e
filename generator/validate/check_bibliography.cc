#include <algorithm>
#include <array>

#include "base/text.h"
#include "validate/check_entries.h"
#include "validate/checking.h"
#include "validate/from_answer.h"
#include "validate/messages.h"

namespace drieluik {
namespace {

bool is_digits(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "2004", "2004-05" or "2004-05-31".
bool is_issue_date(std::string_view text) {
  const std::vector<std::string_view> parts = split(text, '-');
  if (!is_digits(parts[0], 1, 4)) return false;
  if (parts.size() == 1) return true;
  if (parts.size() == 2) return is_date(std::string(text) + "-01");
  return is_date(text);
}

std::string from_parts(const std::array<std::string, 3>& parts) {
  std::string date;
  for (const std::string& part : parts) {
    if (part.empty()) break;
    date += date.empty() ? part : "-" + std::string(part.size() == 1 ? "0" : "") + part;
  }
  return date;
}

// The ways in which reference managers write a date: 2004, "2004-05-31", {year: 2004}, [{year: 2004, month: 5}],
// {date-parts: [[2004, 5]]}, {raw: "2004-05-31"}. Empty when it is none of them.
std::string date_of(const Value& value) {
  const Value* date = &value;
  if (const Value* parts = date->find("date-parts")) date = parts;
  // Of a range, the first date counts.
  while (date->kind == ValueKind::sequence && !date->items.empty() && date->items.front().kind != ValueKind::scalar) {
    date = &date->items.front();
  }
  if (date->kind == ValueKind::scalar) return std::string(trim(date->scalar));
  if (const Value* raw = date->find("raw")) return raw->scalar;
  std::array<std::string, 3> parts;
  constexpr std::string_view kNames[] = {"year", "month", "day"};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Value* named = date->find(kNames[i]);
    if (date->kind == ValueKind::sequence && i < date->items.size()) named = &date->items[i];
    if (named) parts[i] = named->scalar;
  }
  return from_parts(parts);
}

std::string read_date(const Value& work, std::string_view key, Diagnostics& diagnostics) {
  const Value* value = work.find(key);
  if (!value || is_absent(*value)) return {};
  std::string date = date_of(*value);
  if (is_issue_date(date)) return date;
  diagnostics.error(value->span, kNotAnIssueDate, {name_of(key, {})});
  return {};
}

std::string joined(const std::string& first, const std::string& second) {
  return first.empty() || second.empty() ? first + second : first + " " + second;
}

std::vector<PersonName> names_of(const Answer& work, std::string_view key) {
  std::vector<PersonName> names;
  for (const Answer& item : items_of(work, key)) {
    PersonName name{.family = joined(text_of(item, "non-dropping-particle"), text_of(item, "family")),
                    .given = joined(text_of(item, "given"), text_of(item, "dropping-particle")),
                    .literal = text_of(item, "literal")};
    if (!name.family.empty() || !name.literal.empty()) names.push_back(std::move(name));  // else it was reported
  }
  return names;
}

// The address of “10.1000/182”, however it is written; empty for what is no DOI.
std::string address_of_doi(std::string_view written) {
  const std::size_t begin = written.find("10.");
  const std::string_view doi = begin == std::string_view::npos ? std::string_view() : written.substr(begin);
  const std::size_t slash = doi.find('/');
  constexpr std::size_t kLeastRegistrant = std::string_view("10.1000").size();
  const bool is_doi = slash != std::string_view::npos && slash >= kLeastRegistrant && slash + 1 < doi.size() &&
                      doi.find_first_not_of("0123456789.") == slash &&
                      doi.find_first_of(" \t\n<>\"") == std::string_view::npos;
  return is_doi ? "https://doi.org/" + std::string(doi) : std::string();
}

Work make_work(const Answer& entry, const Value& written, Diagnostics& diagnostics) {
  Work work;
  work.id = text_of(entry, "id");
  work.type = text_of(entry, "type");
  work.title = text_of(entry, "title");
  work.container_title = text_of(entry, "container-title");
  work.volume = text_of(entry, "volume");
  work.issue = text_of(entry, "issue");
  work.page = text_of(entry, "page");
  work.edition = text_of(entry, "edition");
  work.publisher = text_of(entry, "publisher");
  work.publisher_place = text_of(entry, "publisher-place");
  work.url = address_of_doi(text_of(entry, "DOI"));  // APA 7 prefers it
  if (work.url.empty()) work.url = text_of(entry, "URL");
  work.language = text_of(entry, "language");
  work.note = local_text_of(entry, "note");
  work.authors = names_of(entry, "author");
  work.editors = names_of(entry, "editor");
  work.issued = read_date(written, "issued", diagnostics);
  work.accessed = read_date(written, "accessed", diagnostics);
  work.span = entry.span;
  return work;
}

}  // namespace

std::vector<Work> check_bibliography(const Value& value, Diagnostics& diagnostics) {
  // Pandoc and Zotero put the list under `references:`.
  const Value* references = value.find("references");
  const Value& list = references && value.members.size() == 1 ? *references : value;
  std::vector<Work> works;
  auto written = list.items.begin();
  for (const Answer& entry : check_entries(list, bibliography_fields(), {}, diagnostics)) {
    // Entries keep their order, but faulty ones are left out.
    while (written->span.begin != entry.span.begin) ++written;
    works.push_back(make_work(entry, *written, diagnostics));
  }
  return works;
}

}  // namespace drieluik
