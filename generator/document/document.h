// The document tree: the one output-independent form of everything that is printed or published. HTML, PDF and the
// search index are made from it, so that they say the same in the same order.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/source.h"
#include "document/drawing.h"
#include "document/form_field.h"
#include "read/picture.h"
#include "validate/field.h"

namespace drieluik {

struct Inline;
using Inlines = std::vector<Inline>;
struct Block;
using Blocks = std::vector<Block>;

// ---- Inlines ----

struct TextRun {
  std::string text;
};
struct Emphasis {
  Inlines content;
};
struct Strong {
  Inlines content;
};
struct Strikethrough {
  Inlines content;
};
struct CodeRun {
  std::string text;
};
struct LineBreak {};

// Where a link leads. A page of the site by the parts of its address, a file that the site takes along, or any URL.
struct Target {
  enum class Kind : std::uint8_t { page, bibliography, glossary, url, file };
  Kind kind = Kind::page;
  std::string folder = {};    // of a page: "frameworks"; empty for the home page
  std::string id = {};        // of a page: "grow"; of a file its place in the source folder
  std::string fragment = {};  // an anchor without #; of a bibliography or a glossary: the entry
  std::string url = {};
  std::string language = {};  // of a page that only this one has; empty: as where the link stands
};
struct Link {
  Target target;
  Inlines content;
};

// "(de Haan & Burger, 2004, p. 31)": the works as text, each leading to the bibliography.
struct Citation {
  Inlines content;
};
// A word that the glossary explains.
struct TermUse {
  std::string id;
  std::string definition;
  Inlines content;
};
struct FootnoteMark {
  int number = 1;
};
// " on page 12", on paper only, when the target stands in the same document.
struct PageReference {
  Target target;
};
struct Image {
  std::string file;  // relative to the source folder
  std::string alternative;
  std::optional<Picture> picture;  // nothing for SVG
};

// A client's answer within a sentence. Without an answer it is a line to write on.
struct AnswerRun {
  std::string path;
  std::string label;
  FieldType type = FieldType::text;
  std::optional<std::string> answer;  // as people read it: a date in words, a choice by its label
  std::vector<std::pair<std::string, std::string>> options = {};  // on a page to fill in only: key and label
  std::string unit = {};  // of a number that is still to be written; an answer bears it itself
};

struct Inline {
  std::variant<TextRun, Emphasis, Strong, Strikethrough, CodeRun, LineBreak, Link, Citation, TermUse, FootnoteMark,
               PageReference, Image, AnswerRun>
      node;
};

// ---- Blocks ----

struct Paragraph {
  Inlines content;
};
struct Heading {
  int level = 2;
  std::string anchor;
  Inlines content;
};
struct ListItem {
  std::optional<bool> ticked;
  Blocks content;
};  // ticked: a task of a checklist, else nothing
struct List {
  bool ordered = false;
  int start = 1;
  bool tight = true;
  std::vector<ListItem> items;
};
struct Definition {
  Inlines term;
  std::vector<Inlines> meanings;
};
struct DefinitionList {
  std::vector<Definition> entries;
};
struct Quote {
  Blocks content;
};
enum class CalloutKind : std::uint8_t { note, tip, warning, example, question, teacher };
struct Callout {
  CalloutKind kind = CalloutKind::note;
  std::string title;
  Blocks content;
};
struct CodeBlock {
  std::string text;
};
struct ThematicBreak {};
struct PageBreak {};

enum class Alignment : std::uint8_t { start, centre, end };
struct TableCell {
  Inlines content;
  int column_span = 1, row_span = 1;  // 0: a part of the cell at its left or above
};
struct TableRow {
  std::vector<TableCell> cells;
};
struct Table {
  std::vector<Alignment> columns;
  TableRow head;
  std::vector<TableRow> rows;
  std::string caption = {};  // with it, the table is numbered
  int number = 0;
  std::string anchor = {};
};

struct FigureBlock {
  std::string id;
  std::string title;        // the caption
  std::string description;  // all that the picture says, in words
  std::shared_ptr<const Drawing> drawing;
  int number = 0;                              // 0: none
  std::string anchor = {};                     // empty where the figure is shown once more
  std::shared_ptr<const Drawing> narrow = {};  // the same for a phone; none: the wide one scrolls
  Span place = {};                             // in its source
};

// Cards of one size to cut out, in a grid that fills a page. What stands on a card is an item: a figure without a
// number or an anchor, if any, and then words.
struct Cards {
  int columns = 2, rows = 4;
  List list;
  std::vector<Span> places = {};  // of the cards, in their source
};

// Room to write by hand: lines 8 mm apart, or frames side by side.
struct AnswerSpace {
  std::string label;
  int lines = 0;
  int boxes = 0;
};

// A form field with its label. `answer` is what the client gave, as people read it; without one there is room to write.
struct FieldBlock {
  std::string path;                  // "goals.1.indicators.2"
  FieldType type = FieldType::text;  // never group or list: those are FieldGroup
  std::string label;
  std::string help;
  bool required = false;
  int lines = 1;                                             // room to write, in lines
  std::vector<std::pair<std::string, std::string>> options;  // choice, choices, scale, yesno: key and label
  std::vector<std::string> chosen;                           // their keys
  std::optional<std::string> answer;                         // the other types
};

// Fields that belong together: a group, or the items of a list ("Goal 1", "Goal 2"). Only on a page to fill in is it of
// another kind than `fields` or `list`, so that the page can show what depends on the answers.
struct FieldGroup {
  enum class Kind : std::uint8_t {
    fields,
    list,
    each,         // what `:::each` repeats: a group of the kind `item` for each
    item,         // one of them, of any blocks
    conditional,  // what `:::if` puts in: any blocks
    computed      // any blocks, made from the answers of the list at `path`
  };
  std::string path;
  std::string label;  // may be empty
  int columns = 1;
  Blocks content;  // FieldBlock and FieldGroup
  Kind kind = Kind::fields;
  std::optional<Condition> when = {};  // of what `:::if` puts in; its operands are absolute paths and quoted texts
  std::string help = {};               // for who fills it in
};

struct SignatureSlot {
  std::string path;
  std::string label;
  std::optional<std::string> name;
  std::string name_path = {};  // of the answer that is the name; empty when there is none
  std::string date_path = {};  // of the field beside it; empty when it is not filled in
};
struct Signatures {
  std::vector<SignatureSlot> slots;
};

// Blocks that the documents of all clients have in common; the PreparedForm owns them.
struct FixedBlocks {
  const Blocks* blocks = nullptr;
};

struct Block {
  std::variant<Paragraph, Heading, List, DefinitionList, Quote, Callout, CodeBlock, ThematicBreak, PageBreak, Table,
               FigureBlock, Cards, AnswerSpace, FieldBlock, FieldGroup, Signatures, FixedBlocks>
      node;
};

struct Footnote {
  int number = 1;
  Blocks content;
};

// What is printed above the text of an exercise: the aim, 45 minutes, groups of 4, what one needs.
struct Fact {
  std::string label;
  std::string value;
};

// A reference at the foot of a page: exercises, forms and frameworks that go with it; sources as written in full.
struct RelatedGroup {
  std::string title;
  std::vector<std::pair<std::string, Target>> links;
};
struct SourceEntry {
  std::string key;
  Inlines content;
  Span place = {};  // in the bibliography's source
};

// Of the glossary of a volume.
struct Term {
  std::string id, term, definition;
  Span place;  // in the glossary's source
};

enum class DocumentKind : std::uint8_t { page, sheet, form, volume };

struct Document;
// Chapters of a volume that belong together. Without a title they stand by themselves.
struct VolumePart {
  std::string label, title;  // "Part II", "Holding conversations"
  std::vector<Document> chapters;
  bool is_named_by_pages = false;

