// A document that is laid out but not yet on pages: slabs of a certain height, one below the other, which a page break
// may come between but not into.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "layout/paper.h"

namespace drieluik {

struct FlowPiece {
  Piece piece;             // x from the text's left edge, y from the slab's top
  std::uint32_t lane = 0;  // which of the texts side by side it is part of
};

inline constexpr std::int32_t kNone = -1;

struct Slab {
  float height = 0;
  float before = 0, after = 0;  // room to its neighbours; the larger of two counts
  bool keep_with_next = false;
  bool keep_loosely = false;  // the same, unless what is kept together would be longer than a page
  bool on_grid = false;       // starts on the baseline grid (a multiple of half a line from the page's top)
  bool breaks_page = false;
  bool joins = false;             // rows of fields: no room between two of them
  bool ends_writing_row = false;  // of a table: its rule, and nothing else, moves down when the slab grows
  std::int32_t head = kNone;      // a table's head that is repeated above it on a later page; index in Flow::heads
  std::int32_t row = kNone;       // slabs with the same number are the lines of one row, read lane by lane
  std::uint32_t first_piece = 0, first_link = 0;  // up to those of the next slab
};

// A tinted ground or a rule beside slabs [first, last), drawn on every page that they stand on.
struct Frame {
  std::uint32_t first = 0, last = 0;
  float x = 0, width = 0;
  std::optional<Colour> ground;
  std::optional<Colour> rule;  // at the left
  std::uint32_t reach = 0;     // the last slab of this one and of those before it; known when pages are made
};

struct RepeatedHead {
  std::uint32_t first = 0, last = 0;  // slabs
};

struct SlabMark {
  enum class Kind : std::uint8_t { outline, anchor, bounds };
  Kind kind = Kind::outline;
  std::uint32_t slab = 0;
  std::uint32_t index = 0;  // in Paper::outline, Paper::anchors or Paper::elements
};

// Slabs [first, last) stand in columns, each `width` wide; their pieces are placed as in the first one.
struct ColumnSet {
  std::uint32_t first = 0, last = 0;
  int count = 2;
  float width = 0, gap = 0;
};

// Room to write by hand, which takes what height is left over on its page: more lines, higher boxes, higher rows.
struct WritingSpace {
  enum class Kind : std::uint8_t { lines, boxes, rows };
  Kind kind = Kind::lines;
  std::uint32_t first = 0, last = 0;  // slabs
};

// The foot of a page has what a slab on it refers to.
struct NoteCall {
  std::uint32_t slab = 0;
  std::uint32_t note = 0;  // index in Flow::notes
};

struct Flow {
  std::vector<Slab> slabs;
  std::vector<FlowPiece> pieces;
  std::vector<LinkArea> links;
  std::vector<Frame> frames;
  std::vector<RepeatedHead> heads;
  std::vector<SlabMark> marks;
  std::vector<ColumnSet> column_sets;        // in order
  std::vector<WritingSpace> writing_spaces;  // in order
  std::vector<Flow> notes;
  std::vector<NoteCall> note_calls;  // in order of their slabs, each note once
  bool fills_pages = false;          // whether writing spaces grow

  std::uint32_t size() const { return static_cast<std::uint32_t>(slabs.size()); }
  std::uint32_t end_of_pieces(std::uint32_t slab) const;
  std::uint32_t end_of_links(std::uint32_t slab) const;
  float height() const;                        // as one column
  float gap_before(std::uint32_t slab) const;  // when it is not the first of its page
};

void move_piece(Piece& piece, float dx, float dy);

}  // namespace drieluik
