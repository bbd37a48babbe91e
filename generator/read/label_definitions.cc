#include "read/label_definitions.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "read/messages.h"
#include "read/span_set.h"

namespace drieluik {
namespace {

constexpr std::string_view kIndent = " \t>";  // before the first word of a line, in a quotation too

void gather_spans(const Markup& node, MarkupKind kind, std::vector<Span>& spans) {
  if (node.kind == kind) spans.push_back(node.span);
  for (const Markup& child : node.children) gather_spans(child, kind, spans);
}

// Blocks of these kinds do not lie in each other.
SpanSet spans_of(const Markup& document, MarkupKind kind) {
  std::vector<Span> spans;
  gather_spans(document, kind, spans);
  return SpanSet(std::move(spans));
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
  const SpanSet code = spans_of(document, MarkupKind::code_block);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = find_line_end(text, at), first = text.find_first_not_of(kIndent, at);
    at = end + 1;
    if (first >= end || text[first] != '[') continue;
    const std::size_t length = text.substr(first, end - first).find("]:");
    if (length == std::string_view::npos) continue;
    const std::size_t close = first + length;
    const bool is_footnote = text[first + 1] == '^';
    const Span span{document.span.source, document.span.begin + static_cast<std::uint32_t>(first),
                    document.span.begin + static_cast<std::uint32_t>(close + 1)};
    if (code.holds(span)) continue;
    const std::size_t begin = first + (is_footnote ? 2 : 1);
    out.push_back({folded_label(text.substr(begin, close - begin)), is_footnote, span});
  }
  return out;
}

void check_footnotes(const Markup& document, const std::vector<LabelDefinition>& definitions,
                     Diagnostics& diagnostics) {
  if (std::none_of(definitions.begin(), definitions.end(), [](const LabelDefinition& one) { return one.is_footnote; }))
    return;
  const SpanSet shown = spans_of(document, MarkupKind::footnote_definition);
  const SpanSet paragraphs = spans_of(document, MarkupKind::paragraph);
  std::set<std::string> labels;
  for (const Markup& block : document.children) {
    if (block.kind == MarkupKind::footnote_definition) labels.insert(folded_label(block.text));
  }
  for (const LabelDefinition& definition : definitions) {
    if (!definition.is_footnote || shown.holds(definition.span) || paragraphs.holds(definition.span)) continue;
    const bool is_second = labels.contains(definition.label);
    diagnostics.warning(definition.span, is_second ? kSecondFootnote : kUnusedFootnote, {definition.label});
  }
}

}  // namespace drieluik
