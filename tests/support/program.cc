#include "support/program.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "support/places.h"

namespace drieluik {
namespace fs = std::filesystem;

ProgramResult run_program(const std::vector<std::string>& arguments, const fs::path& folder) {
  const TemporaryFolder output;
  const fs::path out = output.path() / "out", err = output.path() / "err";
  std::vector<char*> values;
  for (const std::string& argument : arguments) values.push_back(const_cast<char*>(argument.c_str()));
  values.push_back(nullptr);
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) {
    const int out_file = open(out.c_str(), O_WRONLY | O_CREAT, 0600),
              err_file = open(err.c_str(), O_WRONLY | O_CREAT, 0600);
    const int in_file = open("/dev/null", O_RDONLY);
    if (chdir(folder.c_str()) != 0 || dup2(out_file, 1) < 0 || dup2(err_file, 2) < 0 || dup2(in_file, 0) < 0)
      _exit(126);
    alarm(600);  // what hangs does not hang the tests; no measure of speed
    execvp(values[0], values.data());
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_text(out), read_text(err),
          static_cast<double>(usage.ru_maxrss) / 1024};
}

ProgramResult run_drieluik(std::vector<std::string> arguments, const fs::path& folder) {
  arguments.insert(arguments.begin(), program_file());
  return run_program(arguments, folder);
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "drieluik-test-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error("cannot make a temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void copy_handbook(const fs::path& to) {
  for (const char* folder : {"content", "site", "themes"}) {
    fs::copy(repository() / folder, to / folder, fs::copy_options::recursive);
  }
}

std::string read_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_text(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

std::vector<std::pair<std::string, std::string>> read_tree(const fs::path& folder) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().lexically_relative(folder).generic_string();
    if (entry.is_regular_file() && !name.starts_with(".drieluik/")) files.emplace_back(name, read_text(entry.path()));
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace drieluik
