// A page's content stream: text and paths, each marked as part of an element or as an artifact; fields take their
// places among them.
#pragma once

#include <string>

#include "layout/paper.h"
#include "render/pdf_fields.h"
#include "render/pdf_fonts.h"
#include "render/pdf_pictures.h"
#include "render/pdf_structure.h"

namespace drieluik {

// Without a cache it is readable: glyph numbers as hexadecimal digits.
std::string page_content(const Paper& paper, int page, const DocumentFonts& fonts, const DocumentPictures& pictures,
                         PdfStructure& structure, PdfFields& fields, PdfCache* cache);

}  // namespace drieluik
