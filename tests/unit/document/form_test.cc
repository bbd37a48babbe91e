// Forms, blank and filled: the text and its fields in, the tree out.
#include <gtest/gtest.h>

#include "support/dump_document.h"
#include "support/sample_library.h"

namespace drieluik {
namespace {

Field with_label(Field field, const std::string& label) {
  field.label = in_both(label, label + " (en)");
  return field;
}

// A small contract: every type of field, a list of groups that holds a list, a group in a group.
FormDefinition contract() {
  FormDefinition form;
  form.id = "contract";
  form.version = "1.0";
  Field name = with_label(field("name", FieldType::text), "Naam");
  name.required = true;
  Field role = with_label(field("role", FieldType::text), "Functie");
  role.help = in_both("Zoals in het contract.", "As in the contract.");

  Field goal = with_label(field("goal", FieldType::longtext), "Doel");
  goal.required = true;
  Field indicators =
      with_label(field("indicators", FieldType::list, {with_label(field("", FieldType::longtext), "")}), "Indicatoren");
  indicators.item_label = in_both("Indicator", "Indicator");
  indicators.required = true;
  indicators.min_items = 1;
  indicators.blank_items = 2;
  Field goals = with_label(field("goals", FieldType::list, {goal, indicators}), "Doelen");
  goals.item_label = in_both("Doel", "Goal");
  goals.required = true;
  goals.min_items = 1;
  goals.max_items = 2;
  Field pitfalls = with_label(field("pitfalls", FieldType::list, {field("", FieldType::longtext)}), "Valkuilen");

  Field sessions = with_label(field("sessions", FieldType::number), "Aantal");
  sessions.unit = in_both("gesprekken", "sessions");
  sessions.unit_one = in_both("gesprek", "session");
  Field paid_by = with_label(field("paid_by", FieldType::choice), "Wie betaalt");
  paid_by.options = {{"organisation", in_both("de organisatie", "the organisation")},
                     {"coachee", in_both("de coachee", "the coachee")}};
  Field amount = with_label(field("amount", FieldType::number), "Bedrag");
  amount.when = Condition{.kind = Condition::Kind::equal, .left = "fee.paid_by", .right = "organisation"};
  Field topics = with_label(field("topics", FieldType::choices), "Onderwerpen");
  topics.options = {{"work", in_both("werk", "work")}, {"home", in_both("thuis", "home")}};

  form.fields = {
      with_label(field("date", FieldType::date), "Datum"),
      with_label(field("organisation", FieldType::group, {with_label(field("name", FieldType::text), "Naam")}),
                 "Organisatie"),
      with_label(field("coachee", FieldType::group, {name, role}), "Coachee"),
      goals,
      pitfalls,
      with_label(field("timing", FieldType::group, {sessions}), "Planning"),
      with_label(field("fee", FieldType::group, {paid_by, amount}), "Honorarium"),
      with_label(field("consent", FieldType::yesno), "Toestemming"),
      topics};
  form.signatories = {{"coachee", in_both("De coachee", "The coachee"), "coachee.name", {}},
                      {"coach", in_both("De coach", "The coach"), "coach.name", {}}};
  return form;
}

Answer amina() {
  return group_answer(
      "",
      {answer("date", "2026-11-22"), group_answer("organisation", {answer("name", "Zorg & Co")}),
       group_answer("coachee", {answer("name", "Amina *El* {{Idrissi}}")}),
       list_answer("goals", {group_answer("", {answer("goal", "Eerst\nluisteren"),
                                               list_answer("indicators", {answer("", "zwijgt"), answer("", "vraagt"),
                                                                          answer("", "vat samen")})})}),
       list_answer("pitfalls", {answer("", "Te veel willen")}), group_answer("timing", {answer("sessions", "7.5")}),
       group_answer("fee", {answer("paid_by", "coachee"), answer("amount", "100")}), answer("consent", "false"),
       list_answer("topics", {answer("", "home"), answer("", "work")})});
}

class BuildForm : public testing::Test {
 protected:
  Document on_screen(const std::string& markdown) {
    blank(markdown);
    BuildOptions options = sample_.options("nl", Edition::student);
    options.on_screen = true;
    return build_form(sample_.library, *sample_.library.find("contract"), nullptr, options);
  }

