#include <gtest/gtest.h>

#include "support/checked.h"
#include "support/dump_records.h"
#include "validate/check.h"

namespace drieluik {
namespace {

const std::vector<std::string> kLanguages = {"nl", "en"};

struct Case {
  const char* name;
  std::string yaml;
  const char* expected;
};

std::string text(Kind kind, std::string_view yaml) {
  return checked("a.md", yaml, false, [&](const Value& value, const Source& source, Diagnostics& diagnostics) {
    return dump(check_text(kind, "a", "nl", {value, {}}, source, diagnostics));
  });
}

TEST(CheckText, KnowsTheKeysOfEachKind) {
  const std::tuple<Kind, const char*, const char*> cases[] = {
      {Kind::framework,
       "title: GROW\nsummary: >-\n  Vier\n  stappen\ntags: [a, b]\nsources: [dehaan2004]\nexercises: [x-y]\n",
       R"(frameworks/a.nl
title: "GROW"
summary: "Vier stappen"
tags: a, b
sources: dehaan2004
exercises: x-y
)"},
      {Kind::exercise,
       "title: T\nsummary: S\naim: A\nduration: 60\ngroup: in tweetallen\nmaterials: [pen, papier]\nframeworks: "
       "[grow]\n",
       R"(exercises/a.nl
title: "T"
summary: "S"
frameworks: grow
aim: "A"
duration: "60"
group: "in tweetallen"
materials: pen, papier
)"},
      {Kind::exercise, "title: T\nduration: twintig\nmaterials: pen\n",
       R"(a.md:1:1: error[missing]: “summary” is missing
  1 | title: T
    | ^
  hint: write a value behind “summary:”
a.md:1:1: error[missing]: “aim” is missing
  1 | title: T
    | ^
  hint: write a value behind “aim:”
a.md:1:1: error[missing]: “group” is missing
  1 | title: T
    | ^
  hint: write a value behind “group:”
a.md:2:11: error[not-a-number]: “duration” is not a number
  2 | duration: twintig
    |           ^^^^^^^
  hint: write digits only, with a point for decimals: 8 or 1.5
a.md:3:12: error[not-a-list]: “materials” must be a list
  3 | materials: pen
    |            ^^^
  hint: write each item on a line of its own that starts with “- ”
exercises/a.nl
title: "T"
)"},
      {Kind::exercise, "title: [T]\nsummary: S\naim: A\nduration: 0\ngroup: 2\nforms: [Grow]\n",
       R"(a.md:1:8: error[not-one-value]: “title” must be one value, not a list and not keys of its own
  1 | title: [T]
    |        ^^^
  hint: put a text that begins with [, { or - between double quotes
a.md:4:11: error[too-small]: “duration” must be above 0
  4 | duration: 0
    |           ^
  hint: write a number greater than 0
a.md:6:9: error[wrong-pattern]: “forms.1” is not written in the right way
  6 | forms: [Grow]
    |         ^^^^
  hint: an id consists of small letters, digits and hyphens
exercises/a.nl
summary: "S"
aim: "A"
group: "2"
)"},
      {Kind::page, "titel: T\nsummary: S\naim: A\nweather: sunny\n",
       R"(a.md:1:1: error[unknown-key]: unknown key “titel”
  1 | titel: T
    | ^^^^^
  hint: did you mean “title”?
a.md:3:1: error[unknown-key]: unknown key “aim”
  3 | aim: A
    | ^^^
  hint: possible here: title, summary, short_title, tags, audience, translation_of, sources, exercises, forms, frameworks
a.md:4:1: error[unknown-key]: unknown key “weather”
  4 | weather: sunny
    | ^^^^^^^
  hint: possible here: title, summary, short_title, tags, audience, translation_of, sources, exercises, forms, frameworks
pages/a.nl
summary: "S"
)"},
      {Kind::form, "title: T\nsummary: S\nsources: [a]\n", R"(a.md:3:1: error[unknown-key]: unknown key “sources”
  3 | sources: [a]
    | ^^^^^^^
  hint: possible here: title, summary, short_title, tags, audience, translation_of, exercises, forms, frameworks
forms/a.nl
title: "T"
summary: "S"
)"},
      {Kind::clause, "title: T\n", R"(clauses/a.nl
title: "T"
)"},
      {Kind::course, "title: T\nsummary: S\nduration: 90\n", R"(courses/a.nl
title: "T"
summary: "S"
duration: "90"
)"},
      {Kind::page, "", R"(a.md:1:1: error[no-front-matter]: this file has no front matter
  1 | 
    | ^
  hint: begin with a line ---, then title: and what else belongs here, then a line ---
pages/a.nl
)"},
  };
  for (const auto& [kind, yaml, expected] : cases) EXPECT_EQ(text(kind, yaml), expected) << yaml;
}

TEST(CheckSite, ChecksLanguagesAndNavigation) {
  const Case cases[] = {
      {"all",
       "title: {nl: D, en: D}\ntagline: {nl: t}\nlanguages: [nl, en]\nnavigation: [{title: {nl: G}, items: [a, "
       "b-c]}]\nbrand: {colour: \"#1f5f5b\"}\nfooter: {nl: f}\naddress: https://a.example/b/\n",
       R"(title: nl="D" en="D"
tagline: nl="t"
footer: nl="f"
languages: nl, en
nl="G": a, b-c
colour: "#1f5f5b"
address: "https://a.example/b"
)"},
      {"nothing", "", R"(site.yaml:1:1: error[missing]: “title” is missing
  1 | 
    | ^
  hint: write a value behind “title:”
site.yaml:1:1: error[missing]: “languages” is missing
  1 | 
    | ^
  hint: write a value behind “languages:”
)"},
      {"faults",
       "title: {nl: D, fr: D}\nlanguages: [nl, English, nl]\nnavigatoin: []\nnavigation: [{title: {nl: a}, itms: "
       "[a]}]\nbrand: {colour: green}\naddress: handbook\n",
       R"(site.yaml:2:17: error[wrong-pattern]: “languages.2” is not written in the right way
  2 | languages: [nl, English, nl]
    |                 ^^^^^^^
  hint: write a language tag, such as nl or en-GB
site.yaml:2:26: error[repeated-id]: “nl” stands here twice
  2 | languages: [nl, English, nl]
    |                          ^^
  hint: give each its own id, or take one out
site.yaml:3:1: error[unknown-key]: unknown key “navigatoin”
  3 | navigatoin: []
    | ^^^^^^^^^^
  hint: did you mean “navigation”?
site.yaml:4:31: error[unknown-key]: unknown key “itms”
  4 | navigation: [{title: {nl: a}, itms: [a]}]
    |                               ^^^^
  hint: did you mean “items”?
site.yaml:5:17: error[wrong-pattern]: “brand.colour” is not written in the right way
  5 | brand: {colour: green}
    |                 ^^^^^
  hint: write a colour as # and six digits: "#1f5f5b"
site.yaml:6:10: error[wrong-pattern]: “address” is not written in the right way
  6 | address: handbook
    |          ^^^^^^^^
  hint: write the whole address, such as https://handbook.example/
title: nl="D" fr="D"
languages: nl
)"},
      {"a text in another language", "title: {nl: D, fr: D}\nlanguages: [nl]\n",
       R"(site.yaml:1:16: error[unknown-language]: “title” has a text for “fr”, which is not a language of this handbook
  1 | title: {nl: D, fr: D}
    |                ^^
  hint: possible here: nl
title: nl="D"
languages: nl
)"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(checked("site.yaml", one.yaml, false,
                      [](const Value& value, const Source&, Diagnostics& diagnostics) {
                        return dump(check_site(value, diagnostics));
                      }),
              one.expected)
        << one.name;
  }
}

TEST(CheckFigure, KnowsWhatEachTypeHolds) {
  const std::string title = "title: {nl: T}\ndescription: {nl: D}\n";
  const Case cases[] = {
      {"a pyramid", "type: pyramid\n" + title + "layers: [{label: {nl: a}}, {label: {nl: b}, text: {nl: c, en: d}}]\n",
       R"(f pyramid
title: nl="T"
description: nl="D"
part: nl="a"
part: nl="b" / nl="c" en="d"
)"},
      {"a triangle",
       "type: triangle\n" + title +
           "corners: [{label: {nl: a}}, {label: {nl: b}}, {label: {nl: c}}]\nsides: [{label: {nl: d}}, {label: {nl: "
           "e}}, {label: {nl: f}}]\n",
       R"(f triangle
title: nl="T"
description: nl="D"
part: nl="a"
part: nl="b"
part: nl="c"
side: nl="d"
side: nl="e"
side: nl="f"
)"},
      {"a quadrant",
       "type: quadrant\n" + title +
           "axes: {left: {nl: l}, right: {nl: r}, top: {nl: t}, bottom: {nl: b}}\nquadrants:\n  - {label: {nl: a}, "
           "lines: [{nl: een}, {nl: twee}]}\n  - label: {nl: b}\n  - label: {nl: c}\n  - label: {nl: d}\n",
       R"(f quadrant
title: nl="T"
description: nl="D"
part: nl="a" - nl="een" - nl="twee"
part: nl="b"
part: nl="c"
part: nl="d"
left: nl="l"
right: nl="r"
top: nl="t"
bottom: nl="b"
)"},
      {"an iceberg",
       "type: iceberg\n" + title + "above: [{label: {nl: a}}]\nbelow: [{label: {nl: b}}]\nwaterline: {nl: w}\n",
       R"(f iceberg
title: nl="T"
description: nl="D"
part: nl="a"
below: nl="b"
waterline: nl="w"
)"},
      {"a flow",
       "type: flow\n" + title +
           "steps: [{label: {nl: a}, mark: A, emphasis: yes}, {label: {nl: b}, emphasis: no}]\nlegend: {nl: x}\n",
       R"(f flow
title: nl="T"
description: nl="D"
part: nl="a" mark "A" emphasised
part: nl="b"
legend: nl="x"
)"},
      {"a cycle",
       "type: cycle\n" + title + "steps: [{label: {nl: a}}, {label: {nl: b}}, {label: {nl: c}}]\ncentre: {nl: m}\n",
       R"(f cycle
title: nl="T"
description: nl="D"
part: nl="a"
part: nl="b"
part: nl="c"
centre: nl="m"
)"},
      {"a balance",
       "type: balance\n" + title +
           "left: {label: {nl: a}, items: [{nl: x}]}\nright: {label: {nl: b}, text: {nl: c}, items: [{nl: y}, {nl: "
           "z}]}\ntips: right\nbeam: {nl: d}\npivot: {nl: e}\n",
       R"(f balance
title: nl="T"
description: nl="D"
part: nl="a" - nl="x"
part: nl="b" / nl="c" - nl="y" - nl="z"
beam: nl="d"
pivot: nl="e"
tips right
)"},
      {"a comparison",
       "type: comparison\n" + title +
           "columns: [{label: {nl: a}}, {label: {nl: b}}]\nrows: [{label: {nl: c}, cells: [{nl: d}, {nl: e}]}]\n",
       R"(f comparison
title: nl="T"
description: nl="D"
part: nl="a"
part: nl="b"
row: nl="c" - nl="d" - nl="e"
)"},
      {"a picture",
       "type: picture\n" + title +
           "size: [120, 84.5]\nshapes:\n"
           "  - {circle: [60, 42, 40], fill: brand-soft}\n"
           "  - {ellipse: [60, 42, 40, 20]}\n"
           "  - {rectangle: [0, 0, 120, 84.5], radius: 4, fill: none, stroke: brand, width: 2}\n"
           "  - {line: [[0, 0], [1.5, 2]], stroke: muted}\n"
           "  - {arc: [[0, 10], [10, 0], [20, 10]], fill: paper, stroke: none}\n",
       R"(f picture
title: nl="T"
description: nl="D"
size: "120 84.5"
shape: "circle 60,42 40x40 fill brand-soft"
shape: "ellipse 60,42 40x20 stroke text 1.5"
shape: "rectangle 0,0 120x84.5 radius 4 stroke brand 2"
shape: "line 0,0 1.5,2 stroke muted 1.5"
shape: "arc 0,10 10,0 20,10 fill paper"
)"},
      {"shapes that are none, several, or outside",
       "type: picture\n" + title +
           "size: [10, 10]\nshapes: [{fill: text}, {circle: [5, 5, 1], line: [[0, 0], [1, 1]]}, {circle: [5, 5, 6]}]\n",
       R"(figure.yaml:5:10: error[no-shape]: “shapes.1” does not say what it is
  5 | shapes: [{fill: text}, {circle: [5, 5, 1], line: [[0, 0], [1, 1]]}, {circle: [5, 5, 6]}]
    |          ^^^^^^^^^^^^
  hint: write one of: circle, ellipse, rectangle, line, polygon, curve, arc
figure.yaml:5:24: error[several-shapes]: “shapes.2” is several shapes at once: circle, line
  5 | shapes: [{fill: text}, {circle: [5, 5, 1], line: [[0, 0], [1, 1]]}, {circle: [5, 5, 6]}]
    |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  hint: give each an item of its own: - {circle: …}
figure.yaml:5:78: error[outside-picture]: this circle lies outside the picture
  5 | shapes: [{fill: text}, {circle: [5, 5, 1], line: [[0, 0], [1, 1]]}, {circle: [5, 5, 6]}]
    |                                                                              ^^^^^^^^^
  hint: `size` says that it is 10 points wide and 10 high; points count from its top left corner
f picture
title: nl="T"
description: nl="D"
size: "10 10"
shape: "circle 5,5 1x1 stroke text 1.5"
)"},
      {"an unknown type", "type: pyramide\n" + title + "layers: []\n",
       R"(figure.yaml:1:7: error[unknown-option]: “type” cannot be “pyramide”
  1 | type: pyramide
    |       ^^^^^^^^
  hint: did you mean “pyramid”?
f pyramid
title: nl="T"
description: nl="D"
)"},
      {"two corners, and layers",
       "type: triangle\n" + title + "corners: [{label: {nl: a}}, {label: {nl: b}}]\nlayers: [x]\n",
       R"(figure.yaml:4:1: error[item-count]: “corners” has 2 items, and must have exactly 3
  4 | corners: [{label: {nl: a}}, {label: {nl: b}}]
    | ^^^^^^^
  hint: add what is missing
figure.yaml:5:1: error[does-not-belong]: “layers” does not belong here
  5 | layers: [x]
    | ^^^^^^
  hint: it can stand here only when: type = pyramid
f triangle
title: nl="T"
description: nl="D"
part: nl="a"
part: nl="b"
)"},
      {"no layers", "type: pyramid\ntitle: {nl: T, em: T}\n",
       R"(figure.yaml:1:1: error[missing]: “description” is missing
  1 | type: pyramid
    | ^
  hint: write a value behind “description:”
figure.yaml:1:1: error[missing]: “layers” is missing
  1 | type: pyramid
    | ^
  hint: write a value behind “layers:”
figure.yaml:2:16: error[unknown-language]: “title” has a text for “em”, which is not a language of this handbook
  2 | title: {nl: T, em: T}
    |                ^^
  hint: did you mean “en”?
f pyramid
title: nl="T"
)"},
      {"no type", title + "layers: [x]\n", R"(figure.yaml:1:1: error[missing]: “type” is missing
  1 | title: {nl: T}
    | ^
  hint: write a value behind “type:”
f pyramid
title: nl="T"
description: nl="D"
)"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(checked("figure.yaml", one.yaml, false,
                      [](const Value& value, const Source&, Diagnostics& diagnostics) {
                        return dump(check_figure("f", value, diagnostics, kLanguages));
                      }),
              one.expected)
        << one.name;
  }
}

