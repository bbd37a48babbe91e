// Forms to fill in, as those who fill them in and the programs that they use meet them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "support/check_pdf.h"
#include "support/pdf_edit.h"
#include "support/pdf_fields.h"
#include "support/pdf_ua.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// A form with a field of every kind.
constexpr const char* kIntake = R"(version: "2.1"
fields:
  - {key: name, type: text, required: true, max: 80, label: {nl: Naam, en: Name}}
  - {key: story, type: longtext, lines: 4, label: {nl: Uw verhaal, en: Your story}, help: {nl: Zo lang als u wilt., en: As long as you like.}}
  - {key: born, type: date, required: true, label: {nl: Geboren op, en: Born on}}
  - {key: hours, type: number, unit: {nl: uur per week, en: hours a week}, label: {nl: Werk, en: Work}}
  - {key: children, type: number, whole: true, label: {nl: Kinderen, en: Children}}
  - key: wants
    type: choices
    label: {nl: U zoekt, en: You look for}
    options: [{key: rest, label: {nl: rust, en: rest}}, {key: work, label: {nl: ander werk, en: other work}}]
  - {key: agreed, type: yesno, required: true, label: {nl: Akkoord, en: Agreed}}
  - key: energy
    type: scale
    label: {nl: Energie, en: Energy}
    options: [{key: "1", label: {nl: weinig, en: little}}, {key: "2", label: {nl: gewoon, en: usual}}, {key: "3", label: {nl: veel, en: much}}]
  - key: region
    type: choice
    label: {nl: Streek, en: Region}
    options: [{key: a, label: {nl: Aalst, en: Aalst}}, {key: b, label: {nl: Breda, en: Breda}}, {key: c, label: {nl: Chaam, en: Chaam}}, {key: d, label: {nl: Delft, en: Delft}}, {key: e, label: {nl: Ede, en: Ede}}, {key: f, label: {nl: Franeker, en: Franeker}}, {key: g, label: {nl: Gent, en: Ghent}}, {key: h, label: {nl: Hasselt, en: Hasselt}}, {key: i, label: {nl: Ieper, en: Ypres}}]
  - key: steps
    type: list
    required: true
    min: 1
    max: 2
    blank: 2
    label: {nl: Stappen, en: Steps}
    item_label: {nl: Stap, en: Step}
    fields:
      - {key: what, type: text, required: true, label: {nl: Wat, en: What}}
      - {key: signs, type: list, of: text, min: 1, blank: 2, label: {nl: Tekenen, en: Signs}}
signatures:
  - {key: client, label: {nl: De cliënt, en: The client}, name: name}
)";
constexpr const char* kText = R"(
Ik ben {{name}}.

:::fields story born hours children wants agreed energy region steps

## TITLE

:::signatures
)";
constexpr const char* kRecord = R"(form: intake
language: nl
name: "Zoë Çelik-Šimić"
story: "Één regel\n\nen (nog) een \\ regel; café"
born: 1987-03-09
hours: 32.5
children: 2
wants: [work]
agreed: true
energy: "2"
region: g
steps:
  - {what: Slapen, signs: [uitgerust]}
)";

class Fields : public testing::Test {
 protected:
  void SetUp() override {
    copy_handbook(folder_.path());
    write_text(at("content/forms/intake.yaml"), kIntake);
    for (const std::string language : {"nl", "en"}) {
      write_text(at("content/forms/intake." + language + ".md"),
                 "---\ntitle: Intake\nsummary: Alles\n---\n" +
                     std::regex_replace(kText, std::regex("TITLE"), language == "nl" ? "Ondertekening" : "Signing"));
    }
    write_text(at("records/zoe.yaml"), kRecord);
  }
  fs::path at(const std::string& path) const { return folder_.path() / path; }
  // Prints, and gives the file.
  std::string print(std::vector<std::string> arguments, const std::string& file) const {
    arguments.insert(arguments.begin(), "print");
    arguments.insert(arguments.end(), {"--out", "out"});
    const ProgramResult result = run_drieluik(arguments, folder_.path());
    EXPECT_EQ(result.code, 0) << result.err;
    return read_text(at("out/" + file));
  }

  TemporaryFolder folder_;
};

