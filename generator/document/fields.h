// Fields and what was answered, as blocks of a form.
#pragma once

#include "document/context.h"
#include "document/document.h"
#include "document/scope.h"

namespace drieluik {

// A group becomes a FieldGroup, a list one with its items. A field whose condition does not hold makes nothing.
// `columns` is for the members of the group or of each item.
void append_field(const FieldPlace& place, int columns, const FormScope& scope, const BuildContext& context,
                  Blocks& out);

}  // namespace drieluik
