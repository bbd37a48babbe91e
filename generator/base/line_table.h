// Lines and columns of one source for those who ask for many: Source::position() looks at all that comes before a
// place, and a hostile file has a fault every other byte.
//
//   const LineTable lines(source);
//   lines.position(span.begin);   // what source.position(span.begin) says
#pragma once

#include <vector>

#include "base/source.h"

namespace drieluik {

class LineTable {
 public:
  explicit LineTable(const Source& source);
  Position position(std::uint32_t offset) const;

 private:
  // The position of a byte that begins a code point.
  struct Mark {
    std::size_t offset = 0;
    Position position;
  };
  Position position_after(const Mark& mark, std::size_t offset) const;

  const Source& source_;
  std::vector<Mark> marks_;
};

}  // namespace drieluik
