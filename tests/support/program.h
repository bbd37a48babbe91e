// Runs the built program and other programs as a user would, in a folder of their own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace drieluik {

struct ProgramResult {
  int code = -1;
  std::string out, err;
  double peak_mib = 0;  // greatest resident memory
};

// Runs a program with the arguments as they are; no shell looks at them. It is stopped after ten minutes.
ProgramResult run_program(const std::vector<std::string>& arguments, const std::filesystem::path& folder = ".");
// The same for the built drieluik.
ProgramResult run_drieluik(std::vector<std::string> arguments, const std::filesystem::path& folder = ".");

// A folder that is removed at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// Copies content/, site/ and themes/ of this repository.
void copy_handbook(const std::filesystem::path& to);

std::string read_text(const std::filesystem::path& path);
void write_text(const std::filesystem::path& path, const std::string& text);
// All files under a folder with their bytes, by relative path; `.drieluik/` is left out.
std::vector<std::pair<std::string, std::string>> read_tree(const std::filesystem::path& folder);

}  // namespace drieluik
