// Directives and placeholders of forms.
#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "document/answers.h"
#include "document/blocks.h"
#include "document/fields.h"
#include "document/gather_fields.h"
#include "resolve/directives.h"

namespace drieluik {
namespace {

// `:::each` and `:::clause` put blocks in more than once; this counts them for as long as it lives.
class Repeating {
 public:
  explicit Repeating(BuildContext& context) : context_(context) { ++context_.repeats; }
  ~Repeating() { --context_.repeats; }
  Repeating(const Repeating&) = delete;
  Repeating& operator=(const Repeating&) = delete;

 private:
  BuildContext& context_;
};

std::string words_of(const Inlines& content) {
  std::string words;
  for (const Inline& inline_ : content) {
    if (const auto* run = std::get_if<TextRun>(&inline_.node)) words += run->text;
  }
  return words;
}

const Heading* last_heading(const Blocks& blocks) {
  for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
    if (const auto* heading = std::get_if<Heading>(&block->node)) return heading;
    const auto* fixed = std::get_if<FixedBlocks>(&block->node);
    const Heading* heading = fixed ? last_heading(*fixed->blocks) : nullptr;
    if (heading) return heading;
  }
  return nullptr;
}

// A group right under a heading with the same words needs no label of its own.
void drop_repeated_label(const Blocks& before, Blocks& fields) {
  if (fields.size() != 1) return;
  auto* group = std::get_if<FieldGroup>(&fields.front().node);
  const Heading* heading = group ? last_heading(before) : nullptr;
  if (heading && words_of(heading->content) == group->label) group->label.clear();
}

void append_fields(const Markup& directive, BuildContext& context, Blocks& out) {
  int columns = 1;
  const std::string_view wanted = argument_of(directive, "columns");
  std::from_chars(wanted.data(), wanted.data() + wanted.size(), columns);
  Blocks fields;
  std::size_t paths = 0;
  for (const DirectiveArgument& argument : directive.details->arguments) {
    if (!argument.key.empty()) continue;
    ++paths;
    if (const std::optional<FieldPlace> place = find_place(*context.scope, argument.value))
      append_field(*place, columns, *context.scope, context, fields);
  }
  if (fields.empty()) return;
  drop_repeated_label(out, fields);
  if (columns > 1 && paths > 1) {
    out.push_back({FieldGroup{.path = {}, .label = {}, .columns = columns, .content = std::move(fields)}});
  } else {
    std::move(fields.begin(), fields.end(), std::back_inserter(out));
  }
}

void append_each(const Markup& directive, BuildContext& context, Blocks& out) {
  const FormScope& outer = *context.scope;
  const std::optional<FieldPlace> list = find_place(outer, argument_of(directive, ""));
  if (!list || list->field->type != FieldType::list || list->is_item) return;
  const Repeating repeating(context);
  FieldGroup each{.path = list->path, .label = {}, .content = {}, .kind = FieldGroup::Kind::each};
  const std::size_t count = shown_items(outer, *list, is_filled_in(*list, context));
  for (std::size_t number = 1; number <= count && context.repeated_blocks < kMaxRepeatedBlocks; ++number) {
    const FormScope inner = scope_of(outer, *list, number);
    ++context.repeated_blocks;
    context.scope = &inner;
    FieldGroup item{.path = inner.item.path, .label = {}, .content = {}, .kind = FieldGroup::Kind::item};
    append_blocks(directive.children, context, context.on_screen ? item.content : out);
    if (context.on_screen) each.content.push_back({std::move(item)});
    context.scope = &outer;
  }
  if (context.on_screen) out.push_back({std::move(each)});
}

// An item that the record does not have, on a fillable form: all there is room for, as on a blank one.
bool is_room(const BuildContext& context) {
  const FormScope& scope = *context.scope;
  return context.fields && scope.outer && !scope.item.answer;
}

// Whether the condition is for the contract alone to decide.
bool is_about_contract(const FormScope& scope, const Condition& condition) {
  const std::vector<std::string_view> paths =
      paths_of(condition, [&](std::string_view operand) { return field_in(scope, operand); });
  return !paths.empty() && std::all_of(paths.begin(), paths.end(), is_in_contract);
}

bool is_shown(const FormScope& scope, const Condition& condition, bool has_room) {
  if (!scope.answers) return true;
  const bool waits = has_room || !has_own_answers(*scope.answers);
  if (waits && !is_about_contract(scope, condition)) return true;
  return holds_in(scope, condition).value_or(false);
}

// With each path as it is from the whole form, and each word as a quoted text.
Condition with_full_paths(const Condition& condition, const FormScope& scope) {
  return resolved(
      condition, [&](std::string_view operand) { return field_in(scope, operand); },
      [&](std::string_view operand) { return find_place(scope, operand)->path; });
}

void append_if(const Markup& directive, BuildContext& context, Blocks& out) {
  Diagnostics reported_before;
  const std::optional<Condition> condition =
      parse_condition(argument_of(directive, ""), directive.span, reported_before);
  if (!condition || !is_shown(*context.scope, *condition, is_room(context))) return;
  if (!context.on_screen) return append_blocks(directive.children, context, out);
  FieldGroup part{.path = {},
                  .label = {},
                  .content = {},
                  .kind = FieldGroup::Kind::conditional,
                  .when = with_full_paths(*condition, *context.scope)};
  append_blocks(directive.children, context, part.content);
  out.push_back({std::move(part)});
}

void append_clause(const Markup& directive, BuildContext& context, Blocks& out) {
  const auto clause = context.library.clauses.find(argument_of(directive, ""));
  if (clause == context.library.clauses.end() || context.clause_depth >= kMaxClauseDepth) return;
  const auto text = clause->second.texts.find(context.language);
  if (text == clause->second.texts.end()) return;
  const Repeating repeating(context);
  const Text* const around = std::exchange(context.current, &text->second);
  ++context.clause_depth;
  const Markup& tree = context.trees.of(text->second);
  context.anchors.add(tree);
  append_blocks(tree.children, context, out);
  --context.clause_depth;
  context.current = around;
}

void append_signatures(BuildContext& context, Blocks& out) {
  Signatures signatures;
  for (const Signatory& signatory : context.scope->form->signatories) {
    SignatureSlot& slot = signatures.slots.emplace_back();
    slot.path = "signatures." + signatory.key;
    slot.label = signatory.label.in(context.language);
    const std::optional<FieldPlace> place = find_place(*context.scope, signatory.name);
    if (place) {
      slot.name = answer_in_words(*place->field, place->answer, context.words, context.language);
      slot.name_path = place->path;
      gather_run(*place, context);
    }
    gather_signature(slot, context);
  }
  if (!signatures.slots.empty()) out.push_back({std::move(signatures)});
}

// On a page to fill in, an item's number is an answer: that of the item with ".number" behind its path.
void append_number(const BuildContext& context, Inlines& out) {
  const FieldPlace& item = context.scope->item;
  const std::string number = std::to_string(item.number);
  if (!context.on_screen) return append_text(out, number);
  out.push_back({AnswerRun{.path = item.path + ".number", .label = {}, .type = FieldType::number, .answer = number}});
}

}  // namespace

