// Small papers for tests of what comes after layout: shapes lines of text without a thought for beauty.
#pragma once

#include <string_view>

#include "layout/fonts.h"
#include "layout/paper.h"
#include "render/pdf.h"

namespace drieluik {

// DejaVu Sans, DejaVu Serif Italic and DejaVu Sans Bold, as fonts 0, 1 and 2.
const FontSet& sketch_fonts();

struct SketchedLine {
  float x = 50, y = 50, size = 10;
  std::uint16_t font = 0;
  Colour colour = {};
  bool kerns = true;
};

SetRun shape_sketch(std::string_view text, const SketchedLine& line);
void sketch_run(Paper& paper, std::int32_t element, SetRun run, const SketchedLine& line);
void sketch_run(Paper& paper, std::int32_t element, std::string_view text, const SketchedLine& line);
// Appends an element, or a line of text of an element, and gives the element's index.
std::int32_t sketch_element(Paper& paper, Tag tag, std::int32_t parent);
std::int32_t sketch_text(Paper& paper, Tag tag, std::int32_t parent, std::string_view text, const SketchedLine& line);
// A paper with a document element, one page, a title and a language.
Paper sketch_paper();
// The paper as a PDF, written by a thread that wrote nothing before.
std::string sketch_pdf(const Paper& paper, const FontSubsets& subsets, const PdfOptions& options);
// Two pages with one of everything: headings, a list, a table, a figure, a note, links, an outline, an artifact.
Paper sketch_everything();

}  // namespace drieluik
