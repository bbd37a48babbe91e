// The files of content/pages, and the ids that their pages get.
//
// A page's id is its path in small letters, digits and hyphens: "guide/Getting Started.md" is guide/getting-started.
// README.md, index.md and _index.md are the page of their folder: "guide/README.md" is guide, as "guide.md" would be.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"

namespace drieluik {

struct PageFile {
  std::string path;      // within content/pages: "guide/Getting Started.nl.md"
  std::string folder;    // "guide"; empty at the top
  std::string name;      // without language and ending: "Getting Started"; of a folder's page its folder's
  std::string id;        // "guide/getting-started"
  std::string language;  // of its name; empty: it has none
  bool is_index = false;
};

struct PageFolder {
  std::string id;                    // of its page, whether there is one or not
  std::vector<std::string> folders;  // paths of those in it
  std::vector<std::size_t> pages;    // in PageFiles::pages, without its own page
  bool has_summary = false;          // a SUMMARY.md
};

struct PageFiles {
  std::vector<PageFile> pages;                             // by path
  std::map<std::string, PageFolder, std::less<>> folders;  // by path; "" is the top
  std::set<std::string, std::less<>> others;               // images and what else lies there
  std::map<std::string, std::string, std::less<>> ids;     // of pages and folders, by path
  // Of those whose path has numbers to order by, by the path without these and without ending: "app/guides" for
  // "01-app/02-guides.md".
  std::map<std::string, std::string, std::less<>> unnumbered;

  // The id of the page that `address` leads to from a page in `folder`: "../install.md", "install", "guide/". One that
  // begins with a slash is seen from a folder around the page, or from the one whose name the site had in its address:
  // "/docs/install.html". Empty when there is none.
  std::string find(std::string_view folder, std::string_view address) const;
};

// `list` gives the entries of a folder below content/pages, and reports what it cannot.
PageFiles find_page_files(const std::function<std::vector<FolderEntry>(const std::string& folder)>& list,
                          const std::vector<std::string>& languages);

// "01-getting-started" as a title: "Getting started".
std::string title_of_name(std::string_view name);

}  // namespace drieluik
