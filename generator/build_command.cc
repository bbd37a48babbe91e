#include "build_command.h"

#include <chrono>
#include <memory>
#include <sstream>
#include <string>
#include <utility>

#include "messages.h"
#include "publish/last_build.h"
#include "publish/link_check.h"
#include "publish/messages.h"
#include "publish/serve_site.h"
#include "publish/stage.h"
#include "render/page_memo_file.h"
#include "render/site.h"
#include "resolve/library_memo.h"
#include "resolve/selection.h"
#include "run.h"

namespace drieluik {
namespace {

// In .drieluik/ of the output: what was made of the pages, and what the search knows of them.
constexpr std::string_view kPageMemo = "pages", kArchive = "found";

// What is kept from one build to the next: by `serve` all of it, by `build` the pages, in their output.
struct SiteMemo {
  LibraryMemo library;
  PageMemo pages;
};

class SiteBuild {
 public:
  SiteBuild(const Options& options, Environment& environment, SiteMemo* memo = nullptr)
      : memo_(memo ? *memo : own_memo_), run_(options, environment) {}

  int build() {
    if (!claim_output()) return run_.finish(kFailed);
    const Path out = out_of_build();
    const std::string key = build_key(out);
    const auto say_built = [&](std::size_t files, std::size_t written) {
      run_.say(kBuilt, {counted_files(files), std::to_string(written), out.string()});
    };
    if (const auto last = run_.options.force
                              ? std::nullopt
                              : find_last_build(run_.environment.files, out, key, run_.handbook.folders())) {
      run_.environment.err << last->told;
      say_built(last->files, 0);
      return kDone;
    }
    Stage stage(*claim_, extent());
    remember_pages(out / kMemory, stage);
    if (const int code = make_site(stage); code != kDone) return run_.finish(code);
    PublishResult result;
    if (!stage.publish(result, run_.diagnostics)) return run_.finish(kFailed);
    run_.diagnostics.sort();
    std::ostringstream told;
    print(told, run_.diagnostics, run_.printer_options());
    const bool tells_of_teachers =
        !told.str().empty() && run_.options.edition != Edition::teacher && run_.handbook.mentions_teachers();
    const FileHashes made = stage.hashes();
    const std::string description =
        describe_build(key, told.str(), tells_of_teachers ? std::nullopt : run_.handbook.notes(), made);
    const Path pages = out / kMemory / kPageMemo;
    if (run_.environment.files.write(pages, write_page_memo(memo_.pages), Access::everyone))
      run_.environment.files.remove(pages);
    remember_build(run_.environment.files, out, description);
    say_built(made.size(), result.written);
    return run_.finish(kDone);
  }

  // One build of `serve`: what there is to see of it. With faults, the last site stands.
  std::shared_ptr<const ServedSite> rebuild(const std::shared_ptr<const ServedSite>& before, BuildPart part,
                                            const Checkpoint& checkpoint) {
    const auto start = std::chrono::steady_clock::now();
    ServedSite site;
    PublishResult result;
    const bool is_published = part == BuildPart::all;
    has_fonts_ = is_published || !before || !before->files;
    MemoryOutput output([&](std::string_view path) { return before ? before->find(path) : nullptr; });
    bool is_made = (!is_published || claim_output()) && make_site(output, part, checkpoint) == kDone;
    OutputFiles files = output.take();
    if (is_published) is_made = is_made && publish(*claim_, files, extent(), result, run_.diagnostics);
    run_.diagnostics.sort();
    std::ostringstream faults;
    print(faults, run_.diagnostics, {.speech = run_.environment.speech});
    site.faults = faults.str();
    if (!is_made || part == BuildPart::all) run_.tell();
    const bool has_new_pages = is_made && (part == BuildPart::pages || !before || before->is_whole);
    site.serial = before ? before->serial + (has_new_pages ? 1 : 0) : 1;
    site.is_whole = !is_made || part == BuildPart::all;
    if (is_made) {
      site.files = std::make_shared<const OutputFiles>(std::move(files));
      if (part == BuildPart::pages && before)
        site.files_before = before->files_before ? before->files_before : before->files;
    } else if (before) {
      site.files = before->files;
      site.files_before = before->files_before;
    }
    if (is_made && part == BuildPart::all) {
      const auto time = std::chrono::steady_clock::now() - start;
      const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
      if (site.serial > 1) run_.say(kRebuilt, {std::to_string(milliseconds), counted_files(result.written)});
    }
    return std::make_shared<const ServedSite>(std::move(site));
  }

