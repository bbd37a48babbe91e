#include "document/gather_fields.h"

#include <algorithm>

#include "base/text.h"
#include "document/answers.h"

namespace drieluik {
namespace {

constexpr std::size_t kDateLength = 10;      // of 22-11-2026
constexpr std::size_t kNumberLength = 20;    // as long as one is read
constexpr std::size_t kMaxRadioButtons = 8;  // more options than these go into a list to choose from, as on a web page

void join(std::string& out, std::string_view more, std::string_view separator = ", ") {
  if (!out.empty() && !more.empty()) out += separator;
  out += more;
}

// An item of a list by its word and number: "Doel 2"; without a word by the list's own label: "Valkuilen 2".
void join_item(std::string& out, const Field& list, std::string_view number, std::string_view language) {
  const std::string_view word = list.item_label.in(language);
  if (!list.is_list_of_groups() || word.empty()) join(out, list.label.in(language));
  join(out, word);
  join(out, number, " ");
}

// The labels on the way to a field, from the outermost group to its own: it may be heard on its own.
std::string labels_of_path(const FormDefinition& form, std::string_view path, std::string_view language) {
  std::string out;
  const std::vector<Field>* members = &form.fields;
  const std::vector<std::string_view> components = split(path, '.');
  for (std::size_t i = 0; i < components.size(); ++i) {
    const auto field = std::find_if(members->begin(), members->end(),
                                    [&](const Field& member) { return member.key == components[i]; });
    if (field == members->end()) break;
    if (field->type == FieldType::list && i + 1 < components.size()) {
      join_item(out, *field, components[++i], language);
    } else {
      join(out, field->label.in(language));
    }
    members = &field->fields;
  }
  return out;
}

std::size_t max_length(const Field& field) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::longtext:
      return most_code_points(field);
    case FieldType::date:
      return kDateLength;
    case FieldType::number:
      return kNumberLength;
    default:
      return 0;
  }
}

std::string alternate_name(std::string labels, std::string_view hint, bool required, const Words& words) {
  if (!hint.empty()) labels.append(" (").append(hint).append(")");
  if (required) join(labels, words["required"]);
  return labels;
}

FormField& gather(const FieldPlace& place, bool required, const FormScope& scope, const BuildContext& context) {
  const Field& field = *place.field;
  FormField& gathered = (*context.fields)[place.path];
  gathered.type = field.type;
  gathered.required = gathered.required || required;
  gathered.alternate_name =
      alternate_name(labels_of_path(*scope.form, place.path, context.language),
                     format_hint(field, context.words, context.language), gathered.required, context.words);
  gathered.help = field.help.in(context.language);
  gathered.value = answer_as_typed(field, place.answer, context.words).value_or("");
  gathered.max_length = max_length(field);
  gathered.options = options_of(field, context.words, context.language);
  if (!gathered.options.empty()) gathered.chosen = chosen_keys(place.answer);
  return gathered;
}

// A list has room in a sentence, and a field is of one kind wherever it stands.
bool has_buttons(const FormField& field) {
  if (field.options.empty()) return false;
  return field.type == FieldType::choices || (!field.in_sentence && field.options.size() <= kMaxRadioButtons);
}

}  // namespace

bool is_filled_in(const FieldPlace& place, const BuildContext& context) {
  return context.fields && !is_in_contract(place.path);
}

std::string format_hint(const Field& field, const Words& words, std::string_view language) {
  std::string hint;
  if (field.type == FieldType::date) hint = words["date-format"];
  if (field.type == FieldType::number) {
    hint = field.unit.in(language);
    join(hint, words[field.whole ? "whole-number-format" : "number-format"]);
  }
  return hint;
}

void gather_block(const FieldPlace& place, bool required, const FormScope& scope, const BuildContext& context) {
  if (!is_filled_in(place, context)) return;
  FormField& gathered = gather(place, required, scope, context);
  gathered.has_buttons = has_buttons(gathered);
}

void gather_run(const FieldPlace& place, const BuildContext& context) {
  if (!is_filled_in(place, context)) return;
  FormField& gathered = gather(place, place.field->required && !context.scope->is_extra, *context.scope, context);
  gathered.in_sentence = true;
  gathered.has_buttons = has_buttons(gathered);
}

void gather_signature(SignatureSlot& slot, const BuildContext& context) {
  if (!context.fields) return;
  FormField& signature = (*context.fields)[slot.path];
  signature.type = FieldType::signature;
  signature.alternate_name = slot.label;
  join(signature.alternate_name, context.words["signature"]);
  slot.date_path = slot.path + "-date";
  FormField& date = (*context.fields)[slot.date_path];
  date.type = FieldType::date;
  date.max_length = kDateLength;
  date.alternate_name = slot.label;
  join(date.alternate_name, context.words["date"]);
  date.alternate_name = alternate_name(date.alternate_name, context.words["date-format"], false, context.words);
}

}  // namespace drieluik