TEST(CheckGlossary, KeepsTermsWithAnId) {
  const Case cases[] = {
      {"two terms, one twice",
       "- id: a\n  term: {nl: A}\n  definition: {nl: iets}\n- {id: b, term: {nl: B}, definition: {nl: C, en: D}}\n- "
       "{id: a, term: {nl: X}, definition: {nl: X}}\n",
       R"(glossary.yaml:5:8: error[repeated-id]: “a” stands here twice
  5 | - {id: a, term: {nl: X}, definition: {nl: X}}
    |        ^
  hint: give each its own id, or take one out
a: nl="A" / nl="iets"
b: nl="B" / nl="C" en="D"
)"},
      {"faults", "- {id: A b, term: {nl: A}, definition: {nl: x}}\n- {term: a}\n- x\n",
       R"(glossary.yaml:1:8: error[wrong-pattern]: “1.id” is not written in the right way
  1 | - {id: A b, term: {nl: A}, definition: {nl: x}}
    |        ^^^
  hint: an id consists of small letters, digits and hyphens
glossary.yaml:2:3: error[missing]: “2.id” is missing
  2 | - {term: a}
    |   ^
  hint: write a value behind “id:”
glossary.yaml:2:3: error[missing]: “2.definition” is missing
  2 | - {term: a}
    |   ^
  hint: write a value behind “definition:”
glossary.yaml:2:10: error[not-by-language]: “2.term” must be given by language
  2 | - {term: a}
    |          ^
  hint: write {nl: …, en: …}
glossary.yaml:3:3: error[not-keys]: “3” must have keys of its own
  3 | - x
    |   ^
  hint: write below it, with more spaces in front: id, term, definition
)"},
      {"a mapping", "id: a\n", R"(glossary.yaml:1:1: error[not-a-list]: this file must be a list
  1 | id: a
    | ^^^^^
  hint: write each item on a line of its own that starts with “- ”
)"},
      {"nothing", "", ""},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(checked("glossary.yaml", one.yaml, false,
                      [](const Value& value, const Source&, Diagnostics& diagnostics) {
                        std::string out;
                        for (const GlossaryTerm& term : check_glossary(value, diagnostics)) out += dump(term);
                        return out;
                      }),
              one.expected)
        << one.name;
  }
}

