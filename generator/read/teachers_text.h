// What is meant for teachers alone and would yet be read by everyone: for a slip of the key, or because Markdown knows
// footnotes and link definitions all over the text, wherever they stand.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "read/label_definitions.h"
#include "read/markup.h"

namespace drieluik {

// Whether the node is `:::teacher`, which is in the teacher edition alone.
bool is_for_teachers(const Markup& node);

// Whether what follows on the colons of a directive, such as "Teacher", "{.teacher}" or "techer", may be a slip of
// "teacher". So may "teacher" itself.
bool may_mean_teacher(std::string_view text);

// `document` as it was read, with its footnotes at its end.
void check_teachers_text(const Markup& document, const std::vector<LabelDefinition>& definitions,
                         Diagnostics& diagnostics);

}  // namespace drieluik
