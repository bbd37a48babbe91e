#include "resolve/client_table.h"

#include <algorithm>
#include <utility>

#include "base/error_words.h"
#include "base/hash.h"
#include "base/text.h"
#include "read/text_check.h"
#include "resolve/clients.h"
#include "resolve/messages.h"
#include "validate/check.h"

namespace drieluik {
namespace {

const Source& add_source(SourceMap& sources, const std::string& path, const CsvRow& row) {
  Source source{.path = path, .text = row.text, .is_private = true, .first_line = row.line, .row = row.number};
  source.cells.reserve(row.cells.size());
  for (const CsvCell& cell : row.cells) {
    // A cell in quotes starts with the first of them.
    const bool is_quoted = cell.begin > 0 && row.text[cell.begin - 1] == '"';
    source.cells.push_back(cell.begin - (is_quoted ? 1 : 0));
  }
  return sources.add(std::move(source));
}

Span span_of(const Source& source, const CsvCell& cell) { return {&source, cell.begin, cell.end}; }

std::string_view text_of(const CsvRow& row, std::size_t column) {
  if (column >= row.cells.size()) return {};
  const CsvCell& cell = row.cells[column];
  return trim(std::string_view(row.text).substr(cell.begin, cell.end - cell.begin));
}

class TableOpener {
 public:
  TableOpener(const Library& library, SourceMap& sources, Diagnostics& diagnostics)
      : library_(library), sources_(sources), diagnostics_(diagnostics) {}

  bool open(FileParts& file, ClientTable& table) {
    CsvReader reader(file);
    CsvRow row;
    if (!reader.next(row)) {
      if (!reader.error()) diagnostics_.error({&sources_.add({.path = table.path}), 0, 0}, kEmptyTable);
      return is_read(reader, table);
    }
    table.is_dutch = reader.separator() == ';';
    if (!is_utf8(row, table, true) || !read_header(row, table)) return false;
    const Span header = header_;
    if (!read_ids(reader, table)) return false;
    if (table.rows == 0) diagnostics_.error(header, kEmptyTable);
    return table.rows > 0;
  }

 private:
  bool is_read(const CsvReader& reader, const ClientTable& table) {
    if (reader.error()) diagnostics_.error({}, kUnreadable, {table.path, error_words(reader.error())});
    return false;
  }

  // The encoding is that of the whole file: it is told once. A table in UTF-16 has a zero in its first row.
  bool is_utf8(const CsvRow& row, const ClientTable& table, bool is_header) {
    std::optional<std::size_t> fault = find_invalid_utf8(row.text);
    if (is_header && !fault) {
      if (const std::size_t zero = row.text.find('\0'); zero != std::string::npos) fault = zero;
    }
    if (!fault) return true;
    const auto at = static_cast<std::uint32_t>(*fault);
    diagnostics_.error({&add_source(sources_, table.path, row), at, at + 1}, kTableNotUtf8);
    return false;
  }

  bool read_header(const CsvRow& row, ClientTable& table) {
    const std::size_t before = diagnostics_.errors();
    const Source& source = add_source(sources_, table.path, row);
    header_ = {&source, 0, 0};
    if (row.fault) {
      diagnostics_.error({&source, row.fault_at, row.fault_at + 1}, *row.fault);
      return false;
    }
    for (const CsvCell& cell : row.cells) table.columns.emplace_back(trim(value_of(row.text, cell)));
    std::optional<std::size_t> id;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const auto first =
          std::find(table.columns.begin(), table.columns.end(), table.columns[i]) - table.columns.begin();
      if (table.columns[i].empty()) continue;
      if (static_cast<std::size_t>(first) < i) {
        diagnostics_.error(span_of(source, row.cells[i]), kRepeatedColumn);
        table.columns[i].clear();
        continue;
      }
      if (table.columns[i] == "id" && !id) id = i;
      if (table.columns[i] == "form" && !table.form) table.form = i;
      if (table.columns[i] == "language" && !table.language) table.language = i;
    }
    if (!id) {
      diagnostics_.error(header_, kNoIdColumn);
      return false;
    }
    table.id = *id;
    if (!table.form && table.default_form.empty()) {
      diagnostics_.error(header_, kNoFormColumn, {join(form_ids(library_), ", ")});
      return false;
    }
    for (const std::string_view form : form_ids(library_)) {
      if (table.form || form == table.default_form) add_form(table, *library_.find(form)->form);
    }
    report_unknown(row, table, source);
    if (!table.form && diagnostics_.errors() == before) report_missing(table);
    return diagnostics_.errors() == before;
  }

