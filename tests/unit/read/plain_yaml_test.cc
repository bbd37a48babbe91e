#include "read/plain_yaml.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "read/yaml.h"
#include "support/dump_value.h"
#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

// “nothing”: the short way has no answer; “alike” or what differs.
std::string compare(const std::string& text) {
  const Source source{.path = "t.yaml", .text = text};
  const Span whole{&source, 0, static_cast<std::uint32_t>(text.size())};
  const std::optional<Value> plain = read_plain_yaml(whole);
  if (!plain) return "nothing";
  Diagnostics diagnostics;
  const std::optional<Value> any = read_any_yaml(whole, diagnostics);
  if (!any || diagnostics.has_errors()) return "a fault in:\n" + text;
  const std::string expected = dump_value(*any), found = dump_value(*plain);
  return expected == found ? "alike" : text + "is\n" + expected + "not\n" + found;
}

TEST(PlainYaml, HasAnAnswerForWhatPeopleWrite) {
  for (const char* text : {
           "form: triangle-contract\nlanguage: nl\n",
           "# De cliënt\ncoachee:\n  name: Nguyễn Thị Ánh   # roepnaam\n  role:\ngoals:\n  - goal: \"Zegt: nee\"\n    "
           "start: 4\n\n  - goal: 'b # c'\n",
           "goals:\n- Beter luisteren\n- Uur: nee\n",
           "a:\n  b:\n    c: 1.10\nd: 2026-02-30",
           "- a\n- b: c\n  d: e\n",
           "a: |-\n  b\n\n    c \n  d\ne:\n  f: |\n    g\n\n",
           "\"-2\": a\n\"+1\":\n  b: c\n",
           "a: \"b\\n\\u00a0c \\\"d\\\" \\\\\"   # e\n",
           "fields:\n  - {key: name, required: true, label: {nl: 'Naam', en: \"Name, in full\"}}   # both\n",
           "a: [b c, {d: e}, [f], \"g]\"]\nh: [ i ]\n",
           "a: >-\n  b\n  c\n\n\n  d\ne: >\n  f\n  g\n",
           "a: &b\n  - c\n  - d: e\nf: *b\ng:\n  - *b\n  - h: *b\n",
           "a: {b: c?, d: e? f, g: [h?i]}\n",
           "a: x{y",
       }) {
    const std::string found = compare(text);
    EXPECT_EQ(found, std::string(text) == "a: x{y" ? "nothing" : "alike") << text;
  }
}

TEST(PlainYaml, LeavesTheRestToYamlCpp) {
  for (const char* text : {"",
                           "# nothing\n",
                           "a",
                           "a: []\n",
                           "a: {}\n",
                           "a: [b,]\n",
                           "a: [b\n  c]\n",
                           "a: {b: c, b: d}\n",
                           "a: {b}\n",
                           "a: {b: }\n",
                           "a: {b: ~}\n",
                           "a: {b:c}\n",
                           "a: [b: c]\n",
                           "a: [b #c]\n",
                           "a: [b] c\n",
                           "{a: b}: c\n",
                           "a: >+\n  b\n",
                           "a: >-\n  b\n   c\n",
                           "a: b\n  c\n",
                           "a: b: c\n",
                           "a: &x b\n",
                           "a: &x\n",
                           "a: *x\n",
                           "a: &x\n  b: *x\n",
                           "a: &x\n  b: c\nd: &x\n  e: f\n",
                           "a: &x\n  b: c\nd: &y\n  e: *x\n",
                           "a: b\na: c\n",
                           "a: null\n",
                           "a: ~\n",
                           "a:\tb\n",
                           "a: b\r\n",
                           "---\na: b\n",
                           "a: \"b\\t\"\n",
                           "a: \"\\u0041\"\n",
                           "a: \"\\u00a\"\n",
                           "a: \"\\ud83d\\ude00\"\n",
                           "a: \"b\n",
                           "a: 'it''s'\n",
                           "a: b\n c: d\n",
                           " a: b\n",
                           "a:\n  b: c\n d: e\n",
                           "- a\nb: c\n",
                           "a: b\n- c\n",
                           "a: \"b\" c\n",
                           "a: # c\n",
                           "- - a\n",
                           "-\n",
                           "a: - b\n",
                           "? a\n",
                           "a:b\n",
                           "a: %b\n"}) {
    EXPECT_EQ(compare(text), "nothing") << text;
  }
}

TEST(PlainYaml, ReadsTheFilesOfTheHandbookAsYamlCppDoes) {
  int alike = 0, others = 0;
  for (const char* folder : {"content", "site", "themes"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(repository() / folder)) {
      if (entry.path().extension() != ".yaml") continue;
      const std::string found = compare(read_text(entry.path()));
      EXPECT_TRUE(found == "alike" || found == "nothing") << entry.path() << "\n" << found;
      ++(found == "alike" ? alike : others);
    }
  }
  EXPECT_LT(others, alike / 10);
}

TEST(PlainYaml, AgreesWithYamlCppOnWhateverItReads) {
  const std::vector<std::string> parts = {
      "a",    "b",      "name", ": ",   ": ",   ":",    "- ",      "- ", "\n",        "\n",      "\n",   "\n  ",
      "\n  ", "\n    ", " ",    "  ",   "#",    " # ",  "x y",     "é",  "12",        "\"c\"",   "'d'",  "\"",
      "'",    ".",      "-",    "...",  "---",  "null", "~",       "=",  "(",         "|\n",     "|-\n", "  b\n",
      ",",    "\\",     "!",    "\"\\", "\\n",  "\\\"", "\\u00e9", "u",  "\\\\",      "{",       "}",    "[",
      "]",    ", ",     "{a: ", "[b, ", ">-\n", ">\n",  "&a",      "*a", "c: &b\n  ", "d: *b\n", "?"};
  std::mt19937 random(7);
  int answered = 0;
  for (int i = 0; i < 400'000; ++i) {
    std::string text = random() % 2 ? "a: b" : "- a";
    for (std::size_t count = random() % 16; count > 0; --count) text += parts[random() % parts.size()];
    const std::string found = compare(text);
    if (found == "nothing") continue;
    ++answered;
    ASSERT_EQ(found, "alike") << text;
  }
  EXPECT_GT(answered, 1'000);
}

}  // namespace
}  // namespace drieluik
