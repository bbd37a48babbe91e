#include "resolve/filled_record.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "resolve/record_yaml.h"
#include "support/checked.h"
#include "validate/check.h"

namespace drieluik {
namespace {

constexpr const char* kForm = R"(version: "1"
fields:
  - {key: date, type: date, label: {nl: Datum}}
  - {key: occasion, type: longtext, label: {nl: Aanleiding}}
  - key: coachee
    type: group
    label: {nl: Coachee}
    fields:
      - {key: name, type: text, label: {nl: Naam}}
      - {key: hours, type: number, label: {nl: Uren}}
  - key: goals
    type: list
    label: {nl: Doelen}
    fields:
      - {key: goal, type: longtext, label: {nl: Doel}}
      - {key: indicators, type: list, of: longtext, label: {nl: Indicatoren}}
      - {key: wants, type: choices, label: {nl: Zoekt}, options: [{key: "1", label: {nl: rust}}, {key: "2", label: {nl: werk}}, {key: x, label: {nl: niets}}]}
  - {key: pitfalls, type: list, of: text, label: {nl: Valkuilen}}
  - {key: agreed, type: yesno, label: {nl: Akkoord}}
  - {key: payer, type: choice, label: {nl: Betaler}, options: [{key: me, label: {nl: ikzelf}}, {key: boss, label: {nl: de baas}}]}
signatures:
  - {key: coachee, label: {nl: De coachee}, name: coachee.name}
)";

FilledField typed(std::string name, std::string now, std::string printed = {}) {
  FilledField field{.name = std::move(name), .kind = FilledFieldKind::text, .values = {}, .printed = {}};
  if (!now.empty()) field.values = {std::move(now)};
  if (!printed.empty()) field.printed = {std::move(printed)};
  return field;
}

class FilledRecordTest : public testing::Test {
 protected:
  void SetUp() override {
    add_form("proef", kForm);
    add_form("ander", "version: \"1\"\nfields:\n  - {key: vraag, type: text, label: {nl: Vraag}}\n");
    ASSERT_EQ(printed(diagnostics_), "");
    library_.site.languages = {"nl", "en"};
    pdf_ = {.form_id = "proef", .language = "nl"};
  }

  void add_form(const std::string& id, const char* yaml) {
    const Source& source = sources_.add({.path = id + ".yaml", .text = yaml});
    library_.items[id] = {.kind = Kind::form, .id = id, .texts = {}, .form = {}};
    library_.items[id].form = check_form(id, value_of(source, diagnostics_), source, diagnostics_);
  }

  // What is reported, and then the record that would be written, without its two first lines.
  std::string record(char decimal_sign = ',') {
    const Source& source = sources_.add({.path = "a.pdf", .text = {}, .is_private = true, .is_binary = true});
    Diagnostics diagnostics;
    const auto filled = to_record(pdf_, library_, decimal_sign, sources_, {&source, 0, 0}, diagnostics);
    std::string out = printed(diagnostics, {.terminal = true});
    if (!filled) return out;
    const std::string yaml = to_yaml(filled->record, *filled->form->form);
    const std::string head = "form: " + filled->form->id + "\nlanguage: nl\n";
    out += yaml.starts_with(head) ? yaml.substr(head.size()) : yaml;
    for (const auto& [name, text] : filled->homeless) out += "homeless " + name + "=" + text + "\n";
    return out;
  }

