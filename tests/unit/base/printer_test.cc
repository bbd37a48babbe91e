#include "base/printer.h"

#include <gtest/gtest.h>

#include <sstream>

namespace drieluik {
namespace {

constexpr Message kUnknown{
    "unknown-id", {"there is no page “{0}”", "er is geen pagina “{0}”"}, {"did you mean “{1}”?", "bedoelde je “{1}”?"}};

std::string printed(const Source& source, Span span, std::vector<Argument> arguments, PrinterOptions options) {
  Diagnostics diagnostics;
  span.source = &source;
  diagnostics.error(span, kUnknown, std::move(arguments));
  std::ostringstream out;
  print(out, diagnostics, options);
  return out.str();
}

TEST(Printer, ShowsLineAndCaret) {
  const Source source{.path = "a.md", .text = "één\nsee growe now\n"};
  EXPECT_EQ(printed(source, {nullptr, 10, 15}, {"growe", "grow"}, {}),
            "a.md:2:5: error[unknown-id]: there is no page “growe”\n"
            "  2 | see growe now\n"
            "    |     ^^^^^\n"
            "  hint: did you mean “grow”?\n");
}

TEST(Printer, SpeaksDutch) {
  const Source source{.path = "a.md", .text = "growe"};
  EXPECT_EQ(printed(source, {nullptr, 0, 5}, {"growe", "grow"}, {.speech = Speech::dutch}),
            "a.md:1:1: fout[unknown-id]: er is geen pagina “growe”\n"
            "  1 | growe\n"
            "    | ^^^^^\n"
            "  hint: bedoelde je “grow”?\n");
}

TEST(Printer, PrintsJson) {
  const Source source{.path = "a \"b\".md", .text = "growe"};
  EXPECT_EQ(
      printed(source, {nullptr, 0, 5}, {"growe", "grow"}, {.format = DiagnosticFormat::json}),
      "{\"path\":\"a \\\"b\\\".md\",\"line\":1,\"column\":1,\"end_line\":1,\"end_column\":6,\"severity\":\"error\","
      "\"code\":\"unknown-id\",\"message\":\"there is no page “growe”\",\"hint\":\"did you mean “grow”?\"}\n");
}

TEST(Printer, HidesWhatAClientWroteButOnATerminal) {
  const Source source{.path = "ann.yaml", .text = "secret", .is_private = true};
  EXPECT_EQ(printed(source, {nullptr, 0, 6}, {value_argument("secret"), "grow"}, {}),
            "ann.yaml:1:1: error[unknown-id]: there is no page “…”\n"
            "  hint: did you mean “grow”?\n");
  EXPECT_EQ(printed(source, {nullptr, 0, 6}, {value_argument("secret"), "grow"}, {.terminal = true}),
            "ann.yaml:1:1: error[unknown-id]: there is no page “secret”\n"
            "  1 | secret\n"
            "    | ^^^^^^\n"
            "  hint: did you mean “grow”?\n");
}

TEST(Printer, ShowsTheMiddleOfALongLine) {
  std::string line;
  for (int i = 0; i < 500; ++i) line += "é王\xff ";
  const Source source{.path = "a.md", .text = "\n" + line + "\r\n"};
  const std::string told = printed(source, {nullptr, 1 + 7 * 250 + 2, 1 + 7 * 250 + 5}, {"growe", "grow"}, {});
  std::string shown;
  for (int i = 0; i < 30; ++i) shown += "é王  ";
  shown = shown.substr(2) + "é";  // from the second of four
  EXPECT_EQ(told, "a.md:2:1002: error[unknown-id]: there is no page “growe”\n  2 | " + shown + "\n    | " +
                      std::string(60, ' ') + "^\n  hint: did you mean “grow”?\n");
}

// If each looked for its place from the start, this would take minutes.
TEST(Printer, TellsManyFaultsInTimeThatIsLinear) {
  constexpr std::uint32_t kFaults = 200'000;
  std::string text;
  for (std::uint32_t i = 0; i < kFaults; ++i) text += "<a>é ";
  const Source source{.path = "a.md", .text = text};
  Diagnostics diagnostics;
  for (std::uint32_t i = 0; i < kFaults; ++i) diagnostics.error({&source, 6 * i, 6 * i + 3}, kUnknown, {"a", "b"});
  for (const DiagnosticFormat format : {DiagnosticFormat::human, DiagnosticFormat::json}) {
    std::ostringstream out;
    print(out, diagnostics, {.format = format});
    EXPECT_NE(out.str().find(format == DiagnosticFormat::human ? "a.md:1:999996:" : "\"column\":999996,"),
              std::string::npos);
  }
}

}  // namespace
}  // namespace drieluik
