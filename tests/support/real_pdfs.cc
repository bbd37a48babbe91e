#include "support/real_pdfs.h"

#include <stdexcept>

#include "support/program.h"

namespace drieluik {
namespace {

void run_or_throw(std::vector<std::string> arguments) {
  const ProgramResult result = run_drieluik(std::move(arguments), DRIELUIK_ROOT);
  if (result.code != 0) throw std::runtime_error(result.out + result.err);
}

// Whether this version has --fillable: one that lacks it says so as wrong use.
bool can_print_fields() {
  const TemporaryFolder folder;
  return run_drieluik({"print", "triangle-contract", "--fillable", "--out", folder.path().string()}, DRIELUIK_ROOT)
             .code != 2;
}

std::map<std::string, std::string> make_pdfs() {
  const TemporaryFolder folder;
  const auto out = [&](const char* name) { return (folder.path() / name).string(); };
  run_or_throw({"build", "--out", out("site")});
  run_or_throw({"print", "dossier", "--clients", "content/clients", "--out", out("print")});
  for (const auto& entry : std::filesystem::directory_iterator(std::string(DRIELUIK_ROOT) + "/content/forms")) {
    const std::string form = entry.path().stem().string();
    if (entry.path().extension() != ".yaml") continue;
    run_or_throw({"print", form, "--blank", "--out", out("blank")});
    if (can_print_fields()) run_or_throw({"print", form, "--fillable", "--out", out("fillable")});
  }
  std::map<std::string, std::string> pdfs;
  for (auto& [name, bytes] : read_tree(folder.path())) {
    if (name.ends_with(".pdf")) pdfs.emplace(name, std::move(bytes));
  }
  return pdfs;
}

}  // namespace

const std::map<std::string, std::string>& real_pdfs() {
  static const std::map<std::string, std::string> pdfs = make_pdfs();
  return pdfs;
}

const std::string& real_contract() { return real_pdfs().at("print/amina-el-idrissi/triangle-contract.nl.pdf"); }
const std::string& real_sheet() { return real_pdfs().at("site/nl/exercises/iceberg-interview.pdf"); }

}  // namespace drieluik
