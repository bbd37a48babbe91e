// Directives of all texts: boxes, figures, room to write. Those of forms stand in build_form_directives.cc.
#include <algorithm>
#include <charconv>
#include <memory>
#include <utility>

#include "document/blocks.h"
#include "resolve/directives.h"

namespace drieluik {
namespace {

struct CalloutName {
  std::string_view name;
  CalloutKind kind;
};
constexpr CalloutName kCallouts[] = {{"note", CalloutKind::note},         {"tip", CalloutKind::tip},
                                     {"warning", CalloutKind::warning},   {"example", CalloutKind::example},
                                     {"question", CalloutKind::question}, {"teacher", CalloutKind::teacher}};

int number_argument(const Markup& directive, std::string_view key) {
  const std::string_view text = argument_of(directive, key);
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

void append_callout(const Markup& directive, CalloutKind kind, BuildContext& context, Blocks& out) {
  if (kind == CalloutKind::teacher && context.edition != Edition::teacher) return;
  std::string_view title = argument_of(directive, "title");
  if (title.empty()) title = context.words[directive.text];
  out.push_back({Callout{kind, std::string(title), build_blocks(directive.children, context)}});
}

void append_answer_space(const Markup& directive, Blocks& out) {
  out.push_back({AnswerSpace{.label = std::string(argument_of(directive, "label")),
                             .lines = std::clamp(number_argument(directive, "lines"), 0, 40),
                             .boxes = std::clamp(number_argument(directive, "boxes"), 0, 6)}});
}

void append_checklist(const Markup& directive, BuildContext& context, Blocks& out) {
  const std::size_t first = out.size();
  append_blocks(directive.children, context, out);
  for (std::size_t i = first; i < out.size(); ++i) {
    List* list = std::get_if<List>(&out[i].node);
    if (!list) continue;
    for (ListItem& item : list->items) item.ticked = item.ticked.value_or(false);
  }
}

void append_figure(const Markup& directive, BuildContext& context, Blocks& out) {
  const auto figure = context.library.figures.find(argument_of(directive, ""));
  if (figure == context.library.figures.end()) return;
  const std::string anchor = figure_anchor(figure->first);
  const int number = number_of(context, directive, anchor);
  out.push_back({FigureBlock{.id = figure->first,
                             .title = std::string(figure->second.title.in(context.language)),
                             .description = std::string(figure->second.description.in(context.language)),
                             .drawing = std::make_shared<const Drawing>(draw(figure->second, context.language)),
                             .number = number,
                             .anchor = number > 0 ? context.anchors.take(anchor) : std::string(),
                             .narrow = draw_for_phone(figure->second, context.language),
                             .place = figure->second.span}});
}

// Figures on cards have no number, and nothing refers to them.
void append_cards(const Markup& directive, BuildContext& context, Blocks& out) {
  Cards cards;
  if (const int columns = number_argument(directive, "columns"); columns > 0) cards.columns = columns;
  if (const int rows = number_argument(directive, "rows"); rows > 0) cards.rows = rows;
  std::vector<Numbered> numbered = std::exchange(context.numbered, {});
  for (const Markup& child : directive.children) {
    if (child.kind != MarkupKind::list) continue;
    for (ListItem& item : build_list(child, context).items) cards.list.items.push_back(std::move(item));
    for (const Markup& item : child.children) cards.places.push_back(item.span);
  }
  context.numbered = std::move(numbered);
  cards.list.tight = false;
  out.push_back({std::move(cards)});
}

void append_table(const Markup& directive, BuildContext& context, Blocks& out) {
  Blocks content = build_blocks(directive.children, context);
  if (content.empty()) return;
  if (Table* table = std::get_if<Table>(&content.front().node)) {
    const std::string_view id = argument_of(directive, "");
    table->caption = argument_of(directive, "caption");
    table->number = number_of(context, directive, id.empty() ? std::string() : table_anchor(id));
    if (!id.empty()) table->anchor = context.anchors.take(table_anchor(id));
  }
  out.push_back(std::move(content.front()));
}

}  // namespace

void append_directive(const Markup& directive, BuildContext& context, Blocks& out) {
  const std::string_view name = directive.text;
  const auto* const callout =
      std::find_if(std::begin(kCallouts), std::end(kCallouts), [&](const CalloutName& c) { return c.name == name; });
  if (callout != std::end(kCallouts)) {
    append_callout(directive, callout->kind, context, out);
  } else if (name == "answer") {
    append_answer_space(directive, out);
  } else if (name == "checklist") {
    append_checklist(directive, context, out);
  } else if (name == "figure") {
    append_figure(directive, context, out);
  } else if (name == "cards") {
    append_cards(directive, context, out);
  } else if (name == "table") {
    append_table(directive, context, out);
  } else if (name == "page-break") {
    out.push_back({PageBreak{}});
  } else if (name == "programme") {
    append_programme(context, out);
  } else if (context.scope) {
    append_form_directive(directive, context, out);
  }
}

}  // namespace drieluik