void append_form_directive(const Markup& directive, BuildContext& context, Blocks& out) {
  const std::string_view name = directive.text;
  if (name == "fields") {
    append_fields(directive, context, out);
  } else if (name == "each") {
    append_each(directive, context, out);
  } else if (name == "if") {
    append_if(directive, context, out);
  } else if (name == "clause") {
    append_clause(directive, context, out);
  } else if (name == "attainment") {
    append_attainment(directive, context, out);
  } else if (name == "attainment-chart") {
    append_attainment_chart(directive, context, out);
  } else if (name == "signatures") {
    append_signatures(context, out);
  }
}

void append_placeholder(std::string_view path, BuildContext& context, Inlines& out) {
  if (!context.scope) return;
  if (path == "number" && context.scope->outer) return append_number(context, out);
  const std::optional<FieldPlace> place = find_place(*context.scope, path);
  if (!place || place->field->type == FieldType::group || place->field->type == FieldType::list) return;
  AnswerRun run{.path = place->path,
                .label = std::string(place->field->label.in(context.language)),
                .type = place->field->type,
                .answer = answer_in_words(*place->field, place->answer, context.words, context.language)};
  if (context.on_screen) run.options = options_of(*place->field, context.words, context.language);
  if (!run.answer || is_filled_in(*place, context)) run.unit = place->field->unit.in(context.language);
  gather_run(*place, context);
  if (context.fields || !run.answer || run.answer->find('\n') == std::string::npos) {
    out.push_back({std::move(run)});
    return;
  }
  const std::string answer = *std::move(run.answer);
  bool first = true;
  for (const std::string_view line : split(answer, '\n')) {
    if (!std::exchange(first, false)) out.push_back({LineBreak{}});
    if (!line.empty()) out.push_back({AnswerRun{run.path, run.label, run.type, std::string(line)}});
  }
}

}  // namespace drieluik
