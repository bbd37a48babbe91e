#include "base/line_table.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"

namespace drieluik {
namespace {

constexpr std::size_t kStep = 1024;  // bytes between two marks, or a few more
constexpr std::size_t kMaxContinuation = 3;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

// Where a code point begins, at `offset` or soon after it.
std::size_t code_point_from(std::string_view text, std::size_t offset) {
  const std::size_t end = std::min(offset + kMaxContinuation, text.size());
  while (offset < end && is_continuation(text[offset])) ++offset;
  return offset;
}

}  // namespace

LineTable::LineTable(const Source& source) : source_(source) {
  marks_.push_back({.offset = 0, .position = {.line = source.first_line, .column = 1}});
  while (marks_.back().offset + kStep < source.text.size()) {
    const std::size_t offset = code_point_from(source.text, marks_.back().offset + kStep);
    marks_.push_back({.offset = offset, .position = position_after(marks_.back(), offset)});
  }
}

Position LineTable::position(std::uint32_t offset) const {
  const auto next = std::upper_bound(marks_.begin(), marks_.end(), offset,
                                     [](std::size_t place, const Mark& mark) { return place < mark.offset; });
  return position_after(*(next - 1), offset);
}

Position LineTable::position_after(const Mark& mark, std::size_t offset) const {
  const std::string_view between = source_.text.view().substr(mark.offset, offset - mark.offset);
  const std::size_t line_break = between.rfind('\n');
  if (line_break == std::string_view::npos) {
    return {.line = mark.position.line,
            .column = mark.position.column + static_cast<std::uint32_t>(count_code_points(between))};
  }
  const std::string_view line = between.substr(line_break + 1);
  return {.line = mark.position.line + static_cast<std::uint32_t>(std::count(between.begin(), between.end(), '\n')),
          .column = 1 + static_cast<std::uint32_t>(count_code_points(line))};
}

}  // namespace drieluik
