#include "publish/journal.h"

#include <algorithm>
#include <set>

#include "base/error_words.h"
#include "base/text.h"
#include "publish/messages.h"

namespace drieluik {
namespace {

constexpr std::string_view kJournal = ".drieluik/journal";

std::string print(const Journal& journal) {
  std::string text;
  for (const std::string& path : journal.moved) text += "+" + path + "\n";
  for (const std::string& path : journal.removed) text += "-" + path + "\n";
  return text;
}

Journal parse(std::string_view text) {
  Journal journal;
  for (const std::string_view line : split(text, '\n')) {
    if (line.starts_with('+')) journal.moved.emplace_back(line.substr(1));
    if (line.starts_with('-')) journal.removed.emplace_back(line.substr(1));
  }
  return journal;
}

class Finisher {
 public:
  Finisher(FileSystem& files, const Path& out, Diagnostics& diagnostics)
      : files_(files), out_(out), diagnostics_(diagnostics) {}

  // What goes comes first: a file may take the place of a folder. Each step can be taken again.
  bool finish(const Journal& journal) {
    const auto remove = [&](const std::string& path) { return this->remove(path); };
    const auto move = [&](const std::string& path) { return this->move(path); };
    if (!std::all_of(journal.removed.begin(), journal.removed.end(), remove)) return false;
    if (!std::all_of(journal.moved.begin(), journal.moved.end(), move)) return false;
    if (const std::error_code error = files_.remove(out_ / kJournal)) return fail(kJournal, error);
    clear_stage(files_, out_);
    return true;
  }

  bool fail(const Path& path, std::error_code error) {
    diagnostics_.error({}, kCannotFinish, {(out_ / path).string(), error_words(error)});
    return false;
  }

 private:
  // The folders too that are empty then, or were when it was killed.
  bool remove(const Path& path) {
    if (!is_inside(files_, out_, path)) return true;
    if (files_.kind(out_ / path) == FileKind::file) {
      if (const std::error_code error = files_.remove(out_ / path)) return fail(path, error);
    }
    for (Path folder = path.parent_path(); !folder.empty(); folder = folder.parent_path()) {
      const std::error_code error = files_.remove_empty(out_ / folder);
      if (error && error != std::errc::no_such_file_or_directory) break;
    }
    return true;
  }

  // A new folder comes with all that is in it: nothing has to be made any more. What is not on the stage is in its
  // place.
  bool move(const Path& path) {
    std::error_code error;
    if (!folders_.contains(path.parent_path())) {
      if (!is_inside(files_, out_, path) || !is_inside(files_, out_, kStage / path)) return true;
      folders_.insert(path.parent_path());
      const Path folder = highest_missing(path.parent_path());
      if (!folder.empty()) error = files_.exchange(out_ / kStage / folder, out_ / folder);
    }
    if (!error) error = files_.move(out_ / kStage / path, out_ / path);
    return !error || error == std::errc::no_such_file_or_directory || fail(path, error);
  }

  Path highest_missing(const Path& folder) const {
    Path above;
    for (const Path& part : folder) {
      above /= part;
      if (files_.kind(out_ / above) == FileKind::none) return above;
    }
    return {};
  }

  FileSystem& files_;
  const Path& out_;
  Diagnostics& diagnostics_;
  std::set<Path> folders_;  // within OUT, and there
};

}  // namespace

bool is_inside(const FileReader& files, const Path& out, const Path& path) {
  if (path.empty() || path.is_absolute()) return false;
  if (std::find(path.begin(), path.end(), "..") != path.end()) return false;
  for (Path folder = path.parent_path(); !folder.empty(); folder = folder.parent_path()) {
    if (files.is_link(out / folder)) return false;
  }
  return true;
}

bool commit(FileSystem& files, const Path& out, const Journal& journal, Diagnostics& diagnostics) {
  std::error_code error = files.make_folder(out / kStage / kMemory, Access::everyone);
  if (!error) error = files.write_draft(out / kStage / kJournal, print(journal), Access::everyone);
  if (!error) error = files.move(out / kStage / kJournal, out / kJournal);
  if (error) {
    clear_stage(files, out);
    diagnostics.error({}, kCannotWrite, {(out / kJournal).string(), error_words(error)});
    return false;
  }
  return Finisher(files, out, diagnostics).finish(journal);
}

bool recover(FileSystem& files, const Path& out, Diagnostics& diagnostics) {
  if (files.kind(out / kJournal) == FileKind::none) {
    clear_stage(files, out);
    return true;
  }
  std::string text;
  Finisher finisher(files, out, diagnostics);
  if (const std::error_code error = files.read(out / kJournal, text)) return finisher.fail(kJournal, error);
  return finisher.finish(parse(text));
}

void clear_stage(FileSystem& files, const Path& out) { files.remove(out / kStage); }

}  // namespace drieluik