  static void add_form(ClientTable& table, const FormDefinition& form) {
    TableForm made{.record = {.fields = form.fields}, .knows = {}};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const std::string& name = table.columns[i];
      const bool is_about_record = i == table.form || i == table.language;
      const bool is_known = is_about_record || (!name.empty() && add_column(made.record, name, i)) || i == table.id;
      made.knows.push_back(is_known);
      made.knows_all = made.knows_all && is_known;
    }
    table.forms.emplace(form.id, std::move(made));
  }

  void report_unknown(const CsvRow& row, const ClientTable& table, const Source& source) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const std::string& name = table.columns[i];
      const bool is_known = name.empty() || std::any_of(table.forms.begin(), table.forms.end(),
                                                        [&](const auto& form) { return form.second.knows[i]; });
      if (is_known) continue;
      std::string near;
      for (const auto& [id, form] : table.forms) {
        // Of the form that is printed rather than of another.
        if (near.empty() || id == table.default_form) {
          if (std::string found = near_column(*library_.find(id)->form, name); !found.empty()) near = std::move(found);
        }
      }
      diagnostics_.error(span_of(source, row.cells[i]), kUnknownColumn,
                         {near.empty() ? value_argument(quoted(name)) : quoted(name), suggestion(near)});
    }
  }

  // A first row that names no columns may hold a client's answers.
  static std::string quoted(const std::string& name) { return " “" + name + "”"; }

  static Argument suggestion(const std::string& near) {
    if (!near.empty()) return {"did you mean “" + near + "”?", "bedoelde je “" + near + "”?"};
    return {"a column is named by the keys of its answer, for instance coachee.name or goals.1.goal",
            "een kolom heet naar de sleutels van het antwoord, bijvoorbeeld coachee.name of goals.1.goal"};
  }

  void report_missing(const ClientTable& table) {
    const auto& [id, form] = *table.forms.begin();
    for (const std::string& name : missing_columns(*library_.find(id)->form, form.record)) {
      diagnostics_.error(header_, kMissingColumn, {name});
    }
  }

  bool read_ids(CsvReader& reader, ClientTable& table) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> ids;  // hashes, each with the number of its row
    CsvRow row;
    while (reader.next(row)) {
      if (!is_utf8(row, table, false)) return false;
      ++table.rows;
      const std::string client = client_of(table, row);
      if (!client.empty() && !row.fault) ids.emplace_back(fast_hash(folded_name(client)), row.number);
    }
    std::sort(ids.begin(), ids.end());
    for (auto id = ids.begin(); id != ids.end();) {
      const auto first = id;
      while (++id != ids.end() && id->first == first->first) table.repeated.emplace(id->second, first->second);
    }
    return !reader.error() || is_read(reader, table);
  }

  const Library& library_;
  SourceMap& sources_;
  Diagnostics& diagnostics_;
  Span header_;
};

// The form that a row says it is of, or nothing after a fault.
const TableForm* form_of_row(const ClientTable& table, const CsvRow& row, const Source& source, const Library& library,
                             std::string& id, Diagnostics& diagnostics) {
  const std::string_view said = table.form ? text_of(row, *table.form) : std::string_view();
  id = said.empty() ? table.default_form : said;
  const auto found = table.forms.find(id);
  if (found != table.forms.end()) return &found->second;
  const std::vector<std::string_view> ids = form_ids(library);
  const Span span = span_of(source, row.cells[*table.form]);
  const std::string_view near = nearest(id, ids);
  if (said.empty()) {
    diagnostics.error(span, kNoFormColumn, {join(ids, ", ")});
  } else if (near.empty()) {
    diagnostics.error(span, kUnknownForm, {join(ids, ", ")});
  } else {
    diagnostics.error(span, kUnknownFormNear, {near});
  }
  return nullptr;
}

