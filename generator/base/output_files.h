// A finished output before it is written.
#pragma once

#include <map>
#include <string>

namespace drieluik {

// Bytes by path within the output, with slashes: "nl/frameworks/grow.html".
using OutputFiles = std::map<std::string, std::string, std::less<>>;

}  // namespace drieluik
