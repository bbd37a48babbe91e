#include "support/pdf_text.h"

#include <algorithm>

#include "support/shell.h"

namespace drieluik {

std::string pdf_text(std::string_view pdf) {
  std::string text = run_on_file("pdftotext -enc UTF-8 {} -", pdf).output;
  std::erase(text, '\f');
  return text;
}

std::string pdf_words(std::string_view pdf) {
  std::string words;
  bool gap = false;
  for (const char c : pdf_text(pdf)) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (gap && !is_space && !words.empty()) words += ' ';
    if (!is_space) words += c;
    gap = is_space;
  }
  return words;
}

std::string readable_pdf(std::string_view pdf) {
  constexpr std::string_view kHexadecimal = "/Filter/ASCIIHexDecode", kBegin = ">>\nstream\n", kEnd = "\nendstream\n";
  std::string out;
  for (std::size_t at = 0; at < pdf.size();) {
    const std::size_t found = std::min(pdf.find(kHexadecimal, at), pdf.size());
    out += pdf.substr(at, found - at);
    if (found == pdf.size()) break;
    const std::size_t begin = pdf.find(kBegin, found), end = pdf.find(kEnd, found);
    if (begin == std::string_view::npos || end == std::string_view::npos) break;
    out += kHexadecimal;
    out += ">>\nstream\n…";
    at = end;
  }
  return out;
}

}  // namespace drieluik
