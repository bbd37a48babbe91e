#include "layout/widgets.h"

#include <algorithm>
#include <cmath>

#include "layout/lay_out.h"
#include "layout/messages.h"
#include "layout/set_lines.h"

namespace drieluik {
namespace {

constexpr float kPadding = 3;                  // points, left and right of what is typed
constexpr float kTopPadding = 2;               // … and above it where there is more room than it takes;
                                               // what is too long begins at the top
constexpr float kRule = 0.5f;                  // below a field, on the page, so that no reader draws it otherwise
constexpr float kOneLine = 100'000;            // points: wide enough for any answer
constexpr float kSmallest = 6, kStep = 0.75f;  // sizes for answers that are longer than their field

std::string label_of(const FormField& field, const std::string& key) {
  const auto option =
      std::find_if(field.options.begin(), field.options.end(), [&](const auto& each) { return each.first == key; });
  return option == field.options.end() ? key : option->second;
}

// What stands in a field that is typed or chosen.
std::string shown_value(const FormField& field) {
  if (field.options.empty()) return field.value;
  return field.chosen.empty() ? std::string() : label_of(field, field.chosen.front());
}

bool may_wrap(const FormField& field) { return field.type == FieldType::text || field.type == FieldType::longtext; }

StyledText typed_text(const FormField& field, std::string_view path, const TextRole& role) {
  StyledText text;
  add_answer(text, shown_value(field), path, role, kArtifact);
  return text;
}

std::size_t utf16_length(std::string_view text) {
  std::size_t length = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    length += (byte & 0xc0) == 0x80 ? 0 : byte >= 0xf0 ? 2 : 1;
  }
  return length;
}

// The help comes last: who knows it need not hear it to its end.
std::string with_help(std::string name, std::string_view help) {
  if (help.empty()) return name;
  const bool ends_sentence = name.ends_with('.') || name.ends_with('?') || name.ends_with('!') || name.ends_with(':');
  return name.append(ends_sentence ? " " : ". ").append(help);
}

// The paper's field, made when it is first shown.
PaperField& paper_field(Setting& setting, const std::string& name, const FormField& field) {
  const auto [known, is_new] =
      setting.field_by_name.try_emplace(name, static_cast<std::uint32_t>(setting.paper.fields.size()));
  if (!is_new) return setting.paper.fields[known->second];
  PaperField& out = setting.paper.fields.emplace_back();
  out.name = name;
  out.alternate_name = with_help(field.alternate_name, field.help);
  out.is_required = field.required;
  return out;
}

Widget& new_widget(Setting& setting, const PaperField& field, float width, float height) {
  Widget& widget = setting.paper.widgets.emplace_back();
  widget.field = static_cast<std::uint32_t>(&field - setting.paper.fields.data());
  widget.width = width;
  widget.height = height;
  return widget;
}

// To be seen on the page as well as in a callout.
Colour ground_of_field(const Setting& setting) {
  constexpr Colour kWhite{255, 255, 255};
  return setting.ground == kWhite ? setting.style().brand_soft : kWhite;
}

std::uint32_t last_widget(const Setting& setting) {
  return static_cast<std::uint32_t>(setting.paper.widgets.size() - 1);
}

TextRole smaller(const TextRole& role, float size) {
  TextRole out = role;
  out.leading = role.leading * size / role.size;
  out.size = size;
  return out;
}

struct SetAnswer {
  KeptText fresh;
  const KeptText* text = nullptr;
  TextRole role;
  float height = 0;  // of its lines
};

void set_answer(Setting& setting, const FormField& field, std::string_view path, float width, SetAnswer& out) {
  const StyledText text = typed_text(field, path, out.role);
  if (text.empty()) return;
  const float measure = may_wrap(field) ? std::max(1.0f, width - 2 * kPadding) : kOneLine;
  out.text = &set_lines(setting, text, {.direction = BaseDirection::by_first_letter, .measure = measure}, out.fresh);
  out.height = static_cast<float>(out.text->lines.size()) * out.role.leading;
}

// The answer in the largest letters with which it fits.
void fit_answer(Setting& setting, const FormField& field, std::string_view path, const FieldRoom& room,
                SetAnswer& out) {
  out.role = room.role;
  set_answer(setting, field, path, room.width, out);
  const float most = room.most_height - room.margin;
  for (float size = room.role.size; out.height > most && size > kSmallest;) {
    size = std::max(kSmallest, size - kStep);
    out = {.fresh = {}, .text = nullptr, .role = smaller(room.role, size), .height = 0};
    set_answer(setting, field, path, room.width, out);
  }
  if (out.height <= most || !setting.told_too_long.insert(std::string(path)).second) return;
  const Answer* answer = setting.context.answers ? setting.context.answers->find(path) : nullptr;
  setting.diagnostics.warning(answer ? answer->span : setting.place, kAnswerTooLong, {path});
}

void draw_answer(const Setting& setting, const SetAnswer& answer, Widget& widget) {
  const float top = std::clamp((widget.height - answer.height) / 2, 0.0f, kTopPadding);
  float baseline = top + baseline_of(setting, answer.role);
  for (const LineOfText& line : answer.text->lines) {
    const float x = line.rtl ? widget.width - kPadding - line.line.width : kPadding;
    for (const LinePiece& piece : line.line.pieces) {
      widget.face.push_back({kArtifact, piece.piece.drawing});
      move_piece(widget.face.back(), x, baseline);
    }
    baseline += answer.role.leading;
  }
}

FilledPath circle(float centre, float radius) {
  constexpr int kCorners = 32;  // the eye sees no corners at this size
  constexpr double kPi = 3.14159265358979323846;
  FilledPath path;
  for (int i = 0; i < kCorners; ++i) {
    const double angle = 2 * kPi * i / kCorners;
    path.points.push_back({static_cast<double>(centre) + static_cast<double>(radius) * std::cos(angle),
                           static_cast<double>(centre) + static_cast<double>(radius) * std::sin(angle)});
  }
  return path;
}

std::vector<Piece> round_button(const PrintStyle& style, float size, bool chosen) {
  const float radius = tick_box_size(style) / 2;
  FilledPath ring = circle(size / 2, radius);
  ring.strokes = ring.fills = true;
  ring.fill = style.brand_soft;
  ring.stroke = chosen ? style.ink : style.writing;
  ring.stroke_width = 0.75f;
  std::vector<Piece> out{{kArtifact, std::move(ring)}};
  if (!chosen) return out;
  FilledPath dot = circle(size / 2, radius / 2);
  dot.fills = true;
  dot.fill = style.ink;
  out.push_back({kArtifact, std::move(dot)});
  return out;
}

std::vector<Piece> tick_box(const PrintStyle& style, float size, bool ticked) {
  const float box = tick_box_size(style), margin = (size - box) / 2;
  FilledPath ground = box_path(margin, margin, box, box);
  ground.fills = true;
  ground.fill = style.brand_soft;
  std::vector<Piece> out{{kArtifact, std::move(ground)}};
  add_tick_box(out, style, margin, margin + box, ticked, kArtifact);
  return out;
}

}  // namespace

