#include "read/teachers_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "read/directive_line.h"
#include "read/messages.h"
#include "read/span_set.h"

namespace drieluik {
namespace {

constexpr std::string_view kTeacher = "teacher";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class Checker {
 public:
  Checker(const Markup& document, const std::vector<LabelDefinition>& definitions, Diagnostics& diagnostics)
      : document_(document), definitions_(definitions), diagnostics_(diagnostics) {}

  void run() {
    std::vector<Span> teachers;
    gather(document_, false, teachers);
    if (teachers.empty() || definitions_.empty()) return;
    private_ = SpanSet(std::move(teachers));
    for (const LabelDefinition& one : definitions_) {
      const bool is_private = private_.holds(one.span);
      if (one.is_footnote) {
        notes_.emplace(one.label, is_private);  // of several notes with a label, the first one counts
      } else if (is_private) {
        links_.insert(one.label);
      }
    }
    check(document_);
  }

 private:
  // Finds the places for teachers, and what may have been meant as one.
  void gather(const Markup& node, bool is_inside, std::vector<Span>& teachers) {
    if (is_for_teachers(node) && !is_inside) {
      teachers.push_back(node.span);
      is_inside = true;
    }
    if (!is_inside && node.kind == MarkupKind::code_block) check_code(node.span);
    if (!is_inside && node.kind == MarkupKind::text) check_text(node);
    for (const Markup& child : node.children) gather(child, is_inside, teachers);
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
    if (&node != &document_ && private_.holds(node.span)) return;
    if (node.kind == MarkupKind::footnote_reference) check_note(node);
    if (node.kind == MarkupKind::link || node.kind == MarkupKind::image) check_link(node);
    for (const Markup& child : node.children) check(child);
  }

  void check_note(const Markup& reference) {
    const auto note = notes_.find(folded_label(reference.text));
    if (note != notes_.end() && note->second) diagnostics_.error(reference.span, kTeachersFootnote, {reference.text});
  }

  // A link says its label itself, as in “[words][label]” or “[label]”.
  void check_link(const Markup& link) {
    if (links_.empty()) return;
    const std::string said = folded_label(link.span.text());
    for (std::size_t close = said.find(']'); close != std::string::npos; close = said.find(']', close + 1)) {
      const std::size_t open = said.rfind('[', close);
      if (open == std::string::npos) continue;
      const std::string label = said.substr(open + 1, close - open - 1);
      if (!links_.contains(label)) continue;
      diagnostics_.error(link.span, kTeachersLink, {label});
      return;
    }
  }

  const Markup& document_;
  const std::vector<LabelDefinition>& definitions_;
  Diagnostics& diagnostics_;
  SpanSet private_{{}};                // what stands in `:::teacher`
  std::set<std::string> links_;        // labels that are defined there
  std::map<std::string, bool> notes_;  // by label: whether the note stands there
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
