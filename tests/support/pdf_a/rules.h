// The rules of PDF/A-3a as tables, by what they speak of.
#pragma once

#include <span>

#include "support/pdf_rule.h"

namespace drieluik::pdf {

std::span<const Rule> archive_file_rules();
std::span<const Rule> archive_graphics_rules();
std::span<const Rule> archive_annotation_rules();
std::span<const Rule> archive_metadata_rules();
std::span<const Rule> archive_attachment_rules();

}  // namespace drieluik::pdf
