#include "read/csv.h"

#include <gtest/gtest.h>

#include <string>

namespace drieluik {
namespace {

// A file that gives at most `most` bytes at once.
class Parts final : public FileParts {
 public:
  Parts(std::string text, std::size_t most) : text_(std::move(text)), most_(most) {}
  std::error_code read(std::uint64_t offset, std::size_t most, std::string& part) override {
    part = offset < text_.size() ? text_.substr(offset, std::min(most, most_)) : std::string();
    return {};
  }

 private:
  std::string text_;
  std::size_t most_;
};

// “2:3 [a][b]” for row 2, which starts in line 3.
std::string read_rows(const std::string& text, std::size_t most) {
  Parts parts(text, most);
  CsvReader reader(parts);
  std::string out;
  CsvRow row;
  while (reader.next(row)) {
    out += std::to_string(row.number) + ":" + std::to_string(row.line) + " ";
    for (const CsvCell& cell : row.cells) out += "[" + value_of(row.text, cell) + "]";
    if (row.fault) out += " " + std::string(row.fault->code) + "@" + std::to_string(row.fault_at);
    out += "\n";
  }
  return out;
}

struct Table {
  const char* name;
  std::string text, rows;
};

const Table kTables[] = {
    {"Commas", "id,a\n1,x\n2,\n", "1:1 [id][a]\n2:2 [1][x]\n3:3 [2][]\n"},
    {"NoLineBreakAtTheEnd", "id,a\n1,x", "1:1 [id][a]\n2:2 [1][x]\n"},
    {"SemicolonsOfTheHeader", "id;a\n1;2,5\n", "1:1 [id][a]\n2:2 [1][2,5]\n"},
    {"MoreSemicolonsThanCommas", "id;a,b;c\n", "1:1 [id][a,b][c]\n"},
    {"SeparatorsInQuotesDoNotCount", "id,\"a;b;c\"\n", "1:1 [id][a;b;c]\n"},
    {"ExcelsOwnLine", "sep=;\r\nid;a\r\n", "1:2 [id][a]\n"},
    {"NoSuchSeparator", std::string("sep=\0\nid\n", 9), std::string("1:1 [sep=\0]\n2:2 [id]\n", 21)},
    {"OneColumn", "id\n1\n", "1:1 [id]\n2:2 [1]\n"},
    {"ByteOrderMark", "\xef\xbb\xbfid,a\n", "1:1 [id][a]\n"},
    {"CarriageReturns", "id,a\r\n1,x\r\n", "1:1 [id][a]\n2:2 [1][x]\n"},
    {"OnlyCarriageReturns", "id,a\r1,x\r", "1:1 [id][a]\n2:1 [1][x]\n"},
    {"Quotes", "\"id\",\"a\"\n\"1\",\"x, \"\"y\"\"\"\n", "1:1 [id][a]\n2:2 [1][x, \"y\"]\n"},
    {"QuotedLineBreaks", "id,a\n1,\"x\r\ny\n\nz\"\n2,b\n", "1:1 [id][a]\n2:2 [1][x\r\ny\n\nz]\n3:6 [2][b]\n"},
    {"AQuoteWithinAText", "id,a\n1,5\" buis\n", "1:1 [id][a]\n2:2 [1][5\" buis]\n"},
    {"EmptyQuotes", "id,a\n1,\"\"\n", "1:1 [id][a]\n2:2 [1][]\n"},
    {"OnlyAQuote", "id,a\n1,\"\"\"\"\n", "1:1 [id][a]\n2:2 [1][\"]\n"},
    {"RowsWithoutTextCountButAreNone", "id,a\n,\n\n  ,\"\"\n1,x\n", "1:1 [id][a]\n5:5 [1][x]\n"},
    {"TextBehindAQuote", "id,a\n1,\"x\"y\n2,z\n", "1:1 [id][a]\n2:2 [1][] csv-after-quote@5\n3:3 [2][z]\n"},
    {"AnOpenQuoteEndsWithItsLine", "id,a\n1,\"x\n2,z\n3,w\n",
     "1:1 [id][a]\n2:2 [1][] csv-open-quote@2\n3:3 [2][z]\n4:4 [3][w]\n"},
    {"AQuoteThatSwallowsLines", "id,a\n1,\"x\n2,\"z\"\n3,w\n",
     "1:1 [id][a]\n2:2 [1][] csv-open-quote@2\n3:3 [2][z]\n4:4 [3][w]\n"},
    {"NothingAtAll", "", ""},
    {"OnlyLineBreaks", "\n\r\n", ""},
    {"OnlyAByteOrderMark", "\xef\xbb\xbf", ""},
};

class Csv : public testing::TestWithParam<Table> {};

TEST_P(Csv, IsReadInRows) { EXPECT_EQ(read_rows(GetParam().text, 1u << 20), GetParam().rows); }

TEST_P(Csv, IsReadTheSameInSmallParts) {
  for (const std::size_t most : {1, 2, 3, 5}) EXPECT_EQ(read_rows(GetParam().text, most), GetParam().rows) << most;
}

INSTANTIATE_TEST_SUITE_P(Tables, Csv, testing::ValuesIn(kTables), [](const auto& test) { return test.param.name; });

// The header is read, and the row behind it; gives the code of its fault. `next` is the row after it.
std::string fault_of_second(CsvReader& reader, CsvRow& next) {
  if (!reader.next(next) || !reader.next(next) || !next.fault) return "none";
  const std::string code(next.fault->code);
  return reader.next(next) ? code : "the last row";
}

TEST(CsvBounds, AQuoteThatIsNeverClosedIsToldInItsRowAndTheOthersAreRead) {
  const std::string text = "id,a\n1,\"" + std::string(kMaxCsvRowBytes + 1000, 'x') + "\n2,y\n";
  Parts parts(text, 1u << 20);
  CsvReader reader(parts);
  CsvRow row;
  EXPECT_EQ(fault_of_second(reader, row), "csv-open-quote");
  EXPECT_EQ(row.text, "2,y");
  EXPECT_EQ(row.fault, nullptr);
}

TEST(CsvBounds, ARowHasABound) {
  // Much longer than the buffer, so that the rest of it must not be read as rows of their own.
  Parts parts("id\n" + std::string(5 * kMaxCsvRowBytes, 'x') + ",y\r\nend\n", 1u << 20);
  CsvReader reader(parts);
  CsvRow row;
  EXPECT_EQ(fault_of_second(reader, row), "csv-row-too-large");
  EXPECT_EQ(row.text, "end");
  EXPECT_EQ(row.line, 3u);
}

TEST(CsvBounds, ARowHasSoManyCells) {
  Parts parts("id" + std::string(kMaxCsvCells, ',') + "\n1,2\n", 1u << 20);
  CsvReader reader(parts);
  CsvRow row;
  ASSERT_TRUE(reader.next(row));
  ASSERT_NE(row.fault, nullptr);
  EXPECT_EQ(row.fault->code, "csv-row-too-large");
  ASSERT_TRUE(reader.next(row));
  EXPECT_EQ(row.text, "1,2");
}

TEST(CsvBounds, AFileThatCannotBeReadOnIsSaid) {
  class Broken final : public FileParts {
    std::error_code read(std::uint64_t offset, std::size_t, std::string& part) override {
      if (offset > 0) return std::make_error_code(std::errc::io_error);
      part = "id,a\n1,";
      return {};
    }
  } broken;
  CsvReader reader(broken);
  CsvRow row;
  EXPECT_TRUE(reader.next(row));
  EXPECT_FALSE(reader.next(row));
  EXPECT_EQ(reader.error(), std::errc::io_error);
}

}  // namespace
}  // namespace drieluik
