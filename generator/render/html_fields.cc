// Form fields as controls of the browser. A field's name and id come from its path, so that what is filled in can be
// kept by path.
#include <algorithm>
#include <string>

#include "base/text.h"
#include "render/condition_json.h"
#include "render/html_writer.h"
#include "validate/records.h"

namespace drieluik {
namespace {

constexpr std::size_t kMaxRadioButtons = 8;  // more options than these go into a list to choose from
constexpr std::size_t kShortOptions = 50;    // code points of their labels together
constexpr std::string_view kItemNumber = ".number";

void write_mark_of_required(HtmlWriter& writer, const FieldBlock& field) {
  if (!field.required) return;
  writer.out += " <span class=\"required\">";
  append_escaped_html(writer.out, writer.words["required"]);
  writer.out += "</span>";
}

void write_label(HtmlWriter& writer, const FieldBlock& field) {
  append_escaped_html(writer.out, field.label);
  write_mark_of_required(writer, field);
}

void write_help(HtmlWriter& writer, const std::string& help, const std::string& id) {
  if (help.empty()) return;
  writer.out += "<p class=\"help\"";
  append_attribute(writer.out, "id", id + "_help");
  writer.out += '>';
  append_escaped_html(writer.out, help);
  writer.out += "</p>\n";
}

bool is_chosen(const FieldBlock& field, const std::string& key) {
  return std::find(field.chosen.begin(), field.chosen.end(), key) != field.chosen.end();
}

void append_name(std::string& out, const FieldBlock& field, const std::string& id) {
  append_attribute(out, "id", id);
  append_attribute(out, "name", field.path);
  if (!field.help.empty()) append_attribute(out, "aria-describedby", id + "_help");
  if (field.required) out += " required";
}

// A number is typed as text: a field of the type "number" says nothing about what it does not take, and turns with the
// wheel of the mouse.
std::string_view type_of_input(FieldType type) {
  if (type == FieldType::date) return "<input type=\"date\" max=\"9999-12-31\"";
  return type == FieldType::number ? "<input type=\"text\" inputmode=\"decimal\"" : "<input type=\"text\"";
}

// One control below its label.
template <typename Control>
void write_labelled(HtmlWriter& writer, const FieldBlock& field, const Control& control) {
  const std::string id = unique_id(writer, "field_" + field.path);
  std::string& out = writer.out;
  out += "<div class=\"field\"";
  append_attribute(out, "data-path", field.path);
  out += ">\n<label";
  append_attribute(out, "for", id);
  out += '>';
  write_label(writer, field);
  out += "</label>\n";
  write_help(writer, field.help, id);
  control(id);
  out += "</div>\n";
}

void write_input(HtmlWriter& writer, const FieldBlock& field) {
  write_labelled(writer, field, [&](const std::string& id) {
    std::string& out = writer.out;
    out += type_of_input(field.type);
    append_name(out, field, id);
    if (field.answer) append_attribute(out, "value", *field.answer);
    out += ">\n";
  });
}

void write_text_area(HtmlWriter& writer, const FieldBlock& field) {
  write_labelled(writer, field, [&](const std::string& id) {
    std::string& out = writer.out;
    out += "<textarea";
    append_attribute(out, "rows", std::to_string(std::max(field.lines, 2)));
    append_name(out, field, id);
    out += ">\n";  // the browser drops this line break, and would drop the first one of an answer
    if (field.answer) append_escaped_html(out, *field.answer);
    out += "</textarea>\n";
  });
}

void write_select(HtmlWriter& writer, const FieldBlock& field) {
  write_labelled(writer, field, [&](const std::string& id) {
    std::string& out = writer.out;
    out += "<select";
    append_name(out, field, id);
    out += ">\n<option value=\"\"></option>\n";
    for (const auto& [key, label] : field.options) {
      out += "<option";
      append_attribute(out, "value", key);
      if (is_chosen(field, key)) out += " selected";
      out += '>';
      append_escaped_html(out, label);
      out += "</option>\n";
    }
    out += "</select>\n";
  });
}

// Whether the options stand side by side where there is room.
bool is_row(const FieldBlock& field) {
  if (field.type != FieldType::choice) return field.type == FieldType::scale || field.type == FieldType::yesno;
  std::size_t length = 0;
  for (const auto& [key, label] : field.options) length += count_code_points(label);
  return length <= kShortOptions;
}

void write_options(HtmlWriter& writer, const FieldBlock& field, bool many) {
  const std::string id = unique_id(writer, "field_" + field.path);
  std::string& out = writer.out;
  out += is_row(field) ? "<fieldset class=\"field options row\"" : "<fieldset class=\"field options\"";
  append_attribute(out, "id", id);
  append_attribute(out, "data-path", field.path);
  if (!field.help.empty()) append_attribute(out, "aria-describedby", id + "_help");
  out += ">\n<legend>";
  write_label(writer, field);
  out += "</legend>\n";
  write_help(writer, field.help, id);
  for (const auto& [key, label] : field.options) {
    out += many ? "<label><input type=\"checkbox\"" : "<label><input type=\"radio\"";
    append_attribute(out, "name", field.path);
    append_attribute(out, "value", key);
    if (is_chosen(field, key)) out += " checked";
    if (field.required && !many) out += " required";
    out += "> <span>";
    append_escaped_html(out, label);
    out += "</span></label>\n";
  }
  out += "</fieldset>\n";
}

// `answer`: the path of the answer that the page shows there; empty: none.
void write_ruled(std::string& out, std::string_view label, std::string_view text, std::string_view answer = {}) {
  out += "<p class=\"ruled\"><span>";
  append_escaped_html(out, label);
  out += "</span> <span";
  if (!answer.empty()) append_attribute(out, "data-answer", answer);
  out += '>';
  append_escaped_html(out, text);
  out += "</span></p>\n";
}

void write_signature(HtmlWriter& writer, const SignatureSlot& slot) {
  const std::string id = "signature_" + std::to_string(++writer.signatures);
  std::string& out = writer.out;
  out += "<div class=\"signature\" role=\"group\"";
  append_attribute(out, "aria-labelledby", id);
  out += ">\n<p class=\"signature-of\"";
  append_attribute(out, "id", id);
  out += '>';
  append_escaped_html(out, slot.label);
  out += "</p>\n";
  write_ruled(out, writer.words["name"], slot.name.value_or(""), slot.name ? "" : slot.name_path);
  write_ruled(out, writer.words["date"], "");
  write_ruled(out, writer.words["signature"], "");
  out += "</div>\n";
}

// What the contract says: to be read, not filled in.
void write_shown(HtmlWriter& writer, const FieldBlock& field) {
  std::string text = field.answer.value_or("");
  for (const auto& [key, label] : field.options) {
    if (is_chosen(field, key)) text.append(text.empty() ? "" : writer.words["list-separator"]).append(label);
  }
  std::string& out = writer.out;
  out += "<div class=\"field shown\"";
  append_attribute(out, "data-path", field.path);
  out += ">\n<p class=\"shown-label\">";
  append_escaped_html(out, field.label);
  out += "</p>\n<p class=\"answered\"";
  append_attribute(out, "data-answer", field.path);
  out += '>';
  append_escaped_html(out, text);
  out += "</p>\n</div>\n";
}

void write_options_of_run(HtmlWriter& writer, const AnswerRun& answer) {
  std::string& out = writer.out;
  out += "<option value=\"\"></option>";
  for (const auto& [key, label] : answer.options) {
    out += "<option";
    append_attribute(out, "value", key);
    out += '>';
    append_escaped_html(out, label);
    out += "</option>";
  }
}

// Blocks that depend on answers, for the script to find.
void write_part(HtmlWriter& writer, const FieldGroup& group) {
  std::string& out = writer.out;
  const bool is_item = group.kind == FieldGroup::Kind::item;
  out += group.kind == FieldGroup::Kind::computed ? "<div class=\"part computed\"" : "<div class=\"part\"";
  if (group.kind == FieldGroup::Kind::each) append_attribute(out, "data-list", group.path);
  if (is_item) append_attribute(out, "data-item", group.path);
  if (group.kind == FieldGroup::Kind::computed) append_attribute(out, "data-computed", group.path);
  if (group.when) append_attribute(out, "data-when", to_json(*group.when).dump());
  out += ">\n";
  write_blocks(writer, group.content);
  out += "</div>\n";
}

const std::string& path_of(const Block& block) {
  const auto* group = std::get_if<FieldGroup>(&block.node);
  return group ? group->path : std::get<FieldBlock>(block.node).path;
}

void write_items(HtmlWriter& writer, const FieldGroup& list) {
  std::string& out = writer.out;
  for (const Block& item : list.content) {
    out += "<div class=\"item\"";
    append_attribute(out, "data-item", path_of(item));
    out += ">\n";
    write_blocks(writer, {item});
    out += "</div>\n";
  }
}

}  // namespace

void write_field(HtmlWriter& writer, const FieldBlock& field) {
  if (is_in_contract(field.path)) return write_shown(writer, field);
  switch (field.type) {
    case FieldType::longtext:
      return write_text_area(writer, field);
    case FieldType::choice:
    case FieldType::scale:
    case FieldType::yesno:
      return field.options.size() > kMaxRadioButtons ? write_select(writer, field)
                                                     : write_options(writer, field, false);
    case FieldType::choices:
      return write_options(writer, field, true);
    case FieldType::signature:
      return write_signature(writer, {field.path, field.label, field.answer});
    default:
      return write_input(writer, field);
  }
}

void write_group(HtmlWriter& writer, const FieldGroup& group) {
  const bool is_list = group.kind == FieldGroup::Kind::list;
  if (!is_list && group.kind != FieldGroup::Kind::fields) return write_part(writer, group);
  std::string& out = writer.out;
  const std::string help = is_in_contract(group.path) ? std::string() : group.help;  // there it is read, not filled in
  const std::string id = help.empty() ? std::string() : unique_id(writer, "field_" + group.path);
  if (!group.label.empty()) {
    out += "<fieldset class=\"group\"";
    if (!group.path.empty()) append_attribute(out, "data-path", group.path);
    if (!help.empty()) append_attribute(out, "aria-describedby", id + "_help");
    out += ">\n<legend>";
    append_escaped_html(out, group.label);
    out += "</legend>\n";
  }
  write_help(writer, help, id);
  out += "<div class=\"fields";
  if (group.columns > 1) out += " columns-" + std::to_string(std::min(group.columns, 3));
  out += '"';
  if (is_list) append_attribute(out, "data-list", group.path);
  out += ">\n";
  if (is_list) {
    write_items(writer, group);
  } else {
    write_blocks(writer, group.content);
  }
  out += "</div>\n";
  if (!group.label.empty()) out += "</fieldset>\n";
}

namespace {

// Behind room to write; what stands there afterwards bears the unit itself.
void write_unit(HtmlWriter& writer, const AnswerRun& answer) {
  if (answer.unit.empty()) return;
  writer.out += "<span class=\"unit\"> ";
  append_escaped_html(writer.out, answer.unit);
  writer.out += "</span>";
}

void write_room_of_run(HtmlWriter& writer, const AnswerRun& answer) {
  std::string& out = writer.out;
  if (answer.answer || is_in_contract(answer.path)) {
    const bool is_number = answer.label.empty() && answer.path.ends_with(kItemNumber);
    out += is_number ? "<span" : "<span class=\"answered\"";
    if (is_number) append_attribute(out, "data-number", answer.path.substr(0, answer.path.rfind('.')));
    if (!answer.answer) append_attribute(out, "data-answer", answer.path);
    out += '>';
    append_escaped_html(out, answer.answer.value_or(""));
    out += "</span>";
    return;
  }
  const bool has_options = !answer.options.empty(), has_lines = answer.type == FieldType::longtext;
  if (has_options) {
    out += answer.type == FieldType::choices ? "<select multiple class=\"inline\"" : "<select class=\"inline\"";
  } else if (has_lines) {
    out += "<textarea rows=\"1\" class=\"inline\"";
  } else {
    out += type_of_input(answer.type);
    out += " class=\"inline\"";
  }
  if (!answer.path.empty()) append_attribute(out, "name", answer.path);  // else room for what is reckoned by hand
  append_attribute(out, "aria-label", answer.label);
  out += '>';
  if (has_options) write_options_of_run(writer, answer);
  if (has_options) out += "</select>";
  if (has_lines) out += "</textarea>";
}

}  // namespace

void write_answer_run(HtmlWriter& writer, const AnswerRun& answer) {
  write_room_of_run(writer, answer);
  write_unit(writer, answer);
}

void write_signatures(HtmlWriter& writer, const Signatures& signatures) {
  writer.out += "<div class=\"signatures\">\n";
  for (const SignatureSlot& slot : signatures.slots) write_signature(writer, slot);
  writer.out += "</div>\n";
}

}  // namespace drieluik
