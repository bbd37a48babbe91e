// Records as text, for tests.
#pragma once

#include <string>

#include "validate/records.h"

namespace drieluik {

// One line an answer: `goals.1.goal: "…"`; a group or list without members as `path: {}`.
std::string dump(const Answer& answers);
// nl="Naam" en="Name"
std::string dump(const LocalText& text);
// One line a field, members and items further to the right.
std::string dump(const FormDefinition& form);
std::string dump(const Text& text);
std::string dump(const Figure& figure);
std::string dump(const Site& site);
std::string dump(const GlossaryTerm& term);
std::string dump(const Work& work);

}  // namespace drieluik
