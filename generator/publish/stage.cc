#include "publish/stage.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/error_words.h"
#include "base/text.h"
#include "publish/journal.h"
#include "publish/messages.h"

namespace drieluik {
namespace {

constexpr std::string_view kList = ".drieluik/files";

std::string list_of(const OutputFiles& output) {
  std::string list;
  for (const auto& [path, bytes] : output) list += path + "\n";
  return list;
}

using Paths = std::set<std::string, std::less<>>;

class Publisher {
 public:
  Publisher(Claim& claim, const OutputFiles& output, Diagnostics& diagnostics)
      : claim_(claim),
        files_(claim.files()),
        out_(claim.out()),
        output_(output),
        list_(list_of(output)),
        diagnostics_(diagnostics) {}

  bool publish(Extent extent, PublishResult& result) {
    for (const auto& [path, bytes] : output_) {  // the list and the journal have a line for each
      if (path.find('\n') != std::string::npos) return fail(path, std::make_error_code(std::errc::invalid_argument));
    }
    if (claim_.is_first()) {
      result.written = output_.size();
      return swap_in(diagnostics_);
    }
    find_change(result);
    if (change_.empty()) return true;
    const bool is_whole = extent == Extent::whole || earlier_.empty();
    Diagnostics ignored;  // where the output cannot be swapped, its files can be
    return (is_whole && can_swap() && swap_in(ignored)) || update();
  }

 private:
  void find_change(PublishResult& result) {
    std::string earlier;
    files_.read(out_ / kList, earlier);
    for (const std::string_view path : split(earlier, '\n')) earlier_.emplace(path);
    earlier_.erase("");
    for (const std::string& path : earlier_) {
      if (output_.contains(path) || !is_inside(files_, out_, path) || files_.kind(out_ / path) != FileKind::file)
        continue;
      change_.removed.push_back(path);
      removed_.insert(path);
    }
    for (const auto& [path, bytes] : output_) {
      if (!files_.holds(out_ / path, bytes)) change_.moved.push_back(path);
    }
    result.written = change_.moved.size();
    result.unchanged = output_.size() - result.written;
    result.removed = change_.removed.size();
    if (list_ != earlier) change_.moved.emplace_back(kList);
  }

  // Whether all that is in OUT is Drieluik's, so that another can stand there. A folder that is a link stays one.
  bool can_swap() const {
    return !files_.is_link(out_) && holds_only(earlier_, "") && !files_.make_folder(out_, Access::everyone);
  }

  bool holds_only(const Paths& paths, const Path& folder) const {
    std::vector<FolderEntry> entries;
    if (files_.list(out_ / folder, entries)) return false;
    if (entries.empty() && !folder.empty()) return false;
    return std::all_of(entries.begin(), entries.end(), [&](const FolderEntry& entry) {
      const Path path = folder / entry.name;
      if (path == kMemory) return true;
      return !entry.is_link &&
             (entry.kind == FileKind::folder ? holds_only(paths, path) : paths.contains(path.string()));
    });
  }

  bool swap_in(Diagnostics& diagnostics) {
    const Path& beside = claim_.beside();
    std::error_code error = claim_.is_first() ? std::error_code() : claim_.open_beside();
    for (auto it = output_.begin(); !error && it != output_.end(); ++it) error = write(beside / it->first, it->second);
    if (!error) error = write(beside / kList, list_);
    if (!error) error = files_.exchange(beside, out_);
    if (!error) return true;
    claim_.remove_beside();
    diagnostics.error({}, kCannotWrite, {out_.string(), error_words(error)});
    return false;
  }

  bool update() {
    const auto can_go = [&](const std::string& path) { return has_way(path); };
    const auto can_come = [&](const std::string& path) {
      if (!has_way(path) || !has_room(path)) return false;
      const auto found = output_.find(path);
      const std::error_code error = write(out_ / kStage / path, found == output_.end() ? list_ : found->second);
      return !error || fail(path, error);
    };
    if (std::all_of(change_.removed.begin(), change_.removed.end(), can_go) &&
        std::all_of(change_.moved.begin(), change_.moved.end(), can_come)) {
      return commit(files_, out_, change_, diagnostics_);
    }
    clear_stage(files_, out_);
    return false;
  }

  // Whether the folder of a file can be changed later, or come into being: what is in the way is told now.
  bool has_way(const std::string& path) {
    Path folder = Path(path).parent_path();
    if (!folders_.insert(folder).second) return true;
    if (!is_inside(files_, out_, path)) {
      diagnostics_.error({}, kLinkInOutput, {(out_ / path).string()});
      return false;
    }
    while (!folder.empty() && (removed_.contains(folder.string()) || files_.kind(out_ / folder) == FileKind::none)) {
      folder = folder.parent_path();
    }
    const std::error_code error = files_.make_folder(out_ / folder, Access::everyone);  // which is there
    return !error || fail(path, error);
  }

  // Whether there is no folder in the place of a file, or one that goes.
  bool has_room(const std::string& path) {
    if (files_.kind(out_ / path) != FileKind::folder || holds_only(removed_, path)) return true;
    return fail(path, std::make_error_code(std::errc::is_a_directory));
  }

  std::error_code write(const Path& path, std::string_view bytes) {
    std::error_code error;
    if (staged_folders_.insert(path.parent_path()).second) {
      error = files_.make_folder(path.parent_path(), Access::everyone);
    }
    return error ? error : files_.write_draft(path, bytes, Access::everyone);
  }

  bool fail(const Path& path, std::error_code error) {
    diagnostics_.error({}, kCannotWrite, {(out_ / path).string(), error_words(error)});
    return false;
  }

  Claim& claim_;
  FileSystem& files_;
  const Path& out_;
  const OutputFiles& output_;
  const std::string list_;
  Diagnostics& diagnostics_;
  Paths earlier_, removed_;  // files of the last build; those of them that go
  Journal change_;
  std::set<Path> folders_, staged_folders_;  // looked at; made
};

}  // namespace

bool publish(Claim& claim, const OutputFiles& output, Extent extent, PublishResult& result, Diagnostics& diagnostics) {
  return Publisher(claim, output, diagnostics).publish(extent, result);
}

}  // namespace drieluik
