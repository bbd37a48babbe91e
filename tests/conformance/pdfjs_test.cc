// pdf.js as a second reader, independent of libqpdf: it finds the same structure, and the text of the document tree in
// its order.
#include <gmock/gmock.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cctype>
#include <sstream>

#include "base/numerals.h"
#include "support/document_text.h"
#include "support/pdf_model/document.h"
#include "support/places.h"
#include "support/program.h"
#include "support/real_documents.h"
#include "support/real_pdfs.h"

namespace drieluik {
namespace {

using testing::IsEmpty;

// What tests/pdfjs/read.mjs prints of each real PDF, by name. JSON is YAML.
std::map<std::string, YAML::Node> read_all() {
  const TemporaryFolder folder;
  std::vector<std::string> command = {"node", (repository() / "tests/pdfjs/read.mjs").string()};
  for (const auto& [name, bytes] : real_pdfs()) {
    write_text(folder.path() / name, bytes);
    command.push_back((folder.path() / name).string());
  }
  const ProgramResult result = run_program(command);
  EXPECT_EQ(result.code, 0) << result.err << "(npm ci in tests/ installs pdf.js)";
  EXPECT_EQ(result.err, "");
  std::map<std::string, YAML::Node> read;
  std::istringstream lines(result.out);
  for (std::string line; std::getline(lines, line);) {
    const YAML::Node node = YAML::Load(line);
    read[std::filesystem::path(node["file"].as<std::string>()).lexically_relative(folder.path()).string()] = node;
  }
  return read;
}

const std::map<std::string, YAML::Node>& facts() {
  static const auto read = read_all();
  return read;
}

struct Texts {
  std::string flow, notes;
};

bool has_letters(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c); });
}

// Texts of the tree, in order; those of notes apart. Labels of lists are numbers and marks that the layout made, but
// for those with letters: the terms of definitions. What a figure says is told in other words.
void gather(const YAML::Node& node, std::string& text, std::string& notes) {
  if (node.IsScalar()) text += node.as<std::string>() + " ";
  if (!node.IsSequence() || node.size() == 0) return;
  const std::string type = node[0].IsScalar() ? node[0].as<std::string>() : "";
  if (type == "Figure") return;
  std::string inner;
  for (std::size_t i = 1; i < node.size(); ++i) gather(node[i], type == "Note" ? notes : inner, notes);
  if (type != "Lbl" || has_letters(inner)) text += inner;
}

Texts texts_of(const YAML::Node& tree) {
  Texts texts;
  for (const YAML::Node& page : tree) gather(page, texts.flow, texts.notes);
  return texts;
}

// Whether the theme has the word: what the layout adds to the document is a word of it, and perhaps a number.
bool is_word(const Words& words, const std::string& added) {
  // Without what is filled in, such as {n}.
  const auto letters = [](const std::string& text) {
    std::string kept;
    bool is_name = false;
    for (const char c : text) {
      if (c == '{' || c == '}') is_name = c == '{';
      if (is_name) continue;
      if (static_cast<unsigned char>(c) > 127 || std::isalpha(static_cast<unsigned char>(c))) kept += c;
    }
    return kept;
  };
  std::string rest = letters(added);
  // Several may stand in a row: name, signature, date.
  for (bool shortened = true; shortened && !rest.empty();) {
    shortened = false;
    std::size_t longest = 0;  // "Footnotes" begins with "Footnote"
    for (const auto& [key, word] : words.all()) {
      const std::string one = letters(bare_text(word));
      if (rest.starts_with(one)) longest = std::max(longest, one.size());
    }
    rest.erase(0, longest);
    shortened = longest > 0;
  }
  return rest.empty();
}

