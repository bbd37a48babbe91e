// Markup to blocks and inlines.
#pragma once

#include <string_view>
#include <vector>

#include "document/context.h"
#include "document/document.h"

namespace drieluik {

Blocks build_blocks(const std::vector<Markup>& nodes, BuildContext& context);
void append_blocks(const std::vector<Markup>& nodes, BuildContext& context, Blocks& out);
List build_list(const Markup& node, BuildContext& context);
// A single block.
void append_block(const Markup& node, BuildContext& context, Blocks& out);
Inlines build_inlines(const std::vector<Markup>& nodes, BuildContext& context);
void append_text(Inlines& out, std::string_view text);  // joins a run of text that ends `out`

// What a directive makes. Unknown ones make nothing.
void append_directive(const Markup& directive, BuildContext& context, Blocks& out);
// Those of forms, and placeholders; nothing outside a form.
void append_form_directive(const Markup& directive, BuildContext& context, Blocks& out);
// What `:::programme` makes of the course that is being built.
void append_programme(BuildContext& context, Blocks& out);
void append_attainment(const Markup& directive, BuildContext& context, Blocks& out);
void append_attainment_chart(const Markup& directive, BuildContext& context, Blocks& out);
void append_placeholder(std::string_view path, BuildContext& context, Inlines& out);

// Of a page: what it says, else the sum of a course's parts; 0 when neither does, or not all parts do.
int course_minutes(const Text& text);

}  // namespace drieluik
