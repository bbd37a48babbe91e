// Takes over a text whose file was saved, in a library that is in use and of which all else is as it was loaded.
//
//   Rereader rereader(files, "/home/ann/handbook", sources, memo, library);
//   const Reread grow = rereader.reread("/home/ann/handbook/content/frameworks/grow.nl.md");
//   if (grow.has_other_names) …             // what was made of titles has to be made anew
//   if (grow.text) …                        // then its own pages can be
//   if (!grow.text || grow.is_elsewhere) …  // the library has to be loaded anew
#pragma once

#include <deque>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "resolve/library.h"
#include "resolve/library_memo.h"

namespace drieluik {

struct Reread {
  const Text* text = nullptr;
  // Of what other pages may show or count (resolve/outline.h), something has changed.
  bool is_elsewhere = false;
  // Among it the title, or something else in the front matter.
  bool has_other_names = false;
};

class Rereader {
 public:
  // `memo` is the one that the library was loaded with, by `folder`; all of them outlive this, and this the library's
  // last use: what points into the text of before stays valid.
  Rereader(const FileReader& files, const Path& folder, SourceMap& sources, LibraryMemo& memo, Library& library)
      : files_(files), folder_(folder), sources_(sources), memo_(memo), library_(library) {}

  // `path` is as in Source. Null when it is not that of a text, when its front matter has changed or its title, and
  // when there is a fault in it. What it warns of is left to the next load.
  Reread reread(std::string_view path);

 private:
  struct Place {
    const Item* item = nullptr;      // null: of a home page
    Text* text = nullptr;            // null: there is none
    const PageFile* page = nullptr;  // null: of another kind
  };
  Place find(std::string_view path);
  const PageFile* page_file(std::string_view path) const;
  std::optional<Text> read(const Place& place, const Source& source, Diagnostics& told);

  const FileReader& files_;
  const Path& folder_;
  SourceMap& sources_;
  LibraryMemo& memo_;
  Library& library_;
  std::deque<Text> before_;
};

}  // namespace drieluik
