// Colours and paths in a content stream (ISO 32000-1, 8.5).
#pragma once

#include <string>

#include "layout/paper.h"

namespace drieluik {

// "0.5 0.2 1", or "0.5" of a grey.
void append_components(std::string& out, Colour colour);
void append_fill_colour(std::string& out, Colour colour);
void append_stroke_colour(std::string& out, Colour colour);
// A path from its first point to its painting; colours and width are set.
void append_path(std::string& out, const FilledPath& path, double page_height);

}  // namespace drieluik
