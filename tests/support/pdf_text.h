// What people and programs read in a PDF.
#pragma once

#include <string>
#include <string_view>

namespace drieluik {

// pdftotext's reading, without the form feeds between pages.
std::string pdf_text(std::string_view pdf);
// The same with every stretch of white space as one space: for what may stand on several lines.
std::string pdf_words(std::string_view pdf);
// An uncompressed PDF for a golden: the bytes of font programs, which are those of the machine's fonts, are left out.
std::string readable_pdf(std::string_view pdf);

}  // namespace drieluik