  const Document* named_by() const;  // the chapter that the title is of; null: none
};

struct Document {
  DocumentKind kind = DocumentKind::page;
  std::string folder, id;  // of its page: "frameworks", "grow"
  std::string language;    // of the text, a BCP 47 tag
  std::string title, summary;
  std::vector<Fact> facts;
  int columns = 1;               // of a sheet's text on paper
  std::string address;           // of its page, in full; empty when the site has none
  bool is_for_teachers = false;  // says so on its pages; a form does not, which is the same for everyone who signs it
  Blocks content;
  std::vector<Footnote> footnotes;
  std::vector<SourceEntry> sources;
  std::vector<RelatedGroup> related;
  // Of a form.
  std::string form_version;
  std::string text_hash;  // 8 hexadecimal digits: which text was signed
  std::string date;       // of the record, "2026-11-22"; empty on a blank form
  // Of a chapter of a volume.
  bool is_chapter = false;
  std::string number;  // "3", "A"; empty: none
  Span place;          // of its text
  // Of a volume.
  std::string edition, imprint;
  std::vector<VolumePart> parts;
  std::vector<Term> terms;
  FormFields fields;  // of a fillable form: every path of its blocks and sentences that can be filled in
};

inline const Document* VolumePart::named_by() const {
  return is_named_by_pages && !chapters.empty() ? &chapters.front() : nullptr;
}

}  // namespace drieluik
