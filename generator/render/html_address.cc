#include <array>

#include "base/text.h"
#include "render/html.h"
#include "render/html_writer.h"

namespace drieluik {
namespace {

// A link runs what it names in some schemes ("javascript:"), so that only these are let through.
bool is_safe_url(std::string_view url) {
  constexpr std::array<std::string_view, 4> kSchemes = {"http:", "https:", "mailto:", "tel:"};
  const std::string start = lower_ascii(url.substr(0, 8));
  for (const std::string_view scheme : kSchemes) {
    if (start.starts_with(scheme)) return true;
  }
  return url.find(':') == std::string_view::npos;
}

}  // namespace

std::string path_to_root(int depth) {
  std::string path;
  for (int i = 0; i < depth; ++i) path += "../";
  return path;
}

std::string relative_address(const Target& target, std::string_view language, int depth) {
  if (target.kind == Target::Kind::url) return is_safe_url(target.url) ? target.url : std::string();
  if (target.kind == Target::Kind::file) return path_to_root(depth) + "files/" + percent_encoded(target.id);
  std::string address;
  if (!target.language.empty()) {
    address.append(path_to_root(depth)).append(target.language) += '/';
  } else if (depth == 0) {
    address.append(language) += '/';
  } else {
    address = path_to_root(depth - 1);
  }
  switch (target.kind) {
    case Target::Kind::bibliography:
      address += "bibliography";
      break;
    case Target::Kind::glossary:
      address += "glossary";
      break;
    default:
      if (!target.folder.empty()) address.append(target.folder) += '/';
      address += target.id.empty() ? "index" : target.id;
  }
  address += ".html";
  if (!target.fragment.empty()) address.append("#").append(target.fragment);
  return address;
}

}  // namespace drieluik
