// A PDF as the rules of its conformance speak of it, read once: structure, content, fonts, annotations, metadata.
#pragma once

#include <memory>
#include <qpdf/QPDF.hh>
#include <string>
#include <string_view>
#include <vector>

#include "support/pdf_model/content.h"
#include "support/pdf_model/structure.h"
#include "support/pdf_model/values.h"
#include "support/pdf_model/xmp.h"

namespace drieluik::pdf {

struct Annotation {
  std::string where, type;
  mutable QPDFObjectHandle object, page;
  std::size_t element = kNone;  // its parent in the structure

  bool is_hidden() const;
  bool is_outside() const;  // wholly beside the page's crop box
};

struct Document {
  std::string_view bytes;
  std::unique_ptr<QPDF> file;
  mutable QPDFObjectHandle catalogue;
  std::vector<QPDFObjectHandle> pages, objects;
  std::string metadata;  // the XMP packet
  Xmp xmp;
  Structure structure;
  Content content;
  std::vector<Annotation> annotations;

  bool has_language() const;  // of its own, in the catalogue
  // An entry of a dictionary that stands in the catalogue; null where one of them is absent.
  QPDFObjectHandle entry(const char* outer, const char* inner) const;
  const Element* element_of(const Annotation& annotation) const;
  std::vector<QPDFObjectHandle> fields() const;  // of the form, with those within others
  // Counted from 1; 0 of what is no page.
  int page_number(QPDFObjGen page) const;
};

// "page 2: TD 12 0"; without a page where neither the element nor one above it has content.
std::string where_of(const Document& document, const Element& element);
// "page 2: object 14 0" of a page, an annotation or an element, else "object 14 0".
std::string where_of(const Document& document, QPDFObjectHandle object);

// Throws what libqpdf throws of a file that it cannot read; `bytes` have to outlive the result.
Document read_document(std::string_view bytes, const std::string& password);

}  // namespace drieluik::pdf
