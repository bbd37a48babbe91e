#include "resolve/filled_record.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "base/text.h"
#include "read/yaml.h"
#include "resolve/field_map.h"
#include "resolve/messages.h"
#include "resolve/typed_answer.h"
#include "validate/check.h"
#include "validate/checking.h"

namespace drieluik {
namespace {

Value text_value(std::string text) {
  return {.kind = ValueKind::scalar, .quoted = true, .span = {}, .scalar = std::move(text)};
}

std::string extended(const std::string& path, std::string_view part) {
  return path.empty() ? std::string(part) : path + "." + std::string(part);
}

// Without items and members that say nothing: what follows them counts on, except beside items of the contract.
void drop_absent(Value& value, std::span<const Field> fields = {}) {
  std::erase_if(value.members, [](const Member& member) { return is_absent(member.value); });
  for (Member& member : value.members) {
    const Field* field = find_member(fields, member.key);
    if (!field || field->for_each.empty()) std::erase_if(member.value.items, is_absent);
    drop_absent(member.value);
  }
  for (Value& item : value.items) {
    std::erase_if(item.items, is_absent);
    drop_absent(item);
  }
}

// Lays what was typed over the attached record.
class Merger {
 public:
  Merger(const FilledPdf& pdf, const FieldMap& map, bool has_record, char decimal_sign, Span place,
         Diagnostics& diagnostics)
      : pdf_(pdf),
        map_(map),
        has_record_(has_record),
        decimal_sign_(decimal_sign),
        place_(place),
        diagnostics_(diagnostics) {}

  Value merge(const ColumnNode& node, const Value* old, const std::string& path) const {
    if (old && old->kind != node.kind) old = nullptr;
    switch (node.kind) {
      case ValueKind::mapping:
        return merge_members(node, old, path);
      case ValueKind::sequence:
        return node.field->type == FieldType::choices ? merge_boxes(*node.field, old, path)
                                                      : merge_items(node, old, path);
      default:
        return merge_answer(node, old, path);
    }
  }

 private:
  Value merge_members(const ColumnNode& node, const Value* old, const std::string& path) const {
    Value value{.kind = ValueKind::mapping};
    for (const ColumnNode& child : node.children) {
      Value member = merge(child, old ? old->find(child.key) : nullptr, extended(path, child.key));
      if (!is_absent(member)) value.members.push_back({child.key, {}, std::move(member)});
    }
    if (!old) return value;
    for (const Member& member : old->members) {
      const bool is_shown = std::any_of(node.children.begin(), node.children.end(),
                                        [&](const ColumnNode& child) { return child.key == member.key; });
      if (!is_shown) value.members.push_back(member);
    }
    return value;
  }

  Value merge_items(const ColumnNode& node, const Value* old, const std::string& path) const {
    Value value{.kind = ValueKind::sequence};
    const std::size_t old_count = old ? old->items.size() : 0;
    const std::size_t last = node.children.empty() ? 0 : node.children.back().number;
    auto child = node.children.begin();
    for (std::size_t number = 1; number <= std::max(old_count, last); ++number) {
      const Value* item = number <= old_count ? &old->items[number - 1] : nullptr;
      if (child != node.children.end() && child->number == number) {
        Value merged = merge(*child, item, extended(path, std::to_string(number)));
        if (!is_absent(merged)) add_item(value, std::move(merged), *node.field, number);
        ++child;
      } else if (item) {
        add_item(value, *item, *node.field, number);
      }
    }
    return value;
  }

  // An item beside one of the contract keeps its place, though nothing is said of those before it.
  static void add_item(Value& list, Value item, const Field& field, std::size_t number) {
    while (!field.for_each.empty() && list.items.size() + 1 < number) list.items.emplace_back();
    list.items.push_back(std::move(item));
  }

  Value merge_boxes(const Field& field, const Value* old, const std::string& path) const {
    const auto found = map_.boxes.find(path);
    if (found == map_.boxes.end()) return old ? *old : Value{};
    const auto box_of = [&](const Option& option) -> const FilledField* {
      for (const std::size_t box : found->second) {
        if (pdf_.fields[box].name == path + "." + option.key) return &pdf_.fields[box];
      }
      return nullptr;
    };
    bool is_same = old != nullptr;
    Value value{.kind = ValueKind::sequence};
    for (const Option& option : field.options) {
      const FilledField* box = box_of(option);
      if (!box) continue;
      is_same = is_same && box->values.empty() == box->printed.empty();
      if (!box->values.empty()) value.items.push_back(text_value(option.key));
    }
    return is_same ? *old : value;
  }

