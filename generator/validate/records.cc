#include "validate/records.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace drieluik {
namespace {

// The item that `part` counts, from 1.
const Answer* item_at(const Answer& list, std::string_view part) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
  const bool is_number = error == std::errc() && end == part.data() + part.size();
  return is_number && number >= 1 && number <= list.items.size() ? &list.items[number - 1] : nullptr;
}

const Answer* member_at(const Answer& group, std::string_view part) {
  const auto found = std::find_if(group.members.begin(), group.members.end(),
                                  [&](const Answer& member) { return member.key == part; });
  return found == group.members.end() ? nullptr : &*found;
}

}  // namespace

std::string_view folder_of(Kind kind) {
  switch (kind) {
    case Kind::framework:
      return "frameworks";
    case Kind::exercise:
      return "exercises";
    case Kind::form:
      return "forms";
    case Kind::course:
      return "courses";
    case Kind::page:
      return "pages";
    case Kind::clause:
      return "clauses";
  }
  return {};
}

bool is_in_contract(std::string_view path) {
  return path.starts_with(kContract) && (path.size() == kContract.size() || path[kContract.size()] == '.');
}

bool has_own_answers(const Answer& answers) {
  return std::any_of(answers.members.begin(), answers.members.end(),
                     [](const Answer& member) { return member.key != kContract && member.key != kEvaluations; });
}

const Field* FormDefinition::find(std::string_view path) const {
  if (contract && is_in_contract(path)) return field_at({contract.get(), 1}, path);
  return field_at(fields, path);
}

const Answer* Answer::find(std::string_view path) const {
  const Answer* answer = this;
  for (const std::string_view part : split(path, '.')) {
    answer = answer->items.empty() ? member_at(*answer, part) : item_at(*answer, part);
    if (!answer) return nullptr;
  }
  return answer;
}

}  // namespace drieluik
