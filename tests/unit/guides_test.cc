// The examples of the guides: what a reader copies has to work as it stands there.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "layout/print_style.h"
#include "support/checked.h"
#include "support/places.h"
#include "support/program.h"
#include "validate/check.h"

namespace drieluik {
namespace {

// The blocks of a guide between ```yaml and ```, without the indentation of the fence.
std::vector<std::string> yaml_of(const char* guide) {
  const std::string text = read_text(repository() / "docs" / guide);
  std::vector<std::string> blocks;
  std::size_t indent = std::string::npos;
  for (const std::string_view line : split(text, '\n')) {
    const bool is_open = indent != std::string::npos;
    if (!is_open && trim(line) == "```yaml") {
      indent = line.find('`');
      blocks.emplace_back();
    } else if (is_open && trim(line) == "```") {
      indent = std::string::npos;
    } else if (is_open) {
      blocks.back().append(line.substr(std::min(indent, line.size()))).append("\n");
    }
  }
  return blocks;
}

// What is told of the blocks that begin so; they are counted.
template <typename Check>
std::string told_of(const char* guide, std::string_view beginning, int& count, const Check& check) {
  std::string told;
  for (const std::string& block : yaml_of(guide)) {
    if (!block.starts_with(beginning)) continue;
    ++count;
    told += checked(guide, block, false, [&](const Value& value, const Source& source, Diagnostics& diagnostics) {
      check(value, source, diagnostics);
      return std::string();
    });
  }
  return told;
}

TEST(Guides, FiguresCanBeDrawn) {
  int count = 0;
  EXPECT_EQ(told_of("authors-guide.md", "type: ", count,
                    [](const Value& value, const Source&, Diagnostics& told) {
                      if (value.find("type")->scalar != "book") check_figure("example", value, told);
                    }),
            "");
  EXPECT_EQ(count, 8);
}

TEST(Guides, SitesCanBeBuilt) {
  int count = 0;
  EXPECT_EQ(told_of("authors-guide.md", "title: {nl: Drieluik", count,
                    [](const Value& value, const Source&, Diagnostics& told) { check_site(value, told); }),
            "");
  EXPECT_EQ(count, 1);
}

TEST(Guides, FormsCanBeFilledIn) {
  int count = 0;
  EXPECT_EQ(told_of("form-makers-guide.md", "version: \"1.0\"\nfields:", count,
                    [](const Value& value, const Source& source, Diagnostics& told) {
                      check_form("example", value, source, told);
                    }),
            "");
  EXPECT_EQ(count, 1);
}

TEST(Guides, HouseStyleFitsTheDefaultTheme) {
  const std::string theme = read_text(repository() / "themes/default/print.yaml");
  std::string without_head = theme;
  const std::size_t head = without_head.find("head:\n");
  without_head.erase(head, without_head.find("foot:\n") - head);
  int count = 0;
  for (const std::string& block : yaml_of("theme-makers-guide.md")) {
    if (!block.starts_with("logo: ") && !block.starts_with("title: ")) continue;
    ++count;
    EXPECT_EQ(checked("print.yaml", without_head + block, false,
                      [](const Value& value, const Source&, Diagnostics& told) {
                        PrintStyle style = check_print_style(value, told);
                        if (style.logo) style.logo->drawing.width = style.logo->drawing.height = 30;
                        check_logo_room(style, told);
                        return std::string();
                      }),
              "");
  }
  EXPECT_EQ(count, 2);
}

}  // namespace
}  // namespace drieluik