  Value merge_answer(const ColumnNode& node, const Value* old, const std::string& path) const {
    const FilledField& field = pdf_.fields[node.column];
    // What nobody touched says what the record said, or its default.
    if (has_record_ && !field.printed.empty() && field.values == field.printed) return old ? *old : Value{};
    const std::string typed = typed_text(field);
    if (trim(typed).empty()) return {};
    TypedAnswer answer = from_typed(*node.field, typed, decimal_sign_);
    if (answer.may_be_fraction) {
      diagnostics_.warning(
          place_, kReadThousands,
          {name_of(path, node.field->label), value_argument(trim(typed)), value_argument(answer.text)});
    }
    return text_value(std::move(answer.text));
  }

  const FilledPdf& pdf_;
  const FieldMap& map_;
  bool has_record_;
  char decimal_sign_;
  Span place_;
  Diagnostics& diagnostics_;
};

// The record that was attached; null when there is none, or none that can be read.
Value read_attachment(const FilledPdf& pdf, SourceMap& sources, Span place, Diagnostics& diagnostics) {
  if (pdf.attachment.empty()) return {};
  const Source& source = sources.add({.path = place.source->path, .text = pdf.attachment, .is_private = true});
  Diagnostics of_attachment;
  std::optional<Value> value = read_yaml({&source, 0, static_cast<std::uint32_t>(source.text.size())}, of_attachment);
  if (!value || of_attachment.has_errors() || value->kind != ValueKind::mapping) {
    diagnostics.warning(place, kUnreadableAttachment);
    return {};
  }
  return *std::move(value);
}

// The only form that has an answer for every field.
const Item* guessed_form(const FilledPdf& pdf, const Library& library) {
  const Item* only = nullptr;
  for (const auto& [id, item] : library.items) {
    if (!item.form || !has_all_fields(*item.form, pdf)) continue;
    if (only) return nullptr;
    only = &item;
  }
  return only;
}

const Item* form_of_pdf(const FilledPdf& pdf, const Value& attached, const Library& library, Span place,
                        Diagnostics& diagnostics) {
  const std::string id = pdf.form_id.empty() ? std::string(form_of(attached)) : pdf.form_id;
  if (id.empty()) {
    const Item* guessed = guessed_form(pdf, library);
    if (guessed) {
      diagnostics.warning(place, kGuessedForm, {guessed->id});
    } else {
      diagnostics.error(place, kNotOurPdf);
    }
    return guessed;
  }
  const Item* item = library.find(id);
  if (item && item->form) return item;
  diagnostics.error(place, kFormOfOtherHandbook, {id, join(form_ids(library), ", ")});
  return nullptr;
}

// “nl” for “nl-BE” where the handbook has that only.
std::string known_language(const std::string& tag, const std::vector<std::string>& languages) {
  if (std::find(languages.begin(), languages.end(), tag) != languages.end()) return tag;
  const std::string primary = tag.substr(0, tag.find('-'));
  return std::find(languages.begin(), languages.end(), primary) != languages.end() ? primary : tag;
}

void set_header(Value& record, std::string_view key, std::string text) {
  std::erase_if(record.members, [&](const Member& member) { return member.key == key; });
  record.members.insert(record.members.begin(), {std::string(key), {}, text_value(std::move(text))});
}

}  // namespace

std::optional<FilledRecord> to_record(const FilledPdf& pdf, const Library& library, char decimal_sign,
                                      SourceMap& sources, Span place, Diagnostics& diagnostics) {
  Value attached = read_attachment(pdf, sources, place, diagnostics);
  if (pdf.fields.empty()) {
    diagnostics.error(place, pdf.form_id.empty() ? kNotOurPdf : kFlattenedPdf, {pdf.form_id});
    return std::nullopt;
  }
  FilledRecord out{.form = form_of_pdf(pdf, attached, library, place, diagnostics), .record = {}, .homeless = {}};
  if (!out.form) return std::nullopt;
  if (!attached.is_null() && form_of(attached) != out.form->id) {
    diagnostics.warning(place, kUnreadableAttachment);
    attached = {};
  }
  drop_absent(attached, out.form->form->fields);
  const FieldMap map = map_fields(*out.form->form, pdf, place, out.homeless, diagnostics);
  const Value* language = attached.find("language");
  std::string said = language ? language->scalar : known_language(pdf.language, library.site.languages);
  const Merger merger(pdf, map, !attached.is_null(), decimal_sign, place, diagnostics);
  out.record = merger.merge(map.answers, &attached, "");
  if (!said.empty()) set_header(out.record, "language", std::move(said));
  set_header(out.record, "form", out.form->id);
  return out;
}

}  // namespace drieluik
