#include "layout/set_lines.h"

#include <algorithm>

#include "base/bytes.h"
#include "layout/line_breaker.h"

namespace drieluik {
namespace {

// All that the setting of a text depends on, but for the fonts and the theme, which are those of the run.
void write_key(std::string& key, char purpose, const StyledText& text, const TextTools& tools) {
  key.assign(1, purpose);
  append_bytes(key, tools.language);  // HarfBuzz has one pointer for each language
  for (const StyledSpan& span : text.spans) {
    append_bytes(key, span.end);
    append_bytes(key, span.role.family);
    append_bytes(key, span.role.style);
    append_bytes(key, span.role.size);
    append_bytes(key, span.role.colour);
    append_bytes(key, span.role.hyphenates);
    append_bytes(key, span.rise);
    append_bytes(key, span.is_struck);
    append_bytes(key, span.object_width);
    if (span.picture) key += span.picture->file;
  }
  key += text.text;
}

// What `make` makes for setting.key, unless it was made before. A text with a character that no font has is not kept,
// so that it is reported each time.
template <typename Make>
const KeptText& find_or_make(Setting& setting, KeptText& fresh, const Make& make) {
  TextCache* cache = setting.context.cache ? &setting.context.cache->texts : nullptr;
  const KeptText* found = cache ? cache->find(setting.key) : nullptr;
  if (found) return *found;
  const std::size_t missing = setting.missing_count;
  const bool keeps = cache && cache->wants_it();
  RunStore* const runs = setting.tools.runs;
  if (keeps) setting.tools.runs = &cache->runs();
  make(fresh);
  setting.tools.runs = runs;
  return keeps && setting.missing_count == missing ? cache->keep(setting.key, std::move(fresh)) : fresh;
}

// Calls `visit` with the bytes [begin, end) of each line as the author or the client ended it.
template <typename Visit>
void for_each_paragraph(const StyledText& text, const Visit& visit) {
  for (std::size_t begin = 0; begin <= text.text.size();) {
    const std::size_t end = std::min(text.text.find('\n', begin), text.text.size());
    visit(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
    begin = end + 1;
  }
}

// Where the lines of a paragraph end.
std::vector<Opportunity> find_line_ends(const StyledText& text, const ShapedText& shaped, const Measure& measure,
                                        TextTools& tools) {
  const Opportunity end = end_of_text(text.text, shaped.begin, shaped.end);
  if (shaped.width(shaped.begin, end.visible_end) <= static_cast<double>(measure.first)) return {end};
  return break_lines(text, shaped, break_opportunities(text, shaped, tools), measure,
                     [&](std::uint32_t offset) { return hyphen_width(text, shaped, offset, tools.fonts); });
}

void set_paragraph(Setting& setting, const StyledText& text, std::uint32_t begin, std::uint32_t end,
                   const LineShape& shape, std::vector<LineOfText>& lines) {
  if (begin == end) {
    lines.emplace_back().ends_paragraph = true;
    return;
  }
  const ShapedText shaped = shape_text(text, begin, end, shape.direction, setting.tools);
  const float others = shape.measure - shape.hanging;
  const Measure measure{lines.empty() ? shape.measure : others, others, shape.justified};
  std::uint32_t start = begin;
  for (const Opportunity& place : find_line_ends(text, shaped, measure, setting.tools)) {
    const bool is_last = place.kind == Opportunity::Kind::end;
    LineRequest request{.begin = start, .end = place};
    const bool hides_spaces = place.kind != Opportunity::Kind::hyphen && place.visible_end < place.offset;
    request.ends_with_space = hides_spaces || (is_last && end < text.text.size());
    if (shape.justified && !is_last) request.stretched_to = lines.empty() ? shape.measure : others;
    lines.push_back({set_line(text, shaped, request, setting.tools), shaped.base_level % 2 == 1, is_last});
    start = place.offset;
  }
}

}  // namespace

const KeptText& set_lines(Setting& setting, const StyledText& text, const LineShape& shape, KeptText& fresh) {
  write_key(setting.key, shape.justified ? 'j' : 'r', text, setting.tools);
  append_bytes(setting.key, shape.direction);
  append_bytes(setting.key, shape.measure);
  append_bytes(setting.key, shape.hanging);
  return find_or_make(setting, fresh, [&](KeptText& made) {
    for_each_paragraph(text, [&](std::uint32_t begin, std::uint32_t end) {
      set_paragraph(setting, text, begin, end, shape, made.lines);
    });
  });
}

SetLine set_one_line(Setting& setting, const StyledText& text) {
  if (text.empty()) return {};
  write_key(setting.key, '1', text, setting.tools);
  KeptText fresh;
  const KeptText& set = find_or_make(setting, fresh, [&](KeptText& made) {
    const auto end = static_cast<std::uint32_t>(text.text.size());
    const ShapedText shaped = shape_text(text, 0, end, BaseDirection::ltr, setting.tools);
    const LineRequest request{
        .begin = 0, .end = end_of_text(text.text, 0, end), .ends_with_space = text.text.ends_with(' ')};
    made.lines.push_back({set_line(text, shaped, request, setting.tools)});
  });
  SetLine line = set.lines.front().line;
  for (LinePiece& piece : line.pieces) piece.piece.element = text.spans[piece.span].element;
  return line;
}

TextWidths text_widths(Setting& setting, const StyledText& text) {
  write_key(setting.key, 'w', text, setting.tools);
  KeptText fresh;
  const KeptText& set = find_or_make(setting, fresh, [&](KeptText& made) {
    for_each_paragraph(text, [&](std::uint32_t begin, std::uint32_t end) {
      if (begin == end) return;
      const ShapedText shaped = shape_text(text, begin, end, BaseDirection::ltr, setting.tools);
      const TextWidths widths = text_widths(shaped, break_opportunities(text, shaped, setting.tools));
      made.widths.longest_word = std::max(made.widths.longest_word, widths.longest_word);
      made.widths.longest_part = std::max(made.widths.longest_part, widths.longest_part);
      made.widths.whole = std::max(made.widths.whole, widths.whole);
    });
  });
  return set.widths;
}

}  // namespace drieluik
