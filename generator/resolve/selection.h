// One source, several handbooks: what a handbook takes of the source by tags and audience, as its site.yaml says.
//
//   include: {audience: [manager]}       # pages for managers, and those that are for everybody
//   exclude: {tags: [intervision]}
#pragma once

#include "base/diagnostic.h"
#include "resolve/library.h"

namespace drieluik {

// Reports tags and audiences that no text has, with the nearest one.
void check_selection(const Library& library, Diagnostics& diagnostics);

// Moves the texts in languages that the handbook does not have to `left_out`, before anything is looked up in them.
void leave_out_languages(Library& library);

// Moves what the handbook does not take from `items` to `left_out`. Links to it become plain words.
void leave_out(Library& library);

}  // namespace drieluik
