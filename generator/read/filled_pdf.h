// What a PDF with form fields holds once somebody has filled it in: which form it is, the record that was attached when
// it was printed, and its fields. What the fields mean is for resolve/filled_record.h to say.
//
//   std::optional<FilledPdf> filled = read_filled_pdf(bytes, password, {&source, 0, 0}, diagnostics);
//   filled->fields[0];   // {name "coachee.name", kind text, values {"Amina"}, printed {}}
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace drieluik {

enum class FilledFieldKind : std::uint8_t { text, choice, button, signature, other };

struct FilledField {
  std::string name;  // in full: "goals.1.indicators.2"
  FilledFieldKind kind = FilledFieldKind::other;
  // UTF-8; line breaks are "\n". Of a button the name of its state. None: nothing was typed or chosen.
  std::vector<std::string> values;
  std::vector<std::string> printed;  // the same when it was printed (/DV)
  std::vector<std::string> rivals;   // other answers to it: programs give each widget of a field a value of its own
  bool is_signed = false;
};

struct FilledPdf {
  std::string form_id, form_version, text_hash, client;  // of XMP; empty: it does not say
  std::string language;                                  // BCP 47, as the PDF says it
  std::string attachment_name, attachment;               // the record; empty: none
  std::vector<FilledField> fields;                       // in the order of the tree of fields; each name once
};

bool is_pdf(std::string_view bytes);  // as readers tell it: by a header within the first 1,024 bytes

// Reads through libqpdf, which mends what is damaged: that is a warning. Reported at `place`: what is no PDF or cannot
// be mended, a password that is missing or wrong. `password` is a prepared one (render/pdf_encryption.h), or empty.
// Bounded: 64 levels and 100,000 fields, 4 MiB of XMP and of attachment, 16 MiB of names and values together.
std::optional<FilledPdf> read_filled_pdf(std::string_view bytes, const std::string& password, Span place,
                                         Diagnostics& diagnostics);

}  // namespace drieluik
