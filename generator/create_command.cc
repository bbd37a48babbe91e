#include "create_command.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "messages.h"
#include "publish/empty_record.h"
#include "publish/messages.h"
#include "publish/move_in.h"
#include "publish/start_content.h"
#include "resolve/clients.h"
#include "resolve/messages.h"
#include "resolve/open_cohort.h"
#include "run.h"
#include "validate/check_scalar.h"

namespace drieluik {
namespace {

class Creation {
 public:
  Creation(const Options& options, Environment& environment) : run_(options, environment) {}

  int create() {
    const std::string& kind = run_.options.words[0];
    const std::string id = run_.options.words.size() > 1 ? run_.options.words[1] : id_of_source();
    constexpr std::string_view kPages[] = {"framework", "exercise", "form"};
    const bool is_page = std::find(std::begin(kPages), std::end(kPages), kind) != std::end(kPages);
    if (!is_page && kind != "handbook" && kind != "client") {
      run_.diagnostics.error({}, kUnknownThing, {kind});
      return run_.finish(kWrongUse);
    }
    if (!is_id(id)) {
      const std::string example = slug(id);
      run_.diagnostics.error({}, kBadId, {id, is_id(example) ? example : "anna-de-vries"});
      return run_.finish(kWrongUse);
    }
    if (kind == "handbook") return run_.options.from ? move_handbook_in(id) : create_handbook(id);
    if (!run_.handbook.load(run_.sources, run_.diagnostics)) return run_.finish(kFailed);
    return kind == "client" ? create_client(id) : create_page(kind, id);
  }

 private:
  const Library& library() const { return run_.library(); }

  // What is moved in without a new name keeps its own.
  std::string id_of_source() const {
    return slug((with_name(*run_.options.from) / "").parent_path().filename().string());
  }

  int move_handbook_in(const std::string& id) {
    const std::string language = run_.options.languages.empty() ? std::string() : run_.options.languages.front();
    const Path folder = (run_.options.source / id).lexically_normal();
    return tell_made(move_in(run_.environment.files, {*run_.options.from, folder, language}, run_.diagnostics));
  }

  int create_handbook(const std::string& id) {
    const std::optional<Path> root = run_.handbook.program_root();
    if (!root) {
      run_.diagnostics.error({}, kNoTheme);
      return run_.finish(kFailed);
    }
    const std::vector<std::string> languages =
        asked_languages(run_.options, starter_languages(run_.environment.files, *root), run_.diagnostics);
    if (run_.diagnostics.has_errors()) return run_.finish(kWrongUse);
    const Path folder = (run_.options.source / id).lexically_normal();
    return tell_made(start_handbook(run_.environment.files, *root, languages, folder, run_.diagnostics));
  }

  // What is wrong elsewhere in the handbook is not told: it is not what was asked.
  int create_page(std::string_view kind, const std::string& id) {
    run_.diagnostics = {};
    const std::vector<std::string> wanted = run_.handbook.languages(run_.diagnostics);
    if (run_.diagnostics.has_errors()) return run_.finish(kWrongUse);
    if (is_reserved(id)) {
      run_.diagnostics.error({}, kReservedId, {id});
      return run_.finish(kWrongUse);
    }
    if (library().find(id) || library().clauses.contains(id)) {
      run_.diagnostics.error({}, kAlreadyThere, {id});
      return run_.finish(kFailed);
    }
    return tell_made(start_page(run_.environment.files, run_.handbook.theme_folders(run_.diagnostics),
                                run_.options.source, kind, id, wanted, run_.diagnostics));
  }

  // The form that --form names, else the triangle contract, else the only one there is; nothing after a fault.
  const Item* form_of_new_record() {
    const std::string id = !run_.options.form.empty()            ? run_.options.form
                           : library().find("triangle-contract") ? "triangle-contract"
                                                                 : only_form(library());
    const Item* item = library().find(id);
    if (item && item->form) return item;
    if (!run_.diagnostics.has_errors()) {
      run_.diagnostics.error({}, id.empty() ? kWhichForm : kNoForm, {id, join(form_ids(library()), ", ")});
    }
    return nullptr;
  }

  int create_client(const std::string& id) {
    const std::string language = run_.handbook.languages(run_.diagnostics)[0];
    const Item* form = form_of_new_record();
    if (!form || run_.diagnostics.has_errors()) return run_.finish(form ? kFaults : kWrongUse);
    return tell_made(
        start_record(run_.environment.files, library(), *form, run_.options.source, id, language, run_.diagnostics));
  }

  int tell_made(const std::optional<Path>& made) {
    if (!made) return run_.finish(kFailed);
    run_.say(kMade, {made->string()});
    return run_.finish(kDone);
  }

  Run run_;
};

}  // namespace

int create(const Options& options, Environment& environment) { return Creation(options, environment).create(); }

}  // namespace drieluik
