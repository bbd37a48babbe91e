// Ways through a document: the outline beside the pages and the places that links lead to.
#pragma once

#include <string>

#include "layout/paper.h"
#include "render/pdf_objects.h"

namespace drieluik {

// Gives the outline's object, or 0 where there is none.
int write_outline(PdfObjects& objects, const Paper& paper, int first_page);
void append_page_labels(std::string& out, const Paper& paper);
// The document's anchors as a name tree.
void append_destinations(std::string& out, const Paper& paper, int first_page);

}  // namespace drieluik
