#include "run.h"

#include "messages.h"

namespace drieluik {

void Run::say(const Message& message, const std::vector<Argument>& arguments) {
  environment.out << fill_in(message.text.in(environment.speech), arguments, environment.speech, false) << '\n';
}

void Run::print_diagnostics(const Diagnostics& some) {
  has_told_ = has_told_ || !some.empty();
  has_faults_ = has_faults_ || some.has_errors();
  print(environment.err, some, printer_options());
}

void Run::tell() {
  diagnostics.sort();
  print_diagnostics(diagnostics);
  diagnostics = {};
}

bool Run::has_changed_source() {
  const std::optional<std::string> changed = sources.changed_file();
  if (changed) diagnostics.error({}, kChangedMeanwhile, {Path(*changed).lexically_normal().string()});
  return changed.has_value();
}

int Run::finish(int code) {
  tell();
  return code == kDone && has_faults_ ? kFaults : code;
}

}  // namespace drieluik