const FormField* find_form_field(const Setting& setting, std::string_view path) {
  const auto field = setting.document.fields.find(path);
  return field == setting.document.fields.end() ? nullptr : &field->second;
}

bool is_boxed(const FormField& field) {
  return !field.has_buttons && field.type != FieldType::choices && field.type != FieldType::signature;
}

TextRole typed_role(const Setting& setting, const TextRole& around) {
  TextRole role = body_role(setting.style());
  role.hyphenates = false;  // a reader that sets it anew does not
  role.size = std::min(role.size, around.size);
  role.leading = around.leading;
  return role;
}

float wanted_width(Setting& setting, std::string_view path, const TextRole& role) {
  const FormField* field = find_form_field(setting, path);
  if (!field) return 0;
  const StyledText text = typed_text(*field, path, role);
  return text.empty() ? 0 : text_widths(setting, text).whole + 2 * kPadding + 0.5f;
}

std::uint32_t add_text_widget(Setting& setting, std::string_view path, const FieldRoom& room) {
  const FormField& field = *find_form_field(setting, path);
  SetAnswer answer;
  fit_answer(setting, field, path, room, answer);

  PaperField& shown = paper_field(setting, std::string(path), field);
  shown.kind = field.options.empty() ? PaperField::Kind::text : PaperField::Kind::list;
  shown.options = field.options;
  shown.value = field.options.empty() ? plain_answer(field.value) : field.chosen.empty() ? "" : field.chosen.front();
  shown.max_length = field.max_length > 0 ? std::max(field.max_length, utf16_length(shown.value)) : 0;
  const std::size_t lines = answer.text ? answer.text->lines.size() : 0;
  shown.is_multiline |= field.type == FieldType::longtext || lines > 1;
  shown.is_rtl |= lines > 0 && answer.text->lines.front().rtl;

  const float height = std::max(room.least_height, std::min(answer.height + room.margin, room.most_height));
  Widget& widget = new_widget(setting, shown, room.width, height);
  widget.text_size = answer.role.size;
  widget.ink = answer.role.colour;
  widget.ground = ground_of_field(setting);
  if (answer.text) draw_answer(setting, answer, widget);
  return last_widget(setting);
}

