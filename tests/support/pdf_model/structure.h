// The structure tree of a PDF, and the parent tree that leads back to it (ISO 32000-1, 14.7).
#pragma once

#include <map>
#include <optional>
#include <qpdf/QPDF.hh>
#include <string>
#include <string_view>
#include <vector>

namespace drieluik::pdf {

inline constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// A marked-content sequence by its number, and what its stream belongs to: a page or a form XObject.
struct ContentKey {
  QPDFObjGen owner;
  int identifier = 0;
  bool operator<(const ContentKey& other) const {
    return owner < other.owner || (!(other.owner < owner) && identifier < other.identifier);
  }
};

struct Element {
  mutable QPDFObjectHandle object;
  std::string type;            // by the role map, down to a standard type where that leads to one
  std::string parent_type;     // empty under the root
  std::size_t parent = kNone;  // index
  std::vector<std::size_t> kids;
  std::vector<ContentKey> contents;          // its own, not those of its kids
  std::vector<QPDFObjectHandle> references;  // the objects of its object references
  bool role_loops = false, role_is_remapped = false;
};

struct Structure {
  std::vector<Element> elements;  // in reading order
  std::vector<ContentKey> order;  // of all contents
  std::map<QPDFObjGen, std::size_t> places;
  std::map<long long, QPDFObjectHandle> parents;  // the parent tree
  std::vector<std::string> faults;                // what is no tree: loops, elements with two parents

  // The element of a piece of content, by its stream's /StructParents; kNone where there is none.
  std::size_t owner_of(std::optional<long long> struct_parents, int identifier) const;
  // The element of an annotation or XObject, by its /StructParent.
  std::size_t owner_of(std::optional<long long> struct_parent) const;
};

Structure read_structure(QPDF& file);

bool is_standard_type(std::string_view type);
// 1 to 6 of "H1" to "H6", else 0.
int heading_level(std::string_view type);
// An attribute, looked up in all attribute objects of the owner; null where there is none.
QPDFObjectHandle attribute(const Element& element, const char* owner, const char* key);
// Whether it or an element above it has a language.
bool has_language(const Element& element);

}  // namespace drieluik::pdf
