#include "read/label_definitions.h"

#include <algorithm>

#include "base/text.h"
#include "read/messages.h"

namespace drieluik {
namespace {

constexpr std::string_view kIndent = " \t>";  // before the first word of a line, in a quotation too

bool contains(Span outer, Span inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }

void gather_spans(const Markup& node, bool (*is_wanted)(const Markup&), std::vector<Span>& spans) {
  if (is_wanted(node)) spans.push_back(node.span);
  for (const Markup& child : node.children) gather_spans(child, is_wanted, spans);
}

std::vector<Span> spans_of(const Markup& document, bool (*is_wanted)(const Markup&)) {
  std::vector<Span> spans;
  gather_spans(document, is_wanted, spans);
  return spans;
}

bool is_in_one_of(Span place, const std::vector<Span>& spans) {
  return std::any_of(spans.begin(), spans.end(), [&](Span span) { return contains(span, place); });
}

}  // namespace

std::string folded_label(std::string_view label) {
  std::string out;
  for (const std::string_view word : split_words(label)) {
    if (!out.empty()) out += ' ';
    out += lower_ascii(word);
  }
  return out;
}

std::vector<LabelDefinition> find_label_definitions(const Markup& document) {
  const std::string_view text = document.span.text();
  std::vector<LabelDefinition> out;
  if (text.find("]:") == std::string_view::npos) return out;
  const std::vector<Span> code =
      spans_of(document, [](const Markup& node) { return node.kind == MarkupKind::code_block; });
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = find_line_end(text, at), first = text.find_first_not_of(kIndent, at);
    at = end + 1;
    if (first >= end || text[first] != '[') continue;
    const std::size_t close = text.find("]:", first);
    if (close >= end) continue;
    const bool is_footnote = text[first + 1] == '^';
    const Span span{document.span.source, document.span.begin + static_cast<std::uint32_t>(first),
                    document.span.begin + static_cast<std::uint32_t>(close + 1)};
    if (is_in_one_of(span, code)) continue;
    const std::size_t begin = first + (is_footnote ? 2 : 1);
    out.push_back({folded_label(text.substr(begin, close - begin)), is_footnote, span});
  }
  return out;
}

void check_footnotes(const Markup& document, const std::vector<LabelDefinition>& definitions,
                     Diagnostics& diagnostics) {
  if (std::none_of(definitions.begin(), definitions.end(), [](const LabelDefinition& one) { return one.is_footnote; }))
    return;
  std::vector<const Markup*> shown;
  for (const Markup& block : document.children) {
    if (block.kind == MarkupKind::footnote_definition) shown.push_back(&block);
  }
  const std::vector<Span> paragraphs =
      spans_of(document, [](const Markup& node) { return node.kind == MarkupKind::paragraph; });
  for (const LabelDefinition& definition : definitions) {
    const auto is_it = [&](const Markup* note) { return contains(note->span, definition.span); };
    if (!definition.is_footnote || std::any_of(shown.begin(), shown.end(), is_it)) continue;
    if (is_in_one_of(definition.span, paragraphs)) continue;
    const bool is_second = std::any_of(
        shown.begin(), shown.end(), [&](const Markup* note) { return folded_label(note->text) == definition.label; });
    diagnostics.warning(definition.span, is_second ? kSecondFootnote : kUnusedFootnote, {definition.label});
  }
}

}  // namespace drieluik
