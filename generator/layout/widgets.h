// Fields of a fillable form on paper: how large they are, and how they look with their answers.
#pragma once

#include <string>
#include <string_view>

#include "layout/setting.h"

namespace drieluik {

// The field with this path; nullptr where there is none to fill in, as on a blank form.
const FormField* find_form_field(const Setting& setting, std::string_view path);
// Whether it is typed, or chosen from a list, in a box of its own; other options stand on the paper with a button or a
// box each.
bool is_boxed(const FormField& field);

struct FieldRoom {
  float width = 0;
  float least_height = 0;
  float most_height = 0;  // a longer answer is set smaller
  float margin = 0;       // by how much it is higher than the lines of its answer; negative: less high
  TextRole role;          // typed_role()
};

// The letters of what is typed among letters of this kind.
TextRole typed_role(const Setting& setting, const TextRole& around);
// How wide the answer is on one line, with the room around it.
float wanted_width(Setting& setting, std::string_view path, const TextRole& role);

// These give an index in Paper::widgets.
std::uint32_t add_text_widget(Setting& setting, std::string_view path, const FieldRoom& room);
std::uint32_t add_signature_widget(Setting& setting, std::string_view path, float width, float height);
// One option of a field with buttons: a round button, or a box to tick.
std::uint32_t add_button_widget(Setting& setting, std::string_view path, std::size_t option);
float button_size(const PrintStyle& style);
// What is said of an option's button: "Actie 1, Klaar: Ja".
std::string spoken_option(const FormField& field, std::string_view label);

// Puts a widget on the slab, its left upper corner at (x, y), in a Form element of its own, with a rule at its foot.
void put_widget(Setting& setting, std::uint32_t widget, std::int32_t element, float x, float y);

// The same, to stand within a line as kObject: its text is on the baseline of that line.
StyledSpan field_span(Setting& setting, std::string_view path, const FieldRoom& room, std::int32_t parent);

}  // namespace drieluik