TEST_F(Fields, SayWhatTheyAreInTheOrderOfTheText) {
  const std::string pdf = print({"intake", "--fillable", "--lang", "nl"}, "intake.nl.pdf");
  EXPECT_EQ(dump_fields(pdf),
            "name: text, required, 80 | Naam, verplicht\n"
            "story: text of lines, 20000 | Uw verhaal. Zo lang als u wilt.\n"
            "born: text, required, 10 | Geboren op (dd-mm-jjjj), verplicht\n"
            "hours: text, 20 | Werk (uur per week, getal, zoals\u00a01,5)\n"
            "children: text, 20 | Kinderen (heel getal)\n"
            "wants.rest: tick [rest] | U zoekt: rust\n"
            "wants.work: tick [work] | U zoekt: ander werk\n"
            "agreed: radio, required [true] [false] | Akkoord, verplicht\n"
            "energy: radio [1] [2] [3] | Energie\n"
            "region: list [] [a] [b] [c] [d] [e] [f] [g] [h] [i] | Streek\n"
            "steps.1.what: text, required, 500 | Stap 1, Wat, verplicht\n"
            "steps.1.signs.1: text, required, 500 | Stap 1, Tekenen 1, verplicht\n"
            "steps.1.signs.2: text, 500 | Stap 1, Tekenen 2\n"
            "steps.2.what: text, 500 | Stap 2, Wat\n"
            "steps.2.signs.1: text, 500 | Stap 2, Tekenen 1\n"
            "steps.2.signs.2: text, 500 | Stap 2, Tekenen 2\n"
            "signatures.client: signature | De cliënt, Handtekening\n"
            "signatures.client-date: text, 10 | De cliënt, Datum (dd-mm-jjjj)\n");
}

// pdf.js looks for the name in the widget, and not in the field around it.
TEST_F(Fields, HaveTheirNameInEachWidget) {
  PdfEdit edit(print({"intake", "--fillable", "--lang", "nl"}, "intake.nl.pdf"));
  int buttons = 0;
  for (QPDFObjectHandle field : edit.catalogue().getKey("/AcroForm").getKey("/Fields").aitems()) {
    if (field.getKey("/T").getUTF8Value() != "agreed") continue;
    for (QPDFObjectHandle kid : field.getKey("/Kids").aitems()) {
      EXPECT_EQ(kid.getKey("/TU").getUTF8Value(), "Akkoord, verplicht");
      ++buttons;
    }
  }
  EXPECT_EQ(buttons, 2);
}

TEST_F(Fields, HoldTheAnswersOfARecord) {
  const std::string pdf = print({"intake", "--fillable", "--client", "records/zoe.yaml"}, "zoe/intake.nl.pdf");
  std::map<std::string, std::string> values;
  for (const PdfField& field : read_fields(pdf)) {
    if (!field.value.empty()) values.emplace(field.name, field.value);
  }
  EXPECT_EQ(values, (std::map<std::string, std::string>{{"name", "Zoë Çelik-Šimić"},
                                                        {"story", "Één regel\n\nen (nog) een \\ regel; café"},
                                                        {"born", "09-03-1987"},
                                                        {"hours", "32,5"},
                                                        {"children", "2"},
                                                        {"wants.work", "work"},
                                                        {"agreed", "true"},
                                                        {"energy", "2"},
                                                        {"region", "g"},
                                                        {"steps.1.what", "Slapen"},
                                                        {"steps.1.signs.1", "uitgerust"}}));
  // What stands in them is drawn beforehand, too.
  const ProgramResult text = run_program({"pdftotext", at("out/zoe/intake.nl.pdf").string(), "-"});
  for (const char* value : {"Zoë Çelik-Šimić", "Één regel", "en (nog) een \\ regel; café", "09-03-1987", "32,5", "Gent",
                            "Slapen", "uitgerust"}) {
    EXPECT_THAT(text.out, HasSubstr(value));
  }
}

TEST_F(Fields, KeepTheRulesBlankAndFilled) {
  for (const std::string language : {"nl", "en"}) {
    for (const std::string form : {"intake", "triangle-contract"}) {
      EXPECT_THAT(broken_rules(print({form, "--fillable", "--lang", language}, form + "." + language + ".pdf")),
                  IsEmpty());
    }
    EXPECT_THAT(broken_rules(print({"intake", "--fillable", "--client", "records/zoe.yaml", "--lang", language},
                                   "zoe/intake." + language + ".pdf")),
                IsEmpty());
  }
}

