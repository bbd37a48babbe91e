// A form's text against its fields: what the text names is there, and every field is used.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "resolve/directives.h"
#include "resolve/messages.h"
#include "resolve/references.h"
#include "validate/messages.h"

namespace drieluik {
namespace {

class FormTextChecker {
 public:
  FormTextChecker(const Library& library, const Item& form, const Text& text, Diagnostics& diagnostics)
      : library_(library), form_(*form.form), text_(text), diagnostics_(diagnostics) {}

  void check() {
    walk(*text_.body.tree(), "", 0);
    for (const Field& field : form_.fields) report_unused(field, field.key);
    for (const auto& [path, place] : choices_in_sentences_) report_boxes(path, place);
    if (!form_.signatories.empty() && !has_signatures_) {
      diagnostics_.error(text_.front_matter_span, kMissingSignatures, {text_.language});
    }
  }

 private:
  static constexpr int kMaxClauses = 16;  // circles are reported elsewhere

  struct Named {
    std::string path;  // as the text names it
    Span span;
  };

  // `scope` is the path of the list that an enclosing :::each repeats, without numbers.
  void walk(const Markup& node, const std::string& scope, int clauses) {
    if (node.kind == MarkupKind::placeholder) check_placeholder(node, scope);
    if (node.kind == MarkupKind::directive && find_directive(node.text)) {
      if (node.text == "each") {
        const std::optional<std::string> list = find_argument(node, scope);
        const Field* field = list ? form_.find(*list) : nullptr;
        if (field && field->type != FieldType::list) diagnostics_.error(node.span, kNotAList, {*list});
        for (const Markup& child : node.children) walk(child, field ? *list : scope, clauses);
        if (field && !field->is_list_of_groups()) use(*list);
        return;
      }
      if (node.text == "fields") check_fields(node, scope);
      if (node.text == "attainment" || node.text == "attainment-chart") check_attainment(node, scope);
      if (node.text == "if") check_condition(node, scope);
      if (node.text == "signatures") check_signatures(node, scope);
      if (node.text == "clause" && clauses < kMaxClauses) {
        const auto clause = library_.clauses.find(argument_of(node, ""));
        if (clause != library_.clauses.end()) {
          const auto text = clause->second.texts.find(text_.language);
          if (text != clause->second.texts.end()) walk(*text->second.body.tree(), scope, clauses + 1);
        }
      }
    }
    for (const Markup& child : node.children) walk(child, scope, clauses);
  }

  // The item's own field first, then one of the form.
  std::optional<std::string> find_path(std::string_view path, const std::string& scope) const {
    for (std::string outer = scope; !outer.empty();) {
      const std::string inner = outer + "." + std::string(path);
      if (form_.find(inner)) return inner;
      const std::size_t dot = outer.rfind('.');
      outer = dot == std::string::npos ? "" : outer.substr(0, dot);
    }
    if (form_.find(path)) return std::string(path);
    return std::nullopt;
  }

  std::optional<std::string> require_path(std::string_view path, const std::string& scope, Span span) {
    if (std::optional<std::string> found = find_path(path, scope)) return found;
    std::vector<std::string> known;
    if (const Field* list = scope.empty() ? nullptr : form_.find(scope)) collect_paths(list->fields, "", known);
    collect_paths(form_.fields, "", known);
    if (form_.contract) collect_paths(form_.contract->fields, std::string(kContract) + ".", known);
    const std::vector<std::string_view> candidates(known.begin(), known.end());
    const std::string_view near = nearest(path, candidates);
    if (near.empty()) {
      std::vector<std::string_view> top;
      for (const Field& field : form_.fields) top.push_back(field.key);
      diagnostics_.error(span, kUnknownField, {path, join(top, ", ")});
    } else {
      diagnostics_.error(span, kUnknownFieldNear, {path, near});
    }
    return std::nullopt;
  }

  std::optional<std::string> find_argument(const Markup& directive, const std::string& scope) {
    for (const DirectiveArgument& argument : directive.details->arguments) {
      if (argument.key.empty()) return require_path(argument.value, scope, argument.span);
    }
    return std::nullopt;
  }

  // A text that names each item a list can have, as in {{goals.1.goal}}, uses the field of them all.
  void use(const std::string& path) {
    if (!used_.insert(path).second) return;
    for (std::size_t dot = path.rfind('.'); dot != std::string::npos && dot > 0; dot = path.rfind('.', dot - 1)) {
      const std::string list = path.substr(0, dot);
      const std::size_t end = std::min(path.find('.', dot + 1), path.size());
      const Field* field = form_.find(list);
      const bool is_item = field && field->type == FieldType::list && is_index(path.substr(dot + 1, end - dot - 1));
      if (!is_item || !field->max_items) continue;
      const std::string rest = path.substr(end);
      bool all = true;
      for (std::size_t number = 1; number <= *field->max_items && all; ++number) {
        all = used_.contains(list + "." + std::to_string(number) + rest);
      }
      if (all) use(list + rest);
    }
  }

