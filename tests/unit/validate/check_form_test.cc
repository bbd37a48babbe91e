#include <gtest/gtest.h>

#include "support/checked.h"
#include "support/dump_records.h"
#include "validate/check.h"

namespace drieluik {
namespace {

std::string check(std::string_view yaml) {
  return checked("form.yaml", yaml, false, [](const Value& value, const Source& source, Diagnostics& diagnostics) {
    const std::vector<std::string> languages = {"nl", "en"};
    const FormDefinition form = check_form("f", value, source, diagnostics, languages);
    return diagnostics.has_errors() ? std::string() : dump(form);
  });
}

// A form of one field, and what stands behind the fields.
std::string form(std::string_view field, std::string_view rest = "") {
  return "version: 1\nfields:\n  - " + std::string(field) + "\n" + std::string(rest);
}

constexpr std::string_view kPeople = R"(version: 1
fields:
  - {key: name, type: text, label: {nl: Naam}}
  - {key: born, type: date, label: {nl: Geboren}}
  - {key: organisation, type: group, label: {nl: Organisatie}, fields: [{key: name, type: text, label: {nl: Naam}}]}
  - {key: payer, type: choice, label: {nl: Betaler}, options: [{key: organisation, label: {nl: o}}, {key: me, label: {nl: i}}]}
  - {key: happy, type: yesno, label: {nl: Blij}}
  - key: goals
    type: list
    label: {nl: Doelen}
    fields:
      - {key: weight, type: number, label: {nl: Gewicht}}
      - {key: note, type: text, when: weight > 1 and goals.weight < 9 and payer = me, label: {nl: Noot}}
)";

TEST(CheckForm, ReadsAForm) {
  EXPECT_EQ(check(R"(version: "1.0"
fields:
  - {key: name, type: text, required: true, max: 80, pattern: "[A-Z].*", label: {nl: Naam, en: Name}, help: {nl: Voluit}}
  - {key: story, type: longtext, lines: 6, max: 1000, label: {nl: Verhaal}}
  - {key: day, type: date, min: 2026-01-01, max: 2026-12-31, label: {nl: Dag}}
  - {key: sessions, type: number, min: 1, above: 0, max: 20, whole: yes, default: 8, unit: {nl: keer, en: {one: time, other: times}}, label: {nl: Sessies}}
  - {key: payer, type: choice, label: {nl: Betaler}, options: [{key: a, label: {nl: A}}, {key: b, label: {nl: B}}]}
  - {key: themes, type: choices, min: 1, label: {nl: Thema}, options: [{key: a, label: {nl: A}}]}
  - {key: level, type: scale, label: {nl: Niveau}, options: [{key: "-2", label: {nl: laag}}, {key: "+2", label: {nl: hoog}}]}
  - {key: agreed, type: yesno, when: payer = a, label: {nl: Akkoord}}
  - key: scale
    type: group
    all_or_none: true
    label: {nl: Schaal}
    fields: [{key: "-2", type: text, label: {nl: laag}}, {key: "0", type: text, label: {nl: nul}}]
  - {key: pitfalls, type: list, of: longtext, min: 1, max: 3, blank: 2, label: {nl: Valkuilen}, item_label: {nl: Valkuil}}
  - key: goals
    type: list
    label: {nl: Doelen}
    fields: [{key: goal, type: longtext, label: {nl: Doel}}]
rules:
  - {check: not payer or sessions > 1, at: sessions, message: {nl: Nee., en: No.}}
signatures:
  - {key: coach, label: {nl: Coach}, name: name}
  - {key: other, label: {nl: Ander}}
)"),
            R"(f 1.0
  name: text required max_length=80 pattern=[A-Z].* label=[nl="Naam" en="Name"] help=[nl="Voluit"]
  story: longtext max_length=1000 lines=6 label=[nl="Verhaal"]
  day: date min=2026-01-01 max=2026-12-31 label=[nl="Dag"]
  sessions: number whole min=1 max=20 above=0 default=8 label=[nl="Sessies"] unit=[nl="keer" en="times"] unit_one=[nl="keer" en="time"]
  payer: choice label=[nl="Betaler"]
    * a nl="A"
    * b nl="B"
  themes: choices required min_items=1 label=[nl="Thema"]
    * a nl="A"
  level: scale label=[nl="Niveau"]
    * -2 nl="laag"
    * +2 nl="hoog"
  agreed: yesno when=(payer = a) label=[nl="Akkoord"]
  scale: group all_or_none label=[nl="Schaal"]
    -2: text label=[nl="laag"]
    0: text label=[nl="nul"]
  pitfalls: list required min_items=1 max_items=3 blank=2 label=[nl="Valkuilen"] item_label=[nl="Valkuil"]
    -: longtext label=[nl="Valkuil"]
  goals: list label=[nl="Doelen"]
    goal: longtext label=[nl="Doel"]
rule not payer or sessions > 1 at sessions: nl="Nee." en="No."
signs coach nl="Coach" name=name
signs other nl="Ander" name=
)");
}

TEST(CheckForm, TellsAllFaults) {
  struct Case {
    const char* name;
    std::string yaml;
    const char* expected;
  };
  const Case cases[] = {
      {"nothing", "", R"(form.yaml:1:1: error[missing]: “version” is missing
  1 | 
    | ^
  hint: write a value behind “version:”
form.yaml:1:1: error[missing]: “fields” is missing
  1 | 
    | ^
  hint: write a value behind “fields:”
)"},
      {"no fields", "version: 1\nfields: []\nrule: x\n", R"(form.yaml:2:1: error[missing]: “fields” is missing
  2 | fields: []
    | ^^^^^^
  hint: write a value behind “fields:”
form.yaml:3:1: error[unknown-key]: unknown key “rule”
  3 | rule: x
    | ^^^^
  hint: did you mean “rules”?
)"},
      {"fields that are no list", "version: 1\nfields: {a: b}\n",
       R"(form.yaml:2:9: error[not-a-list]: “fields” must be a list
  2 | fields: {a: b}
    |         ^^^^^^
  hint: write each item on a line of its own that starts with “- ”
)"},
      {"a field that is a word", form("name"), R"(form.yaml:3:5: error[not-keys]: “fields.1” must have keys of its own
  3 |   - name
    |     ^^^^
  hint: write below it, with more spaces in front: key, type, label
)"},
      {"an unknown type and a missing label", form("{key: a, type: tekst, max: 3}"),
       R"(form.yaml:3:5: error[missing]: “fields.1.label” is missing
  3 |   - {key: a, type: tekst, max: 3}
    |     ^
  hint: write a value behind “label:”
form.yaml:3:20: error[unknown-option]: “fields.1.type” cannot be “tekst”
  3 |   - {key: a, type: tekst, max: 3}
    |                    ^^^^^
  hint: possible here: text, longtext, date, number, choice, choices, yesno, scale, group, list
)"},
      {"a label without a language", form("{key: a, type: text, label: Naam}"),
       R"(form.yaml:3:33: error[not-by-language]: “fields.1.label” must be given by language
  3 |   - {key: a, type: text, label: Naam}
    |                                 ^^^^
  hint: write {nl: …, en: …}
)"},
      {"a label in a language that is not there", form("{key: a, type: text, label: {nk: Naam}}"),
       R"(form.yaml:3:34: error[unknown-language]: “fields.1.label” has a text for “nk”, which is not a language of this handbook
  3 |   - {key: a, type: text, label: {nk: Naam}}
    |                                  ^^
  hint: did you mean “nl”?
)"},
      {"keys",
       form("{key: Naam, type: text, label: {nl: a}}\n  - {key: language, type: text, label: {nl: a}}\n  - {key: "
            "\"-2\", type: text, label: {nl: a}}\n  - {key: not, type: text, label: {nl: a}}"),
       R"(form.yaml:3:11: error[wrong-pattern]: “fields.1.key” is not written in the right way
  3 |   - {key: Naam, type: text, label: {nl: a}}
    |           ^^^^
  hint: a key consists of small letters, digits and underscores, and begins with a letter; in a group also "-2" to "+2"
form.yaml:4:11: error[reserved-key]: the key “language” is reserved
  4 |   - {key: language, type: text, label: {nl: a}}
    |           ^^^^^^^^
  hint: choose another key
form.yaml:5:11: error[reserved-key]: the key “-2” can stand only in a group
  5 |   - {key: "-2", type: text, label: {nl: a}}
    |           ^^^^
  hint: begin the key with a small letter
form.yaml:6:11: error[reserved-key]: the key “not” is reserved
  6 |   - {key: not, type: text, label: {nl: a}}
    |           ^^^
  hint: choose another key
)"},
      {"the same key twice", form("{key: a, type: text, label: {nl: a}}\n  - {key: a, type: text, label: {nl: a}}"),
       R"(form.yaml:4:11: error[repeated-key]: the key “a” stands here twice
  4 |   - {key: a, type: text, label: {nl: a}}
    |           ^
  hint: give each its own key
)"},
      {"a choice without options, and with one twice",
       form("{key: a, type: choice, label: {nl: a}}\n  - {key: b, type: scale, label: {nl: a}, options: [{key: x, "
            "label: {nl: a}}, {key: x, label: {nl: b}}]}"),
       R"(form.yaml:3:5: error[missing]: “fields.1.options” is missing
  3 |   - {key: a, type: choice, label: {nl: a}}
    |     ^
  hint: write a value behind “options:”
form.yaml:4:85: error[repeated-key]: the key “x” stands here twice
  4 |   - {key: b, type: scale, label: {nl: a}, options: [{key: x, label: {nl: a}}, {key: x, label: {nl: b}}]}
    |                                                                                     ^
  hint: give each its own key
)"},
      {"keys of another type",
       form("{key: a, type: yesno, max: 3, label: {nl: a}}\n  - {key: b, type: text, whole: true, options: [], "
            "optoins: [], label: {nl: a}}"),
       R"(form.yaml:3:27: error[does-not-belong]: “fields.1.max” does not belong here
  3 |   - {key: a, type: yesno, max: 3, label: {nl: a}}
    |                           ^^^
  hint: it can stand here only when: type = text or type = longtext or type = date or type = number or type = list or type = choices
form.yaml:4:26: error[does-not-belong]: “fields.2.whole” does not belong here
  4 |   - {key: b, type: text, whole: true, options: [], optoins: [], label: {nl: a}}
    |                          ^^^^^
  hint: it can stand here only when: type = number
form.yaml:4:52: error[unknown-key]: unknown key “optoins”
  4 |   - {key: b, type: text, whole: true, options: [], optoins: [], label: {nl: a}}
    |                                                    ^^^^^^^
  hint: did you mean “options”?
)"},
      {"a list of nothing, and of two things",
       form("{key: a, type: list, label: {nl: a}}\n  - {key: b, type: list, of: text, fields: [{key: c, type: text, "
            "label: {nl: a}}], label: {nl: a}}"),
       R"(form.yaml:3:5: error[missing]: “fields.1.fields” is missing
  3 |   - {key: a, type: list, label: {nl: a}}
    |     ^
  hint: write a value behind “fields:”
form.yaml:4:26: error[does-not-belong]: “fields.2.of” does not belong here
  4 |   - {key: b, type: list, of: text, fields: [{key: c, type: text, label: {nl: a}}], label: {nl: a}}
    |                          ^^
  hint: it can stand here only when: type = list and not fields
form.yaml:4:36: error[does-not-belong]: “fields.2.fields” does not belong here
  4 |   - {key: b, type: list, of: text, fields: [{key: c, type: text, label: {nl: a}}], label: {nl: a}}
    |                                    ^^^^^^
  hint: it can stand here only when: type = group or type = list and not of
)"},
      {"limits that cross",
       form("{key: a, type: number, min: 3, max: 2, label: {nl: a}}\n  - {key: b, type: date, min: 2026-02-01, max: "
            "2026-01-01, label: {nl: a}}\n  - {key: c, type: list, of: text, min: 4, max: 3, blank: 5, label: {nl: "
            "a}}\n  - {key: d, type: number, above: 2, max: 2, label: {nl: a}}"),
       R"(form.yaml:3:33: error[limits-cross]: `min` is too great beside `max`
  3 |   - {key: a, type: number, min: 3, max: 2, label: {nl: a}}
    |                                 ^
  hint: make `min` smaller or `max` greater
form.yaml:4:31: error[limits-cross]: `min` is too great beside `max`
  4 |   - {key: b, type: date, min: 2026-02-01, max: 2026-01-01, label: {nl: a}}
    |                               ^^^^^^^^^^
  hint: make `min` smaller or `max` greater
form.yaml:5:41: error[limits-cross]: `min` is too great beside `max`
  5 |   - {key: c, type: list, of: text, min: 4, max: 3, blank: 5, label: {nl: a}}
    |                                         ^
  hint: make `min` smaller or `max` greater
form.yaml:5:59: error[limits-cross]: `blank` is too great beside `max`
  5 |   - {key: c, type: list, of: text, min: 4, max: 3, blank: 5, label: {nl: a}}
    |                                                           ^
  hint: make `blank` smaller or `max` greater
form.yaml:6:35: error[limits-cross]: `above` is too great beside `max`
  6 |   - {key: d, type: number, above: 2, max: 2, label: {nl: a}}
    |                                   ^
  hint: make `above` smaller or `max` greater
)"},
      {"limits that are none",
       form("{key: a, type: text, max: 501, label: {nl: a}}\n  - {key: b, type: date, min: 3, label: {nl: a}}\n  - "
            "{key: c, type: list, of: text, min: 1.5, label: {nl: a}}\n  - {key: d, type: list, of: group, label: {nl: "
            "a}}"),
       R"(form.yaml:3:31: error[too-large]: “fields.1.max” must be at most 500
  3 |   - {key: a, type: text, max: 501, label: {nl: a}}
    |                               ^^^
  hint: write 500 or less
form.yaml:4:31: error[not-a-date]: “fields.2.min” is not a date
  4 |   - {key: b, type: date, min: 3, label: {nl: a}}
    |                               ^
  hint: write year-month-day, such as 2026-11-22
form.yaml:5:41: error[not-whole]: “fields.3.min” must be a whole number
  5 |   - {key: c, type: list, of: text, min: 1.5, label: {nl: a}}
    |                                         ^^^
  hint: leave the decimals out
form.yaml:6:30: error[unknown-option]: “fields.4.of” cannot be “group”
  6 |   - {key: d, type: list, of: group, label: {nl: a}}
    |                              ^^^^^
  hint: possible here: text, longtext, date, number, yesno
)"},
      {"a default outside the limits", form("{key: a, type: number, above: 0, default: 0, label: {nl: a}}"),
       R"(form.yaml:3:47: error[too-small]: “default” must be above 0
  3 |   - {key: a, type: number, above: 0, default: 0, label: {nl: a}}
    |                                               ^
  hint: write a number greater than 0
)"},
      {"a pattern that is none", form("{key: a, type: text, pattern: \"[a\", label: {nl: a}}"),
       R"(form.yaml:3:35: error[bad-pattern]: “pattern” is not a regular expression
  3 |   - {key: a, type: text, pattern: "[a", label: {nl: a}}
    |                                   ^^^^
  hint: look at its brackets, and write a backslash twice between double quotes
)"},
      {"a signature among the fields", form("{key: a, type: signature, label: {nl: a}}"),
       R"(form.yaml:3:20: error[signature-field]: a signature is not a field
  3 |   - {key: a, type: signature, label: {nl: a}}
    |                    ^^^^^^^^^
  hint: name who sign under `signatures:`
)"},
      {"a fault deep inside",
       form("{key: a, type: group, label: {nl: a}, fields: [{key: b, type: list, label: {nl: a}, fields: [{key: "
            "number, type: dat, label: {nl: a}}]}]}"),
       R"(form.yaml:3:104: error[reserved-key]: the key “number” is reserved
  3 |   - {key: a, type: group, label: {nl: a}, fields: [{key: b, type: list, label: {nl: a}, fields: [{key: number, type: dat
    |                                                                                                        ^^^^^^
  hint: choose another key
form.yaml:3:118: error[unknown-option]: “fields.1.fields.1.fields.1.type” cannot be “dat”
  3 |   - {key: a, type: group, label: {nl: a}, fields: [{key: b, type: list, label: {nl: a}, fields: [{key: number, type: dat
    |                                                                                                                      ^^^
  hint: did you mean “date”?
)"},
      {"rules",
       std::string(kPeople) + "rules:\n  - {check: nam = x, at: name, message: {nl: a}}\n  - {check: born = x, at: "
                              "brn, message: {nl: a}}\n  - {check: payer = organisatie, at: payer, message: {nl: a}}\n "
                              " - {check: organisation = x, at: name, message: {nl: a}}\n  - {check: happy = ja, at: "
                              "happy, message: {nl: a}}\n  - {check: name =, at: name}\n",
       R"(form.yaml:15:13: error[unknown-path]: this form has no field “nam”
  15 |   - {check: nam = x, at: name, message: {nl: a}}
     |             ^^^^^^^
  hint: did you mean “name”?
form.yaml:16:13: error[unlike-operand]: “born” can never be “x”
  16 |   - {check: born = x, at: brn, message: {nl: a}}
     |             ^^^^^^^^
  hint: compare it with a date, such as 2026-11-22
form.yaml:16:27: error[unknown-path]: this form has no field “brn”
  16 |   - {check: born = x, at: brn, message: {nl: a}}
     |                           ^^^
  hint: did you mean “born”?
form.yaml:17:13: error[unlike-operand]: “payer” can never be “organisatie”
  17 |   - {check: payer = organisatie, at: payer, message: {nl: a}}
     |             ^^^^^^^^^^^^^^^^^^^
  hint: did you mean “organisation”?
form.yaml:18:13: error[cannot-compare]: “organisation” has several answers and cannot be compared
  18 |   - {check: organisation = x, at: name, message: {nl: a}}
     |             ^^^^^^^^^^^^^^^^
  hint: name one of the answers in it
form.yaml:19:13: error[unlike-operand]: “happy” can never be “ja”
  19 |   - {check: happy = ja, at: happy, message: {nl: a}}
     |             ^^^^^^^^^^
  hint: compare it with true or false
form.yaml:20:5: error[missing]: “rules.6.message” is missing
  20 |   - {check: name =, at: name}
     |     ^
  hint: write a value behind “message:”
form.yaml:20:19: error[bad-condition]: the condition stops too early
  20 |   - {check: name =, at: name}
     |                   ^
  hint: write an answer's path, or a comparison such as fee.amount > 0
)"},
      {"conditions that ask for an order",
       "version: \"1\"\nfields:\n"
       "  - {key: a, type: scale, label: {nl: a}, options: [{key: never, label: {nl: a}}, {key: often, label: {nl: "
       "a}}]}\n"
       "  - {key: b, type: scale, label: {nl: a}, options: [{key: low, label: {nl: a}}, {key: high, label: {nl: a}}]}\n"
       "  - {key: c, type: choice, label: {nl: a}, options: [{key: x, label: {nl: a}}]}\n"
       "  - {key: d, type: choices, label: {nl: a}, options: [{key: x, label: {nl: a}}]}\n"
       "rules:\n  - {check: a >= often, at: a, message: {nl: a}}\n  - {check: a < b, at: a, message: {nl: a}}\n"
       "  - {check: c < x, at: a, message: {nl: a}}\n  - {check: d = x, at: a, message: {nl: a}}\n"
       "  - {check: d = z, at: a, message: {nl: a}}\n  - {check: d > x, at: a, message: {nl: a}}\n",
       R"(form.yaml:9:13: error[no-order]: “a < b” asks for an order that there is not
  9 |   - {check: a < b, at: a, message: {nl: a}}
    |             ^^^^^
  hint: numbers, dates and places on the same scale have one; compare the rest with = or !=
form.yaml:10:13: error[no-order]: “c < x” asks for an order that there is not
  10 |   - {check: c < x, at: a, message: {nl: a}}
     |             ^^^^^
  hint: numbers, dates and places on the same scale have one; compare the rest with = or !=
form.yaml:12:13: error[unlike-operand]: “d” can never be “z”
  12 |   - {check: d = z, at: a, message: {nl: a}}
     |             ^^^^^
  hint: possible here: x
form.yaml:13:13: error[no-order]: “d > x” asks for an order that there is not
  13 |   - {check: d > x, at: a, message: {nl: a}}
     |             ^^^^^
  hint: numbers, dates and places on the same scale have one; compare the rest with = or !=
)"},
      {"rules about items",
       std::string(kPeople) +
           "rules:\n  - {check: goals.weight > 1, at: name, message: {nl: a}}\n  - {check: goals.1.weight > 1, at: "
           "name, message: {nl: a}}\n  - {check: goals.weight > goals.wieght, at: goals.weight, message: {nl: a}}\n",
       R"(form.yaml:15:13: error[which-item]: “goals.weight” lies in the list “goals”, and it is not clear which item is meant
  15 |   - {check: goals.weight > 1, at: name, message: {nl: a}}
     |             ^^^^^^^^^^^^^^^^
  hint: let `at:` name an answer in the same list, or give the item's number: goals.1
form.yaml:17:13: error[unknown-path]: this form has no field “goals.wieght”
  17 |   - {check: goals.weight > goals.wieght, at: goals.weight, message: {nl: a}}
     |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  hint: did you mean “goals.weight”?
)"},
      {"conditions of fields",
       form("{key: a, type: text, when: b = 1, label: {nl: a}}\n  - {key: c, type: group, when: (a, label: {nl: a}, "
            "fields: [{key: d, type: text, label: {nl: a}}, {key: e, type: text, when: a and c.d and d, label: {nl: "
            "a}}]}"),
       R"(form.yaml:3:32: error[unknown-path]: this form has no field “b”
  3 |   - {key: a, type: text, when: b = 1, label: {nl: a}}
    |                                ^^^^^
  hint: possible here: a, c, c.d, c.e
form.yaml:4:35: error[bad-condition]: a parenthesis of the condition is not closed
  4 |   - {key: c, type: group, when: (a, label: {nl: a}, fields: [{key: d, type: text, label: {nl: a}}, {key: e, type: text, 
    |                                   ^
  hint: put a “)” behind what belongs together
)"},
      {"conditions that go round",
       form("{key: a, type: yesno, when: b = true, label: {nl: a}}\n"
            "  - {key: b, type: yesno, when: a = true, label: {nl: b}}\n"
            "  - {key: c, type: text, required: true, when: c = x, label: {nl: c}}\n"
            "  - {key: d, type: text, when: a and b, label: {nl: d}}"),
       R"(form.yaml:3:33: error[condition-cycle]: whether “a” counts depends on itself: a → b → a
  3 |   - {key: a, type: yesno, when: b = true, label: {nl: a}}
    |                                 ^^^^^^^^
  hint: take one of these answers out of the conditions
form.yaml:5:48: error[condition-cycle]: whether “c” counts depends on itself: c → c
  5 |   - {key: c, type: text, required: true, when: c = x, label: {nl: c}}
    |                                                ^^^^^
  hint: take one of these answers out of the conditions
)"},
      {"conditions that go round through a group and through an item",
       form("{key: g, type: group, when: g.b, label: {nl: g}, fields: [{key: b, type: text, label: {nl: b}}]}\n"
            "  - key: l\n    type: list\n    label: {nl: l}\n    fields:\n"
            "      - {key: x, type: text, when: y, label: {nl: x}}\n"
            "      - {key: y, type: text, when: l.1.x, label: {nl: y}}"),
       R"(form.yaml:3:33: error[condition-cycle]: whether “g” counts depends on itself: g → g.b → g
  3 |   - {key: g, type: group, when: g.b, label: {nl: g}, fields: [{key: b, type: text, label: {nl: b}}]}
    |                                 ^^^
  hint: take one of these answers out of the conditions
form.yaml:8:36: error[condition-cycle]: whether “l.x” counts depends on itself: l.x → l.y → l.x
  8 |       - {key: x, type: text, when: y, label: {nl: x}}
    |                                    ^
  hint: take one of these answers out of the conditions
)"},
      {"signatories",
       std::string(kPeople) + "signatures:\n  - {key: a, label: {nl: a}, name: nmae}\n  - {key: a, label: {nl: a}, "
                              "name: born}\n  - {label: {nl: a}, name: organisation.name}\n",
       R"(form.yaml:15:36: error[unknown-path]: this form has no field “nmae”
  15 |   - {key: a, label: {nl: a}, name: nmae}
     |                                    ^^^^
  hint: did you mean “name”?
form.yaml:16:11: error[repeated-key]: the key “a” stands here twice
  16 |   - {key: a, label: {nl: a}, name: born}
     |           ^
  hint: give each its own key
form.yaml:16:36: error[not-a-text]: “born” is not a text that can be printed under a signature
  16 |   - {key: a, label: {nl: a}, name: born}
     |                                    ^^^^
  hint: name a field of the type text
form.yaml:17:5: error[missing]: “signatures.3.key” is missing
  17 |   - {label: {nl: a}, name: organisation.name}
     |     ^
  hint: write a value behind “key:”
)"},
  };
  for (const Case& one : cases) EXPECT_EQ(check(one.yaml), one.expected) << one.name;
}

TEST(FormDefinition, FindsFieldsByPath) {
  const Source source{.path = "form.yaml",
                      .text = std::string(kPeople) + "  - {key: pitfalls, type: list, of: longtext, label: {nl: a}}\n"};
  Diagnostics diagnostics;
  const FormDefinition form = check_form("f", value_of(source, diagnostics), source, diagnostics);
  EXPECT_EQ(printed(diagnostics), "");
  const auto found = [&](std::string_view path) {
    const Field* field = form.find(path);
    return field ? field->key + ":" + std::string(name_of(field->type)) : "none";
  };
  EXPECT_EQ(found("organisation.name"), "name:text");
  EXPECT_EQ(found("goals.weight"), "weight:number");
  EXPECT_EQ(found("goals.12.weight"), "weight:number");
  EXPECT_EQ(found("goals.2"), "goals:list");
  EXPECT_EQ(found("goals.2.3"), "none");
  EXPECT_EQ(found("goals.0.weight"), "none");
  EXPECT_EQ(found("pitfalls.1"), ":longtext");
  EXPECT_EQ(found("pitfalls.1.x"), "none");
  EXPECT_EQ(found("name.x"), "none");
  EXPECT_EQ(found("name."), "none");
  EXPECT_EQ(found(""), "none");
}

}  // namespace
}  // namespace drieluik
