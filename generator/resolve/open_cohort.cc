#include "resolve/open_cohort.h"

#include <utility>

namespace drieluik {
std::unique_ptr<Cohort> open_cohort(const FileReader& files, const CohortPlace& place, const Library& library,
                                    SourceMap& sources, Diagnostics& diagnostics) {
  if (place.clients && files.kind(*place.clients) == FileKind::file &&
      !is_record_name(place.clients->filename().string())) {
    return cohort_of_table(files, *place.clients, place.form, place.language, library, place.shard, sources,
                           diagnostics);
  }
  const std::vector<RecordFile> records =
      place.client ? find_client(files, *place.client, diagnostics) : find_clients(files, *place.clients, diagnostics);
  if (records.empty()) return nullptr;
  return cohort_of_files(files, library, records, place.shard);
}

std::string only_form(const Library& library) {
  std::string only;
  for (const auto& [id, item] : library.items) {
    if (item.form && !only.empty()) return "";
    if (item.form) only = id;
  }
  return only;
}

}  // namespace drieluik
