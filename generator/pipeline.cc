#include "pipeline.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <sstream>
#include <string>
#include <utility>

#include "base/printer.h"
#include "base/text.h"
#include "document/build_summary.h"
#include "handbook.h"
#include "messages.h"
#include "publish/collect_run.h"
#include "publish/empty_record.h"
#include "publish/last_build.h"
#include "publish/link_check.h"
#include "publish/messages.h"
#include "publish/move_in.h"
#include "publish/print_run.h"
#include "publish/progress.h"
#include "publish/serve_site.h"
#include "publish/stage.h"
#include "publish/start_content.h"
#include "render/json_schema.h"
#include "render/page_memo_file.h"
#include "render/pdf_encryption.h"
#include "render/press.h"
#include "render/site.h"
#include "resolve/cohort.h"
#include "resolve/library_memo.h"
#include "resolve/messages.h"
#include "resolve/open_cohort.h"
#include "resolve/selection.h"
#include "resolve/translations.h"
#include "validate/check_scalar.h"

namespace drieluik {
namespace {

constexpr std::string_view kPageMemo = ".drieluik/pages";

// What is kept from one build to the next: by `serve` all of it, by `build` the pages, in their output.
struct SiteMemo {
  LibraryMemo library;
  PageMemo pages;
};

class Pipeline {
 public:
  Pipeline(const Options& options, Environment& environment, SiteMemo* memo = nullptr)
      : options_(options),
        environment_(environment),
        memo_(memo ? *memo : own_memo_),
        handbook_(options, environment) {}

  int build() {
    if (!claim_output()) return finish(kFailed);
    const Path out = out_of_build();
    const std::string key = build_key(out);
    const auto say_built = [&](std::size_t files, std::size_t written) {
      say(kBuilt, {std::to_string(files), std::to_string(written), out.string()});
    };
    if (const auto last =
            options_.force ? std::nullopt : find_last_build(environment_.files, out, key, handbook_.folders())) {
      environment_.err << last->told;
      say_built(last->files, 0);
      return kDone;
    }
    remember_pages(out);
    OutputFiles output;
    if (const int code = make_site(output); code != kDone) return finish(code);
    PublishResult result;
    if (!publish(*claim_, output, extent(), result, diagnostics_)) return finish(kFailed);
    diagnostics_.sort();
    std::ostringstream told;
    drieluik::print(told, diagnostics_, printer_options());
    const bool tells_of_teachers =
        !told.str().empty() && options_.edition != Edition::teacher && handbook_.mentions_teachers();
    remember_build(environment_.files, out, key, told.str(), tells_of_teachers ? std::nullopt : handbook_.notes(),
                   output);
    if (options_.no_pdf || environment_.files.write(out / kPageMemo, write_page_memo(memo_.pages), Access::everyone)) {
      environment_.files.remove(out / kPageMemo);
    }
    say_built(output.size(), result.written);
    return finish(kDone);
  }

  // One build of `serve`: what there is to see of it. With faults, the last site stands.
  std::shared_ptr<const ServedSite> rebuild(const std::shared_ptr<const ServedSite>& before, BuildPart part) {
    const auto start = std::chrono::steady_clock::now();
    ServedSite site;
    PublishResult result;
    const bool is_published = part == BuildPart::all;
    memo_.pages.file = [&](const std::string& path) {
      const std::string* bytes = before ? before->find(path) : nullptr;
      return bytes ? std::optional(*bytes) : std::nullopt;
    };
    OutputFiles files;
    bool is_made = (!is_published || claim_output()) && make_site(files, part) == kDone;
    if (is_published) is_made = is_made && publish(*claim_, files, extent(), result, diagnostics_);
    diagnostics_.sort();
    std::ostringstream faults;
    drieluik::print(faults, diagnostics_, {.speech = environment_.speech});
    site.faults = faults.str();
    if (!is_made || part == BuildPart::all) tell();
    const bool has_new_pages = is_made && (part == BuildPart::pages || !before || before->is_whole);
    site.serial = before ? before->serial + (has_new_pages ? 1 : 0) : 1;
    site.is_whole = is_made ? part == BuildPart::all : !before || before->is_whole;
    if (is_made) {
      site.files = std::make_shared<const OutputFiles>(std::move(files));
      if (part == BuildPart::pages) site.files_before = before->files_before ? before->files_before : before->files;
    } else if (before) {
      site.files = before->files;
      site.files_before = before->files_before;
    }
    if (is_made && part == BuildPart::all) {
      const auto time = std::chrono::steady_clock::now() - start;
      const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
      if (before) say(kRebuilt, {std::to_string(milliseconds), std::to_string(result.written)});
    }
    return std::make_shared<const ServedSite>(std::move(site));
  }

