// Programs that people fill in forms with, as the tests run them.
#pragma once

#include <filesystem>
#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace drieluik {

struct Filler {
  std::string name;
  std::vector<std::string> command;  // … FILE.pdf FILLED.pdf NAME=VALUE...; none: libqpdf, within the test
  bool numbers_buttons = false;      // it takes the number of a radio button, not its option
};

void PrintTo(const Filler& filler, std::ostream* out);

Filler pdf_js();   // Firefox
Filler poppler();  // Evince, Okular; sets each widget
Filler pdf_lib();  // web services; writes the file anew
Filler pikepdf();  // scripts; with object streams and linearized
Filler libqpdf();  // /V alone
std::vector<Filler> all_fillers();

// `values` by the names of fields: what is typed, and the keys of options. Throws what the program says when it fails.
void fill_with(const Filler& filler, const std::filesystem::path& from, const std::filesystem::path& to,
               const std::map<std::string, std::string>& values);

}  // namespace drieluik
