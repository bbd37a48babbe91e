// The clients that a command line names, as a cohort.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "resolve/cohort.h"

namespace drieluik {

struct CohortPlace {
  std::optional<Path> client, clients;  // one of them: of one client, or a folder of clients or a table (CSV)
  std::string form;                     // of rows of a table that do not say theirs; empty: they must
  std::string language;                 // the same
  Shard shard;
};

// Nothing, with the reason in `diagnostics`, when there are no clients that can be read.
std::unique_ptr<Cohort> open_cohort(const FileReader& files, const CohortPlace& place, const Library& library,
                                    SourceMap& sources, Diagnostics& diagnostics);

// The one form there is; empty when there are several, or none.
std::string only_form(const Library& library);

}  // namespace drieluik