TEST(PdfJs, ReadsEveryPdfWithoutAWarning) {
  EXPECT_EQ(facts().size(), real_pdfs().size());
  for (const auto& [name, fact] : facts()) {
    SCOPED_TRACE(name);
    EXPECT_EQ(fact["warnings"].size(), 0u) << fact["warnings"];
    EXPECT_TRUE(fact["marked"].as<bool>());
    EXPECT_EQ(fact["claim"]["ua"].as<std::string>(), "1");
    EXPECT_FALSE(fact["title"].as<std::string>().empty());
    EXPECT_EQ(fact["language"].as<std::string>(),
              name.find("/en/") != std::string::npos || name.ends_with(".en.pdf") ? "en" : "nl");
    // A teacher edition says so in its title behind what it is called.
    EXPECT_THAT(fact["title"].as<std::string>(), testing::StartsWith(fact["outline"][0][0].as<std::string>()));
    EXPECT_FALSE(fact["hasScripts"].as<bool>());
    EXPECT_EQ(fact["labels"].size(), fact["pages"].as<std::size_t>());
    // In a volume, the title page and the contents come before page 1.
    std::size_t front = 0;
    while (front < fact["labels"].size() && fact["labels"][front].as<std::string>() == roman(front + 1)) ++front;
    EXPECT_EQ(front > 1, name.ends_with("/handbook.pdf"));
    for (std::size_t i = front; i < fact["labels"].size(); ++i) {
      EXPECT_EQ(fact["labels"][i].as<std::string>(), std::to_string(i + 1 - front));
    }
    EXPECT_EQ(fact["attachments"].size(), has_record(name) ? 1u : 0u);
  }
}

// The types of elements that have content on a page, in order. pdf.js leaves the others out, and begins anew on each
// page: an element over two pages is there twice.
void gather_types(const YAML::Node& node, std::vector<std::string>& types) {
  if (!node.IsSequence()) return;
  types.push_back(node[0].as<std::string>());
  for (std::size_t i = 1; i < node.size(); ++i) gather_types(node[i], types);
}

TEST(PdfJs, FindsTheStructureThatLibqpdfFinds) {
  for (const auto& [name, fact] : facts()) {
    SCOPED_TRACE(name);
    const pdf::Document document = pdf::read_document(real_pdfs().at(name), "");
    std::map<std::string, std::size_t> expected, found;
    std::size_t fields = 0, links = 0;
    for (const pdf::Annotation& annotation : document.annotations) {
      fields += annotation.type == "Widget" ? 1 : 0;
      links += annotation.type == "Link" ? 1 : 0;
    }
    for (const pdf::Element& element : document.structure.elements) {
      std::set<QPDFObjGen> pages;
      for (const pdf::ContentKey& key : element.contents) pages.insert(key.owner);
      if (element.references.empty() && element.kids.empty()) expected[element.type] += pages.size();
    }
    for (const YAML::Node& page : fact["tree"]) {
      std::vector<std::string> types;
      gather_types(page, types);
      for (const std::string& type : types) ++found[type];
    }
    for (const char* type : {"H1", "H2", "H3", "Lbl", "TH", "Figure"}) EXPECT_EQ(found[type], expected[type]) << type;
    EXPECT_EQ(fact["fields"].size(), fields);
    EXPECT_EQ(fact["links"].as<std::size_t>(), links);
  }
}

TEST(PdfJs, ReadsTheTextOfTheDocumentTreeInItsOrder) {
  const RealDocuments documents;
  for (const auto& [name, fact] : facts()) {
    SCOPED_TRACE(name);
    const RealDocument real = documents.of(name);
    const Texts texts = texts_of(fact["tree"]);
    const std::string read = bare_text(texts.flow + texts.notes);
    std::size_t at = 0;
    for (const std::string& text : document_text(real.document, !texts.notes.empty())) {
      const std::string expected = bare_text(text);
      const std::size_t found = read.find(expected, at);
      ASSERT_NE(found, std::string::npos) << expected << "\nis not in\n" << read.substr(at, 300);
      EXPECT_TRUE(is_word(*real.words, read.substr(at, found - at)))
          << read.substr(at, found - at) << "\nstands before\n"
          << expected;
      at = found + expected.size();
    }
    EXPECT_TRUE(is_word(*real.words, read.substr(at))) << read.substr(at) << "\nstands at the end";
  }
}

}  // namespace
}  // namespace drieluik
