#include "layout/setting.h"

#include <algorithm>

#include "base/text.h"
#include "layout/messages.h"
#include "validate/records.h"

namespace drieluik {
namespace {

constexpr std::size_t kElementsOfAForm = 256;  // of three pages, so that they are not moved as they come

std::string code_point_name(char32_t c) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string digits;
  for (char32_t rest = c; rest > 0 || digits.size() < 4; rest /= 16) digits.insert(digits.begin(), kHex[rest % 16]);
  return "U+" + digits;
}

// Where the source has a character of `stretch`, `before` bytes from its beginning: where it has the whole stretch, or
// else the character for the first time.
Span place_of(const Span& whole, std::string_view stretch, std::size_t before, std::string_view character) {
  if (!whole.source) return whole;
  const std::string_view source = whole.source->text;
  std::size_t at = source.find(stretch);
  at = at == std::string::npos ? source.find(character) : at + before;
  if (at == std::string::npos) return whole;
  const auto begin = static_cast<std::uint32_t>(at);
  return {whole.source, begin, begin + static_cast<std::uint32_t>(character.size())};
}

void report_missing(Setting& setting, const StyledText& text, std::uint32_t offset) {
  ++setting.missing_count;
  std::size_t end = offset;
  const char32_t c = next_code_point(text.text, end);
  if (!setting.missing.emplace(setting.place.source, c).second) return;
  const StyledSpan& span = text.spans[span_at(text, offset)];
  const std::string itself = text.text.substr(offset, end - offset);
  const std::string path(span.answer);
  if (path.empty()) {
    const std::string_view stretch = std::string_view(text.text).substr(span.begin, span.end - span.begin);
    const Span place = place_of(setting.place, stretch, offset - span.begin, itself);
    std::vector<Argument> arguments{code_point_name(c), itself, Argument("the text", "de tekst")};
    if (setting.is_from_elsewhere) {
      setting.diagnostics.warning(place, kMissingGlyph, std::move(arguments));
    } else {
      setting.diagnostics.error(place, kMissingGlyph, std::move(arguments));
    }
  } else {
    const Answer* answer = setting.context.answers ? setting.context.answers->find(path) : nullptr;
    setting.diagnostics.error(answer ? answer->span : setting.place, kMissingGlyph,
                              {code_point_name(c), value_argument(itself),
                               Argument("the answer “" + path + "”", "het antwoord “" + path + "”")});
  }
}

}  // namespace

Setting::Setting(const Document& what, const LayoutContext& how, Span where, Diagnostics& faults)
    : document(what),
      context(how),
      place(where),
      is_from_elsewhere(drieluik::is_from_elsewhere(what)),
      diagnostics(faults),
      tools(
          *how.fonts, how.hyphenator, what.language,
          [this](const StyledText& text, std::uint32_t offset) { report_missing(*this, text, offset); }, &paper.runs) {
  if (context.cache) tools.cache = &context.cache->shapes;
  body = body_role(style());
  width = style().page_width - style().margin_left - style().margin_right;
  paper.elements.reserve(kElementsOfAForm);
  StructureElement root;
  root.tag = Tag::document;
  root.parent = -1;
  paper.elements.push_back(std::move(root));
}

float Setting::page_height() const { return style().page_height - style().margin_top - style().margin_bottom; }

bool is_from_elsewhere(const Document& document) { return document.folder == folder_of(Kind::page); }

std::int32_t add_element(Setting& setting, Tag tag, std::int32_t parent) {
  StructureElement element;
  element.tag = tag;
  element.parent = parent;
  setting.paper.elements.push_back(std::move(element));
  return static_cast<std::int32_t>(setting.paper.elements.size() - 1);
}

Slab& begin_slab(Setting& setting, float height, float baseline) {
  Flow& flow = setting.flow;
  Slab& slab = flow.slabs.emplace_back();
  slab.height = height;
  slab.first_piece = static_cast<std::uint32_t>(flow.pieces.size());
  slab.first_link = static_cast<std::uint32_t>(flow.links.size());
  slab.breaks_page = std::exchange(setting.breaks_page, false);
  for (Piece& label : std::exchange(setting.labels, {})) add_piece(setting, std::move(label), 0, baseline);
  return flow.slabs.back();
}

void add_piece(Setting& setting, Piece piece, float dx, float dy) {
  move_piece(piece, dx, dy);
  setting.flow.pieces.push_back({std::move(piece), 0});
}

void put_room(Flow& flow, std::uint32_t first, float before, float after) {
  if (first >= flow.size()) return;
  flow.slabs[first].before = std::max(flow.slabs[first].before, before);
  flow.slabs.back().after = std::max(flow.slabs.back().after, after);
}

void keep_together(Flow& flow, std::uint32_t first, bool with_next) {
  for (std::uint32_t i = first; i < flow.size(); ++i) {
    if (with_next) {
      flow.slabs[i].keep_with_next = true;
    } else if (i + 1 < flow.size()) {
      flow.slabs[i].keep_loosely = true;
    }
  }
}

void keep_first_and_last_two(Flow& flow, std::uint32_t first) {
  if (flow.size() < first + 2) return;
  flow.slabs[first].keep_with_next = true;
  flow.slabs[flow.size() - 2].keep_with_next = true;
}

void keep_first_and_last_two_rows(Flow& flow, const std::vector<std::uint32_t>& rows) {
  if (rows.size() < 2) return;
  for (const std::uint32_t row : {rows[1], rows.back()}) {
    if (row > 0 && row < flow.size()) flow.slabs[row - 1].keep_loosely = true;
  }
}

