#include "build_command.h"

#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>

#include "messages.h"
#include "publish/last_build.h"
#include "render/page_memo_file.h"
#include "site_build.h"

namespace drieluik {
namespace {

// In .drieluik/ of the output: what was made of the pages, and what the search knows of them.
constexpr std::string_view kPageMemo = "pages", kArchive = "found";

class BuildCommand {
 public:
  BuildCommand(const Options& options, Environment& environment) : build_(options, environment, memo_) {}

  int build() {
    const std::unique_ptr<Claim> claim = build_.claim_output();
    if (!claim) return run_.finish(kFailed);
    const std::string key = build_key();
    if (const auto last = run_.options.force
                              ? std::nullopt
                              : find_last_build(run_.environment.files, out_, key, run_.handbook.folders())) {
      run_.environment.err << last->told;
      say_built(last->files, 0);
      return kDone;
    }
    Stage stage(*claim, build_.extent());
    remember_pages(stage);
    if (const int code = build_.make(stage, {}); code != kDone) return run_.finish(code);
    PublishResult result;
    if (!stage.publish(result, run_.diagnostics)) return run_.finish(kFailed);
    run_.diagnostics.sort();
    remember_build(key, stage.hashes());
    say_built(stage.hashes().size(), result.written);
    return run_.finish(kDone);
  }

 private:
  void say_built(std::size_t files, std::size_t written) {
    run_.say(kBuilt, {counted_files(files), std::to_string(written), out_.string()});
  }

  // What the last build made of the pages, and a place for what this one makes of them. Whoever forces a build gets one
  // from nothing.
  void remember_pages(Stage& stage) {
    std::string bytes;
    std::unique_ptr<FileParts> archive;
    FileSystem& files = run_.environment.files;
    const Path memory = out_ / kMemory;
    if (!run_.options.force && !files.read(memory / kPageMemo, bytes) && !files.open(memory / kArchive, archive)) {
      memo_.pages = read_page_memo(bytes);
      memo_.pages.archive_before = std::move(archive);
    }
    if (FileDraft* draft = stage.remember(std::string(kArchive)))
      memo_.pages.archive = std::make_shared<Archive>(*draft);
  }

  void remember_build(const std::string& key, const FileHashes& made) {
    std::ostringstream told;
    print(told, run_.diagnostics, run_.printer_options());
    const bool tells_of_teachers =
        !told.str().empty() && run_.options.edition != Edition::teacher && run_.handbook.mentions_teachers();
    const std::string description =
        describe_build(key, told.str(), tells_of_teachers ? std::nullopt : run_.handbook.notes(), made);
    FileSystem& files = run_.environment.files;
    const Path pages = out_ / kMemory / kPageMemo;
    if (files.write(pages, write_page_memo(memo_.pages), Access::everyone)) files.remove(pages);
    drieluik::remember_build(files, out_, description);
  }

  // All that a build depends on besides the files that it reads.
  std::string build_key() const {
    std::string key = std::filesystem::absolute(run_.options.source).string();
    for (const std::string& part :
         {std::filesystem::absolute(out_).string(), run_.options.site,
          std::string(run_.options.edition == Edition::teacher ? "t" : ""),
          std::string(run_.options.no_pdf ? "" : "pdf"), run_.environment.date,
          std::to_string(static_cast<int>(run_.environment.speech)),
          std::to_string(static_cast<int>(run_.options.format)), std::string(run_.environment.terminal ? "t" : "")}) {
      (key += '\n') += part;
    }
    for (const std::string& language : run_.options.languages) (key += '\n') += language;
    return key;
  }

  SiteMemo memo_;
  SiteBuild build_;
  Run& run_ = build_.run;
  const Path out_ = build_.out();
};

}  // namespace

int build(const Options& options, Environment& environment) { return BuildCommand(options, environment).build(); }

}  // namespace drieluik
