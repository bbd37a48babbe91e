#include "validate/condition_cycles.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "validate/lookup.h"
#include "validate/messages.h"

namespace drieluik {
namespace {

struct Node {
  const Field* field = nullptr;
  std::string path;                // "goals.note", without numbers of items
  std::vector<std::size_t> needs;  // the fields that decide whether it counts: those of its condition, and its group
};

using Nodes = std::vector<Node>;
using Way = std::vector<std::size_t>;

void append_nodes(std::span<const Field> fields, std::optional<std::size_t> around, Nodes& nodes) {
  for (const Field& field : fields) {
    if (field.key.empty()) continue;
    Node node{.field = &field, .path = around ? nodes[*around].path + "." + field.key : field.key, .needs = {}};
    if (around) node.needs.push_back(*around);
    nodes.push_back(std::move(node));
    append_nodes(field.fields, nodes.size() - 1, nodes);
  }
}

void add_needs_of_conditions(const FormDefinition& form, Nodes& nodes) {
  std::unordered_map<const Field*, std::size_t> places;
  for (std::size_t i = 0; i < nodes.size(); ++i) places.emplace(nodes[i].field, i);
  for (Node& node : nodes) {
    if (!node.field->when) continue;
    const auto find_field = [&](std::string_view operand) { return field_in(form, operand, node.path); };
    for (const std::string_view path : paths_of(*node.field->when, find_field)) {
      const auto place = places.find(find_field(path));
      if (place == places.end() || std::ranges::find(node.needs, place->second) != node.needs.end()) continue;
      node.needs.push_back(place->second);
    }
  }
}

// "a → b → a"; of a long way round the beginning, so that messages do not grow with the form.
std::string in_words(const Nodes& nodes, const Way& circle) {
  constexpr std::size_t kMostNamed = 10;
  std::string text;
  for (std::size_t i = 0; i < std::min(circle.size(), kMostNamed); ++i) text += nodes[circle[i]].path + " → ";
  if (circle.size() > kMostNamed) text += "… → ";
  return text + nodes[circle.front()].path;
}

void report(const Nodes& nodes, Way circle, Diagnostics& diagnostics) {
  const auto first =
      std::find_if(circle.begin(), circle.end(), [&](std::size_t at) { return nodes[at].field->when.has_value(); });
  std::rotate(circle.begin(), first, circle.end());
  const Node& node = nodes[circle.front()];
  diagnostics.error(node.field->when->span, kConditionCycle, {node.path, in_words(nodes, circle)});
}

// Depth first, without recursion: a form may have thousands of fields that wait for each other.
void find_cycles(const Nodes& nodes, Diagnostics& diagnostics) {
  enum class State : std::uint8_t { fresh, open, done };
  std::vector<State> states(nodes.size(), State::fresh);
  std::vector<std::size_t> seen(nodes.size());  // of its needs
  Way way;                                      // the open ones
  const auto open = [&](std::size_t at) {
    states[at] = State::open;
    way.push_back(at);
  };
  for (std::size_t start = 0; start < nodes.size(); ++start) {
    if (states[start] == State::fresh) open(start);
    while (!way.empty()) {
      const std::size_t at = way.back();
      if (seen[at] == nodes[at].needs.size()) {
        states[at] = State::done;
        way.pop_back();
        continue;
      }
      const std::size_t need = nodes[at].needs[seen[at]++];
      if (states[need] == State::fresh) {
        open(need);
      } else if (states[need] == State::open) {
        report(nodes, Way(std::find(way.begin(), way.end(), need), way.end()), diagnostics);
      }
    }
  }
}

}  // namespace

void check_condition_cycles(const FormDefinition& form, Diagnostics& diagnostics) {
  Nodes nodes;
  append_nodes(form.fields, std::nullopt, nodes);
  add_needs_of_conditions(form, nodes);
  find_cycles(nodes, diagnostics);
}

}  // namespace drieluik
