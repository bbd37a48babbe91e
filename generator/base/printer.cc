#include "base/printer.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

#include "base/line_table.h"
#include "base/text.h"

namespace drieluik {
namespace {

constexpr std::size_t kMaxExcerpt = 120;  // code points of a line that are shown

std::string_view severity_name(Severity severity, Speech speech) {
  if (speech == Speech::dutch) return severity == Severity::error ? "fout" : "waarschuwing";
  return severity == Severity::error ? "error" : "warning";
}

// Where the code point begins that ends at `at`. What is no UTF-8 counts byte by byte.
std::size_t code_point_before(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 4;
  for (std::size_t length = 2; length <= std::min(kLongest, at); ++length) {
    std::size_t offset = at - length;
    next_code_point(text, offset);
    if (offset == at) return at - length;
  }
  return at - 1;
}

// The line with a caret under the span. Control characters are shown as spaces, so that the caret stands right. Of a
// long line only what is shown is looked at.
void print_excerpt(std::ostream& out, const Span& span, const Position& start) {
  const std::string_view text = span.source->text;
  const std::size_t first_shown = start.column > kMaxExcerpt ? start.column - kMaxExcerpt / 2 : 1;
  std::size_t offset = std::min<std::size_t>(span.begin, text.size());
  for (std::size_t column = start.column; column > first_shown; --column) offset = code_point_before(text, offset);
  const std::string number = std::to_string(start.line);
  out << "  " << number << " | ";
  for (std::size_t shown = 0; shown < kMaxExcerpt && offset < text.size() && text[offset] != '\n'; ++shown) {
    const std::string_view rest = text.substr(offset, 2);
    if (rest == "\r\n" || rest == "\r") break;
    const std::size_t at = offset;
    const char32_t code_point = next_code_point(text, offset);
    if (code_point < 0x20 || code_point == 0x7f || code_point == 0xfffd) {
      out << ' ';
    } else {
      out << text.substr(at, offset - at);
    }
  }
  constexpr std::size_t kBytes = 4;  // of a code point, at most
  const std::string_view part = span.text().substr(0, kBytes * kMaxExcerpt);
  const std::string_view marked = part.substr(0, part.find('\n'));
  const std::size_t room = first_shown + kMaxExcerpt - start.column;
  const std::size_t width = std::clamp<std::size_t>(count_code_points(marked), 1, room);
  out << "\n  " << std::string(number.size(), ' ') << " | " << std::string(start.column - first_shown, ' ')
      << std::string(width, '^') << '\n';
}

// The places of one run of diagnostics, with a table for each source that has more than one.
class Places {
 public:
  explicit Places(const Diagnostics& diagnostics) {
    for (const Diagnostic& one : diagnostics.list()) {
      if (one.span.source) ++faults_[one.span.source];
    }
  }

  Position of(const Source& source, std::uint32_t offset) {
    if (faults_[&source] < 2) return source.position(offset);
    return tables_.try_emplace(&source, source).first->second.position(offset);
  }

 private:
  std::map<const Source*, std::size_t> faults_;
  std::map<const Source*, LineTable> tables_;
};

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

void print_human(std::ostream& out, const Diagnostic& diagnostic, const PrinterOptions& options, Places& places) {
  const Span& span = diagnostic.span;
  const bool hide = span.source && span.source->is_private && !options.terminal;
  const Position start = span.source ? places.of(*span.source, span.begin) : Position();
  if (span.source) {
    out << span.source->path << ':';
    if (!span.source->is_binary) out << start.line << ':' << start.column << ':';
    out << ' ';
  } else {
    out << "drieluik: ";
  }
  out << severity_name(diagnostic.severity, options.speech) << '[' << diagnostic.message->code
      << "]: " << cell_name(span, options.speech)
      << fill_in(diagnostic.message->text.in(options.speech), diagnostic.arguments, options.speech, hide) << '\n';
  if (span.source && !span.source->is_binary && !hide) print_excerpt(out, span, start);
  const std::string_view hint = diagnostic.message->hint.in(options.speech);
  if (!hint.empty()) {
    out << "  hint: " << fill_in(hint, diagnostic.arguments, options.speech, hide) << '\n';
  }
  if (diagnostic.others > 0) out << "  " << others_told(diagnostic.others, options.speech) << '\n';
}

void print_json(std::ostream& out, const Diagnostic& diagnostic, const PrinterOptions& options, Places& places) {
  const Span& span = diagnostic.span;
  const bool hide = span.source && span.source->is_private && !options.terminal;
  out << '{';
  if (span.source) {
    const Position start = places.of(*span.source, span.begin);
    const Position end = places.of(*span.source, std::max(span.begin, span.end));
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
  constexpr std::streamoff kPart = 1 << 16;  // a stream of the terminal writes each piece by itself
  Places places(diagnostics);
  std::ostringstream part;
  const auto flush = [&] {
    out << part.str();
    part.str({});
  };
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    if (options.format == DiagnosticFormat::json) {
      print_json(part, diagnostic, options, places);
    } else {
      print_human(part, diagnostic, options, places);
    }
    if (part.tellp() >= kPart) flush();
  }
  flush();
}

}  // namespace drieluik
