// Makes documents: a page, a sheet, a form that is blank or filled for a client.
//
//   BuildOptions options{.edition = Edition::student, .language = "nl"};
//   Document contract = build_form(library, *library.find("triangle-contract"), &record, options, diagnostics);
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "document/document.h"
#include "document/words.h"
#include "resolve/library.h"

namespace drieluik {

enum class Edition { student, teacher };

struct BuildOptions {
  Edition edition = Edition::student;
  std::string language;
  const Words* words = nullptr;  // the interface texts of that language
};

Document build_page(const Library& library, const Text& text, const BuildOptions& options);
// Without a record the form is blank: sections under `:::if` are there, and lists have as many items as it asks for.
Document build_form(const Library& library, const Item& form, const ClientRecord* record, const BuildOptions& options);
Document build_glossary(const Library& library, const BuildOptions& options);
Document build_bibliography(const Library& library, const BuildOptions& options);

Drawing draw(const Figure& figure, std::string_view language);

}  // namespace drieluik
