#include "read/teachers_text.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "read/directive_line.h"
#include "read/messages.h"

namespace drieluik {
namespace {

constexpr std::string_view kTeacher = "teacher";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class Checker {
 public:
  Checker(const Markup& document, const std::vector<LabelDefinition>& definitions, Diagnostics& diagnostics)
      : document_(document), definitions_(definitions), diagnostics_(diagnostics) {}

  void run() {
    gather(document_, false);
    if (!private_.empty() && !definitions_.empty()) check(document_);
  }

 private:
  bool is_private(Span place) const {
    return std::any_of(private_.begin(), private_.end(),
                       [&](Span teachers) { return teachers.begin <= place.begin && place.end <= teachers.end; });
  }

  // Finds the places for teachers, and what may have been meant as one.
  void gather(const Markup& node, bool is_inside) {
    if (is_for_teachers(node)) {
      private_.push_back(node.span);
      is_inside = true;
    }
    if (!is_inside && node.kind == MarkupKind::code_block) check_code(node.span);
    if (!is_inside && node.kind == MarkupKind::text) check_text(node);
    for (const Markup& child : node.children) gather(child, is_inside);
  }

  // A directive that stands four spaces in is code; between fences it is an example.
  void check_code(Span code) {
    const std::string_view text = code.text();
    if (text.starts_with("```") || text.starts_with("~~~")) return;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = find_line_end(text, at);
      const std::string_view line = trim(text.substr(at, end - at));
      if (line.starts_with("::") && may_mean_teacher(line.substr(count_colons(line)))) {
        diagnostics_.error(code, kTeachersNotAtMargin);
        return;
      }
      at = end + 1;
    }
  }

  // With two colons, or in a cell of a table.
  void check_text(const Markup& node) {
    const std::string_view text = node.text;
    for (std::size_t at = text.find("::"); at != std::string_view::npos; at = text.find("::", at)) {
      const bool begins_word = at == 0 || is_space(text[at - 1]);
      at += count_colons(text.substr(at));
      if (begins_word && may_mean_teacher(text.substr(at))) diagnostics_.error(node.span, kTeachersNotAtMargin);
    }
  }

  // Whether what can be read by everyone uses what was defined for teachers.
  void check(const Markup& node) {
    if (&node != &document_ && is_private(node.span)) return;
    if (node.kind == MarkupKind::footnote_reference) check_note(node);
    if (node.kind == MarkupKind::link || node.kind == MarkupKind::image) check_link(node);
    for (const Markup& child : node.children) check(child);
  }

  // Of several notes with a label, the first one counts.
  void check_note(const Markup& reference) {
    const std::string label = folded_label(reference.text);
    const auto first = std::find_if(definitions_.begin(), definitions_.end(),
                                    [&](const LabelDefinition& one) { return one.is_footnote && one.label == label; });
    if (first == definitions_.end() || !is_private(first->span)) return;
    diagnostics_.error(reference.span, kTeachersFootnote, {reference.text});
  }

  // A link says its label itself, as in “[words][label]” or “[label]”.
  void check_link(const Markup& link) {
    const std::string said = folded_label(link.span.text());
    for (const LabelDefinition& one : definitions_) {
      if (one.is_footnote || !is_private(one.span)) continue;
      if (said.find("[" + one.label + "]") == std::string::npos) continue;
      diagnostics_.error(link.span, kTeachersLink, {one.label});
      return;
    }
  }

  const Markup& document_;
  const std::vector<LabelDefinition>& definitions_;
  Diagnostics& diagnostics_;
  std::vector<Span> private_;
};

}  // namespace

bool is_for_teachers(const Markup& node) { return node.kind == MarkupKind::directive && node.text == kTeacher; }

bool may_mean_teacher(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t{[(.\"'#"), text.size());
  std::size_t end = begin;
  while (end < text.size() && is_letter(text[end])) ++end;
  const std::string word = lower_ascii(text.substr(begin, end - begin));
  constexpr std::array kMeant{kTeacher};
  return word.starts_with(kTeacher) || word.starts_with("docent") || !nearest(word, kMeant).empty();
}

void check_teachers_text(const Markup& document, const std::vector<LabelDefinition>& definitions,
                         Diagnostics& diagnostics) {
  if (document.span.text().find("::") == std::string_view::npos) return;
  Checker(document, definitions, diagnostics).run();
}

}  // namespace drieluik
