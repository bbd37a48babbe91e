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

struct PageLinks {
  std::string_view path;
  std::unordered_set<std::string_view> ids;
  std::vector<std::string_view> addresses;  // in the order of the page
};

// What ` id="…"`, ` href="…"` and ` src="…"` say. Our renderers quote every attribute and escape quotes.
PageLinks links_of(std::string_view path, std::string_view html) {
  PageLinks links{.path = path};
  for (std::size_t at = html.find('='); at != std::string_view::npos; at = html.find('=', at)) {
    const std::string_view before = html.substr(0, at);
    if (++at == html.size() || html[at] != '"') continue;
    const bool is_id = before.ends_with(" id"), is_address = before.ends_with(" href") || before.ends_with(" src");
    if (!is_id && !is_address) continue;
    const std::size_t begin = at + 1, end = html.find('"', begin);
    if (end == std::string_view::npos) break;
    const std::string_view value = html.substr(begin, end - begin);
    if (is_id) {
      links.ids.insert(value);
    } else {
      links.addresses.push_back(value);
    }
    at = end;
  }
  return links;
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
  std::vector<PageLinks> pages;
  std::unordered_map<std::string_view, std::size_t> page_at;
  for (const auto& [path, bytes] : output) {
    if (!path.ends_with(".html")) continue;
    page_at.emplace(path, pages.size());
    pages.push_back(links_of(path, bytes));
  }
  const auto has_anchor = [&](const std::string& target, std::string_view anchor) {
    const auto page = page_at.find(target);
    return page != page_at.end() && pages[page->second].ids.contains(anchor);
  };
  for (const PageLinks& page : pages) {
    for (const std::string_view address : page.addresses) {
      if (address.empty() || is_elsewhere(address)) continue;
      const std::size_t hash = address.find('#');
      const std::string_view file = address.substr(0, hash);
      const std::string target = file.empty() ? std::string(page.path) : resolve_path(page.path, percent_decoded(file));
      const bool has_fragment = hash != std::string_view::npos && hash + 1 < address.size();
      const bool found = output.contains(target) && (!has_fragment || has_anchor(target, address.substr(hash + 1)));
      if (!found) diagnostics.error({}, kDeadLink, {page.path, address});
    }
  }
}

}  // namespace drieluik
