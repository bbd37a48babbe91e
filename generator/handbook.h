// The source of a run: content and theme, where they lie, and what was read of them.
//
//   Handbook handbook(options, environment);
//   if (!handbook.load(sources, diagnostics)) …        // then library() and theme() are what they say
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/noted_reads.h"
#include "environment.h"
#include "options.h"
#include "render/theme.h"
#include "resolve/library.h"

namespace drieluik {

// The languages that --lang asks for, else all that are known; reports those that are not.
std::vector<std::string> asked_languages(const Options& options, const std::vector<std::string>& known,
                                         Diagnostics& diagnostics);

class Handbook {
 public:
  Handbook(const Options& options, const Environment& environment);

  // Whether there is a source, which is reported when there is none.
  bool is_there(Diagnostics& diagnostics) const;
  // Site, content and theme; false when there is nothing to read. Faults in them are in `diagnostics`.
  // `memo` is of the loads before this one.
  bool load(SourceMap& sources, Diagnostics& diagnostics, LibraryMemo* memo = nullptr);

  const Library& library() const { return library_; }
  Library& library() { return library_; }
  const Theme& theme() const { return theme_; }
  const NotedReads& files() const { return files_; }

  unsigned jobs() const;  // threads
  // Of the site: asked_languages().
  std::vector<std::string> languages(Diagnostics& diagnostics) const;
  // The folder with the program's own themes/ and content/: installed, or above its build folder.
  std::optional<Path> program_root() const;
  // What the handbook has in site/theme/ comes before the theme that it names.
  std::vector<Path> theme_folders(Diagnostics& diagnostics) const;

  // What is in them makes a handbook.
  std::vector<Path> folders() const;
  // The program itself is among what a build depends on.
  void note_program() const;
  // Of all that was read (base/noted_reads.h).
  std::optional<std::string> notes() const { return files_.notes(options_.source, folders()); }
  // What is told of a source may quote it, and what is for teachers is not kept in the output of students.
  bool mentions_teachers() const;
  // Of all that the PDF of a client depends on besides the record: the same on every machine.
  std::uint64_t hash_without(const Path& clients) const;

 private:
  Path site_folder() const;
  std::vector<Path> theme_roots() const;

  const Options& options_;
  const Environment& environment_;
  NotedReads files_;
  Library library_;
  Theme theme_;
};

}  // namespace drieluik
