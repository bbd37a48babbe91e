#include "read/front_matter.h"

#include <algorithm>
#include <string_view>

#include "read/messages.h"

namespace drieluik {
namespace {

// Whether the line is `---`, apart from blanks after it.
bool is_marker(std::string_view line) {
  const std::size_t end = line.find_last_not_of(" \t\r");
  return end != std::string_view::npos && line.substr(0, end + 1) == "---";
}

}  // namespace

std::optional<FrontMatter> split_front_matter(Span text, Diagnostics& diagnostics) {
  const std::string_view bytes = text.text();
  const auto part = [&](std::size_t begin, std::size_t end) {
    return Span{text.source, text.begin + static_cast<std::uint32_t>(begin),
                text.begin + static_cast<std::uint32_t>(end)};
  };
  const auto line_end = [&](std::size_t begin) { return std::min(bytes.find('\n', begin), bytes.size()); };
  const std::size_t first_end = line_end(0);
  if (!is_marker(bytes.substr(0, first_end))) return FrontMatter{part(0, 0), text};
  for (std::size_t begin = first_end + 1; begin < bytes.size(); begin = line_end(begin) + 1) {
    const std::size_t end = line_end(begin);
    if (!is_marker(bytes.substr(begin, end - begin))) continue;
    return FrontMatter{part(first_end + 1, begin), part(std::min(end + 1, bytes.size()), bytes.size())};
  }
  diagnostics.error(part(0, 3), kFrontMatterOpen);
  return std::nullopt;
}

}  // namespace drieluik
