// The glossary and the bibliography of a volume.
#include "layout/lay_out.h"
#include "layout/units.h"
#include "layout/volume_section.h"

namespace drieluik {
namespace {

constexpr float kTermWidth = 42 * kMillimetre;
constexpr float kTermGap = 5 * kMillimetre;  // between a term and its definition

TextRole term_role(const PrintStyle& style) {
  TextRole role = cell_head_role(style);
  role.leading = note_role(style).leading;
  return role;
}

}  // namespace

// A list of definitions is an L with the terms as labels (ISO 32000-1, 14.8.4.3.3).
void lay_out_terms(Setting& setting) {
  const PrintStyle& style = setting.style();
  lay_out_opening(setting, {.title = setting.words()["glossary"]});
  setting.flow.slabs.back().after = setting.style().line_height;
  const std::int32_t list = add_element(setting, Tag::list, kRoot);
  const TextRole name = term_role(style), text = note_role(style);
  for (const Term& term : setting.document.terms) {
    setting.place = term.place;
    const std::int32_t item = add_element(setting, Tag::list_item, list);
    const std::int32_t label = add_element(setting, Tag::label, item);
    const std::int32_t body = add_element(setting, Tag::list_body, item);
    const std::uint32_t first = setting.flow.size();
    std::vector<Flow> columns;
    columns.push_back(in_column(setting, setting.x, kTermWidth, [&] {
      set_text(setting, plain_text(term.term, name, label), text_block(setting, text));
    }));
    const float left = kTermWidth + kTermGap;
    columns.push_back(in_column(setting, setting.x + left, setting.width - left, [&] {
      set_text(setting, plain_text(term.definition, text, body), running_text(setting, text));
    }));
    append_row(setting, std::move(columns),
               {.leading = text.leading, .above = 0, .below = 0, .ground = {}, .rule = {}});
    put_room(setting.flow, first, style.line_height * 0.4f, style.line_height * 0.4f);
    mark_anchor(setting, first, term.id);
  }
}

void lay_out_bibliography(Setting& setting) {
  lay_out_opening(setting, {.title = setting.words()["bibliography"]});
  setting.flow.slabs.back().after = setting.style().line_height;
  for (const SourceEntry& source : setting.document.sources) {
    if (source.place.source) setting.place = source.place;
    lay_out_source(setting, source);
  }
}

}  // namespace drieluik
