// Cards to cut out: rows of them fill pages of their own, each card with its picture above its words. Pictures are of
// one scale and words begin at one height, so that the cards are of one set.
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "layout/drawing_pieces.h"
#include "layout/indent.h"
#include "layout/lay_out.h"
#include "layout/messages.h"
#include "layout/units.h"

namespace drieluik {
namespace {

constexpr float kPadding = 4 * kMillimetre;          // between a card's edge and what is on it
constexpr float kGap = 2.5f * kMillimetre;           // between picture and words
constexpr float kLeastPicture = 12 * kMillimetre;    // height of the room for it
constexpr float kMostScale = 2;                      // of a picture
constexpr float kMostAmongWords = 0.5f;              // of a card's height: a picture below words
constexpr float kBetweenParagraphs = 2;              // points
constexpr float kTextSize = 0.93f, kLeading = 0.9f;  // of running text
constexpr float kSlack = 1.15f;                      // lines are no longer than this times their mean
constexpr float kCutWidth = 0.6f, kCutDash = 3;      // points

struct Card {
  const FigureBlock* figure = nullptr;  // what stands above the words: a figure, or else
  const Image* image = nullptr;         // a picture, or neither
  std::int32_t element = kArtifact;     // its element
  Flow words;

  bool has_picture() const { return figure || image; }
};

struct CardGrid {
  int columns = 1, rows = 1;
  float left = 0, width = 0, height = 0;  // of a card; `left` is that of the first one
  float picture_room = 0;                 // height
  float scale = 1;                        // of pictures

  float x(std::size_t column) const { return left + static_cast<float>(column) * width; }
};

const FigureBlock* figure_of(const ListItem& item) {
  if (item.content.empty()) return nullptr;
  const auto* figure = std::get_if<FigureBlock>(&item.content.front().node);
  return figure && figure->drawing && figure->drawing->width > 0 && figure->drawing->height > 0 ? figure : nullptr;
}

const Image* image_of(const Setting& setting, const ListItem& item) {
  const auto* paragraph = item.content.empty() ? nullptr : std::get_if<Paragraph>(&item.content.front().node);
  return paragraph ? sole_picture(setting, paragraph->content) : nullptr;
}

// A narrower column in which the text has as many lines, of about one length.
float balanced_measure(Setting& setting, const StyledText& text) {
  const float whole = text_widths(setting, text).whole;
  const float lines = std::max(1.0f, std::ceil(whole / setting.width));
  return lines > 1 ? std::min(setting.width, kSlack * whole / lines) : setting.width;
}

void keep_words_whole(StyledText& text) {
  for (StyledSpan& span : text.spans) span.role.hyphenates = false;
}

void lay_out_words(Setting& setting, const Block& block, const CardGrid& grid, std::int32_t parent) {
  const auto* paragraph = std::get_if<Paragraph>(&block.node);
  if (!paragraph) return lay_out_block(setting, block, parent);
  if (shows_pictures(setting, paragraph->content)) {
    return lay_out_with_pictures(setting, paragraph->content, parent, kMostAmongWords * grid.height);
  }
  TextBlock centred = text_block(setting, setting.body);
  centred.alignment = Alignment::centre;
  centred.justified = false;
  const std::uint32_t first = setting.flow.size();
  const std::int32_t element = add_element(setting, Tag::paragraph, parent);
  StyledText text = lay_out_inlines(setting, paragraph->content, setting.body, element);
  const bool divides_words = text_widths(setting, text).longest_word > setting.width;
  if (!divides_words) keep_words_whole(text);
  const float spare = divides_words ? 0 : (setting.width - balanced_measure(setting, text)) / 2;
  const Indent indent(setting, spare, spare);
  set_text(setting, text, centred);
  put_room(setting.flow, first, kBetweenParagraphs, kBetweenParagraphs);
}

Card lay_out_card(Setting& setting, const ListItem& item, const CardGrid& grid, std::size_t column, std::int32_t list) {
  const std::int32_t body = add_element(setting, Tag::list_body, add_element(setting, Tag::list_item, list));
  Card card{.figure = figure_of(item), .image = image_of(setting, item), .words = {}};
  if (card.figure) card.element = add_figure_element(setting, *card.figure, body);
  if (card.image) card.element = add_picture_element(setting, *card.image, body);
  card.words = in_column(setting, grid.x(column) + kPadding, grid.width - 2 * kPadding, [&] {
    for (const Block& block : item.content) {
      const bool is_above = card.image && &block == &item.content.front();
      if (!is_above && !std::holds_alternative<FigureBlock>(block.node)) lay_out_words(setting, block, grid, body);
    }
  });
  return card;
}

// The room for pictures is what the longest words leave of a card; the largest picture fills it.
void fit_pictures(const std::vector<Card>& cards, CardGrid& grid) {
  float words = 0;
  for (const Card& card : cards) {
    if (card.has_picture()) words = std::max(words, card.words.height());
  }
  grid.picture_room = std::max(kLeastPicture, grid.height - 2 * kPadding - kGap - words);
  grid.scale = kMostScale;
  for (const Card& card : cards) {
    if (!card.figure) continue;
    const Drawing& drawing = *card.figure->drawing;
    grid.scale = std::min({grid.scale, (grid.width - 2 * kPadding) / static_cast<float>(drawing.width),
                           grid.picture_room / static_cast<float>(drawing.height)});
  }
}

// At the foot of the room for pictures, so that they stand on one line.
Area picture_area(const CardGrid& grid, std::size_t column, float width, float height) {
  return {grid.x(column) + (grid.width - width) / 2, kPadding + grid.picture_room - height, width, height};
}

// As large as there is room for it.
void put_image(Setting& setting, const Card& card, const CardGrid& grid, std::size_t column) {
  const Area natural = natural_size(*card.image->picture);
  const float scale =
      std::min({kMostScale, (grid.width - 2 * kPadding) / natural.width, grid.picture_room / natural.height});
  const Area area = picture_area(grid, column, natural.width * scale, natural.height * scale);
  add_piece(setting, picture_piece(setting, *card.image, card.element, area), 0, 0);
}

void put_figure(Setting& setting, const Card& card, const CardGrid& grid, std::size_t column) {
  const Drawing& drawing = *card.figure->drawing;
  const auto [left, top, width, height] = picture_area(grid, column, static_cast<float>(drawing.width) * grid.scale,
                                                       static_cast<float>(drawing.height) * grid.scale);
  for (Piece& piece : drawing_pieces(setting, drawing, {static_cast<double>(left), static_cast<double>(top)},
                                     grid.scale, card.element)) {
    add_piece(setting, std::move(piece), 0, 0);
  }
  setting.paper.elements[static_cast<std::size_t>(card.element)].bounds = {left, top, width, height};
  setting.flow.marks.push_back(
      {SlabMark::Kind::bounds, setting.flow.size() - 1, static_cast<std::uint32_t>(card.element)});
}

void put_card(Setting& setting, Card card, const CardGrid& grid, std::size_t column) {
  if (card.figure) put_figure(setting, card, grid, column);
  if (card.image) put_image(setting, card, grid, column);
  const float words = card.words.height();
  const float top =
      card.has_picture() ? kPadding + grid.picture_room + kGap : std::max(kPadding, (grid.height - words) / 2);
  put_column(setting, std::move(card.words), top);
}

void put_cut(Setting& setting, float x1, float y1, float x2, float y2) {
  FilledPath cut = line_path(x1, y1, x2, y2, setting.style().writing, kCutWidth);
  cut.dash = kCutDash;
  add_piece(setting, {kArtifact, std::move(cut)}, 0, 0);
}

// Around `count` cards of a row: each line once, the one at the foot only where no row below has it.
void put_cuts(Setting& setting, const CardGrid& grid, std::size_t count, bool has_foot) {
  for (std::size_t i = 0; i <= count; ++i) put_cut(setting, grid.x(i), 0, grid.x(i), grid.height);
  put_cut(setting, grid.x(0), 0, grid.x(count), 0);
  if (has_foot) put_cut(setting, grid.x(0), grid.height, grid.x(count), grid.height);
}

void report_full(Setting& setting, const std::vector<Span>& places, const std::vector<Card>& cards,
                 const CardGrid& grid) {
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const float taken = cards[i].has_picture() ? grid.picture_room + kGap : 0;
    if (taken + cards[i].words.height() <= grid.height - 2 * kPadding + 1) continue;
    setting.diagnostics.warning(i < places.size() ? places[i] : setting.place, kCardTooFull, {std::to_string(i + 1)});
  }
}

TextRole card_role(const Setting& setting) {
  TextRole role = setting.body;
  role.family = FontFamily::heading;
  role.size *= kTextSize;
  role.leading *= kLeading;
  return role;
}

}  // namespace

