#include "validate/check_entries.h"

#include <set>

#include "validate/checking.h"
#include "validate/from_answer.h"
#include "validate/messages.h"
#include "validate/table.h"

namespace drieluik {

std::vector<Answer> check_entries(const Value& value, const std::vector<Field>& fields,
                                  std::span<const std::string> languages, Diagnostics& diagnostics) {
  if (is_absent(value)) return {};
  const Field list = table::list_of_groups("", fields);
  Checking checking{.diagnostics = diagnostics, .languages = languages};
  std::optional<Answer> checked = check_value(checking, list, value, start_of(value.span.source));
  std::vector<Answer> entries;
  if (!checked) return entries;
  std::set<std::string> ids;
  for (Answer& entry : checked->items) {
    const Answer* id = entry.find("id");
    if (!id) continue;  // was reported
    if (ids.insert(id->text).second) {
      entries.push_back(std::move(entry));
    } else {
      report(checking, id->span, kRepeatedId, {id->text});
    }
  }
  return entries;
}

}  // namespace drieluik
