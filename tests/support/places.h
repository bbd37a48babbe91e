// Where the repository and the built programs are.
#pragma once

#include <filesystem>
#include <string>

namespace drieluik {

const std::filesystem::path& repository();
const std::string& program_file();  // drieluik itself

}  // namespace drieluik