  int print() {
    std::string password;
    if (const int code = read_password(password); code != kDone) return finish(code);
    if (!handbook_.load(sources_, diagnostics_)) return finish(kFailed);
    handbook_.languages(diagnostics_);
    const bool is_for_clients = options_.client || options_.clients;
    if (is_for_clients && !is_form(options_.words[0])) return finish(kWrongUse);
    if (diagnostics_.has_errors()) return finish(kFaults);
    std::unique_ptr<Cohort> cohort;
    if (is_for_clients && !(cohort = open_cohort())) return finish(code_of_last_fault());
    if (diagnostics_.has_errors()) return finish(kFaults);
    std::optional<Press> press = Press::open(handbook_.files(), options_.source, theme(), diagnostics_);
    if (!press) return finish(kFailed);

    const VolumePlans plans = plan_volumes(library(), options_.edition);
    const bool is_summary = options_.words[0] == kSummary;
    const PreparedForms forms = is_summary ? PreparedForms()
                                           : prepare_forms(library(), theme(), plans, options_.edition,
                                                           options_.fillable, *press, diagnostics_);
    if (diagnostics_.has_errors()) return finish(kFaults);
    const PrintRun run{
        .library = library(),
        .plans = plans,
        .forms = forms,
        .theme = theme(),
        .press = *press,
        .files = environment_.files,
        .edition = options_.edition,
        .what = options_.words[0],
        .fillable = options_.fillable,
        .out = options_.out.value_or("build/print"),
        .languages = options_.languages,
        .jobs = jobs(),
        .date = environment_.date,
        .password = password,
        .made_from = is_for_clients
                         ? std::optional(handbook_.hash_without(options_.client ? *options_.client : *options_.clients))
                         : std::nullopt,
        .force = options_.force};
    const PrintResult result = cohort ? print_cohort(run, *cohort) : print_blank(run, diagnostics_);
    const std::string printed = std::to_string(result.printed);
    if (result.unchanged > 0) {
      say(kPrintedSome, {std::to_string(result.printed + result.unchanged), run.out.string(), printed});
    } else if (result.printed > 0) {
      say(kPrinted, {printed, run.out.string()});
    }
    if (cohort && is_cut_short(*cohort)) return finish(kFailed);
    return finish(result.output_failed ? kFailed : kDone);
  }

  int check() {
    if (!handbook_.load(sources_, diagnostics_)) return finish(kFailed);
    if (options_.accept_translation) return accept();
    if (options_.translations) check_translations(library(), diagnostics_);
    tell();
    std::unique_ptr<Cohort> cohort;
    if ((options_.client || options_.clients) && !(cohort = open_cohort())) return finish(code_of_last_fault());
    if (cohort) check_cohort(*cohort);
    if (cohort && is_cut_short(*cohort)) return finish(kFailed);
    const bool is_silent = !environment_.terminal || options_.format == DiagnosticFormat::json;
    if (!has_told_ && !is_silent) say(kChecked, {});
    return finish(kDone);
  }

  int collect() {
    std::string password;
    if (const int code = read_password(password); code != kDone) return finish(code);
    if (!handbook_.load(sources_, diagnostics_)) return finish(kFailed);
    if (diagnostics_.has_errors()) return finish(kFaults);
    tell();
    const CollectRun run{.library = library(),
                         .theme = theme(),
                         .files = environment_.files,
                         .inputs = {options_.words.begin(), options_.words.end()},
                         .out = options_.out.value_or("build/collect"),
                         .force = options_.force,
                         .jobs = jobs(),
                         .password = password};
    CollectResult result;
    {
      Progress progress(environment_.err, environment_.terminal, environment_.speech);
      result = drieluik::collect(run, telling(progress));
    }
    if (result.records > 0) say(kCollected, {std::to_string(result.records), run.out.string()});
    return finish(result.input_failed || result.output_failed ? kFailed : kDone);
  }

