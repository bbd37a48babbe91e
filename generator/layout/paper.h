// A document laid out on pages: what a PDF needs and nothing that only PDF knows.
//
// Units are points (1/72 inch); the origin is the page's top left corner and y grows downwards. Every piece of a page
// belongs to an element of the structure tree, or to none: then it is an artifact (rules, lines to write on, page
// numbers), which a screen reader passes over.
#pragma once

#include <cstdint>
#include <deque>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "document/document.h"
#include "read/picture.h"

namespace drieluik {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};

// A glyph of a font, with its advance and offsets in points at the run's size.
struct PlacedGlyph {
  std::uint32_t glyph = 0;    // index in the font file
  std::uint32_t cluster = 0;  // byte offset in the run's text
  float advance = 0, dx = 0, dy = 0;
};

// A stretch of text in one font as it is set, from left to right. It does not change once it is on a line, so that
// lines which many papers have in common are set once.
struct SetRun {
  std::uint16_t font = 0;  // index in FontSet
  float size = 10;
  std::string text;  // what the glyphs say, in reading order; a hyphen at a line's end is U+00AD
  std::vector<PlacedGlyph> glyphs;
  std::uint32_t kept = 0;  // of a TextCache: its number there, from 1; 0: of one paper
};

// Owns runs; they stay where they are when the store is moved.
class RunStore {
 public:
  enum Kind : std::uint8_t { plain, numbered };  // whether its runs get a number, SetRun::kept
  RunStore() = default;
  explicit RunStore(Kind kind) : kind_(kind) {}
  RunStore(RunStore&&) = default;
  RunStore& operator=(RunStore&&) = default;
  const SetRun* add(SetRun run) {
    if (kind_ == numbered) run.kept = static_cast<std::uint32_t>(runs_.size() + 1);
    return &runs_.emplace_back(std::move(run));
  }
  // The runs of another store live on in this one.
  void take(RunStore other) {
    taken_.push_back(std::move(other.runs_));
    taken_.splice(taken_.end(), other.taken_);
  }

 private:
  std::deque<SetRun> runs_;
  std::list<std::deque<SetRun>> taken_;
  Kind kind_ = plain;
};

// A run on a line of a page.
struct GlyphRun {
  const SetRun* set = nullptr;
  float x = 0, y = 0;  // the baseline's start
  Colour colour;
};

struct Area {
  float x = 0, y = 0, width = 0, height = 0;
};

struct FilledPath {
  std::vector<DrawnPoint> points;
  bool closed = true;
  bool curved = false;  // as DrawnPath
  bool fills = false, strokes = false;
  Colour fill, stroke;
  float stroke_width = 0.5f;
  bool round = false;  // the stroke's ends and corners
  float dash = 0;      // and the gap behind it; 0: an unbroken line
};

struct PictureFile {
  std::string name;  // relative to the source folder, or kLogo (logo.h)
  Picture picture;
};

struct PlacedPicture {
  std::shared_ptr<const PictureFile> file;
  Area area;                     // the right way up
  Colour ground{255, 255, 255};  // what it stands on, where something of it shows through
};

inline constexpr std::int32_t kArtifact = -1;

// A widget on a page, by its left upper corner.
struct PlacedWidget {
  std::uint32_t widget = 0;  // index in Paper::widgets
  float x = 0, y = 0;
};

struct Piece {
  std::int32_t element = kArtifact;  // index in Paper::elements; of a widget: a Form element, with nothing else in it
  std::variant<GlyphRun, FilledPath, PlacedPicture, PlacedWidget> drawing;
};

// A field that can be filled in; each place where it shows is a widget.
struct PaperField {
  enum class Kind : std::uint8_t { text, list, radio_buttons, tick_box, signature };
  Kind kind = Kind::text;
  std::string name;            // its full name, "goals.1.indicators.2"; of a tick box with the option's key at its end
  std::string alternate_name;  // for those who listen
  std::string value;           // the text; of a list, radio buttons or a tick box: the chosen option's key, or empty
  std::vector<std::pair<std::string, std::string>> options;  // of a list: key and label
  std::size_t max_length = 0;                                // 0: no limit
  bool is_multiline = false, is_required = false, is_rtl = false;
};

struct Widget {
  std::uint32_t field = 0;  // index in Paper::fields
  float width = 0, height = 0;
  float text_size = 0;           // of what is typed
  Colour ink;                    // … and its colour
  std::string key;               // of a button: the option that it stands for
  std::vector<Piece> face;       // how it looks, from the left upper corner; elements do not count
  std::vector<Piece> on;         // a button that is chosen, when `face` is one that is not
  std::optional<Colour> ground;  // behind what is typed
};

struct LinkArea {
  std::int32_t element = 0;  // a Link element
  Area area;
  std::string url;          // outside this document, or empty …
  std::string destination;  // … for an anchor in it
  std::string description;
};

struct PaperPage {
  std::vector<Piece> pieces;  // in reading order; artifacts anywhere
  std::vector<LinkArea> links;
};

// The standard structure types of ISO 32000-1, 14.8.4, that we use.
enum class Tag : std::uint8_t {
  document,
  part,
  section,
  division,
  heading1,
  heading2,
  heading3,
  heading4,
  heading5,
  heading6,
  paragraph,
  list,
  list_item,
  label,
  list_body,
  block_quote,
  table,
  table_head,
  table_body,
  table_row,
  header_cell,
  data_cell,
  figure,
  caption,
  link,
  note,
  span,
  form,
  code,
  toc,
  toc_item,
  reference,
  index,
};

struct StructureElement {
  Tag tag = Tag::paragraph;
  std::int32_t parent = 0;  // index; the root (0) is the document
  std::string alternative;  // /Alt
  std::string language;     // only where it differs from the document's
  std::string id;           // notes
  enum class Scope : std::uint8_t { none, column, row } scope = Scope::none;                // header cells
  enum class Numbering : std::uint8_t { none, decimal, disc } numbering = Numbering::none;  // lists
  int row_span = 1, column_span = 1;
  bool is_struck = false;  // a span: its words have a line through them
  Area bounds;             // of a figure, on its page
};

struct OutlineEntry {
  int level = 1;
  std::string title;
  std::uint32_t page = 0;  // counted from 0
  float y = 0;
};

struct Anchor {
  std::string name;
  std::uint32_t page = 0;
  float y = 0;
};

// How the pages are called from one of them on: each stretch counts from 1.
struct PageLabels {
  enum class Style : std::uint8_t { arabic, roman };
  std::uint32_t first_page = 0;  // counted from 0
  Style style = Style::arabic;
};

struct Paper {
  float width = 595.28f, height = 841.89f;
  RunStore runs;  // those of its lines that no TextCache has; a cache outlives the papers that it was used for
  std::string title, language, subject;
  std::vector<PaperPage> pages;
  std::vector<StructureElement> elements;  // parents before children; children in reading order
  std::vector<PaperField> fields;          // of a fillable form
  std::vector<Widget> widgets;
  std::vector<OutlineEntry> outline;
  std::vector<Anchor> anchors;
  std::vector<PageLabels> labels{{}};  // the first of them begins with the first page
};

}  // namespace drieluik
