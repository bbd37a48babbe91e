#include "resolve/record_columns.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.h"
#include "resolve/messages.h"
#include "validate/check.h"
#include "validate/check_scalar.h"

namespace drieluik {
namespace {

// The number of an item, from 1; 0 when it is none.
std::size_t item_number(std::string_view part) {
  std::size_t number = 0;
  const auto result = std::from_chars(part.data(), part.data() + part.size(), number);
  return is_index(part) && result.ec == std::errc() && number <= kMostItems ? number : 0;
}

// A node for the answers of a field, or nothing for a field that has none.
std::optional<ColumnNode> node_of(const Field& field) {
  if (field.type == FieldType::group) return ColumnNode{.fields = field.fields};
  if (field.type == FieldType::list || field.type == FieldType::choices) {
    return ColumnNode{.kind = ValueKind::sequence, .field = &field, .fields = {}};
  }
  if (!is_scalar(field.type)) return std::nullopt;
  return ColumnNode{.kind = ValueKind::scalar, .field = &field, .fields = {}};
}

std::optional<ColumnNode> item_of(const Field& list) {
  if (list.type == FieldType::choices) return ColumnNode{.kind = ValueKind::scalar, .field = &list, .fields = {}};
  if (list.is_list_of_groups()) return ColumnNode{.fields = list.fields};
  return node_of(list.fields.front());
}

std::optional<ColumnNode> child_of(const ColumnNode& node, std::string_view part) {
  if (node.kind == ValueKind::sequence) {
    const std::size_t number = item_number(part);
    std::optional<ColumnNode> item = number > 0 ? item_of(*node.field) : std::nullopt;
    if (item) item->number = number;
    return item;
  }
  const Field* field = node.kind == ValueKind::mapping ? find_member(node.fields, part) : nullptr;
  std::optional<ColumnNode> member = field ? node_of(*field) : std::nullopt;
  if (member) member->key = part;
  return member;
}

ColumnNode* find_child(ColumnNode& node, std::string_view part) {
  const std::size_t number = node.kind == ValueKind::sequence ? item_number(part) : 0;
  const auto found = std::find_if(node.children.begin(), node.children.end(), [&](const ColumnNode& child) {
    return node.kind == ValueKind::sequence ? child.number == number : child.key == part;
  });
  return found == node.children.end() ? nullptr : &*found;
}

void append_part(std::string& path, std::string_view part) {
  if (!path.empty()) path += '.';
  path += part;
}

// The whole name with each part that is not known put right, and “1” where the number of an item is missing.
std::string mended(ColumnNode node, std::string_view name) {
  std::string path;
  for (const std::string_view part : split(name, '.')) {
    while (node.kind == ValueKind::sequence && item_number(part) == 0) {
      append_part(path, "1");
      node = *child_of(node, "1");
    }
    std::string_view known = part;
    if (!child_of(node, part)) {
      std::vector<std::string_view> keys;
      for (const Field& field : node.fields) keys.push_back(field.key);
      known = near_word(part, keys);
    }
    std::optional<ColumnNode> child = child_of(node, known);
    if (!child) return {};
    append_part(path, known);
    node = *std::move(child);
  }
  while (node.kind == ValueKind::sequence) {
    append_part(path, "1");
    node = *child_of(node, "1");
  }
  return node.kind == ValueKind::scalar ? path : std::string();
}

const ColumnNode* member_named(const ColumnNode* node, std::string_view key) {
  if (!node) return nullptr;
  const auto found = std::find_if(node->children.begin(), node->children.end(),
                                  [&](const ColumnNode& child) { return child.key == key; });
  return found == node->children.end() ? nullptr : &*found;
}

void append_missing(const Field& field, const ColumnNode* node, const std::string& path, bool is_required,
                    std::vector<std::string>& missing) {
  if (field.when || !field.default_value.empty()) return;
  const bool is_list = field.type == FieldType::list;
  if (field.type == FieldType::group || (is_list && (field.required || node) && field.is_list_of_groups())) {
    const ColumnNode* inner = is_list && node && !node->children.empty() ? &node->children.front() : node;
    for (const Field& member : field.fields) {
      append_missing(member, member_named(inner, member.key), path + (is_list ? ".1." : ".") + member.key,
                     member.required, missing);
    }
    return;
  }
  if (!node && is_required) missing.push_back(path + (is_list || field.type == FieldType::choices ? ".1" : ""));
}

class RowReader {
 public:
  RowReader(std::span<const CsvCell> cells, const Source& row, bool is_dutch, Diagnostics& diagnostics)
      : cells_(cells), row_(row), is_dutch_(is_dutch), diagnostics_(diagnostics) {}

