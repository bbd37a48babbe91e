// Layout with the theme's fonts for tests of layout and of what prints it.
#pragma once

#include <optional>
#include <string>

#include "layout/layout.h"

namespace drieluik {

// As themes/default/print.yaml has them.
PrintStyle test_print_style();

struct TestLayout {
  explicit TestLayout(const std::string& language = "nl");

  Paper lay_out(Document document);
  Paper lay_out(Blocks content);  // of a page that is called "T"
  LayoutContext context() const;

  PrintStyle style;
  Diagnostics diagnostics;
  std::optional<FontSet> fonts;
  Words words;
  std::string language;
  std::unique_ptr<Hyphenator> hyphenator;
  Source source;
};

// Short ways to build a document tree.
Inlines text_inlines(std::string text);
Block paragraph(std::string text);
Block heading(int level, std::string text);

}  // namespace drieluik
