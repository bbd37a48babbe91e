#include "document/answers.h"
#include "document/fields.h"
#include "document/gather_fields.h"

namespace drieluik {
namespace {

constexpr int kLongTextLines = 4;
constexpr int kListItemLines = 2;

int lines_of(const Field& field, bool in_list) {
  if (field.lines > 0) return field.lines;
  if (field.type != FieldType::longtext) return 1;
  return in_list ? kListItemLines : kLongTextLines;
}

// "dd-mm-jjjj" on one line: a word joiner behind each hyphen, which is neither seen nor said.
std::string without_breaks(std::string_view hint) {
  std::string out;
  for (const char c : hint) {
    out += c;
    if (c == '-') out += "\u2060";
  }
  return out;
}

// On paper, the unit stands beside the label; an answer bears it itself. Who types is told more.
std::string label_of(const Field& field, bool required, bool answered, bool is_typed, const BuildContext& context) {
  std::string label(field.label.in(context.language));
  std::string hint;
  if (is_typed) {
    hint = format_hint(field, context.words, context.language);
    if (required) hint.append(hint.empty() ? "" : ", ").append(context.words["required"]);
  } else if (!answered && label.find(field.unit.in(context.language)) == std::string::npos) {
    hint = field.unit.in(context.language);
  }
  if (!hint.empty()) label.append(" (").append(without_breaks(hint)).append(")");
  return label;
}

FieldBlock build_field(const FieldPlace& place, bool required, const FormScope& scope, const BuildContext& context) {
  const Field& field = *place.field;
  const bool answered = is_answered(place.answer), is_typed = is_filled_in(place, context);
  FieldBlock block{.path = place.path,
                   .type = field.type,
                   .label = label_of(field, required, answered, is_typed, context),
                   .help = std::string(field.help.in(context.language)),
                   .required = required,
                   .lines = lines_of(field, false),
                   .options = options_of(field, context.words, context.language),
                   .chosen = {},
                   .answer = {}};
  if (block.options.empty()) {
    block.answer = is_typed ? answer_as_typed(field, place.answer, context.words)
                            : answer_in_words(field, place.answer, context.words, context.language);
  } else {
    block.chosen = chosen_keys(place.answer);
  }
  gather_block(place, required, scope, context);
  return block;
}

// "Goal 2", or "2" in a list that has no word for an item.
std::string item_label(const Field& list, std::size_t number, std::string_view language) {
  const std::string_view word = list.item_label.in(language);
  return (word.empty() ? "" : std::string(word) + " ") + std::to_string(number);
}

FieldGroup build_members(const FieldPlace& place, std::string label, int columns, const FormScope& scope,
                         const BuildContext& context) {
  FieldGroup group{.path = place.path, .label = std::move(label), .columns = columns, .content = {}};
  group.content.reserve(place.field->fields.size());
  for (const Field& member : place.field->fields)
    append_field(member_of(place, member), 1, scope, context, group.content);
  return group;
}

FieldBlock build_list_item(const Field& list, const FormScope& scope, const BuildContext& context) {
  const bool required = list.required && scope.item.number <= list.min_items.value_or(0) && !scope.is_extra;
  FieldBlock block = build_field(scope.item, required, scope, context);
  block.label = item_label(list, scope.item.number, context.language);
  if (scope.item.field->lines == 0) block.lines = list.lines > 0 ? list.lines : lines_of(*scope.item.field, true);
  return block;
}

FieldGroup build_list(const FieldPlace& list, int columns, const FormScope& scope, const BuildContext& context) {
  const Field& field = *list.field;
  const bool groups = field.is_list_of_groups();
  FieldGroup group{.path = list.path,
                   .label = std::string(field.label.in(context.language)),
                   .columns = groups ? 1 : columns,
                   .content = {},
                   .kind = FieldGroup::Kind::list,
                   .help = std::string(field.help.in(context.language))};
  const std::size_t count = shown_items(scope, list, is_filled_in(list, context));
  group.content.reserve(count);
  for (std::size_t number = 1; number <= count; ++number) {
    const FormScope inner = scope_of(scope, list, number);
    if (groups) {
      group.content.push_back(
          {build_members(inner.item, item_label(field, number, context.language), columns, inner, context)});
    } else {
      group.content.push_back({build_list_item(field, inner, context)});
    }
  }
  return group;
}

}  // namespace

void append_field(const FieldPlace& place, int columns, const FormScope& scope, const BuildContext& context,
                  Blocks& out) {
  const Field& field = *place.field;
  // What a contract at hand does not say is not to be filled in here.
  const bool has_contract = is_in_contract(place.path) && scope.answers && scope.answers->find(kContract);
  if (has_contract && !is_answered(place.answer)) return;
  if (place.is_item) {
    const FormScope inner{.form = scope.form, .answers = scope.answers, .outer = &scope, .item = place};
    out.push_back({build_members(place, item_label(field, place.number, context.language), columns, inner, context)});
    return;
  }
  // On a blank form, and as long as it cannot be said, there is room.
  if (field.when && scope.answers && !holds_in(scope, *field.when).value_or(true)) return;
  if (field.type == FieldType::list) {
    out.push_back({build_list(place, columns, scope, context)});
  } else if (field.type == FieldType::group) {
    FieldGroup group = build_members(place, std::string(field.label.in(context.language)), columns, scope, context);
    group.help = field.help.in(context.language);
    out.push_back({std::move(group)});
  } else {
    out.push_back({build_field(place, field.required && !scope.is_extra, scope, context)});
  }
}

}  // namespace drieluik
