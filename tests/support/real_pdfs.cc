#include "support/real_pdfs.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "support/invented_cohort.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace fs = std::filesystem;
namespace {

void run_or_throw(std::vector<std::string> arguments) {
  const ProgramResult result = run_drieluik(std::move(arguments), repository());
  if (result.code != 0) throw std::runtime_error(result.out + result.err);
}

// The same contents in the house style of De Linde.
void print_in_another_house(const fs::path& out) {
  const TemporaryFolder folder;
  const fs::path root = repository(), house = folder.path();
  fs::create_directory_symlink(root / "content", house / "content");
  fs::create_directory_symlink(root / "themes", house / "themes");
  fs::copy(root / "site", house / "site", fs::copy_options::recursive);
  std::string site = read_text(root / "site/site.yaml");
  const std::size_t brand = site.find("brand:");
  site.erase(brand, site.find("footer:") - brand);
  write_text(house / "site/site.yaml", site + "theme: linde\n");
  const auto run = [&](std::vector<std::string> arguments, const char* to) {
    arguments.insert(arguments.end(), {"--source", house.string(), "--out", (out / to).string()});
    run_or_throw(std::move(arguments));
  };
  for (const auto& entry : fs::directory_iterator(root / "content/exercises")) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".nl.md")) run({"print", name.substr(0, name.find('.'))}, "sheets");
  }
  run({"print", "dossier", "--clients", (root / "content/clients").string()}, "print");
  run({"print", "triangle-contract", "--fillable"}, "fillable");
}

std::map<std::string, std::string> make_pdfs() {
  const TemporaryFolder folder;
  const auto out = [&](const char* name) { return (folder.path() / name).string(); };
  run_or_throw({"build", "--out", out("site")});
  run_or_throw({"build", "--edition", "teacher", "--out", out("teacher")});
  for (const char* language : {"nl", "en"}) {
    const std::vector<std::string> dossiers = {"print", "dossier", "--clients", "content/clients", "--lang", language};
    const auto print_to = [&](std::vector<std::string> more) {
      std::vector<std::string> arguments = dossiers;
      arguments.insert(arguments.end(), more.begin(), more.end());
      run_or_throw(std::move(arguments));
    };
    print_to({"--out", out("print")});
    print_to({"--fillable", "--out", out("both")});
  }
  for (const auto& entry : std::filesystem::directory_iterator(repository() / "content/forms")) {
    const std::string form = entry.path().stem().string();
    if (entry.path().extension() != ".yaml") continue;
    run_or_throw({"print", form, "--blank", "--out", out("blank")});
    run_or_throw({"print", form, "--fillable", "--out", out("fillable")});
  }
  run_or_throw({"print", "summary", "--clients", "content/clients", "--out", out("summary")});
  const TemporaryFolder invented;
  for (const auto& [path, record] : invented_records(kInventedClients)) write_text(invented.path() / path, record);
  run_or_throw({"print", "summary", "--clients", invented.path().string(), "--out", out("cohort")});
  print_in_another_house(folder.path() / "linde");
  std::map<std::string, std::string> pdfs;
  for (auto& [name, bytes] : read_tree(folder.path())) {
    const bool repeats = name.starts_with("teacher/") && !name.ends_with("/handbook.pdf");  // its chapters are there
    if (name.ends_with(".pdf") && !repeats) pdfs.emplace(name, std::move(bytes));
  }
  return pdfs;
}

// What drieluik_print_all printed just before, so that not every test prints all.
std::map<std::string, std::string> read_or_make_pdfs() {
  const char* folder = std::getenv("DRIELUIK_PDFS");
  if (!folder) return make_pdfs();
  std::map<std::string, std::string> pdfs;
  for (auto& [name, bytes] : read_tree(folder)) {
    if (!name.starts_with("bench/")) pdfs.emplace(name, std::move(bytes));
  }
  if (pdfs.empty()) throw std::runtime_error(std::string("nothing in ") + folder);
  return pdfs;
}

}  // namespace

const std::map<std::string, std::string>& real_pdfs() {
  static const std::map<std::string, std::string> pdfs = read_or_make_pdfs();
  return pdfs;
}

bool has_record(const std::string& name) {
  return name.find("print/") != std::string::npos || name.starts_with("both/");
}

const std::string& real_contract() { return real_pdfs().at("print/amina-el-idrissi/triangle-contract.nl.pdf"); }
const std::string& real_form() { return real_pdfs().at("fillable/triangle-contract.nl.pdf"); }
const std::string& real_sheet() { return real_pdfs().at("site/nl/exercises/iceberg-interview.pdf"); }

}  // namespace drieluik
