#include "render/pdf_fields.h"

#include <map>

#include "base/text.h"
#include "render/pdf_appearances.h"
#include "render/pdf_drawing.h"
#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

using Kind = PaperField::Kind;

constexpr std::string_view kFieldFont = "/FF";

// ISO 32000-1, tables 221, 226, 228 and 230, counted from 1 there.
constexpr int kRequired = 1 << 1, kMultiline = 1 << 12, kRadio = 1 << 15, kCombo = 1 << 17;

int flags_of(const PaperField& field) {
  int flags = field.is_required ? kRequired : 0;
  if (field.kind == Kind::text && field.is_multiline) flags |= kMultiline;
  if (field.kind == Kind::radio_buttons) flags |= kRadio;
  if (field.kind == Kind::list) flags |= kCombo;
  return flags;
}

bool is_button(const PaperField& field) { return field.kind == Kind::radio_buttons || field.kind == Kind::tick_box; }

std::string_view type_of(const PaperField& field) {
  switch (field.kind) {
    case Kind::text:
      return "/Tx";
    case Kind::list:
      return "/Ch";
    case Kind::radio_buttons:
    case Kind::tick_box:
      return "/Btn";
    case Kind::signature:
      return "/Sig";
  }
  return {};
}

void append_options(std::string& out, const PaperField& field) {
  out += "/Opt[";
  if (!field.is_required) out += "[()( )]";  // to take a choice back
  for (const auto& [key, label] : field.options) {
    out += '[';
    append_text(out, key);
    append_text(out, label);
    out += ']';
  }
  out += ']';
}

void append_entry(std::string& out, std::string_view key, int value) {
  out += key;
  out += ' ';
  append_integer(out, value);
}

// The letters with which a reader sets what is typed (12.7.3.3).
void append_default_appearance(std::string& out, const Widget& widget) {
  std::string operators(kFieldFont);
  operators += ' ';
  append_fixed(operators, static_cast<double>(widget.text_size));
  operators += " Tf ";
  append_fill_colour(operators, widget.ink);
  operators.pop_back();
  out += "/DA";
  append_literal(out, operators);
}

// What a reader draws when it draws the widget anew (12.5.6.19).
void append_characteristics(std::string& out, const Widget& widget, const PaperField& field) {
  out += "/MK<<";
  if (widget.ground) {
    out += "/BG[";
    append_components(out, *widget.ground);
    out += ']';
  }
  // A dot or a tick, as numbers of signs in ZapfDingbats.
  if (is_button(field)) out += field.kind == Kind::radio_buttons ? "/CA(l)" : "/CA(4)";
  out += ">>/BS<</W 0>>";
}

}  // namespace

struct PdfFields::Surroundings {
  PdfAppearances& appearances;
  int first_page;
};

PdfFields::PdfFields(const Paper& paper, PdfObjects& objects)
    : paper_(paper), places_(paper.widgets.size()), widgets_of_page_(paper.pages.size()) {
  if (paper.fields.empty()) return;
  form_ = objects.reserve();
  std::vector<int> node_of_field;
  std::map<std::string, int, std::less<>> known;
  for (std::size_t i = 0; i < paper.fields.size(); ++i) {
    int parent = -1;
    std::string full_name;
    for (const std::string_view part : split(paper.fields[i].name, '.')) {
      (full_name += full_name.empty() ? "" : ".") += part;
      const auto [at, is_new] = known.try_emplace(full_name, static_cast<int>(nodes_.size()));
      if (is_new) {
        nodes_.push_back({.name = std::string(part), .parent = parent, .object = objects.reserve()});
        if (parent >= 0) nodes_[static_cast<std::size_t>(parent)].kids.push_back(at->second);
      }
      parent = at->second;
    }
    nodes_[static_cast<std::size_t>(parent)].field = static_cast<int>(i);
    node_of_field.push_back(parent);
  }
  for (std::size_t i = 0; i < paper.widgets.size(); ++i) {
    const auto node = static_cast<std::size_t>(node_of_field[paper.widgets[i].field]);
    nodes_[node].widgets.push_back(static_cast<int>(i));
  }
  for (const Node& node : nodes_) {
    for (const int widget : node.widgets) {
      places_[static_cast<std::size_t>(widget)].object = is_merged(node) ? node.object : objects.reserve();
    }
  }
}

bool PdfFields::is_merged(const Node& node) const {
  return node.widgets.size() == 1 && paper_.fields[static_cast<std::size_t>(node.field)].kind != Kind::radio_buttons;
}

void PdfFields::place(const PlacedWidget& placed, std::int32_t element, int page, PdfStructure& structure) {
  const Widget& widget = paper_.widgets[placed.widget];
  Place& place = places_[placed.widget];
  place.page = page;
  place.structure_parent = structure.mark_annotation(element, page, place.object);
  place.area = {placed.x, placed.y, widget.width, widget.height};
  widgets_of_page_[static_cast<std::size_t>(page)].push_back({element, place.object});
}

