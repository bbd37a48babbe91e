// Pages, with their links and fields.
#pragma once

#include "layout/paper.h"
#include "render/pdf_fields.h"
#include "render/pdf_fonts.h"
#include "render/pdf_objects.h"
#include "render/pdf_structure.h"

namespace drieluik {

struct PageObjects {
  int tree = 0;       // the object of the page tree
  int first = 0;      // of the first page; the others follow it
  int resources = 0;  // of what all pages share
};

void write_pages(PdfObjects& objects, const Paper& paper, const PageObjects& numbers, DocumentFonts& fonts,
                 PdfStructure& structure, PdfFields& fields, PdfCache& cache);

}  // namespace drieluik
