#include "layout/set_line.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

#include "layout/setting.h"

namespace drieluik {
namespace {

constexpr float kPictureDrop = 0.2f;   // of the size of the letters
constexpr float kMaxStretch = 0.75f;   // of a space in justified text, in parts of the text's size
constexpr float kBlankDrop = 2.5f;     // of a blank's rule below the baseline, in points
constexpr float kStrikeRise = 0.25f;   // of the line through struck words above the baseline, of their size …
constexpr float kStrikeWidth = 0.06f;  // … and how thick it is

// The part of an item that stands on the line.
struct Part {
  const ShapedItem* shaped = nullptr;
  std::uint32_t begin = 0, end = 0;
};

std::vector<Part> parts_of_line(const ShapedText& shaped, std::uint32_t begin, std::uint32_t end) {
  std::vector<Part> parts;
  auto at = std::partition_point(shaped.items.begin(), shaped.items.end(),
                                 [&](const ShapedItem& x) { return x.item.end <= begin; });
  for (; at != shaped.items.end() && at->item.begin < end; ++at) {
    parts.push_back({&*at, std::max(begin, at->item.begin), std::min(end, at->item.end)});
  }
  return parts;
}

// Rule L2 of the Unicode bidirectional algorithm: from the highest level down, reverse what has that level or more.
// Returns the parts' indices from left to right.
std::vector<std::size_t> visual_order(const std::vector<Part>& parts) {
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::uint8_t highest = 0, lowest_odd = 255;
  for (const Part& part : parts) {
    highest = std::max(highest, part.shaped->item.level);
    if (part.shaped->item.rtl()) lowest_odd = std::min(lowest_odd, part.shaped->item.level);
  }
  for (int level = highest; level >= lowest_odd; --level) {
    const auto is_in = [&](std::size_t index) { return parts[index].shaped->item.level >= level; };
    for (auto start = order.begin(); start != order.end();) {
      start = std::find_if(start, order.end(), is_in);
      const auto stop = std::find_if_not(start, order.end(), is_in);
      std::reverse(start, stop);
      start = stop;
    }
  }
  return order;
}

// What stands on the line as long as it is made: a run of glyphs, or a blank to write on.
struct Draft {
  SetRun run;
  std::uint32_t span = 0;
  bool is_blank = false;
  float x = 0, width = 0;
};

// The indices of the glyphs whose clusters are in [begin, end); clusters rise or, from right to left, fall.
std::pair<std::size_t, std::size_t> glyphs_between(std::span<const ShapedGlyph> glyphs, std::uint32_t begin,
                                                   std::uint32_t end, bool rtl) {
  const auto count = [&](auto is_before) {
    return static_cast<std::size_t>(std::partition_point(glyphs.begin(), glyphs.end(), is_before) - glyphs.begin());
  };
  if (rtl) {
    return {count([&](const ShapedGlyph& x) { return x.cluster >= end; }),
            count([&](const ShapedGlyph& x) { return x.cluster >= begin; })};
  }
  return {count([&](const ShapedGlyph& x) { return x.cluster < begin; }),
          count([&](const ShapedGlyph& x) { return x.cluster < end; })};
}

bool may_cut(std::span<const ShapedGlyph> glyphs, std::uint32_t at, const TextItem& item) {
  if (at == item.begin || at == item.end) return true;
  const auto [first, last] = glyphs_between(glyphs, at, at + 1, item.rtl());
  return first != last && !glyphs[item.rtl() ? last - 1 : first].unsafe_before;  // none: within a ligature
}

void append_glyphs(const StyledText& text, const ShapedText& shaped, const Part& part, TextTools& tools, SetRun& run) {
  const TextItem& item = part.shaped->item;
  std::span<const ShapedGlyph> glyphs(shaped.glyphs.data() + part.shaped->first_glyph, part.shaped->glyph_count);
  std::vector<ShapedGlyph> again;
  if (!may_cut(glyphs, part.begin, item) || !may_cut(glyphs, part.end, item)) {
    shape({.paragraph = text.text,
           .begin = part.begin,
           .end = part.end,
           .font = &tools.fonts[item.font],
           .script = item.script,
           .rtl = item.rtl(),
           .language = tools.language},
          true, tools.buffer.get(), again);
    glyphs = again;
  }
  const float scale = run.size / 1000;
  const auto [first, last] = glyphs_between(glyphs, part.begin, part.end, item.rtl());
  run.glyphs.reserve(last - first + 1);
  for (const ShapedGlyph& glyph : glyphs.subspan(first, last - first)) {
    run.glyphs.push_back(
        {glyph.glyph, glyph.cluster - part.begin, glyph.advance * scale, glyph.dx * scale, glyph.dy * scale});
  }
}

float advance_of(const SetRun& run) {
  float width = 0;
  for (const PlacedGlyph& glyph : run.glyphs) width += glyph.advance;
  return width;
}

Draft make_draft(const StyledText& text, const ShapedText& shaped, const Part& part, TextTools& tools) {
  const TextItem& item = part.shaped->item;
  const StyledSpan& span = text.spans[item.span];
  Draft draft{.span = item.span, .is_blank = item.font == kNoFont};
  if (draft.is_blank) {
    draft.width = span.object_width;
    return draft;
  }
  draft.run.font = item.font;
  draft.run.size = span.role.size;
  draft.run.text = text.text.substr(part.begin, part.end - part.begin);
  append_glyphs(text, shaped, part, tools, draft.run);
  draft.width = advance_of(draft.run);
  return draft;
}

FilledPath blank_rule(const StyledSpan& span, float x) {
  FilledPath rule;
  rule.points = {{static_cast<double>(x) + 1, static_cast<double>(kBlankDrop)},
                 {static_cast<double>(x + span.object_width) - 1, static_cast<double>(kBlankDrop)}};
  rule.closed = false;
  rule.strokes = true;
  rule.stroke = span.role.colour;
  rule.stroke_width = 0.5f;
  return rule;
}

// As far below the line as letters go.
PlacedPicture small_picture(const StyledSpan& span, float x) {
  const Picture& picture = *span.picture->picture;
  const float height = span.object_width * static_cast<float>(picture.height()) / static_cast<float>(picture.width());
  return {std::make_shared<const PictureFile>(PictureFile{span.picture->file, picture}),
          {x, kPictureDrop * span.role.size - height, span.object_width, height},
          {255, 255, 255}};
}

LinePiece finish(const StyledText& text, Draft draft, TextTools& tools) {
  const StyledSpan& span = text.spans[draft.span];
  LinePiece piece{{span.element, {}}, draft.span, draft.x, draft.width};
  if (draft.is_blank && span.picture) {
    piece.piece.drawing = small_picture(span, draft.x);
  } else if (draft.is_blank) {
    piece.piece.drawing = blank_rule(span, draft.x);
  } else {
    piece.piece.drawing = GlyphRun{tools.runs->add(std::move(draft.run)), draft.x, -span.rise, span.role.colour};
  }
  return piece;
}

// Through the words that were added last, but not through the space that hangs out of the line.
void add_strike(SetLine& line, const StyledSpan& span) {
  const LinePiece& words = line.pieces.back();
  const float left = std::max(words.x, 0.0f), right = std::min(words.x + words.width, line.width);
  if (left >= right) return;
  const float y = -span.rise - kStrikeRise * span.role.size;
  FilledPath stroke = line_path(left, y, right, y, span.role.colour, kStrikeWidth * span.role.size);
  line.pieces.push_back({{span.element, std::move(stroke)}, words.span, left, right - left});
}

// Adds a sign to the end of what is read on the line: at the right of a run from left to right, else at its left.
void append_sign(Draft& draft, std::uint32_t glyph, float font_advance, std::string_view sign, bool rtl) {
  SetRun& run = draft.run;
  const float advance = font_advance * run.size / 1000;
  const PlacedGlyph placed{glyph, static_cast<std::uint32_t>(run.text.size()), advance, 0, 0};
  run.glyphs.insert(rtl ? run.glyphs.begin() : run.glyphs.end(), placed);
  run.text += sign;
  draft.width += advance;
}

void stretch_spaces(std::vector<Draft>& drafts, float room) {
  std::vector<PlacedGlyph*> spaces;
  for (Draft& draft : drafts) {
    for (PlacedGlyph& glyph : draft.run.glyphs) {
      if (draft.run.text[glyph.cluster] == ' ') spaces.push_back(&glyph);
    }
  }
  // A line that would fall apart into words stays short.
  if (spaces.empty() || room > kMaxStretch * drafts.front().run.size * static_cast<float>(spaces.size())) return;
  for (PlacedGlyph* glyph : spaces) glyph->advance += room / static_cast<float>(spaces.size());
  for (Draft& draft : drafts) {
    if (!draft.is_blank) draft.width = advance_of(draft.run);
  }
}

float total_width(const std::vector<Draft>& drafts) {
  float width = 0;
  for (const Draft& draft : drafts) width += draft.width;
  return width;
}

void place(std::vector<Draft>& drafts, const std::vector<std::size_t>& order) {
  float x = 0;
  for (const std::size_t index : order) {
    drafts[index].x = x;
    x += drafts[index].width;
  }
}

// A space that hangs out at the end of the line, on the side to which the paragraph is read.
void append_space(std::vector<Draft>& drafts, float line_width, const TextItem& item, bool base_is_rtl,
                  const FontSet& fonts) {
  const Font& font = fonts[item.font];
  if (item.rtl() == base_is_rtl) {
    Draft& last = drafts.back();
    append_sign(last, font.space, font.space_advance, " ", base_is_rtl);
    if (base_is_rtl) last.x -= last.run.glyphs.front().advance;
    return;
  }
  Draft end{.span = drafts.back().span};
  end.run.font = drafts.back().run.font;
  end.run.size = drafts.back().run.size;
  append_sign(end, font.space, font.space_advance, " ", false);
  end.x = base_is_rtl ? -end.run.glyphs.front().advance : line_width;
  drafts.push_back(std::move(end));
}

}  // namespace

SetLine set_line(const StyledText& text, const ShapedText& shaped, const LineRequest& request, TextTools& tools) {
  const std::vector<Part> parts = parts_of_line(shaped, request.begin, request.end.visible_end);
  SetLine line;
  if (parts.empty()) return line;
  std::vector<Draft> drafts;
  drafts.reserve(parts.size() + 1);
  for (const Part& part : parts) drafts.push_back(make_draft(text, shaped, part, tools));
  const TextItem& last = parts.back().shaped->item;
  const bool has_font = last.font != kNoFont;
  if (has_font && request.end.kind == Opportunity::Kind::hyphen) {
    const Font& font = tools.fonts[last.font];
    append_sign(drafts.back(), font.hyphen, font.hyphen_advance, "\xc2\xad", last.rtl());
  }
  line.width = total_width(drafts);
  if (request.stretched_to > 0) {
    stretch_spaces(drafts, request.stretched_to - line.width);
    line.width = total_width(drafts);
  }
  place(drafts, visual_order(parts));
  if (has_font && request.ends_with_space) {
    append_space(drafts, line.width, last, shaped.base_level % 2 == 1, tools.fonts);
  }
  line.pieces.reserve(drafts.size());
  for (Draft& draft : drafts) {
    const StyledSpan& span = text.spans[draft.span];
    const bool is_struck = span.is_struck && !draft.is_blank;
    line.pieces.push_back(finish(text, std::move(draft), tools));
    if (is_struck) add_strike(line, span);
  }
  return line;
}

}  // namespace drieluik
