// What there is to say about the pages of content/pages. They may come from elsewhere, by the thousand: what is an
// error in other kinds of content is a warning here.
#pragma once

#include "base/diagnostic.h"

namespace drieluik {

// What was found in a page, as warnings; what keeps it from being read at all stays an error.
Diagnostics as_page_warnings(const Diagnostics& found);

}  // namespace drieluik
