// Blocks that all clients' documents have in common, laid out once for a thread.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <vector>

#include "layout/flow.h"
#include "layout/paper.h"
#include "layout/shape_cache.h"
#include "layout/text_cache.h"

namespace drieluik {

// A flow with its part of the structure tree. All its indices count from 0; the parent of its outermost elements is
// kOuter.
struct KeptFlow {
  static constexpr std::int32_t kOuter = -2;
  Flow flow;
  std::vector<StructureElement> elements;
  std::vector<OutlineEntry> outline;
  std::vector<Anchor> anchors;
  std::int32_t rows = 0;
  int heading_level = 1;  // after it
};

// What a layout depends on besides the theme: the blocks, the column, the last heading's level and the size of the
// text.
struct FlowKey {
  const void* blocks = nullptr;
  float x = 0, width = 0;
  int heading_level = 1;
  float text_size = 0;
  auto operator<=>(const FlowKey&) const = default;
};

using FlowCache = std::map<FlowKey, KeptFlow>;

// What a thread keeps from document to document; outlives the papers that are made with it, and is outlived by the
// blocks that are fixed in them.
struct LayoutCache {
  ShapeCache shapes;
  TextCache texts;
  FlowCache flows;
};

}  // namespace drieluik
