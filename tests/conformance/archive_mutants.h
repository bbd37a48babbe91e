// Copies of real PDFs with one change, each of which breaks the rules of PDF/A-3a that it names and no others.
#pragma once

#include "conformance/mutants.h"

namespace drieluik {

std::span<const Mutant> archive_file_mutants();
std::span<const Mutant> archive_graphics_mutants();
std::span<const Mutant> archive_annotation_mutants();
std::span<const Mutant> archive_metadata_mutants();
std::span<const Mutant> archive_attachment_mutants();

}  // namespace drieluik
