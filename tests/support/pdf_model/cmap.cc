#include "support/pdf_model/cmap.h"

#include <algorithm>
#include <cstdlib>
#include <qpdf/QPDFTokenizer.hh>

namespace drieluik::pdf {
namespace {

using Token = QPDFTokenizer::Token;

std::vector<Token> tokens_of(QPDFObjectHandle stream) {
  class Collector : public QPDFObjectHandle::TokenFilter {
   public:
    void handleToken(Token const& token) override {
      if (token.getType() != QPDFTokenizer::tt_space && token.getType() != QPDFTokenizer::tt_comment) {
        tokens.push_back(token);
      }
    }
    std::vector<Token> tokens;
  };
  Collector collector;
  stream.filterAsContents(&collector);
  return collector.tokens;
}

unsigned number_of(const std::string& bytes) {
  unsigned number = 0;
  for (const char c : bytes) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

// The rows of a section: two or three operands each, a list in brackets being one.
class Reader {
 public:
  explicit Reader(CMap& map) : map_(map) {}

  void take(const Token& token, const Token* before) {
    const std::string& value = token.getValue();
    switch (token.getType()) {
      case QPDFTokenizer::tt_word:
        section_ = value.starts_with("begin") ? value.substr(5) : "";
        row_.clear();
        if (value == "usecmap" && before != nullptr) map_.used.push_back(before->getValue().substr(1));
        break;
      case QPDFTokenizer::tt_integer:
        if (before != nullptr && before->getValue() == "/WMode") map_.writing_mode = std::atoll(value.c_str());
        if (section_.starts_with("cid")) row_.push_back({value});
        break;
      case QPDFTokenizer::tt_array_open:
        in_list_ = true;
        row_.emplace_back();
        break;
      case QPDFTokenizer::tt_array_close:
        in_list_ = false;
        break;
      case QPDFTokenizer::tt_string:
        if (in_list_) {
          row_.back().push_back(value);
        } else {
          row_.push_back({value});
        }
        break;
      default:
        break;
    }
    if (!in_list_) finish_row();
  }

 private:
  void finish_row() {
    const std::size_t size = section_.ends_with("range") ? 3 : 2;
    if (row_.size() < size) return;
    if (section_ == "bfchar") map_.texts[number_of(row_[0][0])] = row_[1][0];
    if (section_ == "bfrange") add_texts();
    if (section_ == "cidchar" || section_ == "cidrange") {
      const unsigned first = number_of(row_[0][0]);
      const unsigned last = section_ == "cidchar" ? first : number_of(row_[1][0]);
      map_.cids.push_back({first, last, static_cast<unsigned>(std::atoll(row_.back()[0].c_str()))});
    }
    row_.clear();
  }

  void add_texts() {
    const unsigned first = number_of(row_[0][0]), last = number_of(row_[1][0]);
    if (row_[2].size() != 1) {
      for (std::size_t i = 0; i < row_[2].size(); ++i) map_.texts[first + static_cast<unsigned>(i)] = row_[2][i];
      return;
    }
    std::string text = row_[2][0];
    for (unsigned code = first; code <= last && !text.empty(); ++code) {
      map_.texts[code] = text;
      ++text.back();
    }
  }

  CMap& map_;
  std::string section_;
  std::vector<std::vector<std::string>> row_;
  bool in_list_ = false;
};

}  // namespace

std::optional<unsigned> CMap::cid(unsigned code) const {
  const auto range =
      std::find_if(cids.begin(), cids.end(), [&](const Range& r) { return r.first <= code && code <= r.last; });
  if (range == cids.end()) return std::nullopt;
  return range->cid + (code - range->first);
}

CMap read_cmap(QPDFObjectHandle stream) {
  CMap map;
  if (!stream.isStream()) return map;
  const std::vector<Token> tokens = tokens_of(stream);
  Reader reader(map);
  for (std::size_t i = 0; i < tokens.size(); ++i) reader.take(tokens[i], i == 0 ? nullptr : &tokens[i - 1]);
  return map;
}

}  // namespace drieluik::pdf
