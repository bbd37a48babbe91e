#include "render/pdf_attachment.h"

#include "render/pdf_syntax.h"

namespace drieluik {

int write_attachment(PdfObjects& objects, const PdfOptions& options) {
  if (options.attachment_name.empty()) return 0;
  const int specification = objects.reserve();
  const int file = objects.reserve();
  // Not within the stream's own dictionary: only what lies in streams is encrypted.
  const int parameters = objects.reserve();
  std::string entries = "/Type/EmbeddedFile/Subtype";
  append_name(entries, "application/yaml");
  entries += "/Params ";
  append_reference(entries, parameters);
  objects.add_stream(file, entries, options.attachment, StreamKind::text);

  std::string& of_file = objects.open(parameters);
  of_file += "<</Size ";
  append_integer(of_file, static_cast<long long>(options.attachment.size()));
  if (!options.date.empty()) {
    of_file += "/ModDate";
    append_date(of_file, options.date);
  }
  of_file += ">>";
  objects.close();

  std::string& out = objects.open(specification);
  out += "<</Type/Filespec/F";
  append_text(out, options.attachment_name);
  out += "/UF";
  append_text(out, options.attachment_name);
  out += "/AFRelationship/Source/EF<</F ";
  append_reference(out, file);
  out += "/UF ";
  append_reference(out, file);
  out += ">>>>";
  objects.close();
  return specification;
}

}  // namespace drieluik
