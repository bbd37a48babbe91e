#include "render/pdf_attachment.h"

#include "render/pdf_syntax.h"

namespace drieluik {

int write_attachment(PdfObjects& objects, const PdfOptions& options) {
  if (options.attachment_name.empty()) return 0;
  const int specification = objects.reserve();
  const int file = objects.reserve();
  std::string entries = "/Type/EmbeddedFile/Subtype";
  append_name(entries, "application/yaml");
  entries += "/Params<</Size ";
  append_integer(entries, static_cast<long long>(options.attachment.size()));
  if (!options.date.empty()) {
    entries += "/ModDate";
    append_date(entries, options.date);
  }
  entries += ">>";
  objects.add_stream(file, entries, options.attachment);

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
