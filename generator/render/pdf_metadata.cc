#include "render/pdf_metadata.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "base/text.h"
#include "render/pdf_syntax.h"

namespace drieluik {
namespace {

constexpr std::string_view kFormNamespace = "urn:drieluik:form#";

struct Property {
  std::string_view name;
  std::string_view type;  // as PDF/A names types
  std::string_view description;
};

// PDF/A knows the properties of XMP's own schemas only; others have to be described (ISO 19005-3, 6.6.2.3).
void append_schema(std::string& out, std::string_view title, std::string_view uri, std::string_view prefix,
                   std::span<const Property> properties) {
  out +=
      "<rdf:li rdf:parseType=\"Resource\">\n"
      "<pdfaSchema:schema>";
  out += title;
  out += "</pdfaSchema:schema>\n<pdfaSchema:namespaceURI>";
  out += uri;
  out += "</pdfaSchema:namespaceURI>\n<pdfaSchema:prefix>";
  out += prefix;
  out += "</pdfaSchema:prefix>\n<pdfaSchema:property><rdf:Seq>\n";
  for (const Property& property : properties) {
    out += "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>";
    out += property.name;
    out += "</pdfaProperty:name><pdfaProperty:valueType>";
    out += property.type;
    out += "</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>";
    out += property.description;
    out += "</pdfaProperty:description></rdf:li>\n";
  }
  out += "</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n";
}

constexpr std::array kUaProperties = {Property{"part", "Integer", "Part of ISO 14289 to which the document conforms"}};
constexpr std::array kFormProperties = {
    Property{"id", "Text", "The form that was printed"}, Property{"version", "Text", "The version of the form"},
    Property{"textHash", "Text", "A hash of the text of the form"}, Property{"client", "Text", "Whose record it is"}};

// XML has no control characters, not even escaped ones.
std::string xml_text(std::string_view text) {
  std::string kept;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if ((c >= 0x20 || c == '\t' || c == '\n') && c != 0xfffe && c != 0xffff) append_utf8(kept, c);
  }
  return escape_html(kept);
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
  out += '<';
  out += name;
  out += '>';
  out += xml_text(text);
  out += "</";
  out += name;
  out += ">\n";
}

void append_alternatives(std::string& out, std::string_view name, std::string_view text) {
  out += '<';
  out += name;
  out += "><rdf:Alt><rdf:li xml:lang=\"x-default\">";
  out += xml_text(text);
  out += "</rdf:li></rdf:Alt></";
  out += name;
  out += ">\n";
}

void append_dates(std::string& out, std::string_view date) {
  const std::string moment = std::string(date) + "T00:00:00Z";
  for (const std::string_view name : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"}) {
    append_element(out, name, moment);
  }
}

void append_form(std::string& out, const PdfOptions& options) {
  append_element(out, "form:id", options.form_id);
  append_element(out, "form:version", options.form_version);
  append_element(out, "form:textHash", options.text_hash);
  if (!options.client.empty()) append_element(out, "form:client", options.client);
}

// As a text string of PDF, in bytes.
std::size_t string_size(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return text.size();
  }
  std::size_t size = 2;
  for (std::size_t offset = 0; offset < text.size();) size += next_code_point(text, offset) > 0xffff ? 4 : 2;
  return size;
}

// What is encrypted cannot be kept for ever, nor a file that does not say when it was changed, nor one with a string
// of more bytes than readers have room for (ISO 19005-3, 6.1.3, 6.8, 6.1.13).
bool is_archival(const Paper& paper, const PdfOptions& options) {
  constexpr std::size_t kLongestString = 32767;
  return options.password.empty() && (options.attachment_name.empty() || !options.date.empty()) &&
         std::all_of(paper.fields.begin(), paper.fields.end(),
                     [](const PaperField& field) { return string_size(field.value) <= kLongestString; });
}

}  // namespace

std::string xmp_packet(const Paper& paper, const PdfOptions& options) {
  const bool is_form = !options.form_id.empty();
  std::string out =
      "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\""
      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
      " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"";
  const bool is_kept = is_archival(paper, options);
  if (is_kept) out += " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"";
  if (is_form) {
    out += " xmlns:form=\"";
    out += kFormNamespace;
    out += '"';
  }
  out +=
      " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
      " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
      " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
      "<pdfuaid:part>1</pdfuaid:part>\n";
  if (is_kept) out += "<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n";
  append_element(out, "dc:format", "application/pdf");
  append_alternatives(out, "dc:title", paper.title);
  if (!paper.subject.empty()) append_alternatives(out, "dc:description", paper.subject);
  out += "<dc:language><rdf:Bag><rdf:li>" + xml_text(paper.language) + "</rdf:li></rdf:Bag></dc:language>\n";
  if (!options.author.empty()) {
    out += "<dc:creator><rdf:Seq><rdf:li>" + xml_text(options.author) + "</rdf:li></rdf:Seq></dc:creator>\n";
  }
  append_element(out, "pdf:Producer", options.producer);
  append_element(out, "xmp:CreatorTool", options.producer);
  if (!options.date.empty()) append_dates(out, options.date);
  if (is_form) append_form(out, options);
  out += "<pdfaExtension:schemas><rdf:Bag>\n";
  append_schema(out, "PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", kUaProperties);
  if (is_form) {
    append_schema(out, "Drieluik form", kFormNamespace, "form",
                  std::span(kFormProperties).first(kFormProperties.size() - (options.client.empty() ? 1 : 0)));
  }
  return out +
         "</rdf:Bag></pdfaExtension:schemas>\n"
         "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

void append_info(std::string& out, const Paper& paper, const PdfOptions& options) {
  out += "<</Title";
  append_text(out, paper.title);
  if (!paper.subject.empty()) {
    out += "/Subject";
    append_text(out, paper.subject);
  }
  if (!options.author.empty()) {
    out += "/Author";
    append_text(out, options.author);
  }
  out += "/Producer";
  append_text(out, options.producer);
  out += "/Creator";
  append_text(out, options.producer);
  if (!options.date.empty()) {
    out += "/CreationDate";
    append_date(out, options.date);
    out += "/ModDate";
    append_date(out, options.date);
  }
  out += ">>";
}

}  // namespace drieluik
