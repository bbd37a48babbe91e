// What the content streams of a document do: its pages, the forms that they paint, the appearances of annotations.
#pragma once

#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string>
#include <vector>

#include "support/pdf_model/font.h"
#include "support/pdf_model/structure.h"

namespace drieluik::pdf {

struct Mark {  // a marked-content sequence
  std::string where, tag;
  mutable QPDFObjectHandle properties;
  ContentKey key;               // identifier -1: it has none
  std::size_t element = kNone;  // its own
  bool within_tagged = false, within_artifact = false;
  bool has_language = false;  // its own, or from around it
};

struct Paint {  // an operator that paints on a page
  std::string where;
  bool is_text = false, is_tagged = false, is_artifact = false, has_language = false;
};

struct Use {  // of an image or a graphics state
  std::string where;
  mutable QPDFObjectHandle object;
};

struct FormUse {      // a form XObject that pages paint
  std::string where;  // first
  mutable QPDFObjectHandle object;
  int times = 0;
  bool has_tags = false;
};

struct Content {
  std::vector<Mark> marks;
  std::vector<Paint> paints;
  std::map<std::string, Font> fonts;  // that text is shown in, by object
  std::map<QPDFObjGen, FormUse> forms;
  std::vector<Use> images, states;                       // image XObjects; graphics state dictionaries
  std::map<ContentKey, std::string> texts;               // what is shown in each marked content, UTF-8
  std::map<std::string, std::string> operators, spaces;  // operators and device colour spaces: where first
  std::vector<std::string> inline_images;                // where
  std::vector<std::string> unbalanced;                   // marks and states that are left open, or closed twice
  int deepest_state = 0;                                 // of q within q
};

// A place is told as "page 2: stream 14 0: Tj".
void read_page_content(Content& content, const Structure& structure, QPDFObjectHandle page, const std::string& where);
// An appearance is not part of the page's content: its annotation is what has a place in the structure.
void read_appearance(Content& content, const Structure& structure, QPDFObjectHandle form, const std::string& where);

}  // namespace drieluik::pdf
