// Faults in content, with what Drieluik says of them. A case of tests/suite/*.case:
//
//   === a name
//   --- content/pages/a.nl.md
//   the file's text (added to a small faultless handbook, or put in the place of one of its files)
//   --- expect
//   the diagnostics, whole; in pages.case in English and then in Dutch
//
// In a file's text «NUL», «TAB», «LATIN1» stand for bytes that an editor would not keep, and «50000×[» for 50,000
// brackets. With DRIELUIK_ACCEPT=1 the expected diagnostics are written anew; read them before you commit them.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "base/printer.h"
#include "base/text.h"
#include "resolve/clients.h"
#include "resolve/cohort.h"
#include "resolve/library.h"
#include "support/case_file.h"
#include "support/memory_file_system.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

const std::filesystem::path kFolder = repository() / "tests/suite";

// Repeats «50000×x», and puts bytes in the place of their names.
std::string with_bytes(std::string text) {
  const auto replace = [&](std::string_view name, const std::string& bytes) {
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + bytes.size())) {
      text.replace(at, name.size(), bytes);
    }
  };
  replace("«NUL»", std::string(1, '\0'));
  replace("«TAB»", "\t");
  replace("«LATIN1»", "\xe9");
  for (std::size_t at = text.find("«"); at != std::string::npos; at = text.find("«", at)) {
    const std::size_t times = text.find("×", at), end = text.find("»", at);
    if (times == std::string::npos || end == std::string::npos || times > end) break;
    const std::string unit = text.substr(times + 2, end - times - 2);
    std::string many;
    for (int i = std::stoi(text.substr(at + 2, times - at - 2)); i > 0; --i) many += unit;
    text.replace(at, end + 2 - at, many);
    at += many.size();
  }
  return text;
}

const CaseFile& base() {
  static const CaseFile file = read_cases(kFolder / "base.handbook");
  return file;
}

std::string printed(const Diagnostics& diagnostics, bool in_both) {
  std::ostringstream out;
  print(out, diagnostics, {.terminal = true});
  if (in_both && !diagnostics.empty()) print(out << '\n', diagnostics, {.speech = Speech::dutch, .terminal = true});
  return out.str();
}

std::string diagnose(const Case& one, bool in_both = false, unsigned jobs = 1) {
  MemoryFileSystem::Files all = base().cases.at(0).files;
  for (const auto& [path, text] : one.files) all[path] = with_bytes(text);
  const MemoryFileSystem files(std::move(all));
  SourceMap sources;
  Diagnostics diagnostics;
  const Library library = load_library(files, "", sources, diagnostics, {.jobs = jobs});
  if (files.kind("clients") == FileKind::folder) {
    for (const RecordFile& record : find_clients(files, "clients", diagnostics)) {
      Diagnostics of_record;
      load_record(files, record, library, sources, of_record);
      diagnostics.merge(std::move(of_record));
    }
  }
  if (files.kind("clients.csv") == FileKind::file) {
    const auto cohort = cohort_of_table(files, "clients.csv", "contract", "nl", library, {}, sources, diagnostics);
    for (Client client; cohort && cohort->next(client);) {
      Diagnostics of_client;
      cohort->load(client, sources, of_client);
      diagnostics.merge(std::move(of_client));
    }
    return printed(diagnostics, in_both);
  }
  diagnostics.sort();
  return printed(diagnostics, in_both);
}

TEST(Suite, TheBaseIsFaultless) { EXPECT_EQ(diagnose({.name = "base"}), ""); }

TEST(Suite, HasAtLeastSixtyCases) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.path().extension() == ".case") count += read_cases(entry.path()).cases.size();
  }
  EXPECT_GE(count, 60u);
}

class ContentErrors : public testing::TestWithParam<std::string> {};

TEST_P(ContentErrors, AreSaidAsExpected) {
  CaseFile file = read_cases(kFolder / GetParam());
  ASSERT_FALSE(file.cases.empty());
  const bool accepts = std::getenv("DRIELUIK_ACCEPT") != nullptr;
  const bool in_both = GetParam() == "pages.case";
  std::string renewed = file.head;
  for (Case& one : file.cases) {
    SCOPED_TRACE(one.name);
    const std::string found = diagnose(one, in_both);
    EXPECT_EQ(diagnose(one, in_both, 4), found) << "with four threads";
    if (!accepts) {
      EXPECT_EQ(found, one.expected);
    }
    one.expected = found;
    renewed += print_case(one);
  }
  if (accepts) write_text(file.path, renewed);
}

std::vector<std::string> case_files() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.path().extension() == ".case") names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

INSTANTIATE_TEST_SUITE_P(Suite, ContentErrors, testing::ValuesIn(case_files()), [](const auto& test) {
  std::string name = test.param.substr(0, test.param.find('.'));
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace drieluik
