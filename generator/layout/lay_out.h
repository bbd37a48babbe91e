// How each kind of block becomes slabs. All add to the setting's flow, within its present column, and to the structure
// under `parent`.
#pragma once

#include "layout/setting.h"

namespace drieluik {

// A paragraph with pictures that are too large to stand among its words: what stands before, between and behind them
// are paragraphs. `most_height` is in points.
bool shows_pictures(const Setting& setting, const Inlines& inlines);
void lay_out_with_pictures(Setting& setting, const Inlines& inlines, std::int32_t parent, float most_height);
// The picture that is there alone; null: none, or one as small as a letter.
const Image* sole_picture(const Setting& setting, const Inlines& inlines);
float most_picture_height(const Setting& setting);  // on a page
// The element of a picture that stands by itself, with its words.
std::int32_t add_picture_element(Setting& setting, const Image& image, std::int32_t parent);
Piece picture_piece(const Setting& setting, const Image& image, std::int32_t element, Area area);
// Points, when nothing limits it.
Area natural_size(const Picture& picture);

// The inlines as one paragraph of the element, with elements of their own for links, blanks and footnote marks.
StyledText lay_out_inlines(Setting& setting, const Inlines& inlines, const TextRole& role, std::int32_t element);
// "Figure 3. The pyramid": `word` is the key of its first words.
StyledText caption_text(Setting& setting, std::string_view word, int number, std::string_view caption,
                        std::int32_t element);
// A tab goes to the next column that is a multiple of four.
std::string without_tabs(std::string_view text);
// A client's line breaks as '\n', whichever way they were written; tabs as spaces.
std::string plain_answer(std::string_view text);
// A client's answer, literally.
void add_answer(StyledText& out, std::string_view answer, std::string_view path, const TextRole& role,
                std::int32_t element);

void lay_out_blocks(Setting& setting, const Blocks& blocks, std::int32_t parent);
void lay_out_block(Setting& setting, const Block& block, std::int32_t parent);
// In columns of one width; what is too wide for them stands across.
void lay_out_in_columns(Setting& setting, const Blocks& blocks, int count, std::int32_t parent);
// Laid out once for a thread, where it has a cache.
void lay_out_fixed(Setting& setting, const FixedBlocks& fixed, std::int32_t parent);
void lay_out_list(Setting& setting, const List& list, std::int32_t parent);
void lay_out_definitions(Setting& setting, const DefinitionList& definitions, std::int32_t parent);
void lay_out_callout(Setting& setting, const Callout& callout, std::int32_t parent);
void lay_out_table(Setting& setting, const Table& table, std::int32_t parent);
void lay_out_table_caption(Setting& setting, const Table& table, std::int32_t element);
void lay_out_figure(Setting& setting, const FigureBlock& figure, std::int32_t parent);
// A figure's element, with what a screen reader says of it; where it stands is not in it yet.
std::int32_t add_figure_element(Setting& setting, const FigureBlock& figure, std::int32_t parent);
// A warning where a figure of this size cannot be read.
void report_small_letters(Setting& setting, const FigureBlock& figure, float scale);
// On pages of their own, with lines to cut along.
void lay_out_cards(Setting& setting, const Cards& cards, std::int32_t parent);

void lay_out_field(Setting& setting, const FieldBlock& field, std::int32_t parent);
void lay_out_group(Setting& setting, const FieldGroup& group, std::int32_t parent);
void lay_out_signatures(Setting& setting, const Signatures& signatures, std::int32_t parent);
void lay_out_answer_space(Setting& setting, const AnswerSpace& space, std::int32_t parent);
// The boxes of a choice with their labels; those of `chosen` are ticked.
// Whether each of its options stands on the paper with a box to tick; others are chosen from a list.
bool has_options(const Setting& setting, const FieldBlock& field);
void lay_out_options(Setting& setting, const FieldBlock& field, std::int32_t parent);

// What the file is called: "GROW (Teacher edition)".
std::string title_with_edition(const Document& document, const Words& words);
// All that stands between the first page's head and the last one's foot.
void lay_out_text(Setting& setting);
// A link to an anchor that is not on these pages (its section was left out) is text like any other.
void drop_dead_links(Paper& paper);
// A picture's element says where on its page it stands.
void tell_places_of_pictures(Paper& paper);

// A bar, and the title as the first heading: "3  GROW" with a number, or "Part II" above it.
struct Opening {
  std::string_view title, number = {}, label = {};
};
void lay_out_opening(Setting& setting, const Opening& opening);
// Title, summary, and the facts of a sheet or the version of a form.
void lay_out_title(Setting& setting);
// The way to the page on the site, at the right of the title that was laid out last, and the room that it needs there.
void lay_out_qr_code(Setting& setting);
float qr_code_room(const Setting& setting);
void lay_out_heading(Setting& setting, int level, const std::string& anchor, const Inlines& content,
                     std::int32_t parent);
// Sources.
void lay_out_end(Setting& setting);
void lay_out_source(Setting& setting, const SourceEntry& source);

// Those footnotes that are not laid out yet, for the foot of the page; `element` is what refers to them.
void lay_out_footnotes(Setting& setting, const std::vector<int>& numbers, std::int32_t element);
std::string footnote_anchor(int number);
bool is_footnote_anchor(std::string_view name);
// Gives the flow its footnotes, each called by the slab that has the first reference to it.
void call_footnotes(Setting& setting);

// A label with what belongs to it at its right, as one paragraph. Without a value there is a line to write on.
struct Pair {
  std::string_view label, value;
  std::string_view path;      // of a client's answer; else empty
  bool is_brief = false;      // a date or a number: a short line will do
  float label_width = 0;      // points; 0: that of a form's labels
  std::string_view url = {};  // that the value leads to
  bool is_ruled = true;       // a thin rule below an answer
  bool hyphenates = false;
  int lines = 1;  // of a field to type in: room, in lines to write on
};
void lay_out_pair(Setting& setting, const Pair& pair, std::int32_t parent);
// Lines to write on, 8 mm apart.
void lay_out_writing_lines(Setting& setting, int lines);

// Puts a text on the first line that comes, `x` from the column's left.
void add_label(Setting& setting, const StyledText& text, float x);

// A square to tick, with its lower left corner at (x, y), as the pieces of an element.
float tick_box_size(const PrintStyle& style);
void add_tick_box(std::vector<Piece>& pieces, const PrintStyle& style, float x, float y, bool ticked,
                  std::int32_t element);

}  // namespace drieluik
