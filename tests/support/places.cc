#include "support/places.h"

namespace drieluik {

const std::filesystem::path& repository() {
  static const std::filesystem::path path = DRIELUIK_ROOT;
  return path;
}

const std::string& program_file() {
  static const std::string path = DRIELUIK_PROGRAM;
  return path;
}

}  // namespace drieluik
