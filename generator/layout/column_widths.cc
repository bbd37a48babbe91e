#include <algorithm>
#include <numeric>

#include "layout/table_cells.h"

namespace drieluik {
namespace {

constexpr float kMaxWordPart = 0.4f;  // a longer word than this part of the table is divided
constexpr float kMinColumn = 12;      // points
constexpr float kShortPart = 0.5f;    // of an equal share: such cells are not broken beside sentences
constexpr float kGap = 12, kMaxGapPart = 0.25f;

float sum(const std::vector<float>& numbers) { return std::accumulate(numbers.begin(), numbers.end(), 0.0f); }

// Where a cell over several columns needs more than they have, each of them gets its share.
void widen_for_spans(const std::vector<RowText>& rows, float TextWidths::*width, float room, float gap,
                     std::vector<float>& columns) {
  for (const RowText& row : rows) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (row[i].column_span <= 1) continue;
      const std::size_t count = std::min(static_cast<std::size_t>(row[i].column_span), columns.size() - i);
      const auto first = columns.begin() + static_cast<std::ptrdiff_t>(i);
      const auto last = first + static_cast<std::ptrdiff_t>(count);
      const float has = std::accumulate(first, last, gap * static_cast<float>(count - 1));
      const float lacks = std::min(row[i].widths.*width, room) - has;
      if (lacks <= 0) continue;
      std::for_each(first, last, [&](float& column) { column += lacks / static_cast<float>(count); });
    }
  }
}

float room_for_columns(std::size_t columns, float width, float gap) {
  return std::max(1.0f, width - gap * static_cast<float>(columns - 1));
}

// What each column needs for its longest word or part of one.
std::vector<float> widths_for(const std::vector<RowText>& rows, float TextWidths::*width, std::size_t columns,
                              float room, float gap) {
  std::vector<float> out(columns, kMinColumn);
  for (const RowText& row : rows) {
    for (std::size_t i = 0; i < columns; ++i) {
      if (row[i].column_span == 1) out[i] = std::max(out[i], std::min(row[i].widths.*width, kMaxWordPart * room));
    }
  }
  widen_for_spans(rows, width, room, gap, out);
  return out;
}

// What each column needs at least: its longest word, or where there is no room for that, the longest part of a word.
std::vector<float> least_widths(const std::vector<RowText>& rows, std::size_t columns, float room, float gap) {
  std::vector<float> words = widths_for(rows, &TextWidths::longest_word, columns, room, gap);
  return sum(words) <= room ? words : widths_for(rows, &TextWidths::longest_part, columns, room, gap);
}

std::vector<float> with_short_cells_whole(const std::vector<float>& least, const std::vector<float>& wish, float room) {
  std::vector<float> whole = least;
  const float most = kShortPart * room / static_cast<float>(wish.size());
  for (std::size_t i = 0; i < wish.size(); ++i) {
    if (wish[i] <= most) whole[i] = wish[i];
  }
  return sum(whole) <= room ? whole : least;
}

}  // namespace

float crowding(const std::vector<RowText>& rows, std::size_t columns, float width, float gap) {
  const float room = room_for_columns(columns, width, gap);
  return std::max(1.0f, sum(widths_for(rows, &TextWidths::longest_part, columns, room, gap)) / room);
}

float column_gap(std::size_t columns, float width) {
  return std::min(kGap, kMaxGapPart * width / static_cast<float>(columns));
}

std::vector<float> column_widths(const std::vector<RowText>& rows, std::size_t columns, float width, float gap) {
  const float room = room_for_columns(columns, width, gap);
  std::vector<float> least = least_widths(rows, columns, room, gap);
  std::vector<float> wish(columns, 0);
  for (std::size_t i = 0; i < columns; ++i) {
    bool has_text = false;
    for (std::size_t k = 0; k < rows.size(); ++k) {
      if (rows[k][i].column_span != 1) continue;
      const TextWidths& cell = rows[k][i].widths;
      wish[i] = std::max(wish[i], std::min(cell.whole, 2 * room));
      has_text = has_text || (k > 0 && cell.whole > 0);
    }
    if (!has_text) wish[i] = std::max(wish[i], room / static_cast<float>(columns));
    wish[i] = std::max(wish[i], least[i]);
  }
  widen_for_spans(rows, &TextWidths::whole, room, gap, wish);
  least = with_short_cells_whole(least, wish, room);
  const float least_sum = sum(least), wish_sum = sum(wish);
  std::vector<float> out(columns);
  for (std::size_t i = 0; i < columns; ++i) {
    if (least_sum >= room) {
      out[i] = least[i] * room / least_sum;
    } else if (wish_sum <= room) {
      out[i] = wish[i] + (room - wish_sum) * wish[i] / wish_sum;
    } else {
      out[i] = least[i] + (room - least_sum) * (wish[i] - least[i]) / (wish_sum - least_sum);
    }
  }
  return out;
}

}  // namespace drieluik
