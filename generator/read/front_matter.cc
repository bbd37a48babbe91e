#include "read/front_matter.h"

#include <algorithm>
#include <string_view>

#include "read/messages.h"

namespace drieluik {
namespace {

constexpr std::string_view kYaml = "---";

Span part(Span text, std::size_t begin, std::size_t end) {
  return {text.source, text.begin + static_cast<std::uint32_t>(begin), text.begin + static_cast<std::uint32_t>(end)};
}

// Whether the line is the marker, apart from blanks after it.
bool is_marker(std::string_view line, std::string_view marker) {
  const std::size_t end = line.find_last_not_of(" \t\r");
  return end != std::string_view::npos && line.substr(0, end + 1) == marker;
}

// Nothing when the text does not begin with the marker, or no second one follows.
std::optional<FrontMatter> split_at(Span text, std::string_view marker) {
  const std::string_view bytes = text.text();
  const auto line_end = [&](std::size_t begin) { return std::min(bytes.find('\n', begin), bytes.size()); };
  const std::size_t first_end = line_end(0);
  if (!is_marker(bytes.substr(0, first_end), marker)) return std::nullopt;
  for (std::size_t begin = first_end + 1; begin < bytes.size(); begin = line_end(begin) + 1) {
    const std::size_t end = line_end(begin);
    if (!is_marker(bytes.substr(begin, end - begin), marker)) continue;
    return FrontMatter{part(text, first_end + 1, begin), part(text, std::min(end + 1, bytes.size()), bytes.size())};
  }
  return std::nullopt;
}

}  // namespace

std::optional<FrontMatter> split_front_matter(Span text, Diagnostics& diagnostics) {
  if (std::optional<FrontMatter> parts = split_at(text, kYaml)) return parts;
  const std::string_view bytes = text.text();
  if (!is_marker(bytes.substr(0, bytes.find('\n')), kYaml)) return FrontMatter{part(text, 0, 0), text};
  diagnostics.error(part(text, 0, 3), kFrontMatterOpen);
  return std::nullopt;
}

FrontMatter split_plain_front_matter(Span text, Diagnostics& diagnostics) {
  if (std::optional<FrontMatter> parts = split_at(text, kYaml)) return *parts;
  const std::optional<FrontMatter> toml = split_at(text, "+++");
  if (toml) diagnostics.warning(part(text, 0, 3), kTomlLeftOut);
  return {part(text, 0, 0), toml ? toml->body : text};
}

}  // namespace drieluik
