// XMP as the properties that it states, with their namespaces (ISO 16684-1).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drieluik::pdf {

struct XmlNode {
  std::string space, prefix, name;  // "http://purl.org/dc/elements/1.1/", "dc", "title"
  std::string text;                 // of this node alone
  std::vector<XmlNode> attributes;  // with their value as text
  std::vector<XmlNode> kids;
};

struct Xmp {
  std::string fault;                // why it is no XML; empty where it is
  std::vector<XmlNode> properties;  // of all descriptions, as elements or as attributes

  const XmlNode* find(std::string_view space, std::string_view name) const;
};

namespace space {
inline constexpr std::string_view kUa = "http://www.aiim.org/pdfua/ns/id/";
inline constexpr std::string_view kArchive = "http://www.aiim.org/pdfa/ns/id/";
inline constexpr std::string_view kExtension = "http://www.aiim.org/pdfa/ns/extension/";
inline constexpr std::string_view kSchema = "http://www.aiim.org/pdfa/ns/schema#";
inline constexpr std::string_view kProperty = "http://www.aiim.org/pdfa/ns/property#";
inline constexpr std::string_view kDublinCore = "http://purl.org/dc/elements/1.1/";
inline constexpr std::string_view kXml = "http://www.w3.org/XML/1998/namespace";
inline constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
}  // namespace space

// Any XML: what lies in it are the kids of the node; nothing, and the fault, where it is none.
std::optional<XmlNode> read_xml(std::string_view text, std::string& fault);
Xmp read_xmp(std::string_view packet);

// The text of a node and of all that lies within it.
std::string text_within(const XmlNode& node);
// All nodes of that name within a node, itself included.
std::vector<const XmlNode*> find_all(const XmlNode& node, std::string_view space, std::string_view name);
// An attribute's value, or empty.
std::string_view attribute(const XmlNode& node, std::string_view space, std::string_view name);

}  // namespace drieluik::pdf
