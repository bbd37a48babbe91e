// The client record within the PDF that was made from it (ISO 19005-3, 6.8).
#pragma once

#include "render/pdf.h"
#include "render/pdf_objects.h"

namespace drieluik {

// Gives the file specification's object, or 0 where nothing is attached.
int write_attachment(PdfObjects& objects, const PdfOptions& options);

}  // namespace drieluik
