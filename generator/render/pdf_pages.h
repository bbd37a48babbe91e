// Pages, with their links and fields.
#pragma once

#include "layout/paper.h"
#include "render/pdf_fields.h"
#include "render/pdf_fonts.h"
#include "render/pdf_objects.h"
#include "render/pdf_pictures.h"
#include "render/pdf_structure.h"

namespace drieluik {

struct PageObjects {
  int tree = 0;       // the object of the page tree
  int first = 0;      // of the first page; the others follow it
  int resources = 0;  // of what all pages share
};

// What the pages are written from.
struct PageParts {
  DocumentFonts& fonts;
  const DocumentPictures& pictures;
  PdfStructure& structure;
  PdfFields& fields;
  PdfCache& cache;
  const Checkpoint& checkpoint;  // called before each page
};

void write_pages(PdfObjects& objects, const Paper& paper, const PageObjects& numbers, const PageParts& parts);

}  // namespace drieluik
