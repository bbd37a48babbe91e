// The fields of a PDF as libqpdf reads them, and as a person who fills them in leaves them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace drieluik {

struct PdfField {
  std::string name;            // in full: "goals.1.indicators.2"
  std::string kind;            // "text", "text of lines", "list", "radio", "tick", "signature"
  std::string alternate_name;  // /TU
  std::string value;
  std::vector<std::string> choices;  // what may be chosen: states of buttons, export values of a list
  int max_length = 0;
  bool is_required = false;
};

// In the order in which the tab key leads through them: of the pages, and of each page's structure.
std::vector<PdfField> read_fields(std::string_view pdf);
// "goals.1.goal: text of lines, required, 20000 | Doel 1, Wat de coachee wil bereiken, verplicht", a line for each.
std::string dump_fields(std::string_view pdf);

// With the values typed and chosen, as programs do that set /V alone. A name that is no field throws.
std::string fill_fields(std::string_view pdf, const std::map<std::string, std::string>& values);

}  // namespace drieluik
