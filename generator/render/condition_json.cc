#include "render/condition_json.h"

#include <array>

namespace drieluik {
namespace {

// In the order of Condition::Kind.
constexpr std::array kNames = {"answered",         "equal", "unequal", "less", "less-or-equal", "greater",
                               "greater-or-equal", "all",   "any",     "not"};

}  // namespace

Json to_json(const Condition& condition) {
  Json out{{"is", kNames.at(static_cast<std::size_t>(condition.kind))}};
  if (!condition.parts.empty()) {
    for (const Condition& part : condition.parts) out["parts"].push_back(to_json(part));
    return out;
  }
  out["left"] = condition.left;
  if (condition.kind != Condition::Kind::answered) out["right"] = condition.right;
  if (!condition.order.empty()) out["order"] = condition.order;
  return out;
}

}  // namespace drieluik
