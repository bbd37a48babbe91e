// The structure tree: which element each piece of content belongs to, in reading order (ISO 32000-1, 14.7).
#pragma once

#include <string_view>
#include <vector>

#include "layout/paper.h"
#include "render/pdf_objects.h"

namespace drieluik {

std::string_view structure_type(Tag tag);  // "TH"

// Pages are told one after another; what is marked is written when all pages have been.
class PdfStructure {
 public:
  // `first_page` is the object of the first page; the others follow it.
  PdfStructure(const Paper& paper, PdfObjects& objects, int first_page);

  int root() const { return root_; }  // the StructTreeRoot's object

  // A stretch of content on a page: gives its marked-content identifier, counted from 0 on each page.
  int mark_content(int element, int page);
  // An annotation on a page, after what the element has of content there: gives its /StructParent.
  int mark_annotation(int element, int page, int annotation);

  void write(PdfObjects& objects);

 private:
  enum class KidKind : std::uint8_t { element, content, annotation };
  struct Kid {
    KidKind kind;
    int value;  // an element's index, an MCID, or an annotation's object
    int page;
    int next;  // in kids_, or -1
  };
  struct Node {
    int first_kid = -1, last_kid = -1;
    int next_child = -1;    // of the children that are not yet among the kids
    int next_sibling = -1;  // the parent's next child
    int page = -1;          // of its first content
    bool is_attached = false;
  };
  void attach(int element);
  void attach_children(int parent, int last);
  void append_kid(int element, Kid kid);
  void attach_rest();
  void write_element(std::string& out, int element) const;
  void write_kid(std::string& out, const Kid& kid, int page) const;  // of an element that begins on that page
  void write_parents(std::string& out) const;
  void write_identifiers(std::string& out) const;

  const Paper& paper_;
  int first_page_, root_, first_element_;
  std::vector<Node> nodes_;
  std::vector<Kid> kids_;
  std::vector<std::vector<int>> content_owners_;  // by page and MCID
  std::vector<int> annotation_owners_;            // by /StructParent, less the number of pages
};

}  // namespace drieluik
