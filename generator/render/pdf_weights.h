// What bytes the streams of a document are made of, for the code that they are compressed with.
#pragma once

#include <span>

#include "render/pdf_deflate.h"
#include "render/pdf_font_subset.h"

namespace drieluik {

// Of pages whose texts are set with these fonts.
StreamWeights page_weights(std::span<const FontSubset* const> fonts);
// Of records, and of objects that have texts.
StreamWeights text_weights();

}  // namespace drieluik
