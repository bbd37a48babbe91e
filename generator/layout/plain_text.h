// Short ways for text as most people write it: Latin letters, figures, and the marks of a sentence. What they give is
// what the long ways give (itemise, ICU's line breaks), which tests compare them with.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/itemise.h"

namespace drieluik {

// The items of bytes [begin, end), when the first font of each span has all its characters; else nothing.
std::optional<Itemised> itemise_plain(const StyledText& text, std::uint32_t begin, std::uint32_t end,
                                      const FontSet& fonts);

// The byte offsets within the text at which a line may end by the Unicode line-breaking algorithm, without its start
// and its end; false when that takes more than a look at two neighbours.
bool find_plain_breaks(std::string_view text, std::vector<std::uint32_t>& offsets);

}  // namespace drieluik
