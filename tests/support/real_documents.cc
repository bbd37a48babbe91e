#include "support/real_documents.h"

#include <array>
#include <filesystem>
#include <optional>
#include <stdexcept>

#include "base/file_system.h"
#include "document/build_logbook.h"
#include "document/build_summary.h"
#include "document/build_volume.h"
#include "resolve/cohort.h"
#include "support/invented_cohort.h"
#include "support/memory_file_system.h"
#include "support/places.h"
#include "support/real_pdfs.h"

namespace drieluik {
namespace fs = std::filesystem;

struct RealDocuments::Data {
  DiskFileSystem files;
  SourceMap sources;
  Diagnostics diagnostics;
  Library library;
  Theme theme;
  std::array<VolumePlans, 2> plans;  // by edition

  // What a client's PDF shows, by the PDF's name: the form's, or of several records of one form that of the record's
  // file. Of an evaluation that is not there yet, what the contract says.
  ClientRecord record_of(const fs::path& client, const std::string& name) {
    const fs::path folder = repository() / "content/clients" / client;
    const auto cohort = cohort_of_files(files, library, find_client(files, folder, diagnostics), {});
    Client one;
    cohort->next(one);
    const std::vector<LoadedRecord> records = cohort->load(one, sources, diagnostics);
    for (const LoadedRecord& loaded : records) {
      if (loaded.name == name || loaded.record.form == name) return loaded.record;
    }
    const Item* form = library.find(name);
    const auto made = form ? record_to_fill_in(client.string(), *form, records, library) : std::nullopt;
    if (!made) throw std::runtime_error("no record " + name + " of " + client.string());
    return made->record;
  }

  // Of the clients of content/, or of those that are invented.
  CohortSummary summary_of(bool is_invented) {
    std::map<std::string, std::string> invented;
    for (auto& [path, record] : invented_records(kInventedClients)) invented.emplace("clients/" + path, record);
    const MemoryFileSystem in_memory(std::move(invented));
    const FileReader& reader = is_invented ? static_cast<const FileReader&>(in_memory) : files;
    const fs::path folder = is_invented ? "clients" : repository() / "content/clients";
    const auto cohort = cohort_of_files(reader, library, find_clients(reader, folder, diagnostics), {});
    CohortSummary summary;
    for (Client one; cohort->next(one);) add_client(summary, cohort->load(one, sources, diagnostics), 0, library);
    return summary;
  }
};

RealDocuments::RealDocuments() : data_(std::make_unique<Data>()) {
  const fs::path root = repository();
  data_->library = load_library(data_->files, root, data_->sources, data_->diagnostics);
  data_->theme = load_theme(data_->files, {root / "themes/default"}, data_->sources, data_->diagnostics);
  data_->plans = {plan_volumes(data_->library, Edition::student), plan_volumes(data_->library, Edition::teacher)};
}

RealDocuments::~RealDocuments() = default;

RealDocument RealDocuments::of(const std::string& name_of_pdf) const {
  constexpr std::string_view kOtherHouse = "linde/";  // shows the same documents
  const std::string pdf = name_of_pdf.starts_with(kOtherHouse) ? name_of_pdf.substr(kOtherHouse.size()) : name_of_pdf;
  const fs::path path = pdf;
  const bool is_teacher = pdf.starts_with("teacher/");
  const bool is_site = is_teacher || pdf.starts_with("site/");
  const Edition edition = is_teacher ? Edition::teacher : Edition::student;
  // "site/nl/forms/x.pdf", else "…/x.nl.pdf".
  const std::string language = is_site ? (++path.begin())->string() : path.stem().extension().string().substr(1);
  const VolumePlan& plan = data_->plans[is_teacher ? 1 : 0].at(language);
  const std::string name = path.filename().string(), id = name.substr(0, name.find('.'));
  const bool is_fillable = pdf.starts_with("fillable/") || pdf.starts_with("both/") || name == id + ".fillable.pdf";
  const BuildOptions options{
      .language = language, .words = &data_->theme.words_of(language), .fillable = is_fillable, .volume = &plan};
  if (id == "handbook") {
    const auto words_of = [this](std::string_view of) -> const Words& { return data_->theme.words_of(of); };
    return {
        build_volume(data_->library, {.edition = edition, .language = language, .plan = &plan, .words_of = words_of}),
        options.words};
  }
  if (id == kLogbook) return {build_logbook(data_->library, options), options.words};
  if (id == kSummary) {
    const CohortSummary summary = data_->summary_of(pdf.starts_with("cohort/"));
    return {build_summary(data_->library, summary, language, *options.words), options.words};
  }
  if (has_record(pdf)) {
    const ClientRecord record = data_->record_of(path.parent_path().filename(), id);
    return {build_form(data_->library, *data_->library.find(record.form), &record, options), options.words};
  }
  const Item* item = data_->library.find(id);
  if (item == nullptr) throw std::runtime_error("no item " + id);
  if (item->kind != Kind::form) {
    return {build_page(data_->library, *data_->library.text(id, language), options), options.words};
  }
  return {build_form(data_->library, *item, nullptr, options), options.words};
}

}  // namespace drieluik