void keep_lines_of_cells(Flow& flow, std::uint32_t first, const std::vector<bool>& keeps) {
  constexpr std::size_t kMost = 4;  // lines but for the last
  for (std::size_t begin = 0; begin < keeps.size();) {
    std::size_t end = begin;
    while (end < keeps.size() && keeps[end]) ++end;
    for (std::size_t i = begin; i < end && end - begin <= kMost; ++i) flow.slabs[first + i].keep_with_next = true;
    begin = end + 1;
  }
}

void mark_anchor(Setting& setting, std::uint32_t slab, const std::string& name) {
  if (name.empty() || slab >= setting.flow.size()) return;
  setting.flow.marks.push_back(
      {SlabMark::Kind::anchor, slab, static_cast<std::uint32_t>(setting.paper.anchors.size())});
  setting.paper.anchors.push_back({name, 0, 0});
}

Flow in_column(Setting& setting, float x, float width, const std::function<void()>& lay_out) {
  Flow outer = std::exchange(setting.flow, {});
  const float outer_x = std::exchange(setting.x, x);
  const float outer_width = std::exchange(setting.width, width);
  const bool breaks_page = std::exchange(setting.breaks_page, false);
  std::vector<Piece> labels = std::exchange(setting.labels, {});
  lay_out();
  setting.x = outer_x;
  setting.width = outer_width;
  setting.breaks_page = breaks_page;
  setting.labels = std::move(labels);
  return std::exchange(setting.flow, std::move(outer));
}

void put_column(Setting& setting, Flow column, float top) {
  float y = top;
  for (std::uint32_t i = 0; i < column.size(); ++i) {
    const Slab& slab = column.slabs[i];
    if (i > 0) y += column.gap_before(i);
    for (std::uint32_t k = slab.first_piece; k < column.end_of_pieces(i); ++k) {
      add_piece(setting, std::move(column.pieces[k].piece), 0, y);
    }
    for (std::uint32_t k = slab.first_link; k < column.end_of_links(i); ++k) {
      setting.flow.links.push_back(std::move(column.links[k]));
      setting.flow.links.back().area.y += y;
    }
    y += slab.height;
  }
}

void append_side_by_side(Setting& setting, std::vector<Flow> columns, const std::vector<float>& tops) {
  float height = 0;
  for (std::size_t c = 0; c < columns.size(); ++c) height = std::max(height, tops[c] + columns[c].height());
  begin_slab(setting, height, *std::min_element(tops.begin(), tops.end()) + setting.style().line_height);
  for (std::size_t c = 0; c < columns.size(); ++c) put_column(setting, std::move(columns[c]), tops[c]);
}

void append_row(Setting& setting, std::vector<Flow> columns, const RowBlock& block) {
  std::uint32_t lines = 1;
  for (const Flow& column : columns) lines = std::max(lines, column.size());
  const float text_height = static_cast<float>(lines) * block.leading;
  const float below = std::max(block.below, block.min_height - block.above - text_height);
  const std::int32_t row = setting.next_row++;
  const std::uint32_t first = setting.flow.size();
  std::vector<bool> keeps(lines - 1);
  for (std::uint32_t i = 0; i < lines; ++i) {
    const bool is_last = i + 1 == lines;
    const float top = i == 0 ? block.above : 0;
    const float height = top + block.leading + (is_last ? below : 0);
    begin_slab(setting, height, top + block.leading).row = row;
    if (i == 0 && block.ground) add_piece(setting, *block.ground, 0, 0);
    for (std::size_t lane = 0; lane < columns.size(); ++lane) {
      Flow& column = columns[lane];
      if (i >= column.size()) continue;
      if (!is_last && column.slabs[i].keep_with_next) keeps[i] = true;
      for (std::uint32_t k = column.slabs[i].first_piece; k < column.end_of_pieces(i); ++k) {
        add_piece(setting, std::move(column.pieces[k].piece), 0, top);
        setting.flow.pieces.back().lane = static_cast<std::uint32_t>(lane);
      }
      for (std::uint32_t k = column.slabs[i].first_link; k < column.end_of_links(i); ++k) {
        setting.flow.links.push_back(std::move(column.links[k]));
        setting.flow.links.back().area.y += top;
      }
    }
    if (is_last && block.rule) add_piece(setting, *block.rule, 0, height);
  }
  keep_lines_of_cells(setting.flow, first, keeps);
  keep_together(setting.flow, first, false);
  keep_first_and_last_two(setting.flow, first);
}

float baseline_of(const Setting& setting, const TextRole& role) {
  const Font& font = (*setting.context.fonts)[setting.context.fonts->order(role.family, role.style).front()];
  // Capitals and descenders in balance: the middle of what is between them in the middle of the line.
  const float above = font.cap_height * role.size / 1000;
  const float below = 0.24f * role.size;
  return (role.leading - above - below) / 2 + above;
}

FilledPath line_path(float x1, float y1, float x2, float y2, Colour stroke, float width) {
  FilledPath path;
  path.points = {{static_cast<double>(x1), static_cast<double>(y1)},
                 {static_cast<double>(x2), static_cast<double>(y2)}};
  path.closed = false;
  path.strokes = true;
  path.stroke = stroke;
  path.stroke_width = width;
  return path;
}

FilledPath box_path(float x, float y, float width, float height) {
  const auto left = static_cast<double>(x), top = static_cast<double>(y);
  const auto right = static_cast<double>(x + width), bottom = static_cast<double>(y + height);
  FilledPath path;
  path.points = {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
  return path;
}

}  // namespace drieluik