  int schema() {
    if (!handbook_.load(sources_, diagnostics_)) return finish(kFailed);
    const std::string& what = options_.words[0];
    const Item* form = library().find(what);
    const std::string schema = form && form->form ? record_schema(*form, library().site.languages)
                                                  : content_schema(what, library().site.languages);
    if (schema.empty()) {
      diagnostics_.error({}, kNoSchema, {what, suggestion(what, schema_names())});
      return finish(kWrongUse);
    }
    environment_.out << schema;
    return finish(kDone);
  }

  int create() {
    const std::string& kind = options_.words[0];
    const std::string id = options_.words.size() > 1 ? options_.words[1] : id_of_source();
    constexpr std::string_view kPages[] = {"framework", "exercise", "form"};
    const bool is_page = std::find(std::begin(kPages), std::end(kPages), kind) != std::end(kPages);
    if (!is_page && kind != "handbook" && kind != "client") {
      diagnostics_.error({}, kUnknownThing, {kind});
      return finish(kWrongUse);
    }
    if (!is_id(id)) {
      const std::string example = slug(id);
      diagnostics_.error({}, kBadId, {id, is_id(example) ? example : "anna-de-vries"});
      return finish(kWrongUse);
    }
    if (kind == "handbook") return options_.from ? move_handbook_in(id) : create_handbook(id);
    if (!handbook_.load(sources_, diagnostics_)) return finish(kFailed);
    return kind == "client" ? create_client(id) : create_page(kind, id);
  }

 private:
  // From before the last build is looked at, no other writes into the output. Without a source nothing is made there.
  bool claim_output() {
    if (!handbook_.is_there(diagnostics_)) return false;
    claim_ = Claim::take(environment_.files, out_of_build(), diagnostics_);
    return claim_ != nullptr;
  }

  // What the last build into `out` made of the pages. Whoever forces a build gets one from nothing.
  void remember_pages(const Path& out) {
    memo_.pages.keeps_plain_pages = false;
    std::string bytes;
    if (!options_.force && !environment_.files.read(out / kPageMemo, bytes)) memo_.pages = read_page_memo(bytes);
    memo_.pages.file = [this, out](const std::string& path) {
      std::string file;
      return environment_.files.read(out / path, file) ? std::nullopt : std::optional(std::move(file));
    };
  }

  // All files of the site, with their links checked.
  int make_site(OutputFiles& output, BuildPart part = BuildPart::all) {
    if (!handbook_.load(sources_, diagnostics_, &memo_ == &own_memo_ ? nullptr : &memo_.library)) return kFailed;
    const SiteOptions site{.edition = options_.edition,
                           .languages = handbook_.languages(diagnostics_),
                           .pdf = !options_.no_pdf,
                           .jobs = jobs(),
                           .date = environment_.date,
                           .pages_alone = part == BuildPart::pages};
    if (diagnostics_.has_errors()) return kFaults;
    leave_out(handbook_.library());
    std::optional<OutputFiles> files =
        render_site(library(), theme(), handbook_.files(), options_.source, site, diagnostics_, &memo_.pages);
    if (!files) return kFailed;
    output = *std::move(files);
    if (part == BuildPart::all) handbook_.note_program();
    if (part == BuildPart::all) check_links(output, diagnostics_);
    return diagnostics_.has_errors() ? kFaults : kDone;
  }

  const Library& library() const { return handbook_.library(); }
  const Theme& theme() const { return handbook_.theme(); }

  Extent extent() const { return options_.force ? Extent::whole : Extent::changes; }

  Path out_of_build() const {
    const std::string name = options_.site.empty() ? "handbook" : options_.site;
    return options_.out.value_or("build/" + name + (options_.edition == Edition::teacher ? "-teacher" : ""));
  }

  // All that a build depends on besides the files that it reads.
  std::string build_key(const Path& out) const {
    std::string key = std::filesystem::absolute(options_.source).string();
    for (const std::string& part :
         {std::filesystem::absolute(out).string(), options_.site,
          std::string(options_.edition == Edition::teacher ? "t" : ""), std::string(options_.no_pdf ? "" : "pdf"),
          environment_.date, std::to_string(static_cast<int>(environment_.speech)),
          std::to_string(static_cast<int>(options_.format)), std::string(environment_.terminal ? "t" : "")}) {
      (key += '\n') += part;
    }
    for (const std::string& language : options_.languages) (key += '\n') += language;
    return key;
  }

