// What a document says about itself: XMP and the older Info dictionary.
#pragma once

#include <string>

#include "layout/paper.h"
#include "render/pdf.h"

namespace drieluik {

std::string xmp_packet(const Paper& paper, const PdfOptions& options);
void append_info(std::string& out, const Paper& paper, const PdfOptions& options);

}  // namespace drieluik
