#include "support/pdf_readers.h"

#include <algorithm>
#include <regex>
#include <sstream>

#include "base/text.h"
#include "render/json.h"
#include "support/document_text.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

using Remark = std::string;  // empty: none

struct Reader {
  std::string_view rule, says;
  std::vector<std::string> command;   // {}: the file
  std::vector<std::string> password;  // how it is told: {} is the password
  Remark (*remark)(const ProgramResult& result);
};

Remark first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

Remark find_output(const ProgramResult& result) { return first_line(result.out); }

Remark find_warning(const ProgramResult& result) {
  return result.out.find("No syntax or stream encoding errors found") == std::string::npos ? result.out : "";
}

// name, type, encoding, embedded, subset, in Unicode, object: after two lines of heading
Remark find_poor_font(const ProgramResult& result) {
  static const std::regex kGood("[A-Z]{6}\\+.* yes yes yes +[0-9]+ +0");
  std::istringstream lines(result.out);
  std::string line;
  std::getline(lines, line);
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    if (!std::regex_match(line, kGood)) return line;
  }
  return {};
}

Remark find_no_output(const ProgramResult& result) { return result.out.empty() ? "no structure" : ""; }

// -N: Debian's mupdf has no colour management and says so of every file.
const std::vector<Reader>& all_readers() {
  static const std::vector<Reader> kReaders = {
      {"reader-qpdf", "qpdf --check finds no fault", {"qpdf", "--check", "{}"}, {"--password={}"}, find_warning},
      {"reader-fonts",
       "pdffonts finds all fonts embedded, subset and in Unicode",
       {"pdffonts", "{}"},
       {"-upw", "{}"},
       find_poor_font},
      {"reader-poppler",
       "poppler draws it without a warning",
       {"pdftoppm", "-r", "20", "{}", "page"},
       {"-upw", "{}"},
       find_output},
      {"reader-structure",
       "poppler reads its structure without a warning",
       {"pdfinfo", "-struct", "{}"},
       {"-upw", "{}"},
       find_no_output},
      {"reader-mupdf",
       "mupdf draws it without a warning",
       {"mutool", "draw", "-N", "-q", "-r", "20", "-F", "png", "-o", "page-%d.png", "{}"},
       {"-p", "{}"},
       find_output},
  };
  return kReaders;
}

std::vector<std::string> words_of(const Reader& reader, const std::string& file, const std::string& password) {
  std::vector<std::string> words = reader.command;
  std::replace(words.begin(), words.end(), std::string("{}"), file);
  if (password.empty()) return words;
  std::vector<std::string> told = reader.password;
  for (std::string& word : told) {
    const std::size_t at = word.find("{}");
    if (at != std::string::npos) word.replace(at, 2, password);
  }
  const auto after_name = words.begin() + (words[0] == "mutool" ? 2 : 1);
  words.insert(after_name, told.begin(), told.end());
  return words;
}

// What each page shows, in the order of the tree, by libqpdf.
std::vector<std::string> texts_of_pages(const pdf::Document& document) {
  std::vector<std::string> texts(document.pages.size());
  for (const pdf::ContentKey& key : document.structure.order) {
    const int page = document.page_number(key.owner);
    const auto text = document.content.texts.find(key);
    if (page > 0 && text != document.content.texts.end()) texts[page - 1] += text->second;
  }
  return texts;
}

// pdf.js puts letters that run to the left in the order of reading, libqpdf tells them as they are painted: of a page
// with such letters only which ones there are is compared.
std::u32string letters_of(const std::string& text) {
  const std::string bare = bare_text(text);
  std::u32string letters;
  for (std::size_t i = 0; i < bare.size();) letters += next_code_point(bare, i);
  const bool runs_left = std::any_of(letters.begin(), letters.end(), [](char32_t c) {
    return (c >= 0x590 && c < 0x900) || (c >= 0xfb1d && c < 0xff00);
  });
  if (runs_left) std::sort(letters.begin(), letters.end());
  return letters;
}

std::string quote(const std::u32string& letters, std::size_t at) {
  std::string text;
  for (std::size_t i = at; i < std::min(letters.size(), at + 30); ++i) append_utf8(text, letters[i]);
  return "\"" + text + "\"";
}

constexpr std::string_view kPdfJs = "reader-pdfjs", kWords = "reader-words";

void compare_words(const Json& facts, const std::filesystem::path& pdf, const std::string& password,
                   std::vector<BrokenRule>& broken) {
  const Json& warnings = facts["warnings"];
  if (!warnings.empty()) broken.push_back({std::string(kPdfJs), first_line(warnings.front().get<std::string>())});
  const std::string bytes = read_text(pdf);
  std::size_t number = 0;
  for (const std::string& text : texts_of_pages(pdf::read_document(bytes, password))) {
    if (number == facts["pages"].size()) return;
    const std::u32string expected = letters_of(text), found = letters_of(facts["pages"][number++].get<std::string>());
    if (expected == found) continue;
    const auto [one, other] = std::mismatch(expected.begin(), expected.end(), found.begin(), found.end());
    const auto at = static_cast<std::size_t>(one - expected.begin());
    broken.push_back({std::string(kWords), "page " + std::to_string(number) + ": pdf.js reads " + quote(found, at) +
                                               " where the structure has " + quote(expected, at)});
  }
}

void read_with_pdfjs(const std::vector<std::filesystem::path>& pdfs, const std::string& password,
                     std::vector<std::vector<BrokenRule>>& broken) {
  std::vector<std::string> words = {"node", (repository() / "tests/pdfjs/read.mjs").string(), "--words", password};
  for (const auto& pdf : pdfs) words.push_back(pdf.string());
  const ProgramResult result = run_program(words);
  std::istringstream lines(result.out);
  for (std::size_t i = 0; i < pdfs.size(); ++i) {
    std::string line;
    if (std::getline(lines, line)) {
      compare_words(Json::parse(line), pdfs[i], password, broken[i]);
    } else {
      broken[i].push_back({std::string(kPdfJs), first_line(result.err)});
    }
  }
}

}  // namespace

std::vector<std::vector<BrokenRule>> find_remarks(const std::vector<std::filesystem::path>& pdfs,
                                                  const std::string& password) {
  const TemporaryFolder folder;
  std::vector<std::vector<BrokenRule>> broken(pdfs.size());
  for (std::size_t i = 0; i < pdfs.size(); ++i) {
    const std::string file = std::filesystem::absolute(pdfs[i]).string();
    for (const Reader& reader : all_readers()) {
      const ProgramResult result = run_program(words_of(reader, file, password), folder.path());
      Remark remark = first_line(result.err);
      if (remark.empty()) remark = reader.remark(result);
      if (remark.empty() && result.code != 0) remark = "exit code " + std::to_string(result.code);
      if (!remark.empty()) broken[i].push_back({std::string(reader.rule), remark});
    }
  }
  read_with_pdfjs(pdfs, password, broken);
  return broken;
}

std::vector<RuleLine> reader_rules() {
  std::vector<RuleLine> lines;
  for (const Reader& reader : all_readers()) lines.push_back({std::string(reader.rule), std::string(reader.says)});
  lines.push_back({std::string(kPdfJs), "pdf.js reads it without a warning"});
  lines.push_back({std::string(kWords), "pdf.js reads the words of each page in the order of the structure"});
  return lines;
}

}  // namespace drieluik
