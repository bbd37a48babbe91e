// A field of a fillable form: what it is, whatever places of the text show it.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "validate/field.h"

namespace drieluik {

struct FormField {
  FieldType type = FieldType::text;  // never group or list
  std::string alternate_name;        // for those who listen: "Doel 1, Startdatum (dd-mm-jjjj), verplicht" …
  std::string help;                  // … and what they hear after it; may be empty
  std::string value;                 // as people type it: "22-11-2026", "1,5"; of a field with options: unused
  std::vector<std::pair<std::string, std::string>> options;  // choice, choices, scale, yesno: key and label
  std::vector<std::string> chosen;                           // their keys
  std::size_t max_length = 0;                                // code points; 0: no limit
  bool required = false;
  bool in_sentence = false;  // stands in one, too
  bool has_buttons = false;  // its options stand on the paper, each with a button or a box
};

// By the answer's path, counted from 1: "goals.1.indicators.2".
using FormFields = std::map<std::string, FormField, std::less<>>;

}  // namespace drieluik
