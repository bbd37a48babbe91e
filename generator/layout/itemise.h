// Divides a paragraph into items: stretches of one font, one direction and one script, which can be shaped.
#pragma once

#include <hb.h>

#include <cstdint>
#include <functional>
#include <vector>

#include "layout/fonts.h"
#include "layout/styled_text.h"

namespace drieluik {

inline constexpr std::uint16_t kNoFont = 0xffff;  // of an object

struct TextItem {
  std::uint32_t begin = 0, end = 0;  // bytes of the paragraph
  std::uint32_t span = 0;            // index in StyledText::spans
  std::uint16_t font = kNoFont;
  std::uint8_t level = 0;  // of embedding, by the Unicode bidirectional algorithm; odd: from right to left
  hb_script_t script = HB_SCRIPT_COMMON;

  bool rtl() const { return level % 2 == 1; }
};

enum class BaseDirection : std::uint8_t { ltr, rtl, by_first_letter };

struct Itemised {
  std::vector<TextItem> items;  // in reading order; soft hyphens and marks of direction lie between them
  std::uint8_t base_level = 0;
};

// Is called for the character at a byte of the text that no font has, and that is left out.
using ReportMissing = std::function<void(const StyledText&, std::uint32_t offset)>;

// Bytes [begin, end) of the text: one paragraph, without '\n'.
Itemised itemise(const StyledText& text, std::uint32_t begin, std::uint32_t end, BaseDirection direction,
                 const FontSet& fonts, const ReportMissing& report);

// The same, the long way only.
Itemised itemise_any(const StyledText& text, std::uint32_t begin, std::uint32_t end, BaseDirection direction,
                     const FontSet& fonts, const ReportMissing& report);

// A character that says how others are ordered or divided, and is itself not seen.
bool is_unseen(char32_t c);
bool has_rtl(std::string_view text);

}  // namespace drieluik
