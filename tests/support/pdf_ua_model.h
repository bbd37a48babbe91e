// A PDF as its PDF/UA rules speak of it: structure elements, marked content, annotations, fonts.
#pragma once

#include <map>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace drieluik {

// Handles are mutable because libqpdf's have no const methods.
struct UaElement {
  mutable QPDFObjectHandle object;
  std::string type;         // by the role map, down to a standard type where that leads to one
  std::string parent_type;  // empty under the root
  std::vector<std::size_t> kids;
  int annotations = 0;  // object references among its kids
  bool role_loops = false, role_is_remapped = false;
};

struct UaMark {  // a marked-content sequence
  std::string where, tag;
  mutable QPDFObjectHandle properties;
  bool is_tagged = false;  // leads to a structure element
  bool within_tagged = false, within_artifact = false;
};

struct UaContent {  // an operator that paints
  std::string where;
  bool is_tagged = false, is_artifact = false;
};

struct UaAnnotation {
  std::string where;
  mutable QPDFObjectHandle object, page;
  std::size_t element = npos;  // its parent in the structure
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

struct UaFont {
  mutable QPDFObjectHandle object;
  std::set<unsigned> codes;  // that are shown
  bool is_rendered = false;
};

struct UaDocument {
  std::string header;  // the file's first line, with its end
  std::unique_ptr<QPDF> file;
  mutable QPDFObjectHandle catalogue;
  std::string xmp;
  std::vector<UaElement> elements;  // in reading order
  std::vector<UaMark> marks;
  std::vector<UaContent> contents;
  std::vector<UaAnnotation> annotations;
  std::map<std::string, UaFont> fonts;  // by object
};

// Throws what libqpdf throws of a file that it cannot read.
UaDocument read_ua_document(std::string_view pdf);

// For pdf_ua_content.cc: the marks, contents and fonts of a page.
void read_ua_content(UaDocument& document, QPDFObjectHandle page, std::size_t number,
                     const std::set<int>& tagged_identifiers);

bool is_standard_type(std::string_view type);

// An entry of a dictionary as text; empty where there is none or it is of another kind.
std::string ua_text(QPDFObjectHandle dictionary, const char* key);
// An attribute of a structure element, looked up in all its attribute objects; null where there is none.
QPDFObjectHandle ua_attribute(const UaElement& element, const char* owner, const char* key);

}  // namespace drieluik
