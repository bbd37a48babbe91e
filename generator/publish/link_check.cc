#include "publish/link_check.h"

#include <algorithm>
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
    const bool is_id = before.ends_with(" id"), is_address = before.ends_with(" href") || before.ends_with(" src");
    at += 2;
    if (!is_id && !is_address) continue;
    const std::size_t end = html.find('"', at);
    if (end == std::string_view::npos) break;
    is_id ? id(html.substr(at, end - at)) : address(html.substr(at, end - at));
    at = end;
  }
}

bool is_elsewhere(std::string_view address) {
  const std::size_t colon = address.find(':');
  return address.starts_with("//") || (colon != std::string_view::npos && colon < address.find('/'));
}

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

std::uint64_t hash_of_anchor(std::uint64_t page, std::string_view fragment) {
  return fast_hash(fragment) ^ (page * 0x9e3779b97f4a7c15U);
}

void sort_and_unite(std::vector<std::uint64_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  hashes.shrink_to_fit();
}

// What there is in the output.
class Known {
 public:
  Known(std::vector<std::uint64_t> files, std::vector<std::uint64_t> anchors)
      : files_(std::move(files)), anchors_(std::move(anchors)) {
    sort_and_unite(files_);
    sort_and_unite(anchors_);
  }
  bool has(const PageLinks& links) const { return has_all(files_, links.files) && has_all(anchors_, links.anchors); }

 private:
  static bool has_all(const std::vector<std::uint64_t>& there, const std::vector<std::uint64_t>& some) {
    return std::all_of(some.begin(), some.end(),
                       [&](std::uint64_t hash) { return std::binary_search(there.begin(), there.end(), hash); });
  }

  std::vector<std::uint64_t> files_, anchors_;
};

}  // namespace

void PageLinks::add(std::string_view page, std::string_view address) {
  if (address.empty() || is_elsewhere(address)) return;
  const Destination to = resolve(page, address);
  const std::uint64_t file = fast_hash(to.path);
  to.fragment.empty() ? files.push_back(file) : anchors.push_back(hash_of_anchor(file, to.fragment));
}

void PageLinks::pack() {
  sort_and_unite(files);
  sort_and_unite(anchors);
}

void CheckedOutput::put(const std::string& path, std::string bytes) {
  look_at(path, bytes);
  output_.put(path, std::move(bytes));
}

std::optional<std::string> CheckedOutput::keep(const std::string& path, std::uint64_t hash) {
  std::optional<std::string> bytes = output_.keep(path, hash);
  if (bytes) look_at(path, *bytes);
  return bytes;
}

void CheckedOutput::look_at(const std::string& path, std::string_view bytes) {
  const bool is_page = path.ends_with(".html");
  const std::uint64_t own = fast_hash(path);
  PageLinks links;
  std::vector<std::uint64_t> ids;
  if (is_page) {
    scan(
        bytes, [&](std::string_view id) { ids.push_back(hash_of_anchor(own, id)); },
        [&](std::string_view address) { links.add(path, address); });
    links.pack();
  }
  const std::lock_guard lock(mutex_);
  files_.push_back(own);
  anchors_.insert(anchors_.end(), ids.begin(), ids.end());
  if (is_page) pages_.insert_or_assign(path, std::move(links));
}

void CheckedOutput::tell_dead_links(Diagnostics& diagnostics) const {
  const std::lock_guard lock(mutex_);
  const Known known(files_, anchors_);
  for (const auto& [path, links] : pages_) {
    if (known.has(links)) continue;
    scan(
        output_.read(path), [](std::string_view) {},
        [&, page = &path](std::string_view address) {
          PageLinks one;
          one.add(*page, address);
          if (!known.has(one)) diagnostics.error({}, kDeadLink, {*page, address});
        });
  }
}

}  // namespace drieluik
