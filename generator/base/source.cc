#include "base/source.h"

#include <algorithm>
#include <utility>

#include "base/numerals.h"
#include "base/text.h"

namespace drieluik {

Position Source::position(std::uint32_t offset) const {
  const std::string_view before = text.view().substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {.line = first_line + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')),
          .column = 1 + static_cast<std::uint32_t>(count_code_points(before.substr(line_start)))};
}

std::string Source::column_at(std::uint32_t offset) const {
  return letters(static_cast<std::size_t>(std::upper_bound(cells.begin(), cells.end(), offset) - cells.begin()));
}

std::string_view Span::text() const {
  return source ? source->text.view().substr(begin, end - begin) : std::string_view();
}

const Source& SourceMap::add(Source source) { return add(std::make_shared<const Source>(std::move(source))); }

const Source& SourceMap::add(std::shared_ptr<const Source> source) {
  const std::lock_guard lock(mutex_);
  return *sources_.emplace_back(std::move(source));
}

}  // namespace drieluik
