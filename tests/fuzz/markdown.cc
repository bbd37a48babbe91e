// Markdown with directives, as our own and as it is written elsewhere: places, limits, and the page made of it.
#include "read/markdown.h"

#include "document/build.h"
#include "fuzz/holds.h"
#include "fuzz/samples.h"
#include "render/html.h"
#include "support/memory_file_system.h"

namespace drieluik::fuzz {
namespace {

constexpr std::string_view kFrontMatter = "---\ntitle: Invoer\nsummary: Van elders.\n---\n";

void hold_content(const Source& source, Dialect dialect) {
  Diagnostics diagnostics;
  const ContentFile file = read_content(source, diagnostics, dialect);
  hold_diagnostics(diagnostics, source);
  hold_value(file.front_matter, source);
  hold_markup(file.body, source);
}

BuildOptions options_of(const std::string& language, Edition edition) {
  return {.edition = edition, .language = language, .words = &theme_words(language)};
}

// What the text is in the small handbook; pages only of a handbook without errors, as the program does.
void hold_pages(const std::string& path, const std::string& text) {
  MemoryFileSystem::Files all = sample_handbook();
  if (!path.starts_with("content/forms/")) {
    std::erase_if(all, [](const auto& file) { return file.first.starts_with("content/forms/"); });
  }
  all[path] = text;
  const MemoryFileSystem files(std::move(all));
  SourceMap sources;
  Diagnostics diagnostics;
  const Library library = load_library(files, ".", sources, diagnostics);
  hold_diagnostics(diagnostics);
  if (diagnostics.has_errors()) return;
  for (const auto& [id, item] : library.items) {
    for (const auto& [language, page] : item.texts) {
      if (page.source->path != path) continue;
      for (const Edition edition : {Edition::student, Edition::teacher}) {
        BuildOptions options = options_of(language, edition);
        hold_html(render_blocks(build_page(library, page, options), *options.words, 2));
        if (!item.form) continue;
        options.on_screen = true;
        hold_html(render_blocks(build_form(library, item, nullptr, options), *options.words, 2));
        options.on_screen = false;
        options.fillable = true;
        hold_html(render_blocks(build_form(library, item, nullptr, options), *options.words, 2));
      }
    }
  }
}

}  // namespace
}  // namespace drieluik::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace drieluik;
  using namespace drieluik::fuzz;
  const Source source = source_of("input.md", data, size);
  hold_content(source, Dialect::ours);
  hold_content(source, Dialect::plain);
  const std::string text(source.text.view());
  const bool has_front_matter = text.starts_with("---");
  hold_pages("content/pages/invoer.md", text);
  hold_pages("content/frameworks/invoer.nl.md", has_front_matter ? text : std::string(kFrontMatter).append(text));
  const std::string form = "content/forms/contract.nl.md";
  const bool is_of_form = text.find(":::") != std::string::npos || text.find("{{") != std::string::npos;
  if (!has_front_matter && is_of_form) hold_pages(form, sample_handbook().at(form) + "\n" + text);
  return 0;
}