void check_client_id(const ClientTable& table, const CsvRow& row, const Source& source, Diagnostics& diagnostics) {
  const std::string client = client_of(table, row);
  const Span span = span_of(source, row.cells[table.id]);
  if (client.empty()) {
    diagnostics.error(span, kNoClientId);
  } else if (const auto first = table.repeated.find(row.number); first != table.repeated.end()) {
    diagnostics.error(span, kRepeatedClientId, {std::to_string(first->second)});
  } else if (!is_client_name(client)) {
    diagnostics.error(span, kBadClientId);
  }
}

// The number of cells is that of the columns; empty ones behind the last column do no harm.
bool check_cells(const ClientTable& table, const CsvRow& row, const Source& source, Diagnostics& diagnostics) {
  std::size_t count = row.cells.size();
  while (count > table.columns.size() && text_of(row, count - 1).empty()) --count;
  if (row.fault) {
    diagnostics.error({&source, row.fault_at, row.fault_at + 1}, *row.fault);
  } else if (count != table.columns.size()) {
    const CsvCell& last = row.cells[std::min(count, table.columns.size()) - 1];
    diagnostics.error(span_of(source, last), kCellCount, {std::to_string(count), std::to_string(table.columns.size())});
  }
  return !diagnostics.has_errors();
}

void report_homeless(const ClientTable& table, const TableForm& form, std::string_view form_id, const CsvRow& row,
                     const Source& source, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (form.knows[i] || text_of(row, i).empty()) continue;
    const Span span = span_of(source, row.cells[i]);
    if (table.columns[i].empty()) {
      diagnostics.error(span, kUnnamedColumn);
    } else {
      diagnostics.error(span, kColumnOfOtherForm, {form_id, table.columns[i]});
    }
  }
}

Member header_member(std::string key, std::string text, Span span) {
  Value value{.kind = ValueKind::scalar, .span = span, .scalar = std::move(text)};
  return {std::move(key), span, std::move(value)};
}

}  // namespace

std::optional<ClientTable> open_table(FileParts& file, const std::string& path, const std::string& form,
                                      const std::string& language, const Library& library, SourceMap& sources,
                                      Diagnostics& diagnostics) {
  ClientTable table{.path = path, .columns = {}, .default_form = form, .default_language = language};
  if (!TableOpener(library, sources, diagnostics).open(file, table)) return std::nullopt;
  return table;
}

std::string client_of(const ClientTable& table, const CsvRow& row) {
  if (table.id >= row.cells.size()) return {};
  return std::string(trim(value_of(row.text, row.cells[table.id])));
}

std::optional<ClientRecord> load_row(const ClientTable& table, const CsvRow& row, const Library& library,
                                     SourceMap& sources, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.errors();
  const Source& source = add_source(sources, table.path, row);
  if (!check_cells(table, row, source, diagnostics)) return std::nullopt;
  check_client_id(table, row, source, diagnostics);
  std::string form_id;
  const TableForm* form = form_of_row(table, row, source, library, form_id, diagnostics);
  if (!form) return std::nullopt;
  if (!form->knows_all) report_homeless(table, *form, form_id, row, source, diagnostics);

  Value value = record_value(form->record, row.cells, source, table.is_dutch, diagnostics);
  value.kind = ValueKind::mapping;
  const Span start{&source, 0, 0};
  const Span language_span = table.language ? span_of(source, row.cells[*table.language]) : start;
  const std::string_view language = table.language ? text_of(row, *table.language) : std::string_view();
  value.members.push_back(
      header_member("language", std::string(language.empty() ? table.default_language : language), language_span));
  value.members.push_back(header_member("form", form_id, start));
  std::optional<ClientRecord> record =
      check_record(value, *library.find(form_id)->form, source, library.site.languages, diagnostics);
  if (diagnostics.errors() > before) return std::nullopt;
  return record;
}

}  // namespace drieluik
