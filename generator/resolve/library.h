// The whole source in one place, with every reference looked up: what a page names is there, or was reported.
//
//   Library library = load_library(files, "/home/ann/handbook", sources, diagnostics);
//   const Text* grow = library.find(Kind::framework, "grow", "en");
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/boxed.h"
#include "base/diagnostic.h"
#include "base/file_system.h"
#include "read/picture.h"
#include "validate/records.h"

namespace drieluik {

// One id with its text in each language that has one.
struct Item {
  Kind kind = Kind::page;
  std::string id;
  std::map<std::string, Text, std::less<>> texts;
  Boxed<FormDefinition> form;  // kind form
};

// A page of content/pages in its place. Level 0 is the page of the section itself, if it has one; a page of level 2
// belongs to the one of level 1 before it.
struct PageNode {
  std::string id;
  int level = 1;
  std::string title;  // as SUMMARY.md calls it; empty: the page's own
};

// What stands together in the navigation: a folder of content/pages, or a part of its SUMMARY.md.
struct PageSection {
  std::string title;            // of a part; empty: that of its page, or what pages are called
  std::vector<PageNode> nodes;  // in the order of reading
};

class LibraryMemo;

struct Library {
  Site site;
  std::vector<std::string> other_languages;           // that other handbooks of the source have
  std::vector<PageSection> pages;                     // all of kind page, each once
  std::map<std::string, Item, std::less<>> items;     // by id: everything that has a page
  std::map<std::string, Item, std::less<>> left_out;  // by id: what this handbook does not publish
  std::map<std::string, Item, std::less<>> clauses;   // by id
  std::map<std::string, Figure, std::less<>> figures;
  std::map<std::string, GlossaryTerm, std::less<>> glossary;
  std::map<std::string, Work, std::less<>> bibliography;
  std::map<std::string, Text, std::less<>> homes;        // by language
  std::map<std::string, Picture, std::less<>> pictures;  // PNG and JPEG files that texts show, by image_file()
  // Files that could not be read: what they would have held is not missed.
  bool glossary_failed = false, bibliography_failed = false;

  const Item* find(std::string_view id) const;
  // What readers of `language` are shown: the text in it, else the one that falls back in the first language of the
  // site that has one. Nothing for a page that they do not have.
  const Text* text(std::string_view id, std::string_view language) const;
  // The same of what is left out.
  const Text* left_out_text(std::string_view id, std::string_view language) const;
  // What a link leads to: the same, or the page in a language of its own.
  const Text* linked_text(std::string_view id, std::string_view language) const;
};

struct LoadOptions {
  Path site = "site";           // the folder that holds site.yaml and the home pages; a source may have several
  LibraryMemo* memo = nullptr;  // of the loads before this one of the same folder; null: nothing is kept
  unsigned jobs = 1;            // threads
};

// Reads and checks everything under `folder` but client records: content/, site/. Reports what is wrong in any file and
// between files: ids that occur twice, dead references (ref:, term:, citations, figures, clauses, front matter,
// navigation) with the nearest id, headings that a fragment does not find, clauses that include each other in a circle,
// fields that no text uses, placeholders and directives of forms outside forms, unknown directives and arguments.
Library load_library(const FileReader& files, const Path& folder, SourceMap& sources, Diagnostics& diagnostics,
                     const LoadOptions& options = {});

std::vector<std::string_view> form_ids(const Library& library);

// What `print` makes besides forms and sheets; no form or exercise has such an id.
inline constexpr std::string_view kDossier = "dossier", kSummary = "summary", kLogbook = "logbook";
inline bool is_of_clients(std::string_view id) { return id == kDossier || id == kSummary; }
inline bool is_reserved(std::string_view id) { return is_of_clients(id) || id == kLogbook; }

// The anchors of a text's headings in order, unique within the page: "the-four-steps", "the-four-steps-2".
std::vector<std::string> heading_anchors(const Markup& body);
// Of headings, figures and tables that stand in `:::teacher` alone.
std::set<std::string> teachers_anchors(const Markup& body);
std::string plain_text(const Markup& markup);
// The place of an image of a text that lies in `folder`, relative to the source folder.
std::string image_file(std::string_view folder, std::string_view address);

}  // namespace drieluik
