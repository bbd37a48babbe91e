// The documents that the PDFs of real_pdfs() were printed from.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "document/build.h"
#include "render/theme.h"
#include "resolve/library.h"

namespace drieluik {

struct RealDocument {
  Document document;
  const Words* words = nullptr;  // of its language
};

class RealDocuments {
 public:
  RealDocuments();
  ~RealDocuments();
  // Of a PDF by its name in real_pdfs(); throws where there is none.
  RealDocument of(const std::string& pdf) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace drieluik
