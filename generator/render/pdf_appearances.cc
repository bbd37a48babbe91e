#include "render/pdf_appearances.h"

#include <algorithm>

#include "render/pdf_drawing.h"
#include "render/pdf_syntax.h"
#include "render/pdf_text.h"

namespace drieluik {
namespace {

void append_drawn(std::string& out, const FilledPath& path, double height) {
  if (path.fills) append_fill_colour(out, path.fill);
  if (path.strokes) {
    append_stroke_colour(out, path.stroke);
    append_fixed(out, static_cast<double>(path.stroke_width));
    out += " w\n";
  }
  append_path(out, path, height);
}

void append_ground(std::string& out, const Widget& widget) {
  if (!widget.ground) return;
  append_fill_colour(out, *widget.ground);
  out += "0 0 ";
  append_fixed(out, static_cast<double>(widget.width));
  out += ' ';
  append_fixed(out, static_cast<double>(widget.height));
  out += " re f\n";
}

void append_paths(std::string& out, const std::vector<Piece>& face, double height) {
  for (const Piece& piece : face) {
    if (const auto* path = std::get_if<FilledPath>(&piece.drawing)) append_drawn(out, *path, height);
  }
}

// A marked content within the text, for what its glyphs do not say themselves.
void append_spoken(const TextTarget& target, TextState& state, const GlyphRun& run, const TextStretch& stretch,
                   const DocumentFonts::Cuts& fonts) {
  end_text(target.out, state);
  target.out += "/Span<</ActualText";
  append_text(target.out, *stretch.spoken);
  target.out += ">>BDC\n";
  append_stretch(target, state, run, stretch, fonts);
  end_text(target.out, state);
  target.out += "EMC\n";
}

void append_runs(const TextTarget& target, const std::vector<Piece>& face, const DocumentFonts& fonts) {
  TextState state;
  std::vector<TextStretch> stretches;
  for (const Piece& piece : face) {
    const auto* run = std::get_if<GlyphRun>(&piece.drawing);
    if (!run || run->set->glyphs.empty()) continue;
    const DocumentFonts::Cuts& cuts = fonts[run->set->font];
    find_stretches(*run->set, cuts, stretches);
    for (const TextStretch& stretch : stretches) {
      if (stretch.spoken) {
        append_spoken(target, state, *run, stretch, cuts);
      } else {
        append_stretch(target, state, *run, stretch, cuts);
      }
    }
  }
  end_text(target.out, state);
}

bool has_text(const std::vector<Piece>& face) {
  return std::any_of(face.begin(), face.end(),
                     [](const Piece& piece) { return std::holds_alternative<GlyphRun>(piece.drawing); });
}

}  // namespace

int PdfAppearances::write_text(const Widget& widget) {
  const auto height = static_cast<double>(widget.height);
  std::string content;
  append_ground(content, widget);
  content += "/Tx BMC\n";
  if (has_text(widget.face)) {
    content += "q\n0 0 ";
    append_fixed(content, static_cast<double>(widget.width));
    content += ' ';
    append_fixed(content, height);
    content += " re W n\n";
    append_fill_colour(content, widget.ink);
    append_runs({content, height, !objects_.compresses()}, widget.face, fonts_);
    content += "Q\n";
  }
  content += "EMC\n";
  return write(widget, content);
}

int PdfAppearances::write_button(const Widget& widget, const std::vector<Piece>& face) {
  std::string content;
  append_paths(content, face, static_cast<double>(widget.height));
  int& known = buttons_[content];
  if (known == 0) known = write(widget, content);
  return known;
}

int PdfAppearances::write(const Widget& widget, const std::string& content) {
  const int object = objects_.reserve();
  std::string entries = "/Type/XObject/Subtype/Form/BBox[0 0 ";
  append_fixed(entries, static_cast<double>(widget.width));
  entries += ' ';
  append_fixed(entries, static_cast<double>(widget.height));
  entries += "]/Resources ";
  append_reference(entries, resources_);
  objects_.add_stream(object, entries, content, StreamKind::page);
  return object;
}

}  // namespace drieluik
