#include "pipeline.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <sstream>
#include <string>
#include <utility>

#include "base/hash.h"
#include "base/noted_reads.h"
#include "base/printer.h"
#include "base/program_hash.h"
#include "base/text.h"
#include "document/build_summary.h"
#include "layout/hyphenator.h"
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
#include "render/brand.h"
#include "render/json_schema.h"
#include "render/pdf_encryption.h"
#include "render/press.h"
#include "render/site.h"
#include "render/theme.h"
#include "resolve/cohort.h"
#include "resolve/library.h"
#include "resolve/messages.h"
#include "resolve/open_cohort.h"
#include "resolve/selection.h"
#include "resolve/translations.h"
#include "validate/check_scalar.h"

namespace drieluik {
namespace {

class Pipeline {
 public:
  Pipeline(const Options& options, Environment& environment)
      : options_(options), environment_(environment), source_(environment.files) {}

  int build() {
    if (!claim_output()) return finish(kFailed);
    const Path out = out_of_build();
    const std::string key = build_key(out);
    const auto say_built = [&](std::size_t files, std::size_t written) {
      say(kBuilt, {std::to_string(files), std::to_string(written), out.string()});
    };
    if (const auto last =
            options_.force ? std::nullopt : find_last_build(environment_.files, out, key, source_folders())) {
      environment_.err << last->told;
      say_built(last->files, 0);
      return kDone;
    }
    OutputFiles output;
    if (const int code = make_site(output); code != kDone) return finish(code);
    PublishResult result;
    if (!publish(*claim_, output, extent(), result, diagnostics_)) return finish(kFailed);
    diagnostics_.sort();
    std::ostringstream told;
    drieluik::print(told, diagnostics_, printer_options());
    const bool tells_of_teachers = !told.str().empty() && options_.edition != Edition::teacher && is_for_teachers_too();
    remember_build(environment_.files, out, key, told.str(),
                   tells_of_teachers ? std::nullopt : source_.notes(options_.source, source_folders()), output);
    say_built(output.size(), result.written);
    return finish(kDone);
  }

  // One build of `serve`: what there is to see of it. With faults, the last site stands.
  std::shared_ptr<const ServedSite> rebuild(const std::shared_ptr<const ServedSite>& before, BuildPart part) {
    const auto start = std::chrono::steady_clock::now();
    ServedSite site;
    PublishResult result;
    const bool is_published = part == BuildPart::all;
    bool is_made = (!is_published || claim_output()) && make_site(site.files, part) == kDone;
    if (is_published) is_made = is_made && publish(*claim_, site.files, extent(), result, diagnostics_);
    diagnostics_.sort();
    std::ostringstream faults;
    drieluik::print(faults, diagnostics_, {.speech = environment_.speech});
    site.faults = faults.str();
    if (!is_made || part == BuildPart::all) tell();
    const bool has_new_pages = is_made && (part == BuildPart::pages || !before || before->is_whole);
    site.serial = before ? before->serial + (has_new_pages ? 1 : 0) : 1;
    site.is_whole = is_made ? part == BuildPart::all : !before || before->is_whole;
    if (is_made && part == BuildPart::pages) {
      // PDFs and search index of before stand in until there are new ones.
      for (const auto& [path, bytes] : before->files) {
        if (!path.ends_with(".html")) site.files.emplace(path, bytes);
      }
    } else if (is_made) {
      const auto time = std::chrono::steady_clock::now() - start;
      const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
      if (before) say(kRebuilt, {std::to_string(milliseconds), std::to_string(result.written)});
    } else if (before) {
      site.files = before->files;
    }
    return std::make_shared<const ServedSite>(std::move(site));
  }

