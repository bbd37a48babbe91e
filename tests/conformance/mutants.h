// Copies of real PDFs with one change, each of which breaks the rules that it names and no others.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "support/pdf_edit.h"
#include "support/real_pdfs.h"

namespace drieluik {

struct Mutant {
  std::vector<std::string> rules;  // more than one where none of them can be broken alone
  const std::string& (*original)() = real_contract;
  void (*change)(PdfEdit& edit) = nullptr;
  void (*vary)(PdfEdit& edit) = nullptr;  // makes a sound variety first, where the rule is about what we do not write
};

std::span<const Mutant> document_mutants();
std::span<const Mutant> metadata_mutants();
std::span<const Mutant> language_mutants();
std::span<const Mutant> content_mutants();
std::span<const Mutant> structure_mutants();
std::span<const Mutant> list_mutants();
std::span<const Mutant> table_mutants();
std::span<const Mutant> annotation_mutants();
std::span<const Mutant> form_mutants();
std::span<const Mutant> font_mutants();
std::span<const Mutant> simple_font_mutants();
std::span<const Mutant> own_mutants();

}  // namespace drieluik
