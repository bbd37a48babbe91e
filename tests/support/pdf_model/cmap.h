// CMaps: how the bytes of a string become codes, and what a code stands for (ISO 32000-1, 9.7.5 and 9.10.3). Only the
// parts of the language that embedded maps use.
#pragma once

#include <map>
#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

namespace drieluik::pdf {

struct CMap {
  std::map<unsigned, std::string> texts;  // by code, UTF-16BE: bfchar and bfrange
  struct Range {
    unsigned first, last, cid;
  };
  std::vector<Range> cids;  // cidchar and cidrange
  long long writing_mode = 0;
  std::vector<std::string> used;  // maps that it builds upon

  std::optional<unsigned> cid(unsigned code) const;
};

CMap read_cmap(QPDFObjectHandle stream);

}  // namespace drieluik::pdf
