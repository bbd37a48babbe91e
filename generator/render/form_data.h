// What the script of a form's page knows of the form: fields, rules, messages and interface texts, as JSON that may
// stand in a <script type="application/json">. No rule and no message is written in the script itself.
//
//   {"form": "triangle-contract", "language": "nl", "languages": ["nl", "en"],
//    "fields": [{"key": "goals", "type": "list", "label": "Doelen", "required": true, "max": 3, "fields": […]}, …],
//    "rules": [{"at": "goals.*.weight", "check": {…}, "names": […], "message": "…"}],
//    "messages": {"missing": {"text": "{0} ontbreekt", "hint": "vul het in"}, …},
//    "words": {"screen-save": "…"}, "contract": {"form": …, "fields": […]},
//    "attainment": {"mean": 50, …}}
//
// In paths, * stands for the number of an item: of the field at hand, or of the answer that a rule tells.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "document/words.h"
#include "validate/records.h"

namespace drieluik {

// `languages`: those a record may be in. `language`: of the page's text.
std::string form_data(const FormDefinition& form, std::span<const std::string> languages, std::string_view language,
                      const Words& words);

}  // namespace drieluik
