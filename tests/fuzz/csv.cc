// CSV: the same rows however the file comes in, rows that read back as they were written, and a table of clients.
// The first byte says how much of the file comes at once.
#include "read/csv.h"

#include <algorithm>
#include <string>
#include <vector>

#include "fuzz/holds.h"
#include "fuzz/samples.h"
#include "read/yaml.h"
#include "resolve/client_table.h"
#include "resolve/record_yaml.h"
#include "support/dump_records.h"
#include "validate/check.h"

namespace drieluik::fuzz {
namespace {

class Parts final : public FileParts {
 public:
  Parts(std::string_view text, std::size_t most) : text_(text), most_(most) {}
  std::error_code read(std::uint64_t offset, std::size_t most, std::string& part) override {
    part = text_.substr(std::min<std::size_t>(offset, text_.size()), std::min(most, most_));
    return {};
  }

 private:
  std::string_view text_;
  std::size_t most_;
};

struct Rows {
  std::vector<CsvRow> rows;
  char separator = ',';
};

Rows read_rows(std::string_view text, std::size_t most) {
  Parts parts(text, most);
  CsvReader reader(parts);
  Rows read;
  std::size_t bytes = 0;
  for (CsvRow row; reader.next(row);) {
    hold(!row.cells.empty() && row.cells.size() <= kMaxCsvCells + 1, "a row has no cells, or too many");
    std::size_t last = 0;
    for (const CsvCell& cell : row.cells) {
      hold(cell.begin <= cell.end && cell.end <= row.text.size(), "a cell reaches out of its row");
      hold(row.fault || cell.begin >= last, "cells overlap");
      last = cell.end;
    }
    hold(row.fault_at <= row.text.size() || !row.fault, "a fault stands behind its row");
    hold(read.rows.empty() || (row.number > read.rows.back().number && row.line >= read.rows.back().line),
         "rows go back");
    bytes += row.text.size();
    read.rows.push_back(row);
  }
  hold(!reader.error(), "a file that can be read cannot be read");
  hold(bytes <= text.size(), "the rows hold more than the file");
  read.separator = reader.separator();
  return read;
}

std::string dump(const Rows& read) {
  std::string out(1, read.separator);
  for (const CsvRow& row : read.rows) {
    out += "\n" + std::to_string(row.number) + ":" + std::to_string(row.line);
    for (const CsvCell& cell : row.cells) out += " [" + value_of(row.text, cell) + "]";
    if (row.fault) out.append(" ").append(row.fault->code).append("@").append(std::to_string(row.fault_at));
  }
  return out;
}

std::vector<std::vector<std::string>> values_of(const Rows& read) {
  std::vector<std::vector<std::string>> values;
  for (const CsvRow& row : read.rows) {
    if (row.fault) continue;
    values.emplace_back();
    for (const CsvCell& cell : row.cells) values.back().push_back(value_of(row.text, cell));
  }
  return values;
}

void hold_written(const Rows& read) {
  const std::vector<std::vector<std::string>> values = values_of(read);
  std::string written = std::string("sep=") + read.separator + "\r\n";
  if (std::string_view(",;\t|").find(read.separator) == std::string_view::npos) return;
  for (const std::vector<std::string>& row : values) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) written += read.separator;
      written += '"';
      for (const char c : row[i]) written.append(c == '"' ? 2 : 1, c);
      written += '"';
    }
    written += "\r\n";
  }
  hold(values_of(read_rows(written, written.size())) == values, "rows read back otherwise", written);
}

void hold_table(std::string_view text) {
  Parts parts(text, text.size());
  SourceMap sources;
  Diagnostics diagnostics;
  const Library& library = sample_library();
  const auto table = open_table(parts, "clients.csv", "contract", "nl", library, sources, diagnostics);
  hold_diagnostics(diagnostics);
  hold(table || diagnostics.has_errors(), "no table is opened and nothing said");
  if (!table) return;
  CsvReader reader(parts);
  CsvRow row;
  reader.next(row);
  while (reader.next(row)) {
    Diagnostics of_row;
    const auto record = load_row(*table, row, library, sources, of_row);
    hold_diagnostics(of_row);
    hold(record || of_row.has_errors(), "no record is made and nothing said");
    if (!record) continue;
    hold_utf8(client_of(*table, row), "a client's name");
    const FormDefinition& form = sample_form();
    const Source again{.path = "again.yaml", .text = to_yaml(*record, form)};
    Diagnostics faults;
    const std::optional<Value> value = read_yaml(whole(again), faults);
    hold(value.has_value(), "a record of a row cannot be read", again.text);
    const auto read_back = check_record(*value, form, again, sample_languages(), faults);
    hold(read_back.has_value(), "a record of a row has faults when it is read back", again.text);
    hold(dump(read_back->answers) == dump(record->answers), "a record of a row reads back otherwise", again.text);
  }
}

}  // namespace
}  // namespace drieluik::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace drieluik;
  using namespace drieluik::fuzz;
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  const Rows read = read_rows(text, std::max<std::size_t>(text.size(), 1));
  // One read for each part, and what is not yet a row is looked at again for each: no more than some hundred parts.
  constexpr std::size_t kMostParts = 256;
  const std::size_t part = std::max<std::size_t>(data[0], text.size() / kMostParts) + 1;
  hold(dump(read_rows(text, part)) == dump(read), "the rows depend on how the file comes in");
  hold_written(read);
  hold_table(text);
  return 0;
}
