#include <gtest/gtest.h>

#include "support/checked.h"
#include "support/dump_records.h"
#include "validate/check.h"

namespace drieluik {
namespace {

constexpr std::string_view kForm = R"(version: "1.0"
fields:
  - {key: date, type: date, required: true, label: {nl: Datum, en: Date}}
  - key: coachee
    type: group
    required: true
    label: {nl: Coachee, en: Coachee}
    fields:
      - {key: name, type: text, required: true, label: {nl: Naam, en: Name}}
      - {key: email, type: text, pattern: "[^@ ]+@[^@ ]+", label: {nl: E-mail, en: Email}}
  - {key: occasion, type: longtext, label: {nl: Aanleiding, en: Occasion}}
  - key: goals
    type: list
    required: true
    min: 1
    max: 3
    label: {nl: Doelen, en: Goals}
    item_label: {nl: Doel, en: Goal}
    fields:
      - {key: goal, type: longtext, required: true, label: {nl: Doel, en: Goal}}
      - {key: indicators, type: list, of: longtext, required: true, min: 1, max: 4, label: {nl: Indicatoren, en: Indicators}}
      - key: scale
        type: group
        all_or_none: true
        label: {nl: Schaal, en: Scale}
        fields:
          - {key: "-1", type: text, label: {nl: minder, en: less}}
          - {key: "0", type: text, label: {nl: verwacht, en: expected}}
          - {key: "+1", type: text, label: {nl: meer, en: more}}
      - {key: weight, type: number, above: 0, default: 1, label: {nl: Gewicht, en: Weight}}
      - {key: why, type: text, required: true, when: weight > 1, label: {nl: Waarom, en: Why}}
  - {key: pitfalls, type: list, of: longtext, label: {nl: Valkuilen, en: Pitfalls}}
  - key: timing
    type: group
    label: {nl: Planning, en: Timing}
    fields:
      - {key: start, type: date, min: 2000-01-01, label: {nl: Start, en: Start}}
      - {key: deadline, type: date, label: {nl: Einde, en: End}}
      - {key: sessions, type: number, whole: true, above: 0, max: 20, label: {nl: Gesprekken, en: Sessions}}
  - {key: consent, type: yesno, label: {nl: Toestemming, en: Consent}}
  - key: themes
    type: choices
    label: {nl: Thema's, en: Themes}
    options: [{key: work, label: {nl: werk}}, {key: rest, label: {nl: rust}}]
  - key: fee
    type: group
    label: {nl: Honorarium, en: Fee}
    fields:
      - {key: amount, type: number, min: 0, label: {nl: Bedrag, en: Amount}}
      - key: paid_by
        type: choice
        label: {nl: Betaler, en: Payer}
        options: [{key: organisation, label: {nl: organisatie}}, {key: coachee, label: {nl: coachee}}]
      - {key: invoice_to, type: text, required: true, when: fee.paid_by = organisation, label: {nl: Factuur aan, en: Invoice to}}
rules:
  - check: timing.deadline > timing.start
    at: timing.deadline
    message: {nl: Het einde ligt niet na de start., en: The end is not after the start.}
  - check: goals.weight <= 5
    at: goals.weight
    message: {nl: Een gewicht is hoogstens 5., en: A weight is at most 5.}
  - check: not fee.amount or fee.paid_by
    at: fee.amount
    message: {nl: Zeg wie betaalt., en: Say who pays.}
)";

constexpr std::string_view kHead = "form: contract\nlanguage: nl\ndate: 2026-11-22\ncoachee: {name: Ann}\n";
constexpr std::string_view kGoals = "goals: [{goal: a, indicators: [b]}]\n";

std::string check(std::string_view yaml, PrinterOptions options = {}) {
  const Source form_source{.path = "contract.yaml", .text = std::string(kForm)};
  Diagnostics faults;
  const FormDefinition form = check_form("contract", value_of(form_source, faults), form_source, faults);
  EXPECT_EQ(printed(faults), "");
  const std::vector<std::string> languages = {"nl", "en"};
  return checked(
      "ann.yaml", yaml, true,
      [&](const Value& value, const Source& source, Diagnostics& diagnostics) {
        const std::optional<ClientRecord> record = check_record(value, form, source, languages, diagnostics);
        return record ? "--- " + record->form + " " + record->language + "\n" + dump(record->answers)
                      : std::string("--- none\n");
      },
      options);
}

struct Case {
  const char* name;
  std::string yaml;
  const char* expected;
};

std::string head(std::string_view rest) { return std::string(kHead) + std::string(rest); }
std::string body(std::string_view rest) { return head(kGoals) + std::string(rest); }

TEST(CheckRecord, TellsAllFaultsAndKeepsAnswers) {
  const Case cases[] = {
      {"the least that a record can be", body(""), R"(--- contract nl
date: "2026-11-22"
coachee.name: "Ann"
goals.1.goal: "a"
goals.1.indicators.1: "b"
goals.1.weight: "1"
)"},
      {"everything", R"(goals:
  - {goal: "a\r\nb ", indicators: [b, ~, "", c], scale: {"-1": no, "0": 2026-02-30, "+1": 1.10}, weight: 2, why: " x "}
  -
  - {goal: , indicators: [ ]}
  - {indicators: [d], goal: c}
fee: {paid_by: organisation, amount: 007.50, invoice_to: "*x* {{y}} <b>"}
date: 2024-02-29
themes: [rest, work]
consent: Ja
language: en
coachee: {email: a@b, name: Nguyễn Thị Ánh}
occasion: |
  one
    two
form: contract
timing: {start: , deadline: 2027-01-01}
pitfalls: []
)",
       R"(--- contract en
date: "2024-02-29"
coachee.name: "Nguyễn Thị Ánh"
coachee.email: "a@b"
occasion: "one\n  two\n"
goals.1.goal: "a\nb "
goals.1.indicators.1: "b"
goals.1.indicators.2: "c"
goals.1.scale.-1: "no"
goals.1.scale.0: "2026-02-30"
goals.1.scale.+1: "1.10"
goals.1.weight: "2"
goals.1.why: "x"
goals.2.goal: "c"
goals.2.indicators.1: "d"
goals.2.weight: "1"
timing.deadline: "2027-01-01"
consent: "true"
themes.1: "rest"
themes.2: "work"
fee.amount: "007.50"
fee.paid_by: "organisation"
fee.invoice_to: "*x* {{y}} <b>"
)"},
      {"an empty file", "", R"(ann.yaml:1:1: error[empty-record]: this client record is empty
  hint: begin with “form:” and “language:”; `drieluik new client` writes an example
--- none
)"},
      {"only empty keys", "form:\nlanguage: ~\n", R"(ann.yaml:1:1: error[empty-record]: this client record is empty
  hint: begin with “form:” and “language:”; `drieluik new client` writes an example
--- none
)"},
      {"a list", "[a, b]", R"(ann.yaml:1:1: error[not-keys]: this file must consist of keys with values
  hint: write lines such as “key: value”; possible keys: form, language
--- none
)"},
      {"nothing but the form", "form: contract", R"(ann.yaml:1:1: error[missing]: “language” is missing
  hint: write a value behind “language:”
ann.yaml:1:1: error[missing]: “date” (Date) is missing
  hint: write a value behind “date:”
ann.yaml:1:1: error[missing]: “coachee.name” (Name) is missing
  hint: write a value behind “name:”
ann.yaml:1:1: error[missing]: “goals” (Goals) is missing
  hint: write a value behind “goals:”
--- none
)"},
      {"another form and language",
       "form: contact\nlanguage: fr\ndate: 2026-11-22\ncoachee: {name: Ann}\n" + std::string(kGoals),
       R"(ann.yaml:1:7: error[unknown-option]: “form” cannot be “…”
  hint: did you mean “contract”?
ann.yaml:2:11: error[unknown-option]: “language” cannot be “…”
  hint: possible here: nl, en
--- none
)"},
      {"four goals",
       head("goals: [{goal: a, indicators: [b]}, {goal: a, indicators: [b]}, {goal: a, indicators: [b]}, {goal: a, "
            "indicators: [b], foo: bar}]\n"),
       R"(ann.yaml:5:93: error[item-count]: “goals” (Goals) has 4 items, and must have 1 to 3
  hint: take out or join what is too much
--- none
)"},
      {"no goals", head("goals: [ ~ ]\n"), R"(ann.yaml:5:1: error[missing]: “goals” (Goals) is missing
  hint: write a value behind “goals:”
--- none
)"},
      {"a goal without an indicator, and one without a goal",
       head("goals:\n  - goal: a\n    indicators: [ ]\n  - indicators: [b]\n"),
       R"(ann.yaml:7:5: error[missing]: “goals.1.indicators” (Indicators) is missing
  hint: write a value behind “indicators:”
ann.yaml:8:5: error[missing]: “goals.2.goal” (Goal) is missing
  hint: write a value behind “goal:”
--- none
)"},
      {"unknown keys",
       body("gaols: x\nJan zegt dat het slecht gaat: ja\ncoachee2: \ntiming: {strat: 2026-01-01}\nfee: {secret: }\n"),
       R"(ann.yaml:6:1: error[unknown-key]: unknown key “gaols”
  hint: did you mean “goals”?
ann.yaml:7:1: error[unknown-key]: unknown key
  hint: possible here: form, language, date, coachee, occasion, goals, pitfalls, timing, consent, themes, fee
ann.yaml:8:1: error[unknown-key]: unknown key “coachee2”
  hint: did you mean “coachee”?
ann.yaml:9:10: error[unknown-key]: unknown key “strat”
  hint: did you mean “start”?
ann.yaml:10:7: error[unknown-key]: unknown key
  hint: possible here: amount, paid_by, invoice_to
--- none
)"},
      {"a misspelled required key",
       "form: contract\nlanguage: nl\ndate: 2026-11-22\ncoachee: {nmae: Ann}\n" + std::string(kGoals),
       R"(ann.yaml:4:11: error[unknown-key]: unknown key “nmae”
  hint: did you mean “name”?
--- none
)"},
      {"dates", body("timing: {start: 2026-02-30, deadline: 22-11-2026}\n"),
       R"(ann.yaml:6:17: error[no-such-date]: “timing.start” (Start): the date … does not exist
  hint: that month has 28 days
ann.yaml:6:39: error[not-a-date]: “timing.deadline” (End) is a date in another order
  hint: write year-month-day: …
--- none
)"},
      {"more dates", body("timing: {start: 1999-12-31, deadline: morgen}\n"),
       R"(ann.yaml:6:17: error[date-too-early]: “timing.start” (Start) must not be before 2000-01-01
  hint: choose a later date
ann.yaml:6:39: error[not-a-date]: “timing.deadline” (End) is not a date
  hint: write year-month-day, such as 2026-11-22
--- none
)"},
      {"a month that does not exist", body("timing: {start: 2026-13-01, deadline: 31/2/2026}\n"),
       R"(ann.yaml:6:17: error[no-such-date]: “timing.start” (Start): the date … does not exist
  hint: the months go from 01 to 12
ann.yaml:6:39: error[not-a-date]: “timing.deadline” (End) is not a date
  hint: write year-month-day, such as 2026-11-22
--- none
)"},
      {"numbers", body("timing: {sessions: 0}\nfee: {amount: \"12,50\", paid_by: coachee}\n"),
       R"(ann.yaml:6:20: error[too-small]: “timing.sessions” (Sessions) must be above 0
  hint: write a number greater than 0
ann.yaml:7:15: error[not-a-number]: “fee.amount” (Amount) is a number with a comma
  hint: write a point: …
--- none
)"},
      {"more numbers", body("timing: {sessions: 1.5}\nfee: {amount: -1, paid_by: coachee}\n"),
       R"(ann.yaml:6:20: error[not-whole]: “timing.sessions” (Sessions) must be a whole number
  hint: leave the decimals out
ann.yaml:7:15: error[too-small]: “fee.amount” (Amount) must be at least 0
  hint: write 0 or more
--- none
)"},
      {"numbers in words, and too large", body("timing: {sessions: 21}\nfee: {amount: 1e3, paid_by: coachee}\n"),
       R"(ann.yaml:6:20: error[too-large]: “timing.sessions” (Sessions) must be at most 20
  hint: write 20 or less
ann.yaml:7:15: error[not-a-number]: “fee.amount” (Amount) is not a number
  hint: write digits only, with a point for decimals: 8 or 1.5
--- none
)"},
      {"options", body("themes: [wrok, rest, rest]\nfee: {paid_by: organisatie}\n"),
       R"(ann.yaml:6:10: error[unknown-option]: “themes.1” (Themes) cannot be “…”
  hint: did you mean “work”?
ann.yaml:6:22: error[repeated-option]: “themes.3” (Themes) was chosen before
  hint: take one of the two out
ann.yaml:7:16: error[unknown-option]: “fee.paid_by” (Payer) cannot be “…”
  hint: did you mean “organisation”?
--- none
)"},
      {"yes and no", body("consent: misschien\n"),
       R"(ann.yaml:6:10: error[not-yes-or-no]: “consent” (Consent) is neither yes nor no
  hint: write true or false
--- none
)"},
      {"one value for a list", body("pitfalls: haast\nthemes: rest\n"),
       R"(ann.yaml:6:11: error[not-a-list]: “pitfalls” (Pitfalls) must be a list
  hint: write each item on a line of its own that starts with “- ”
ann.yaml:7:9: error[not-a-list]: “themes” (Themes) must be a list
  hint: write each item on a line of its own that starts with “- ”
--- none
)"},
      {"a list for one value",
       "form: contract\nlanguage: nl\ndate: [x]\ncoachee: {name: {a: b}}\n" + std::string(kGoals),
       R"(ann.yaml:3:7: error[not-one-value]: “date” (Date) must be one value, not a list and not keys of its own
  hint: put a text that begins with [, { or - between double quotes
ann.yaml:4:17: error[not-one-value]: “coachee.name” (Name) must be one value, not a list and not keys of its own
  hint: put a text that begins with [, { or - between double quotes
--- none
)"},
      {"one value for keys", body("timing: morgen\n"),
       R"(ann.yaml:6:9: error[not-keys]: “timing” (Timing) must have keys of its own
  hint: write below it, with more spaces in front: start, deadline, sessions
--- none
)"},
      {"a scale with levels missing", head("goals: [{goal: a, indicators: [b], scale: {\"0\": x}}]\n"),
       R"(ann.yaml:5:36: error[all-or-none]: “goals.1.scale” (Scale) is filled in for a part only
  hint: fill in all of it or nothing; missing: “-1” (less), “+1” (more)
--- none
)"},
      {"an address without @",
       "form: contract\nlanguage: nl\ndate: 2026-11-22\ncoachee: {name: \"a\\nb\", email: ann}\n" + std::string(kGoals),
       R"(ann.yaml:4:17: error[line-break]: “coachee.name” (Name) must stand on one line
  hint: take the line breaks out
ann.yaml:4:32: error[wrong-pattern]: “coachee.email” (Email) is not written in the right way
  hint: it must match [^@ ]+@[^@ ]+
--- none
)"},
      {"a deadline before the start", body("timing: {start: 2026-12-01, deadline: 2026-11-01}\n"),
       R"(ann.yaml:6:39: error[rule]: The end is not after the start.
  hint: the form asks: timing.deadline > timing.start
--- none
)"},
      {"a rule for each item",
       head("goals: [{goal: a, indicators: [b]}, {goal: b, indicators: [b], weight: 6, why: x}]\n"),
       R"(ann.yaml:5:72: error[rule]: A weight is at most 5.
  hint: the form asks: goals.weight <= 5
--- none
)"},
      {"a rule on what is there at all", body("fee: {amount: 10}\n"), R"(ann.yaml:6:15: error[rule]: Say who pays.
  hint: the form asks: not fee.amount or fee.paid_by
--- none
)"},
      {"a rule on a faulty answer",
       body("timing: {start: 2026-12-01, deadline: 2026-11-31}\nfee: {amount: 1, paid_by: x}\n"),
       R"(ann.yaml:6:39: error[no-such-date]: “timing.deadline” (End): the date … does not exist
  hint: that month has 30 days
ann.yaml:7:27: error[unknown-option]: “fee.paid_by” (Payer) cannot be “…”
  hint: possible here: organisation, coachee
--- none
)"},
      {"a condition that holds", head("goals: [{goal: a, indicators: [b], weight: 2}]\nfee: {paid_by: organisation}\n"),
       R"(ann.yaml:5:9: error[missing]: “goals.1.why” (Why) is missing
  hint: write a value behind “why:”
ann.yaml:6:1: error[missing]: “fee.invoice_to” (Invoice to) is missing
  hint: write a value behind “invoice_to:”
--- none
)"},
      {"a condition that does not hold", body("fee: {paid_by: coachee, invoice_to: Ann}\n"),
       R"(ann.yaml:6:25: warning[does-not-count]: “fee.invoice_to” (Invoice to) does not count and will not be printed
  hint: it counts only when: fee.paid_by = organisation
--- contract nl
date: "2026-11-22"
coachee.name: "Ann"
goals.1.goal: "a"
goals.1.indicators.1: "b"
goals.1.weight: "1"
fee.paid_by: "coachee"
)"},
  };
  for (const Case& one : cases) EXPECT_EQ(check(one.yaml), one.expected) << one.name;
}

TEST(CheckRecord, LimitsTheLengthOfTexts) {
  const auto names = [](std::size_t length) {
    std::string name;
    for (std::size_t i = 0; i < length; ++i) name += "é";
    return "form: contract\nlanguage: nl\ndate: 2026-11-22\ncoachee: {name: " + name + "}\n" + std::string(kGoals);
  };
  const auto occasion = [](std::size_t length) { return body("occasion: " + std::string(length, 'x') + "\n"); };
  EXPECT_TRUE(check(names(500)).starts_with("---"));
  EXPECT_EQ(check(names(501)),
            "ann.yaml:4:17: error[too-long]: “coachee.name” (Name) has 501 characters, and at most 500 fit\n"
            "  hint: make it shorter\n--- none\n");
  EXPECT_TRUE(check(occasion(20'000)).starts_with("---"));
  EXPECT_EQ(check(occasion(20'001)),
            "ann.yaml:6:11: error[too-long]: “occasion” (Occasion) has 20001 characters, and at most 20000 fit\n"
            "  hint: make it shorter\n--- none\n");
}

TEST(CheckRecord, SpeaksDutch) {
  EXPECT_EQ(check(head("goals: [{goal: a, indicators: [b], scale: {\"0\": x}}]\ntiming: {sessions: nul}\n"),
                  {.speech = Speech::dutch}),
            R"(ann.yaml:5:36: fout[all-or-none]: “goals.1.scale” (Schaal) is maar voor een deel ingevuld
  hint: vul alles in of niets; er ontbreekt: “-1” (minder), “+1” (meer)
ann.yaml:6:20: fout[not-a-number]: “timing.sessions” (Gesprekken) is geen getal
  hint: schrijf alleen cijfers, met een punt voor decimalen: 8 of 1.5
--- none
)");
}

TEST(CheckRecord, ShowsValuesOnATerminal) {
  EXPECT_EQ(check(body("timing: {start: 22-11-2026}\nfee: {paid_by: organisatie}\n"), {.terminal = true}),
            R"(ann.yaml:6:17: error[not-a-date]: “timing.start” (Start) is a date in another order
  6 | timing: {start: 22-11-2026}
    |                 ^^^^^^^^^^
  hint: write year-month-day: 2026-11-22
ann.yaml:7:16: error[unknown-option]: “fee.paid_by” (Payer) cannot be “organisatie”
  7 | fee: {paid_by: organisatie}
    |                ^^^^^^^^^^^
  hint: did you mean “organisation”?
--- none
)");
}

TEST(CheckRecord, StopsTellingAfterAHundredFaults) {
  std::string yaml = body("");
  for (int i = 0; i < 40'000; ++i) yaml += "key" + std::to_string(i) + ": x\n";
  const std::string told = check(yaml);
  EXPECT_EQ(std::count(told.begin(), told.end(), '\n'), 2 * 101 + 1);
  EXPECT_NE(told.find("error[too-many-faults]: this file has more faults than the 100 above"), std::string::npos);
}

TEST(FormOf, NamesTheForm) {
  const Source source{.path = "a.yaml", .text = "form: contract\n"};
  Diagnostics diagnostics;
  EXPECT_EQ(form_of(value_of(source, diagnostics)), "contract");
  EXPECT_EQ(form_of(Value{}), "");
}

}  // namespace
}  // namespace drieluik
