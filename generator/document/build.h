// Makes documents: a page, a sheet, a form that is blank or filled for a client.
//
//   BuildOptions options{.edition = Edition::student, .language = "nl", .words = &words};
//   Document contract = build_form(library, *library.find("triangle-contract"), &record, options);
//
//   const PreparedForm prepared = prepare_form(library, *library.find("triangle-contract"), options);   // once a run
//   for (const ClientRecord& record : records) print(build_form(library, prepared, &record));
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/volume_plan.h"
#include "document/words.h"
#include "resolve/library.h"

namespace drieluik {

// By id: the items whose front matter names it.
using Backlinks = std::map<std::string, std::vector<const Item*>, std::less<>>;
Backlinks find_backlinks(const Library& library);

struct BuildOptions {
  Edition edition = Edition::student;
  std::string language;
  const Words* words = nullptr;      // the interface texts of that language; required
  std::string reader_language = {};  // of the site or volume that a page without a translation is in; empty: its own
  const Backlinks* backlinks = nullptr;  // of the library, found once a run; else they are found for each page
  bool fillable = false;                 // of a form: with fields, and room in every list as on a blank form
  bool on_screen = false;                // of a blank form: for its page, which tells what depends on answers
  // Of the volume that the page is a chapter of, found once a run: how its figures and tables are numbered. Without it
  // they count from 1, as in forms always.
  const VolumePlan* volume = nullptr;
  bool is_chapter = false;  // the page is built for the volume itself: what it refers to stands in the same document
};

Document build_page(const Library& library, const Text& text, const BuildOptions& options);

struct FixedParts;

// What the documents of a form in a language have in common.
struct PreparedForm {
  const Item* form = nullptr;
  const Text* text = nullptr;  // null when the form has none in the language or another: it has no documents
  BuildOptions options;
  std::string text_hash;
  std::vector<RelatedGroup> related;
  std::shared_ptr<const FixedParts> fixed;  // what all the documents share; they must not outlive it
};
PreparedForm prepare_form(const Library& library, const Item& form, const BuildOptions& options);
// The hash alone, which no record, edition or volume changes; empty when the form has no text.
std::string form_text_hash(const Library& library, const Item& form, const BuildOptions& options);

// Without a record the form is blank: sections under `:::if` are there, and lists have as many items as it asks for.
// A fillable form has the record's sections, and answers as people type them: "22-11-2026".
Document build_form(const Library& library, const PreparedForm& prepared, const ClientRecord* record);
Document build_form(const Library& library, const Item& form, const ClientRecord* record, const BuildOptions& options);
Document build_glossary(const Library& library, const BuildOptions& options);
Document build_bibliography(const Library& library, const BuildOptions& options);

Drawing draw(const Figure& figure, std::string_view language);
// Narrower, with letters of the same size; nullptr for a picture, which has one form alone.
std::shared_ptr<const Drawing> draw_for_phone(const Figure& figure, std::string_view language);

}  // namespace drieluik
