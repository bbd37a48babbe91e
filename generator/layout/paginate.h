// Puts the slabs of a flow on pages.
#pragma once

#include "layout/flow.h"
#include "layout/paper.h"
#include "layout/print_style.h"

namespace drieluik {

// Fills paper.pages, and the places of its outline, its anchors and the bounds of its figures.
void paginate(Flow flow, const PrintStyle& style, Paper& paper);

}  // namespace drieluik
