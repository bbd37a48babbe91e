// A whole run over a small handbook: the files of the input, written as in tests/suite/*.case, beside those of
// tests/suite/base.handbook or in their places. Words in the first line say what is done besides the pages:
//
//   === pdf teacher print
//   --- content/pages/a.nl.md
//   …
#include <sstream>

#include "fuzz/guarded_files.h"
#include "fuzz/holds.h"
#include "fuzz/samples.h"
#include "pipeline.h"
#include "support/places.h"

namespace drieluik::fuzz {
namespace {

// Within the source folder, as files on a disk are named.
bool is_usable(const Path& path) {
  const Path normal = path.lexically_normal();
  if (path.empty() || path.is_absolute() || !normal.has_filename() || path.string().find('\0') != std::string::npos) {
    return false;
  }
  const Path first = *normal.begin();
  return first == "content" || first == "site" || first == "themes";
}

MemoryFileSystem::Files files_of(std::string_view input) {
  MemoryFileSystem::Files files = sample_handbook();
  for (auto& [path, text] : read_files(input)) {
    if (!is_usable(path)) continue;
    const std::string key = Path(path).lexically_normal().generic_string();
    // No file where there is a folder, and the other way round.
    const auto next = files.lower_bound(key + "/");
    bool is_taken = next != files.end() && next->first.starts_with(key + "/");
    for (Path above = Path(key).parent_path(); !above.empty(); above = above.parent_path()) {
      is_taken = is_taken || files.contains(above.generic_string());
    }
    if (!is_taken) files[key] = std::move(text);
  }
  return files;
}

struct Outcome {
  int code = 0;
  std::string told;
};

Outcome run_program(const Options& options, GuardedFiles& files) {
  std::ostringstream out, err;
  // A program that is not there: the real one is large, and every build looks whether it is the same.
  Environment environment{.files = files,
                          .out = out,
                          .err = err,
                          .speech = Speech::dutch,
                          .terminal = true,
                          .cores = 1,
                          .date = "2026-11-22",
                          .program = repository() / "build/none/drieluik"};
  const int code = run(options, environment);
  hold(files.breach().empty(), "the program reaches out", files.breach());
  hold(code == kDone || code == kFaults || code == kFailed, "an exit code that is none", std::to_string(code));
  hold(code == kDone || !err.str().empty(), "a run fails without a word");
  return {code, err.str()};
}

void hold_files(const MemoryFileSystem::Files& before, const MemoryFileSystem::Files& after) {
  for (const auto& [path, bytes] : before) {
    const auto found = after.find(path);
    hold(found != after.end() && found->second == bytes, "a file of the source is not as it was", path);
  }
  for (const auto& [path, bytes] : after) {
    if (before.contains(path)) continue;
    hold(path.starts_with("build/"), "a file lies outside the output", path);
    hold_utf8(path, "the name of a file");
    if (path.ends_with(".html")) hold_html(bytes);
    if (path.ends_with(".pdf")) hold(bytes.starts_with("%PDF-") && bytes.size() > 1000, "a PDF is none", path);
  }
}

}  // namespace
}  // namespace drieluik::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace drieluik;
  using namespace drieluik::fuzz;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::string_view first_line = input.substr(0, input.find('\n'));
  const auto says = [&](std::string_view word) { return first_line.find(word) != std::string_view::npos; };
  const MemoryFileSystem::Files before = files_of(input);
  GuardedFiles files(before);
  Options build{.command = Command::build, .words = {}, .jobs = 1};
  build.no_pdf = !says("pdf");
  if (says("teacher")) build.edition = Edition::teacher;
  const Outcome first = run_program(build, files);
  hold_files(before, files.files());
  if (first.code == kDone) {
    const MemoryFileSystem::Files built = files.files();
    hold(run_program(build, files).code == kDone, "the second build fails");
    for (const auto& [path, bytes] : built) {
      const auto found = files.files().find(path);
      hold(found != files.files().end() && found->second == bytes, "the second build changes a file", path);
    }
  }
  if (!says("print")) return 0;
  Options print{.command = Command::print, .words = {"contract"}, .jobs = 1};
  if (files.kind("content/clients") == FileKind::folder) print.clients = "content/clients";
  print.fillable = says("fillable");
  run_program(print, files);
  hold_files(before, files.files());
  return 0;
}
