// docs/conformance.md tells which rules are checked: no more and no less than the tables of the checkers have.
#include <gtest/gtest.h>

#include <cstdlib>

#include "support/pdf_a.h"
#include "support/pdf_readers.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

void append_table(std::string& out, const std::string& title, const std::string& about,
                  const std::vector<RuleLine>& lines) {
  out += "## " + title + "\n\n" + about + "\n\n| rule | what it says |\n|---|---|\n";
  for (const RuleLine& line : lines) out += "| " + line.rule + " | " + line.says + " |\n";
  out += "\n";
}

std::string count(const std::vector<RuleLine>& lines) { return std::to_string(lines.size()); }

TEST(ConformancePage, TellsWhatIsChecked) {
  std::string tables;
  append_table(tables, "PDF/UA-1",
               "The machine-checkable rules of ISO 14289-1 by their numbers in veraPDF's profile; " +
                   count(checked_rules()) + " are checked.",
               checked_rules());
  append_table(tables, "PDF/UA-1: rules that cannot apply",
               "They speak of what our PDFs never have. That they do not have it is checked.", absent_rules());
  append_table(tables, "What the profile leaves to people", "Our own rules, checked in the same way.", own_rules());
  append_table(tables, "PDF/A-3a",
               "What ISO 19005-3 asks beyond the rules above, as far as our PDFs can break it; " +
                   count(archive_rules()) + " rules. The numbers are those of its clauses, and one of our own.",
               archive_rules());
  append_table(tables, "Other programs", "What qpdf, poppler, mupdf and pdf.js say of each PDF.", reader_rules());
  tables.pop_back();
  const std::filesystem::path path = repository() / "docs/conformance.md";
  std::string page = read_text(path);
  const std::size_t begin = std::min(page.find("## "), page.size());
  if (std::getenv("DRIELUIK_ACCEPT")) write_text(path, page = page.substr(0, begin) + tables);
  EXPECT_EQ(page.substr(begin), tables) << "see " << path;
}

}  // namespace
}  // namespace drieluik
