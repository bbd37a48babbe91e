// Forms whose makers put fields in every place, and clients who write as much as they may.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/check_pdf.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kFields = R"(version: "1.0"
fields:
  - {key: date, type: date, required: true, label: {nl: Datum, en: Date}}
  - {key: name, type: text, label: {nl: Naam, en: Name}}
  - {key: story, type: longtext, lines: 40, label: {nl: Verhaal, en: Story}}
  - {key: agreed, type: yesno, label: {nl: Akkoord, en: Agreed}}
)";
constexpr const char* kText = R"(
Ik ben {{name}}[^1] en [wie leest](https://handboek.example/lezen) weet het op {{date}}[^2], **{{name}}**.

## Over {{name}}

- In een lijst {{agreed}} en [nog een adres](https://handboek.example/twee)
  - :::fields name

:::note
In een kader {{name}}[^2].

:::fields agreed
:::

| a | b |
|---|---|
| {{name}} | [adres](https://handboek.example/drie) {{date}}[^1] |
| [adres](https://handboek.example/vier) {{agreed}} | {{name}} |

:::fields story

[^1]: In een noot {{name}}, zie [daar](https://handboek.example/vijf).

[^2]: Nog een noot, {{date}}.
)";

class CrowdedForm : public testing::Test {
 protected:
  void SetUp() override {
    copy_handbook(folder_.path());
    write_text(at("content/forms/vol.yaml"), kFields);
    for (const std::string language : {"nl", "en"}) {
      write_text(at("content/forms/vol." + language + ".md"),
                 std::string("---\ntitle: Vol\nsummary: Alles\n---\n") + kText);
    }
  }
  fs::path at(const std::string& path) const { return folder_.path() / path; }
  fs::path print(std::vector<std::string> arguments, const std::string& file) const {
    arguments.insert(arguments.begin(), {"print", "vol", "--out", "out"});
    const ProgramResult result = run_drieluik(arguments, folder_.path());
    EXPECT_EQ(result.code, 0) << result.err;
    return at("out/" + file);
  }

  TemporaryFolder folder_;
};

TEST_F(CrowdedForm, KeepsAllRulesWithFieldsAndLinksInOneOrder) {
  write_text(at("iris.yaml"), "form: vol\nlanguage: nl\ndate: 2026-11-22\nname: Iris\nagreed: true\n");
  EXPECT_THAT(check_pdf(print({"--blank", "--lang", "nl"}, "vol.nl.pdf")), IsEmpty());
  EXPECT_THAT(check_pdf(print({"--fillable", "--lang", "nl"}, "vol.nl.pdf")), IsEmpty());
  EXPECT_THAT(check_pdf(print({"--client", "iris.yaml"}, "iris/vol.nl.pdf")), IsEmpty());
  EXPECT_THAT(check_pdf(print({"--client", "iris.yaml", "--fillable"}, "iris/vol.nl.pdf")), IsEmpty());
}

TEST_F(CrowdedForm, TellsOnceThatAnAnswerIsLongerThanItsFields) {
  std::string story;
  while (story.size() < 19'000) story += "woord ";
  write_text(at("iris.yaml"), "form: vol\nlanguage: nl\ndate: 2026-11-22\nstory: " + story + "\n");
  const ProgramResult result =
      run_drieluik({"print", "vol", "--client", "iris.yaml", "--fillable", "--out", "out"}, folder_.path());
  const std::size_t first = result.err.find("answer-longer-than-field");
  EXPECT_NE(first, std::string::npos);
  EXPECT_EQ(result.err.find("answer-longer-than-field", first + 1), std::string::npos) << result.err;
}

TEST_F(CrowdedForm, DoesNotClaimToBeArchivalWithALongerStringThanThatAllows) {
  std::string story;
  for (int i = 0; i < 19'900; ++i) story += i % 7 == 6 ? " " : "Ж";
  write_text(at("iris.yaml"), "form: vol\nlanguage: nl\ndate: 2026-11-22\nstory: \"" + story + "\"\n");
  const auto claims = [&](const fs::path& pdf) {
    EXPECT_THAT(check_pdf(pdf), IsEmpty());
    return run_program({"pdfinfo", "-meta", pdf.string()}).out.find("pdfaid:part") != std::string::npos;
  };
  EXPECT_TRUE(claims(print({"--client", "iris.yaml"}, "iris/vol.nl.pdf")));
  EXPECT_FALSE(claims(print({"--client", "iris.yaml", "--fillable"}, "iris/vol.nl.pdf")));
}

// A field of forty lines is as high as a page has room for below its label.
TEST_F(CrowdedForm, HasFieldsThatEndOnTheirPage) {
  const fs::path pdf = print({"--fillable", "--lang", "nl"}, "vol.nl.pdf");
  const std::string objects = run_program({"qpdf", "--qdf", "--object-streams=disable", pdf.string(), "-"}).out;
  std::size_t widgets = 0;
  for (std::size_t at = objects.find("/Rect ["); at != std::string::npos; at = objects.find("/Rect [", at + 1)) {
    double left = 0, bottom = 0;
    ASSERT_EQ(std::sscanf(objects.c_str() + at, "/Rect [ %lf %lf", &left, &bottom), 2);
    EXPECT_GT(bottom, 56);  // of the lower margin
    ++widgets;
  }
  EXPECT_GT(widgets, 10u);
}

TEST_F(CrowdedForm, RefusesAnAddressThatIsLongerThanAnyIsFollowed) {
  const auto check = [&](std::size_t length) {
    std::string address = "https://handboek.example/";
    address.resize(length, 'a');
    write_text(at("content/pages/adres.nl.md"),
               "---\ntitle: Adres\nsummary: Een adres\n---\n[Hier](" + address + ") staat het.\n");
    return run_drieluik({"check", "--source", "."}, folder_.path()).err;
  };
  EXPECT_THAT(check(2000), Not(HasSubstr("address-too-long")));
  EXPECT_THAT(check(2001), HasSubstr("address-too-long"));
}

}  // namespace
}  // namespace drieluik
