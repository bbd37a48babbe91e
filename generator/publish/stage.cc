#include "publish/stage.h"

#include <unistd.h>

#include <set>
#include <string_view>

#include "base/text.h"
#include "publish/messages.h"

namespace drieluik {
namespace {

constexpr std::string_view kList = ".drieluik/files";

std::string list_of(const OutputFiles& output) {
  std::string list;
  for (const auto& [path, bytes] : output) list += path + "\n";
  return list;
}

// A path that Drieluik itself can have written: relative and without a way up.
bool is_safe(const Path& path) {
  if (path.empty() || path.is_absolute()) return false;
  for (const Path& part : path) {
    if (part == "..") return false;
  }
  return true;
}

class Publisher {
 public:
  Publisher(FileSystem& files, Diagnostics& diagnostics) : files_(files), diagnostics_(diagnostics) {}

  bool write_all(const Path& folder, const OutputFiles& output, PublishResult& result) {
    for (const auto& [path, bytes] : output) {
      std::string present;
      if (!files_.read(folder / path, present) && present == bytes) {
        ++result.unchanged;
        continue;
      }
      if (!write(folder / path, bytes)) return false;
      ++result.written;
    }
    return true;
  }

  bool write(const Path& path, std::string_view bytes) {
    std::error_code error;
    if (folders_.insert(path.parent_path()).second) error = files_.make_folder(path.parent_path(), Access::everyone);
    if (!error) error = files_.write(path, bytes, Access::everyone);
    return !error || fail(path, error);
  }

  bool fail(const Path& path, std::error_code error) {
    diagnostics_.error({}, kCannotWrite, {path.string(), error.message()});
    return false;
  }

 private:
  FileSystem& files_;
  Diagnostics& diagnostics_;
  std::set<Path> folders_;  // made already
};

}  // namespace

bool publish(FileSystem& files, const Path& out, const OutputFiles& output, PublishResult& result,
             Diagnostics& diagnostics) {
  Publisher publisher(files, diagnostics);
  if (files.kind(out) == FileKind::none) {
    const Path stage =
        out.parent_path() / ("." + out.filename().string() + "." + std::to_string(::getpid()) + ".stage");
    const bool staged = publisher.write_all(stage, output, result) && publisher.write(stage / kList, list_of(output));
    const std::error_code error = staged ? files.exchange(stage, out) : std::error_code();
    if (!staged || error) files.remove(stage);
    return staged && (!error || publisher.fail(out, error));
  }
  std::string earlier;
  const bool had_list = !files.read(out / kList, earlier);
  if (!publisher.write_all(out, output, result)) return false;
  if (had_list) {
    for (const std::string_view path : split(earlier, '\n')) {
      if (output.contains(path) || !is_safe(path) || files.kind(out / path) != FileKind::file) continue;
      if (const std::error_code error = files.remove(out / path)) return publisher.fail(out / path, error);
      ++result.removed;
    }
  }
  const std::string list = list_of(output);
  return list == earlier || publisher.write(out / kList, list);
}

}  // namespace drieluik
