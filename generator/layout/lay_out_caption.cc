#include "layout/lay_out.h"

namespace drieluik {

StyledText caption_text(Setting& setting, std::string_view word, int number, std::string_view caption,
                        std::int32_t element) {
  TextRole role = caption_role(setting.style());
  StyledText out;
  if (number > 0) {
    role.style = FontStyle::bold;
    out.add(fill_pattern(setting.words()[word], {{"n", std::to_string(number)}}) + ". ",
            {.role = role, .element = element});
    role.style = FontStyle::regular;
  }
  out.add(caption, {.role = role, .element = element});
  return out;
}

void lay_out_table_caption(Setting& setting, const Table& table, std::int32_t element) {
  const std::uint32_t first = setting.flow.size();
  const TextRole role = caption_role(setting.style());
  const std::int32_t caption = add_element(setting, Tag::caption, element);
  set_text(setting, caption_text(setting, "table-n", table.number, table.caption, caption),
           {.measure = setting.style().measure, .leading = role.leading});
  keep_together(setting.flow, first, true);
  put_room(setting.flow, first, setting.style().line_height, 0);
  mark_anchor(setting, first, table.anchor);
}

}  // namespace drieluik
