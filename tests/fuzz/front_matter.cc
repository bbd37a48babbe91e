// Front matter: where it is split, and what each kind of text makes of it.
#include "read/front_matter.h"

#include "fuzz/holds.h"
#include "fuzz/samples.h"
#include "validate/check.h"

namespace drieluik::fuzz {
namespace {

void hold_parts(const FrontMatter& parts, const Source& source) {
  hold_place(parts.yaml, source, "the front matter");
  hold_place(parts.body, source, "the body");
  hold(parts.yaml.end <= parts.body.begin || parts.yaml.begin == parts.yaml.end, "front matter and body overlap");
  hold(parts.body.end == source.text.size(), "the body does not go to the end");
}

void hold_reference(const Reference& reference, const Source& source) {
  if (reference.id.empty()) return;
  hold_utf8(reference.id, "a reference");
  hold_place(reference.span, source, "a reference");
}

void hold_text(const Text& text, const Source& source) {
  hold_utf8(text.title, "a title");
  hold_utf8(text.summary, "a summary");
  hold_utf8(text.aim, "an aim");
  hold(text.duration_minutes >= 0, "a duration below 0");
  hold(text.columns >= 1, "no columns");
  for (const auto* references : {&text.sources, &text.exercises, &text.forms, &text.frameworks}) {
    for (const Reference& reference : *references) hold_reference(reference, source);
  }
  if (text.translation_of) hold_reference(*text.translation_of, source);
}

}  // namespace
}  // namespace drieluik::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace drieluik;
  using namespace drieluik::fuzz;
  const Source source = source_of("input.md", data, size);
  {
    Diagnostics diagnostics;
    const std::optional<FrontMatter> parts = split_front_matter(whole(source), diagnostics);
    hold_diagnostics(diagnostics, source);
    hold(parts.has_value() != diagnostics.has_errors(), "front matter that does not end is no news");
    if (parts) hold_parts(*parts, source);
    Diagnostics warnings;
    hold_parts(split_plain_front_matter(whole(source), warnings), source);
    hold_diagnostics(warnings, source);
  }
  for (const Dialect dialect : {Dialect::ours, Dialect::plain}) {
    Diagnostics diagnostics;
    ContentFile file = read_content(source, diagnostics, dialect);
    if (dialect == Dialect::plain) {
      hold_text(check_page("invoer", "nl", std::move(file), source, diagnostics), source);
      hold_diagnostics(diagnostics, source);
      continue;
    }
    for (const Kind kind : {Kind::framework, Kind::exercise, Kind::form, Kind::course, Kind::clause}) {
      Diagnostics of_kind;
      hold_text(check_text(kind, "invoer", "nl", file, source, of_kind), source);
      hold_diagnostics(of_kind, source);
    }
  }
  return 0;
}
