#include "base/printer.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"

namespace drieluik {
namespace {

constexpr std::size_t kMaxExcerpt = 120;  // code points of a line that are shown

std::string_view severity_name(Severity severity, Speech speech) {
  if (speech == Speech::dutch) return severity == Severity::error ? "fout" : "waarschuwing";
  return severity == Severity::error ? "error" : "warning";
}

// The line with a caret under the span. Control characters are shown as spaces, so that the caret stands right.
void print_excerpt(std::ostream& out, const Span& span) {
  const Position start = span.source->position(span.begin);
  const std::string_view line = span.source->line_at(span.begin);
  const std::size_t first_shown = start.column > kMaxExcerpt ? start.column - kMaxExcerpt / 2 : 1;
  const std::string number = std::to_string(start.line);
  out << "  " << number << " | ";
  std::size_t column = 1;
  for (std::size_t offset = 0; offset < line.size() && column < first_shown + kMaxExcerpt; ++column) {
    const std::size_t at = offset;
    const char32_t code_point = next_code_point(line, offset);
    if (column < first_shown) continue;
    if (code_point < 0x20 || code_point == 0x7f || code_point == 0xfffd) {
      out << ' ';
    } else {
      out << line.substr(at, offset - at);
    }
  }
  const std::string_view marked = span.text().substr(0, span.text().find('\n'));
  const std::size_t room = first_shown + kMaxExcerpt - start.column;
  const std::size_t width = std::clamp<std::size_t>(count_code_points(marked), 1, room);
  out << "\n  " << std::string(number.size(), ' ') << " | " << std::string(start.column - first_shown, ' ')
      << std::string(width, '^') << '\n';
}

// “row 12, column K: ”, for those who have the table open in a spreadsheet.
std::string cell_name(const Span& span, Speech speech) {
  if (!span.source || span.source->row == 0) return {};
  return (speech == Speech::dutch ? "rij " : "row ") + std::to_string(span.source->row) +
         (speech == Speech::dutch ? ", kolom " : ", column ") + span.source->column_at(span.begin) + ": ";
}

std::string others_told(std::size_t others, Speech speech) {
  const std::string count = std::to_string(others);
  if (speech == Speech::dutch) return "en nog op " + count + (others == 1 ? " andere plaats" : " andere plaatsen");
  return "and in " + count + (others == 1 ? " other place" : " other places");
}

void print_human(std::ostream& out, const Diagnostic& diagnostic, const PrinterOptions& options) {
  const Span& span = diagnostic.span;
  const bool hide = span.source && span.source->is_private && !options.terminal;
  if (span.source) {
    const Position start = span.source->position(span.begin);
    out << span.source->path << ':';
    if (!span.source->is_binary) out << start.line << ':' << start.column << ':';
    out << ' ';
  } else {
    out << "drieluik: ";
  }
  out << severity_name(diagnostic.severity, options.speech) << '[' << diagnostic.message->code
      << "]: " << cell_name(span, options.speech)
      << fill_in(diagnostic.message->text.in(options.speech), diagnostic.arguments, options.speech, hide) << '\n';
  if (span.source && !span.source->is_binary && !hide) print_excerpt(out, span);
  const std::string_view hint = diagnostic.message->hint.in(options.speech);
  if (!hint.empty()) {
    out << "  hint: " << fill_in(hint, diagnostic.arguments, options.speech, hide) << '\n';
  }
  if (diagnostic.others > 0) out << "  " << others_told(diagnostic.others, options.speech) << '\n';
}

void print_json(std::ostream& out, const Diagnostic& diagnostic, const PrinterOptions& options) {
  const Span& span = diagnostic.span;
  const bool hide = span.source && span.source->is_private && !options.terminal;
  out << '{';
  if (span.source) {
    const Position start = span.source->position(span.begin);
    const Position end = span.source->position(std::max(span.begin, span.end));
    out << "\"path\":\"" << escape_json(span.source->path) << "\",\"line\":" << start.line
        << ",\"column\":" << start.column << ",\"end_line\":" << end.line << ",\"end_column\":" << end.column << ',';
    if (span.source->row > 0) {
      out << "\"row\":" << span.source->row << ",\"cell\":\"" << span.source->column_at(span.begin) << "\",";
    }
  }
  out << "\"severity\":\"" << (diagnostic.severity == Severity::error ? "error" : "warning") << "\",\"code\":\""
      << diagnostic.message->code << "\",\"message\":\""
      << escape_json(fill_in(diagnostic.message->text.in(options.speech), diagnostic.arguments, options.speech, hide))
      << "\",\"hint\":\""
      << escape_json(fill_in(diagnostic.message->hint.in(options.speech), diagnostic.arguments, options.speech, hide))
      << '"';
  if (diagnostic.others > 0) out << ",\"others\":" << diagnostic.others;
  out << "}\n";
}

}  // namespace

void print(std::ostream& out, const Diagnostics& diagnostics, const PrinterOptions& options) {
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    if (options.format == DiagnosticFormat::json) {
      print_json(out, diagnostic, options);
    } else {
      print_human(out, diagnostic, options);
    }
  }
}

}  // namespace drieluik
