#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "document/build_summary.h"
#include "publish/print_run.h"

namespace drieluik {
namespace {

// Records are read on with some faults; they are not counted, nor what derives from them.
std::vector<LoadedRecord> without_faults(std::vector<LoadedRecord> records, const Library& library,
                                         const Diagnostics& diagnostics) {
  const auto is_faulty = [&](const LoadedRecord& loaded) {
    return std::any_of(diagnostics.list().begin(), diagnostics.list().end(), [&](const Diagnostic& one) {
      return one.severity == Severity::error && one.span.source == loaded.record.source;
    });
  };
  std::set<std::string> faulty;
  for (const LoadedRecord& loaded : records) {
    if (is_faulty(loaded)) faulty.insert(loaded.record.form);
  }
  std::erase_if(records, [&](const LoadedRecord& loaded) {
    return is_faulty(loaded) || faulty.contains(library.find(loaded.record.form)->form->derived_from.id);
  });
  return records;
}

CohortSummary summarise(const PrintRun& run, Cohort& cohort, const AfterClient& after) {
  const unsigned jobs = std::max(1u, run.jobs);
  std::vector<CohortSummary> summaries(jobs);
  visit_clients(
      cohort, jobs,
      [&](const Client& client, unsigned worker, SourceMap& sources, Diagnostics& diagnostics) {
        std::vector<LoadedRecord> loaded = cohort.load(client, sources, diagnostics);
        loaded = without_faults(std::move(loaded), run.library, diagnostics);
        add_client(summaries[worker], loaded, cohort.records(client) - loaded.size(), run.library);
      },
      after);
  for (unsigned i = 1; i < jobs; ++i) merge(summaries[0], summaries[i]);
  return summaries[0];
}

}  // namespace

PrintResult print_summary(const PrintRun& run, Cohort& cohort, const AfterClient& after, Diagnostics& diagnostics) {
  PrintResult result;
  const CohortSummary summary = summarise(run, cohort, after);
  if (cohort.error()) return result;
  Compositor compositor;
  for (const std::string& language : run.languages.empty() ? run.library.site.languages : run.languages) {
    const Document document = build_summary(run.library, summary, language, run.theme.words_of(language));
    const PdfOptions options{.date = run.date, .author = run.library.site.author, .password = run.password};
    const std::string pdf = run.press.print(document, options, {}, diagnostics, compositor);
    if (pdf.empty()) continue;
    const Path path = run.out / (std::string(kSummary) + "." + language + ".pdf");
    if (write_pdf_file(run, path, pdf, Access::owner, diagnostics)) {
      ++result.printed;
    } else {
      result.output_failed = true;
    }
  }
  return result;
}

}  // namespace drieluik
