#include "support/paper_sketch.h"

#include <hb.h>

#include <stdexcept>

#include "render/pdf_cache.h"

namespace drieluik {

const FontSet& sketch_fonts() {
  static const FontSet fonts = [] {
    const std::string folder = "/usr/share/fonts/truetype/dejavu/DejaVu";
    PrintStyle style;
    style.text.regular = {folder + "Sans.ttf"};
    style.text.italic = {folder + "Serif-Italic.ttf"};
    style.text.bold = {folder + "Sans-Bold.ttf"};
    style.text.bold_italic = style.text.bold;
    style.heading = style.text;
    Diagnostics diagnostics;
    static const DiskFileSystem files;  // a set of fonts reads on
    auto opened = FontSet::open(files, style, diagnostics);
    if (!opened) throw std::runtime_error("the fonts of fonts-dejavu are missing");
    return std::move(*opened);
  }();
  return fonts;
}

SetRun shape_sketch(std::string_view text, const SketchedLine& line) {
  SetRun run{line.font, line.size, std::string(text), {}};
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, -1);
  hb_buffer_guess_segment_properties(buffer);
  const hb_feature_t no_kerning{HB_TAG('k', 'e', 'r', 'n'), 0, 0, static_cast<unsigned>(-1)};
  hb_shape(sketch_fonts()[line.font].font, buffer, &no_kerning, line.kerns ? 0 : 1);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
  const auto points = [&](hb_position_t units) { return static_cast<float>(units) * line.size / 1000; };
  for (unsigned i = 0; i < count; ++i) {
    run.glyphs.push_back({infos[i].codepoint, infos[i].cluster, points(positions[i].x_advance),
                          points(positions[i].x_offset), -points(positions[i].y_offset)});
  }
  hb_buffer_destroy(buffer);
  return run;
}

void sketch_run(Paper& paper, std::int32_t element, SetRun run, const SketchedLine& line) {
  Piece& piece = paper.pages.back().pieces.emplace_back();
  piece.element = element;
  piece.drawing = GlyphRun{paper.runs.add(std::move(run)), line.x, line.y, line.colour};
}

void sketch_run(Paper& paper, std::int32_t element, std::string_view text, const SketchedLine& line) {
  sketch_run(paper, element, shape_sketch(text, line), line);
}

std::int32_t sketch_element(Paper& paper, Tag tag, std::int32_t parent) {
  StructureElement element;
  element.tag = tag;
  element.parent = parent;
  paper.elements.push_back(std::move(element));
  return static_cast<std::int32_t>(paper.elements.size()) - 1;
}

std::int32_t sketch_text(Paper& paper, Tag tag, std::int32_t parent, std::string_view text, const SketchedLine& line) {
  const std::int32_t element = sketch_element(paper, tag, parent);
  sketch_run(paper, element, text, line);
  return element;
}

Paper sketch_paper() {
  Paper paper;
  paper.title = "Driehoekscontract — Şükrü";
  paper.language = "nl";
  paper.pages.emplace_back();
  sketch_element(paper, Tag::document, 0);
  return paper;
}

