#include "pipeline.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "base/error_words.h"
#include "base/text.h"
#include "build_command.h"
#include "create_command.h"
#include "document/build_summary.h"
#include "layout/fonts.h"
#include "messages.h"
#include "publish/collect_run.h"
#include "publish/messages.h"
#include "publish/print_run.h"
#include "publish/progress.h"
#include "render/json_schema.h"
#include "render/pdf_encryption.h"
#include "render/press.h"
#include "resolve/cohort.h"
#include "resolve/messages.h"
#include "resolve/open_cohort.h"
#include "resolve/selection.h"
#include "resolve/translations.h"
#include "run.h"
#include "serve_command.h"
#include "validate/check_scalar.h"

namespace drieluik {
namespace {

class Pipeline {
 public:
  Pipeline(const Options& options, Environment& environment) : run_(options, environment) {}

  int print() {
    std::string password;
    if (const int code = read_password(password); code != kDone) return run_.finish(code);
    if (!run_.handbook.load(run_.sources, run_.diagnostics)) return run_.finish(kFailed);
    run_.handbook.languages(run_.diagnostics);
    const bool is_for_clients = run_.options.client || run_.options.clients;
    if (is_for_clients && !is_form(run_.options.words[0])) return run_.finish(kWrongUse);
    if (run_.diagnostics.has_errors()) return run_.finish(kFaults);
    const Item* what = library().find(run_.options.words[0]);
    // Sheets and the logbook are those of the handbook; a form is printed whatever it takes.
    if (!is_for_clients && !(what && what->kind == Kind::form)) leave_out(run_.handbook.library());
    const Path out = run_.options.out.value_or("build/print");
    if (!may_hold_files(out)) return run_.finish(kFailed);
    std::unique_ptr<Cohort> cohort;
    if (is_for_clients && !(cohort = open_cohort())) return run_.finish(code_of_last_fault());
    if (run_.diagnostics.has_errors()) return run_.finish(kFaults);
    std::optional<Press> press = Press::open(run_.handbook.files(), run_.options.source, theme(), run_.diagnostics);
    if (!press) return run_.finish(kFailed);

    const VolumePlans plans = plan_volumes(library(), run_.options.edition);
    const bool is_summary = run_.options.words[0] == kSummary;
    const PreparedForms forms = is_summary ? PreparedForms()
                                           : prepare_forms(library(), theme(), plans, run_.options.edition,
                                                           run_.options.fillable, *press, run_.diagnostics);
    if (run_.diagnostics.has_errors()) return run_.finish(kFaults);
    const PrintRun run{.library = library(),
                       .plans = plans,
                       .forms = forms,
                       .theme = theme(),
                       .press = *press,
                       .files = run_.environment.files,
                       .edition = run_.options.edition,
                       .what = run_.options.words[0],
                       .fillable = run_.options.fillable,
                       .out = out,
                       .languages = run_.options.languages,
                       .jobs = run_.jobs(),
                       .date = run_.environment.date,
                       .password = password,
                       .made_from = is_for_clients
                                        ? std::optional(run_.handbook.hash_without(
                                              run_.options.client ? *run_.options.client : *run_.options.clients))
                                        : std::nullopt,
                       .force = run_.options.force};
    const PrintResult result = cohort ? print_cohort(run, *cohort) : print_blank(run, run_.diagnostics);
    if (result.unchanged > 0) {
      run_.say(kPrintedSome,
               {counted_pdfs(result.printed + result.unchanged), run.out.string(), std::to_string(result.printed)});
    } else if (result.printed > 0) {
      run_.say(kPrinted, {counted_pdfs(result.printed), run.out.string()});
    }
    if (cohort && is_cut_short(*cohort)) return run_.finish(kFailed);
    return run_.finish(result.output_failed ? kFailed : kDone);
  }

