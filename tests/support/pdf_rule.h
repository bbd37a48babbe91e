// A rule that a PDF keeps or breaks, and tables of them.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "support/pdf_model/document.h"

namespace drieluik::pdf {

// Told of each breach, with its place.
using Report = std::function<void(std::string where)>;

struct Rule {
  std::string_view id;    // "7.1-3"
  std::string_view says;  // in one line; of a rule that cannot apply, why it cannot
  void (*check)(const Document& document, const Report& report);
};

}  // namespace drieluik::pdf
