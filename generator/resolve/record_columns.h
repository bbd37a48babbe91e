// What the columns of a table of clients mean for the records of one form: a column's name is the path of its answer,
// counted from 1, as in “coachee.name” and “goals.1.indicators.2”.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/csv.h"
#include "read/value.h"
#include "resolve/typed_answer.h"
#include "validate/records.h"

namespace drieluik {

// A group, a list, or the answer in one column.
struct ColumnNode {
  ValueKind kind = ValueKind::mapping;
  std::string key;                // in a group
  std::size_t number = 0;         // in a list
  const Field* field = nullptr;   // a list: the list; a scalar: what it answers
  std::span<const Field> fields;  // of a mapping
  std::size_t column = 0;         // of a scalar; else the first one in it
  bool is_wanted = false;         // a required answer, or a group with one
  std::vector<ColumnNode> children;
};

// Adds the column with this name; false when the form has no such answer.
bool add_column(ColumnNode& record, std::string_view name, std::size_t column);
// A name that the form knows and that comes near, or an empty text.
std::string near_column(const FormDefinition& form, std::string_view name);
// The answers that every record must have and for which there is no column, as names of columns.
std::vector<std::string> missing_columns(const FormDefinition& form, const ColumnNode& record);

// The answers of a row, as they would be read from YAML. With `is_dutch` also 22-11-2026, 1,5 and WAAR, as a Dutch
// spreadsheet writes them; a number such as 1.500 is reported, since it may mean 1500. An answer that is required and
// absent is a null value at its cell.
Value record_value(const ColumnNode& record, std::span<const CsvCell> cells, const Source& row, bool is_dutch,
                   Diagnostics& diagnostics);
// What a Dutch spreadsheet wrote, as it would be written in a record.
TypedAnswer from_dutch(const Field& field, std::string_view cell);

}  // namespace drieluik