  int check() {
    if (!run_.handbook.load(run_.sources, run_.diagnostics)) return run_.finish(kFailed);
    if (run_.options.accept_translation) return accept();
    FontSet::open(run_.handbook.files(), theme().print, run_.diagnostics);
    if (run_.options.translations) check_translations(library(), run_.diagnostics);
    run_.tell();
    run_.has_changed_source();
    std::unique_ptr<Cohort> cohort;
    if ((run_.options.client || run_.options.clients) && !(cohort = open_cohort()))
      return run_.finish(code_of_last_fault());
    if (cohort) check_cohort(*cohort);
    if (cohort && is_cut_short(*cohort)) return run_.finish(kFailed);
    const bool is_silent = !run_.environment.terminal || run_.options.format == DiagnosticFormat::json;
    if (!run_.has_told() && !is_silent) run_.say(kChecked, {});
    return run_.finish(kDone);
  }

  int collect() {
    std::string password;
    if (const int code = read_password(password); code != kDone) return run_.finish(code);
    if (!run_.handbook.load(run_.sources, run_.diagnostics)) return run_.finish(kFailed);
    if (run_.diagnostics.has_errors()) return run_.finish(kFaults);
    const Path out = run_.options.out.value_or("build/collect");
    if (!may_hold_files(out)) return run_.finish(kFailed);
    run_.tell();
    const CollectRun run{.library = library(),
                         .theme = theme(),
                         .files = run_.environment.files,
                         .inputs = {run_.options.words.begin(), run_.options.words.end()},
                         .out = out,
                         .force = run_.options.force,
                         .jobs = run_.jobs(),
                         .password = password};
    CollectResult result;
    {
      Progress progress(run_.environment.err, run_.environment.terminal, run_.environment.speech);
      result = drieluik::collect(run, telling(progress));
    }
    if (result.records > 0) run_.say(kCollected, {counted_records(result.records), run.out.string()});
    return run_.finish(result.input_failed || result.output_failed ? kFailed : kDone);
  }

  int schema() {
    if (!run_.handbook.load(run_.sources, run_.diagnostics)) return run_.finish(kFailed);
    const std::string& what = run_.options.words[0];
    const Item* form = library().find(what);
    const std::string schema = form && form->form ? record_schema(*form, library().site.languages)
                                                  : content_schema(what, library().site.languages);
    if (schema.empty()) {
      run_.diagnostics.error({}, kNoSchema, {what, suggestion(what, schema_names())});
      return run_.finish(kWrongUse);
    }
    run_.environment.out << schema;
    return run_.finish(kDone);
  }

 private:
  const Library& library() const { return run_.library(); }
  const Theme& theme() const { return run_.theme(); }

  // A source with faults may not be what was translated.
  int accept() {
    if (run_.diagnostics.has_errors()) return run_.finish(kFaults);
    const std::vector<AcceptedTranslation> accepted =
        accept_translations(library(), run_.options.words, run_.diagnostics);
    if (run_.has_changed_source()) return run_.finish(kFaults);
    for (const AcceptedTranslation& one : accepted) {
      if (const std::error_code error = run_.environment.files.write(one.path, one.bytes, Access::everyone)) {
        run_.diagnostics.error({}, kCannotWrite, {one.path, error_words(error)});
        return run_.finish(kFailed);
      }
      run_.say(kAccepted, {one.path});
    }
    return run_.finish(kDone);
  }

  // The first line of the file, without what ends it.
  int read_password(std::string& password) {
    if (!run_.options.password_file) return kDone;
    const std::string file = run_.options.password_file->string();
    std::string text;
    if (const std::error_code error = run_.environment.files.read(*run_.options.password_file, text)) {
      run_.diagnostics.error({}, kUnreadablePassword, {file, error_words(error)});
      return kFailed;
    }
    const std::optional<std::string> prepared = prepared_password(text.substr(0, text.find_first_of("\r\n")));
    if (!prepared) {
      run_.diagnostics.error({}, kBadPassword, {file});
      return kWrongUse;
    }
    password = *prepared;
    return kDone;
  }

