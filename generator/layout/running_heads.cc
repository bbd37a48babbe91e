#include "layout/running_heads.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/numerals.h"
#include "base/text.h"
#include "layout/logo_pieces.h"
#include "layout/units.h"

namespace drieluik {
namespace {

constexpr float kRuleDistance = 11;     // points, from a rule to the other side of the line
constexpr float kHeadRuleDistance = 5;  // points, from the head's baseline to a rule below it
constexpr float kGap = 14;              // points, between what stands side by side
constexpr std::string_view kEllipsis = "\xe2\x80\xa6";
constexpr int kSectionLevel = 2;
constexpr std::ptrdiff_t kMostBytes = 2000;  // no line holds more

std::string page_number(const Setting& setting, const RunningText& text, std::size_t index) {
  const std::size_t page = text.first_number + index;
  if (text.pages == 0) return text.has_roman_numbers ? roman(page) : std::to_string(page);
  const std::size_t pages = text.pages;
  return fill_pattern(setting.words()["page-of"], {{"page", std::to_string(page)}, {"pages", std::to_string(pages)}});
}

std::string word(const Setting& setting, std::string_view key) { return std::string(setting.words()[key]); }

// The headings of the second level, as a reader knows where he is: by the first that begins on the page, else by the
// last before it. One for each page.
std::vector<std::string_view> sections_of(const Paper& paper) {
  std::vector<std::string_view> sections;
  const OutlineEntry* last = nullptr;
  auto entry = paper.outline.begin();
  for (std::size_t page = 0; page < paper.pages.size(); ++page) {
    const OutlineEntry* section = nullptr;
    for (; entry != paper.outline.end() && entry->page <= page; ++entry) {
      if (entry->level != kSectionLevel) continue;
      if (!section) section = &*entry;
      last = &*entry;
    }
    if (!section) section = last;
    sections.push_back(section ? std::string_view(section->title) : std::string_view());
  }
  return sections;
}

// The edition comes first: where there is no room, a title loses its end.
std::string title_in_edition(const Setting& setting, const std::string& title) {
  return setting.document.is_for_teachers ? word(setting, "teacher-edition") + " \xc2\xb7 " + title : title;
}

std::vector<RunningName> names_of(const Setting& setting, const std::string& title) {
  const Document& document = setting.document;
  std::vector<RunningName> names{{"title", title_in_edition(setting, title)}, {"section", ""}, {"page", ""}};
  if (!document.date.empty()) names.push_back({"date", date_in_words(document.date, setting.words())});
  if (document.kind != DocumentKind::form) return names;
  names.push_back({"id", document.id});
  names.push_back({"version", document.form_version});
  names.push_back({"hash", document.text_hash});
  std::string form = "{id}";
  if (!document.form_version.empty()) form += " \xc2\xb7 " + word(setting, "version") + " {version}";
  if (!document.text_hash.empty()) form += " \xc2\xb7 " + word(setting, "text-hash") + " {hash}";
  names.push_back({"form", fill_running_text(form, names)});
  return names;
}

// What stands at one place of a line.
struct Slot {
  std::string text;
  bool is_fixed = false;  // words that must be there whole
  bool is_logo = false;
};

class RunningHeads {
 public:
  RunningHeads(Setting& setting, const RunningText& text)
      : setting_(setting),
        text_(text),
        style_(setting.style()),
        width_(style_.page_width - style_.margin_left - style_.margin_right),
        names_(names_of(setting, text.title)),
        logo_width_(style_.logo ? style_.logo->width_for(setting.document.language) : 0) {}

  void add() {
    std::vector<PaperPage>& pages = setting_.paper.pages;
    const float head = style_.margin_top - kHeadDistance;
    const float foot = style_.page_height - style_.margin_bottom + kFootDistance;
    const std::vector<std::string_view> sections = sections_of(setting_.paper);
    for (std::size_t i = 0; i < pages.size(); ++i) {
      names_[1].text = sections[i];
      names_[2].text = page_number(setting_, text_, i);
      page_ = &pages[i];
      is_first_page_ = i == 0;
      const bool has_head = add_line(i == 0 ? style_.head.first : style_.head.later, head, true);
      if (has_head && style_.head.rule) add_rule(head + kHeadRuleDistance);
      if (style_.foot.rule) add_rule(foot - kRuleDistance);
      add_line(i == 0 ? style_.foot.first : style_.foot.later, foot, false);
    }
  }

 private:
  // Gives whether there is anything to see.
  bool add_line(const RunningLine& line, float y, bool is_head) {
    std::array<Slot, 3> slots{slot(line.left), slot(line.centre), slot(line.right)};
    const auto [left, centre, right] = fit(slots);
    add_text(left, 0, y);
    add_text(centre, (width_ - centre.width) / 2, y);
    // Two that do not fit side by side, and must be there whole, stand one below the other.
    const bool is_below = left.width + right.width > width_;
    add_text(right, width_ - right.width, is_below ? y + running_head_role(style_).leading : y);
    if (slots[0].is_logo) add_logo(0, y, is_head);
    if (slots[1].is_logo) add_logo((width_ - centre.width) / 2, y, is_head);
    if (slots[2].is_logo) add_logo(width_ - right.width, y, is_head);
    return std::ranges::any_of(slots, [](const Slot& slot) { return slot.is_logo || !slot.text.empty(); });
  }

