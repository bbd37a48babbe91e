// The one checker: values against tables of fields, front matters and client records alike. What fits comes back as
// answers, in the order of the fields; what does not fit was reported and is not in them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "read/value.h"
#include "validate/field.h"
#include "validate/records.h"

namespace drieluik {

// A mapping that is being checked, for conditions to find answers in.
struct CheckedMapping {
  const Field* field = nullptr;  // the group or list that it belongs to; none for the whole
  std::span<const Field> fields;
  const Value* value = nullptr;
};

struct Checking {
  Diagnostics& diagnostics;
  std::span<const std::string> languages;  // of local texts; empty: any
  bool is_record = false;                  // an answer whose condition does not hold is a warning, not a fault
  std::string path;                        // of the value at hand: "goals.1.goal"
  std::vector<CheckedMapping> around;      // from the whole to the mapping at hand
  std::vector<std::string> faulty;         // paths of what was reported
  std::size_t told = 0;                    // faults and warnings
};

// Checks a mapping with all that is in it. `owner` is the place of what is missing in it.
Answer check_members(Checking& checking, const Value& mapping, std::span<const Field> fields, Span owner);
// The two halves of it: for a mapping whose keys stand in two tables.
void report_unknown_keys(Checking& checking, const Value& mapping, std::span<const Field> fields,
                         std::span<const Field> more = {});
Answer check_known_members(Checking& checking, const Value& mapping, std::span<const Field> fields, Span owner);

// Checks one value that is there. Nothing when it does not fit.
std::optional<Answer> check_value(Checking& checking, const Field& field, const Value& value, Span key_span);

// Nothing was written: null, white space, or a collection of such values.
bool is_absent(const Value& value);

// Reports a fault of the value at hand. After kMaxFaults the rest is not told: finding a near word and printing a
// place both cost time, which a hostile file could ask for a hundred thousand times.
inline constexpr std::size_t kMaxFaults = 100;
void report(Checking& checking, Span span, const Message& message, std::vector<Argument> arguments = {});
void warn(Checking& checking, Span span, const Message& message, std::vector<Argument> arguments = {});
bool is_full(const Checking& checking);
// Whether the value at `path`, a part of it or what it is a part of was reported.
bool is_faulty(const Checking& checking, std::string_view path);

// “goals.1.goal” (Goal)
Argument name_of(std::string_view path, const LocalText& label);
Argument in_both(const LocalText& text);

// Steps to a part of the value at hand for as long as it lives.
class PathStep {
 public:
  PathStep(Checking& checking, std::string_view part);
  PathStep(const PathStep&) = delete;
  PathStep& operator=(const PathStep&) = delete;
  ~PathStep() { path_.resize(length_); }

 private:
  std::string& path_;
  std::size_t length_;
};

// A whole value of content against a table, and the place of the start of its file.
Answer check_content(const Value& value, std::span<const Field> fields, std::span<const std::string> languages,
                     Diagnostics& diagnostics);
Span start_of(const Source* source);

}  // namespace drieluik
