#include "layout/flow.h"

#include <algorithm>

namespace drieluik {

std::uint32_t Flow::end_of_pieces(std::uint32_t slab) const {
  return slab + 1 < slabs.size() ? slabs[slab + 1].first_piece : static_cast<std::uint32_t>(pieces.size());
}

std::uint32_t Flow::end_of_links(std::uint32_t slab) const {
  return slab + 1 < slabs.size() ? slabs[slab + 1].first_link : static_cast<std::uint32_t>(links.size());
}

float Flow::height() const {
  float height = 0, gap = 0;
  for (std::size_t i = 0; i < slabs.size(); ++i) {
    if (i > 0) height += std::max(gap, slabs[i].before);
    height += slabs[i].height;
    gap = slabs[i].after;
  }
  return height;
}

void move_piece(Piece& piece, float dx, float dy) {
  if (auto* run = std::get_if<GlyphRun>(&piece.drawing)) {
    run->x += dx;
    run->y += dy;
    return;
  }
  for (DrawnPoint& point : std::get<FilledPath>(piece.drawing).points) {
    point.x += static_cast<double>(dx);
    point.y += static_cast<double>(dy);
  }
}

}  // namespace drieluik
