// The rules of PDF/UA-1 as tables, by what they speak of, numbered as in veraPDF's profile.
#pragma once

#include <span>

#include "support/pdf_rule.h"

namespace drieluik::pdf {

std::span<const Rule> ua_document_rules();
std::span<const Rule> ua_metadata_rules();
std::span<const Rule> ua_language_rules();
std::span<const Rule> ua_content_rules();
std::span<const Rule> ua_structure_rules();
std::span<const Rule> ua_list_rules();
std::span<const Rule> ua_table_rules();
std::span<const Rule> ua_annotation_rules();
std::span<const Rule> ua_form_rules();
std::span<const Rule> ua_font_rules();
std::span<const Rule> ua_simple_font_rules();

// Rules about what no document of ours has. Each says why it cannot apply, and is told of when that no longer holds.
std::span<const Rule> ua_absent_rules();

// What the profile leaves to readers: that tree, content and annotations lead to each other both ways; that what is
// read first stands first, and links lead somewhere; that fields can be filled in.
std::span<const Rule> ua_own_rules();
std::span<const Rule> ua_own_reading_rules();
std::span<const Rule> ua_own_form_rules();

}  // namespace drieluik::pdf
