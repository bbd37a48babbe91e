#include "read/markdown.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "read/front_matter.h"
#include "read/label_definitions.h"
#include "read/markdown_limits.h"
#include "read/markdown_parser.h"
#include "read/markdown_shape.h"
#include "read/markup_blocks.h"
#include "read/messages.h"
#include "read/teachers_text.h"
#include "read/text_check.h"
#include "read/yaml.h"

namespace drieluik {

bool is_leaf_directive(std::string_view name) {
  static constexpr std::array<std::string_view, 9> kLeaves = {"answer",     "attainment", "attainment-chart",
                                                              "clause",     "fields",     "figure",
                                                              "page-break", "programme",  "signatures"};
  return std::find(kLeaves.begin(), kLeaves.end(), name) != kLeaves.end();
}

ContentFile read_content(const Source& source, Diagnostics& diagnostics, Dialect dialect) {
  ContentFile content;
  Span text{&source, 0, static_cast<std::uint32_t>(source.text.size())};
  content.front_matter_failed = true;
  content.front_matter.span = {&source, 0, 0};
  content.body.span = {&source, text.end, text.end};
  if (!check_text(text, kMaxMarkdownBytes, diagnostics)) return content;
  text.begin += static_cast<std::uint32_t>(byte_order_mark(text.text()));
  const std::optional<FrontMatter> parts =
      dialect == Dialect::plain ? split_plain_front_matter(text, diagnostics) : split_front_matter(text, diagnostics);
  if (!parts) return content;
  auto front_matter = read_yaml(parts->yaml, diagnostics);
  content.front_matter_failed = !front_matter;
  if (front_matter) content.front_matter = std::move(*front_matter);
  if (!check_markdown_shape(parts->body, diagnostics)) return content;
  const MarkdownTree tree = parse_markdown(parts->body.text(), dialect);
  if (!tree) {
    diagnostics.error({&source, parts->body.begin, parts->body.begin}, kLinkDefinition,
                      {std::to_string(kMaxLinkDefinition)});
    return content;
  }
  content.body = convert_document(tree.get(), parts->body, dialect, diagnostics);
  const std::vector<LabelDefinition> definitions = find_label_definitions(content.body);
  check_footnotes(content.body, definitions, diagnostics);
  check_teachers_text(content.body, definitions, diagnostics);
  return content;
}

}  // namespace drieluik
