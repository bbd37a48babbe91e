#include <hb.h>

#include <cmath>
#include <optional>
#include <qpdf/Buffer.hh>

#include "support/pdf_ua_rules.h"

namespace drieluik {
namespace {

std::string where(const UaFont& font) { return "font " + ua_text(font.object, "/BaseFont"); }

bool is_composite(const UaFont& font) { return ua_text(font.object, "/Subtype") == "Type0"; }

QPDFObjectHandle descendant(const UaFont& font) {
  QPDFObjectHandle list = font.object.getKeyIfDict("/DescendantFonts");
  return list.isArray() && list.getArrayNItems() == 1 ? list.getArrayItem(0) : QPDFObjectHandle::newNull();
}

QPDFObjectHandle font_program(const UaFont& font) {
  QPDFObjectHandle holder = is_composite(font) ? descendant(font) : font.object;
  QPDFObjectHandle descriptor = holder.getKeyIfDict("/FontDescriptor");
  for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
    QPDFObjectHandle program = descriptor.getKeyIfDict(key);
    if (program.isStream()) return program;
  }
  return QPDFObjectHandle::newNull();
}

// The widths that a CIDFont gives (ISO 32000-1, 9.7.4.3).
std::map<unsigned, double> dictionary_widths(const UaFont& font) {
  std::map<unsigned, double> widths;
  QPDFObjectHandle list = descendant(font).getKeyIfDict("/W");
  for (int i = 0; list.isArray() && i + 1 < list.getArrayNItems();) {
    const auto first = static_cast<unsigned>(list.getArrayItem(i).getIntValue());
    QPDFObjectHandle second = list.getArrayItem(i + 1);
    if (second.isArray()) {
      for (int j = 0; j < second.getArrayNItems(); ++j) {
        widths[first + static_cast<unsigned>(j)] = second.getArrayItem(j).getNumericValue();
      }
      i += 2;
    } else {
      for (auto cid = first; cid <= static_cast<unsigned>(second.getIntValue()); ++cid) {
        widths[cid] = list.getArrayItem(i + 2).getNumericValue();
      }
      i += 3;
    }
  }
  return widths;
}

// The glyphs of an embedded TrueType program that is used by glyph numbers.
class Program {
 public:
  explicit Program(const UaFont& font) {
    QPDFObjectHandle program = font_program(font);
    if (program.isStream()) data_ = program.getStreamData();
    const bool has_data = data_ != nullptr;
    hb_blob_t* blob = hb_blob_create(has_data ? reinterpret_cast<const char*>(data_->getBuffer()) : "",
                                     has_data ? static_cast<unsigned>(data_->getSize()) : 0, HB_MEMORY_MODE_READONLY,
                                     nullptr, nullptr);
    face_ = hb_face_create(blob, 0);
    font_ = hb_font_create(face_);
    hb_blob_destroy(blob);
  }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  ~Program() {
    hb_font_destroy(font_);
    hb_face_destroy(face_);
  }
  bool has(unsigned glyph) const { return glyph < hb_face_get_glyph_count(face_); }
  double width(unsigned glyph) const {
    return hb_font_get_glyph_h_advance(font_, glyph) * 1000.0 / hb_face_get_upem(face_);
  }

