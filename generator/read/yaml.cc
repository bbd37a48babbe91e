#include "read/yaml.h"

#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <string>
#include <vector>

#include "read/messages.h"
#include "read/plain_yaml.h"
#include "read/text_check.h"
#include "read/yaml_builder.h"
#include "read/yaml_comments.h"
#include "read/yaml_escapes.h"
#include "read/yaml_faults.h"
#include "read/yaml_places.h"

namespace drieluik {
namespace {

// yaml-cpp keeps all tokens of a line with brackets until it has seen the line's end.
constexpr std::size_t kMaxBracketsPerLine = 2 * kMaxYamlValues;
constexpr int kMaxOpenPerLine = 1000;

// Reads a text in place.
class ViewBuffer final : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // a get area is never written to
    setg(begin, begin, begin + text.size());
  }
};

Span part(Span whole, std::size_t begin, std::size_t end) {
  return {whole.source, whole.begin + static_cast<std::uint32_t>(begin), whole.begin + static_cast<std::uint32_t>(end)};
}

// What the lines show before the syntax is known.
struct Lines {
  std::vector<std::size_t> tabs;                  // the tabs before the first word of a line
  std::size_t too_deep = std::string_view::npos;  // a bracket in a line that opens far more than it closes
  std::size_t too_many = std::string_view::npos;  // a comma or bracket in a line that has far too many
};

Lines scan_lines(std::string_view text) {
  Lines lines;
  bool indenting = true;
  std::size_t tab = std::string_view::npos;
  std::size_t level_too_deep = 0;
  std::size_t brackets = 0;
  int open = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') {
      indenting = true;
      tab = std::string_view::npos;
      brackets = 0;
      open = 0;
      continue;
    }
    if (indenting && c == '\t') tab = std::min(tab, i);
    if (c == ' ' || c == '\t' || c == '\r') continue;
    if (indenting && tab != std::string_view::npos && c != '#') lines.tabs.push_back(tab);
    indenting = false;
    if (c == ']' || c == '}') --open;
    if (c != '[' && c != '{' && c != ',') continue;
    if (c != ',') {
      if (++open == kMaxYamlDepth + 1) level_too_deep = i;
      if (open > kMaxOpenPerLine) lines.too_deep = std::min(lines.too_deep, level_too_deep);
    }
    if (++brackets > kMaxBracketsPerLine) lines.too_many = std::min(lines.too_many, i);
  }
  return lines;
}

// A line such as “%x” before the document: yaml-cpp would skip it.
bool report_directive(Span text, Diagnostics& diagnostics) {
  const std::string_view bytes = text.text();
  const std::size_t at = yaml::skip_space(bytes, 0);
  if (at >= bytes.size() || bytes[at] != '%' || bytes.substr(at).starts_with("%YAML ")) return false;
  diagnostics.error(part(text, at, yaml::line_end(bytes, at)), kYamlSpecialCharacter, {"%"});
  return true;
}

// Tabs are allowed inside texts and between brackets. Reports the first elsewhere, up to `end`.
bool report_tab(Span text, const Lines& lines, const yaml::Builder& builder, std::size_t end,
                Diagnostics& diagnostics) {
  for (const std::size_t tab : lines.tabs) {
    if (tab >= end) break;
    if (builder.covers(tab)) continue;
    diagnostics.error(part(text, tab, tab + 1), kYamlTab);
    return true;
  }
  return false;
}

// yaml-cpp breaks a text between brackets off at a question mark, which YAML does only where one stands first. A byte
// that UTF-8 does not have goes in the place of the others, until the builder has the text.
std::string with_masked_question_marks(std::string_view text) {
  const auto is_in = [](std::string_view set, char c) { return set.find(c) != std::string_view::npos; };
  std::string masked(text);
  char last = ',';  // of the line, blanks apart
  char word = ' ';  // the first of the word
  for (char& c : masked) {
    if (c == '\n') last = ',';
    if (is_in(" \t\n", c)) {
      word = ' ';
      continue;
    }
    if (c == '?' && !is_in(",:[{-?\\", last) && !is_in("&*!", word)) c = yaml::kQuestionMark;
    if (is_in(" [{,", word)) word = c;
    last = c;
  }
  return masked;
}

std::optional<Value> read_checked(Span text, Diagnostics& diagnostics) {
  const std::string_view bytes = text.text();
  const Lines lines = scan_lines(bytes);
  if (lines.too_deep != std::string_view::npos) {
    diagnostics.error(part(text, lines.too_deep, lines.too_deep + 1), kYamlTooDeep, {std::to_string(kMaxYamlDepth)});
    return std::nullopt;
  }
  if (lines.too_many != std::string_view::npos) {
    diagnostics.error(part(text, lines.too_many, lines.too_many + 1), kYamlTooManyValues,
                      {std::to_string(kMaxYamlValues)});
    return std::nullopt;
  }
  if (report_directive(text, diagnostics)) return std::nullopt;

  yaml::Builder builder(text, diagnostics);
  try {
    std::string masked = bytes.find('?') == std::string_view::npos ? "" : with_masked_question_marks(bytes);
    if (bytes.find('\\') != std::string_view::npos) {
      if (masked.empty()) masked = bytes;
      yaml::mask_escapes(masked);
    }
    ViewBuffer buffer(masked.empty() ? bytes : masked);
    std::istream in(&buffer);
    YAML::Parser parser(in);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const YAML::ParserException& fault) {
    const auto at = static_cast<std::size_t>(std::max(fault.mark.pos, 0));
    if (!report_tab(text, lines, builder, yaml::line_end(bytes, std::min(at, bytes.size())), diagnostics)) {
      yaml::report_fault(text, fault, builder, diagnostics);
    }
    return std::nullopt;
  } catch (const YAML::Exception&) {
    diagnostics.error(part(text, 0, 0), kYamlSyntax);
    return std::nullopt;
  } catch (const yaml::Stop&) {
    return std::nullopt;
  }
  if (report_tab(text, lines, builder, bytes.size(), diagnostics)) return std::nullopt;
  Value root = builder.take_root();
  if (root.span.source == nullptr) root.span = part(text, 0, 0);
  return root;
}

}  // namespace

std::optional<Value> read_yaml(Span text, Diagnostics& diagnostics) {
  if (!check_text(text, kMaxYamlBytes, diagnostics)) return std::nullopt;
  text.begin += static_cast<std::uint32_t>(byte_order_mark(text.text()));
  std::optional<Value> value = read_plain_yaml(text);
  if (!value) value = read_checked(text, diagnostics);
  if (value) warn_of_hidden_texts(text, *value, diagnostics);
  return value;
}

std::optional<Value> read_any_yaml(Span text, Diagnostics& diagnostics) {
  if (!check_text(text, kMaxYamlBytes, diagnostics)) return std::nullopt;
  text.begin += static_cast<std::uint32_t>(byte_order_mark(text.text()));
  return read_checked(text, diagnostics);
}

}  // namespace drieluik
