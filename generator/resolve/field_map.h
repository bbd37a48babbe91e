// Which field of a filled PDF answers what, by the names that the printer gives them: the path of the answer, a box of
// `choices` with its option behind it, signatures.coachee and signatures.coachee-date.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "read/filled_pdf.h"
#include "resolve/record_columns.h"
#include "validate/records.h"

namespace drieluik {

struct FieldMap {
  ColumnNode answers;  // each scalar with the index of its field as its column
  // By the path of a `choices`: the indices of its boxes. In `answers` it is a list with one item.
  std::map<std::string, std::vector<std::size_t>, std::less<>> boxes;
};

// A field's name and its text.
using Homeless = std::vector<std::pair<std::string, std::string>>;

// Adds to `homeless` what was typed in fields that the form does not have, and answers that stand beside another one in
// the same field; reports these, and signatures, at `place`.
FieldMap map_fields(const FormDefinition& form, const FilledPdf& pdf, Span place, Homeless& homeless,
                    Diagnostics& diagnostics);
// Whether the form has an answer for every field, and there are fields with answers.
bool has_all_fields(const FormDefinition& form, const FilledPdf& pdf);

// All that is in the field, a line for each of several choices.
std::string typed_text(const FilledField& field);

}  // namespace drieluik
