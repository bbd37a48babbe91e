// The work in progress of laying out one document: the structure tree so far, the slabs so far, and the column in
// which the next ones come.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/flow.h"
#include "layout/layout.h"
#include "layout/page_numbers.h"
#include "layout/set_line.h"
#include "layout/styled_text.h"

namespace drieluik {

struct Setting {
  Setting(const Document& what, const LayoutContext& how, Span where, Diagnostics& faults);
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;

  const Document& document;
  const LayoutContext& context;
  Span place;  // of the source of what is laid out
  bool is_from_elsewhere;
  Diagnostics& diagnostics;
  std::set<std::pair<const Source*, char32_t>> missing;  // characters that have been reported
  std::size_t missing_count = 0;                         // each time that one came
  std::set<std::string, std::less<>> told_too_long;      // answers, by their paths

  Paper paper;  // structure, outline and anchors; no pages yet
  TextTools tools;
  PageNumbers pages;
  Flow flow;
  float x = 0, width = 0;        // the column, from the text's left edge
  int heading_level = 1;         // of the last heading
  TextRole body;                 // of running text
  Colour ground{255, 255, 255};  // of the page, or of the callout at hand
  std::int32_t next_row = 0;
  std::int32_t logo = kArtifact;  // its element, until it is placed
  bool breaks_page = false;       // before the next slab
  // Labels of list items that wait for the line that they stand before. Coordinates are from the text's left edge and
  // the baseline of that line.
  std::vector<Piece> labels;
  // Footnotes that have been referred to, each as a flow of its own: where each number is among them; and those that
  // are still to be set, with the element that they belong in.
  std::vector<Flow> notes;
  std::map<int, std::size_t> note_indices;
  std::vector<std::pair<const Footnote*, std::int32_t>> waiting_notes;
  std::string key;                                                  // of a text in the cache; kept for its room
  std::map<std::string, std::uint32_t, std::less<>> field_by_name;  // index in Paper::fields
  const Cards* cards_at_end = nullptr;                              // of the document; they come after its sources

  const PrintStyle& style() const { return *context.style; }
  const Words& words() const { return *context.words; }
  float page_height() const;  // of the text
};

// Pages may come from elsewhere: what is wrong in one is no one's fault, and it is laid out as far as can be.
bool is_from_elsewhere(const Document& document);

// ---- Structure ----

inline constexpr std::int32_t kRoot = 0;
std::int32_t add_element(Setting& setting, Tag tag, std::int32_t parent);

// ---- Slabs ----

// Starts a slab; what is added to the flow's pieces from then on stands on it. `baseline` is where a list item's label
// is put, from the slab's top.
Slab& begin_slab(Setting& setting, float height, float baseline);
void add_piece(Setting& setting, Piece piece, float dx, float dy);
// The room before the slab `first` and after the last one, where there is not more already.
void put_room(Flow& flow, std::uint32_t first, float before, float after);
// No page break between the slabs from `first` on if they fit on one page; or none in any case, nor before the next
// one, if `with_next`.
void keep_together(Flow& flow, std::uint32_t first, bool with_next);
// No single first or last line of what stands in the slabs from `first` on.
void keep_first_and_last_two(Flow& flow, std::uint32_t first);
// The same of rows, by the slab that each begins with.
void keep_first_and_last_two_rows(Flow& flow, const std::vector<std::uint32_t>& rows);
// Cells side by side in the slabs from `first` on: no page break where one of them wants none (`keeps`, by slab), but
// for where that would keep many lines together.
void keep_lines_of_cells(Flow& flow, std::uint32_t first, const std::vector<bool>& keeps);

// A link to `name` leads to this slab. Without a name, or such a slab, there is nothing to lead to.
void mark_anchor(Setting& setting, std::uint32_t slab, const std::string& name);

// What `lay_out` makes within a column of its own, as a flow of its own.
Flow in_column(Setting& setting, float x, float width, const std::function<void()>& lay_out);
// The pieces and links of a column on the slab that began last, from `top` below its top on.
void put_column(Setting& setting, Flow column, float top);
// Several columns as one slab; each starts as far below its top as `tops` says, by column.
void append_side_by_side(Setting& setting, std::vector<Flow> columns, const std::vector<float>& tops);

struct RowBlock {
  float leading = 15;  // of all columns
  float above = 0, below = 0, min_height = 0;
  std::optional<Piece> ground;  // drawn first, at the row's top
  std::optional<Piece> rule;    // drawn at the row's foot
};
// Several columns whose slabs are lines of one leading, as a row: unbroken if it fits on a page, else broken between
// lines.
void append_row(Setting& setting, std::vector<Flow> columns, const RowBlock& block);

// ---- Text ----

struct TextBlock {
  Alignment alignment = Alignment::start;
  BaseDirection direction = BaseDirection::ltr;
  bool justified = false;
  float measure = 0;         // the longest line; 0: the column
  float least_measure = 24;  // points: deep nesting does not make lines of nothing
  float hanging = 0;         // by how much all lines but the first are indented
  float leading = 15;
  float baseline = 0;  // from a line's top; 0: where the letters stand in its middle
};

// One slab for each line, with no page break that would leave a single first or last line. An empty text makes none.
void set_text(Setting& setting, const StyledText& given, const TextBlock& block);
TextBlock text_block(const Setting& setting, const TextRole& role);
TextBlock running_text(const Setting& setting, const TextRole& role);  // not wider than people like to read

// The text in one look.
StyledText plain_text(std::string_view text, const TextRole& role, std::int32_t element);
// How wide the text would be: of its lines as the author or the client ended them, the widest.
TextWidths text_widths(Setting& setting, const StyledText& text);
// One line of running head, label or figure, at (0, 0); what does not fit is not cut.
SetLine set_one_line(Setting& setting, const StyledText& text);

// The baseline of a line from its top, so that the text stands in the middle of its leading.
float baseline_of(const Setting& setting, const TextRole& role);

// ---- Drawing ----

FilledPath line_path(float x1, float y1, float x2, float y2, Colour stroke, float width);
FilledPath box_path(float x, float y, float width, float height);

}  // namespace drieluik
