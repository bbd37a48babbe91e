// The typed records that the later stages work with. A record is made only from a value that the schema accepts, so
// nothing looks at raw values a second time; a field that was faulty has its default.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/rare.h"
#include "base/source.h"
#include "read/value.h"
#include "validate/condition.h"
#include "validate/field.h"
#include "validate/figure_shape.h"
#include "validate/local_text.h"
#include "validate/text_body.h"

namespace drieluik {

enum class Kind : std::uint8_t { framework, exercise, form, course, page, clause };

inline constexpr Kind kPublishedKinds[] = {Kind::framework, Kind::exercise, Kind::form, Kind::course, Kind::page};

std::string_view folder_of(Kind kind);  // "frameworks", as in content/ and in addresses

// An id as an author wrote it.
struct Reference {
  std::string id;
  Span span;
};

// A part of a course: a day, a meeting, a period.
struct CoursePart {
  std::string title, text;
  int duration_minutes = 0;  // 0: not said
  std::vector<std::string> goals;
  std::vector<Reference> frameworks, exercises, forms;
};

// What a course is made of, besides its text.
struct Programme {
  std::vector<std::string> goals, preparation;
  std::string assessment;
  std::vector<CoursePart> parts;
};

// A content file in one language.
struct Text {
  Kind kind = Kind::page;
  std::string id;
  std::string language;
  const Source* source = nullptr;
  std::string folder;  // of the file, relative to the source folder: "content/frameworks"
  std::string title, short_title, summary;
  bool falls_back = true;          // readers of a language that the page has no text in are shown the original
  std::optional<Span> draft;       // of a page: where its front matter says that it is not to be published
  bool mentions_teachers = false;  // the word stands anywhere in the file
  bool has_alerts = false;         // of a page: resolve/alerts.h
  bool is_listing = false;         // made for a folder of pages that has no page of its own
  std::optional<double> order;     // among the pages of its folder
  std::vector<std::string> tags;
  std::vector<std::string> audience;  // for whom it is; empty: for everybody
  std::vector<Reference> sources, exercises, forms, frameworks;
  std::optional<Reference> translation_of;  // the hash of the original (resolve/translations.h)
  // Exercises and courses.
  std::string aim, group;
  int duration_minutes = 0;
  std::vector<std::string> materials;
  int columns = 1;            // of the printed sheet
  Rare<Programme> programme;  // of a course
  Span front_matter_span;
  TextBody body;
  std::uint64_t front_matter = 0;  // a hash of it as it stands in the file
  std::uint64_t skeleton = 0;      // a hash of what other pages may show of the body (resolve/outline.h)
};

struct Rule {
  Condition check;
  std::string at;  // the path of the answer that is told
  LocalText message;
  Span span;
};

struct Signatory {
  std::string key;
  LocalText label;
  std::string name;  // the path of the answer with the name
  Span span;
};

// The language-independent half of a form.
struct FormDefinition {
  std::string id;
  std::string version;
  std::vector<Field> fields;
  std::vector<Rule> rules;
  std::vector<Signatory> signatories;
  Reference derived_from;  // the form whose record a client has before this one; no id: none
  const Source* source = nullptr;
  // Of a form that derives from another one: a group "contract" with the fields of that form, to be read and not filled
  // in. Made when all forms are known.
  std::shared_ptr<const Field> contract;

  // As field_at(): "goals.indicators" and "goals.2.indicators" both find the list of indicators; and
  // "contract.goals.goal".
  const Field* find(std::string_view path) const;
};

enum class FigureType : std::uint8_t {
  pyramid,
  triangle,
  quadrant,
  iceberg,
  flow,
  cycle,
  balance,
  comparison,
  picture
};

struct FigurePart {
  LocalText label;
  LocalText text;
  std::string mark = {};              // of a step: what stands in its circle; empty: its number
  bool is_emphasised = false;         // of a step
  std::vector<LocalText> lines = {};  // points of a quadrant or of a scale, cells of a row
};

// What the ends of the two axes of a quadrant mean. All are empty when it has none.
struct FigureAxes {
  LocalText left, right, top, bottom;
};

enum class Tip : std::uint8_t { level, left, right };  // which side of a balance hangs lower

struct Figure {
  std::string id;
  FigureType type = FigureType::pyramid;
  LocalText title, description;
  // Layers from the base up; corners: top, right, left; quadrants as they are read, from the upper left to the lower
  // right; steps; what is above the water, from the top down; left and right of a balance; columns.
  std::vector<FigurePart> parts;
  std::vector<FigurePart> sides;    // of a triangle: top-right, right-left, left-top
  std::vector<FigurePart> below;    // the water, from the surface down
  std::vector<FigurePart> rows;     // of a comparison
  FigureAxes axes;                  // of a quadrant
  LocalText waterline;              // of an iceberg
  LocalText legend;                 // of a flow: what emphasis means
  LocalText centre;                 // of a cycle
  LocalText beam, pivot;            // of a balance
  Tip tip = Tip::level;             // of a balance
  double width = 0, height = 0;     // of a picture
  std::vector<FigureShape> shapes;  // of a picture, from back to front
  Span span;
};

struct GlossaryTerm {
  std::string id;
  LocalText term, definition;
  Span span;
};

struct PersonName {
  std::string family, given, literal;
};

struct Work {
  std::string id, type, title, container_title, volume, issue, page, edition, publisher, publisher_place, url, accessed,
      language;
  LocalText note;
  std::vector<PersonName> authors, editors;
  std::string issued;  // "2004" or "2004-05-01"; empty when unknown
  Span span;
};

struct NavigationPart {
  LocalText title;
  std::vector<Reference> items;
};

// Pages that have one of these tags, or are for one of these audiences.
struct Selection {
  std::vector<Reference> tags, audience;
};

struct Site {
  LocalText title, tagline, footer;
  std::string author;  // of the handbook, in what is printed; empty: none
  std::vector<std::string> languages;
  bool languages_failed = false;  // there may be others: what is in a language that is not named is no news
  std::vector<NavigationPart> navigation;
  Selection include, exclude;  // resolve/selection.h
  Reference theme{"default", {}};
  std::string brand_colour;  // "#rrggbb"; empty: the theme's
  Span brand_colour_span;
  std::optional<Value> brand_logo, brand_fonts;  // as in a theme's print.yaml: layout knows what they mean
  std::string address;                           // without a slash at the end; empty: none
};

inline constexpr std::string_view kContract = "contract";  // the key of what a derived form reads
// The key of the evaluations of a contract: a list of groups with `date` and `scores`, which is a list of groups with
// `score`, one for each goal.
inline constexpr std::string_view kEvaluations = "evaluations";
// Whether a path leads to an answer that stands in the contract.
bool is_in_contract(std::string_view path);

// One answer of a client: a text, a list of answers, or answers by key. Absent answers are not in it.
struct Answer {
  std::string key;              // in a group; empty in a list
  std::string text;             // as it is printed: a date as 2026-11-22, yes/no as "true" or "false"
  std::vector<Answer> items;    // of a list
  std::vector<Answer> members;  // of a group
  Span span;

  // "goals.1.indicators.2", counted from 1; nullptr when there is no such answer.
  const Answer* find(std::string_view path) const;
};

// False for those of a form that is still to be filled in, of which only the contract and what came after it is known.
bool has_own_answers(const Answer& answers);

struct ClientRecord {
  std::string form;
  std::string language;
  Answer answers;  // a group
  const Source* source = nullptr;
};

}  // namespace drieluik