  int print() {
    std::string password;
    if (const int code = read_password(password); code != kDone) return finish(code);
    if (!load_source()) return finish(kFailed);
    languages();
    const bool is_for_clients = options_.client || options_.clients;
    if (is_for_clients && !is_form(options_.words[0])) return finish(kWrongUse);
    if (diagnostics_.has_errors()) return finish(kFaults);
    std::unique_ptr<Cohort> cohort;
    if (is_for_clients && !(cohort = open_cohort())) return finish(code_of_last_fault());
    if (diagnostics_.has_errors()) return finish(kFaults);
    std::optional<Press> press = Press::open(source_, options_.source, theme_, diagnostics_);
    if (!press) return finish(kFailed);

    const VolumePlans plans = plan_volumes(library_, options_.edition);
    const bool is_summary = options_.words[0] == kSummary;
    const PreparedForms forms =
        is_summary ? PreparedForms()
                   : prepare_forms(library_, theme_, plans, options_.edition, options_.fillable, *press, diagnostics_);
    if (diagnostics_.has_errors()) return finish(kFaults);
    const PrintRun run{.library = library_,
                       .plans = plans,
                       .forms = forms,
                       .theme = theme_,
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
                       .made_from = is_for_clients ? std::optional(hash_of_source()) : std::nullopt,
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
    if (!load_source()) return finish(kFailed);
    if (options_.accept_translation) return accept();
    if (options_.translations) check_translations(library_, diagnostics_);
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
    if (!load_source()) return finish(kFailed);
    if (diagnostics_.has_errors()) return finish(kFaults);
    tell();
    const CollectRun run{.library = library_,
                         .theme = theme_,
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
    if (!load_source()) return finish(kFailed);
    const std::string& what = options_.words[0];
    const Item* form = library_.find(what);
    const std::string schema = form && form->form ? record_schema(*form, library_.site.languages)
                                                  : content_schema(what, library_.site.languages);
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
    if (!load_source()) return finish(kFailed);
    return kind == "client" ? create_client(id) : create_page(kind, id);
  }

 private:
  // From before the last build is looked at, no other writes into the output. Without a source nothing is made there.
  bool claim_output() {
    if (!has_source()) return false;
    claim_ = Claim::take(environment_.files, out_of_build(), diagnostics_);
    return claim_ != nullptr;
  }

  // All files of the site, with their links checked.
  int make_site(OutputFiles& output, BuildPart part = BuildPart::all) {
    if (!load_source()) return kFailed;
    const SiteOptions site{.edition = options_.edition,
                           .languages = languages(),
                           .pdf = !options_.no_pdf,
                           .jobs = jobs(),
                           .date = environment_.date};
    if (diagnostics_.has_errors()) return kFaults;
    leave_out(library_);
    std::optional<Press> press;
    if (part == BuildPart::all) {
      source_.note_file(environment_.program);
      for (const std::string& language : site.languages) {
        for (const std::string& file : hyphenation_files(language)) source_.note_file(file);
      }
      if (!(press = Press::open(source_, options_.source, theme_, diagnostics_))) return kFailed;
    }
    output = render_site(library_, theme_, press ? &*press : nullptr, source_, options_.source, site, diagnostics_);
    if (part == BuildPart::all) check_links(output, diagnostics_);
    return diagnostics_.has_errors() ? kFaults : kDone;
  }

  Extent extent() const { return options_.force ? Extent::whole : Extent::changes; }

  Path out_of_build() const {
    const std::string name = options_.site.empty() ? "handbook" : options_.site;
    return options_.out.value_or("build/" + name + (options_.edition == Edition::teacher ? "-teacher" : ""));
  }

  // What is told of a source may quote it, and what is for teachers is not kept in the output of students.
  bool is_for_teachers_too() const {
    const auto mentions = [](const auto& text) {
      return text.second.source->text.find("teacher") != std::string::npos;
    };
    return std::any_of(library_.homes.begin(), library_.homes.end(), mentions) ||
           std::any_of(library_.items.begin(), library_.items.end(), [&](const auto& item) {
             return std::any_of(item.second.texts.begin(), item.second.texts.end(), mentions);
           });
  }

  // What is in them makes a handbook.
  std::vector<Path> source_folders() const {
    std::vector<Path> folders{options_.source / "content", options_.source / "site"};
    for (const Path& root : theme_roots()) folders.push_back(root);
    return folders;
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

  // All that the PDF of a client depends on besides the record: the same on every machine. Pictures are read later; the
  // clients may lie beside them.
  std::uint64_t hash_of_source() const {
    std::string all = std::string(hash_of_program()) + std::to_string(source_.hash());
    for (const std::string& language : library_.site.languages) {
      for (const std::string& file : hyphenation_files(language)) all += hash_of_file(source_, file);
    }
    const Path content = options_.source / "content", clients = options_.client ? *options_.client : *options_.clients;
    std::vector<FolderEntry> entries;
    source_.list(content, entries);
    for (const FolderEntry& entry : entries) {
      const Path path = content / entry.name;
      if (is_in(clients, path)) continue;
      all += entry.kind == FileKind::folder ? hash_of_folder(source_, path) : hash_of_file(source_, path);
    }
    return fast_hash(all);
  }

  bool has_source() {
    const Path content = (options_.source / "content").lexically_normal();
    if (source_.kind(content) == FileKind::folder) return true;
    diagnostics_.error({}, kNoHandbook, {content.string()});
    return false;
  }

  // Sources, theme and content; false when there is nothing to read.
  bool load_source() {
    if (!has_source()) return false;
    library_ = load_library(source_, options_.source, sources_, diagnostics_, site_folder());
    const std::vector<Path> theme = theme_folders();
    if (theme.empty()) {
      diagnostics_.error({}, kNoTheme);
      return false;
    }
    theme_ = load_theme(source_, theme, sources_, diagnostics_);
    apply_brand(library_.site, source_, options_.source / site_folder(), theme_.print, sources_, diagnostics_);
    return true;
  }

  // A source with faults may not be what was translated.
  int accept() {
    if (diagnostics_.has_errors()) return finish(kFaults);
    for (const AcceptedTranslation& one : accept_translations(library_, options_.words, diagnostics_)) {
      if (const std::error_code error = environment_.files.write(one.path, one.bytes, Access::everyone)) {
        diagnostics_.error({}, kCannotWrite, {one.path, error.message()});
        return finish(kFailed);
      }
      say(kAccepted, {one.path});
    }
    return finish(kDone);
  }

  Path site_folder() const { return options_.site.empty() ? Path("site") : Path("site") / options_.site; }

  // The folder with the program's own themes/ and content/: installed, or above its build folder.
  std::optional<Path> find_root() const {
    const Path beside = environment_.program.parent_path();
    for (const Path& root : {beside / "../share/drieluik", beside / "../.."}) {
      if (source_.kind(root / "themes/default") == FileKind::folder) return root.lexically_normal();
    }
    return std::nullopt;
  }

  std::vector<Path> theme_roots() const {
    std::vector<Path> roots{options_.source / "themes"};
    if (const std::optional<Path> root = find_root()) roots.push_back(*root / "themes");
    return roots;
  }

  // What the handbook has in site/theme/ comes before the theme that it names.
  std::vector<Path> theme_folders() {
    std::vector<Path> folders = find_theme(source_, theme_roots(), library_.site.theme, diagnostics_);
    const Path own = options_.source / site_folder() / "theme";
    if (!folders.empty() && source_.kind(own) == FileKind::folder) folders.insert(folders.begin(), own);
    return folders;
  }

  // Languages that --lang asks for, else all of the site.
  std::vector<std::string> languages() {
    const std::vector<std::string>& known = library_.site.languages;
    if (options_.languages.empty()) return known;
    for (const std::string& language : options_.languages) {
      if (std::find(known.begin(), known.end(), language) != known.end()) continue;
      const std::vector<std::string_view> names(known.begin(), known.end());
      diagnostics_.error({}, kUnknownLanguage, {language, join(names, ", ")});
    }
    return options_.languages;
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
    std::vector<std::string_view> names = form_ids(library_);
    const std::vector<std::string_view> kinds = content_schema_kinds();
    names.insert(names.end(), kinds.begin(), kinds.end());
    return names;
  }

  bool is_form(const std::string& what) {
    const Item* item = library_.find(what);
    if (is_of_clients(what) || (item && item->kind == Kind::form)) return true;
    if (item || what == kLogbook) {
      diagnostics_.error({}, kSheetWithClient, {what});
    } else {
      diagnostics_.error({}, kNothingToPrint, {what, printable_ids(library_)});
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
                                                      : only_form(library_),
                                  .language = languages()[0],
                                  .shard = options_.shard.value_or(Shard{})},
                                 library_, sources_, diagnostics_);
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
    const std::optional<Path> root = find_root();
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
    const std::vector<std::string> wanted = languages();
    if (diagnostics_.has_errors()) return finish(kWrongUse);
    if (is_reserved(id)) {
      diagnostics_.error({}, kReservedId, {id});
      return finish(kWrongUse);
    }
    if (library_.find(id) || library_.clauses.contains(id)) {
      diagnostics_.error({}, kAlreadyThere, {id});
      return finish(kFailed);
    }
    return tell_made(start_page(environment_.files, theme_folders(), options_.source, kind, id, wanted, diagnostics_));
  }

  // The form that --form names, else the triangle contract, else the only one there is; nothing after a fault.
  const Item* form_of_new_record() {
    const std::string id = !options_.form.empty()               ? options_.form
                           : library_.find("triangle-contract") ? "triangle-contract"
                                                                : only_form(library_);
    const Item* item = library_.find(id);
    if (item && item->form) return item;
    if (!diagnostics_.has_errors()) {
      diagnostics_.error({}, id.empty() ? kWhichForm : kNoForm, {id, join(form_ids(library_), ", ")});
    }
    return nullptr;
  }

  int create_client(const std::string& id) {
    const std::string language = languages()[0];
    const Item* form = form_of_new_record();
    if (!form || diagnostics_.has_errors()) return finish(form ? kFaults : kWrongUse);
    return tell_made(start_record(environment_.files, library_, *form, options_.source, id, language, diagnostics_));
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
  NotedReads source_;  // the files that content and theme are read from
  SourceMap sources_;
  Diagnostics diagnostics_;
  Library library_;
  Theme theme_;
  std::unique_ptr<Claim> claim_;
  bool has_faults_ = false, has_told_ = false;
};

// Each build reads everything anew.
int serve(const Options& options, Environment& environment) {
  constexpr unsigned kPort = 8000;
  const ServeRun run{.port = options.port.value_or(kPort),
                     .watched = {options.source / "content", options.source / "site", options.source / "themes"},
                     .build = [&](const std::shared_ptr<const ServedSite>& before,
                                  BuildPart part) { return Pipeline(options, environment).rebuild(before, part); },
                     .started =
                         [&](unsigned port) {
                           const std::string address = "http://127.0.0.1:" + std::to_string(port) + "/";
                           environment.out
                               << fill_in(kServing.text.in(environment.speech), {address}, environment.speech, false)
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
