// YAML: the short way says what yaml-cpp says, and a record that is written reads back as the same record.
#include "read/yaml.h"

#include <optional>

#include "fuzz/holds.h"
#include "fuzz/samples.h"
#include "resolve/record_yaml.h"
#include "support/dump_records.h"
#include "support/dump_value.h"
#include "validate/check.h"

namespace drieluik::fuzz {
namespace {

struct Reading {
  explicit Reading(const Source& source, bool may_be_short = true)
      : value(may_be_short ? read_yaml(whole(source), diagnostics) : read_any_yaml(whole(source), diagnostics)) {}
  Diagnostics diagnostics;
  std::optional<Value> value;
};

void hold_written(const Value& value, const Source& source) {
  const FormDefinition& form = sample_form();
  const std::string written = to_yaml(value, form);
  hold_utf8(written, "a written record");
  const Source again{.path = "again.yaml", .text = written};
  const Reading reading(again);
  hold(reading.value && !reading.diagnostics.has_errors(), "a written record cannot be read", written);
  const std::string twice = to_yaml(*reading.value, form);
  hold(twice == written, "a written record is written otherwise the second time", written + "\n--\n" + twice);

  Diagnostics faults, faults_again;
  const auto record = check_record(value, form, source, sample_languages(), faults);
  hold_diagnostics(faults, source);
  if (!record) return;
  const std::string sound = to_yaml(*record, form);
  const Source third{.path = "third.yaml", .text = sound};
  const Reading of_sound(third);
  hold(of_sound.value.has_value(), "a sound record cannot be read", sound);
  const auto read_back = check_record(*of_sound.value, form, third, sample_languages(), faults_again);
  hold(read_back.has_value(), "a sound record has faults when it is read back", sound);
  hold(dump(read_back->answers) == dump(record->answers), "a record reads back otherwise", sound);
}

}  // namespace
}  // namespace drieluik::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace drieluik;
  using namespace drieluik::fuzz;
  const Source source = source_of("input.yaml", data, size);
  const Reading reading(source);
  hold_diagnostics(reading.diagnostics, source);
  hold(reading.value || reading.diagnostics.has_errors(), "nothing is read and nothing said");
  const Reading by_library(source, false);
  hold(by_library.value.has_value() == reading.value.has_value(), "the short way and yaml-cpp part");
  if (!reading.value) return 0;
  hold_value(*reading.value, source);
  const std::string seen = dump_value(*reading.value), seen_by_library = dump_value(*by_library.value);
  hold(seen == seen_by_library, "the short way reads otherwise", seen + "\n--\n" + seen_by_library);
  if (!reading.diagnostics.has_errors() && reading.value->kind == ValueKind::mapping) {
    hold_written(*reading.value, source);
  }
  return 0;
}
