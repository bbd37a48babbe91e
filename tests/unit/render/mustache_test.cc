#include "render/mustache.h"

#include <gtest/gtest.h>

#include <sstream>

#include "base/printer.h"

namespace drieluik {
namespace {

std::string faults(const std::string& text) {
  const Source source{.path = "page.mustache", .text = text};
  Diagnostics diagnostics;
  const bool parsed = Template::parse({&source, 0, static_cast<std::uint32_t>(text.size())}, diagnostics).has_value();
  EXPECT_EQ(parsed, !diagnostics.has_errors());
  std::ostringstream out;
  print(out, diagnostics, {});
  return out.str();
}

TEST(Mustache, ReportsWhatIsNotClosed) {
  EXPECT_EQ(faults("<p>{{title</p>\n"),
            "page.mustache:1:4: error[template-unclosed-tag]: this tag is not closed\n"
            "  1 | <p>{{title</p>\n"
            "    |    ^^\n"
            "  hint: end it with “}}”\n");
  EXPECT_EQ(faults("{{#a}}\n{{#b}}\n{{/b}}\n"),
            "page.mustache:1:1: error[template-unclosed-section]: the section “a” is not closed\n"
            "  1 | {{#a}}\n"
            "    | ^^^^^^\n"
            "  hint: add {{/a}} where it ends\n");
}

TEST(Mustache, ReportsSectionsThatCross) {
  EXPECT_EQ(faults("{{#a}}{{/b}}{{/a}}{{/a}}"),
            "page.mustache:1:7: error[template-wrong-section-end]: “b” ends here, but “a” is open\n"
            "  1 | {{#a}}{{/b}}{{/a}}{{/a}}\n"
            "    |       ^^^^^^\n"
            "  hint: close “a” first: sections stand within each other\n"
            "page.mustache:1:19: error[template-stray-section-end]: “a” ends here, but it did not begin\n"
            "  1 | {{#a}}{{/b}}{{/a}}{{/a}}\n"
            "    |                   ^^^^^^\n"
            "  hint: remove it, or add {{#a}} where the section begins\n");
}

TEST(Mustache, ReportsBadNamesAndDelimiters) {
  EXPECT_EQ(faults("{{a b}}"),
            "page.mustache:1:1: error[template-bad-tag]: “a b” is no name\n"
            "  1 | {{a b}}\n"
            "    | ^^^^^^^\n"
            "  hint: write one name without spaces in it, for instance {{title}}\n");
  EXPECT_EQ(faults("{{=<%=}}"),
            "page.mustache:1:1: error[template-bad-delimiters]: “<%” does not set two delimiters\n"
            "  1 | {{=<%=}}\n"
            "    | ^^^^^^^^\n"
            "  hint: write them as in {{=<% %>=}}: no spaces or “=” within a delimiter\n");
}

TEST(Mustache, BoundsDepth) {
  std::string deep;
  for (int i = 0; i < 65; ++i) deep += "{{#a}}";
  for (int i = 0; i < 65; ++i) deep += "{{/a}}";
  EXPECT_NE(faults(deep).find("error[template-too-deep]"), std::string::npos);

  const Source source{.path = "loop.mustache", .text = "x{{> loop}}"};
  Diagnostics diagnostics;
  const std::optional<Template> loop = Template::parse({&source, 0, 11}, diagnostics);
  EXPECT_EQ(loop->render({}, [&](std::string_view) { return &*loop; }), std::string(65, 'x'));
}

TEST(Mustache, BoundsWhatMultiplies) {
  std::string lists;
  for (int i = 0; i < 40; ++i) lists += "{{#a}}";
  lists += "x";
  for (int i = 0; i < 40; ++i) lists += "{{/a}}";
  for (const std::string& text :
       {lists, std::string("{{> loop}}{{> loop}}"), "{{#a}}" + std::string(70'000, 'x') + "{{> loop}}{{/a}}"}) {
    const Source source{.path = "loop.mustache", .text = text};
    Diagnostics diagnostics;
    const std::optional<Template> loop =
        Template::parse({&source, 0, static_cast<std::uint32_t>(text.size())}, diagnostics);
    const TemplateData data(TemplateData::Map{{"a", TemplateData::List{"1", "2"}}});
    const TemplateData* const layers[] = {&data};
    EXPECT_FALSE(loop->render_layers(layers, [&](std::string_view) { return &*loop; }));
  }
}

TEST(Mustache, ReportsWhatIsNoText) {
  EXPECT_NE(faults("a\xff").find("error[not-utf8]"), std::string::npos) << faults("a\xff");
}

TEST(Mustache, LooksInTheLastLayerFirst) {
  const Source source{.path = "a.mustache", .text = "{{a}} {{b}}"};
  Diagnostics diagnostics;
  const std::optional<Template> parsed = Template::parse({&source, 0, 11}, diagnostics);
  const TemplateData shared(TemplateData::Map{{"a", "1"}, {"b", "2"}});
  const TemplateData own(TemplateData::Map{{"b", "<3>"}});
  const TemplateData* const layers[] = {&shared, &own};
  EXPECT_EQ(parsed->render_layers(layers), "1 &lt;3&gt;");
}

}  // namespace
}  // namespace drieluik
