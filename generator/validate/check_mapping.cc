#include <algorithm>
#include <utility>

#include "base/text.h"
#include "validate/applicable.h"
#include "validate/check.h"
#include "validate/check_scalar.h"
#include "validate/checking.h"
#include "validate/item_count.h"
#include "validate/messages.h"
#include "validate/table.h"

namespace drieluik {
namespace {

const Member* find_member(const Value& mapping, std::string_view key) {
  const auto found = std::find_if(mapping.members.begin(), mapping.members.end(),
                                  [&](const Member& member) { return member.key == key; });
  return found == mapping.members.end() ? nullptr : &*found;
}

std::vector<std::string_view> keys_of(std::span<const Field> fields, std::span<const Field> more = {}) {
  std::vector<std::string_view> keys;
  for (const std::span<const Field> part : {fields, more}) {
    for (const Field& field : part) {
      // A key may stand in a table several times, under different conditions.
      if (std::find(keys.begin(), keys.end(), field.key) == keys.end()) keys.push_back(field.key);
    }
  }
  return keys;
}

std::optional<Answer> fault(Checking& checking, Span span, const Message& message, const Field& field,
                            std::vector<Argument> arguments = {}) {
  arguments.insert(arguments.begin(), name_of(checking.path, field.label));
  report(checking, span, message, std::move(arguments));
  return std::nullopt;
}

// A group of a record is needed when a member of it is: without `coachee:` there is no coachee.name.
bool is_needed(const Field& field, bool in_record) {
  if (field.when) return false;
  if (field.required) return true;
  return in_record && field.type == FieldType::group &&
         std::any_of(field.fields.begin(), field.fields.end(),
                     [](const Field& member) { return is_needed(member, true); });
}

// A needed group that is absent misses its needed members; they say more than the group would.
void report_missing(Checking& checking, const Field& field, Span span) {
  if (is_faulty(checking, checking.path)) return;
  bool is_told = false;
  if (field.type == FieldType::group) {
    for (const Field& member : field.fields) {
      if (!is_needed(member, checking.is_record)) continue;
      const PathStep step(checking, member.key);
      report_missing(checking, member, span);
      is_told = true;
    }
  }
  if (is_told) return;
  const bool is_in_table = span.source && span.source->row > 0;
  fault(checking, span, is_in_table ? kCellMissing : kValueMissing, field, {field.key});
}

std::optional<Answer> check_one_value(Checking& checking, const Field& field, const Value& value) {
  if (value.kind != ValueKind::scalar) return fault(checking, value.span, kNotOneValue, field);
  ScalarCheck result = check_scalar(field, value.scalar);
  if (result.fault == &kHiddenCharacter && !checking.is_record) {
    checking.faulty.push_back(checking.path);  // reading the YAML told it; a record may come from elsewhere
    return std::nullopt;
  }
  if (result.fault) return fault(checking, value.span, *result.fault, field, std::move(result.arguments));
  return Answer{.key = {}, .text = std::move(result.text), .items = {}, .members = {}, .span = value.span};
}

// The labels of the members that are neither there nor faulty.
Argument missing_members(const Checking& checking, const Field& group, const Answer& answer) {
  Argument list("");
  for (const Field& member : group.fields) {
    if (answer.find(member.key) || is_faulty(checking, checking.path + "." + member.key)) continue;
    const Argument name = name_of(member.key, member.label);
    const std::string_view separator = list.english.empty() ? "" : ", ";
    list.english.append(separator).append(name.english);
    list.dutch.append(separator).append(name.dutch);
  }
  return list;
}

std::optional<Answer> check_group(Checking& checking, const Field& field, const Value& value, Span key_span) {
  if (value.kind != ValueKind::mapping) {
    return fault(checking, value.span, kNotKeys, field, {join(keys_of(field.fields), ", ")});
  }
  checking.around.push_back({&field, field.fields, &value});
  Answer answer = check_members(checking, value, field.fields, key_span);
  checking.around.pop_back();
  answer.span = value.span;
  if (field.all_or_none) {
    const Argument missing = missing_members(checking, field, answer);
    if (!missing.english.empty()) fault(checking, key_span, kIncompleteGroup, field, {missing});
  }
  return answer;
}

// An item of a list of groups is checked as a group, one of another list as its answer.
std::optional<Answer> check_item(Checking& checking, const Field& list, const Value& item) {
  if (list.type == FieldType::choices) return check_one_value(checking, list, item);
  if (!list.is_list_of_groups()) {
    const Field& field = list.fields.front();
    if (is_scalar(field.type)) return check_one_value(checking, field, item);
    return check_value(checking, field, item, item.span);
  }
  return check_group(checking, list, item, {item.span.source, item.span.begin, item.span.begin});
}

void check_item_count(Checking& checking, const Field& list, const Value& value, Span key_span, std::size_t count,
                      const Value* first_too_many) {
  const bool is_too_few = list.min_items && count < *list.min_items;
  const bool is_too_many = list.max_items && count > *list.max_items;
  if (!is_too_few && !is_too_many) return;
  const Span span = is_too_many && first_too_many ? first_too_many->span : key_span.source ? key_span : value.span;
  fault(checking, span, kWrongItemCount, list,
        {counted_items(std::to_string(count)), allowed_items(list),
         is_too_few ? Argument("add what is missing", "voeg toe wat ontbreekt")
                    : Argument("take out or join what is too much", "haal weg wat te veel is, of voeg het samen")});
}

std::optional<Answer> check_list(Checking& checking, const Field& field, const Value& value, Span key_span) {
  if (value.kind != ValueKind::sequence) return fault(checking, value.span, kNotItems, field);
  Answer answer{.key = {}, .text = {}, .items = {}, .members = {}, .span = value.span};
  std::size_t count = 0;
  const Value* first_too_many = nullptr;
  // An item beside one of the contract keeps its place, though nothing is said of those before it.
  const auto last = std::find_if_not(value.items.rbegin(), value.items.rend(), is_absent).base();
  for (auto place = value.items.begin(); place != value.items.end(); ++place) {
    const Value& item = *place;
    const bool keeps_place = is_absent(item) && !field.for_each.empty() && place < last;
    if (is_absent(item) && !keeps_place) continue;
    ++count;
    if (field.max_items && count > *field.max_items) {
      if (!first_too_many) first_too_many = &item;
      continue;  // that it is there is the fault
    }
    if (keeps_place) {
      answer.items.push_back({.key = {}, .text = {}, .items = {}, .members = {}, .span = item.span});
      continue;
    }
    const PathStep step(checking, std::to_string(count));
    std::optional<Answer> checked = check_item(checking, field, item);
    if (!checked) continue;
    const bool is_repeated = field.type == FieldType::choices &&
                             std::any_of(answer.items.begin(), answer.items.end(),
                                         [&](const Answer& other) { return other.text == checked->text; });
    if (is_repeated) {
      fault(checking, item.span, kRepeatedOption, field);
    } else {
      answer.items.push_back(std::move(*checked));
    }
  }
  check_item_count(checking, field, value, key_span, count, first_too_many);
  return answer;
}

// A text, or where the field lets it a group: {one: sessie, other: sessies}.
std::optional<Answer> check_one_text(Checking& checking, const Field& field, const Member& text) {
  const bool is_group = text.value.kind == ValueKind::mapping && !field.fields.empty();
  return is_group ? check_group(checking, field, text.value, text.key_span)
                  : check_one_value(checking, field, text.value);
}

std::optional<Answer> check_local_text(Checking& checking, const Field& field, const Value& value) {
  if (field.may_be_plain && value.kind == ValueKind::scalar) return check_one_value(checking, field, value);
  if (value.kind != ValueKind::mapping) return fault(checking, value.span, kNotByLanguage, field);
  static const Field kTag = table::language("");
  const std::vector<std::string_view> tags(checking.languages.begin(), checking.languages.end());
  Answer answer{.key = {}, .text = {}, .items = {}, .members = {}, .span = value.span};
  for (const Member& member : value.members) {
    if (tags.empty() && check_scalar(kTag, member.key).fault) {
      fault(checking, member.key_span, kNotALanguage, field, {member.key});
      continue;
    }
    if (!tags.empty() && std::find(tags.begin(), tags.end(), member.key) == tags.end()) {
      fault(checking, member.key_span, kUnknownTag, field, {member.key, suggestion(member.key, tags)});
      continue;
    }
    if (is_absent(member.value)) continue;
    const PathStep step(checking, member.key);
    std::optional<Answer> text = check_one_text(checking, field, member);
    if (!text) continue;
    text->key = member.key;
    answer.members.push_back(std::move(*text));
  }
  return answer;
}

std::optional<Answer> check_member(Checking& checking, const Field& field, const Member* member, Span owner) {
  if (member && !is_absent(member->value)) return check_value(checking, field, member->value, member->key_span);
  if (!field.default_value.empty()) {
    return Answer{.key = {}, .text = field.default_value, .items = {}, .members = {}, .span = owner};
  }
  // A misspelled key is told even when nothing stands behind it.
  if (member && field.type == FieldType::group) report_unknown_keys(checking, member->value, field.fields);
  const bool is_wanted = field.required || is_needed(field, checking.is_record);
  if (is_wanted) report_missing(checking, field, member ? member->key_span : owner);
  return std::nullopt;
}

}  // namespace

bool is_absent(const Value& value) {
  switch (value.kind) {
    case ValueKind::null:
      return true;
    case ValueKind::scalar:
      return trim(value.scalar).empty();
    case ValueKind::sequence:
      return std::all_of(value.items.begin(), value.items.end(), is_absent);
    case ValueKind::mapping:
      return std::all_of(value.members.begin(), value.members.end(),
                         [](const Member& member) { return is_absent(member.value); });
  }
  return true;
}

void report_unknown_keys(Checking& checking, const Value& mapping, std::span<const Field> fields,
                         std::span<const Field> more) {
  const std::vector<std::string_view> known = keys_of(fields, more);
  for (const Member& member : mapping.members) {
    if (std::find(known.begin(), known.end(), member.key) != known.end()) continue;
    if (is_full(checking)) return;
    const std::string_view near = near_word(member.key, known);
    // A key that resembles none may be a sentence of the client's.
    const bool is_named = !near.empty() || !member.key_span.source || !member.key_span.source->is_private;
    const std::string name = is_named ? " “" + member.key + "”" : "";
    const PathStep step(checking, near.empty() ? "?" : near);
    report(checking, member.key_span, kUnknownKey, {name, suggestion(member.key, known)});
  }
}

Answer check_known_members(Checking& checking, const Value& mapping, std::span<const Field> fields, Span owner) {
  Answer group{.key = {}, .text = {}, .items = {}, .members = {}, .span = mapping.span};
  for (std::size_t i = 0; i < fields.size();) {
    std::size_t end = i + 1;
    while (end < fields.size() && fields[end].key == fields[i].key) ++end;
    const std::span<const Field> same_key = fields.subspan(i, end - i);
    i = end;
    const PathStep step(checking, same_key.front().key);
    const Member* member = find_member(mapping, same_key.front().key);
    const Field* field = field_that_counts(checking, same_key, member);
    if (!field) continue;
    std::optional<Answer> answer = check_member(checking, *field, member, owner);
    if (!answer) continue;
    answer->key = field->key;
    group.members.push_back(std::move(*answer));
  }
  return group;
}

Answer check_members(Checking& checking, const Value& mapping, std::span<const Field> fields, Span owner) {
  report_unknown_keys(checking, mapping, fields);
  return check_known_members(checking, mapping, fields, owner);
}

std::optional<Answer> check_value(Checking& checking, const Field& field, const Value& value, Span key_span) {
  switch (field.type) {
    case FieldType::group:
      return check_group(checking, field, value, key_span);
    case FieldType::list:
    case FieldType::choices:
      return check_list(checking, field, value, key_span);
    case FieldType::local_text:
      return check_local_text(checking, field, value);
    case FieldType::signature:
      return fault(checking, key_span, kWrittenByHand, field);
    case FieldType::anything:
      return Answer{.key = {}, .text = {}, .items = {}, .members = {}, .span = value.span};
    default:
      return check_one_value(checking, field, value);
  }
}

Answer check_content(const Value& value, std::span<const Field> fields, std::span<const std::string> languages,
                     Diagnostics& diagnostics) {
  Checking checking{.diagnostics = diagnostics, .languages = languages};
  checking.around.push_back({nullptr, fields, &value});
  if (value.kind == ValueKind::mapping) {
    return check_members(checking, value, fields, start_of(value.span.source));
  }
  const Value nothing{.kind = ValueKind::mapping, .span = value.span};
  if (value.is_null()) return check_members(checking, nothing, fields, start_of(value.span.source));
  report(checking, value.span, kFileWithoutKeys, {join(keys_of(fields), ", ")});
  return {};
}

bool check_mapping(const Value& value, std::span<const Field> fields, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.errors();
  check_content(value, fields, {}, diagnostics);
  return diagnostics.errors() == before;
}

}  // namespace drieluik
