// The index of terms, in two columns.
#include <algorithm>

#include "base/text.h"
#include "document/volume_anchors.h"
#include "layout/indent.h"
#include "layout/lay_out.h"
#include "layout/units.h"
#include "layout/volume_section.h"

namespace drieluik {
namespace {

constexpr std::uint32_t kColumns = 2;
constexpr float kGutter = 10 * kMillimetre;
constexpr std::uint32_t kShortGroup = 5;  // lines: an initial with what stands under it, in one column
constexpr float kHanging = 12;            // points, of what goes on on a second line
constexpr std::size_t kRange = 3;         // pages in a row that are written as "12–14"

// "É" is with E; what begins with no letter stands under "#".
std::string initial_of(std::string_view term) {
  const std::string plain = slug(term);
  if (plain.empty() || plain[0] < 'a' || plain[0] > 'z') return "#";
  return {static_cast<char>(plain[0] - 'a' + 'A')};
}

void add_page(StyledText& text, Setting& setting, const TextRole& role, std::int32_t parent, const std::string& term,
              std::uint32_t page, const std::string& shown) {
  StyledLink link;
  link.element = add_element(setting, Tag::link, add_element(setting, Tag::reference, parent));
  link.destination = page_anchor(page);
  link.description = term + fill_pattern(setting.words()["on-page"], {{"page", shown}});
  text.links.push_back(link);
  text.add(shown, {.role = role, .element = link.element, .link = static_cast<std::int32_t>(text.links.size() - 1)});
}

// "coachee  3, 7, 12–14"
void lay_out_entry(Setting& setting, const std::string& term, const std::vector<std::uint32_t>& pages,
                   std::int32_t list) {
  TextRole role = note_role(setting.style());
  role.hyphenates = false;
  const std::int32_t body = add_element(setting, Tag::list_body, add_element(setting, Tag::list_item, list));
  const std::int32_t paragraph = add_element(setting, Tag::paragraph, body);
  StyledText text;
  text.add(term, {.role = role, .element = paragraph});
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t end = i + 1;
    while (end < pages.size() && pages[end] == pages[end - 1] + 1) ++end;
    if (end - i < kRange) end = i + 1;
    std::string shown = std::to_string(pages[i] + 1);
    if (end - i > 1) shown += "–" + std::to_string(pages[end - 1] + 1);
    text.add(i == 0 ? "  " : ", ", {.role = role, .element = paragraph});
    add_page(text, setting, role, paragraph, term, pages[i], shown);
    i = end;
  }
  TextBlock block = text_block(setting, role);
  block.hanging = kHanging;
  set_text(setting, text, block);
}

void lay_out_initial(Setting& setting, const std::string& initial) {
  const PrintStyle& style = setting.style();
  const float leading = note_role(style).leading;
  if (setting.flow.size() > 0) begin_slab(setting, leading, leading);
  TextRole role = cell_head_role(style);
  role.colour = style.brand;
  role.leading = leading;
  set_text(setting, plain_text(initial, role, add_element(setting, Tag::paragraph, kRoot)), text_block(setting, role));
  setting.flow.slabs.back().keep_with_next = true;
}

// Lines of one height that are divided into columns.
class ColumnFiller {
 public:
  ColumnFiller(Setting& setting, Flow lines, float leading, float step)
      : setting_(setting), lines_(std::move(lines)), leading_(leading), step_(step) {}

  void fill() {
    float room = setting_.page_height() - setting_.flow.height() - setting_.style().line_height;
    for (std::uint32_t first = 0; first < lines_.size();) {
      const auto most = std::max<std::uint32_t>(2, static_cast<std::uint32_t>(room / leading_));
      first = place(divide(first, most));
      room = setting_.page_height();
      setting_.breaks_page = first < lines_.size();
    }
  }

 private:
  struct Column {
    std::uint32_t first = 0, last = 0;
  };
  using Columns = std::vector<Column>;

  bool is_empty(std::uint32_t line) const { return lines_.end_of_pieces(line) == lines_.slabs[line].first_piece; }

  // Columns of at most `most` lines from `first` on; the last ones on as few lines as they can all stand on.
  Columns divide(std::uint32_t first, std::uint32_t most) const {
    const std::uint32_t left = lines_.size() - first;
    for (auto height = std::min(most, (left + kColumns - 1) / kColumns); height < most; ++height) {
      const Columns columns = of_height(first, height);
      if (columns.back().last == lines_.size()) return columns;
    }
    return of_height(first, most);
  }

  Columns of_height(std::uint32_t first, std::uint32_t height) const {
    Columns columns;
    for (std::size_t i = 0; i < kColumns; ++i) {
      while (first < lines_.size() && is_empty(first)) ++first;
      Column column{first, std::min(first + height, lines_.size())};
      while (column.last < lines_.size() && column.last > first + 1 &&
             (is_empty(column.last - 1) || lines_.slabs[column.last - 1].keep_with_next)) {
        --column.last;
      }
      columns.push_back(column);
      first = column.last;
    }
    return columns;
  }

  std::uint32_t place(const Columns& columns) {
    std::uint32_t height = 0;
    for (const Column& column : columns) height = std::max(height, column.last - column.first);
    const std::int32_t row = setting_.next_row++;
    for (std::uint32_t i = 0; i < height; ++i) {
      begin_slab(setting_, leading_, leading_).row = row;
      for (std::size_t k = 0; k < columns.size(); ++k) {
        if (columns[k].first + i < columns[k].last) move_line(columns[k].first + i, k);
      }
    }
    return columns.back().last;
  }

  void move_line(std::uint32_t line, std::size_t column) {
    const float dx = static_cast<float>(column) * step_;
    for (std::uint32_t k = lines_.slabs[line].first_piece; k < lines_.end_of_pieces(line); ++k) {
      add_piece(setting_, std::move(lines_.pieces[k].piece), dx, 0);
      setting_.flow.pieces.back().lane = static_cast<std::uint16_t>(column);
    }
    for (std::uint32_t k = lines_.slabs[line].first_link; k < lines_.end_of_links(line); ++k) {
      setting_.flow.links.push_back(std::move(lines_.links[k]));
      setting_.flow.links.back().area.x += dx;
    }
  }

  Setting& setting_;
  Flow lines_;
  float leading_, step_;
};

}  // namespace

std::string page_anchor(std::uint32_t page) { return "_page-" + std::to_string(page + 1); }

void lay_out_index(Setting& setting, const TermPages& pages) {
  lay_out_opening(setting, {.title = setting.words()["index"]});
  const float width = (setting.width - kGutter * (kColumns - 1)) / kColumns;
  Flow lines = in_column(setting, setting.x, width, [&] {
    std::string initial;
    std::int32_t list = kRoot;
    std::uint32_t first = 0;  // line of the initial
    const auto end_initial = [&] {
      if (setting.flow.size() - first <= kShortGroup) keep_together(setting.flow, first, false);
    };
    for (const Term& term : setting.document.terms) {
      const auto uses = pages.find(term.id);
      if (uses == pages.end()) continue;
      if (std::string own = initial_of(term.term); own != initial) {
        initial = std::move(own);
        end_initial();
        first = setting.flow.size();
        lay_out_initial(setting, initial);
        list = add_element(setting, Tag::list, kRoot);
      }
      lay_out_entry(setting, term.term, uses->second, list);
    }
    end_initial();
  });
  const std::uint32_t first = setting.flow.size();
  ColumnFiller(setting, std::move(lines), note_role(setting.style()).leading, width + kGutter).fill();
  put_room(setting.flow, first, setting.style().line_height, 0);
}

}  // namespace drieluik
