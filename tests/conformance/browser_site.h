// What tests of the forms' pages share: a built site, Debian's Chromium with the tasks of tests/browser/, and what the
// program says of the same records.
#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "render/json.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {

namespace fs = std::filesystem;

using Pairs = std::vector<std::pair<std::string, std::string>>;

inline const fs::path kRoot = repository();

// A built site, and a browser for the tasks of a plan.
class BrowserSite {
 public:
  explicit BrowserSite(const fs::path& source = kRoot) {
    const ProgramResult built =
        run_drieluik({"build", "--no-pdf", "--source", source.string(), "--out", (folder_.path() / "site").string()});
    EXPECT_EQ(built.code, 0) << built.err;
  }

  // What each task found. Anything that went wrong in a page fails the test.
  std::vector<Json> run(const Json& plan) const {
    write_text(folder_.path() / "plan.json", plan.dump());
    const ProgramResult result = run_program(
        {"node", (kRoot / "tests/browser/run.mjs").string(), path().string(), (folder_.path() / "plan.json").string()});
    EXPECT_EQ(result.code, 0) << result.err << "(npm ci in tests/ installs playwright-core; Debian has chromium)";
    std::vector<Json> found;
    std::istringstream lines(result.out);
    for (std::string line; std::getline(lines, line);) found.push_back(Json::parse(line));
    if (found.size() != plan.size() + 1) {
      ADD_FAILURE() << found.size() << " lines for " << plan.size() << " tasks";
      found.resize(plan.size() + 1);
    }
    EXPECT_EQ(found.back().value("errors", Json::array()), Json::array());
    found.pop_back();
    return found;
  }

  fs::path path() const { return folder_.path() / "site"; }

 private:
  TemporaryFolder folder_;
};

inline std::vector<std::string> forms() {
  std::vector<std::string> ids;
  for (const auto& entry : fs::directory_iterator(kRoot / "content/forms")) {
    if (entry.path().extension() == ".yaml") ids.push_back(entry.path().stem().string());
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

inline std::string page_of(const std::string& form, const std::string& language = "nl") {
  return language + "/forms/" + form + ".html";
}

using Told = std::map<std::string, std::vector<std::string>>;

// What the program says of each record of a folder: errors alone, by file name.
inline Told errors_of(const fs::path& folder, const std::string& language = "nl", const fs::path& source = kRoot) {
  const std::string locale = language == "nl" ? "LC_ALL=nl_NL.UTF-8" : "LC_ALL=C.UTF-8";
  const ProgramResult checked = run_program({"env", locale, program_file(), "check", "--format", "json", "--source",
                                             source.string(), "--clients", folder.string()});
  Told told;
  std::istringstream lines(checked.out + checked.err);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with('{')) continue;
    const Json one = Json::parse(line);
    if (one["severity"] != "error" || !one.contains("path")) continue;
    told[fs::path(one["path"].get<std::string>()).filename().string()].push_back(one["message"]);
  }
  return told;
}

// The program hides what a client wrote behind “…” where nobody should see it; the page shows it.
inline bool is_same_message(const std::string& program, const std::string& page) {
  const std::string hidden = "…";
  const std::size_t at = program.find(hidden);
  if (at == std::string::npos) return program == page;
  const std::string before = program.substr(0, at), after = program.substr(at + hidden.size());
  return page.size() >= before.size() + after.size() && page.starts_with(before) && page.ends_with(after);
}

inline void expect_same_messages(std::vector<std::string> program, std::vector<std::string> page) {
  for (auto one = page.begin(); one != page.end();) {
    const auto same = std::find_if(program.begin(), program.end(),
                                   [&](const std::string& other) { return is_same_message(other, *one); });
    if (same == program.end()) {
      ++one;
    } else {
      program.erase(same);
      one = page.erase(one);
    }
  }
  EXPECT_THAT(page, testing::IsEmpty()) << "told by the page alone";
  EXPECT_THAT(program, testing::IsEmpty()) << "told by the program alone";
}

// By form, the clients in order: the first evaluation and the first contract are of the same client.
inline std::map<std::string, std::vector<std::string>> real_records() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "content/clients")) {
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::map<std::string, std::vector<std::string>> records;
  for (const fs::path& path : paths) {
    const std::string text = read_text(path);
    const std::size_t begin = text.find("form: ") + 6;
    records[text.substr(begin, text.find('\n', begin) - begin)].push_back(text);
  }
  return records;
}

}  // namespace drieluik