 private:
  // From before the last build is looked at, no other writes into the output. Without a source nothing is made there.
  bool claim_output() {
    if (!run_.handbook.is_there(run_.diagnostics)) return false;
    claim_ = Claim::take(run_.environment.files, out_of_build(), run_.diagnostics);
    return claim_ != nullptr;
  }

  // What the last build into `out` made of the pages, and a place for what this one makes of them. Whoever forces a
  // build gets one from nothing.
  void remember_pages(const Path& memory, Stage& stage) {
    std::string bytes;
    std::unique_ptr<FileParts> archive;
    FileSystem& files = run_.environment.files;
    if (!run_.options.force && !files.read(memory / kPageMemo, bytes) && !files.open(memory / kArchive, archive)) {
      memo_.pages = read_page_memo(bytes);
      memo_.pages.archive_before = std::move(archive);
    }
    if (FileDraft* draft = stage.remember(std::string(kArchive)))
      memo_.pages.archive = std::make_shared<Archive>(*draft);
  }

  // All files of the site, with their links checked.
  int make_site(
      Output& output, BuildPart part = BuildPart::all, const Checkpoint& checkpoint = [] {}) {
    if (!run_.handbook.load(run_.sources, run_.diagnostics, &memo_ == &own_memo_ ? nullptr : &memo_.library))
      return kFailed;
    const SiteOptions site{.edition = run_.options.edition,
                           .languages = run_.handbook.languages(run_.diagnostics),
                           .pdf = !run_.options.no_pdf,
                           .jobs = run_.jobs(),
                           .date = run_.environment.date,
                           .checkpoint = checkpoint,
                           .pages_alone = part == BuildPart::pages,
                           .has_fonts = has_fonts_};
    if (run_.has_changed_source() || run_.diagnostics.has_errors()) return kFaults;
    leave_out(run_.handbook.library());
    CheckedOutput checked(output);
    if (!render_site(run_.library(), run_.theme(), run_.handbook.files(), run_.options.source, site,
                     part == BuildPart::all ? checked : output, run_.diagnostics, &memo_.pages))
      return kFailed;
    if (part == BuildPart::all) run_.handbook.note_program();
    if (part == BuildPart::all) checked.tell_dead_links(run_.diagnostics);
    run_.has_changed_source();
    return run_.diagnostics.has_errors() ? kFaults : kDone;
  }

  Extent extent() const { return run_.options.force ? Extent::whole : Extent::changes; }

  Path out_of_build() const {
    const std::string name = run_.options.site.empty() ? "handbook" : run_.options.site;
    return run_.options.out.value_or("build/" + name + (run_.options.edition == Edition::teacher ? "-teacher" : ""));
  }

  // All that a build depends on besides the files that it reads.
  std::string build_key(const Path& out) const {
    std::string key = std::filesystem::absolute(run_.options.source).string();
    for (const std::string& part :
         {std::filesystem::absolute(out).string(), run_.options.site,
          std::string(run_.options.edition == Edition::teacher ? "t" : ""),
          std::string(run_.options.no_pdf ? "" : "pdf"), run_.environment.date,
          std::to_string(static_cast<int>(run_.environment.speech)),
          std::to_string(static_cast<int>(run_.options.format)), std::string(run_.environment.terminal ? "t" : "")}) {
      (key += '\n') += part;
    }
    for (const std::string& language : run_.options.languages) (key += '\n') += language;
    return key;
  }

  SiteMemo own_memo_;
  SiteMemo& memo_;
  Run run_;
  std::unique_ptr<Claim> claim_;
  bool has_fonts_ = true;  // what is made
};

}  // namespace

int build(const Options& options, Environment& environment) { return SiteBuild(options, environment).build(); }

// Each build reads everything anew, and makes what is not as before.
int serve(const Options& options, Environment& environment) {
  SiteMemo memo;
  constexpr unsigned kPort = 8000;
  const ServeRun run{
      .port = options.port.value_or(kPort),
      .watched = {options.source / "content", options.source / "site", options.source / "themes"},
      .build =
          [&](const std::shared_ptr<const ServedSite>& before, BuildPart part, const Checkpoint& checkpoint) {
            return SiteBuild(options, environment, &memo).rebuild(before, part, checkpoint);
          },
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

}  // namespace drieluik
