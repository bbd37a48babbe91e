// What stretches of letters and single words were shaped and divided into before. One for each thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/memo.h"
#include "layout/hyphenator.h"
#include "layout/shape.h"

namespace drieluik {

struct ShapeCache {
  Memo<std::vector<ShapedGlyph>> items{2 << 20};  // by font, language, script and text; clusters count from 0
  Memo<std::vector<std::size_t>> words{1 << 20};  // by language and word: where it may be divided, in bytes
  std::string key;                                // for its room
};

// As `shape` does. With a cache, letters whose form does not depend on their neighbours outside are shaped once.
void shape_item(const ShapingRequest& request, hb_buffer_t* scratch, ShapeCache* cache, std::vector<ShapedGlyph>& out);
// As `hyphenator.points` says.
const std::vector<std::size_t>& division_points(const Hyphenator& hyphenator, std::string_view word, ShapeCache* cache,
                                                std::vector<std::size_t>& fresh);

}  // namespace drieluik
