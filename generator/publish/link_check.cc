#include "publish/link_check.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/text.h"
#include "publish/messages.h"

namespace drieluik {
namespace {

// Calls `visit` with the value of each ` name="…"` in the page. Our renderers quote every attribute and escape quotes.
template <typename Visit>
void each_attribute(std::string_view html, std::string_view name, const Visit& visit) {
  const std::string start = " " + std::string(name) + "=\"";
  for (std::size_t at = html.find(start); at != std::string_view::npos; at = html.find(start, at)) {
    at += start.size();
    const std::size_t end = html.find('"', at);
    if (end == std::string_view::npos) return;
    visit(html.substr(at, end - at));
    at = end;
  }
}

bool is_elsewhere(std::string_view address) {
  const std::size_t colon = address.find(':');
  return address.starts_with("//") || (colon != std::string_view::npos && colon < address.find('/'));
}

// The path within the output that an address on `page` leads to; empty when it leads out of it.
std::string resolve_path(std::string_view page, std::string_view address) {
  std::vector<std::string_view> parts = split(page, '/');
  parts.pop_back();
  for (const std::string_view part : split(address, '/')) {
    if (part == "..") {
      if (parts.empty()) return {};
      parts.pop_back();
    } else if (part != ".") {
      parts.push_back(part);
    }
  }
  return join(parts, "/");
}

}  // namespace

void check_links(const OutputFiles& output, Diagnostics& diagnostics) {
  std::unordered_map<std::string_view, std::unordered_set<std::string_view>> ids;
  for (const auto& file : output) {
    const std::string_view path = file.first;
    if (path.ends_with(".html")) each_attribute(file.second, "id", [&](std::string_view id) { ids[path].insert(id); });
  }
  for (const auto& page : output) {
    const std::string_view path = page.first;
    if (!path.ends_with(".html")) continue;
    const auto check = [&](std::string_view address) {
      if (address.empty() || is_elsewhere(address)) return;
      const std::size_t hash = address.find('#');
      const std::string_view file = address.substr(0, hash);
      const std::string target = file.empty() ? std::string(path) : resolve_path(path, percent_decoded(file));
      const bool found =
          output.contains(target) && (hash == std::string_view::npos || hash + 1 == address.size() ||
                                      ids[output.find(target)->first].contains(address.substr(hash + 1)));
      if (!found) diagnostics.error({}, kDeadLink, {path, address});
    };
    each_attribute(page.second, "href", check);
    each_attribute(page.second, "src", check);
  }
}

}  // namespace drieluik