  Document fillable(const std::string& markdown) {
    blank(markdown);
    BuildOptions options = sample_.options("nl", Edition::student);
    options.fillable = true;
    return build_form(sample_.library, *sample_.library.find("contract"), nullptr, options);
  }

  Document blank(const std::string& markdown, Edition edition = Edition::student) {
    return build(markdown, nullptr, edition);
  }
  Document filled(const std::string& markdown, Answer answers = amina()) {
    record_.form = "contract";
    record_.language = "nl";
    record_.answers = std::move(answers);
    return build(markdown, &record_, Edition::student);
  }

  SampleLibrary sample_;
  FormDefinition form_ = contract();

 private:
  Document build(const std::string& markdown, const ClientRecord* record, Edition edition) {
    sample_.add(Kind::form, "contract", "nl", "Contract", markdown);
    Item& item = sample_.library.items.at("contract");
    item.form = form_;
    return build_form(sample_.library, item, record, sample_.options("nl", edition));
  }

  ClientRecord record_;
};

TEST_F(BuildForm, PutsAnswersInSentencesToTheLetter) {
  const char* text =
      "{{coachee.name}}, {{coachee.role}}, {{date}}, {{timing.sessions}}, {{fee.paid_by}}, {{consent}}, "
      "{{topics}}\n";
  EXPECT_EQ(dump(filled(text).content), R"(paragraph
  answer coachee.name text "Naam" = "Amina *El* {{Idrissi}}"
  text ", "
  answer coachee.role text "Functie" blank
  text ", "
  answer date date "Datum" = "22 november 2026"
  text ", "
  answer timing.sessions number "Aantal" = "7,5 gesprekken"
  text ", "
  answer fee.paid_by choice "Wie betaalt" = "de coachee"
  text ", "
  answer consent yesno "Toestemming" = "Nee"
  text ", "
  answer topics choices "Onderwerpen" = "thuis, werk"
)");
  EXPECT_EQ(dump(blank("{{coachee.name}}\n").content), R"(paragraph
  answer coachee.name text "Naam" blank
)");
}

TEST_F(BuildForm, MakesAListOfAChoiceThatStandsInASentenceToo) {
  const struct {
    const char* text;
    bool has_buttons;
  } cases[] = {{":::fields fee.paid_by\n", true},
               {"{{fee.paid_by}} betaalt.\n", false},
               {"{{fee.paid_by}} betaalt.\n\n:::fields fee.paid_by\n", false},
               {":::fields fee.paid_by\n\n{{fee.paid_by}} betaalt.\n", false}};
  for (const auto& [text, has_buttons] : cases) {
    EXPECT_EQ(fillable(text).fields.at("fee.paid_by").has_buttons, has_buttons) << text;
  }
  EXPECT_TRUE(fillable("{{topics}}\n\n:::fields topics\n").fields.at("topics").has_buttons);
}

TEST_F(BuildForm, TellsAPageWhatDependsOnAnswers) {
  const char* text =
      "::::each goals\n{{number}}. {{coachee.name}}\n\n:::if indicators and paid_by = coachee\n:::fields goal\n"
      ":::\n::::\n\n{{fee.paid_by}}\n";
  EXPECT_EQ(dump(on_screen(text).content), R"(each goals
  item goals.1
    paragraph
      answer goals.1.number number "" = "1"
      text ". "
      answer coachee.name text "Naam" blank
    when goals.1.indicators and "paid_by" = "coachee"
      field goals.1.goal longtext "Doel" required lines 4 blank
  item goals.2
    paragraph
      answer goals.2.number number "" = "2"
      text ". "
      answer coachee.name text "Naam" blank
    when goals.2.indicators and "paid_by" = "coachee"
      field goals.2.goal longtext "Doel" lines 4 blank
paragraph
  answer fee.paid_by choice "Wie betaalt" blank
)");
  EXPECT_EQ(on_screen(text).text_hash, blank(text).text_hash);
}

TEST_F(BuildForm, PutsTheUnitBehindRoomInASentence) {
  const char* text = "{{timing.sessions}}, {{date}}\n";
  const char* room = R"(paragraph
  answer timing.sessions number "Aantal" blank unit "gesprekken"
  text ", "
  answer date date "Datum" blank
)";
  EXPECT_EQ(dump(blank(text).content), room);
  EXPECT_EQ(dump(on_screen(text).content), room);
  EXPECT_EQ(filled(text).text_hash, blank(text).text_hash);
}

TEST_F(BuildForm, BreaksLinesOfAnAnswerInASentence) {
  EXPECT_EQ(dump(filled("{{goals.1.goal}}\n").content), R"(paragraph
  answer goals.1.goal longtext "Doel" = "Eerst"
  line-break
  answer goals.1.goal longtext "Doel" = "luisteren"
)");
}

TEST_F(BuildForm, CallsAUnitByItsNumber) {
  for (const auto& [number, words] : {std::pair("1", "1 gesprek"),
                                      {"2", "2 gesprekken"},
                                      {"1.5", "1,5 gesprekken"},
                                      {"0", "0 gesprekken"},
                                      {"11", "11 gesprekken"}}) {
    const Answer answers = group_answer("", {group_answer("timing", {answer("sessions", number)})});
    const std::string quoted = "\"Aantal\" = \"" + std::string(words) + "\"\n";
    EXPECT_EQ(dump(filled(":::fields timing.sessions\n\n{{timing.sessions}}\n", answers).content),
              "field timing.sessions number " + quoted + "paragraph\n  answer timing.sessions number " + quoted);
  }
}

TEST_F(BuildForm, ShowsFieldsOfEveryType) {
  const char* text = ":::fields date coachee.name timing.sessions consent topics\n";
  EXPECT_EQ(dump(filled(text).content), R"(field date date "Datum" = "22 november 2026"
field coachee.name text "Naam" required = "Amina *El* {{Idrissi}}"
field timing.sessions number "Aantal" = "7,5 gesprekken"
field consent yesno "Toestemming" of true:"Ja" false:"Nee" chosen false
field topics choices "Onderwerpen" of work:"werk" home:"thuis" chosen home work
)");
  EXPECT_EQ(dump(blank(text).content), R"dump(field date date "Datum" blank
field coachee.name text "Naam" required blank
field timing.sessions number "Aantal (gesprekken)" blank
field consent yesno "Toestemming" of true:"Ja" false:"Nee" chosen
field topics choices "Onderwerpen" of work:"werk" home:"thuis" chosen
)dump");
}

TEST_F(BuildForm, SetsFieldsSideBySide) {
  EXPECT_EQ(
      dump(
          blank(
              ":::fields coachee columns=2\n\n:::fields date organisation.name columns=2\n\n:::fields date columns=2\n")
              .content),
      R"(group coachee "Coachee" columns 2
  field coachee.name text "Naam" required blank
  field coachee.role text "Functie" help "Zoals in het contract." blank
group  "" columns 2
  field date date "Datum" blank
  field organisation.name text "Naam" blank
field date date "Datum" blank
)");
}

TEST_F(BuildForm, GivesABlankListRoomAndAFilledOneItsItems) {
  const char* text = ":::fields goals\n\n:::fields pitfalls\n";
  EXPECT_EQ(dump(blank(text).content), R"(group goals "Doelen"
  group goals.1 "Doel 1"
    field goals.1.goal longtext "Doel" required lines 4 blank
    group goals.1.indicators "Indicatoren"
      field goals.1.indicators.1 longtext "Indicator 1" required lines 2 blank
      field goals.1.indicators.2 longtext "Indicator 2" lines 2 blank
  group goals.2 "Doel 2"
    field goals.2.goal longtext "Doel" lines 4 blank
    group goals.2.indicators "Indicatoren"
      field goals.2.indicators.1 longtext "Indicator 1" lines 2 blank
      field goals.2.indicators.2 longtext "Indicator 2" lines 2 blank
group pitfalls "Valkuilen"
  field pitfalls.1 longtext "1" lines 2 blank
  field pitfalls.2 longtext "2" lines 2 blank
  field pitfalls.3 longtext "3" lines 2 blank
)");
  EXPECT_EQ(dump(filled(text).content), R"(group goals "Doelen"
  group goals.1 "Doel 1"
    field goals.1.goal longtext "Doel" required lines 4 = "Eerst\nluisteren"
    group goals.1.indicators "Indicatoren"
      field goals.1.indicators.1 longtext "Indicator 1" required lines 2 = "zwijgt"
      field goals.1.indicators.2 longtext "Indicator 2" lines 2 = "vraagt"
      field goals.1.indicators.3 longtext "Indicator 3" lines 2 = "vat samen"
group pitfalls "Valkuilen"
  field pitfalls.1 longtext "1" lines 2 = "Te veel willen"
)");
}

TEST_F(BuildForm, LeavesRoomForWhatIsAbsent) {
  EXPECT_EQ(dump(filled(":::fields coachee pitfalls\n", group_answer("", {})).content),
            dump(blank(":::fields coachee pitfalls\n").content));
}

TEST_F(BuildForm, RepeatsTextForEachItem) {
  const char* text =
      "::::each goals\n### Doel {{number}}\n\n{{goal}} voor {{organisation.name}}\n\n:::each indicators\nNummer "
      "{{number}} "
      "van {{goal}}\n:::\n::::\n";
  EXPECT_EQ(dump(blank(text).content), R"(heading 3 #doel
  text "Doel 1"
paragraph
  answer goals.1.goal longtext "Doel" blank
  text " voor "
  answer organisation.name text "Naam" blank
paragraph
  text "Nummer 1 van "
  answer goals.1.goal longtext "Doel" blank
paragraph
  text "Nummer 2 van "
  answer goals.1.goal longtext "Doel" blank
heading 3 #doel-2
  text "Doel 2"
paragraph
  answer goals.2.goal longtext "Doel" blank
  text " voor "
  answer organisation.name text "Naam" blank
paragraph
  text "Nummer 1 van "
  answer goals.2.goal longtext "Doel" blank
paragraph
  text "Nummer 2 van "
  answer goals.2.goal longtext "Doel" blank
)");
}

TEST_F(BuildForm, MeansTheItemsOwnFieldsFirst) {
  EXPECT_EQ(dump(filled(":::each goals\n:::fields indicators\n:::\n").content),
            R"(group goals.1.indicators "Indicatoren"
  field goals.1.indicators.1 longtext "Indicator 1" required lines 2 = "zwijgt"
  field goals.1.indicators.2 longtext "Indicator 2" lines 2 = "vraagt"
  field goals.1.indicators.3 longtext "Indicator 3" lines 2 = "vat samen"
)");
}

TEST_F(BuildForm, NumbersHeadingsThatAreRepeatedAroundThoseOfThePage) {
  EXPECT_EQ(dump(blank(":::each goals\n### Doel\n:::\n\n### Doel\n").content), R"(heading 3 #doel
  text "Doel"
heading 3 #doel-3
  text "Doel"
heading 3 #doel-2
  text "Doel"
)");
}

struct Showing {
  const char* condition;
  bool shown;
};

TEST_F(BuildForm, ShowsASectionWhenItsConditionHolds) {
  const Showing cases[] = {{"coachee.name", true},          {"coachee.role", false},
                           {"not coachee.role", true},      {"fee", true},
                           {"fee.paid_by = coachee", true}, {"fee.paid_by = organisation", false},
                           {"timing.sessions > 7", true},   {"goals", true},
                           {"coachee.role = chef", false},  {"coachee.role = chef or fee", true}};
  for (const auto& [condition, shown] : cases) {
    const std::string text = std::string(":::if ") + condition + "\nja\n:::\n";
    EXPECT_EQ(dump(filled(text).content), shown ? "paragraph\n  text \"ja\"\n" : "") << condition;
    EXPECT_EQ(dump(blank(text).content), "paragraph\n  text \"ja\"\n") << condition;
  }
}

TEST_F(BuildForm, LeavesOutFieldsThatDoNotCount) {
  const auto paths = [](const Document& document) {
    std::string out;
    for (const Block& block : std::get<FieldGroup>(document.content.at(0).node).content)
      out += std::get<FieldBlock>(block.node).path + " ";
    return out;
  };
  const char* text = ":::fields fee\n";
  EXPECT_EQ(paths(filled(text)), "fee.paid_by ");
  EXPECT_EQ(paths(blank(text)), "fee.paid_by fee.amount ");
  EXPECT_EQ(paths(filled(text, group_answer("", {}))), "fee.paid_by fee.amount ");
  // The word "organisation" is no path here, although a group is called so.
  const Answer paid = group_answer("fee", {answer("paid_by", "organisation")});
  const Answer organisation = group_answer("organisation", {answer("name", "Zorg & Co")});
  EXPECT_EQ(paths(filled(text, group_answer("", {paid, organisation}))), "fee.paid_by fee.amount ");
}

TEST_F(BuildForm, InsertsClauses) {
  sample_.add(Kind::clause, "privacy", "nl", "Privacy",
              "## Slot\n\nVoor {{coachee.name}}.[^1]\n\n[^1]: Van de clausule.\n");
  sample_.add(Kind::clause, "circle", "nl", "Kring", "rond\n\n:::clause circle\n");
  EXPECT_EQ(
      dump(blank("## Slot\n\nEen.[^1]\n\n:::clause privacy\n\n:::clause none\n\n[^1]: Van het formulier.\n")),
      R"(form forms/contract nl "Contract"
  version 1.0 hash )" +
          blank("## Slot\n\nEen.[^1]\n\n:::clause privacy\n\n:::clause none\n\n[^1]: Van het formulier.\n").text_hash +
          R"(
  heading 2 #slot
    text "Slot"
  paragraph
    text "Een."
    footnote-mark 1
  heading 2 #slot-2
    text "Slot"
  paragraph
    text "Voor "
    answer coachee.name text "Naam" blank
    text "."
    footnote-mark 2
  footnote 1
    paragraph
      text "Van het formulier."
  footnote 2
    paragraph
      text "Van de clausule."
)");
  EXPECT_EQ(blank(":::clause circle\n").content.size(), 16u);
}

