// The summary sheet of a cohort: numbers without names, for those who had their people coached.
#pragma once

#include <string>
#include <string_view>

#include "document/cohort_summary.h"
#include "document/document.h"
#include "document/words.h"
#include "resolve/library.h"

namespace drieluik {

// What the records say nothing of is left out. A mean stands there only when small_groups.h lets it.
Document build_summary(const Library& library, const CohortSummary& summary, const std::string& language,
                       const Words& words);

}  // namespace drieluik
