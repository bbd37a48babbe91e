#include "serve_command.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "messages.h"
#include "publish/serve_site.h"
#include "render/pages_again.h"
#include "resolve/reread.h"
#include "site_build.h"

namespace drieluik {
namespace {

using Served = std::shared_ptr<const ServedSite>;

bool has_all(const ServedSite& site, const FilesOfSite& files) {
  const auto has = [&](const std::set<std::string>& some, const std::string& folder) {
    return std::all_of(some.begin(), some.end(), [&](const std::string& file) { return site.find(folder + file); });
  };
  return has(files.images, "images/") && has(files.linked, "files/");
}

// Whether what an open page has of the site is as it is among `files`: all but PDFs and the search index.
bool shows_the_same(const ServedSite& site, const OutputFiles& files) {
  const auto is_shown = [](std::string_view path) {
    return path.ends_with(".html") || path.starts_with("assets/") || path.starts_with("images/");
  };
  const auto is_gone = [&](const auto& file) { return file.first.ends_with(".html") && !files.contains(file.first); };
  if (site.files && std::any_of(site.files->begin(), site.files->end(), is_gone)) return false;
  return std::all_of(files.begin(), files.end(), [&](const auto& file) {
    const std::string* shown = is_shown(file.first) ? site.find(file.first) : &file.second;
    return shown && *shown == file.second;
  });
}

// One build, and patches of what it gave. It reads everything anew, and makes what is not as before.
class ServedBuild {
 public:
  ServedBuild(const Options& options, Environment& environment, SiteMemo& memo)
      : memo_(memo), build_(options, environment, memo) {}

  // With faults, the last site stands.
  Served build(const Served& before, BuildPart part, const Checkpoint& checkpoint) {
    const auto start = std::chrono::steady_clock::now();
    const bool is_whole = part == BuildPart::all;
    MemoryOutput output([&](std::string_view path) { return before ? before->find(path) : nullptr; });
    const std::unique_ptr<Claim> claim = is_whole ? build_.claim_output() : nullptr;
    bool is_made = (!is_whole || claim) && build_.make(output, {.pages_alone = !is_whole,
                                                                .has_fonts = is_whole || !before || !before->files,
                                                                .checkpoint = checkpoint}) == kDone;
    OutputFiles files = output.take();
    PublishResult result;
    if (is_whole) is_made = is_made && publish(*claim, files, build_.extent(), result, run_.diagnostics);
    ServedSite site;
    if (before) site = *before;
    site.faults = faults();
    if (!is_made || is_whole) run_.tell();
    // Pages that are open are shown anew, but not for what they show already.
    const bool is_known = before && (before->patches || is_whole) && shows_the_same(*before, files);
    if (!before || (is_made && !is_known)) ++site.serial;
    site.has_old_pages = false;
    site.is_whole = !is_made || is_whole;
    if (is_made) show(std::move(files), is_whole, site);
    if (is_made && is_whole && site.serial > 1) say_rebuilt(start, result.written);
    return std::make_shared<const ServedSite>(std::move(site));
  }

  // The site with the texts that were saved since, as far as they can be shown at once; null when none can.
  Served patch(const Served& before, const std::vector<Path>& changed) {
    constexpr std::size_t kMost = 32;  // texts: of more all pages are made
    if (changed.empty()) return before;
    if (!rereader_ || changed.size() > kMost) return nullptr;
    OutputFiles patches = before->patches ? *before->patches : OutputFiles();
    bool has_changed = false, has_old_pages = before->has_old_pages;
    for (const Path& path : changed) {
      const Reread reread = rereader_->reread(path.string());
      has_old_pages = has_old_pages || !reread.text || reread.is_elsewhere;
      if (!reread.text) continue;
      if (reread.has_other_names) build_.renew_context();
      PagesAgain again = make_pages_again(build_.context(), *reread.text);
      if (build_.context().frame.is_cut() || !has_all(*before, again.files)) return nullptr;
      for (auto& [page, html] : again.pages) patches.insert_or_assign(page, std::move(html));
      has_changed = true;
    }
    if (!has_changed) return nullptr;
    ServedSite site = *before;
    site.patches = std::make_shared<const OutputFiles>(std::move(patches));
    ++site.serial;
    site.has_old_pages = has_old_pages;
    site.is_whole = false;
    return std::make_shared<const ServedSite>(std::move(site));
  }

 private:
  std::string faults() {
    run_.diagnostics.sort();
    std::ostringstream faults;
    print(faults, run_.diagnostics, {.speech = run_.environment.speech});
    return faults.str();
  }

  void show(OutputFiles files, bool is_whole, ServedSite& site) {
    if (!site.files_before || is_whole) site.files_before = is_whole ? nullptr : site.files;
    site.files = std::make_shared<const OutputFiles>(std::move(files));
    site.patches = nullptr;
    rereader_.emplace(run_.environment.files, run_.options.source, run_.sources, *memo_.library,
                      run_.handbook.library());
  }

  void say_rebuilt(std::chrono::steady_clock::time_point start, std::size_t written) {
    const auto time = std::chrono::steady_clock::now() - start;
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
    run_.say(kRebuilt, {std::to_string(milliseconds), counted_files(written)});
  }

  SiteMemo& memo_;
  SiteBuild build_;
  Run& run_ = build_.run;
  std::optional<Rereader> rereader_;  // once it was made without faults
};

}  // namespace

int serve(const Options& options, Environment& environment) {
  SiteMemo memo;
  memo.library.emplace();
  std::unique_ptr<ServedBuild> last;  // that came to its end
  constexpr unsigned kPort = 8000;
  const ServeRun run{
      .port = options.port.value_or(kPort),
      .watched = {options.source / "content", options.source / "site", options.source / "themes"},
      .build =
          [&](const Served& before, BuildPart part, const Checkpoint& checkpoint) {
            auto build = std::make_unique<ServedBuild>(options, environment, memo);
            Served site = build->build(before, part, checkpoint);
            last = std::move(build);
            return site;
          },
      .patch = [&](const Served& before, const std::vector<Path>& changed) { return last->patch(before, changed); },
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
