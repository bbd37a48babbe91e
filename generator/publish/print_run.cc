#include "publish/print_run.h"

#include <algorithm>
#include <utility>

#include "base/error_words.h"
#include "base/hash.h"
#include "base/text.h"
#include "document/build_logbook.h"
#include "publish/messages.h"
#include "render/pdf_mark.h"
#include "validate/check_scalar.h"

namespace drieluik {
namespace {

BuildOptions build_options(const Theme& theme, const VolumePlans& plans, Edition edition, bool fillable,
                           const std::string& language) {
  return {.edition = edition,
          .language = language,
          .words = &theme.words_of(language),
          .fillable = fillable,
          .volume = &plans.find(language)->second};
}

}  // namespace

bool write_pdf_file(const PrintRun& run, const Path& path, const std::string& pdf, Access access,
                    Diagnostics& diagnostics) {
  std::error_code error = run.files.make_folder(path.parent_path(), access);
  if (!error) error = run.files.write(path, pdf, access);
  if (error) diagnostics.error({}, kCannotWrite, {path.string(), error_words(error)});
  return !error;
}

namespace {

// Evaluations that are not there yet come with the goals of the contract, to be filled in.
void add_to_fill_in(const PrintRun& run, const std::string& client, const std::vector<std::string_view>& forms,
                    std::vector<LoadedRecord>& records) {
  for (const std::string_view id : forms) {
    const Item& form = *run.library.find(id);
    const bool is_there =
        std::any_of(records.begin(), records.end(), [&](const LoadedRecord& one) { return one.record.form == id; });
    if (!form.form->contract || is_there) continue;
    if (auto made = record_to_fill_in(client, form, records, run.library)) records.push_back(*std::move(made));
  }
}

// The records of a client that are to be printed. A record of another form is passed over among others, and a fault
// alone, unless the form derives from it.
std::vector<LoadedRecord> load_wanted(const PrintRun& run, const Cohort& cohort, const Client& client,
                                      SourceMap& sources, Diagnostics& diagnostics) {
  std::vector<LoadedRecord> loaded = cohort.load(client, sources, diagnostics);
  const bool is_dossier = run.what == kDossier;
  // A record with a fault may be the evaluation that seems not to be there.
  if (!diagnostics.has_errors()) {
    add_to_fill_in(run, client.name, is_dossier ? form_ids(run.library) : std::vector<std::string_view>{run.what},
                   loaded);
  }
  if (is_dossier) return loaded;
  const bool is_alone = loaded.size() == 1 && !diagnostics.has_errors();
  std::vector<LoadedRecord> wanted;
  for (LoadedRecord& one : loaded) {
    if (one.record.form == run.what) {
      wanted.push_back(std::move(one));
    } else if (is_alone) {
      diagnostics.error({one.record.source, 0, 0}, kOtherForm, {one.record.form, run.what});
    }
  }
  if (wanted.empty() && !diagnostics.has_errors()) diagnostics.error({}, kNoRecordOfForm, {run.what});
  return wanted;
}

void append_answer(std::string& out, const Answer& answer) {
  (((out += answer.key) += '\0') += answer.text) += '\0';
  for (const auto* inner : {&answer.items, &answer.members}) {
    out += '(';
    for (const Answer& one : *inner) append_answer(out, one);
    out += ')';
  }
}

// Of all that the PDF of a record depends on. What is encrypted says nothing about it, not even this.
std::optional<std::uint64_t> hash_of_inputs(const PrintRun& run, const std::string& client, const LoadedRecord& loaded,
                                            const std::string& language) {
  if (!run.made_from || !run.password.empty()) return std::nullopt;
  std::string all = std::to_string(*run.made_from);
  for (const std::string& part : {run.date, language, loaded.name, loaded.yaml, loaded.record.form}) {
    (all += '\0') += part;
  }
  if (run.fillable) (all += '\0') += client;
  (all += '\0') += run.fillable ? 'f' : '-';
  all += run.edition == Edition::teacher ? 't' : '-';
  append_answer(all, loaded.record.answers);
  return fast_hash(all);
}

bool is_there(const PrintRun& run, const Path& file, std::optional<std::uint64_t> made_from) {
  std::string pdf;
  return made_from && !run.force && !run.files.read(file, pdf) && is_made_from(pdf, *made_from);
}

void print_record(const PrintRun& run, const std::string& client, const LoadedRecord& loaded, const Path& file,
                  const std::string& language, Compositor& compositor, PrintResult& result, Diagnostics& diagnostics) {
  const ClientRecord& record = loaded.record;
  const std::optional<std::uint64_t> made_from = hash_of_inputs(run, client, loaded, language);
  if (is_there(run, file, made_from)) {
    ++result.unchanged;
    return;
  }
  const Document document = build_form(run.library, run.forms.at({record.form, language}), &record);
  const Answer* own_date = record.answers.find("date");
  const Answer* date = own_date ? own_date : record.answers.find("contract.date");
  const PdfOptions options{.date = date ? date->text : run.date,
                           .author = run.library.site.author,
                           .client = run.fillable ? client : std::string(),
                           .attachment_name = loaded.name + ".yaml",
                           .attachment = loaded.yaml,
                           .made_from = made_from,
                           .password = run.password};
  const std::string pdf =
      run.press.print(document, options, {record.source, 0, 0}, diagnostics, compositor, &record.answers);
  if (pdf.empty()) return;
  if (write_pdf_file(run, file, pdf, Access::owner, diagnostics)) {
    ++result.printed;
  } else {
    result.output_failed = true;
  }
}

PrintResult print_client(const PrintRun& run, const Cohort& cohort, const Client& client, Compositor& compositor,
                         SourceMap& sources, Diagnostics& diagnostics) {
  PrintResult result;
  const std::vector<LoadedRecord> wanted = load_wanted(run, cohort, client, sources, diagnostics);
  for (const LoadedRecord& loaded : wanted) {
    const std::string& form = loaded.record.form;
    const auto same = std::count_if(wanted.begin(), wanted.end(),
                                    [&](const LoadedRecord& other) { return other.record.form == form; });
    const std::vector<std::string> languages =
        run.languages.empty() ? std::vector{loaded.record.language} : run.languages;
    for (const std::string& language : languages) {
      const std::string name = (same > 1 ? loaded.name : form) + "." + language + ".pdf";
      print_record(run, client.name, loaded, run.out / client.name / name, language, compositor, result, diagnostics);
    }
  }
  return result;
}

struct BlankDocument {
  Document document;
  Span place;
};

// A form, a sheet or another page, or without an item the logbook; nothing where there is none for readers of this
// language. One of another language stands in for it, as on the site, where the language was asked for.
std::optional<BlankDocument> blank_document(const PrintRun& run, const Item* item, const std::string& language) {
  BuildOptions options = build_options(run.theme, run.plans, run.edition, run.fillable, language);
  if (!item) {
    Document logbook = build_logbook(run.library, options);
    return logbook.content.empty() ? std::nullopt : std::optional<BlankDocument>({std::move(logbook), {}});
  }
  const Text* text = run.library.text(item->id, language);
  if (!text || (run.languages.empty() && text->language != language)) return std::nullopt;
  const Span place{text->source, 0, 0};
  if (item->kind == Kind::form) {
    return BlankDocument{build_form(run.library, run.forms.at({run.what, language}), nullptr), place};
  }
  options.language = text->language;
  options.words = &run.theme.words_of(text->language);
  options.reader_language = language;
  return BlankDocument{build_page(run.library, *text, options), place};
}

}  // namespace

// Of pages there may be thousands: they are not listed.
void report_nothing_to_print(const std::string& what, const Library& library, Diagnostics& diagnostics) {
  std::vector<std::string_view> all{kLogbook, kDossier, kSummary}, listed{kLogbook};
  for (const auto& [id, item] : library.items) {
    all.push_back(id);
    if (item.kind != Kind::page) listed.push_back(id);
  }
  diagnostics.error({}, kNothingToPrint, {what, suggestion(what, near_word(what, all).empty() ? listed : all)});
}

PreparedForms prepare_forms(const Library& library, const Theme& theme, const VolumePlans& plans, Edition edition,
                            bool fillable, Press& press, Diagnostics& diagnostics) {
  PreparedForms forms;
  for (const auto& [id, item] : library.items) {
    if (item.kind != Kind::form) continue;
    for (const std::string& language : library.site.languages) {
      PreparedForm& form = forms[{id, language}];
      form = prepare_form(library, item, build_options(theme, plans, edition, fillable, language));
      if (form.text) press.prepare(build_form(library, form, nullptr), {form.text->source, 0, 0}, diagnostics);
    }
  }
  return forms;
}

PrintResult print_blank(const PrintRun& run, Diagnostics& diagnostics) {
  PrintResult result;
  if (run.what == kDossier) {
    diagnostics.error({}, kDossierWithoutClient);
    return result;
  }
  const Item* item = run.library.find(run.what);
  if (!item && run.what != kLogbook) {
    report_nothing_to_print(run.what, run.library, diagnostics);
    return result;
  }
  if (run.fillable && (!item || item->kind != Kind::form)) {
    diagnostics.error({}, kSheetWithoutFields, {run.what});
    return result;
  }
  Compositor compositor;
  const std::string edition = run.edition == Edition::teacher ? ".teacher" : "";
  for (const std::string& language : run.languages.empty() ? run.library.site.languages : run.languages) {
    const std::optional<BlankDocument> blank = blank_document(run, item, language);
    if (!blank) {
      if (!run.languages.empty()) diagnostics.error({}, kNoTextToPrint, {run.what, language});
      continue;
    }
    const PdfOptions options{.date = run.date, .author = run.library.site.author, .password = run.password};
    const std::string pdf = run.press.print(blank->document, options, blank->place, diagnostics, compositor);
    if (pdf.empty()) continue;
    if (write_pdf_file(run, run.out / (run.what + edition + "." + language + ".pdf"), pdf, Access::everyone,
                       diagnostics)) {
      ++result.printed;
    } else {
      result.output_failed = true;
    }
  }
  return result;
}

PrintResult print_clients(const PrintRun& run, Cohort& cohort, const AfterClient& after) {
  const unsigned jobs = std::max(1u, run.jobs);
  std::vector<Compositor> compositors(jobs);
  std::vector<PrintResult> results(jobs);
  visit_clients(
      cohort, jobs,
      [&](const Client& client, unsigned worker, SourceMap& sources, Diagnostics& diagnostics) {
        const PrintResult one = print_client(run, cohort, client, compositors[worker], sources, diagnostics);
        results[worker].printed += one.printed;
        results[worker].unchanged += one.unchanged;
        results[worker].output_failed |= one.output_failed;
      },
      after);
  PrintResult all;
  for (const PrintResult& result : results) {
    all.printed += result.printed;
    all.unchanged += result.unchanged;
    all.output_failed |= result.output_failed;
  }
  return all;
}

}  // namespace drieluik
