// Reads tables as spreadsheets write them (RFC 4180), row by row: memory does not grow with the file.
//
//   CsvReader reader(parts);
//   CsvRow row;
//   while (reader.next(row)) …      // the first one is the header
//   if (reader.error()) …           // the file could not be read to its end
//
// Cells are separated by commas or, where the first line has more of them, by semicolons; a first line "sep=;", which
// Excel knows, says it itself and is no row. A cell in quotes may hold separators, line breaks and quotes written
// twice. A byte order mark is passed over, and so are rows without any text. Bounded: a row of 4 MiB and 16,384 cells.
//
// A faulty row ends at the first line break after the cell with the fault, so that the rows below it can be read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace drieluik {

inline constexpr std::size_t kMaxCsvRowBytes = 4u << 20;
inline constexpr std::size_t kMaxCsvCells = 16'384;

// Bytes of its row, without the quotes around it.
struct CsvCell {
  std::uint32_t begin = 0, end = 0;
  bool has_doubled_quotes = false;
};

struct CsvRow {
  std::string text;          // as written, without the line break at its end
  std::uint32_t line = 1;    // of its first byte, from 1
  std::uint32_t number = 1;  // as a spreadsheet counts its rows: the header is 1
  std::vector<CsvCell> cells;
  const Message* fault = nullptr;  // then the last cell is the one with the fault, and empty
  std::uint32_t fault_at = 0;
};

// What a cell of this row says: quotes that are written twice count once.
std::string value_of(std::string_view row, const CsvCell& cell);

class CsvReader {
 public:
  explicit CsvReader(FileParts& parts) : parts_(parts) {}

  // False at the end, and when the file cannot be read on.
  bool next(CsvRow& row);
  std::error_code error() const { return error_; }
  // Known once the first row has been read.
  char separator() const { return separator_; }

 private:
  bool read_more();
  bool start();
  bool skip_line();
  std::size_t parse(CsvRow& row);

  FileParts& parts_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of the next row in the buffer
  std::uint64_t offset_ = 0;
  bool is_at_end_ = false;
  char separator_ = ',';
  bool is_started_ = false;
  bool skips_line_ = false;  // the row that was read last goes on
  std::uint32_t line_ = 1;
  std::uint32_t number_ = 1;
  std::error_code error_;
};

}  // namespace drieluik