const std::vector<PageAnnotation>& PdfFields::of_page(int page) const {
  return widgets_of_page_[static_cast<std::size_t>(page)];
}

void PdfFields::append_field(std::string& out, const PaperField& field) const {
  out += "/FT";
  out += type_of(field);
  out += "/TU";
  append_text(out, field.alternate_name);
  if (const int flags = flags_of(field); flags != 0) append_entry(out, "/Ff", flags);
  if (field.kind == Kind::text && field.max_length > 0) {
    append_entry(out, "/MaxLen", static_cast<int>(field.max_length));
  }
  if (field.is_rtl) append_entry(out, "/Q", 2);
  if (field.kind == Kind::list) append_options(out, field);
  if (field.kind == Kind::signature) return;
  if (is_button(field)) {
    for (const std::string_view key : {"/V", "/DV"}) {
      out += key;
      append_name(out, field.value.empty() ? "Off" : field.value);
    }
  } else if (!field.value.empty()) {
    for (const std::string_view key : {"/V", "/DV"}) {
      out += key;
      append_text(out, field.value);
    }
  }
}

void PdfFields::append_widget(std::string& out, int index, const Surroundings& around) const {
  const Widget& widget = paper_.widgets[static_cast<std::size_t>(index)];
  const PaperField& field = paper_.fields[widget.field];
  const Place& place = places_[static_cast<std::size_t>(index)];
  out += "/Type/Annot/Subtype/Widget/F 4/Rect";  // 4: it is printed too, which PDF/A asks
  append_rectangle(out, place.area, static_cast<double>(paper_.height));
  out += "/P ";
  append_reference(out, around.first_page + place.page);
  append_entry(out, "/StructParent", place.structure_parent);
  if (widget.text_size > 0) append_default_appearance(out, widget);
  append_characteristics(out, widget, field);
  if (is_button(field)) {
    out += "/AS";
    append_name(out, field.value == widget.key ? widget.key : "Off");
    out += "/AP<</N<<";
    append_name(out, widget.key);
    out += ' ';
    append_reference(out, around.appearances.write_button(widget, widget.on));
    out += "/Off ";
    append_reference(out, around.appearances.write_button(widget, widget.face));
    out += ">>>>";
  } else {
    out += "/AP<</N ";
    append_reference(out, around.appearances.write_text(widget));
    out += ">>";
  }
}

void PdfFields::write_node(PdfObjects& objects, const Node& node, const Surroundings& around) const {
  std::string out = "<</T";
  append_text(out, node.name);
  if (node.parent >= 0) {
    out += "/Parent ";
    append_reference(out, nodes_[static_cast<std::size_t>(node.parent)].object);
  }
  if (node.field >= 0) append_field(out, paper_.fields[static_cast<std::size_t>(node.field)]);
  if (node.field >= 0 && is_merged(node)) {
    append_widget(out, node.widgets.front(), around);
  } else {
    out += "/Kids[";
    const auto add = [&](int object) {
      if (out.back() != '[') out += ' ';
      append_reference(out, object);
    };
    for (const int kid : node.kids) add(nodes_[static_cast<std::size_t>(kid)].object);
    for (const int widget : node.widgets) add(places_[static_cast<std::size_t>(widget)].object);
    out += ']';
  }
  out += ">>";
  objects.open(node.object) += out;
  objects.close();
  if (node.field < 0 || is_merged(node)) return;
  for (const int widget : node.widgets) {
    std::string kid = "<</Parent ";
    append_reference(kid, node.object);
    // Some readers look for the name of a widget in the widget itself.
    kid += "/TU";
    append_text(kid, paper_.fields[static_cast<std::size_t>(node.field)].alternate_name);
    append_widget(kid, widget, around);
    kid += ">>";
    objects.open(places_[static_cast<std::size_t>(widget)].object) += kid;
    objects.close();
  }
}

int PdfFields::write(PdfObjects& objects, int first_page, int resources, const DocumentFonts& fonts) {
  if (form_ == 0) return 0;
  PdfAppearances appearances(objects, fonts, resources);
  for (const Node& node : nodes_) write_node(objects, node, {appearances, first_page});
  const int field_font = fonts.write_field_font(objects);
  std::string& out = objects.open(form_);
  out += "<</Fields[";
  for (const Node& node : nodes_) {
    if (node.parent >= 0) continue;
    if (out.back() != '[') out += ' ';
    append_reference(out, node.object);
  }
  out += "]/DA(/FF 0 Tf 0 g)/DR<</Font<<";
  out += kFieldFont;
  out += ' ';
  append_reference(out, field_font);
  out += ">>>>>>";
  objects.close();
  return form_;
}

}  // namespace drieluik
