// A form with a field of every type, and what may be wrong with each.
#pragma once

#include <filesystem>
#include <string>

namespace drieluik {

// Adds the form `proef` to a handbook: content/forms/proef.yaml, and a Dutch text with all its fields.
void add_trial_form(const std::filesystem::path& handbook);

// A record of it with these answers besides the person's; `name` is needed too.
std::string trial_record(const std::string& answers);

}  // namespace drieluik
