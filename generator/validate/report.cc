#include <algorithm>
#include <utility>

#include "validate/checking.h"
#include "validate/messages.h"

namespace drieluik {
namespace {

// Counts what is told. False when it is not to be told any more; the last thing told is that there is more.
bool may_tell(Checking& checking, Span span) {
  if (is_full(checking)) return false;
  if (++checking.told <= kMaxFaults) return true;
  checking.diagnostics.error(span, kTooManyFaults, {std::to_string(kMaxFaults)});
  return false;
}

}  // namespace

bool is_full(const Checking& checking) { return checking.told > kMaxFaults; }

void report(Checking& checking, Span span, const Message& message, std::vector<Argument> arguments) {
  if (!may_tell(checking, span)) return;
  checking.faulty.push_back(checking.path);
  checking.diagnostics.error(span, message, std::move(arguments));
}

void warn(Checking& checking, Span span, const Message& message, std::vector<Argument> arguments) {
  if (may_tell(checking, span)) checking.diagnostics.warning(span, message, std::move(arguments));
}

bool is_faulty(const Checking& checking, std::string_view path) {
  const auto contains = [](std::string_view whole, std::string_view part) {
    return part.starts_with(whole) && (part.size() == whole.size() || part[whole.size()] == '.');
  };
  return std::any_of(checking.faulty.begin(), checking.faulty.end(), [&](const std::string& fault_path) {
    return contains(path, fault_path) || contains(fault_path, path);
  });
}

Argument in_both(const LocalText& text) { return {std::string(text.in("en")), std::string(text.in("nl"))}; }

Argument name_of(std::string_view path, const LocalText& label) {
  if (path.empty()) return {"this file", "dit bestand"};
  const std::string quoted = "“" + std::string(path) + "”";
  if (label.empty()) return {quoted, quoted};
  const Argument name = in_both(label);
  return {quoted + " (" + name.english + ")", quoted + " (" + name.dutch + ")"};
}

PathStep::PathStep(Checking& checking, std::string_view part) : path_(checking.path), length_(checking.path.size()) {
  if (part.empty()) return;
  if (!path_.empty()) path_ += '.';
  path_ += part;
}

Span start_of(const Source* source) { return {source, 0, 0}; }

}  // namespace drieluik
