// The index of terms, in two columns.

#include "base/text.h"
#include "document/volume_anchors.h"
#include "layout/lay_out.h"
#include "layout/units.h"
#include "layout/volume_section.h"

namespace drieluik {
namespace {

constexpr int kColumns = 2;
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
  TextRole role = cell_head_role(style);
  role.colour = style.brand;
  role.leading = leading;
  set_text(setting, plain_text(initial, role, add_element(setting, Tag::paragraph, kRoot)), text_block(setting, role));
  setting.flow.slabs.back().keep_with_next = true;
  setting.flow.slabs.back().before = leading;
}

}  // namespace

std::string page_anchor(std::uint32_t page) { return "_page-" + std::to_string(page + 1); }

void lay_out_index(Setting& setting, const TermPages& pages) {
  const PrintStyle& style = setting.style();
  lay_out_opening(setting, {.title = setting.words()["index"]});
  setting.flow.slabs.back().after = style.line_height;
  const float whole = setting.width;
  setting.width = (whole - kGutter * (kColumns - 1)) / kColumns;
  const std::uint32_t first = setting.flow.size();
  std::uint32_t group = first;  // the line of the initial
  std::string initial;
  std::int32_t list = kRoot;
  const auto end_group = [&] {
    if (setting.flow.size() - group <= kShortGroup) keep_together(setting.flow, group, false);
  };
  for (const Term& term : setting.document.terms) {
    const auto uses = pages.find(term.id);
    if (uses == pages.end()) continue;
    if (std::string own = initial_of(term.term); own != initial) {
      initial = std::move(own);
      end_group();
      group = setting.flow.size();
      lay_out_initial(setting, initial);
      list = add_element(setting, Tag::list, kRoot);
    }
    lay_out_entry(setting, term.term, uses->second, list);
  }
  end_group();
  for (std::uint32_t i = first; i < setting.flow.size(); ++i) setting.flow.slabs[i].on_grid = false;
  setting.flow.column_sets.push_back({first, setting.flow.size(), kColumns, setting.width, kGutter});
  setting.width = whole;
}

}  // namespace drieluik
