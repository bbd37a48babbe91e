// Looks up everything that a text names, and reports what is not there.
#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "resolve/library.h"

namespace drieluik {

// Says that there is nothing of this id, with the nearest one that is `known`. Both messages take the id first, and
// `near` the other one after it.
void report_unknown(std::string_view id, std::span<const std::string_view> known, Span span, const Message& unknown,
                    const Message& near, Diagnostics& diagnostics);

inline constexpr std::size_t kLongestAddress = 2000;  // of a link, in bytes: what browsers follow

// By its ending: of the kinds of images that texts can show.
bool is_image_name(std::string_view name);

// Links, citations, figures, images, directives and front matter of one text. Fields of forms are not looked up here.
void check_references(const Library& library, const Text& text, const FileReader& files, const Path& text_folder,
                      Diagnostics& diagnostics);

// What the front matter alone names.
void check_front_matter(const Library& library, const Text& text, Diagnostics& diagnostics);

// Looks at the PNG and JPEG files that texts show, each once; those of pages are looked at by page_links.h. Those that
// are not there are left to check_references().
void read_pictures(Library& library, const FileReader& files, const Path& folder, Diagnostics& diagnostics);

// The form's text in one language against its fields, with the clauses that it includes.
void check_form_text(const Library& library, const Item& form, const Text& text, Diagnostics& diagnostics);

// Clauses that include each other in a circle; each circle is reported once.
void check_clause_cycles(const Library& library, Diagnostics& diagnostics);

}  // namespace drieluik