 private:
  std::shared_ptr<Buffer> data_;
  hb_face_t* face_;
  hb_font_t* font_;
};

std::vector<QPDFTokenizer::Token> tokens_of(QPDFObjectHandle stream) {
  class Collector : public QPDFObjectHandle::TokenFilter {
   public:
    void handleToken(QPDFTokenizer::Token const& token) override { tokens.push_back(token); }
    std::vector<QPDFTokenizer::Token> tokens;
  };
  Collector collector;
  stream.filterAsContents(&collector);
  std::erase_if(collector.tokens, [](const auto& token) { return token.getType() == QPDFTokenizer::tt_space; });
  return collector.tokens;
}

unsigned number_of(const std::string& bytes) {
  unsigned number = 0;
  for (const char c : bytes) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

// What a ToUnicode map says of each code, in UTF-16; only the parts of the CMap language that such maps use.
std::map<unsigned, std::string> to_unicode(const UaFont& font) {
  std::map<unsigned, std::string> map;
  QPDFObjectHandle stream = font.object.getKeyIfDict("/ToUnicode");
  if (!stream.isStream()) return map;
  enum { none, characters, ranges } section = none;
  std::vector<std::string> row;
  for (const auto& token : tokens_of(stream)) {
    const std::string& value = token.getValue();
    if (token.getType() == QPDFTokenizer::tt_word) {
      section = value == "beginbfchar" ? characters : value == "beginbfrange" ? ranges : none;
      row.clear();
    }
    if (token.getType() != QPDFTokenizer::tt_string || section == none) continue;
    row.push_back(value);
    if (section == characters && row.size() == 2) {
      map[number_of(row[0])] = row[1];
      row.clear();
    } else if (section == ranges && row.size() == 3) {
      std::string text = row[2];
      for (unsigned code = number_of(row[0]); code <= number_of(row[1]) && !text.empty(); ++code) {
        map[code] = text;
        ++text.back();
      }
      row.clear();
    }
  }
  return map;
}

template <class Broken>
void check_fonts(const UaDocument& document, const UaReport& report, const Broken& is_broken) {
  for (const auto& [key, font] : document.fonts) {
    if (is_broken(font)) report(where(font));
  }
}

template <class Broken>
void check_codes(const UaDocument& document, const UaReport& report, const Broken& is_broken) {
  for (const auto& [key, font] : document.fonts) {
    for (const unsigned code : font.codes) {
      if (is_broken(font, code)) report(where(font) + ": code " + std::to_string(code));
    }
  }
}

bool is_identity(const UaFont& font) {
  const std::string encoding = ua_text(font.object, "/Encoding");
  return encoding == "Identity-H" || encoding == "Identity-V";
}

constexpr UaRule kRules[] = {
    // Others than Identity would have to be compared, or embedded: we write none.
    {"7.21.3.1-1",
     [](const UaDocument& d, const UaReport& r) {
       check_fonts(d, r, [](const UaFont& font) { return is_composite(font) && !is_identity(font); });
     }},
    {"7.21.3.2-1",
     [](const UaDocument& d, const UaReport& r) {
       check_fonts(d, r, [](const UaFont& font) {
         QPDFObjectHandle map = descendant(font).getKeyIfDict("/CIDToGIDMap");
         return is_composite(font) && ua_text(descendant(font), "/Subtype") == "CIDFontType2" && !map.isStream() &&
                !(map.isName() && map.getName() == "/Identity");
       });
     }},
    {"7.21.4.1-1",
     [](const UaDocument& d, const UaReport& r) {
       check_fonts(d, r, [](const UaFont& font) { return font.is_rendered && !font_program(font).isStream(); });
     }},
    {"7.21.4.1-2",
     [](const UaDocument& d, const UaReport& r) {
       for (const auto& [key, font] : d.fonts) {
         if (!is_composite(font) || !font_program(font).isStream()) continue;
         const Program program(font);
         for (const unsigned code : font.codes) {
           if (!program.has(code)) r(where(font) + ": code " + std::to_string(code));
         }
       }
     }},
    {"7.21.4.2-2",
     [](const UaDocument& d, const UaReport& r) {
       check_fonts(d, r, [](const UaFont& font) {
         return descendant(font).getKeyIfDict("/FontDescriptor").getKeyIfDict("/CIDSet").isStream();  // we write none
       });
     }},
    {"7.21.5-1",
     [](const UaDocument& d, const UaReport& r) {
       for (const auto& [key, font] : d.fonts) {
         if (!is_composite(font) || !font_program(font).isStream()) continue;
         const Program program(font);
         const auto widths = dictionary_widths(font);
         for (const unsigned code : font.codes) {
           const auto width = widths.find(code);
           const double given = width == widths.end() ? 1000 : width->second;
           if (program.has(code) && std::abs(given - program.width(code)) > 1) {
             r(where(font) + ": code " + std::to_string(code));
           }
         }
       }
     }},
    {"7.21.7-1",
     [](const UaDocument& d, const UaReport& r) {
       for (const auto& [key, font] : d.fonts) {
         const auto map = to_unicode(font);
         for (const unsigned code : font.codes) {
           const auto text = map.find(code);
           if (text == map.end() || text->second.empty()) r(where(font) + ": code " + std::to_string(code));
         }
       }
     }},
    {"7.21.7-2",
     [](const UaDocument& d, const UaReport& r) {
       for (const auto& [key, font] : d.fonts) {
         for (const auto& [code, text] : to_unicode(font)) {
           for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
             const unsigned unit = number_of(text.substr(i, 2));
             if (unit == 0 || unit == 0xfeff || unit == 0xfffe) r(where(font) + ": code " + std::to_string(code));
           }
         }
       }
     }},
    {"7.21.8-1",
     [](const UaDocument& d, const UaReport& r) {
       check_codes(d, r, [](const UaFont& font, unsigned code) { return is_composite(font) && code == 0; });
     }},
};

}  // namespace

std::span<const UaRule> ua_font_rules() { return kRules; }

}  // namespace drieluik
