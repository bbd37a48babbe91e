#include "validate/check_entries.h"
#include "validate/from_answer.h"
#include "validate/text_marks.h"

namespace drieluik {

std::vector<GlossaryTerm> check_glossary(const Value& value, Diagnostics& diagnostics,
                                         std::span<const std::string> languages) {
  std::vector<GlossaryTerm> terms;
  for (const Answer& entry : check_entries(value, glossary_fields(), languages, diagnostics)) {
    if (const Answer* definition = entry.find("definition")) tell_marks(*definition, diagnostics);
    terms.push_back({.id = text_of(entry, "id"),
                     .term = local_text_of(entry, "term"),
                     .definition = local_text_of(entry, "definition"),
                     .span = entry.span});
  }
  return terms;
}

}  // namespace drieluik