namespace {

void sketch_list(Paper& paper) {
  const std::int32_t list = sketch_element(paper, Tag::list, 0);
  paper.elements.back().numbering = StructureElement::Numbering::decimal;
  for (const float y : {130.0f, 145.0f}) {
    const std::int32_t item = sketch_element(paper, Tag::list_item, list);
    sketch_text(paper, Tag::label, item, "1.", {.x = 50, .y = y});
    const std::int32_t body = sketch_element(paper, Tag::list_body, item);
    sketch_text(paper, Tag::paragraph, body, "A goal", {.x = 70, .y = y});
  }
}

void sketch_table(Paper& paper) {
  const std::int32_t table = sketch_element(paper, Tag::table, 0);
  const std::int32_t head = sketch_element(paper, Tag::table_head, table);
  const std::int32_t head_row = sketch_element(paper, Tag::table_row, head);
  for (const float x : {50.0f, 150.0f}) {
    sketch_text(paper, Tag::header_cell, head_row, "Head", {.x = x, .y = 180, .font = 1});
    paper.elements.back().scope = StructureElement::Scope::column;
  }
  const std::int32_t body = sketch_element(paper, Tag::table_body, table);
  const std::int32_t first = sketch_element(paper, Tag::table_row, body);
  sketch_text(paper, Tag::header_cell, first, "Row", {.x = 50, .y = 195, .font = 1});
  paper.elements.back().scope = StructureElement::Scope::row;
  paper.elements.back().row_span = 2;
  sketch_text(paper, Tag::data_cell, first, "Cell", {.x = 150, .y = 195});
  const std::int32_t second = sketch_element(paper, Tag::table_row, body);
  sketch_element(paper, Tag::data_cell, second);  // an empty cell
}

void sketch_figure(Paper& paper) {
  const std::int32_t figure = sketch_element(paper, Tag::figure, 0);
  paper.elements.back().alternative = "A triangle";
  paper.elements.back().bounds = {50, 220, 100, 50};
  FilledPath triangle;
  triangle.points = {{50, 270}, {150, 270}, {100, 220}};
  triangle.fills = triangle.strokes = true;
  triangle.fill = {0xee, 0xf4, 0xf3};
  triangle.stroke = {0x1f, 0x5f, 0x5b};
  paper.pages.back().pieces.push_back({figure, triangle});
  sketch_run(paper, figure, "coach", {.x = 85, .y = 260, .size = 8});
}

// "See the law (2 of them) here": a link in a sentence, over two lines.
void sketch_links(Paper& paper) {
  const std::int32_t sentence = sketch_text(paper, Tag::paragraph, 0, "See ", {.y = 300});
  const std::int32_t link = sketch_text(paper, Tag::link, sentence, "the", {.x = 80, .y = 300});
  sketch_run(paper, link, "law", {.y = 315});
  sketch_run(paper, sentence, " here.", {.x = 70, .y = 315});
  for (const Area area : {Area{80, 290, 20, 12}, Area{50, 305, 20, 12}}) {
    paper.pages.back().links.push_back({link, area, "https://example.org/één", "", "The law"});
  }
  const std::int32_t inner = sketch_text(paper, Tag::link, sentence, "Up", {.x = 120, .y = 315});
  paper.pages.back().links.push_back({inner, {120, 305, 20, 12}, "", "start", "To the start"});
}

}  // namespace

std::string sketch_pdf(const Paper& paper, const FontSubsets& subsets, const PdfOptions& options) {
  PdfCache cache;
  return write_pdf(paper, subsets, options, cache);
}

Paper sketch_everything() {
  Paper paper = sketch_paper();
  sketch_text(paper, Tag::heading1, 0, "AVATAR: file", {.y = 60, .size = 18, .font = 1});
  const std::int32_t broken = sketch_element(paper, Tag::paragraph, 0);
  SetRun half = shape_sketch("Het driehoeks-", {});
  half.text.replace(half.text.size() - 1, 1, "\u00ad");
  sketch_run(paper, broken, std::move(half), {.y = 90});
  sketch_run(paper, broken, "contract van Ne\u0301e Щербакова", {.y = 105});
  sketch_list(paper);
  sketch_table(paper);
  sketch_figure(paper);
  sketch_links(paper);
  const std::int32_t across = sketch_text(paper, Tag::paragraph, 0, "from page to", {.y = 700});
  sketch_run(paper, kArtifact, "1 / 2", {.x = 280, .y = 800, .size = 8});
  paper.pages.emplace_back();
  sketch_run(paper, across, "page", {.y = 60});
  sketch_text(paper, Tag::heading2, 0, "Notes", {.y = 100, .size = 14, .font = 1});
  const std::int32_t note = sketch_element(paper, Tag::note, 0);
  paper.elements.back().id = "note-1";
  sketch_text(paper, Tag::paragraph, note, "In English", {.y = 120, .font = 2});
  paper.elements.back().language = "en";
  FilledPath rule;
  rule.points = {{50, 110}, {150, 110}};
  rule.closed = false;
  rule.strokes = true;
  rule.stroke = {0xb4, 0xb4, 0xb4};
  paper.pages.back().pieces.push_back({kArtifact, rule});
  paper.outline = {{1, "Contract", 0, 60}, {2, "Notes", 1, 100}};
  paper.anchors = {{"start", 0, 50}, {"notes", 1, 90}};
  return paper;
}

}  // namespace drieluik
