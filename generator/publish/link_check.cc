#include "publish/link_check.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/hash.h"
#include "base/text.h"
#include "publish/messages.h"

namespace drieluik {
namespace {

// Calls `id(text)` and `address(text)` for what ` id="…"`, ` href="…"` and ` src="…"` say, in the order of the page.
// Our renderers quote every attribute and escape quotes.
void scan(std::string_view html, const auto& id, const auto& address) {
  for (std::size_t at = html.find("=\""); at != std::string_view::npos; at = html.find("=\"", at)) {
    const std::string_view before = html.substr(0, at);
    const std::size_t begin = at + 2, end = html.find('"', begin);
    if (end == std::string_view::npos) break;
    const std::string_view value = html.substr(begin, end - begin);
    if (before.ends_with(" id")) id(value);
    if (before.ends_with(" href") || before.ends_with(" src")) address(value);
    at = end;  // what looks like an attribute in a value is none
  }
}

bool is_elsewhere(std::string_view address) {
  const std::size_t colon = address.find(':');
  return address.starts_with("//") || (colon != std::string_view::npos && colon < address.find('/'));
}

bool is_page(std::string_view path) { return path.ends_with(".html"); }

// What an address leads to.
struct Destination {
  std::string path;           // within the output; empty: out of it
  std::string_view fragment;  // empty: none
};

Destination resolve(std::string_view page, std::string_view address) {
  Destination to;
  const std::size_t hash = address.find('#');
  to.fragment = hash == std::string_view::npos ? std::string_view() : address.substr(hash + 1);
  std::string_view rest = address.substr(0, hash);
  std::string decoded;
  if (rest.find('%') != std::string_view::npos) rest = decoded = percent_decoded(rest);
  if (rest.empty()) {
    to.path = page;
    return to;
  }
  to.path = page.substr(0, page.rfind('/') + 1);
  for (;;) {
    const std::size_t slash = rest.find('/');
    const std::string_view part = rest.substr(0, slash);
    const bool is_last = slash == std::string_view::npos;
    if (part == "..") {
      if (to.path.empty()) return {};
      to.path.pop_back();
      to.path.resize(to.path.rfind('/') + 1);
    } else if (part != ".") {
      to.path += part;
      if (!is_last) to.path += '/';
    }
    if (is_last) return to;
    rest.remove_prefix(slash + 1);
  }
}

std::uint64_t hash_of_id(std::uint64_t page, std::string_view fragment) {
  return fast_hash(fragment) ^ (page * 0x9e3779b97f4a7c15U);
}

// What an address on a page asks for: a file, or an id in one. Nothing for addresses of other hosts.
struct Asked {
  std::uint64_t hash;
  bool is_id;
};

std::optional<Asked> asked_by(std::string_view page, std::string_view address) {
  if (address.empty() || is_elsewhere(address)) return std::nullopt;
  const Destination to = resolve(page, address);
  const std::uint64_t file = fast_hash(to.path);
  if (to.fragment.empty()) return Asked{file, false};
  return Asked{hash_of_id(file, to.fragment), true};
}

std::set<std::uint64_t> missing(const std::unordered_set<std::uint64_t>& linked, std::vector<std::uint64_t> there) {
  std::sort(there.begin(), there.end());
  std::set<std::uint64_t> missing;
  for (const std::uint64_t hash : linked) {
    if (!std::binary_search(there.begin(), there.end(), hash)) missing.insert(hash);
  }
  return missing;
}

}  // namespace

std::uint64_t CheckedOutput::put(const std::string& path, std::string bytes) {
  look_at(path, bytes);
  return output_.put(path, std::move(bytes));
}

std::optional<std::string> CheckedOutput::keep(const std::string& path, std::uint64_t hash) {
  std::optional<std::string> bytes = output_.keep(path, hash);
  if (bytes) look_at(path, *bytes);
  return bytes;
}

void CheckedOutput::look_at(const std::string& path, std::string_view bytes) {
  const std::uint64_t own = fast_hash(path);
  const std::uint64_t folder = fast_hash(std::string_view(path).substr(0, path.rfind('/') + 1));
  std::vector<std::uint64_t> ids, own_ids;  // that are there, and that links of the page itself ask for
  std::vector<std::pair<std::uint64_t, std::string_view>> addresses;
  if (is_page(path)) {
    scan(
        bytes, [&](std::string_view id) { ids.push_back(hash_of_id(own, id)); },
        [&](std::string_view address) {
          if (address.starts_with('#') && address.size() > 1) {
            own_ids.push_back(hash_of_id(own, address.substr(1)));
          } else {
            addresses.emplace_back(fast_hash(address) ^ folder, address);
          }
        });
  }
  std::sort(ids.begin(), ids.end());
  const std::lock_guard lock(mutex_);
  files_.push_back(own);
  ids_.insert(ids_.end(), ids.begin(), ids.end());
  for (const std::uint64_t id : own_ids) {
    if (!std::binary_search(ids.begin(), ids.end(), id)) linked_ids_.insert(id);
  }
  for (const auto& [key, address] : addresses) {
    // Pages of a folder have most of their addresses in common.
    std::uint64_t& last = lately_asked_[key % lately_asked_.size()];
    if (std::exchange(last, key) == key || address == "#") continue;
    if (const std::optional<Asked> one = asked_by(path, address))
      (one->is_id ? linked_ids_ : linked_files_).insert(one->hash);
  }
}

void CheckedOutput::tell_dead_links(Diagnostics& diagnostics) const {
  const std::lock_guard lock(mutex_);
  const std::set<std::uint64_t> dead_files = missing(linked_files_, files_), dead_ids = missing(linked_ids_, ids_);
  if (dead_files.empty() && dead_ids.empty()) return;
  // Which pages they are on is looked up only now.
  for (const std::string& page : output_.paths()) {
    if (!is_page(page)) continue;
    scan(
        output_.read(page), [](std::string_view) {},
        [&](std::string_view address) {
          const std::optional<Asked> one = asked_by(page, address);
          if (one && (one->is_id ? dead_ids : dead_files).contains(one->hash))
            diagnostics.error({}, kDeadLink, {page, address});
        });
  }
}

}  // namespace drieluik