std::uint32_t add_signature_widget(Setting& setting, std::string_view path, float width, float height) {
  const FormField& field = *find_form_field(setting, path);
  PaperField& shown = paper_field(setting, std::string(path), field);
  shown.kind = PaperField::Kind::signature;
  new_widget(setting, shown, width, height).ground = ground_of_field(setting);
  return last_widget(setting);
}

float button_size(const PrintStyle& style) { return tick_box_size(style) + 2.5f; }

std::string spoken_option(const FormField& field, std::string_view label) {
  return field.alternate_name + ": " + std::string(label);
}

std::uint32_t add_button_widget(Setting& setting, std::string_view path, std::size_t option) {
  const FormField& field = *find_form_field(setting, path);
  const auto& [key, label] = field.options[option];
  const bool chosen = std::find(field.chosen.begin(), field.chosen.end(), key) != field.chosen.end();
  const bool is_tick_box = field.type == FieldType::choices;
  PaperField& shown = paper_field(setting, is_tick_box ? std::string(path) + "." + key : std::string(path), field);
  shown.kind = is_tick_box ? PaperField::Kind::tick_box : PaperField::Kind::radio_buttons;
  if (is_tick_box) {
    shown.alternate_name = with_help(spoken_option(field, label), field.help);
    shown.is_required = false;  // one of them may be, but not each
  }
  if (chosen) shown.value = key;

  const float size = button_size(setting.style());
  Widget& widget = new_widget(setting, shown, size, size);
  widget.key = key;
  widget.ink = setting.style().ink;
  const auto draw = is_tick_box ? tick_box : round_button;
  widget.face = draw(setting.style(), size, false);
  widget.on = draw(setting.style(), size, true);
  return last_widget(setting);
}

void put_widget(Setting& setting, std::uint32_t widget, std::int32_t element, float x, float y) {
  const Widget& shown = setting.paper.widgets[widget];
  const float foot = y + shown.height + kRule / 2;
  if (shown.ground) {
    add_piece(setting, {kArtifact, line_path(0, 0, shown.width, 0, setting.style().writing, kRule)}, x, foot);
  }
  add_piece(setting, {element, PlacedWidget{widget, 0, 0}}, x, y);
}

StyledSpan field_span(Setting& setting, std::string_view path, const FieldRoom& room, std::int32_t parent) {
  const std::uint32_t widget = add_text_widget(setting, path, room);
  return {.role = room.role,
          .element = add_element(setting, Tag::form, parent),
          .object_width = setting.paper.widgets[widget].width,
          .widget = static_cast<std::int32_t>(widget),
          .widget_rise = baseline_of(setting, room.role) + room.margin / 2};
}

}  // namespace drieluik
