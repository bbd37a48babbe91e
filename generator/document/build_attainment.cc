// `:::attainment LIST`: the goals of the contract with their weights and scores in a table, and the T score in words.
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "document/answers.h"
#include "document/attainment.h"
#include "document/blocks.h"
#include "document/gather_fields.h"
#include "resolve/directives.h"
#include "validate/check.h"

namespace drieluik {
namespace {

struct ShownGoal {
  std::string name, weight, score;
  std::optional<ScoredGoal> scored;
};

std::string in_words(const std::optional<FieldPlace>& place, const BuildContext& context) {
  if (!place) return {};
  return answer_in_words(*place->field, place->answer, context.words, context.language).value_or("");
}

ShownGoal shown_goal(const FormScope& item, const std::string& contract_list, const BuildContext& context) {
  const std::optional<FieldPlace> score = find_place(item, "score");
  const std::optional<FieldPlace> weight = find_place(item, contract_list + ".weight");
  ShownGoal goal{.name = in_words(find_place(item, contract_list + ".goal"), context),
                 .weight = in_words(weight, context),
                 .score = in_words(score, context),
                 .scored = {}};
  if (goal.weight.empty()) goal.weight = "1";
  goal.scored = to_scored_goal(score ? score->answer : nullptr, weight ? weight->answer : nullptr);
  return goal;
}

TableCell cell(const std::string& text) {
  Inlines content;
  append_text(content, text);
  return {.content = std::move(content)};
}

// A client's own words are printed as they are.
TableCell answer_cell(const std::string& text) {
  return {.content = {Inline{AnswerRun{{}, {}, FieldType::longtext, text}}}};
}

Table table_of(const std::vector<ShownGoal>& goals, const BuildContext& context) {
  const Words& words = context.words;
  Table table;
  table.columns = {Alignment::start, Alignment::end, Alignment::start};
  for (const char* key : {"attainment-goal", "attainment-weight", "attainment-score"}) {
    table.head.cells.push_back(cell(std::string(words[key])));
  }
  for (std::size_t i = 0; i < goals.size(); ++i) {
    const ShownGoal& goal = goals[i];
    const TableCell name = goal.name.empty() ? cell(std::to_string(i + 1)) : answer_cell(goal.name);
    table.rows.push_back({{name, cell(goal.weight), cell(goal.score)}});
  }
  return table;
}

Paragraph result_of(const std::vector<ShownGoal>& goals, const BuildContext& context) {
  std::vector<ScoredGoal> scored;
  for (const ShownGoal& goal : goals) {
    if (goal.scored) scored.push_back(*goal.scored);
  }
  const Words& words = context.words;
  Paragraph paragraph;
  const std::optional<double> t = t_score(scored);
  if (!t) {
    append_text(paragraph.content, std::string(words["attainment-t"]) + ": ");
    paragraph.content.push_back({AnswerRun{{}, std::string(words["attainment-t"]), FieldType::text, {}}});
    return paragraph;
  }
  const std::string number = std::string(words["attainment-t"]) + ": " + t_in_words(*t, words["decimal-sign"]) + ".";
  paragraph.content.push_back({Strong{{Inline{TextRun{number}}}}});
  std::string text = " " + std::string(words[t_meaning(*t)]);
  if (scored.size() < goals.size()) {
    text += " " + fill_pattern(words["attainment-some"],
                               {{"n", std::to_string(scored.size())}, {"all", std::to_string(goals.size())}});
  }
  append_text(paragraph.content, text);
  return paragraph;
}

}  // namespace

void append_attainment(const Markup& directive, BuildContext& context, Blocks& out) {
  const FormScope& scope = *context.scope;
  const std::optional<FieldPlace> list = find_place(scope, argument_of(directive, ""));
  if (!list || list->field->for_each.empty()) return;
  std::vector<ShownGoal> goals;
  const std::size_t count = shown_items(scope, *list);
  for (std::size_t number = 1; number <= count; ++number) {
    goals.push_back(shown_goal(scope_of(scope, *list, number), list->field->for_each, context));
  }
  Blocks made;
  made.push_back({table_of(goals, context)});
  made.push_back({result_of(goals, context)});
  if (context.on_screen) {
    out.push_back({FieldGroup{
        .path = list->path, .label = {}, .content = std::move(made), .kind = FieldGroup::Kind::computed, .when = {}}});
  } else {
    std::move(made.begin(), made.end(), std::back_inserter(out));
  }
}

}  // namespace drieluik
