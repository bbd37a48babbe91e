#include "read/yaml_faults.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "read/messages.h"
#include "read/yaml_places.h"

namespace drieluik::yaml {
namespace {

namespace error = YAML::ErrorMsg;

struct Report {
  Span place;
  std::string_view text;
  Diagnostics& diagnostics;

  void at(std::size_t begin, std::size_t end, const Message& message, std::vector<Argument> arguments = {}) const {
    const auto offset = [&](std::size_t i) {
      return place.begin + static_cast<std::uint32_t>(std::min(i, text.size()));
    };
    diagnostics.error({place.source, offset(begin), offset(std::max(begin, end))}, message, std::move(arguments));
  }
  void line(std::size_t at_byte, const Message& message, std::vector<Argument> arguments = {}) const {
    at(line_indent(text, at_byte), trimmed_line_end(at_byte), message, std::move(arguments));
  }
  std::size_t trimmed_line_end(std::size_t at_byte) const {
    std::size_t end = line_end(text, at_byte);
    while (end > 0 && is_space(text[end - 1]) && text[end - 1] != '\n') --end;
    return end;
  }
};

// The character as an argument, whole when it is of several bytes.
std::string character(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) ++end;
  return std::string(text.substr(at, end - at));
}

std::size_t word_begin(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && !is_space(text[at - 1])) --at;
  return at;
}

void report_unclosed_quote(const Report& report, std::size_t begin) {
  const bool single = report.text[begin] == '\'';
  report.at(begin, report.trimmed_line_end(begin), kYamlUnclosedQuote, {single ? "'" : "\"", single ? "\"" : "'"});
}

// Where the text in quotes starts that comes next after `last_end`.
std::size_t next_quote(std::string_view text, std::size_t last_end) {
  std::size_t at = skip_space(text, last_end);
  while (at < text.size() && std::string_view(":-,[{?").find(text[at]) != std::string_view::npos) {
    at = skip_space(text, at + 1);
  }
  at = skip_properties(text, at);
  return at < text.size() && (text[at] == '"' || text[at] == '\'') ? at : kNoPlace;
}

bool report_in_flow(const Report& report, std::size_t begin, std::size_t at) {
  const std::string_view text = report.text;
  const std::size_t closing = closing_bracket(text, begin);
  // A bracket that closes only after a line of the block around it was meant to close before that line.
  const std::size_t stop = closing == kNoPlace ? text.size() : std::min(closing, std::max(at, begin));
  const bool runs_on = line_begin(text, at) > begin && line_indent(text, at) - line_begin(text, at) <=
                                                           line_indent(text, begin) - line_begin(text, begin);
  if (closing == kNoPlace || (runs_on && holds_key_line(text, begin, line_end(text, stop)))) {
    report.at(begin, begin + 1, kYamlUnclosedBracket, {character(text, begin), text[begin] == '[' ? "]" : "}"});
  } else {
    report.at(at, at + 1, kYamlMissingComma);
  }
  return true;
}

// A colon where there can be none: in a text of one line, or after a text that runs over several.
void report_colon(const Report& report, std::size_t at) {
  const std::string_view text = report.text;
  const std::size_t line = line_begin(text, at);
  const std::string_view before = text.substr(line_indent(text, at), at - line_indent(text, at));
  if (before.find(": ") != std::string_view::npos) {
    report.at(at, at + 1, kYamlColonInText);
    return;
  }
  // The line above has become one text with the key of this line.
  std::size_t above = line;
  while (above > 0) {
    above = line_begin(text, above - 1);
    const std::size_t first = line_indent(text, above);
    if (first < text.size() && text[first] != '\n' && text[first] != '\r' && text[first] != '#') break;
  }
  const std::size_t first = line_indent(text, above);
  const std::string_view content = text.substr(first, report.trimmed_line_end(above) - first);
  const std::size_t colon = content.find(':');
  const bool indented = line_indent(text, at) - line > first - above;
  if (above == line) return report.line(at, kYamlIndentation);
  if (colon == std::string_view::npos && !indented && !content.starts_with("- ")) {
    report.at(first, first + content.size(), kYamlMissingColon, {value_argument(content)});
  } else if (colon != std::string_view::npos && colon + 1 < content.size() && !is_space(content[colon + 1]) &&
             content.find(": ") == std::string_view::npos) {
    report.at(first + colon, first + colon + 1, kYamlMissingSpace, {":"});
  } else {
    report.line(at, kYamlIndentation);
  }
}

