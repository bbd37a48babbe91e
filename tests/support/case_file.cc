#include "support/case_file.h"

#include <sstream>

#include "support/program.h"

namespace drieluik {

CaseFile read_cases(const std::filesystem::path& path) {
  CaseFile file{.path = path, .head = {}, .cases = {}};
  std::string* part = &file.head;
  std::istringstream in(read_text(path));
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("=== ")) {
      file.cases.push_back({.name = line.substr(4), .files = {}, .expected = {}});
      part = nullptr;
    } else if (line == "--- expect") {
      part = &file.cases.back().expected;
    } else if (line.starts_with("--- ")) {
      part = &file.cases.back().files[line.substr(4)];
    } else if (part) {
      *part += line + "\n";
    }
  }
  return file;
}

std::string print_case(const Case& one) {
  std::string out = "=== " + one.name + "\n";
  for (const auto& [path, text] : one.files) out += "--- " + path + "\n" + text;
  return out + "--- expect\n" + one.expected;
}

}  // namespace drieluik
