// Says what PDFs break of the rules that every PDF of ours keeps (docs/conformance.md): each rule, the object, the
// page.
//
//   drieluik_check_pdf [--password PASSWORD] FILE.pdf|FOLDER...
//
// Exit codes: 0 sound, 1 something is broken, 2 there is no PDF to check.
#include "support/check_pdf.h"

#include <algorithm>
#include <cstdio>

namespace {

namespace fs = std::filesystem;

void add_pdfs(std::vector<fs::path>& pdfs, const fs::path& path) {
  if (!fs::is_directory(path)) {
    pdfs.push_back(path);
    return;
  }
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (entry.is_regular_file() && entry.path().extension() == ".pdf") pdfs.push_back(entry.path());
  }
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<fs::path> pdfs;
  std::string password;
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    if (argument == "--password" && i + 1 < count) {
      password = arguments[++i];
    } else {
      add_pdfs(pdfs, argument);
    }
  }
  if (pdfs.empty()) {
    std::fprintf(stderr, "no PDF to check\n");
    return 2;
  }
  std::sort(pdfs.begin(), pdfs.end());
  std::size_t broken = 0;
  const auto rules = drieluik::check_pdfs(pdfs, password);
  for (std::size_t i = 0; i < pdfs.size(); ++i) {
    for (const auto& one : rules[i]) {
      std::printf("%s: %s\n", pdfs[i].c_str(), describe(one).c_str());
      ++broken;
    }
  }
  std::printf("%zu PDFs checked, %zu faults\n", pdfs.size(), broken);
  return broken == 0 ? 0 : 1;
}