  Value read(const ColumnNode& node) const {
    switch (node.kind) {
      case ValueKind::mapping:
        return read_members(node);
      case ValueKind::sequence:
        return read_items(node);
      default:
        return read_cell(node);
    }
  }

 private:
  Span span_of(const ColumnNode& node) const {
    const CsvCell& cell = cells_[node.column];
    return {&row_, cell.begin, cell.end};
  }

  Value read_cell(const ColumnNode& node) const {
    Value value{.span = span_of(node)};
    std::string text = value_of(row_.text, cells_[node.column]);
    if (trim(text).empty()) return value;
    value.kind = ValueKind::scalar;
    value.quoted = true;
    if (!is_dutch_) {
      value.scalar = std::move(text);
      return value;
    }
    TypedAnswer answer = from_dutch(*node.field, text);
    value.scalar = std::move(answer.text);
    if (answer.may_be_fraction) diagnostics_.error(value.span, kThousandsSign, {value_argument(value.scalar)});
    return value;
  }

  Value read_members(const ColumnNode& node) const {
    Value value{.kind = ValueKind::mapping, .span = span_of(node)};
    value.members.reserve(node.children.size());
    bool is_absent = true;
    for (const ColumnNode& child : node.children) {
      Value member = read(child);
      is_absent = is_absent && member.is_null();
      // What is required and absent is told at its own cell.
      if (member.is_null() && !child.is_wanted) continue;
      value.members.push_back({child.key, member.span, std::move(member)});
    }
    if (is_absent) return {.span = value.span};
    return value;
  }

  Value read_items(const ColumnNode& node) const {
    Value value{.kind = ValueKind::sequence, .span = span_of(node)};
    value.items.reserve(node.children.size());
    for (const ColumnNode& child : node.children) {
      Value item = read(child);
      if (!item.is_null()) value.items.push_back(std::move(item));
    }
    if (value.items.empty()) return {.span = value.span};
    return value;
  }

  std::span<const CsvCell> cells_;
  const Source& row_;
  bool is_dutch_;
  Diagnostics& diagnostics_;
};

}  // namespace

bool add_column(ColumnNode& record, std::string_view name, std::size_t column) {
  const std::vector<std::string_view> parts = split(name, '.');
  const ColumnNode* end = &record;
  ColumnNode made;  // walks ahead, so that a name that is not known leaves nothing behind
  for (const std::string_view part : parts) {
    std::optional<ColumnNode> child = child_of(*end, part);
    if (!child) return false;
    made = *std::move(child);
    end = &made;
  }
  if (end->kind != ValueKind::scalar) return false;
  ColumnNode* node = &record;
  std::vector<ColumnNode*> groups;  // that the answer makes wanted
  for (const std::string_view part : parts) {
    ColumnNode* child = find_child(*node, part);
    if (!child) {
      ColumnNode added = *child_of(*node, part);
      added.column = column;
      const auto place =
          std::upper_bound(node->children.begin(), node->children.end(), added.number,
                           [](std::size_t number, const ColumnNode& other) { return number < other.number; });
      child = &*node->children.insert(place, std::move(added));
    }
    node = child;
    groups.push_back(node);
    if (node->field && node->field->required) {
      for (ColumnNode* wanted : groups) wanted->is_wanted = true;
    }
    if (node->kind == ValueKind::sequence) groups.clear();
  }
  return true;
}

std::string near_column(const FormDefinition& form, std::string_view name) {
  const ColumnNode record{.fields = form.fields};
  return mended(record, name);
}

std::vector<std::string> missing_columns(const FormDefinition& form, const ColumnNode& record) {
  std::vector<std::string> missing;
  for (const Field& field : form.fields) {
    append_missing(field, member_named(&record, field.key), field.key, field.required, missing);
  }
  return missing;
}

Value record_value(const ColumnNode& record, std::span<const CsvCell> cells, const Source& row, bool is_dutch,
                   Diagnostics& diagnostics) {
  return RowReader(cells, row, is_dutch, diagnostics).read(record);
}

TypedAnswer from_dutch(const Field& field, std::string_view cell) {
  if (field.type == FieldType::date || field.type == FieldType::number) return from_typed(field, cell, ',');
  if (field.type == FieldType::yesno) {
    const std::string word = lower_ascii(trim(cell));
    if (word == "waar") return {"true"};
    if (word == "onwaar") return {"false"};
  }
  return {std::string(cell)};
}

}  // namespace drieluik
