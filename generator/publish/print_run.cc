#include "publish/print_run.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "base/parallel.h"
#include "base/text.h"
#include "publish/messages.h"

namespace drieluik {
namespace {

// Clients that are in memory at the same time.
constexpr std::size_t kBatchPerJob = 32;

BuildOptions build_options(const PrintRun& run, const std::string& language) {
  return {
      .edition = run.edition, .language = language, .words = &run.theme.words_of(language), .fillable = run.fillable};
}

// The records of one client stand side by side.
std::vector<std::span<const RecordFile>> group_by_client(const std::vector<RecordFile>& records) {
  std::vector<std::span<const RecordFile>> clients;
  for (std::size_t i = 0; i < records.size();) {
    std::size_t end = i + 1;
    const auto folder = records[i].path.parent_path();
    while (end < records.size() && records[end].client == records[i].client &&
           records[end].path.parent_path() == folder)
      ++end;
    clients.emplace_back(records.data() + i, end - i);
    i = end;
  }
  return clients;
}

bool write_pdf_file(const PrintRun& run, const Path& path, const std::string& pdf, Access access,
                    Diagnostics& diagnostics) {
  std::error_code error = run.files.make_folder(path.parent_path(), access);
  if (!error) error = run.files.write(path, pdf, access);
  if (error) diagnostics.error({}, kCannotWrite, {path.string(), error.message()});
  return !error;
}

struct LoadedRecord {
  const RecordFile* file;
  ClientRecord record;
};

// The records of a client that are to be printed. A file of another form is passed over in a folder, and a fault alone.
std::vector<LoadedRecord> load_wanted(const PrintRun& run, std::span<const RecordFile> files, SourceMap& sources,
                                      Diagnostics& diagnostics) {
  std::vector<LoadedRecord> wanted;
  bool has_fault = false;
  for (const RecordFile& file : files) {
    Diagnostics of_record;
    std::optional<ClientRecord> record = load_record(run.files, file, run.library, sources, of_record);
    diagnostics.merge(std::move(of_record));
    if (!record) {
      has_fault = true;
    } else if (run.what == "dossier" || record->form == run.what) {
      wanted.push_back({&file, *std::move(record)});
    } else if (files.size() == 1) {
      diagnostics.error({record->source, 0, 0}, kOtherForm, {record->form, run.what});
      has_fault = true;
    }
  }
  if (wanted.empty() && !has_fault) diagnostics.error({}, kNoRecordOfForm, {run.what});
  return wanted;
}

void print_record(const PrintRun& run, const LoadedRecord& loaded, const std::string& name, const std::string& language,
                  Compositor& compositor, PrintResult& result, Diagnostics& diagnostics) {
  const ClientRecord& record = loaded.record;
  const Document document = build_form(run.library, run.forms.at({record.form, language}), &record);
  const Answer* date = record.answers.find("date");
  const PdfOptions options{.date = date ? date->text : "",
                           .attachment_name = loaded.file->name + ".yaml",
                           .attachment = record.source->text};
  const std::string pdf =
      run.press.print(document, options, {record.source, 0, 0}, diagnostics, compositor, &record.answers);
  if (pdf.empty()) return;
  const Path path = run.out / loaded.file->client / (name + "." + language + ".pdf");
  if (write_pdf_file(run, path, pdf, Access::owner, diagnostics)) {
    ++result.printed;
  } else {
    result.output_failed = true;
  }
}

PrintResult print_client(const PrintRun& run, std::span<const RecordFile> files, Compositor& compositor,
                         SourceMap& sources, Diagnostics& diagnostics) {
  PrintResult result;
  const std::vector<LoadedRecord> wanted = load_wanted(run, files, sources, diagnostics);
  for (const LoadedRecord& loaded : wanted) {
    const std::string& form = loaded.record.form;
    const auto same = std::count_if(wanted.begin(), wanted.end(),
                                    [&](const LoadedRecord& other) { return other.record.form == form; });
    const std::vector<std::string> languages =
        run.languages.empty() ? std::vector{loaded.record.language} : run.languages;
    for (const std::string& language : languages) {
      print_record(run, loaded, same > 1 ? loaded.file->name : form, language, compositor, result, diagnostics);
    }
  }
  return result;
}

}  // namespace

std::string printable_ids(const Library& library) {
  std::vector<std::string_view> ids;
  for (const auto& [id, item] : library.items) {
    if (item.kind == Kind::form || item.kind == Kind::exercise) ids.push_back(id);
  }
  return join(ids, ", ");
}

PreparedForms prepare_forms(const Library& library, const Theme& theme, Edition edition, bool fillable, Press& press,
                            Diagnostics& diagnostics) {
  PreparedForms forms;
  for (const auto& [id, item] : library.items) {
    if (item.kind != Kind::form) continue;
    for (const std::string& language : library.site.languages) {
      PreparedForm& form = forms[{id, language}];
      const BuildOptions options{
          .edition = edition, .language = language, .words = &theme.words_of(language), .fillable = fillable};
      form = prepare_form(library, item, options);
      if (form.text) press.prepare(build_form(library, form, nullptr), {form.text->source, 0, 0}, diagnostics);
    }
  }
  return forms;
}

PrintResult print_blank(const PrintRun& run, Diagnostics& diagnostics) {
  PrintResult result;
  if (run.what == "dossier") {
    diagnostics.error({}, kDossierWithoutClient);
    return result;
  }
  const Item* item = run.library.find(run.what);
  if (!item) {
    diagnostics.error({}, kNothingToPrint, {run.what, printable_ids(run.library)});
    return result;
  }
  if (run.fillable && item->kind != Kind::form) {
    diagnostics.error({}, kSheetWithoutFields, {run.what});
    return result;
  }
  Compositor compositor;
  for (const std::string& language : run.languages.empty() ? run.library.site.languages : run.languages) {
    const auto text = item->texts.find(language);
    if (text == item->texts.end()) continue;
    const BuildOptions options = build_options(run, language);
    const Document document = item->kind == Kind::form
                                  ? build_form(run.library, run.forms.at({run.what, language}), nullptr)
                                  : build_page(run.library, text->second, options);
    const std::string pdf =
        run.press.print(document, {.date = run.date}, {text->second.source, 0, 0}, diagnostics, compositor);
    if (pdf.empty()) continue;
    if (write_pdf_file(run, run.out / (run.what + "." + language + ".pdf"), pdf, Access::everyone, diagnostics)) {
      ++result.printed;
    } else {
      result.output_failed = true;
    }
  }
  return result;
}

PrintResult print_clients(const PrintRun& run, const std::vector<RecordFile>& records, const AfterClient& after) {
  PrintResult result;
  const std::vector<std::span<const RecordFile>> clients = group_by_client(records);
  std::set<std::string_view> seen;
  std::vector<bool> is_twin;
  for (const auto& client : clients) is_twin.push_back(!seen.insert(client.front().client).second);

  std::vector<Compositor> compositors(std::max(1u, run.jobs));
  const std::size_t batch = kBatchPerJob * std::max(1u, run.jobs);
  for (std::size_t start = 0; start < clients.size(); start += batch) {
    const std::size_t count = std::min(batch, clients.size() - start);
    struct Outcome {
      SourceMap sources;
      Diagnostics diagnostics;
      PrintResult result;
    };
    std::vector<std::unique_ptr<Outcome>> outcomes(count);
    parallel_for(count, run.jobs, [&](std::size_t i, unsigned worker) {
      outcomes[i] = std::make_unique<Outcome>();
      Outcome& outcome = *outcomes[i];
      if (is_twin[start + i]) {
        outcome.diagnostics.error({}, kSameClient, {clients[start + i].front().client});
        return;
      }
      outcome.result = print_client(run, clients[start + i], compositors[worker], outcome.sources, outcome.diagnostics);
    });
    for (std::size_t i = 0; i < count; ++i) {
      result.printed += outcomes[i]->result.printed;
      result.output_failed |= outcomes[i]->result.output_failed;
      after(outcomes[i]->diagnostics, start + i + 1, clients.size());
    }
  }
  return result;
}

}  // namespace drieluik