  std::vector<std::string_view> schema_names() const {
    std::vector<std::string_view> names = form_ids(library());
    const std::vector<std::string_view> kinds = content_schema_kinds();
    names.insert(names.end(), kinds.begin(), kinds.end());
    return names;
  }

  bool is_form(const std::string& what) {
    const Item* item = library().find(what);
    if (is_of_clients(what) || (item && item->kind == Kind::form)) return true;
    if (item || what == kLogbook) {
      run_.diagnostics.error({}, kSheetWithClient, {what});
    } else {
      report_nothing_to_print(what, library(), run_.diagnostics);
    }
    return false;
  }

  // The clients that the command line names; nothing when there are none that can be read. Rows of a table that do not
  // say their form are of the one that is printed, or the only one there is.
  std::unique_ptr<Cohort> open_cohort() {
    const bool is_print = run_.options.command == Command::print;
    const bool is_one_form = is_print && !is_of_clients(run_.options.words[0]);
    return drieluik::open_cohort(run_.environment.files,
                                 {.client = run_.options.client,
                                  .clients = run_.options.clients,
                                  .form = is_one_form ? run_.options.words[0]
                                          : is_print  ? ""
                                                      : only_form(library()),
                                  .language = run_.handbook.languages(run_.diagnostics)[0],
                                  .shard = run_.options.shard.value_or(Shard{})},
                                 library(), run_.sources, run_.diagnostics);
  }

  // What is no folder is told once, not for each file that would stand in it.
  bool may_hold_files(const Path& out) {
    std::error_code ignored;
    for (Path at = std::filesystem::absolute(out, ignored); at.has_relative_path(); at = at.parent_path()) {
      const FileKind kind = run_.environment.files.kind(at);
      if (kind == FileKind::none) continue;
      if (kind == FileKind::folder) break;
      run_.diagnostics.error({}, kCannotWrite,
                             {out.string(), error_words(std::make_error_code(std::errc::not_a_directory))});
      return false;
    }
    return true;
  }

  // A fault of a file is one of its content; without a file, nothing could be read.
  int code_of_last_fault() const {
    return !run_.diagnostics.empty() && run_.diagnostics.list().back().span.source ? kFaults : kFailed;
  }

  bool is_cut_short(const Cohort& cohort) {
    if (cohort.error())
      run_.diagnostics.error({}, kUnreadable, {run_.options.clients->string(), error_words(cohort.error())});
    return static_cast<bool>(cohort.error());
  }

  PrintResult print_cohort(const PrintRun& run, Cohort& cohort) {
    Progress progress(run_.environment.err, run_.environment.terminal, run_.environment.speech);
    return run.what == kSummary ? print_summary(run, cohort, telling(progress), run_.diagnostics)
                                : print_clients(run, cohort, telling(progress));
  }

  void check_cohort(Cohort& cohort) {
    Progress progress(run_.environment.err, run_.environment.terminal, run_.environment.speech);
    visit_clients(
        cohort, run_.environment.cores,
        [&](const Client& client, unsigned, SourceMap& sources, Diagnostics& diagnostics) {
          cohort.load(client, sources, diagnostics);
        },
        telling(progress));
  }

  // Tells what there is to say about each client when it is done.
  AfterClient telling(Progress& progress) {
    return [&](const Diagnostics& of_client, std::size_t done, std::size_t all) {
      if (!of_client.empty()) {
        progress.clear();
        run_.print_diagnostics(of_client);
      }
      progress.show(done, all);
    };
  }

  Run run_;
};

}  // namespace

int run(const Options& options, Environment& environment) {
  switch (options.command) {
    case Command::build:
      return build(options, environment);
    case Command::serve:
      return serve(options, environment);
    case Command::create:
      return create(options, environment);
    case Command::print:
      return Pipeline(options, environment).print();
    case Command::check:
      return Pipeline(options, environment).check();
    case Command::collect:
      return Pipeline(options, environment).collect();
    case Command::schema:
      return Pipeline(options, environment).schema();
    case Command::none:
      break;
  }
  return kWrongUse;
}

}  // namespace drieluik
