// Forms that derive from another one: an evaluation reads the contract that it evaluates.
#pragma once

#include "base/diagnostic.h"
#include "resolve/library.h"

namespace drieluik {

// Gives each form that derives from another one the fields of that form. Reports forms that are not there, that derive
// from each other, and lists that belong to no list of the contract.
void derive_forms(Library& library, Diagnostics& diagnostics);

}  // namespace drieluik