TEST_F(Fields, TakeWhatIsTypedAndKeepWhatTheFormIs) {
  const std::string blank = print({"intake", "--fillable", "--lang", "nl"}, "intake.nl.pdf");
  const std::map<std::string, std::string> typed{{"name", "Ņina Ōta"},     {"story", "a\nb"},   {"born", "01-02-1990"},
                                                 {"wants.rest", "rest"},   {"agreed", "false"}, {"energy", "3"},
                                                 {"region", "b"},          {"hours", "7,5"},    {"children", "0"},
                                                 {"steps.2.signs.1", "ja"}};
  const std::string filled = fill_fields(blank, typed);
  std::map<std::string, std::string> values;
  for (const PdfField& field : read_fields(filled)) {
    if (!field.value.empty()) values.emplace(field.name, field.value);
  }
  EXPECT_EQ(values, typed);
  write_text(at("filled.pdf"), filled);
  const ProgramResult metadata = run_program({"pdfinfo", "-meta", at("filled.pdf").string()});
  EXPECT_THAT(metadata.out, HasSubstr("<form:id>intake</form:id>\n<form:version>2.1</form:version>\n<form:textHash>"));
}

TEST_F(Fields, AreLockedWithAPasswordThatLeavesThemAccessible) {
  const std::string password = "Geheim \u00e9\u00e9n";
  write_text(at("password"), password + "\n");
  print({"intake", "--fillable", "--client", "records/zoe.yaml", "--password-file", "password"}, "zoe/intake.nl.pdf");
  const std::string pdf = at("out/zoe/intake.nl.pdf").string();
  EXPECT_EQ(run_program({"qpdf", "--check", pdf}).code, 2);
  const ProgramResult encryption = run_program({"qpdf", "--show-encryption", "--password=" + password, pdf});
  EXPECT_THAT(encryption.out, HasSubstr("R = 6\n"));
  EXPECT_THAT(encryption.out, HasSubstr("extract for accessibility: allowed\n"));
  EXPECT_THAT(encryption.out, HasSubstr("stream encryption method: AESv3\n"));
  EXPECT_THAT(run_program({"pdftotext", "-upw", password, pdf, "-"}).out, HasSubstr("Zoë Çelik-Šimić"));
  EXPECT_THAT(run_program({"mutool", "show", "-p", password, pdf, "form"}).out, HasSubstr("steps.1.signs.1"));
  ASSERT_EQ(run_program({"pdfdetach", "-upw", password, "-save", "1", "-o", at("zoe.yaml").string(), pdf}).code, 0);
  EXPECT_EQ(read_text(at("zoe.yaml")), kRecord);

  EXPECT_THAT(check_pdf(pdf, password), IsEmpty());
  EXPECT_THAT(run_program({"pdfinfo", "-upw", password, "-meta", pdf}).out,
              AllOf(HasSubstr("pdfuaid"), Not(HasSubstr("pdfaid"))));
}

TEST_F(Fields, ClaimToBeArchivalWhenTheAttachedRecordHasADate) {
  const auto claims = [&](std::vector<std::string> variables) {
    std::vector<std::string> command = {"env", "-u", "SOURCE_DATE_EPOCH"};
    command.insert(command.end(), variables.begin(), variables.end());
    command.insert(command.end(), {program_file(), "print", "intake", "--client", "records/zoe.yaml", "--out", "out"});
    EXPECT_EQ(run_program(command, folder_.path()).code, 0);
    const fs::path pdf = at("out/zoe/intake.nl.pdf");
    EXPECT_THAT(check_pdf(pdf), IsEmpty());
    return run_program({"pdfinfo", "-meta", pdf.string()}).out.find("<pdfaid:part>3<") != std::string::npos;
  };
  EXPECT_FALSE(claims({}));
  EXPECT_TRUE(claims({"SOURCE_DATE_EPOCH=1800000000"}));
}

