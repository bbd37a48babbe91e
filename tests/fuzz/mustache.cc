// Mustache: a template and two partials, divided by lines of “---”, rendered with data that has a bit of everything.
#include "render/mustache.h"

#include <array>
#include <optional>
#include <vector>

#include "fuzz/holds.h"

namespace drieluik::fuzz {
namespace {

const TemplateData& sample_data() {
  using Map = TemplateData::Map;
  using List = TemplateData::List;
  static const TemplateData data(
      Map{{"title", "<b>\"GROW\" & 'co'</b>"},
          {"empty", ""},
          {"yes", true},
          {"no", false},
          {"none", List{}},
          {"items", List{Map{{"title", "één"}, {"last", false}}, Map{{"title", "twee\nregels"}, {"last", true}}}},
          {"tags", List{"a", "b", "<c>"}},
          {"page", Map{{"title", "inner"}, {"site", Map{{"title", "site"}, {"items", List{"x"}}}}}}});
  return data;
}

}  // namespace
}  // namespace drieluik::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace drieluik;
  using namespace drieluik::fuzz;
  constexpr std::string_view kBetween = "\n---\n";
  const Source source = source_of("input.mustache", data, size);
  std::vector<Span> parts;
  for (std::uint32_t at = 0; parts.size() < 3;) {
    const std::size_t end = parts.size() < 2 ? source.text.find(kBetween, at) : std::string::npos;
    const std::size_t stop = std::min(end, source.text.size());
    parts.push_back({&source, at, static_cast<std::uint32_t>(stop)});
    if (end == std::string::npos) break;
    at = static_cast<std::uint32_t>(end + kBetween.size());
  }
  std::vector<std::optional<Template>> templates;
  for (const Span part : parts) {
    Diagnostics diagnostics;
    templates.push_back(Template::parse(part, diagnostics));
    hold_diagnostics(diagnostics, source);
    hold(templates.back().has_value() != diagnostics.has_errors(), "a template is not read and nothing said");
    for (const Diagnostic& one : diagnostics.list()) {
      hold(one.span.begin >= part.begin && one.span.end <= part.end, "a fault stands in another template");
    }
  }
  const Template::Partials partials = [&](std::string_view name) -> const Template* {
    const std::size_t i = name == "a" ? 1 : name == "b" ? 2 : 0;
    return i > 0 && i < templates.size() && templates[i] ? &*templates[i] : nullptr;
  };
  if (!templates[0]) return 0;
  const std::string rendered = templates[0]->render(sample_data(), partials);
  hold_utf8(rendered, "what a template gives");
  hold(templates[0]->render(sample_data(), partials) == rendered, "a template gives something else the second time");
  const TemplateData extra(TemplateData::Map{{"title", "over it"}});
  const TemplateData* const layers[] = {&sample_data(), &extra};
  if (const auto rendered_over = templates[0]->render_layers(layers, partials)) hold_utf8(*rendered_over, "the same");
  return 0;
}
