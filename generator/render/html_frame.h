// What the pages of a site share, in each language: the entries of the navigation in their order, the sidebar as
// finished HTML, and the data that every template may use.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "render/html.h"
#include "render/html_sidebar.h"
#include "render/mustache.h"

namespace drieluik {

// A page that the navigation leads to. Its words are those of the library and of the theme.
struct NavigationEntry {
  Kind kind = Kind::page;
  std::string path;  // within the language: "frameworks/grow.html"
  std::string_view title, short_title, summary;
  std::string_view language;  // of its text
  int chapter = 0;            // its number in the volume; 0: none is shown, as for pages, which are a tree
  bool is_listing = false;    // of a folder that has no page of its own
  int level = 1;  // 0: the page of the section itself; 2 and more: below the entry before it that is one level up
};

struct NavigationSection {
  std::string title;
  std::string language = {};  // of the title
  bool is_reference = false;  // overviews, glossary, bibliography: in the sidebar, but not on the reader's way
  std::vector<NavigationEntry> entries;                 // in the order of reading
  std::vector<std::vector<std::size_t>> children = {};  // of pages in folders: of each entry; last, of the section
  std::vector<std::size_t> parents = {};                // as the places in `children`

  bool is_tree() const { return !children.empty(); }
};

struct EntryPlace {
  std::size_t section, entry;
};

struct LanguageFrame {
  std::string language;
  std::vector<NavigationSection> sections;
  std::map<std::string, EntryPlace, std::less<>> places;  // of the entries, by path
  Sidebars sidebars;
  TemplateData shared;
  const Words* words = nullptr;
};

struct SiteFrame::Data {
  const Library& library;
  const Theme& theme;
  Edition edition = Edition::student;
  std::vector<std::string> languages;                    // in the order of the site
  std::map<std::string, LanguageFrame, std::less<>> of;  // by language
  std::size_t largest = 0;                               // entries of the language that has most
  // A rendering became too much: those that follow are empty.
  std::shared_ptr<std::atomic<bool>> is_cut = std::make_shared<std::atomic<bool>>(false);

  bool is_large() const;
  std::string render(std::string_view name, const TemplateData& own, const LanguageFrame& frame) const;
};

// "2 folders deep" for "nl/frameworks/grow.html".
int depth_of(std::string_view path);

TemplateData words_data(const Words& words);
// ` lang="en"`, and ` dir` where that differs too, for an element in `language` on a page, or in an element, of
// another. Empty where both are the same or either is not known.
std::string lang_attributes(std::string_view language, std::string_view around);
// The same, so that a template can ask whether there are any.
TemplateData when_other(std::string_view language, std::string_view around);
// By key, those of the words that are of another language than what stands around them.
TemplateData lang_of_words(const Words& words, std::string_view around);
// "rtl", or false.
TemplateData direction_of(std::string_view language);
// The word for one of a kind: "Exercise". Empty for what is only a page.
std::string_view kind_word(Kind kind, const Words& words);
// What the templates know of entries, as seen from a page `depth` folders deep.
TemplateData entry_data(const NavigationEntry& entry, const LanguageFrame& frame, int depth);
// The languages of the site with the address of `path` (within a language) in each, as seen from `depth`.
TemplateData language_links(const SiteFrame::Data& site, std::string_view present, std::string_view path, int depth);

}  // namespace drieluik
