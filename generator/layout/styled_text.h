// A paragraph before it is divided into lines: its characters, and how each stretch of them looks and is tagged.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/roles.h"

namespace drieluik {

// Stands in the text for a blank to write on, a field or a picture; its span says how wide it is.
inline constexpr std::string_view kObject = "\xef\xbf\xbc";  // U+FFFC

struct StyledSpan {
  std::uint32_t begin = 0, end = 0;  // bytes
  TextRole role;
  std::int32_t element = 0;
  std::int32_t link = -1;          // index in StyledText::links
  float rise = 0;                  // above the baseline
  bool is_struck = false;          // has a line through it
  float object_width = 0;          // of a blank, a field or a picture; 0 for text
  const Image* picture = nullptr;  // of a picture
  std::int32_t widget = -1;        // of a field: index in Paper::widgets
  float widget_rise = 0;           // its top above the baseline
  std::string_view answer = {};    // the path of the client's answer that this is; empty for the author's words
};

struct StyledLink {
  std::int32_t element = 0;
  std::string url, destination, description;
};

// Spans follow each other without a gap. A '\n' in the text starts a new line.
struct StyledText {
  std::string text;
  std::vector<StyledSpan> spans;
  std::vector<StyledLink> links;

  bool empty() const { return text.empty(); }
  // Adds text in the look of `span`, whose begin and end are filled in.
  void add(std::string_view piece, StyledSpan span);
};

// The span with the byte at `offset`, or that which follows it; their number when there is none.
std::uint32_t span_at(const StyledText& text, std::uint32_t offset);

}  // namespace drieluik
