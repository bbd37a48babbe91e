#include <map>
#include <regex>
#include <set>

#include "support/pdf_a/rules.h"

namespace drieluik::pdf {
namespace {

using Names = std::set<std::string, std::less<>>;

// The schemas that PDF/A knows, as far as we use them, by their namespaces (XMP specification, part 1 and 2).
const std::map<std::string, Names, std::less<>>& known_schemas() {
  static const std::map<std::string, Names, std::less<>> kSchemas = {
      {std::string(space::kDublinCore),
       {"contributor", "coverage", "creator", "date", "description", "format", "identifier", "language", "publisher",
        "relation", "rights", "source", "subject", "title", "type"}},
      {"http://ns.adobe.com/xap/1.0/",
       {"BaseURL", "CreateDate", "CreatorTool", "Identifier", "Label", "MetadataDate", "ModifyDate", "Nickname",
        "Rating"}},
      {"http://ns.adobe.com/xap/1.0/mm/", {"DocumentID", "InstanceID", "OriginalDocumentID", "VersionID"}},
      {"http://ns.adobe.com/pdf/1.3/", {"Keywords", "PDFVersion", "Producer", "Trapped"}},
      {std::string(space::kArchive), {"part", "conformance", "amd", "corr"}},
      {std::string(space::kExtension), {"schemas"}},
  };
  return kSchemas;
}

std::string field_of(const XmlNode& node, std::string_view space, std::string_view name) {
  for (const XmlNode& kid : node.kids) {
    if (kid.space == space && kid.name == name) return text_within(kid);
  }
  return {};
}

// The items of the list in a node.
std::vector<const XmlNode*> entries_of(const XmlNode& node) {
  std::vector<const XmlNode*> list;
  for (const XmlNode& kid : node.kids) {
    for (const XmlNode& item : kid.kids) {
      if (item.space == space::kRdf && item.name == "li") list.push_back(&item);
    }
  }
  return list;
}

std::vector<const XmlNode*> described_schemas(const Document& document) {
  const XmlNode* schemas = document.xmp.find(space::kExtension, "schemas");
  return schemas == nullptr ? std::vector<const XmlNode*>() : entries_of(*schemas);
}

std::vector<const XmlNode*> described_properties(const XmlNode& schema) {
  for (const XmlNode& kid : schema.kids) {
    if (kid.space == space::kSchema && kid.name == "property") return entries_of(kid);
  }
  return {};
}

bool is_described(const Document& document, const XmlNode& property) {
  for (const XmlNode* schema : described_schemas(document)) {
    if (field_of(*schema, space::kSchema, "namespaceURI") != property.space) continue;
    for (const XmlNode* one : described_properties(*schema)) {
      if (field_of(*one, space::kProperty, "name") == property.name) return true;
    }
  }
  return false;
}

void check_known(const Document& document, const Report& report) {
  for (const XmlNode& property : document.xmp.properties) {
    const auto schema = known_schemas().find(property.space);
    const bool is_known = schema != known_schemas().end() && schema->second.contains(property.name);
    if (!is_known && !is_described(document, property)) report("XMP: " + property.prefix + ":" + property.name);
  }
}

void check_descriptions(const Document& document, const Report& report) {
  for (const XmlNode* schema : described_schemas(document)) {
    for (const char* field : {"schema", "namespaceURI", "prefix"}) {
      if (field_of(*schema, space::kSchema, field).empty()) report(std::string("XMP: a schema without ") + field);
    }
    for (const XmlNode* property : described_properties(*schema)) {
      for (const char* field : {"name", "valueType", "category", "description"}) {
        if (field_of(*property, space::kProperty, field).empty())
          report(std::string("XMP: a property without ") + field);
      }
      const std::string category = field_of(*property, space::kProperty, "category");
      if (category != "internal" && category != "external") report("XMP: category " + category);
    }
  }
}

// A described schema is used under the prefix that its description gives.
void check_prefixes(const Document& document, const Report& report) {
  for (const XmlNode* schema : described_schemas(document)) {
    for (const XmlNode& property : document.xmp.properties) {
      if (property.space == field_of(*schema, space::kSchema, "namespaceURI") &&
          property.prefix != field_of(*schema, space::kSchema, "prefix")) {
        report("XMP: " + property.prefix + ":" + property.name);
      }
    }
  }
}

void check_value(const Document& document, const Report& report, std::string_view name, std::string_view value) {
  const XmlNode* property = document.xmp.find(space::kArchive, name);
  if (property == nullptr || text_within(*property) != value) report("XMP: " + std::string(name));
}

void check_header(const Document& document, const Report& report) {
  static const std::regex kPacket("<\\?xpacket begin=[^?]*\\?>");
  std::smatch packet;
  if (!std::regex_search(document.metadata, packet, kPacket)) {
    report("XMP: no packet");
  } else if (packet.str().find(" bytes=") != std::string::npos ||
             packet.str().find(" encoding=") != std::string::npos) {
    report("XMP: packet");
  }
}

constexpr Rule kRules[] = {
    {"6.6.2-1", "metadata are XML",
     [](const Document& d, const Report& r) {
       if (!d.xmp.fault.empty()) r("XMP: " + d.xmp.fault);
     }},
    {"6.6.2-2", "… in a packet without attributes of old", check_header},
    {"6.6.2-3", "properties are of XMP's own schemas, or described", check_known},
    {"6.6.2-4", "descriptions are whole", check_descriptions},
    {"6.6.2-5", "described properties have the prefix of their description", check_prefixes},
    {"6.6.4-1", "XMP says that the document conforms to part 3",
     [](const Document& d, const Report& r) { check_value(d, r, "part", "3"); }},
    {"6.6.4-2", "… at level A", [](const Document& d, const Report& r) { check_value(d, r, "conformance", "A"); }},
    {"6.6.4-3", "… under the prefix pdfaid",
     [](const Document& d, const Report& r) {
       for (const XmlNode& property : d.xmp.properties) {
         if (property.space == space::kArchive && property.prefix != "pdfaid") r("XMP: " + property.prefix);
       }
     }},
};

}  // namespace

std::span<const Rule> archive_metadata_rules() { return kRules; }

}  // namespace drieluik::pdf
