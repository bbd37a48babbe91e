// Prints forms and sheets as PDF files: blank, one for each client, or one of all clients together.
//
//   OUT/<client>/<form>.<lang>.pdf, files 0600 and folders 0700;  OUT/<form>.<lang>.pdf when blank or fillable;
//   OUT/<form>.teacher.<lang>.pdf of the teacher edition;
//   OUT/summary.<lang>.pdf, 0600
//
// A bad record is reported and the others are printed. Of the clients only ids or file names stay in memory. A client's
// PDF that is there already, whole and made from the same, is not made again: a run that is broken off goes on where it
// was.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "document/build.h"
#include "render/press.h"
#include "render/theme.h"
#include "resolve/cohort.h"
#include "resolve/library.h"

namespace drieluik {

// By form and language.
using PreparedForms = std::map<std::pair<std::string, std::string>, PreparedForm>;

struct PrintRun {
  const Library& library;
  const VolumePlans& plans;  // of the edition
  const PreparedForms& forms;
  const Theme& theme;
  const Press& press;
  FileSystem& files;
  Edition edition = Edition::student;
  std::string what;  // the id of a form or a sheet, kLogbook, kDossier, or kSummary of a cohort
  bool fillable = false;
  Path out;
  std::vector<std::string> languages;  // empty: a record's own, or all for what is blank
  unsigned jobs = 1;
  std::string date;      // of what is blank, or has no date itself; empty: none
  std::string password;  // prepared (render/pdf_encryption.h); empty: what is printed is not encrypted
  // A hash of the program, the source and the theme; nothing: every PDF is made, and none says what it was made from.
  std::optional<std::uint64_t> made_from;
  bool force = false;  // what is there already is made again
};

struct PrintResult {
  std::size_t printed = 0, unchanged = 0;  // PDFs that were made, and that were there already
  bool output_failed = false;
};

// False after a fault, which is reported.
bool write_pdf_file(const PrintRun& run, const Path& path, const std::string& pdf, Access access,
                    Diagnostics& diagnostics);

// Tells that there is nothing of that name to print, and what there is.
void report_nothing_to_print(const std::string& what, const Library& library, Diagnostics& diagnostics);

// Prepares all forms in all their languages, and adds their fixed texts to the press, so that a client's PDF is the
// same whatever else is printed. The plans outlive the forms.
PreparedForms prepare_forms(const Library& library, const Theme& theme, const VolumePlans& plans, Edition edition,
                            bool fillable, Press& press, Diagnostics& diagnostics);

PrintResult print_blank(const PrintRun& run, Diagnostics& diagnostics);

// Calls `after` for each client in order, with what there is to say about it, and the number of clients done and to do.
PrintResult print_clients(const PrintRun& run, Cohort& cohort, const AfterClient& after);

// What all clients have in common, in numbers; nothing when the cohort breaks off. `run` needs no forms.
PrintResult print_summary(const PrintRun& run, Cohort& cohort, const AfterClient& after, Diagnostics& diagnostics);

}  // namespace drieluik
