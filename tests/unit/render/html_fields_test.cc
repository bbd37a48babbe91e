#include <gtest/gtest.h>

#include "render/html.h"

namespace drieluik {
namespace {

std::string html(Blocks content) {
  const Document document{.kind = DocumentKind::form, .language = "nl", .content = std::move(content)};
  std::string out = render_blocks(document, {}, 2);
  const std::string start = "<form autocomplete=\"off\">\n", end = "</form>\n";
  EXPECT_TRUE(out.starts_with(start) && out.ends_with(end)) << out;
  return out.substr(start.size(), out.size() - start.size() - end.size());
}

// What a client may write to break out of where it is printed.
const std::string kHostile = "</textarea>\"'><script>alert(1)</script>&amp;{{x}}";
const std::string kHarmless = "&lt;/textarea&gt;&quot;'&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;{{x}}";

TEST(HtmlFields, TextHasLabelHelpAndName) {
  EXPECT_EQ(html({{FieldBlock{.path = "coachee.name", .label = "Naam", .help = "Voluit.", .required = true}}}),
            "<div class=\"field\" data-path=\"coachee.name\">\n"
            "<label for=\"field_coachee.name\">Naam <span class=\"required\">required</span></label>\n"
            "<p class=\"help\" id=\"field_coachee.name_help\">Voluit.</p>\n"
            "<input type=\"text\" id=\"field_coachee.name\" name=\"coachee.name\" "
            "aria-describedby=\"field_coachee.name_help\" required>\n</div>\n");
}

TEST(HtmlFields, TypesHaveTheirControls) {
  const auto field = [](FieldType type) {
    return Blocks{{FieldBlock{.path = "a", .type = type, .label = "A", .lines = 4}}};
  };
  EXPECT_EQ(html(field(FieldType::date)),
            "<div class=\"field\" data-path=\"a\">\n<label for=\"field_a\">A</label>\n<input type=\"date\" "
            "max=\"9999-12-31\" id=\"field_a\" "
            "name=\"a\">\n</div>\n");
  EXPECT_EQ(html(field(FieldType::number)),
            "<div class=\"field\" data-path=\"a\">\n<label for=\"field_a\">A</label>\n"
            "<input type=\"text\" inputmode=\"decimal\" id=\"field_a\" name=\"a\">\n</div>\n");
  EXPECT_EQ(html(field(FieldType::longtext)),
            "<div class=\"field\" data-path=\"a\">\n<label for=\"field_a\">A</label>\n"
            "<textarea rows=\"4\" id=\"field_a\" name=\"a\">\n</textarea>\n</div>\n");
}

TEST(HtmlFields, AFieldThatStandsTwiceHasTwoIds) {
  const Block field{FieldBlock{.path = "a", .label = "A"}};
  EXPECT_EQ(
      html({field, field}),
      "<div class=\"field\" data-path=\"a\">\n<label for=\"field_a\">A</label>\n<input type=\"text\" id=\"field_a\" "
      "name=\"a\">\n</div>\n"
      "<div class=\"field\" data-path=\"a\">\n<label for=\"field_a_2\">A</label>\n<input type=\"text\" "
      "id=\"field_a_2\" "
      "name=\"a\">\n</div>\n");
}

TEST(HtmlFields, ChoicesAreButtons) {
  FieldBlock field{.path = "fee.paid_by",
                   .type = FieldType::choice,
                   .label = "Wie betaalt",
                   .required = true,
                   .options = {{"organisation", "de organisatie"}, {"coachee", "de coachee"}},
                   .chosen = {"coachee"}};
  EXPECT_EQ(html({{field}}),
            "<fieldset class=\"field options row\" id=\"field_fee.paid_by\" data-path=\"fee.paid_by\">\n"
            "<legend>Wie betaalt <span class=\"required\">required</span></legend>\n"
            "<label><input type=\"radio\" name=\"fee.paid_by\" value=\"organisation\" required> "
            "<span>de organisatie</span></label>\n"
            "<label><input type=\"radio\" name=\"fee.paid_by\" value=\"coachee\" checked required> "
            "<span>de coachee</span></label>\n</fieldset>\n");
  field.type = FieldType::choices;
  field.options.pop_back();
  EXPECT_EQ(html({{field}}),
            "<fieldset class=\"field options\" id=\"field_fee.paid_by\" data-path=\"fee.paid_by\">\n"
            "<legend>Wie betaalt <span class=\"required\">required</span></legend>\n"
            "<label><input type=\"checkbox\" name=\"fee.paid_by\" value=\"organisation\"> "
            "<span>de organisatie</span></label>\n</fieldset>\n");
}

TEST(HtmlFields, ShortOptionsStandInARow) {
  const auto is_row = [](FieldType type, const std::string& label) {
    return html({{FieldBlock{.path = "a", .type = type, .label = "A", .options = {{"1", label}, {"2", "nee"}}}}})
               .find("options row") != std::string::npos;
  };
  const std::string long_label(60, 'x');
  EXPECT_TRUE(is_row(FieldType::choice, "ja"));
  EXPECT_FALSE(is_row(FieldType::choice, long_label));
  EXPECT_FALSE(is_row(FieldType::choices, "ja"));
  EXPECT_TRUE(is_row(FieldType::yesno, "ja"));
  EXPECT_TRUE(is_row(FieldType::scale, long_label));
}

TEST(HtmlFields, ScalesWithTheSameLevelsAreAGrid) {
  const auto scale = [](const std::string& path, const std::string& label, FieldType type = FieldType::scale) {
    return Block{FieldBlock{.path = path, .type = type, .label = path, .options = {{"1", "weinig"}, {"2", label}}}};
  };
  const auto field = [](const std::string& path, const std::string& label) {
    return "<fieldset class=\"field options row\" id=\"field_" + path + "\" data-path=\"" + path + "\">\n<legend>" +
           path + "</legend>\n<label><input type=\"radio\" name=\"" + path +
           "\" value=\"1\"> <span>weinig</span></label>\n<label><input type=\"radio\" name=\"" + path +
           "\" value=\"2\"> <span>" + label + "</span></label>\n</fieldset>\n";
  };
  const std::string grid =
      "<div class=\"scales levels-2\">\n<p class=\"levels\" aria-hidden=\"true\"><span>weinig</span><span>veel"
      "</span></p>\n" +
      field("a", "veel") + field("b", "veel") + "</div>\n";
  EXPECT_EQ(html({scale("a", "veel"), scale("b", "veel")}), grid);
  EXPECT_EQ(html({scale("a", "veel"), scale("b", "veel"), scale("c", "meer")}), grid + field("c", "meer"));
  EXPECT_EQ(html({scale("a", "veel"), scale("b", "veel", FieldType::yesno)}), field("a", "veel") + field("b", "veel"));
  EXPECT_EQ(html({scale("a", "veel")}), field("a", "veel"));
}

TEST(HtmlFields, ManyOptionsAreAList) {
  FieldBlock field{.path = "a", .type = FieldType::choice, .label = "A", .chosen = {"3"}};
  for (int i = 1; i <= 9; ++i) field.options.emplace_back(std::to_string(i), "nr. " + std::to_string(i));
  const std::string out = html({{field}});
  EXPECT_NE(
      out.find("<select id=\"field_a\" name=\"a\">\n<option value=\"\"></option>\n<option value=\"1\">nr. 1</option>"),
      std::string::npos)
      << out;
  EXPECT_NE(out.find("<option value=\"3\" selected>nr. 3</option>"), std::string::npos) << out;
}

TEST(HtmlFields, GroupsAreFieldsets) {
  const Block field{FieldBlock{.path = "a", .label = "A"}};
  const std::string inside =
      "<div class=\"field\" data-path=\"a\">\n<label for=\"field_a\">A</label>\n<input type=\"text\" id=\"field_a\" "
      "name=\"a\">\n</div>\n";
  EXPECT_EQ(html({{FieldGroup{"g", "Groep", 2, {field}}}}),
            "<fieldset class=\"group\" data-path=\"g\">\n<legend>Groep</legend>\n<div class=\"fields columns-2\">\n" +
                inside + "</div>\n</fieldset>\n");
  EXPECT_EQ(html({{FieldGroup{"g", "", 1, {field}}}}), "<div class=\"fields\">\n" + inside + "</div>\n");
  EXPECT_EQ(html({{FieldGroup{.path = "g", .label = "Groep", .content = {field}, .help = "Alle <5>"}}}),
            "<fieldset class=\"group\" data-path=\"g\" aria-describedby=\"field_g_help\">\n<legend>Groep</legend>\n"
            "<p class=\"help\" id=\"field_g_help\">Alle &lt;5&gt;</p>\n<div class=\"fields\">\n" +
                inside + "</div>\n</fieldset>\n");
  // What the contract says is read, not filled in.
  EXPECT_EQ(html({{FieldGroup{.path = "contract.g", .label = "Groep", .content = {}, .help = "Alle <5>"}}}),
            html({{FieldGroup{.path = "contract.g", .label = "Groep", .content = {}}}}));
}

TEST(HtmlFields, AnswersWithinASentence) {
  EXPECT_EQ(
      html({{Paragraph{{{TextRun{"Dat is "}}, {AnswerRun{"manager.name", "Manager: naam", FieldType::text, {}}}}}}}),
      "<p>Dat is <input type=\"text\" class=\"inline\" name=\"manager.name\" aria-label=\"Manager: naam\"></p>\n");
  EXPECT_EQ(html({{Paragraph{{{AnswerRun{"a", "A", FieldType::text, kHostile}}}}}}),
            "<p><span class=\"answered\">" + kHarmless + "</span></p>\n");
}

TEST(HtmlFields, PartsOfAPageToFillInCanBeFound) {
  using Kind = FieldGroup::Kind;
  const Block number{Paragraph{{{AnswerRun{"goals.1.number", "", FieldType::number, "1"}}}}};
  const Block part{FieldGroup{
      .path = {},
      .label = {},
      .content = {},
      .kind = Kind::conditional,
      .when =
          Condition{.kind = Condition::Kind::equal, .left = "goals.1.a", .right = "\"<b>\"", .parts = {}, .span = {}}}};
  const Block item{
      FieldGroup{.path = "goals.1", .label = {}, .content = {number, part}, .kind = Kind::item, .when = {}}};
  EXPECT_EQ(html({{FieldGroup{.path = "goals", .label = {}, .content = {item}, .kind = Kind::each, .when = {}}}}),
            "<div class=\"part\" data-list=\"goals\">\n<div class=\"part\" data-item=\"goals.1\">\n"
            "<p><span data-number=\"goals.1\">1</span></p>\n"
            "<div class=\"part\" data-when=\"{&quot;is&quot;:&quot;equal&quot;,&quot;left&quot;:&quot;goals.1.a&quot;,"
            "&quot;right&quot;:&quot;\\&quot;&lt;b&gt;\\&quot;&quot;}\">\n</div>\n</div>\n</div>\n");
  const Block pitfall{FieldBlock{.path = "pitfalls.1", .label = "1"}};
  EXPECT_EQ(html({{FieldGroup{.path = "pitfalls", .label = {}, .content = {pitfall}, .kind = Kind::list, .when = {}}}}),
            "<div class=\"fields\" data-list=\"pitfalls\">\n<div class=\"item\" data-item=\"pitfalls.1\">\n" +
                html({pitfall}) + "</div>\n</div>\n");
}

TEST(HtmlFields, WhatTheContractSaysIsNotFilledIn) {
  EXPECT_EQ(html({{FieldBlock{.path = "contract.occasion", .label = "Aanleiding"}}}),
            "<div class=\"field shown\" data-path=\"contract.occasion\">\n<p class=\"shown-label\">Aanleiding</p>\n"
            "<p class=\"answered\" data-answer=\"contract.occasion\"></p>\n</div>\n");
  EXPECT_EQ(html({{Paragraph{{{AnswerRun{"contract.coachee.name", "Naam", FieldType::text, {}}}}}}}),
            "<p><span class=\"answered\" data-answer=\"contract.coachee.name\"></span></p>\n");
}

TEST(HtmlFields, ASentenceMayOfferOptionsAndLines) {
  AnswerRun run{.path = "who", .label = "Wie", .type = FieldType::choice, .answer = {}, .options = {{"a", "A & B"}}};
  EXPECT_EQ(html({{Paragraph{{{run}}}}}),
            "<p><select class=\"inline\" name=\"who\" aria-label=\"Wie\"><option value=\"\"></option>"
            "<option value=\"a\">A &amp; B</option></select></p>\n");
  EXPECT_EQ(html({{Paragraph{{{AnswerRun{"why", "Waarom", FieldType::longtext, {}}}}}}}),
            "<p><textarea rows=\"1\" class=\"inline\" name=\"why\" aria-label=\"Waarom\"></textarea></p>\n");
}

TEST(HtmlFields, TheUnitStandsBehindTheRoom) {
  AnswerRun run{
      .path = "sessions", .label = "Aantal", .type = FieldType::number, .answer = {}, .unit = "sessies & uur"};
  const std::string unit = "<span class=\"unit\"> sessies &amp; uur</span>";
  EXPECT_EQ(html({{Paragraph{{{run}}}}}),
            "<p><input type=\"text\" inputmode=\"decimal\" class=\"inline\" name=\"sessions\" aria-label=\"Aantal\">" +
                unit + "</p>\n");
  run.path = "contract.sessions";
  EXPECT_EQ(html({{Paragraph{{{run}}}}}),
            "<p><span class=\"answered\" data-answer=\"contract.sessions\"></span>" + unit + "</p>\n");
}

TEST(HtmlFields, WhatAClientWroteIsPrintedLiterally) {
  FieldBlock field{.path = "a", .label = "A", .answer = kHostile};
  EXPECT_EQ(html({{field}}),
            "<div class=\"field\" data-path=\"a\">\n<label for=\"field_a\">A</label>\n<input type=\"text\" "
            "id=\"field_a\" name=\"a\" "
            "value=\"" +
                kHarmless + "\">\n</div>\n");
  field.type = FieldType::longtext;
  field.answer = "\n" + kHostile;
  EXPECT_EQ(html({{field}}),
            "<div class=\"field\" data-path=\"a\">\n<label for=\"field_a\">A</label>\n"
            "<textarea rows=\"2\" id=\"field_a\" name=\"a\">\n\n" +
                kHarmless + "</textarea>\n</div>\n");
}

TEST(HtmlFields, Signatures) {
  EXPECT_EQ(html({{Signatures{{{"coachee", "Coachee", "Ann <b>"}}}}}),
            "<div class=\"signatures\">\n"
            "<div class=\"signature\" role=\"group\" aria-labelledby=\"signature_1\">\n"
            "<p class=\"signature-of\" id=\"signature_1\">Coachee</p>\n"
            "<p class=\"ruled\"><span>name</span> <span>Ann &lt;b&gt;</span></p>\n"
            "<p class=\"ruled\"><span>date</span> <span></span></p>\n"
            "<p class=\"ruled\"><span>signature</span> <span></span></p>\n</div>\n</div>\n");
}

}  // namespace
}  // namespace drieluik