  SourceMap sources_;
  Diagnostics diagnostics_;
  Library library_;
  FilledPdf pdf_;
};

TEST_F(FilledRecordTest, PutsFieldsByTheirPathsInTheOrderOfTheForm) {
  pdf_.fields = {typed("agreed", "true"),
                 typed("goals.2.indicators.3", "drie"),
                 typed("goals.2.indicators.1", "een"),
                 typed("goals.1.goal", ""),
                 typed("goals.2.goal", "Beter\n  plannen\n"),
                 typed("goals.1.indicators.1", "   "),
                 typed("goals.2.wants.2", "2"),
                 typed("goals.2.wants.1", ""),
                 typed("goals.2.wants.x", "x"),
                 typed("pitfalls.2", "nee"),
                 typed("coachee.hours", "7,5"),
                 typed("coachee.name", " Zoë: \"x\" #1 "),
                 typed("payer", "de baas"),
                 typed("date", "1-2-2027"),
                 typed("occasion", "")};
  EXPECT_EQ(record(), R"(date: 2027-02-01
coachee:
  name: 'Zoë: "x" #1'
  hours: 7.5
goals:
  - goal: |
      Beter
        plannen
    indicators:
      - een
      - drie
    wants:
      - "2"
      - x
pitfalls:
  - nee
agreed: true
payer: boss
)");
}

TEST_F(FilledRecordTest, LaysWhatWasTypedOverTheAttachedRecord) {
  pdf_.attachment_name = "anna.yaml";
  pdf_.attachment =
      "form: proef\nlanguage: en\ndate: 2026-01-01\noccasion: \"a\\tb\"\nlater: {kept: yes}\n"
      "coachee: {name: Anna, hours: 1.50, secret: x}\n"
      "goals:\n"
      "  - {goal: een, indicators: [a, , b, c], wants: [x, \"1\"]}\n"
      "  -\n"
      "  - {goal: twee, wants: [\"2\"]}\n"
      "  - {goal: drie}\n"
      "pitfalls: [p, q]\n";
  pdf_.fields = {typed("date", "2-2-2027", "01-01-2026"),
                 typed("occasion", "a b", "a b"),  // a tab is printed as a space
                 typed("coachee.name", "", "Anna"),
                 typed("coachee.hours", "1,50", "1,50"),
                 typed("goals.1.goal", "een", "een"),
                 typed("goals.1.indicators.1", "a", "a"),
                 typed("goals.1.indicators.2", "B", "b"),
                 typed("goals.1.wants.1", "1", "1"),
                 typed("goals.1.wants.2", ""),
                 typed("goals.1.wants.x", "x", "x"),
                 typed("goals.2.goal", "twee", "twee"),
                 typed("goals.2.wants.1", "1"),
                 typed("goals.2.wants.2", "", "2"),
                 typed("goals.2.wants.x", ""),
                 typed("pitfalls.1", "", "p"),
                 typed("pitfalls.2", "q", "q"),
                 typed("pitfalls.3", "r")};
  EXPECT_EQ(record(), R"(form: proef
language: en
date: 2027-02-02
occasion: "a\tb"
coachee:
  hours: 1.50
  secret: x
goals:
  - goal: een
    indicators:
      - a
      - B
      - c
    wants:
      - x
      - "1"
  - goal: twee
    wants:
      - "1"
  - goal: drie
pitfalls:
  - q
  - r
later:
  kept: "yes"
)");
}

TEST_F(FilledRecordTest, TellsWhatHasNoPlaceInARecord) {
  FilledField torn = typed("occasion", "hier");
  torn.rivals = {"daar"};
  pdf_.fields = {typed("Text1", "los"),
                 typed("coachee.nam", "Anna"),
                 typed("Text2", ""),
                 torn,
                 typed("signatures.coachee-date", "1-1-2027"),
                 typed("coachee.hours", "1.500"),
                 typed("pitfalls.0", "nul")};
  pdf_.fields.push_back({.name = "Signature1", .kind = FilledFieldKind::signature, .is_signed = true});
  EXPECT_EQ(record(), R"(a.pdf: error[unknown-field]: the form has no answer for the field “Text1”
  hint: what was typed in it stands as a comment at the end of the record
a.pdf: error[unknown-field]: the form has no answer for the field “coachee.nam”
  hint: what was typed in it stands as a comment at the end of the record; did you mean “coachee.name”?
a.pdf: error[field-twice]: the field “occasion” holds different answers in different places
  hint: one of them is in the record; the others stand as a comment at its end
a.pdf: error[unknown-field]: the form has no answer for the field “pitfalls.0”
  hint: what was typed in it stands as a comment at the end of the record
a.pdf: warning[signed-pdf]: this PDF was signed; signatures and the dates beside them are no part of a record
  hint: keep the PDF itself: it is what was signed
a.pdf: warning[thousands-sign]: “coachee.hours” (Uren): “1.500” was read as 1500
  hint: mend the record if a fraction is meant
occasion: hier
coachee:
  hours: 1500
homeless Text1=los
homeless coachee.nam=Anna
homeless occasion=daar
homeless pitfalls.0=nul
)");
}

TEST_F(FilledRecordTest, KeepsAnItemBesideThatOfTheContract) {
  pdf_.fields = {typed("goals.1.goal", ""), typed("goals.2.goal", "twee"), typed("pitfalls.2", "p")};
  Field& goals = library_.items["proef"].form->fields[3];
  ASSERT_EQ(goals.key, "goals");
  EXPECT_EQ(record(), "goals:\n  - goal: twee\npitfalls:\n  - p\n");
  goals.for_each = "contract.goals";
  EXPECT_EQ(record(), "goals:\n  -\n  - goal: twee\npitfalls:\n  - p\n");
  pdf_.fields[0] = typed("goals.1.goal", "een");
  EXPECT_EQ(record(), "goals:\n  - goal: een\n  - goal: twee\npitfalls:\n  - p\n");
}

TEST_F(FilledRecordTest, KnowsWhoseFormItIs) {
  EXPECT_EQ(record(), R"(a.pdf: error[flattened-pdf]: this PDF of the form “proef” has no fields to read
  hint: it was printed without --fillable, or made flat afterwards (“print to PDF”, “flatten”): ask for the file that was filled in and saved
)");
  pdf_.fields = {typed("date", "1-2-2027")};
  pdf_.form_id = "elders";
  EXPECT_EQ(record(), R"(a.pdf: error[not-our-pdf]: this PDF is of the form “elders”, which this handbook does not have
  hint: give the handbook that it was printed from with --source; the forms here are: ander, proef
)");
  pdf_.form_id = "";
  EXPECT_EQ(record(),
            R"(a.pdf: warning[guessed-form]: this PDF does not say which form it is; by its fields it is “proef”
  hint: the program that saved it left out what the PDF said of itself; look whether the record is right
date: 2027-02-01
)");
  pdf_.fields.push_back(typed("vraag", "x"));
  EXPECT_EQ(record(), R"(a.pdf: error[not-our-pdf]: this PDF is no form of this handbook
  hint: give a PDF that “drieluik print --fillable” wrote and that was filled in and saved; a scan or a print-out has no fields to read
)");
}

TEST_F(FilledRecordTest, DoesWithoutAnAttachedRecordThatIsNone) {
  pdf_.fields = {typed("date", "1-2-2027")};
  const std::string warned =
      "a.pdf: warning[unreadable-attachment]: the record that is attached to this PDF cannot be used\n"
      "  hint: the fields are taken alone: answers that no field shows are missing\n"
      "date: 2027-02-01\n";
  for (const char* yaml : {"form: [", "\xff", "form: ander\nvraag: x\n", "- a\n"}) {
    pdf_.attachment = yaml;
    EXPECT_EQ(record(), warned) << yaml;
  }
  pdf_.attachment = "";
  pdf_.language = "nl-BE";
  EXPECT_EQ(record(), "date: 2027-02-01\n");
  pdf_.language = "";
  EXPECT_EQ(record(), "form: proef\ndate: 2027-02-01\n");
}

}  // namespace
}  // namespace drieluik
