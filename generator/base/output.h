// An output while it is made: files by their path within it, with slashes ("nl/frameworks/grow.html").
//
//   MemoryOutput output;                    // or a Stage (publish/stage.h), which holds no file in memory
//   render_site(…, output);
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace drieluik {

using OutputFiles = std::map<std::string, std::string, std::less<>>;   // bytes by path
using FileHashes = std::map<std::string, std::uint64_t, std::less<>>;  // fast_hash() by path

// All functions may be called from several threads.
class Output {
 public:
  virtual ~Output() = default;
  // A finished file, of which it gives the fast_hash(). One that has this path already gives way.
  virtual std::uint64_t put(const std::string& path, std::string bytes) = 0;
  // Takes over the file of the last output, and gives its bytes; nothing when they do not have this hash (fast_hash()).
  virtual std::optional<std::string> keep(const std::string& path, std::uint64_t hash) = 0;
  virtual bool contains(std::string_view path) const = 0;
  // Its bytes; empty when they are not there.
  virtual std::string read(const std::string& path) const = 0;
  virtual std::vector<std::string> paths() const = 0;  // in order
};

class MemoryOutput final : public Output {
 public:
  // The bytes of a file of the last output; null when it has none.
  using Before = std::function<const std::string*(std::string_view path)>;
  explicit MemoryOutput(Before before = [](std::string_view) { return nullptr; }) : before_(std::move(before)) {}

  std::uint64_t put(const std::string& path, std::string bytes) override;
  std::optional<std::string> keep(const std::string& path, std::uint64_t hash) override;
  bool contains(std::string_view path) const override;
  std::string read(const std::string& path) const override;
  std::vector<std::string> paths() const override;

  OutputFiles take() { return std::move(files_); }

 private:
  Before before_;
  mutable std::mutex mutex_;
  OutputFiles files_;
};

}  // namespace drieluik