TEST(CheckBibliography, ReadsCslYaml) {
  const std::string work = "- {id: a, type: book, title: T, issued: ";
  const Case cases[] = {
      {"all", R"(- id: dehaan2004
  type: book
  author: [{family: Haan, non-dropping-particle: de, given: Erik}, {literal: StiBCO}]
  editor: [{family: Burger, given: Yvonne}]
  issued: 2004
  title: "Coachen: een boek"
  container-title: C
  volume: 1
  issue: 2
  page: 1-14
  edition: "2"
  publisher: P
  publisher-place: Assen
  URL: https://example.org/a?b=c
  accessed: 2026-11-01
  language: nl
  note: N
  DOI: 10.1/x
)",
       R"(dehaan2004 book
  author: "de Haan | Erik"
  author: "StiBCO"
  editor: "Burger | Yvonne"
  issued: "2004"
  title: "Coachen: een boek"
  container: "C"
  volume: "1"
  issue: "2"
  page: "1-14"
  edition: "2"
  publisher: "P"
  place: "Assen"
  url: "https://example.org/a?b=c"
  accessed: "2026-11-01"
  language: "nl"
  note: "N"
)"},
      {"a DOI goes before an address",
       "- {id: a, type: article-journal, title: T, DOI: \"https://doi.org/10.1037/a0028240\", URL: "
       "https://example.org}\n"
       "- {id: b, type: article-journal, title: T, DOI: 10.1037/a0028240}\n"
       "- {id: c, type: article-journal, title: T, DOI: a0028240}\n",
       R"(a article-journal
  title: "T"
  url: "https://doi.org/10.1037/a0028240"
b article-journal
  title: "T"
  url: "https://doi.org/10.1037/a0028240"
c article-journal
  title: "T"
)"},
      {"references", "references:\n  - {id: a, type: book, title: T}\n", R"(a book
  title: "T"
)"},
      {"date parts", work + "{date-parts: [[2004, 5]]}}\n", R"(a book
  issued: "2004-05"
  title: "T"
)"},
      {"a list of dates", work + "[{year: 2004, month: 5, day: 3}]}\n", R"(a book
  issued: "2004-05-03"
  title: "T"
)"},
      {"one date", work + "{year: 2004}}\n", R"(a book
  issued: "2004"
  title: "T"
)"},
      {"a month", work + "\"2004-05\"}\n", R"(a book
  issued: "2004-05"
  title: "T"
)"},
      {"a date that does not exist", work + "2004-02-30}\n",
       R"(bibliography.yaml:1:41: error[not-a-date]: “issued” is neither a year nor a date
  1 | - {id: a, type: book, title: T, issued: 2004-02-30}
    |                                         ^^^^^^^^^^
  hint: write 2004, 2004-05 or 2004-05-31
a book
  title: "T"
)"},
      {"a note in each language", work + "2004, note: {nl: N, en: M}}\n",
       R"(a book
  issued: "2004"
  title: "T"
  note: nl="N" en="M"
)"},
      {"a note that is a list", work + "2004, note: [N]}\n",
       R"(bibliography.yaml:1:53: error[not-by-language]: “1.note” must be given by language
  1 | - {id: a, type: book, title: T, issued: 2004, note: [N]}
    |                                                     ^^^
  hint: write {nl: …, en: …}
a book
  issued: "2004"
  title: "T"
)"},
      {"no date", work + "ca. 2004}\n",
       R"(bibliography.yaml:1:41: error[not-a-date]: “issued” is neither a year nor a date
  1 | - {id: a, type: book, title: T, issued: ca. 2004}
    |                                         ^^^^^^^^
  hint: write 2004, 2004-05 or 2004-05-31
a book
  title: "T"
)"},
      {"faults",
       "- {id: a, type: boek, author: [{familiy: H}, {given: X}], url: x}\n- {id: b, type: book, title: T, URL: "
       "www.x.nl}\n- {id: b, type: book, title: T}\n",
       R"(bibliography.yaml:1:3: error[missing]: “1.title” is missing
  1 | - {id: a, type: boek, author: [{familiy: H}, {given: X}], url: x}
    |   ^
  hint: write a value behind “title:”
bibliography.yaml:1:17: error[unknown-option]: “1.type” cannot be “boek”
  1 | - {id: a, type: boek, author: [{familiy: H}, {given: X}], url: x}
    |                 ^^^^
  hint: did you mean “book”?
bibliography.yaml:1:33: error[unknown-key]: unknown key “familiy”
  1 | - {id: a, type: boek, author: [{familiy: H}, {given: X}], url: x}
    |                                 ^^^^^^^
  hint: did you mean “family”?
bibliography.yaml:1:46: error[missing]: “1.author.2.family” is missing
  1 | - {id: a, type: boek, author: [{familiy: H}, {given: X}], url: x}
    |                                              ^
  hint: write a value behind “family:”
bibliography.yaml:1:59: error[unknown-key]: unknown key “url”
  1 | - {id: a, type: boek, author: [{familiy: H}, {given: X}], url: x}
    |                                                           ^^^
  hint: did you mean “URL”?
bibliography.yaml:2:38: error[wrong-pattern]: “2.URL” is not written in the right way
  2 | - {id: b, type: book, title: T, URL: www.x.nl}
    |                                      ^^^^^^^^
  hint: write the whole address: https://…
bibliography.yaml:3:8: error[repeated-id]: “b” stands here twice
  3 | - {id: b, type: book, title: T}
    |        ^
  hint: give each its own id, or take one out
a 
b book
  title: "T"
)"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(checked("bibliography.yaml", one.yaml, false,
                      [](const Value& value, const Source&, Diagnostics& diagnostics) {
                        std::string out;
                        for (const Work& entry : check_bibliography(value, diagnostics)) out += dump(entry);
                        return out;
                      }),
              one.expected)
        << one.name;
  }
}

}  // namespace
}  // namespace drieluik
