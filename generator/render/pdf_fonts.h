// The fonts of a document, and what of them its readers share (ISO 32000-1, 9.7).
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "layout/fonts.h"
#include "render/pdf.h"
#include "render/pdf_field_font.h"
#include "render/pdf_font_subset.h"
#include "render/pdf_objects.h"
#include "render/pdf_weights.h"

namespace drieluik {

struct FontSubsets::Data {
  // Three cuts of a font: what most documents need, of that no more than the fixed texts have, and further letters.
  struct Shared {
    GlyphTexts texts;  // gathered by add()
    mutable std::once_flag cut;
    mutable std::vector<char32_t> code_points;  // by glyph of the font; 0: none of its own
    mutable FontSubset usual, lean, rare;       // ids of `lean` are those of `usual`
  };
  Data(const FontSet& font_set, Use its_use);
  // Cut when a document first uses the font.
  const Shared& shared(std::size_t font) const;
  // Of pages whose texts are those that were gathered.
  const StreamWeights& page_weights() const;
  // What is typed into fields, of the font `typed`.
  const FieldFont& field_font() const;

  const FontSet& fonts;
  Use use;
  std::size_t typed;
  std::vector<std::unique_ptr<Shared>> list;  // by font
  mutable std::once_flag are_weights_made, is_field_font_made;
  mutable StreamWeights made_weights{};
  mutable FieldFont made_field_font;
};

// The fonts of one document: of each that it uses the shared subsets that it needs, and one of its own for what is in
// none.
class DocumentFonts {
 public:
  DocumentFonts(const Paper& paper, const FontSubsets& subsets, PdfCache& cache);

  // Of a font that the document uses. `own` is null where the shared subset has all.
  struct Cuts {
    const FontSubset* usual = nullptr;
    const FontSubset* lean = nullptr;
    const FontSubset* rare = nullptr;
    std::unique_ptr<FontSubset> own;
    bool uses_lean = false, uses_usual = false, uses_rare = false;
    int descriptor = 0;  // of the usual subset, once it is written
  };
  const Cuts& operator[](std::size_t font) const { return cuts_[font]; }

  // Writes the fonts; gives the dictionary that names them: "/F0" the usual or lean subset of the first font, "/R0" the
  // rare letters, "/G0" its own.
  std::string write(PdfObjects& objects);
  // After the others: the font of what is typed into fields.
  int write_field_font(PdfObjects& objects) const;

 private:
  const FontSubsets& subsets_;
  std::vector<Cuts> cuts_;
};

}  // namespace drieluik
