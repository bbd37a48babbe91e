#include "support/paper_sketch.h"

#include <hb.h>

#include <stdexcept>

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
    auto opened = FontSet::open(DiskFileSystem(), style, diagnostics);
    if (!opened) throw std::runtime_error("the fonts of fonts-dejavu are missing");
    return std::move(*opened);
  }();
  return fonts;
}

GlyphRun sketch_run(std::string_view text, const SketchedLine& line) {
  GlyphRun run{line.font, line.size, line.x, line.y, line.colour, std::string(text), {}};
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

std::int32_t sketch_element(Paper& paper, Tag tag, std::int32_t parent) {
  StructureElement element;
  element.tag = tag;
  element.parent = parent;
  paper.elements.push_back(std::move(element));
  return static_cast<std::int32_t>(paper.elements.size()) - 1;
}

std::int32_t sketch_text(Paper& paper, Tag tag, std::int32_t parent, std::string_view text, const SketchedLine& line) {
  const std::int32_t element = sketch_element(paper, tag, parent);
  paper.pages.back().pieces.push_back({element, sketch_run(text, line)});
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

}  // namespace drieluik
