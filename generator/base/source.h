// Source texts and places in them.
//
// A place is a byte span of one source; lines and columns are worked out only when a diagnostic is printed.
//
//   SourceMap sources;
//   const Source& page = sources.add({.path = "content/pages/a.nl.md", .text = "# A\n"});
//   Span heading{&page, 0, 3};
//   page.position(heading.begin);   // {line 1, column 1}
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_text.h"

namespace drieluik {

// Counted from 1; the column counts code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

struct Source {
  std::string path;  // as shown to the author, relative to the source folder
  SourceText text;
  bool is_private = false;  // a client record: its text appears on a terminal only
  bool is_binary = false;   // no text, such as a PDF: the file alone is the place
  // A part of a file, such as one row of a table.
  std::uint32_t first_line = 1;           // the line in the file that the text starts with
  std::uint32_t row = 0;                  // as a spreadsheet counts rows, from 1; 0: no row of a table
  std::vector<std::uint32_t> cells = {};  // of a row: the bytes that its cells start with

  Position position(std::uint32_t offset) const;  // for many of them: line_table.h
  // The column of a table that holds byte `offset`, as spreadsheets name it: A, B, … Z, AA. Empty outside a table.
  std::string column_at(std::uint32_t offset) const;
};

// Bytes [begin, end) of a source. A span without a source is a place outside all files (the command line).
struct Span {
  const Source* source = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::string_view text() const;
};

// Owns sources, maybe with others; their addresses stay valid as long as the map lives. Its functions may be called
// from several threads.
class SourceMap {
 public:
  const Source& add(Source source);
  const Source& add(std::shared_ptr<const Source> source);
  // Of a source that is the whole of a file: it is read again from `files` when it is asked for, by the path that it
  // was read by.
  void put_away(const Source& source, const FileReader& files, const Path& path) {
    source.text.put_away(files, path.string(), changed_);
  }
  // A file that was another one by then.
  std::optional<std::string> changed_file() const { return changed_.path(); }

 private:
  ChangedFile changed_;
  std::mutex mutex_;
  std::deque<std::shared_ptr<const Source>> sources_;
};

}  // namespace drieluik
