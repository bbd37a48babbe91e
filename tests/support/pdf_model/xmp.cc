#include "support/pdf_model/xmp.h"

#include <expat.h>

#include <memory>

namespace drieluik::pdf {
namespace {

constexpr char kSeparator = '|';

XmlNode named(std::string_view triplet) {
  XmlNode node;
  const std::size_t first = triplet.find(kSeparator);
  if (first == std::string_view::npos) {
    node.name = triplet;
    return node;
  }
  const std::size_t second = triplet.find(kSeparator, first + 1);
  node.space = triplet.substr(0, first);
  node.name = triplet.substr(first + 1, second - first - 1);
  if (second != std::string_view::npos) node.prefix = triplet.substr(second + 1);
  return node;
}

struct Tree {
  std::vector<XmlNode> open{XmlNode{}};

  static void XMLCALL begin(void* self, const XML_Char* name, const XML_Char** attributes) {
    XmlNode node = named(name);
    for (; *attributes != nullptr; attributes += 2) {
      node.attributes.push_back(named(attributes[0]));
      node.attributes.back().text = attributes[1];
    }
    static_cast<Tree*>(self)->open.push_back(std::move(node));
  }
  static void XMLCALL end(void* self, const XML_Char*) {
    auto& open = static_cast<Tree*>(self)->open;
    XmlNode node = std::move(open.back());
    open.pop_back();
    open.back().kids.push_back(std::move(node));
  }
  static void XMLCALL text(void* self, const XML_Char* characters, int size) {
    static_cast<Tree*>(self)->open.back().text.append(characters, static_cast<std::size_t>(size));
  }
};

}  // namespace

std::optional<XmlNode> read_xml(std::string_view text, std::string& fault) {
  const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreateNS("UTF-8", kSeparator),
                                                                       XML_ParserFree);
  Tree tree;
  XML_SetReturnNSTriplet(parser.get(), 1);
  XML_SetUserData(parser.get(), &tree);
  XML_SetElementHandler(parser.get(), Tree::begin, Tree::end);
  XML_SetCharacterDataHandler(parser.get(), Tree::text);
  if (XML_Parse(parser.get(), text.data(), static_cast<int>(text.size()), 1) != XML_STATUS_OK) {
    fault = XML_ErrorString(XML_GetErrorCode(parser.get()));
    return std::nullopt;
  }
  return tree.open.front();
}

Xmp read_xmp(std::string_view packet) {
  Xmp xmp;
  const std::optional<XmlNode> root = read_xml(packet, xmp.fault);
  if (!root) return xmp;
  for (const XmlNode* description : find_all(*root, space::kRdf, "Description")) {
    for (const XmlNode& property : description->attributes) {
      if (property.space != space::kRdf && property.space != space::kXml) xmp.properties.push_back(property);
    }
    for (const XmlNode& property : description->kids) xmp.properties.push_back(property);
  }
  return xmp;
}

const XmlNode* Xmp::find(std::string_view space, std::string_view name) const {
  for (const XmlNode& property : properties) {
    if (property.space == space && property.name == name) return &property;
  }
  return nullptr;
}

std::string text_within(const XmlNode& node) {
  std::string text = node.text;
  for (const XmlNode& kid : node.kids) text += text_within(kid);
  return text;
}

std::vector<const XmlNode*> find_all(const XmlNode& node, std::string_view space, std::string_view name) {
  std::vector<const XmlNode*> found;
  if (node.space == space && node.name == name) found.push_back(&node);
  for (const XmlNode& kid : node.kids) {
    const auto within = find_all(kid, space, name);
    found.insert(found.end(), within.begin(), within.end());
  }
  return found;
}

std::string_view attribute(const XmlNode& node, std::string_view space, std::string_view name) {
  for (const XmlNode& one : node.attributes) {
    if (one.space == space && one.name == name) return one.text;
  }
  return {};
}

}  // namespace drieluik::pdf
