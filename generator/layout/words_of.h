// For as long as this lives, what is laid out are words of a chapter, in the contents of the volume say: what is wrong
// with them is told of its text. Null: they are the document's own.
#pragma once

#include "layout/setting.h"

namespace drieluik {

class WordsOf {
 public:
  WordsOf(Setting& setting, const Document* chapter)
      : setting_(setting), place_(setting.place), is_from_elsewhere_(setting.is_from_elsewhere) {
    if (!chapter) return;
    setting.place = chapter->place;
    setting.is_from_elsewhere = is_from_elsewhere(*chapter);
  }
  ~WordsOf() {
    setting_.place = place_;
    setting_.is_from_elsewhere = is_from_elsewhere_;
  }
  WordsOf(const WordsOf&) = delete;
  WordsOf& operator=(const WordsOf&) = delete;

 private:
  Setting& setting_;
  Span place_;
  bool is_from_elsewhere_;
};

}  // namespace drieluik
