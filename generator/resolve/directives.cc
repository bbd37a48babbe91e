#include "resolve/directives.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "base/text.h"
#include "resolve/messages.h"
#include "validate/messages.h"
#include "validate/text_marks.h"

namespace drieluik {
namespace {

constexpr std::string_view kTitle[] = {"title"};
constexpr std::string_view kLabel[] = {"label"};
constexpr std::string_view kCaption[] = {"caption"};
constexpr NumberArgument kAnswerNumbers[] = {{"lines", 1, 40}, {"boxes", 1, 6}};
constexpr NumberArgument kCardNumbers[] = {{"columns", 1, 4}, {"rows", 1, 8}};
constexpr NumberArgument kFieldNumbers[] = {{"columns", 1, 3}};

constexpr Directive kDirectives[] = {
    {.name = "note", .texts = kTitle},
    {.name = "tip", .texts = kTitle},
    {.name = "warning", .texts = kTitle},
    {.name = "example", .texts = kTitle},
    {.name = "question", .texts = kTitle},
    {.name = "teacher", .texts = kTitle},
    {.name = "answer", .numbers = kAnswerNumbers, .texts = kLabel},
    {.name = "checklist"},
    {.name = "cards", .numbers = kCardNumbers},
    {.name = "figure", .positional = "ID", .needs_positional = true},
    {.name = "table", .positional = "ID", .texts = kCaption},
    {.name = "page-break"},
    {.name = "programme", .place = Directive::Place::course},
    {.name = "fields",
     .place = Directive::Place::form,
     .positional = "FIELD",
     .needs_positional = true,
     .many = true,
     .numbers = kFieldNumbers},
    {.name = "each", .place = Directive::Place::form, .positional = "LIST", .needs_positional = true},
    {.name = "if", .place = Directive::Place::form, .positional = "CONDITION", .needs_positional = true},
    {.name = "attainment", .place = Directive::Place::form, .positional = "LIST", .needs_positional = true},
    {.name = "attainment-chart", .place = Directive::Place::form, .positional = "LIST", .needs_positional = true},
    {.name = "signatures", .place = Directive::Place::form},
    {.name = "clause", .place = Directive::Place::form, .positional = "ID", .needs_positional = true},
};

std::vector<std::string_view> names() {
  std::vector<std::string_view> all;
  for (const Directive& directive : kDirectives) all.push_back(directive.name);
  return all;
}

// "LIST", "lines=1", "title=…": what a directive takes, for a hint.
std::string usage(const Directive& directive) {
  std::vector<std::string> parts;
  if (!directive.positional.empty()) parts.emplace_back(directive.positional);
  for (const NumberArgument& number : directive.numbers) parts.push_back(std::string(number.key) + "=N");
  for (const std::string_view key : directive.texts) parts.push_back(std::string(key) + "=\"…\"");
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out.empty() ? "–" : out;
}

bool check_argument(const Directive& directive, const DirectiveArgument& argument, std::size_t words,
                    Diagnostics& diagnostics) {
  const std::string name = ":::" + std::string(directive.name);
  if (argument.key.empty()) {
    if (!directive.positional.empty() && (directive.many || words <= 1)) return true;
    diagnostics.error(argument.span, kUnknownArgument, {name, argument.value, usage(directive)});
    return false;
  }
  const auto number = std::find_if(directive.numbers.begin(), directive.numbers.end(),
                                   [&](const NumberArgument& n) { return n.key == argument.key; });
  if (number != directive.numbers.end()) {
    int value = 0;
    const char* end = argument.value.data() + argument.value.size();
    const auto [stop, error] = std::from_chars(argument.value.data(), end, value);
    if (error == std::errc() && stop == end && value >= number->min && value <= number->max) return true;
    diagnostics.error(
        argument.span, kBadArgument,
        {argument.key + "=" + argument.value, name, std::to_string(number->min), std::to_string(number->max)});
    return false;
  }
  if (std::find(directive.texts.begin(), directive.texts.end(), argument.key) != directive.texts.end()) {
    const std::string_view marks = find_marks(argument.value);
    if (!marks.empty()) diagnostics.warning(argument.span, kPlainText, {marks});
    return true;
  }
  diagnostics.error(argument.span, kUnknownArgument, {name, argument.key, usage(directive)});
  return false;
}

// One table, and the words that stand above it.
bool check_table(const Markup& node, Diagnostics& diagnostics) {
  const std::string_view id = argument_of(node, "");
  if (!id.empty() && !is_id(id)) {
    diagnostics.error(node.span, kBadTableId, {id, slug(id)});
    return false;
  }
  if (argument_of(node, "caption").empty()) {
    diagnostics.error(
        node.span, kMissingArgument,
        {":::table", "caption", ":::table " + (id.empty() ? "" : std::string(id) + " ") + "caption=\"…\""});
    return false;
  }
  if (node.children.size() == 1 && node.children.front().kind == MarkupKind::table) return true;
  diagnostics.error(node.span, kNotOneTable);
  return false;
}

bool is_figure(const Markup& node) { return node.kind == MarkupKind::directive && node.text == "figure"; }

// Words in lists and paragraphs, and room to write; the first one may also be a figure.
bool belongs_on_card(const Markup& node, bool is_first) {
  if (node.kind == MarkupKind::directive) return node.text == "answer" || (is_first && is_figure(node));
  return node.kind == MarkupKind::paragraph || node.kind == MarkupKind::list;
}

// A list, whose items are the cards.
bool check_cards(const Markup& node, Diagnostics& diagnostics) {
  bool has_list = false, fits = true;
  for (const Markup& list : node.children) {
    has_list = has_list || list.kind == MarkupKind::list;
    if (list.kind != MarkupKind::list) {
      diagnostics.error(list.span, kNotACard);
      fits = false;
    }
    for (const Markup& card : list.children) {
      for (const Markup& part : card.children) {
        if (list.kind != MarkupKind::list || belongs_on_card(part, &part == &card.children.front())) continue;
        diagnostics.error(part.span, kNotOnACard);
        fits = false;
      }
    }
  }
  if (!has_list && fits) diagnostics.error(node.span, kCardsWithoutList);
  return has_list && fits;
}

}  // namespace

std::span<const Directive> all_directives() { return kDirectives; }

const Directive* find_directive(std::string_view name) {
  const auto* const it = std::find_if(std::begin(kDirectives), std::end(kDirectives),
                                      [&](const Directive& directive) { return directive.name == name; });
  return it == std::end(kDirectives) ? nullptr : it;
}

bool check_directive(const Markup& node, Directive::Place place, Diagnostics& diagnostics) {
  const Directive* directive = find_directive(node.text);
  if (!directive) {
    const std::vector<std::string_view> all = names();
    const std::string_view near = nearest(node.text, all);
    if (near.empty()) {
      diagnostics.error(node.span, kUnknownDirective, {node.text, join(all, ", ")});
    } else {
      diagnostics.error(node.span, kUnknownDirectiveNear, {node.text, near});
    }
    return false;
  }
  const std::string name = ":::" + node.text;
  if (directive->place != Directive::Place::any_text && directive->place != place) {
    diagnostics.error(node.span, directive->place == Directive::Place::form ? kFormOnly : kCourseOnly, {name});
    return false;
  }
  bool fits = true;
  std::size_t words = 0;
  for (const DirectiveArgument& argument : node.details->arguments) {
    if (argument.key.empty()) ++words;
    fits = check_argument(*directive, argument, words, diagnostics) && fits;
  }
  if (directive->needs_positional && words == 0) {
    const std::string word(directive->positional);
    diagnostics.error(node.span, kMissingArgument, {name, word, name + " " + word});
    fits = false;
  }
  if (directive->name == "answer" && argument_of(node, "lines").empty() == argument_of(node, "boxes").empty()) {
    diagnostics.error(node.span, kMissingArgument,
                      {name, Argument("either lines or boxes", "ofwel lines, ofwel boxes"), name + " lines=6"});
    fits = false;
  }
  if (directive->name == "checklist" &&
      std::none_of(node.children.begin(), node.children.end(),
                   [](const Markup& child) { return child.kind == MarkupKind::list; })) {
    diagnostics.error(node.span, kChecklistWithoutList);
    fits = false;
  }
  if (directive->texts.data() == kTitle && node.children.empty()) diagnostics.warning(node.span, kEmptyBox, {name});
  if (directive->name == "cards") fits = check_cards(node, diagnostics) && fits;
  if (directive->name == "table") fits = check_table(node, diagnostics) && fits;
  return fits;
}

std::string_view argument_of(const Markup& directive, std::string_view key) {
  for (const DirectiveArgument& argument : directive.details->arguments) {
    if (argument.key == key) return argument.value;
  }
  return {};
}

}  // namespace drieluik