void lay_out_cards(Setting& setting, const Cards& cards, std::int32_t parent) {
  CardGrid grid{.columns = cards.columns, .rows = cards.rows, .left = setting.x};
  grid.width = setting.width / static_cast<float>(cards.columns);
  grid.height = setting.page_height() / static_cast<float>(cards.rows);
  const auto columns = static_cast<std::size_t>(cards.columns), rows = static_cast<std::size_t>(cards.rows);
  const std::int32_t list = add_element(setting, Tag::list, parent);

  const TextRole body = std::exchange(setting.body, card_role(setting));
  std::vector<Card> all;
  for (const ListItem& item : cards.list.items) {
    all.push_back(lay_out_card(setting, item, grid, all.size() % columns, list));
  }
  setting.body = body;
  fit_pictures(all, grid);
  for (const Card& card : all) {
    if (card.figure) report_small_letters(setting, *card.figure, grid.scale);
  }
  report_full(setting, cards.places, all, grid);

  setting.breaks_page = setting.flow.size() > 0;
  for (std::size_t first = 0, row = 0; first < all.size(); first += columns, ++row) {
    const std::size_t count = std::min(columns, all.size() - first);
    const bool ends_page = (row + 1) % rows == 0 || first + columns >= all.size();
    const bool is_above_shorter = first + 2 * columns > all.size();
    begin_slab(setting, grid.height, grid.height);
    put_cuts(setting, grid, count, ends_page || is_above_shorter);
    for (std::size_t i = 0; i < count; ++i) put_card(setting, std::move(all[first + i]), grid, i);
  }
  setting.breaks_page = true;
}

}  // namespace drieluik
