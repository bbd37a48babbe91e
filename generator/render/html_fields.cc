// Form fields as controls of the browser. A field's name and id come from its path, so that what is filled in can be
// kept by path.
#include <algorithm>
#include <string>

#include "base/text.h"
#include "render/html_writer.h"

namespace drieluik {
namespace {

constexpr std::size_t kMaxRadioButtons = 8;  // more options than these go into a list to choose from

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

void write_help(HtmlWriter& writer, const FieldBlock& field, const std::string& id) {
  if (field.help.empty()) return;
  writer.out += "<p class=\"help\"";
  append_attribute(writer.out, "id", id + "_help");
  writer.out += '>';
  append_escaped_html(writer.out, field.help);
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

// One control below its label.
template <typename Control>
void write_labelled(HtmlWriter& writer, const FieldBlock& field, const Control& control) {
  const std::string id = unique_id(writer, "field_" + field.path);
  std::string& out = writer.out;
  out += "<div class=\"field\">\n<label";
  append_attribute(out, "for", id);
  out += '>';
  write_label(writer, field);
  out += "</label>\n";
  write_help(writer, field, id);
  control(id);
  out += "</div>\n";
}

void write_input(HtmlWriter& writer, const FieldBlock& field) {
  write_labelled(writer, field, [&](const std::string& id) {
    std::string& out = writer.out;
    out += field.type == FieldType::date     ? "<input type=\"date\""
           : field.type == FieldType::number ? "<input type=\"number\" step=\"any\""
                                             : "<input type=\"text\"";
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

void write_options(HtmlWriter& writer, const FieldBlock& field, bool many) {
  const std::string id = unique_id(writer, "field_" + field.path);
  std::string& out = writer.out;
  out += "<fieldset class=\"field options\"";
  append_attribute(out, "id", id);
  if (!field.help.empty()) append_attribute(out, "aria-describedby", id + "_help");
  out += ">\n<legend>";
  write_label(writer, field);
  out += "</legend>\n";
  write_help(writer, field, id);
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

void write_ruled(std::string& out, std::string_view label, std::string_view text) {
  out += "<p class=\"ruled\"><span>";
  append_escaped_html(out, label);
  out += "</span> <span>";
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
  write_ruled(out, writer.words["name"], slot.name.value_or(""));
  write_ruled(out, writer.words["date"], "");
  write_ruled(out, writer.words["signature"], "");
  out += "</div>\n";
}

}  // namespace

void write_field(HtmlWriter& writer, const FieldBlock& field) {
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
  std::string& out = writer.out;
  if (!group.label.empty()) {
    out += "<fieldset class=\"group\">\n<legend>";
    append_escaped_html(out, group.label);
    out += "</legend>\n";
  }
  out += "<div class=\"fields";
  if (group.columns > 1) out += " columns-" + std::to_string(std::min(group.columns, 3));
  out += "\">\n";
  write_blocks(writer, group.content);
  out += "</div>\n";
  if (!group.label.empty()) out += "</fieldset>\n";
}

void write_answer_run(HtmlWriter& writer, const AnswerRun& answer) {
  std::string& out = writer.out;
  if (answer.answer) {
    out += "<span class=\"answered\">";
    append_escaped_html(out, *answer.answer);
    out += "</span>";
    return;
  }
  out += "<input class=\"inline\"";
  append_attribute(out, "type", answer.type == FieldType::date ? "date" : "text");
  if (answer.type == FieldType::number) append_attribute(out, "inputmode", "decimal");
  append_attribute(out, "name", answer.path);
  append_attribute(out, "aria-label", answer.label);
  out += '>';
}

void write_signatures(HtmlWriter& writer, const Signatures& signatures) {
  writer.out += "<div class=\"signatures\">\n";
  for (const SignatureSlot& slot : signatures.slots) write_signature(writer, slot);
  writer.out += "</div>\n";
}

}  // namespace drieluik
