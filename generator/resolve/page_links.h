// What a page names, as our own pages name it: links to files become references to ids; what leads nowhere, directives
// that are unknown and images that are missing are taken out, and their words stay. Each is told.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "resolve/library.h"
#include "resolve/page_files.h"
#include "resolve/page_headings.h"

namespace drieluik {

// Before the place of a file, relative to the source folder, in what was a link to that file.
inline constexpr std::string_view kFileScheme = "file:";

class PageLinks {
 public:
  // Pictures that pages show are added to the library. `source` is the folder that holds content/.
  PageLinks(Library& library, const PageFiles& page_files, const FileReader& files, const Path& source)
      : library_(library), page_files_(page_files), files_(files), source_(source) {}

  // What is to be known of a page when all pages are there, with what its front matter names. `folder` is that of the
  // page within content/pages. It is packed.
  void settle(Text& page, const std::string& folder, Diagnostics& diagnostics);

  const Library& library() const { return library_; }
  const PageFiles& page_files() const { return page_files_; }
  // What a link in `language` leads to, also when this handbook leaves it out.
  const Text* target(std::string_view id, std::string_view language) const;
  // The anchor of a heading, a figure or a table of `target`; empty when it has none of that name.
  std::string anchor_in(const Text& target, std::string_view fragment);
  // Whether the anchor stands in `:::teacher` alone.
  bool is_for_teachers(const Text& target, const std::string& anchor);
  // A file that a page leads to or means to show.
  void mark_used(const std::string& file) { used_.insert(file); }
  // Within content/pages, as marked.
  const std::set<std::string>& used() const { return used_; }
  // Whether an image can be shown; each file is looked at once.
  bool can_show(const std::string& file, Span place, Diagnostics& diagnostics);

 private:
  bool settle_links_alone(Text& page, const std::string& folder, Diagnostics& diagnostics);

  Library& library_;
  const PageFiles& page_files_;
  const FileReader& files_;
  const Path& source_;
  std::map<std::string, bool> shown_;  // by image_file()
  std::set<std::string> used_;
  struct Anchors {
    LooseAnchors all;
    std::set<std::string> for_teachers;
  };
  const Anchors& anchors_of(const Text& target);
  std::map<const Text*, Anchors> anchors_;  // of pages that are linked to
};

}  // namespace drieluik