TEST_F(BuildForm, HasRoomForAllWhoSign) {
  EXPECT_EQ(dump(filled(":::signatures\n").content), R"(signatures
  signatures.coachee "De coachee" = "Amina *El* {{Idrissi}}"
  signatures.coach "De coach" blank
)");
}

TEST_F(BuildForm, BearsVersionAndDate) {
  const Document document = filled("Tekst.\n");
  EXPECT_EQ(document.kind, DocumentKind::form);
  EXPECT_EQ(document.form_version, "1.0");
  EXPECT_EQ(document.date, "2026-11-22");
  EXPECT_EQ(blank("Tekst.\n").date, "");
}

TEST_F(BuildForm, HashesTheTextThatIsSigned) {
  const char* text = "Voor {{coachee.name}}.\n\n:::if coachee.role\nx\n:::\n\n:::fields goals\n\n:::teacher\ny\n:::\n";
  const std::string hash = blank(text).text_hash;
  EXPECT_EQ(hash.size(), 8u);
  EXPECT_EQ(hash.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(filled(text).text_hash, hash);
  EXPECT_EQ(blank(text, Edition::teacher).text_hash, hash);
  form_.version = "2.0";
  EXPECT_EQ(blank(text).text_hash, hash);
  EXPECT_NE(blank(std::string(text) + "\nMeer.\n").text_hash, hash);
  EXPECT_NE(blank("Een ~~twee~~ drie.\n").text_hash, blank("Een twee drie.\n").text_hash);
  form_.fields[3].fields[0].label = in_both("Het doel", "The goal");
  EXPECT_NE(blank(text).text_hash, hash);
}

}  // namespace
}  // namespace drieluik
