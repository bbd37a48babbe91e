#include "support/dump_markup.h"

#include <array>
#include <string_view>

#include "support/dump_value.h"

namespace drieluik {
namespace {

std::string_view kind_name(MarkupKind kind) {
  static constexpr std::array<std::string_view, 28> kNames = {
      "document", "paragraph",     "heading", "quote", "list",           "item",        "code_block",
      "rule",     "table",         "row",     "cell",  "note",           "directive",   "definitions",
      "term",     "meaning",       "text",    "break", "line_break",     "code",        "emphasis",
      "strong",   "strikethrough", "link",    "image", "note_reference", "placeholder", "citation"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string details(const Markup& markup) {
  std::string out;
  if (markup.kind == MarkupKind::heading) out += " " + std::to_string(markup.level);
  if (markup.kind == MarkupKind::list) {
    out += markup.ordered ? " from " + std::to_string(markup.start) : " bullets";
    out += markup.tight ? " tight" : " loose";
  }
  if (markup.task != TaskState::none) out += markup.task == TaskState::done ? " [x]" : " [ ]";
  for (const ColumnAlignment column : markup.details->columns) {
    out += column == ColumnAlignment::left     ? " left"
           : column == ColumnAlignment::centre ? " centre"
           : column == ColumnAlignment::right  ? " right"
                                               : " -";
  }
  if (markup.column_span != 1 || markup.row_span != 1) {
    out += " " + std::to_string(markup.column_span) + "x" + std::to_string(markup.row_span);
  }
  if (!markup.text.empty() && !(markup.kind == MarkupKind::text && markup.text == markup.span.text())) {
    out += " " + dump_text(markup.text);
  }
  if (!markup.details->title.empty()) out += " \"" + dump_text(markup.details->title) + '"';
  for (const DirectiveArgument& argument : markup.details->arguments) {
    out +=
        " (" + argument.key + (argument.key.empty() ? "" : "=") + argument.value + " " + dump_span(argument.span) + ")";
  }
  for (const CitedWork& work : markup.details->works) {
    out += " (@" + work.key + (work.locator.empty() ? "" : ", ") + work.locator + " " + dump_span(work.span) + ")";
  }
  return out;
}

void dump(std::string& out, const Markup& markup, std::size_t depth) {
  out.append(2 * depth, ' ');
  out += std::string(kind_name(markup.kind)) + details(markup) + " " + dump_span(markup.span) + '\n';
  for (const Markup& child : markup.children) dump(out, child, depth + 1);
}

}  // namespace

std::string dump_markup(const Markup& markup) {
  std::string out;
  dump(out, markup, 0);
  return out;
}

}  // namespace drieluik
