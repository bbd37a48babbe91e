// Texts of a paragraph, and the citations in them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "read/inline_places.h"
#include "read/markup_blocks.h"

namespace drieluik {

struct TextPiece {
  std::string_view literal;  // of a line break: a space
  bool is_break = false;
  std::optional<Place> place;
};

// Adds the pieces, which follow on one another, to `out`: texts that touch become one, and `[@key]` a citation, over
// line breaks too. Reports citations that cannot be read and references to footnotes that are not there.
void convert_text(const MarkupContext& context, Span block, const Trail& trail, const std::vector<TextPiece>& pieces,
                  std::vector<Markup>& out);

}  // namespace drieluik
