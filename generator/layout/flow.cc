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
  float height = 0;
  for (std::uint32_t i = 0; i < size(); ++i) height += (i > 0 ? gap_before(i) : 0) + slabs[i].height;
  return height;
}

float Flow::gap_before(std::uint32_t slab) const {
  const Slab& above = slabs[slab - 1];
  const Slab& below = slabs[slab];
  return above.joins && below.joins ? 0 : std::max(above.after, below.before);
}

void move_piece(Piece& piece, float dx, float dy) {
  if (auto* run = std::get_if<GlyphRun>(&piece.drawing)) {
    run->x += dx;
    run->y += dy;
    return;
  }
  if (auto* picture = std::get_if<PlacedPicture>(&piece.drawing)) {
    picture->area.x += dx;
    picture->area.y += dy;
    return;
  }
  if (auto* widget = std::get_if<PlacedWidget>(&piece.drawing)) {
    widget->x += dx;
    widget->y += dy;
    return;
  }
  for (DrawnPoint& point : std::get<FilledPath>(piece.drawing).points) {
    point.x += static_cast<double>(dx);
    point.y += static_cast<double>(dy);
  }
}

}  // namespace drieluik
