// A font as the text of a document uses it: its codes, and what its dictionary and its program say of them
// (ISO 32000-1, 9.5 to 9.10).
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

#include "support/pdf_model/cmap.h"
#include "support/pdf_model/font_program.h"

namespace drieluik::pdf {

struct Font {
  std::string where;                                    // first, in content
  mutable QPDFObjectHandle object, holder, descriptor;  // holder: of a composite font its CIDFont, else the font
  std::string subtype;                                  // "Type0", "TrueType", …
  std::shared_ptr<const FontProgram> program;           // null where it is not embedded
  std::map<unsigned, double> widths;                    // by CID, or by code of a simple font
  double missing_width = 1000;
  std::optional<CMap> to_unicode, encoding;  // encoding: an embedded one
  std::string glyph_map;                     // of a CIDToGIDMap stream
  std::map<unsigned, bool> codes;            // that are shown: whether they are painted

  bool is_composite() const { return subtype == "Type0"; }
  bool is_rendered() const;  // not in text rendering mode 3 alone
  bool is_symbolic() const;
  bool has_identity_encoding() const;

  std::vector<unsigned> codes_of(const std::string& shown) const;
  std::optional<unsigned> cid_of(unsigned code) const;
  // Nothing where the font leads to none; 0 is .notdef.
  std::optional<unsigned> glyph_of(unsigned code) const;
  double dictionary_width(unsigned code) const;
  // UTF-16BE, by the ToUnicode map or by a simple font's encoding.
  std::optional<std::string> text_of(unsigned code) const;
};

Font read_font(QPDFObjectHandle object);
std::string place_of(const Font& font);

}  // namespace drieluik::pdf
