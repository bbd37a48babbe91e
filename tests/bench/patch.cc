// What `serve` does to show a sentence that was saved: reading the text again and making its pages.
#include <benchmark/benchmark.h>

#include "render/pages_again.h"
#include "resolve/reread.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

void patch_a_page(benchmark::State& state) {
  const TemporaryFolder folder;
  copy_handbook(folder.path());
  const DiskFileSystem files;
  SourceMap sources;
  LibraryMemo memo;
  Diagnostics diagnostics;
  Library library = load_library(files, folder.path(), sources, diagnostics, {.memo = &memo});
  const Theme theme = load_theme(files, {folder.path() / "themes/default"}, sources, diagnostics);
  const SiteContext context(library, theme, {.languages = library.site.languages});
  Rereader rereader(files, folder.path(), sources, memo, library);
  const Path file = folder.path() / "content/frameworks/grow.nl.md";
  const std::string before = read_text(file);
  int edits = 0;
  for (auto _ : state) {
    state.PauseTiming();
    write_text(file, before + "\nZin " + std::to_string(++edits) + ".\n");
    state.ResumeTiming();
    const Text* text = rereader.reread(file.string()).text;
    if (!text) return state.SkipWithError("it is no text any more");
    benchmark::DoNotOptimize(make_pages_again(context, *text));
  }
}
BENCHMARK(patch_a_page)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace drieluik
