// A filled PDF on its way back: what is read of it, and the record that is written of it.
#include "read/filled_pdf.h"

#include <set>

#include "fuzz/holds.h"
#include "fuzz/samples.h"
#include "read/yaml.h"
#include "resolve/filled_record.h"
#include "resolve/record_yaml.h"

namespace drieluik::fuzz {
namespace {

constexpr std::size_t kMostBytes = 4u << 20, kMostFields = 100'000;

void hold_pdf(const FilledPdf& pdf) {
  for (const std::string* text : {&pdf.form_id, &pdf.form_version, &pdf.text_hash, &pdf.language}) {
    hold(text->size() <= kMostBytes, "a property is too long");
    hold_utf8(*text, "a property");
  }
  hold_utf8(pdf.attachment_name, "an attachment's name");
  hold(pdf.attachment_name.find_first_of("/\\") == std::string::npos, "an attachment's name is a path",
       pdf.attachment_name);
  hold(pdf.attachment.size() <= kMostBytes, "an attachment is too long");
  hold(pdf.fields.size() <= kMostFields, "there are too many fields");
  std::set<std::string_view> names;
  for (const FilledField& field : pdf.fields) {
    hold(names.insert(field.name).second, "a name comes twice", field.name);
    hold_utf8(field.name, "a field's name");
    for (const auto* texts : {&field.values, &field.printed, &field.rivals}) {
      for (const std::string& text : *texts) hold_utf8(text, "a field's value");
    }
  }
}

void hold_record(const FilledPdf& pdf, SourceMap& sources, Span place) {
  Diagnostics diagnostics;
  const auto filled = to_record(pdf, repository_library(), ',', sources, place, diagnostics);
  hold_diagnostics(diagnostics);
  if (!filled) return hold(diagnostics.has_errors(), "no record is made and nothing said");
  const FormDefinition& form = *filled->form->form;
  const Source written{.path = "written.yaml", .text = to_yaml(filled->record, form)};
  hold_utf8(written.text, "a written record");
  Diagnostics faults;
  const std::optional<Value> value = read_yaml(whole(written), faults);
  hold(value.has_value(), "a written record cannot be read", written.text);
  // What a reader let somebody type is written as it is, so that it can be mended there.
  for (const Diagnostic& fault : faults.list()) {
    hold(fault.message->code == "control-character", fault.message->code, written.text);
  }
  hold(to_yaml(*value, form) == written.text.view(), "a written record reads back otherwise", written.text);
}

}  // namespace
}  // namespace drieluik::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace drieluik;
  using namespace drieluik::fuzz;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  SourceMap sources;
  const Source& source = sources.add({.path = "input.pdf", .text = {}, .is_private = true, .is_binary = true});
  Diagnostics diagnostics;
  const std::optional<FilledPdf> pdf = read_filled_pdf(bytes, "", whole(source), diagnostics);
  hold_diagnostics(diagnostics, source);
  hold(pdf.has_value() != diagnostics.has_errors(), "a PDF is not read and nothing said");
  if (!pdf) return 0;
  hold_pdf(*pdf);
  hold_record(*pdf, sources, whole(source));
  return 0;
}
