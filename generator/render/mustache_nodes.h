// A parsed Mustache template: a flat list of nodes. A section names the node behind its end, so that rendering skips a
// section without walking through it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/mustache.h"

namespace drieluik {

inline constexpr std::size_t kMaxTemplateBytes = 4u << 20;
inline constexpr int kMaxTemplateDepth = 64;                  // sections in sections, partials in partials
inline constexpr std::size_t kMaxTemplateSteps = 4'000'000;   // nodes and items of one rendering
inline constexpr std::size_t kMaxTemplateOutput = 64u << 20;  // bytes of it

struct MustacheNode {
  enum class Kind : std::uint8_t { text, escaped, unescaped, section, inverted, section_end, partial };
  Kind kind = Kind::text;
  bool starts_line = false;             // nothing of its line stands before it: an indented partial indents here
  std::string_view text;                // text: the literal; partial: its name
  std::vector<std::string_view> names;  // a dotted name in its parts; empty for the implicit iterator "."
  bool stands_alone = false;            // a partial that has its line to itself
  std::string_view indentation;         // and what stands before it there
  std::size_t end = 0;                  // section, inverted: the place of its section_end
};

struct Template::Data {
  std::string source;  // what the views of the nodes look at
  std::vector<MustacheNode> nodes;
};

// Fills in `nodes` from `source`; `place` is where `source` stands, for diagnostics. False when it reported a fault.
bool parse_mustache(std::string_view source, Span place, std::vector<MustacheNode>& nodes, Diagnostics& diagnostics);

}  // namespace drieluik
