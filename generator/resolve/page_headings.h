// The headings of a page that was written for another program, as those of our own pages are: the title outside the
// text, and below it headings that begin at level 2 and skip none.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "validate/records.h"

namespace drieluik {

// The title is that of the front matter, else the first heading if it is of level 1, else made of `name`. `## Install
// {#install}` gives a heading an anchor of its own.
void settle_headings(Text& page, std::string_view name);

// Finds headings by what other programs call their anchors.
class LooseAnchors {
 public:
  explicit LooseAnchors(const Markup& body);
  // The anchor here; empty when no heading is meant.
  std::string find(std::string_view fragment) const;

 private:
  std::map<std::string, std::string, std::less<>> anchors_;  // by letters and digits alone
};

}  // namespace drieluik
