#include "support/shell.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace drieluik {
namespace {

ShellResult run(const std::string& command) {
  ShellResult result;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return {-1, "popen failed"};
  std::array<char, 4096> buffer;
  for (std::size_t count; (count = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    result.output.append(buffer.data(), count);
  }
  const int status = pclose(pipe);
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return result;
}

}  // namespace

ShellResult run_on_file(std::string_view command, std::string_view bytes) {
  std::string path = (std::filesystem::temp_directory_path() / "drieluik-test-XXXXXX").string();
  const int file = mkstemp(path.data());
  if (file < 0) return {-1, "mkstemp failed"};
  close(file);
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  std::string line(command);
  for (std::size_t at; (at = line.find("{}")) != std::string::npos;) line.replace(at, 2, path);
  ShellResult result = run(line + " 2>&1");
  std::filesystem::remove(path);
  return result;
}

}  // namespace drieluik
