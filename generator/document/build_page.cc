// Frameworks, exercises, courses and all other pages.
#include <algorithm>

#include "base/text.h"
#include "document/blocks.h"
#include "document/build.h"
#include "document/context.h"
#include "document/related.h"

namespace drieluik {
namespace {

// A course whose text does not say where its programme stands has it at the end.
bool places_programme(const Markup& node) {
  if (node.kind == MarkupKind::directive && node.text == "programme") return true;
  return std::any_of(node.children.begin(), node.children.end(), places_programme);
}

// Materials that hold a comma themselves are parted by semicolons.
std::string list_of(const std::vector<std::string>& parts, const Words& words) {
  const std::vector<std::string_view> views(parts.begin(), parts.end());
  const bool commas = std::any_of(parts.begin(), parts.end(),
                                  [](const std::string& part) { return part.find(',') != std::string::npos; });
  return join(views, commas ? "; " : words["list-separator"]);
}

std::vector<Fact> build_facts(const Text& text, const Words& words) {
  std::vector<Fact> facts;
  const auto add = [&](std::string_view word, std::string value) {
    if (!value.empty()) facts.push_back({std::string(words[word]), std::move(value)});
  };
  add("aim", text.aim);
  if (const int minutes = course_minutes(text); minutes > 0) add("duration", duration_in_words(minutes, words));
  add("group", text.group);
  add("materials", list_of(text.materials, words));
  return facts;
}

// As the site lays its pages out; empty when it has no address.
std::string full_address(const Site& site, const Target& target, std::string_view language) {
  if (site.address.empty()) return {};
  return site.address + "/" + std::string(language) + "/" + target.folder + "/" + target.id + ".html";
}

}  // namespace

Document build_page(const Library& library, const Text& text, const BuildOptions& options) {
  const Target target = page_target(text, text.language);
  Document document;
  document.kind = text.kind == Kind::exercise ? DocumentKind::sheet : DocumentKind::page;
  document.folder = target.folder;
  document.id = target.id;
  document.language = text.language;
  document.title = text.title;
  document.summary = text.summary;
  document.is_for_teachers = options.edition == Edition::teacher;
  BuildContext context = make_context(library, text, options);
  document.facts = build_facts(text, context.words);
  document.columns = text.columns;
  if (document.kind == DocumentKind::sheet) document.address = full_address(library.site, target, text.language);
  build_body(context, document);
  if (text.kind == Kind::course && !places_programme(context.trees.of(text)))
    append_programme(context, document.content);
  document.related = build_related(library, text, options);
  return document;
}

}  // namespace drieluik