void report_structure(const Report& report, std::size_t at) {
  const std::string_view text = report.text;
  std::size_t before = std::min(at, text.size());
  while (before > 0 && (text[before - 1] == ' ' || text[before - 1] == '\t')) --before;
  const char last = before > 0 ? text[before - 1] : '\n';
  if (std::string_view("\"']}").find(last) != std::string_view::npos) {
    report.at(at, report.trimmed_line_end(at), kYamlTextAfterValue, {std::string(1, last)});
  } else {
    report.line(at, kYamlIndentation);
  }
}

}  // namespace

void report_fault(Span place, const YAML::ParserException& fault, const Builder& builder, Diagnostics& diagnostics) {
  const std::string_view text = place.text();
  const std::string_view cause = fault.msg;
  const Report report{place, text, diagnostics};
  const std::size_t at = std::min(static_cast<std::size_t>(std::max(fault.mark.pos, 0)), text.size());
  const auto is = [&](const char* message) { return cause.starts_with(message); };

  const auto flow = builder.innermost_open_flow();
  if (is(error::UNKNOWN_ANCHOR)) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n,]}", at), text.size());
    report.at(at, end, kYamlUnknownAlias, {value_argument(text.substr(at, end - at))});
  } else if (is(error::UNKNOWN_TOKEN)) {
    report.at(at, report.trimmed_line_end(at), kYamlSpecialCharacter, {character(text, at)});
  } else if (is(error::ALIAS_NOT_FOUND) || is(error::CHAR_IN_ALIAS) || is(error::ANCHOR_NOT_FOUND) ||
             is(error::CHAR_IN_ANCHOR) || is(error::MULTIPLE_ANCHORS) || is(error::MULTIPLE_TAGS) ||
             is(error::CHAR_IN_TAG_HANDLE) || is(error::TAG_WITH_NO_SUFFIX) || is(error::END_OF_VERBATIM_TAG)) {
    const std::size_t begin = word_begin(text, at);
    report.at(begin, report.trimmed_line_end(begin), kYamlSpecialCharacter, {character(text, begin)});
  } else if (is(error::CHAR_IN_BLOCK) || is(error::ZERO_INDENT_IN_BLOCK)) {
    const std::size_t begin = text.substr(0, at).find_last_of("|>");
    report.at(begin, report.trimmed_line_end(at), kYamlSpecialCharacter, {character(text, begin)});
  } else if (is(error::INVALID_ESCAPE) || is(error::INVALID_HEX) || is(error::INVALID_UNICODE)) {
    std::size_t begin = text.substr(0, at).rfind('\\');
    if (begin != 0 && is(error::INVALID_ESCAPE) && text[begin - 1] == '\\' && begin + 1 == at) --begin;
    std::size_t end = at;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) ++end;
    report.at(begin, end, kYamlEscape, {value_argument(text.substr(begin, end - begin))});
  } else if (is(error::EOF_IN_SCALAR) || is(error::DOC_IN_SCALAR)) {
    const std::size_t quote = next_quote(text, builder.last_end());
    if (quote == kNoPlace) {
      report.line(at, kYamlSyntax);
    } else {
      report_unclosed_quote(report, quote);
    }
  } else if (is(error::FLOW_END)) {
    report.at(at, at + 1, kYamlStrayBracket, {character(text, at)});
  } else if (builder.suspect() && line_begin(text, builder.suspect()->second) == line_begin(text, at)) {
    report_unclosed_quote(report, builder.suspect()->first);
  } else if (flow) {
    report_in_flow(report, *flow, at);
  } else if (is(error::MAP_VALUE)) {
    report_colon(report, at);
  } else if (is(error::BLOCK_ENTRY) && line_indent(text, at) != at) {
    report.at(at, at + 1, kYamlListOnKeyLine, {"-"});
  } else if (is(error::MAP_KEY)) {
    report.at(at, at + 1, kYamlSpecialCharacter, {"?"});
  } else if (is(error::END_OF_MAP) || is(error::END_OF_SEQ) || is(error::BLOCK_ENTRY)) {
    report_structure(report, at);
  } else {
    report.line(at, kYamlSyntax);
  }
}

}  // namespace drieluik::yaml
