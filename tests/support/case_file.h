// Files of cases, each a small source with what is expected of it. The format stands in tests/suite/suite_test.cc.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace drieluik {

struct Case {
  std::string name;
  std::map<std::string, std::string> files;  // by path
  std::string expected;
};

struct CaseFile {
  std::filesystem::path path;
  std::string head;  // comments above the first case
  std::vector<Case> cases;
};

CaseFile read_cases(const std::filesystem::path& path);
std::string print_case(const Case& one);

}  // namespace drieluik
