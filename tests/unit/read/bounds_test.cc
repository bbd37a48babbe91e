#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "read/markdown.h"
#include "read/yaml.h"
#include "support/read_text.h"

namespace drieluik {
namespace {

std::string yaml_faults(const std::string& text) {
  const Source source{.path = "a.yaml", .text = text};
  Diagnostics diagnostics;
  read_yaml({&source, 0, static_cast<std::uint32_t>(text.size())}, diagnostics);
  return list_faults(source, diagnostics);
}

std::string content_faults(const std::string& text) {
  const Source source{.path = "a.md", .text = text};
  Diagnostics diagnostics;
  read_content(source, diagnostics);
  return list_faults(source, diagnostics);
}

std::string bomb() {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string alias = "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + alias + repeated(", " + alias, 8) + "]\n";
  }
  return text;
}

std::string deep_aliases() {
  std::string text = "a0: &a0 x\n";
  for (int i = 1; i < 60; ++i) {
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [[*a" + std::to_string(i - 1) + "]]\n";
  }
  return text;
}

std::string many_keys(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "a" + std::to_string(i) + ": b\n";
  return text;
}

// Each with an address of its own, that students' links are compared with.
std::string addresses_of_teachers(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += ":::teacher\n[a" + std::to_string(i) + "]: b\n:::\n\n[x](y)\n\n";
  }
  return text;
}

// Without limits each of these would take minutes, gigabytes or the whole stack.
TEST(Bounds, OfYaml) {
  const std::vector<TextCase> cases = {
      {"brackets", repeated("[", 50'000), "yaml-too-deep 1:65"},
      {"megabytes of brackets", repeated("[", 4'000'000), "yaml-too-deep 1:65"},
      {"brackets on lines", repeated("[\n", 50'000), "yaml-unclosed-bracket 1:1"},
      {"braces", repeated("{a: ", 50'000), "yaml-too-deep 1:257"},
      {"dashes", repeated("- ", 50'000), "yaml-too-deep 1:129"},
      {"question marks", repeated("? ", 50'000), "yaml-key-not-text 1:3"},
      {"64 levels", repeated("[", 64) + repeated("]", 64), "fine"},
      {"65 levels", repeated("[", 65) + repeated("]", 65), "yaml-too-deep 1:65"},
      {"aliases of aliases", bomb(), "yaml-too-many-values 5:9"},
      {"aliases within aliases", deep_aliases(), "yaml-too-deep 33:13"},
      {"a long text repeated", "a: &a " + repeated("x", 1'000'000) + "\nb: [" + repeated("*a, ", 50) + "]\n",
       "yaml-too-many-values 2:21"},
      {"values", "[" + repeated("a,\n", 100'001) + "]", "yaml-too-many-values 100000:1"},
      {"values on a line", "[" + repeated("a,", 1'000'000) + "]", "yaml-too-many-values 1:400001"},
      {"bytes", repeated("#", kMaxYamlBytes + 1), "too-large 1:1"},
      {"a long word", repeated("a", 1'000'000), "fine"},
      {"colons", repeated(": ", 100'000), "yaml-key-not-text 1:1, yaml-too-deep 1:129"},
      {"quotes", repeated("'", 100'001), "yaml-unclosed-quote 1:1"},
      {"keys", repeated("a: b\n", 40'000), "yaml-duplicate-key 2:1"},
      {"keys before others", repeated("a: b\n", 20'000) + many_keys(20'000), "yaml-duplicate-key 2:1"},
  };
  for (const TextCase& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(yaml_faults(test.text), test.expected);
  }
}

// Without limits each of these would take minutes, gigabytes or the whole stack.
TEST(Markdown, OfMarkdown) {
  const std::vector<TextCase> cases = {
      {"quotes", repeated("> ", 50'000) + "a", "markdown-too-deep 1:129"},
      {"lists", repeated("- ", 50'000) + "a", "markdown-too-deep 1:129"},
      {"numbered lists", repeated("1. ", 50'000) + "a", "markdown-too-deep 1:193"},
      {"a rule of dashes", repeated("- ", 1'000), "fine"},
      {"64 quotes", repeated(">", 63) + "a", "fine"},
      {"65 quotes", repeated(">", 64) + "a", "markdown-too-deep 1:65"},
      {"directives", repeated(":::a\n", 50'000), "directive-open 1:1, markdown-too-deep 64:1"},
      {"stars", repeated("*a **a ", 20'000) + repeated("a** a*", 20'000), "markdown-too-deep 1:1"},
      {"brackets", repeated("![[]()", 50'000), "markdown-too-many 1:1"},
      {"bars", repeated("|", 20'000) + "\n" + repeated("|-", 20'000) + "|\n", "markdown-too-many 1:1"},
      {"link definitions", "[a]: " + repeated("x", 100'000) + "\n\n" + repeated("[a]\n\n", 10'000),
       "link-definition 1:1"},
      {"brackets that open lines", repeated("[x\n\n", 200'000) + "[a]: b\n", "fine"},
      {"addresses for teachers", addresses_of_teachers(20'000), "fine"},
      {"braces", repeated("{{a", 50'000), "placeholder-open 1:1"},
      {"citations", repeated("[@a ", 500), "citation 1:1"},
      {"tildes", repeated("~~a ", 50'000), "fine"},
      {"backticks", repeated("`a``b", 50'000), "fine"},
      {"underscores", repeated("a_ ", 50'000) + repeated("_", 50'000), "fine"},
      {"HTML", repeated("a<!--", 50'000), "fine"},
      {"processing instructions", repeated("a<?", 50'000), "markdown-too-many 1:1"},
      {"declarations", repeated("a <!A b ", 50'000), "markdown-too-many 1:1"},
      {"100 declarations", repeated("a <!A b> ", 100), "raw-html 1:3"},
      {"carriage returns", repeated("a\r", 1'000'000), "fine"},
      {"e-mail addresses", repeated("a@", 50'000), "fine"},
      {"bytes", repeated("a", (4u << 20) + 1), "too-large 1:1"},
  };
  for (const TextCase& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(content_faults(test.text), test.expected);
  }
}

}  // namespace
}  // namespace drieluik