  Slot slot(const LocalText& text) const {
    const std::string_view pattern = text.in(setting_.document.language);
    if (names(pattern, "logo")) return {"", true, style_.logo && (text_.has_letterhead || !is_first_page_)};
    const bool is_free = names(pattern, "title") || names(pattern, "section");
    const bool is_needed = names(pattern, "form") || names(pattern, "hash") || names(pattern, "page");
    return {fill_running_text(pattern, names_), is_needed || !is_free};
  }

  std::array<SetLine, 3> fit(const std::array<Slot, 3>& slots) {
    std::array<SetLine, 3> lines;
    for (std::size_t i = 0; i < 3; ++i) {
      const bool is_too_long = !slots[i].is_fixed && std::ssize(slots[i].text) > kMostBytes;
      lines[i] = slots[i].is_logo ? SetLine{.pieces = {}, .width = logo_width_}
                 : is_too_long    ? shorten(slots[i].text, width_)
                                  : set(slots[i].text);
    }
    for (std::size_t i = 0; i < 3; ++i) {
      if (slots[i].is_fixed && lines[i].width > width_) lines[i] = shrink(slots[i].text, width_ / lines[i].width);
    }
    // What may be shortened shares what the others leave; a centre takes as much from both sides.
    if (!slots[1].is_fixed && lines[1].width > width_ / 2) lines[1] = shorten(slots[1].text, width_ / 2);
    const float centre = slots[1].text.empty() && !slots[1].is_logo ? 0 : lines[1].width + 2 * kGap;
    const bool both = lines[0].width > 0 && lines[2].width > 0;
    const float side = centre > 0 ? (width_ - centre) / 2 : 0;
    for (const std::size_t i : {std::size_t{0}, std::size_t{2}}) {
      const std::size_t other = 2 - i;
      const float half = (width_ - kGap) / 2;
      const float beside = slots[other].is_fixed ? lines[other].width : std::min(lines[other].width, half);
      const float room = centre > 0 ? side : both ? width_ - kGap - beside : width_;
      if (!slots[i].is_fixed && lines[i].width > room) lines[i] = shorten(slots[i].text, room);
    }
    return lines;
  }

  SetLine shorten(std::string_view text, float room) {
    SetLine line;
    const std::vector<std::string_view> words = split(text, ' ');
    std::size_t most = words.size();
    const auto bytes = [&](std::size_t count) {
      return words[count - 1].data() + words[count - 1].size() - text.data();
    };
    while (most > 1 && bytes(most - 1) > kMostBytes) --most;
    for (std::size_t count = most; count > 1; --count) {
      const std::span<const std::string_view> kept(words.data(), count - 1);
      line = set(join(kept, " ") + std::string(kEllipsis));
      if (line.width <= room) return line;
    }
    return room < line.width ? SetLine{} : line;
  }

  // What must be there whole and is wider than the page, such as a form's id of a hundred letters.
  SetLine shrink(std::string_view text, float part) {
    TextRole role = running_head_role(style_);
    role.size *= part;
    return set_one_line(setting_, plain_text(text, role, kArtifact));
  }

  const SetLine& set(const std::string& text) {
    const auto [place, is_new] = lines_.try_emplace(text);
    if (is_new) place->second = set_one_line(setting_, plain_text(text, running_head_role(style_), kArtifact));
    return place->second;
  }

  void add_text(const SetLine& line, float x, float y) {
    for (const LinePiece& piece : line.pieces) {
      page_->pieces.push_back(piece.piece);
      move_piece(page_->pieces.back(), style_.margin_left + x, y);
    }
  }

  // Its foot on the line in a head, its top as high as the letters in a foot. Where the first page shows it and it has
  // words, these are the document's first; elsewhere it is for the eye only.
  void add_logo(float x, float y, bool is_head) {
    const Logo& logo = *style_.logo;
    const Area area{style_.margin_left + x, is_head ? y - logo.height : y - running_head_role(style_).size, logo_width_,
                    logo.height};
    const std::int32_t element = is_first_page_ ? std::exchange(setting_.logo, kArtifact) : kArtifact;
    std::vector<Piece> pieces = logo_pieces(setting_, area, element);
    if (element != kArtifact) setting_.paper.elements[static_cast<std::size_t>(element)].bounds = area;
    page_->pieces.insert(page_->pieces.begin(), std::make_move_iterator(pieces.begin()),
                         std::make_move_iterator(pieces.end()));
  }

  void add_rule(float y) {
    page_->pieces.push_back(
        {kArtifact, line_path(style_.margin_left, y, style_.page_width - style_.margin_right, y, style_.line, 0.5f)});
  }

  Setting& setting_;
  const RunningText& text_;
  const PrintStyle& style_;
  float width_;
  std::vector<RunningName> names_;
  float logo_width_;
  bool is_first_page_ = true;
  std::map<std::string, SetLine, std::less<>> lines_;  // many stand on every page
  PaperPage* page_ = nullptr;
};

}  // namespace

void add_logo_element(Setting& setting) {
  const PrintStyle& style = setting.style();
  if (!style.logo || !(shows_logo(style.head.first) || shows_logo(style.foot.first))) return;
  setting.logo = add_logo_figure(setting);
}

void add_running_heads(Setting& setting, const RunningText& text) { RunningHeads(setting, text).add(); }

void add_running_heads(Setting& setting) {
  add_running_heads(setting,
                    {.title = setting.document.title, .pages = static_cast<std::uint32_t>(setting.paper.pages.size())});
}

}  // namespace drieluik
