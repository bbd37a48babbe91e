// Checks every link of a site as it is made: each address within the output leads to a file that is there, and each
// fragment to an id on that page. Addresses of other hosts are not looked at.
//
//   CheckedOutput checked(output);
//   render_site(…, checked);
//   checked.tell_dead_links(diagnostics);
#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/diagnostic.h"
#include "base/output.h"

namespace drieluik {

class CheckedOutput final : public Output {
 public:
  // `output` takes the files, and outlives this.
  explicit CheckedOutput(Output& output) : output_(output) {}

  std::uint64_t put(const std::string& path, std::string bytes) override;
  std::optional<std::string> keep(const std::string& path, std::uint64_t hash) override;
  bool contains(std::string_view path) const override { return output_.contains(path); }
  std::string read(const std::string& path) const override { return output_.read(path); }
  std::vector<std::string> paths() const override { return output_.paths(); }

  // When all files are put.
  void tell_dead_links(Diagnostics& diagnostics) const;

 private:
  void look_at(const std::string& path, std::string_view bytes);

  Output& output_;
  mutable std::mutex mutex_;
  // As hashes: a large site has a million links, but to as many places as it has itself.
  std::vector<std::uint64_t> files_, ids_;                       // that are there
  std::unordered_set<std::uint64_t> linked_files_, linked_ids_;  // what links lead to
  std::array<std::uint64_t, 4096> lately_asked_{};               // addresses that were looked at, with their folder
};

}  // namespace drieluik