TEST_F(Fields, AreTheSameForOneAsForManyOnAnyNumberOfThreads) {
  fs::copy(at("content/clients"), at("records"), fs::copy_options::recursive | fs::copy_options::skip_existing);
  for (const std::string jobs : {"1", "3"}) {
    print({"dossier", "--fillable", "--clients", "records", "--jobs", jobs}, "zoe/intake.nl.pdf");
    fs::rename(at("out"), at("out-" + jobs));
  }
  EXPECT_EQ(read_tree(at("out-1")), read_tree(at("out-3")));
  EXPECT_EQ(print({"dossier", "--fillable", "--client", "records/zoe.yaml"}, "zoe/intake.nl.pdf"),
            read_text(at("out-3/zoe/intake.nl.pdf")));
}

TEST_F(Fields, ShowLongAnswersSmallerAndTellWhatDoesNotFit) {
  const auto with_story = [&](std::size_t words) {
    std::string record = kRecord, story = "begin ";
    while (words-- > 0) story += "woord ";
    write_text(at("records/long.yaml"),
               std::regex_replace(record, std::regex("story: .*"), "story: \"" + story + "\""));
    const ProgramResult result = run_drieluik(
        {"print", "intake", "--fillable", "--client", "records/long.yaml", "--out", "out"}, folder_.path());
    EXPECT_EQ(result.code, 0);
    const fs::path pdf = at("out/long/intake.nl.pdf");
    EXPECT_THAT(check_pdf(pdf), IsEmpty());
    for (const PdfField& field : read_fields(read_text(pdf))) {
      if (field.name == "story") {
        EXPECT_EQ(field.value, story);
      }
    }
    return result.err;
  };
  EXPECT_EQ(with_story(1200), "");
  const std::string warning = with_story(3300);
  EXPECT_THAT(warning, HasSubstr("records/long.yaml:4:8: warning[answer-longer-than-field]"));
  EXPECT_THAT(warning, Not(HasSubstr("woord")));
  // What does not fit is left out at the end.
  const std::string places = run_program({"pdftotext", "-bbox", at("out/long/intake.nl.pdf").string(), "-"}).out;
  const auto top_of = [&](const std::string& word) {
    std::smatch found;
    std::regex_search(places, found, std::regex("yMin=\"([0-9.]+)\"[^>]*>" + word + "<"));
    return std::stod(found[1]);
  };
  EXPECT_GT(top_of("begin"), top_of("verhaal"));
}

TEST_F(Fields, AreCheapInBytes) {
  const std::string source = repository() / "tests/bench/contract";
  const std::string blank = print({"bench-contract", "--source", source}, "bench-contract.nl.pdf");
  const std::string form = print({"bench-contract", "--fillable", "--source", source}, "bench-contract.nl.pdf");
  EXPECT_THAT(run_program({"pdfinfo", at("out/bench-contract.nl.pdf").string()}).out, ContainsRegex("Pages: +3\n"));
  EXPECT_LE(blank.size(), 45'000u);
  EXPECT_LE(form.size(), 120'000u);
}

TEST_F(Fields, TakeNoPasswordThatReadersCannotType) {
  const auto code_for = [&](const std::string& password) {
    write_text(at("password"), password);
    return run_drieluik({"print", "intake", "--password-file", "password", "--out", "out"}, folder_.path()).code;
  };
  EXPECT_EQ(code_for("x"), 0);
  for (const std::string& password :
       {std::string(), std::string("\n"), std::string("\xff"), std::string("a\tb"), std::string(128, 'x')}) {
    EXPECT_EQ(code_for(password), 2) << password;
  }
  EXPECT_EQ(run_drieluik({"print", "intake", "--password-file", "nowhere", "--out", "out"}, folder_.path()).code, 3);
}

TEST_F(Fields, AreOfferedBesideThePrintedForm) {
  const ProgramResult result = run_drieluik({"build", "--out", "site-out"}, folder_.path());
  ASSERT_EQ(result.code, 0) << result.err;
  const std::string page = read_text(at("site-out/nl/forms/intake.html"));
  EXPECT_THAT(page, HasSubstr("href=\"intake.pdf\""));
  EXPECT_THAT(page, HasSubstr("href=\"intake.fillable.pdf\""));
  EXPECT_EQ(read_fields(read_text(at("site-out/nl/forms/intake.pdf"))).size(), 0);
  EXPECT_EQ(read_text(at("site-out/nl/forms/intake.fillable.pdf")),
            print({"intake", "--fillable", "--lang", "nl"}, "intake.nl.pdf"));
}

}  // namespace
}  // namespace drieluik
