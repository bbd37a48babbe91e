// What a form to fill in says of its fields, and that it asks for nothing that it does not take.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/lay_out.h"
#include "support/dump_paper.h"
#include "support/test_layout.h"

namespace drieluik {
namespace {

using testing::HasSubstr;
using testing::Not;

using Options = std::vector<std::pair<std::string, std::string>>;

const Options kYesNo{{"true", "Ja"}, {"false", "Nee"}};

// Of one field, which stands on the paper with a button for each option.
Document with_buttons(const std::string& path, FormField field, const std::string& label) {
  Document document;
  document.title = "T";
  document.content = {{FieldBlock{.path = path, .type = field.type, .label = label, .options = field.options}}};
  field.has_buttons = true;
  document.fields[path] = std::move(field);
  return document;
}

// The line that begins with `start`, but for the spaces before it.
std::string line_with(const std::string& dump, std::string_view start) {
  const std::size_t at = dump.find(start);
  return at == std::string::npos ? "" : dump.substr(at, dump.find('\n', at) - at);
}

TEST(FormFields, AreSaidWithTheirHelpLast) {
  const struct {
    std::string name, help, said;
  } cases[] = {{"Doel 1, Wat", "", "Doel 1, Wat"},
               {"Doel 1, Wat", "Kies er een.", "Doel 1, Wat. Kies er een."},
               {"Waarom?", "Kies er een.", "Waarom? Kies er een."}};
  for (const auto& [name, help, said] : cases) {
    TestLayout layout;
    const Paper paper = layout.lay_out(with_buttons(
        "why", {.type = FieldType::yesno, .alternate_name = name, .help = help, .options = kYesNo}, "Wat"));
    ASSERT_EQ(paper.fields.size(), 1u);
    EXPECT_EQ(paper.fields[0].alternate_name, said);
  }
}

TEST(FormFields, SayOfABoxToTickWhatItIsForBeforeTheHelp) {
  TestLayout layout;
  const Paper paper = layout.lay_out(with_buttons("wants",
                                                  {.type = FieldType::choices,
                                                   .alternate_name = "U zoekt",
                                                   .help = "Hoogstens twee.",
                                                   .options = {{"rest", "rust"}}},
                                                  "U zoekt"));
  ASSERT_EQ(paper.fields.size(), 1u);
  EXPECT_EQ(paper.fields[0].alternate_name, "U zoekt: rust. Hoogstens twee.");
  EXPECT_EQ(line_with(dump_structure(paper), "Form"), "Form alt=\"U zoekt: rust\"");
}

TEST(FormFields, TellTheButtonsOfOneItemFromThoseOfAnother) {
  TestLayout layout;
  const Paper paper = layout.lay_out(with_buttons(
      "actions.1.done", {.type = FieldType::yesno, .alternate_name = "Actie 1, Klaar", .options = kYesNo}, "Klaar"));
  EXPECT_EQ(line_with(dump_structure(paper), "Form"), "Form alt=\"Actie 1, Klaar: Ja\"");
}

TEST(FormFields, TellTheStepsOfOneScaleFromThoseOfAnother) {
  const Options steps{{"1", "nieuw"}, {"2", "goed"}};
  Document document;
  document.title = "T";
  for (const std::string path : {"skills.1.level", "skills.2.level"}) {
    document.content.push_back(
        {FieldBlock{.path = path, .type = FieldType::scale, .label = "Niveau", .options = steps}});
    document.fields[path] = {.type = FieldType::scale,
                             .alternate_name = "Vaardigheid " + path.substr(7, 1) + ", Niveau",
                             .options = steps,
                             .has_buttons = true};
  }
  TestLayout layout;
  const std::string structure = dump_structure(layout.lay_out(std::move(document)));
  EXPECT_THAT(structure, HasSubstr("Table"));
  EXPECT_THAT(structure, HasSubstr("alt=\"Vaardigheid 1, Niveau: nieuw\""));
  EXPECT_THAT(structure, HasSubstr("alt=\"Vaardigheid 2, Niveau: nieuw\""));
}

TEST(FormFields, KeepLabelAndHelpApart) {
  TestLayout layout;
  const Blocks blocks{{FieldBlock{.path = "other", .label = "Andere afdelingen?", .help = "Kies één antwoord."}}};
  EXPECT_EQ(line_with(dump_structure(layout.lay_out(blocks)), "P "), "P \"Andere afdelingen? Kies één antwoord.\"");
}

TEST(FormFields, HaveALineForTheNameOfWhoSignsOnPaperAlone) {
  Document document;
  document.title = "T";
  document.content = {{Signatures{{{.path = "signatures.a", .label = "Getuige", .name = {}}}}}};
  TestLayout layout;
  EXPECT_THAT(dump_structure(layout.lay_out(document)), HasSubstr("P \"Naam\""));

  std::get<Signatures>(document.content[0].node).slots[0].date_path = "signatures.a-date";
  document.fields["signatures.a"] = {.type = FieldType::signature, .alternate_name = "Getuige, Handtekening"};
  document.fields["signatures.a-date"] = {.type = FieldType::date, .alternate_name = "Getuige, Datum"};
  const Paper paper = layout.lay_out(std::move(document));
  EXPECT_THAT(dump_structure(paper), Not(HasSubstr("Naam")));
  EXPECT_EQ(paper.widgets.size(), 2u);
}

// A list to choose from is a field wherever it stands; boxes to tick have no room in a sentence.
TEST(FormFields, HaveNoBareLineInASentence) {
  const struct {
    FieldType type;
    std::size_t widgets;
    const char* text;
  } cases[] = {{FieldType::choice, 1, "P \"Het is .\""}, {FieldType::choices, 0, "P \"Het is [Vorm].\""}};
  for (const auto& [type, widgets, text] : cases) {
    Document document;
    document.title = "T";
    document.content = {{Paragraph{{{TextRun{"Het is "}},
                                    {AnswerRun{.path = "form", .label = "Vorm", .type = type, .answer = {}}},
                                    {TextRun{"."}}}}}};
    document.fields["form"] = {.type = type, .alternate_name = "Vorm", .options = {{"x", "mondeling"}}};
    TestLayout layout;
    const Paper paper = layout.lay_out(std::move(document));
    EXPECT_EQ(paper.widgets.size(), widgets);
    EXPECT_THAT(dump_structure(paper), HasSubstr(text));
    EXPECT_THAT(dump_structure(paper), Not(HasSubstr("in te vullen")));
  }
}

TEST(PlainAnswer, HasSpacesUpToTheNextFourthColumnForATab) {
  const std::pair<const char*, const char*> cases[] = {
      {"\tdiep", "    diep"}, {"a\tb", "a   b"}, {"één\tb", "één b"}, {"a\r\n\tb\tc", "a\n    b   c"}, {"a b", "a b"}};
  for (const auto& [typed, printed] : cases) EXPECT_EQ(plain_answer(typed), printed);
}

}  // namespace
}  // namespace drieluik
