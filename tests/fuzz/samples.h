// What inputs are read against: a form with a field of each type, and a small faultless handbook.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/words.h"
#include "resolve/library.h"

namespace drieluik::fuzz {

const Library& sample_library();  // with the form "contract" alone
const FormDefinition& sample_form();
const std::vector<std::string>& sample_languages();

const Library& repository_library();  // of this repository's content, with its real forms

// “--- PATH” and the text of the file in the lines below it, as in tests/suite/*.case, up to “--- expect”.
std::map<std::string, std::string> read_files(std::string_view cases);
const std::map<std::string, std::string>& sample_handbook();  // tests/suite/base.handbook

const Words& theme_words(const std::string& language);  // of the default theme
std::string file_of_repository(const std::string& path);

}  // namespace drieluik::fuzz
