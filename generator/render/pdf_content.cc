#include "render/pdf_content.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "render/pdf_cache.h"
#include "render/pdf_drawing.h"
#include "render/pdf_syntax.h"
#include "render/pdf_text.h"

namespace drieluik {
namespace {

// An empty marked content would be an empty promise to a screen reader.
bool is_visible(const Piece& piece) {
  if (const auto* run = std::get_if<GlyphRun>(&piece.drawing)) return !run->set->glyphs.empty() && run->set->size > 0;
  if (std::holds_alternative<PlacedPicture>(piece.drawing) || std::holds_alternative<PlacedWidget>(piece.drawing)) {
    return true;
  }
  const auto& path = std::get<FilledPath>(piece.drawing);
  return path.points.size() >= 2 && (path.fills || path.strokes);
}

// From the unit square, in which the stored picture stands upright, to its area on the page, which shows it as the
// camera was held: a, b, c, d, e and f of ISO 32000-1, 8.3.3.
std::array<double, 6> picture_matrix(const PlacedPicture& picture, double page_height) {
  const auto width = static_cast<double>(picture.area.width), height = static_cast<double>(picture.area.height);
  const auto left = static_cast<double>(picture.area.x), right = left + width;
  const double top = page_height - static_cast<double>(picture.area.y), bottom = top - height;
  switch (picture.file->picture.orientation) {
    case 2:
      return {-width, 0, 0, height, right, bottom};
    case 3:
      return {-width, 0, 0, -height, right, top};
    case 4:
      return {width, 0, 0, -height, left, top};
    case 5:
      return {0, -height, -width, 0, right, top};
    case 6:
      return {0, -height, width, 0, left, top};
    case 7:
      return {0, height, width, 0, left, bottom};
    case 8:
      return {0, height, -width, 0, right, bottom};
    default:
      return {width, 0, 0, height, left, bottom};
  }
}

class PageWriter {
 public:
  PageWriter(const Paper& paper, int page, const DocumentFonts& fonts, const DocumentPictures& pictures,
             PdfStructure& structure, PdfFields& fields, PdfCache* cache)
      : paper_(paper),
        page_(page),
        fonts_(fonts),
        pictures_(pictures),
        structure_(structure),
        fields_(fields),
        cache_(cache),
        text_target_{out_, static_cast<double>(paper.height), cache == nullptr} {}

  std::string write() {
    for (const Piece& piece : paper_.pages[static_cast<std::size_t>(page_)].pieces) {
      if (!is_visible(piece)) continue;
      if (const auto* run = std::get_if<GlyphRun>(&piece.drawing)) {
        put(*run, piece.element);
      } else if (const auto* picture = std::get_if<PlacedPicture>(&piece.drawing)) {
        put(*picture, piece.element);
      } else if (const auto* widget = std::get_if<PlacedWidget>(&piece.drawing)) {
        end_mark();
        fields_.place(*widget, piece.element, page_, structure_);
      } else {
        mark({piece.element, false});
        put(std::get<FilledPath>(piece.drawing));
      }
    }
    end_mark();
    return std::move(out_);
  }

 private:
  // What a stretch of content is: of an element, or an artifact, which is text or not.
  struct Mark {
    std::int32_t element;
    bool is_artifact_text;
    bool operator==(const Mark&) const = default;
  };

  void mark(Mark mark) {
    if (mark_ == mark) return;
    end_mark();
    mark_ = mark;
    if (mark.element == kArtifact) {
      out_ += mark.is_artifact_text ? "/Artifact<</Type/Pagination>>BDC\n" : "/Artifact BMC\n";
      return;
    }
    char begin[2 * kMostDigits + 32];
    char* end = put_text(begin, "/");
    end = put_text(end, structure_type(paper_.elements[static_cast<std::size_t>(mark.element)].tag));
    end = put_integer(put_text(end, "<</MCID "), structure_.mark_content(mark.element, page_));
    append_between(out_, begin, put_text(end, ">>BDC\n"));
  }

  // Not within the element's own marked content but beside it: poppler takes the first EMC for the end of both.
  void mark_spoken(std::int32_t element, std::string_view text) {
    end_mark();
    mark_ = Mark{element, false};
    out_ += "/Span<</MCID ";
    append_integer(out_, structure_.mark_content(element, page_));
    out_ += "/ActualText";
    append_text(out_, text);
    out_ += ">>BDC\n";
  }

  void end_mark() {
    end_text(out_, text_);
    if (mark_) out_ += "EMC\n";
    mark_.reset();
  }

  void set_fill(Colour colour) {
    if (fill_ == colour) return;
    append_fill_colour(out_, colour);
    fill_ = colour;
  }
  void set_stroke(Colour colour) {
    if (stroke_ == colour) return;
    append_stroke_colour(out_, colour);
    stroke_ = colour;
  }
  void set_stroke_width(float width) {
    if (stroke_width_ == width) return;
    append_fixed(out_, static_cast<double>(width));
    out_ += " w\n";
    stroke_width_ = width;
  }

  void put(const GlyphRun& run, std::int32_t element) {
    const DocumentFonts::Cuts& fonts = fonts_[run.set->font];
    if (cache_ && run.set->kept != 0) {
      const std::string& encoded = cache_->run(*run.set, fonts).encoded;
      if (!encoded.empty()) {
        mark({element, element == kArtifact});
        set_fill(run.colour);
        return append_encoded(text_target_, text_, run, *fonts.usual, encoded);
      }
    }
    find_stretches(*run.set, fonts, stretches_);
    for (const TextStretch& stretch : stretches_) {
      const bool needs_text = stretch.spoken && element != kArtifact;
      needs_text ? mark_spoken(element, *stretch.spoken) : mark({element, element == kArtifact});
      set_fill(run.colour);
      append_stretch(text_target_, text_, run, stretch, fonts);
      if (needs_text) end_mark();
    }
  }

  void put(const FilledPath& path) {
    end_text(out_, text_);
    if (path.fills) set_fill(path.fill);
    if (path.strokes) {
      set_stroke(path.stroke);
      set_stroke_width(path.stroke_width);
    }
    append_path(out_, path, text_target_.page_height);
  }

  void put(const PlacedPicture& picture, std::int32_t element) {
    const std::string_view name = pictures_.name(picture);
    if (name.empty()) return;
    mark({element, false});
    out_ += "q\n";
    for (const double number : picture_matrix(picture, text_target_.page_height)) {
      append_fixed(out_, number);
      out_ += ' ';
    }
    out_ += "cm\n";
    out_ += name;
    out_ += " Do\nQ\n";
  }

  const Paper& paper_;
  int page_;
  const DocumentFonts& fonts_;
  const DocumentPictures& pictures_;
  PdfStructure& structure_;
  PdfFields& fields_;
  PdfCache* cache_;
  std::string out_;
  TextTarget text_target_;
  TextState text_;
  std::vector<TextStretch> stretches_;  // of the run at hand
  std::optional<Mark> mark_;
  Colour fill_, stroke_;  // black, as every page begins
  float stroke_width_ = 1;
};

}  // namespace

std::string page_content(const Paper& paper, int page, const DocumentFonts& fonts, const DocumentPictures& pictures,
                         PdfStructure& structure, PdfFields& fields, PdfCache* cache) {
  return PageWriter(paper, page, fonts, pictures, structure, fields, cache).write();
}

}  // namespace drieluik
