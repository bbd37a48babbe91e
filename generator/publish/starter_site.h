// The site.yaml that a new handbook begins with, which may be asked for in some of its languages alone.
#pragma once

#include <string>
#include <vector>

namespace drieluik {

std::vector<std::string> languages_of_site(const std::string& yaml);

// The same file with the languages `wanted`, in their order: no text of it has another one. Texts are mappings between
// braces on one line, {nl: …, en: …}.
std::string site_in_languages(const std::string& yaml, const std::vector<std::string>& wanted);

}  // namespace drieluik
