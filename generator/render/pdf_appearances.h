// How a widget looks, drawn beforehand, so that no reader has to (ISO 32000-1, 12.5.5).
#pragma once

#include <map>
#include <string>

#include "layout/paper.h"
#include "render/pdf_fonts.h"
#include "render/pdf_objects.h"

namespace drieluik {

class PdfAppearances {
 public:
  PdfAppearances(PdfObjects& objects, const DocumentFonts& fonts, int resources)
      : objects_(objects), fonts_(fonts), resources_(resources) {}

  // Gives the form XObject. What is typed stands in marked content of its own, which readers replace.
  int write_text(const Widget& widget);
  // Those of buttons that look the same are one.
  int write_button(const Widget& widget, const std::vector<Piece>& face);

 private:
  int write(const Widget& widget, const std::string& content);

  PdfObjects& objects_;
  const DocumentFonts& fonts_;
  int resources_;
  std::map<std::string, int> buttons_;  // by content
};

}  // namespace drieluik
