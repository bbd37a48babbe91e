// Filled PDFs, and records, as client records of their own: OUT/<client>.yaml, files 0600 and folders 0700.
//
// <client> is the name of the attached record, else that of the file without .pdf and .LANG. A record with faults is
// written too, so that nothing that was typed is lost; its faults are told with their places in what was written. What
// is there already is replaced by the same record only, unless `force` says otherwise. One bad file stops no other.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "render/theme.h"
#include "resolve/cohort.h"
#include "resolve/library.h"

namespace drieluik {

struct CollectRun {
  const Library& library;
  const Theme& theme;
  FileSystem& files;
  std::vector<Path> inputs;
  Path out;
  bool force = false;
  unsigned jobs = 1;
  std::string password;  // of all PDFs, prepared (render/pdf_encryption.h); empty: none
};

struct CollectResult {
  std::size_t records = 0;  // that are in OUT now
  bool input_failed = false, output_failed = false;
};

// Calls `after` for each input in order, with what there is to say about it.
CollectResult collect(const CollectRun& run, const AfterClient& after);

}  // namespace drieluik
