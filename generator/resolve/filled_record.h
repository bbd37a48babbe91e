// A filled PDF as a client record: the fields by the paths of their answers, over the record that was attached when it
// was printed. What was typed is put as a record writes it, and not checked.
//
//   const std::optional<FilledRecord> filled = to_record(pdf, library, ',', sources, place, diagnostics);
//   to_yaml(filled->record, *filled->form->form);
#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "read/filled_pdf.h"
#include "read/value.h"
#include "resolve/field_map.h"
#include "resolve/library.h"

namespace drieluik {

struct FilledRecord {
  const Item* form = nullptr;
  Value record;       // as read from YAML, with `form` and `language`
  Homeless homeless;  // what was typed where the form has no answer
};

// What is typed wins over the attached record; a field that says what it said when it was printed keeps the record's
// answer to the letter; answers that no field shows are kept. Empty items of lists are left out. `decimal_sign` is that
// of the PDF's language.
//
// Nothing when the PDF is no form of the library, or has no fields. Reported at `place`, as are fields that the form
// does not have, signatures, and numbers that may be read in two ways.
std::optional<FilledRecord> to_record(const FilledPdf& pdf, const Library& library, char decimal_sign,
                                      SourceMap& sources, Span place, Diagnostics& diagnostics);

}  // namespace drieluik
