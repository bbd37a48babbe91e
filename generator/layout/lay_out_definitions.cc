#include "layout/indent.h"
#include "layout/lay_out.h"

namespace drieluik {
namespace {

constexpr float kMeaningIndent = 15;  // points
constexpr float kTermGap = 5;         // points above a term

void lay_out_definition(Setting& setting, const Definition& entry, std::int32_t list) {
  const std::int32_t item = add_element(setting, Tag::list_item, list);
  const std::uint32_t first = setting.flow.size();
  TextRole role = setting.body;
  role.style = strengthened(role.style);
  role.hyphenates = false;
  const StyledText term = lay_out_inlines(setting, entry.term, role, add_element(setting, Tag::label, item));
  set_text(setting, term, text_block(setting, role));
  keep_together(setting.flow, first, true);
  put_room(setting.flow, first, kTermGap, 0);

  const Indent indent(setting, kMeaningIndent, 0);
  const std::int32_t body = add_element(setting, Tag::list_body, item);
  for (const Inlines& meaning : entry.meanings) {
    const std::uint32_t start = setting.flow.size();
    const StyledText text = lay_out_inlines(setting, meaning, setting.body, add_element(setting, Tag::paragraph, body));
    set_text(setting, text, running_text(setting, setting.body));
    if (start < setting.flow.size()) setting.flow.slabs[start].on_grid = false;
  }
}

}  // namespace

void lay_out_definitions(Setting& setting, const DefinitionList& definitions, std::int32_t parent) {
  const std::int32_t element = add_element(setting, Tag::list, parent);
  const std::uint32_t first = setting.flow.size();
  for (const Definition& entry : definitions.entries) lay_out_definition(setting, entry, element);
  const float half = setting.style().line_height / 2;
  put_room(setting.flow, first, half, half);
}

}  // namespace drieluik
