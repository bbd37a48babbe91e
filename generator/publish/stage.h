// Puts a finished site in its place.
//
// A first build is staged beside the place and moved there in one step, and so is a whole one over an output that has
// nothing in it that Drieluik did not make. Else only what changed is written, all of it before the first file takes
// its place, so that a full disk leaves the output as it was (publish/journal.h). What is no longer made is removed,
// and files that Drieluik did not make are never touched. OUT/.drieluik/files lists what it made, one path a line.
//
//   std::unique_ptr<Claim> claim = Claim::take(files, out, diagnostics);   // before one reads what OUT remembers
//   Stage stage(*claim, Extent::changes);
//   stage.put("nl/index.html", html);                                      // is written, and not held
//   stage.publish(result, diagnostics);
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <system_error>

#include "base/diagnostic.h"
#include "base/output.h"
#include "publish/claim.h"
#include "publish/journal.h"

namespace drieluik {

struct PublishResult {
  std::size_t written = 0, unchanged = 0, removed = 0;
};

// What takes its place in one step: each changed file, or the whole output where that can be.
enum class Extent { changes, whole };

class Stage final : public Output {
 public:
  Stage(Claim& claim, Extent extent);
  ~Stage() override;  // what is not published goes away

  std::uint64_t put(const std::string& path, std::string bytes) override;
  std::optional<std::string> keep(const std::string& path, std::uint64_t hash) override;
  bool contains(std::string_view path) const override;
  std::string read(const std::string& path) const override;
  std::vector<std::string> paths() const override;

  // A file for what the next build is to know, OUT/.drieluik/NAME: it is there when the output is published. Null when
  // it cannot be written.
  FileDraft* remember(const std::string& name);

  // Once, when all is put. False when something could not be written; the reason is in `diagnostics`.
  bool publish(PublishResult& result, Diagnostics& diagnostics);

  // Of all that was put or kept.
  FileHashes hashes() const;

 private:
  struct File {
    std::uint64_t hash = 0;
    bool is_staged = false;  // else it stands in OUT already
  };

  bool can_swap() const;
  Path stage_place() const;
  std::error_code stage(const std::string& path, std::string_view bytes, std::uint64_t hash);
  std::error_code write(const std::string& path, std::string_view bytes);
  std::error_code make_folder(const Path& folder);
  std::error_code move_inside();
  bool has_failed() const;
  void give_up(const std::string& path, std::error_code error);
  std::error_code swap_in(const std::string& list);
  bool update(const Journal& change, const std::string& list, Diagnostics& diagnostics);
  void settle_memory();

  Claim& claim_;
  FileSystem& files_;
  const Path& out_;
  std::string list_before_;
  std::set<std::string, std::less<>> earlier_;  // files of the last build
  bool is_beside_ = false;                      // the whole output is staged beside OUT
  bool is_swapped_ = false;                     // it stands there
  bool is_committed_ = false;                   // what is staged in OUT is finished, or by the next build
  bool is_published_ = false;
  std::map<std::string, std::unique_ptr<FileDraft>> memory_;
  mutable std::shared_mutex place_mutex_;  // held alone to stage in another place
  mutable std::mutex mutex_;               // of what follows
  std::map<std::string, File, std::less<>> made_;
  std::set<Path> folders_;  // made to be staged in
  std::string failed_;      // the first that could not be written
  std::error_code error_;
};

// All of an output that is in memory.
bool publish(Claim& claim, const OutputFiles& output, Extent extent, PublishResult& result, Diagnostics& diagnostics);

}  // namespace drieluik
