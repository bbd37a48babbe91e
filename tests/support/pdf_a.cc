#include "support/pdf_a.h"

#include <exception>

#include "support/pdf_a/rules.h"

namespace drieluik {
namespace {

std::vector<pdf::Rule> all_rules() {
  std::vector<pdf::Rule> rules;
  for (const auto part : {pdf::archive_file_rules(), pdf::archive_graphics_rules(), pdf::archive_annotation_rules(),
                          pdf::archive_metadata_rules(), pdf::archive_attachment_rules()}) {
    rules.insert(rules.end(), part.begin(), part.end());
  }
  return rules;
}

}  // namespace

bool claims_archive(std::string_view bytes, const std::string& password) {
  const pdf::Document document = pdf::read_document(bytes, password);
  return document.xmp.find(pdf::space::kArchive, "part") != nullptr;
}

std::vector<BrokenRule> find_broken_archive_rules(std::string_view bytes, const std::string& password) {
  return find_broken(all_rules(), bytes, password);
}

std::vector<std::string> broken_archive_rules(std::string_view bytes, const std::string& password) {
  return names_of(find_broken_archive_rules(bytes, password));
}

std::vector<RuleLine> archive_rules() { return lines_of(all_rules()); }

}  // namespace drieluik
