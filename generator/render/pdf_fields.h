// The fields of a form (ISO 32000-1, 12.7): their tree, and their widgets on the pages.
//
// A field's full name is its path, "goals.1.goal": the parts between the points are fields of their own that hold the
// next ones. A field with one widget is one object with it.
#pragma once

#include <string>
#include <vector>

#include "layout/paper.h"
#include "render/pdf_fonts.h"
#include "render/pdf_objects.h"
#include "render/pdf_structure.h"

namespace drieluik {

struct PageAnnotation {
  std::int32_t element = 0;  // index in Paper::elements
  int object = 0;
};

class PdfFields {
 public:
  PdfFields(const Paper& paper, PdfObjects& objects);

  // A widget where it comes on its page, in reading order.
  void place(const PlacedWidget& placed, std::int32_t element, int page, PdfStructure& structure);
  // A page's widgets, in the order in which the tabulator key visits them.
  const std::vector<PageAnnotation>& of_page(int page) const;

  // Writes all when the pages have been. Gives the form's object, or 0 when there are no fields.
  int write(PdfObjects& objects, int first_page, int resources, const DocumentFonts& fonts);

 private:
  struct Node {
    std::string name;  // a part of the full name
    int parent = -1;   // in nodes_, or -1
    int object = 0;
    std::vector<int> kids;     // in nodes_
    int field = -1;            // in Paper::fields, or -1
    std::vector<int> widgets;  // in Paper::widgets
  };
  struct Place {
    int object = 0;  // of the widget
    int page = -1;
    int structure_parent = 0;
    Area area;
  };
  struct Surroundings;
  bool is_merged(const Node& node) const;
  void append_field(std::string& out, const PaperField& field) const;
  void append_widget(std::string& out, int index, const Surroundings& around) const;
  void write_node(PdfObjects& objects, const Node& node, const Surroundings& around) const;

  const Paper& paper_;
  int form_ = 0;
  std::vector<Node> nodes_;
  std::vector<Place> places_;  // by widget
  std::vector<std::vector<PageAnnotation>> widgets_of_page_;
};

}  // namespace drieluik
