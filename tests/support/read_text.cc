#include "support/read_text.h"

#include <optional>
#include <sstream>

#include "base/printer.h"
#include "read/markdown.h"
#include "read/yaml.h"
#include "support/dump_markup.h"
#include "support/dump_value.h"

namespace drieluik {

std::string read_yaml_text(const std::string& text, Speech speech) {
  const Source source{.path = "a.yaml", .text = text};
  Diagnostics diagnostics;
  const std::optional<Value> value = read_yaml({&source, 0, static_cast<std::uint32_t>(text.size())}, diagnostics);
  std::ostringstream out;
  print(out, diagnostics, {.speech = speech});
  return out.str() + (value ? dump_value(*value) : "(nothing)\n");
}

std::string read_content_text(const std::string& text) {
  const Source source{.path = "a.md", .text = text};
  Diagnostics diagnostics;
  const ContentFile content = read_content(source, diagnostics);
  std::ostringstream out;
  print(out, diagnostics, {});
  if (!content.front_matter.is_null()) out << dump_value(content.front_matter);
  return out.str() + dump_markup(content.body);
}

std::string list_faults(const Source& source, const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    if (out.find(diagnostic.message->code) != std::string::npos) continue;
    const Position at = source.position(diagnostic.span.begin);
    out += (out.empty() ? "" : ", ") + std::string(diagnostic.message->code) + ' ' + std::to_string(at.line) + ':' +
           std::to_string(at.column);
  }
  return out.empty() ? "fine" : out;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace drieluik
