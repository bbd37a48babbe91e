// The rules of PDF/UA-1 as tables, by what they speak of.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "support/pdf_ua_model.h"

namespace drieluik {

// Told of each breach, with its place.
using UaReport = std::function<void(std::string where)>;

struct UaRule {
  std::string_view rule;
  void (*check)(const UaDocument& document, const UaReport& report);
};

std::span<const UaRule> ua_document_rules();
std::span<const UaRule> ua_content_rules();
std::span<const UaRule> ua_structure_rules();
std::span<const UaRule> ua_table_rules();
std::span<const UaRule> ua_annotation_rules();
std::span<const UaRule> ua_font_rules();

}  // namespace drieluik
