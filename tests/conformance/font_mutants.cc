#include <qpdf/QPDFTokenizer.hh>

#include "conformance/mutants.h"
#include "support/pdf_model/font.h"
#include "support/pdf_model/values.h"

namespace drieluik {
namespace {

QPDFObjectHandle cid_font(PdfEdit& edit) { return edit.font().getKey("/DescendantFonts").getArrayItem(0); }
QPDFObjectHandle descriptor(PdfEdit& edit) { return cid_font(edit).getKey("/FontDescriptor"); }
unsigned glyph_count(PdfEdit& edit) { return pdf::read_font(edit.font()).program->glyph_count(); }

// Code 1 is a space, which every document shows.
constexpr unsigned kShown = 1;

// A map of CIDs to glyphs of their number, but for code 1.
void map_shown(PdfEdit& edit, unsigned glyph) {
  std::string map;
  for (unsigned i = 0; i < glyph_count(edit); ++i) {
    const unsigned to = i == kShown ? glyph : i;
    map += {static_cast<char>(to >> 8), static_cast<char>(to & 0xff)};
  }
  cid_font(edit).replaceKey("/CIDToGIDMap", edit.make_stream("", map));
}

void set_width(PdfEdit& edit, unsigned code, double width) {
  QPDFObjectHandle list = cid_font(edit).getKey("/W");
  for (int i = 0; i + 1 < list.getArrayNItems(); ++i) {
    const int at = static_cast<int>(code - static_cast<unsigned>(list.getArrayItem(i).getIntValue()));
    QPDFObjectHandle widths = list.getArrayItem(i + 1);
    if (widths.isArray() && at >= 0 && at < widths.getArrayNItems()) {
      widths.setArrayItem(at, QPDFObjectHandle::newReal(width, 2));
      return;
    }
    if (widths.isArray()) ++i;
  }
  throw std::runtime_error("no width");
}

// The identity map, as a stream of our own.
void embed_cmap(PdfEdit& edit, const std::string& entries, const std::string& first_line) {
  const std::string system = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";
  cid_font(edit).replaceKey("/CIDSystemInfo", QPDFObjectHandle::parse(system.substr(system.find('<'))));
  edit.font().replaceKey("/Encoding",
                         edit.make_stream("/Type/CMap/CMapName/Same" + system + entries,
                                          first_line + "\nbegincmap /CMapName /Same def /WMode 0 def\n"
                                                       "1 begincodespacerange <0000><ffff> endcodespacerange\n"
                                                       "1 begincidrange <0000><ffff> 0 endcidrange\nendcmap"));
}

void embed_sound_cmap(PdfEdit& edit) { embed_cmap(edit, "/WMode 0", ""); }
QPDFObjectHandle cmap(PdfEdit& edit) { return edit.font().getKey("/Encoding").getDict(); }

std::string set_of_all(PdfEdit& edit) { return std::string(glyph_count(edit) / 8 + 1, '\xff'); }

void replace_unicode(PdfEdit& edit, const std::string& text) {
  edit.font().replaceKey("/ToUnicode", edit.make_stream("", pdf::bytes_of(edit.font().getKey("/ToUnicode")) +
                                                                "\n1 beginbfchar <0001><" + text + "> endbfchar\n"));
}

const Mutant kMutants[] = {
    {{"7.21.3.1-1"},
     real_contract,
     [](PdfEdit& e) {
       cmap(e).getKey("/CIDSystemInfo").replaceKey("/Ordering", QPDFObjectHandle::newString("Japan1"));
     },
     embed_sound_cmap},
    {{"7.21.3.2-1"}, real_contract, [](PdfEdit& e) { cid_font(e).removeKey("/CIDToGIDMap"); }},
    {{"7.21.3.3-1"},
     real_contract,
     [](PdfEdit& e) { e.font().replaceKey("/Encoding", QPDFObjectHandle::newName("/Same-H")); }},
    {{"7.21.3.3-2"},
     real_contract,
     [](PdfEdit& e) { cmap(e).replaceKey("/WMode", QPDFObjectHandle::newInteger(1)); },
     embed_sound_cmap},
    {{"7.21.3.3-3"}, real_contract, [](PdfEdit& e) { embed_cmap(e, "/WMode 0", "/Same-H usecmap"); }, embed_sound_cmap},
    {{"7.21.4.1-1"}, real_contract, [](PdfEdit& e) { descriptor(e).removeKey("/FontFile2"); }},
    {{"7.21.4.1-2"}, real_contract, [](PdfEdit& e) { map_shown(e, 0xfff0); }, [](PdfEdit& e) { map_shown(e, kShown); }},
    {{"7.21.4.2-2"},
     real_contract,
     [](PdfEdit& e) { descriptor(e).replaceKey("/CIDSet", e.make_stream("", set_of_all(e).substr(2))); },
     [](PdfEdit& e) { descriptor(e).replaceKey("/CIDSet", e.make_stream("", set_of_all(e))); }},
    {{"7.21.5-1"}, real_contract, [](PdfEdit& e) { set_width(e, kShown, 500); }},
    {{"7.21.7-1"}, real_contract, [](PdfEdit& e) { e.font().removeKey("/ToUnicode"); }},
    {{"7.21.7-1"}, real_contract, [](PdfEdit& e) { replace_unicode(e, ""); }},
    {{"7.21.7-2"}, real_contract, [](PdfEdit& e) { replace_unicode(e, "FEFF"); }},
    {{"7.21.7-2"}, real_contract, [](PdfEdit& e) { replace_unicode(e, "00410000"); }},
    {{"7.21.8-1"},
     real_contract,
     [](PdfEdit& e) {
       map_shown(e, 0);
       set_width(e, kShown, pdf::read_font(e.font()).program->width(0));
     }},
};

}  // namespace

std::span<const Mutant> font_mutants() { return kMutants; }

}  // namespace drieluik
