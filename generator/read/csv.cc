#include "read/csv.h"

#include <algorithm>
#include <string_view>

#include "read/messages.h"
#include "read/text_check.h"

namespace drieluik {
namespace {

constexpr std::size_t kPart = 64u << 10;  // bytes that are read at once, or more for a long row

constexpr std::string_view kSeparators = ",;\t|";  // that a first line “sep=;” may say

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// Past the line break at `at`.
std::size_t after_line_end(std::string_view text, std::size_t at) {
  return at + (text.substr(at).starts_with("\r\n") ? 2 : 1);
}

bool is_blank(const CsvRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [&](const CsvCell& cell) {
    const std::string_view text = std::string_view(row.text).substr(cell.begin, cell.end - cell.begin);
    return text.find_first_not_of(" \t") == std::string_view::npos;
  });
}

struct FirstLine {
  std::size_t end = 0;   // of its text, or of all that there is
  char separator = ',';  // what separates its cells
};

// Line breaks and separators in quotes do not count.
FirstLine find_first_line(std::string_view text) {
  FirstLine line;
  std::size_t commas = 0, semicolons = 0;
  bool is_quoted = false;
  for (; line.end < text.size(); ++line.end) {
    const char c = text[line.end];
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (is_line_end(c)) break;
    commas += c == ',';
    semicolons += c == ';';
  }
  if (semicolons > commas) line.separator = ';';
  return line;
}

}  // namespace

std::string value_of(std::string_view row, const CsvCell& cell) {
  std::string value(row.substr(cell.begin, cell.end - cell.begin));
  if (!cell.has_doubled_quotes) return value;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    value[kept++] = value[i];
    if (value[i] == '"') ++i;
  }
  value.resize(kept);
  return value;
}

bool CsvReader::read_more() {
  if (is_at_end_ || error_) return false;
  buffer_.erase(0, begin_);
  begin_ = 0;
  std::string part;
  error_ = parts_.read(offset_, std::max(kPart, buffer_.size()), part);
  offset_ += part.size();
  buffer_ += part;
  is_at_end_ = part.empty();
  return !is_at_end_ && !error_;
}

// The separator stands in the first line, which may be longer than one part.
bool CsvReader::start() {
  FirstLine line;
  do {
    line = find_first_line(std::string_view(buffer_).substr(0, kMaxCsvRowBytes));
  } while (line.end + 1 >= buffer_.size() && buffer_.size() <= kMaxCsvRowBytes && read_more());
  is_started_ = true;
  begin_ = byte_order_mark(buffer_);
  const std::string_view text = std::string_view(buffer_).substr(begin_);
  const bool says_separator = text.starts_with("sep=") && text.size() > 4 &&
                              kSeparators.find(text[4]) != std::string_view::npos &&
                              (text.size() == 5 || is_line_end(text[5]));
  separator_ = says_separator ? text[4] : line.separator;
  if (says_separator) {
    begin_ = text.size() == 5 ? buffer_.size() : after_line_end(buffer_, begin_ + 5);
    ++line_;
  }
  return !error_;
}

// What is left of a row that was too large for the buffer, up to and with its line break.
bool CsvReader::skip_line() {
  for (;;) {
    const std::size_t end = std::min(buffer_.find_first_of("\r\n", begin_), buffer_.size());
    begin_ = end;
    if (end + 1 < buffer_.size() || (end < buffer_.size() && is_at_end_)) {
      begin_ = after_line_end(buffer_, end);
      line_ += buffer_[begin_ - 1] == '\n';
      return true;
    }
    if (!read_more() && !(is_at_end_ && begin_ < buffer_.size())) return false;
  }
}

bool CsvReader::next(CsvRow& row) {
  if (!is_started_ && !start()) return false;
  for (;;) {
    if (skips_line_ && !skip_line()) return false;
    skips_line_ = false;
    if (begin_ == buffer_.size() && !read_more()) return false;
    std::size_t end = parse(row);
    while (end == std::string::npos && !error_) {
      read_more();
      end = parse(row);
    }
    if (error_) return false;
    row.line = line_;
    row.number = number_++;
    line_ += static_cast<std::uint32_t>(std::count(buffer_.begin() + static_cast<std::ptrdiff_t>(begin_),
                                                   buffer_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    begin_ = end;
    if (row.fault || !is_blank(row)) return true;
  }
}

// Takes the row at begin_, and gives the place of the next one; npos when more of the file is needed to know its end.
std::size_t CsvReader::parse(CsvRow& row) {
  row.cells.clear();
  row.fault = nullptr;
  const std::string_view text = std::string_view(buffer_).substr(begin_);
  // The line break "\r\n" and a quote written twice may be divided over two parts.
  const auto is_known = [&](std::size_t at) { return at + 1 < text.size() || is_at_end_; };
  const auto needs_more = [&] { return !is_at_end_ && text.size() <= kMaxCsvRowBytes; };
  const auto finish = [&](std::size_t end) {
    if (end < text.size() && !is_known(end)) return std::string::npos;
    row.text.assign(text.substr(0, end));
    return begin_ + (end == text.size() ? end : after_line_end(text, end));
  };
  const auto fail = [&](const Message& message, std::size_t cell, std::size_t at) {
    const std::size_t end = std::min(text.find_first_of("\r\n", cell), text.size());
    if (end == text.size() && needs_more()) return std::string::npos;
    skips_line_ = end == text.size() && !is_at_end_;
    // Text behind a quote lines further on, which was taken for the closing one: this one is not closed.
    const bool is_open = &message == &kCsvAfterQuote && at > end;
    row.fault = is_open ? &kCsvOpenQuote : &message;
    row.fault_at = static_cast<std::uint32_t>(is_open ? cell : at);
    row.cells.back() = {row.fault_at, row.fault_at};
    return finish(end);
  };

  for (std::size_t at = 0;;) {
    const std::size_t cell = at;
    CsvCell& taken = row.cells.emplace_back();
    if (row.cells.size() > kMaxCsvCells) return fail(kCsvRowTooLarge, cell, cell);
    if (at < text.size() && text[at] == '"') {
      std::size_t quote = at;
      for (;;) {
        quote = text.find('"', quote + 1);
        if (quote == std::string_view::npos && needs_more()) return std::string::npos;
        if (quote == std::string_view::npos) return fail(kCsvOpenQuote, cell, cell);
        if (!is_known(quote)) return std::string::npos;
        if (quote + 1 == text.size() || text[quote + 1] != '"') break;
        taken.has_doubled_quotes = true;
        ++quote;
      }
      taken.begin = static_cast<std::uint32_t>(at + 1);
      taken.end = static_cast<std::uint32_t>(quote);
      at = quote + 1;
      if (at < text.size() && text[at] != separator_ && !is_line_end(text[at])) return fail(kCsvAfterQuote, cell, at);
    } else {
      while (at < text.size() && text[at] != separator_ && !is_line_end(text[at])) ++at;
      taken.begin = static_cast<std::uint32_t>(cell);
      taken.end = static_cast<std::uint32_t>(at);
    }
    if (at == text.size() && needs_more()) return std::string::npos;
    if (at > kMaxCsvRowBytes) return fail(kCsvRowTooLarge, cell, 0);
    if (at == text.size() || text[at] != separator_) return finish(at);
    ++at;
  }
}

}  // namespace drieluik
