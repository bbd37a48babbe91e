// A table of clients: one row each, the columns named by the paths of the answers.
//
//   id,date,coachee.name,goals.1.goal
//   amina,2026-11-22,Amina El Idrissi,…
//
// `id` names the client and is unique. `form` and `language` may be columns too; a row without them is of the form that
// is printed, in the first language. Semicolons are read as a Dutch spreadsheet writes them (record_columns.h).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "read/csv.h"
#include "resolve/library.h"
#include "resolve/record_columns.h"

namespace drieluik {

// What the columns mean for one form.
struct TableForm {
  ColumnNode record;
  std::vector<bool> knows;  // for each column whether the form has that answer
  bool knows_all = true;
};

// What is known of a table before its rows are read.
struct ClientTable {
  std::string path;
  std::vector<std::string> columns;
  bool is_dutch = false;
  std::size_t id = 0;
  std::optional<std::size_t> form, language;
  std::map<std::string, TableForm, std::less<>> forms;  // that a row may be of
  std::string default_form, default_language;
  std::size_t rows = 0;
  std::unordered_map<std::uint32_t, std::uint32_t> repeated;  // the number of a row, and of the first with the same id
};

// Reads the whole table once: the columns, the ids, the encoding. Nothing when no row can be read as a record; faults
// of single rows are told by load_row(). `form` is empty when no form is given: then the table must say it.
std::optional<ClientTable> open_table(FileParts& file, const std::string& path, const std::string& form,
                                      const std::string& language, const Library& library, SourceMap& sources,
                                      Diagnostics& diagnostics);

std::string client_of(const ClientTable& table, const CsvRow& row);

// Checks one row as a record is checked; nothing when it has an error. Its source is private.
std::optional<ClientRecord> load_row(const ClientTable& table, const CsvRow& row, const Library& library,
                                     SourceMap& sources, Diagnostics& diagnostics);

}  // namespace drieluik
