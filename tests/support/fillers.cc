#include "support/fillers.h"

#include <algorithm>
#include <stdexcept>

#include "support/pdf_fields.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

const std::string kTests = repository() / "tests/";

// The numbers of the chosen buttons in the place of their options.
std::map<std::string, std::string> with_numbers(const std::filesystem::path& pdf,
                                                std::map<std::string, std::string> values) {
  for (const PdfField& field : read_fields(read_text(pdf))) {
    const auto value = values.find(field.name);
    if (value == values.end() || (field.kind != "radio" && field.kind != "tick")) continue;
    const auto choice = std::find(field.choices.begin(), field.choices.end(), value->second);
    value->second = std::to_string(choice - field.choices.begin());
  }
  return values;
}

}  // namespace

void PrintTo(const Filler& filler, std::ostream* out) { *out << filler.name; }

Filler pdf_js() { return {"PdfJs", {"node", kTests + "pdfjs/fill.mjs"}}; }
Filler poppler() { return {"Poppler", {"/usr/bin/python3", kTests + "poppler/fill.py"}, true}; }
Filler pdf_lib() { return {"PdfLib", {"node", kTests + "pdf-lib/fill.mjs"}}; }
Filler pikepdf() { return {"Pikepdf", {"/usr/bin/python3", kTests + "pikepdf/fill.py"}}; }
Filler libqpdf() { return {"Libqpdf", {}}; }
std::vector<Filler> all_fillers() { return {pdf_js(), poppler(), pdf_lib(), pikepdf(), libqpdf()}; }

void fill_with(const Filler& filler, const std::filesystem::path& from, const std::filesystem::path& to,
               const std::map<std::string, std::string>& values) {
  if (filler.command.empty()) return write_text(to, fill_fields(read_text(from), values));
  std::vector<std::string> command = filler.command;
  command.insert(command.end(), {from.string(), to.string()});
  for (const auto& [name, value] : filler.numbers_buttons ? with_numbers(from, values) : values) {
    command.push_back(name + "=" + value);
  }
  const ProgramResult result = run_program(command);
  if (result.code != 0) throw std::runtime_error(result.err + "(npm ci in tests/ installs pdf.js and pdf-lib)");
}

}  // namespace drieluik
