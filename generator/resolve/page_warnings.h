// What there is to say about the pages of content/pages. They may come from elsewhere, by the thousand: what is an error in
// other kinds of content is a warning here, and equal ones are told once, at the first place.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace drieluik {

class PageWarnings {
 public:
  // Of one page or of a few. What keeps a page from being read at all stays an error.
  void take(const Diagnostics& of_page);
  void tell(Diagnostics& diagnostics);

 private:
  std::vector<Diagnostic> list_;
  std::map<std::string, std::size_t> places_;  // in the list, by what is said
};

}  // namespace drieluik