  // A source with faults may not be what was translated.
  int accept() {
    if (diagnostics_.has_errors()) return finish(kFaults);
    for (const AcceptedTranslation& one : accept_translations(library(), options_.words, diagnostics_)) {
      if (const std::error_code error = environment_.files.write(one.path, one.bytes, Access::everyone)) {
        diagnostics_.error({}, kCannotWrite, {one.path, error.message()});
        return finish(kFailed);
      }
      say(kAccepted, {one.path});
    }
    return finish(kDone);
  }

  unsigned jobs() const { return options_.jobs > 0 ? options_.jobs : environment_.cores; }

  // The first line of the file, without what ends it.
  int read_password(std::string& password) {
    if (!options_.password_file) return kDone;
    const std::string file = options_.password_file->string();
    std::string text;
    if (const std::error_code error = environment_.files.read(*options_.password_file, text)) {
      diagnostics_.error({}, kUnreadablePassword, {file, error.message()});
      return kFailed;
    }
    const std::optional<std::string> prepared = prepared_password(text.substr(0, text.find_first_of("\r\n")));
    if (!prepared) {
      diagnostics_.error({}, kBadPassword, {file});
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
      diagnostics_.error({}, kSheetWithClient, {what});
    } else {
      diagnostics_.error({}, kNothingToPrint, {what, printable_ids(library())});
    }
    return false;
  }

  // The clients that the command line names; nothing when there are none that can be read. Rows of a table that do not
  // say their form are of the one that is printed, or the only one there is.
  std::unique_ptr<Cohort> open_cohort() {
    const bool is_print = options_.command == Command::print;
    const bool is_one_form = is_print && !is_of_clients(options_.words[0]);
    return drieluik::open_cohort(environment_.files,
                                 {.client = options_.client,
                                  .clients = options_.clients,
                                  .form = is_one_form ? options_.words[0]
                                          : is_print  ? ""
                                                      : only_form(library()),
                                  .language = handbook_.languages(diagnostics_)[0],
                                  .shard = options_.shard.value_or(Shard{})},
                                 library(), sources_, diagnostics_);
  }

  // A fault of a file is one of its content; without a file, nothing could be read.
  int code_of_last_fault() const {
    return !diagnostics_.empty() && diagnostics_.list().back().span.source ? kFaults : kFailed;
  }

  bool is_cut_short(const Cohort& cohort) {
    if (cohort.error()) diagnostics_.error({}, kUnreadable, {options_.clients->string(), cohort.error().message()});
    return static_cast<bool>(cohort.error());
  }

  PrintResult print_cohort(const PrintRun& run, Cohort& cohort) {
    Progress progress(environment_.err, environment_.terminal, environment_.speech);
    return run.what == kSummary ? print_summary(run, cohort, telling(progress), diagnostics_)
                                : print_clients(run, cohort, telling(progress));
  }

  void check_cohort(Cohort& cohort) {
    Progress progress(environment_.err, environment_.terminal, environment_.speech);
    visit_clients(
        cohort, environment_.cores,
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
        print_diagnostics(of_client);
      }
      progress.show(done, all);
    };
  }

  // What is moved in without a new name keeps its own.
  std::string id_of_source() const {
    const Path from = (std::filesystem::absolute(*options_.from) / "").lexically_normal().parent_path();
    return slug(from.filename().string());
  }

  int move_handbook_in(const std::string& id) {
    const std::string language = options_.languages.empty() ? std::string() : options_.languages.front();
    const Path folder = (options_.source / id).lexically_normal();
    return tell_made(move_in(environment_.files, {*options_.from, folder, language}, diagnostics_));
  }

  int create_handbook(const std::string& id) {
    const std::optional<Path> root = handbook_.program_root();
    if (!root) {
      diagnostics_.error({}, kNoTheme);
      return finish(kFailed);
    }
    const Path folder = (options_.source / id).lexically_normal();
    return tell_made(start_handbook(environment_.files, *root, folder, diagnostics_));
  }