  void check_placeholder(const Markup& node, const std::string& scope) {
    if (node.text == "number" && !scope.empty()) return;
    const std::optional<std::string> path = require_path(node.text, scope, node.span);
    if (!path) return;
    const FieldType type = form_.find(*path)->type;
    if (type == FieldType::group || type == FieldType::list || type == FieldType::signature) {
      diagnostics_.error(node.span, kNotOneAnswer, {node.text});
    }
    use(*path);
    if (type == FieldType::choices && !is_in_contract(*path))
      choices_in_sentences_.emplace(*path, Named{node.text, node.span});
  }

  void check_fields(const Markup& node, const std::string& scope) {
    for (const DirectiveArgument& argument : node.details->arguments) {
      if (!argument.key.empty()) continue;
      const std::optional<std::string> path = require_path(argument.value, scope, argument.span);
      if (!path) continue;
      use(*path);
      in_blocks_.insert(*path);
    }
  }

  // Each who signs has one field, with one name.
  void check_signatures(const Markup& node, const std::string& scope) {
    if (form_.signatories.empty()) {
      diagnostics_.error(node.span, kNoSignatories);
    } else if (has_signatures_ || !scope.empty()) {
      diagnostics_.error(node.span, kRepeatedSignatures);
    }
    has_signatures_ = true;
  }

  void check_attainment(const Markup& node, const std::string& scope) {
    const std::optional<std::string> path = find_argument(node, scope);
    const Field* list = path ? form_.find(*path) : nullptr;
    if (list && (list->for_each.empty() || !list->member("score"))) {
      diagnostics_.error(node.span, kNoScores, {*path});
    }
  }

  void check_condition(const Markup& node, const std::string& scope) {
    const Span span = node.details->arguments.empty() ? node.span : node.details->arguments.front().span;
    const std::optional<Condition> condition = parse_condition(argument_of(node, ""), span, diagnostics_);
    if (condition) require_operands(*condition, scope, span);
  }

  // One side of a comparison, and a lone word, must be a field.
  void require_operands(const Condition& condition, const std::string& scope, Span span) {
    for (const Condition& part : condition.parts) require_operands(part, scope, span);
    if (!condition.parts.empty()) return;
    const auto find_field = [&](std::string_view operand) {
      const std::optional<std::string> path = find_path(operand, scope);
      return path ? form_.find(*path) : nullptr;
    };
    const bool is_compared = condition.kind != Condition::Kind::answered;
    const Sides sides = is_compared ? sides_of(condition, find_field) : Sides{};
    if (!sides.left && !sides.right) require_path(condition.left, scope, span);
    if (!has_order(condition, sides)) diagnostics_.error(span, kNoOrder, {to_text(condition)});
  }

  static void collect_paths(const std::vector<Field>& fields, const std::string& prefix,
                            std::vector<std::string>& paths) {
    for (const Field& field : fields) {
      if (field.key.empty()) continue;
      paths.push_back(prefix + field.key);
      collect_paths(field.fields, prefix + field.key + ".", paths);
    }
  }

  // A field is used when the text names it, or a group or list around it.
  void report_unused(const Field& field, const std::string& path) {
    if (field.key.empty() || used_.contains(path)) return;
    if (field.type == FieldType::group || field.is_list_of_groups()) {
      for (const Field& member : field.fields) report_unused(member, path + "." + member.key);
      return;
    }
    diagnostics_.error(field.span, kUnusedField, {path, text_.language, text_.source->path});
  }

  // Boxes to tick stand in a block of their own: the field's, or that of what it lies in.
  void report_boxes(std::string_view path, const Named& named) {
    for (std::string_view around = path; !around.empty(); around = around.substr(0, around.rfind('.'))) {
      if (in_blocks_.contains(around)) return;
      if (around.find('.') == std::string_view::npos) break;
    }
    if (form_.find(path)->required) {
      diagnostics_.error(named.span, kNoRoomForBoxes, {named.path});
    } else {
      diagnostics_.warning(named.span, kNoRoomForBoxes, {named.path});
    }
  }

  const Library& library_;
  const FormDefinition& form_;
  const Text& text_;
  Diagnostics& diagnostics_;
  std::set<std::string, std::less<>> used_;
  std::set<std::string, std::less<>> in_blocks_;                    // fields with a block of their own
  std::map<std::string, Named, std::less<>> choices_in_sentences_;  // the first place of each
  bool has_signatures_ = false;
};

}  // namespace

void check_form_text(const Library& library, const Item& form, const Text& text, Diagnostics& diagnostics) {
  FormTextChecker(library, form, text, diagnostics).check();
}

}  // namespace drieluik
