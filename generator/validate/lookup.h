// Answers as conditions see them. A path is looked up in the item or group at `scope` ("goals.2") first, then in what
// is around it, then in the whole form; "goals.weight" within "goals.2" means the second goal's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "validate/records.h"

namespace drieluik {

// What a condition compares of an answer.
std::string compared_text(const Answer& answer);

// The path from the whole form, with the numbers of the items that `scope` lies in; nothing when there is no such
// field.
std::optional<std::string> full_path(const FormDefinition& form, std::string_view path, std::string_view scope);

// The field of that path; nullptr when there is none.
const Field* field_in(const FormDefinition& form, std::string_view path, std::string_view scope);

// Whether a condition of a rule, a field or an `:::if` holds; nothing when an answer that decides is absent.
std::optional<bool> holds(const Condition& condition, const FormDefinition& form, const Answer& answers,
                          std::string_view scope = {});

}  // namespace drieluik