  // What is wrong elsewhere in the handbook is not told: it is not what was asked.
  int create_page(std::string_view kind, const std::string& id) {
    diagnostics_ = {};
    const std::vector<std::string> wanted = handbook_.languages(diagnostics_);
    if (diagnostics_.has_errors()) return finish(kWrongUse);
    if (is_reserved(id)) {
      diagnostics_.error({}, kReservedId, {id});
      return finish(kWrongUse);
    }
    if (library().find(id) || library().clauses.contains(id)) {
      diagnostics_.error({}, kAlreadyThere, {id});
      return finish(kFailed);
    }
    return tell_made(start_page(environment_.files, handbook_.theme_folders(diagnostics_), options_.source, kind, id,
                                wanted, diagnostics_));
  }

  // The form that --form names, else the triangle contract, else the only one there is; nothing after a fault.
  const Item* form_of_new_record() {
    const std::string id = !options_.form.empty()                ? options_.form
                           : library().find("triangle-contract") ? "triangle-contract"
                                                                 : only_form(library());
    const Item* item = library().find(id);
    if (item && item->form) return item;
    if (!diagnostics_.has_errors()) {
      diagnostics_.error({}, id.empty() ? kWhichForm : kNoForm, {id, join(form_ids(library()), ", ")});
    }
    return nullptr;
  }

  int create_client(const std::string& id) {
    const std::string language = handbook_.languages(diagnostics_)[0];
    const Item* form = form_of_new_record();
    if (!form || diagnostics_.has_errors()) return finish(form ? kFaults : kWrongUse);
    return tell_made(start_record(environment_.files, library(), *form, options_.source, id, language, diagnostics_));
  }

  int tell_made(const std::optional<Path>& made) {
    if (!made) return finish(kFailed);
    say(kMade, {made->string()});
    return finish(kDone);
  }

  void say(const Message& message, const std::vector<Argument>& arguments) {
    environment_.out << fill_in(message.text.in(environment_.speech), arguments, environment_.speech, false) << '\n';
  }

  void print_diagnostics(const Diagnostics& diagnostics) {
    has_told_ = has_told_ || !diagnostics.empty();
    has_faults_ = has_faults_ || diagnostics.has_errors();
    drieluik::print(environment_.err, diagnostics, printer_options());
  }

  PrinterOptions printer_options() const {
    return {.format = options_.format, .speech = environment_.speech, .terminal = environment_.terminal};
  }

  // Prints what was found so far.
  void tell() {
    diagnostics_.sort();
    print_diagnostics(diagnostics_);
    diagnostics_ = {};
  }

  // Prints what was found; `code` unless all went well and there were faults after all.
  int finish(int code) {
    tell();
    return code == kDone && has_faults_ ? kFaults : code;
  }

  const Options& options_;
  Environment& environment_;
  SiteMemo own_memo_;
  SiteMemo& memo_;
  Handbook handbook_;
  SourceMap sources_;
  Diagnostics diagnostics_;
  std::unique_ptr<Claim> claim_;
  bool has_faults_ = false, has_told_ = false;
};

// Each build reads everything anew, and makes what is not as before.
int serve(const Options& options, Environment& environment) {
  SiteMemo memo;
  constexpr unsigned kPort = 8000;
  const ServeRun run{
      .port = options.port.value_or(kPort),
      .watched = {options.source / "content", options.source / "site", options.source / "themes"},
      .build = [&](const std::shared_ptr<const ServedSite>& before,
                   BuildPart part) { return Pipeline(options, environment, &memo).rebuild(before, part); },
      .started =
          [&](unsigned port) {
            const std::string address = "http://127.0.0.1:" + std::to_string(port) + "/";
            environment.out << fill_in(kServing.text.in(environment.speech), {address}, environment.speech, false)
                            << std::endl;
          }};
  Diagnostics diagnostics;
  if (serve_site(run, diagnostics)) return kDone;
  print(environment.err, diagnostics, {.speech = environment.speech, .terminal = environment.terminal});
  return kFailed;
}

}  // namespace

int run(const Options& options, Environment& environment) {
  Pipeline pipeline(options, environment);
  switch (options.command) {
    case Command::build:
      return pipeline.build();
    case Command::print:
      return pipeline.print();
    case Command::check:
      return pipeline.check();
    case Command::collect:
      return pipeline.collect();
    case Command::create:
      return pipeline.create();
    case Command::schema:
      return pipeline.schema();
    case Command::serve:
      return serve(options, environment);
    case Command::none:
      break;
  }
  return kWrongUse;
}

}  // namespace drieluik
