// Checks every link of a site as it is made: each address within the output leads to a file that is there, and each
// fragment to an id on that page. Addresses of other hosts are not looked at.
//
//   CheckedOutput checked(output);
//   render_site(…, checked);
//   checked.tell_dead_links(diagnostics);
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/output.h"

namespace drieluik {

// What a page leads to, as hashes: a large site has a million links.
struct PageLinks {
  std::vector<std::uint64_t> files, anchors;  // anchors are files with a fragment
  void add(std::string_view page, std::string_view address);
  void pack();  // each once, in order
};

class CheckedOutput final : public Output {
 public:
  // `output` takes the files, and outlives this.
  explicit CheckedOutput(Output& output) : output_(output) {}

  void put(const std::string& path, std::string bytes) override;
  std::optional<std::string> keep(const std::string& path, std::uint64_t hash) override;
  bool contains(std::string_view path) const override { return output_.contains(path); }
  std::string read(const std::string& path) const override { return output_.read(path); }

  // When all files are put.
  void tell_dead_links(Diagnostics& diagnostics) const;

 private:
  void look_at(const std::string& path, std::string_view html);

  Output& output_;
  mutable std::mutex mutex_;
  std::map<std::string, PageLinks, std::less<>> pages_;  // by path
  std::vector<std::uint64_t> files_, anchors_;           // that are there
};

}  // namespace drieluik
