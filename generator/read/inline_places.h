// Where the inlines of a block stand in its source.
//
// cmark-gfm gives places to inlines that are often wrong. A Trail walks along the bytes of the block instead, as the
// inlines are visited in order, and checks each against what the parser read. When bytes and inlines part ways, the
// trail is lost: places are then unknown, until an inline is found again further on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace drieluik {

struct Place {
  std::size_t begin = 0, end = 0;
};

class Trail {
 public:
  // Walks over [begin, end) of `source`.
  Trail(std::string_view source, std::size_t begin, std::size_t end);

  // Literal text; in the source it may have escapes and entities.
  std::optional<Place> text(std::string_view literal);
  std::optional<Place> line_break();
  std::optional<Place> code(std::string_view literal);
  // A placeholder or an HTML tag, as it is in the source.
  std::optional<Place> verbatim(std::string_view literal);
  std::optional<Place> footnote_reference();

  // Around the inlines inside: what opens and what closes. `open` gives the offset where the inline begins.
  std::optional<std::size_t> open_delimiter(std::size_t length);  // * ** _ __
  void close_delimiter(std::size_t length);
  std::optional<std::size_t> open_tildes();
  void close_tildes(std::optional<std::size_t> open);
  std::optional<std::size_t> open_link(bool image);
  // The whole link, or its address alone when only that was found.
  std::optional<Place> close_link(std::optional<std::size_t> open, std::string_view address);

  std::optional<std::size_t> position() const { return lost_ ? std::nullopt : std::optional(at_); }

  // The offset of each byte of `literal`, which text() found at `begin`.
  std::vector<std::size_t> offsets(std::size_t begin, std::string_view literal) const;

 private:
  std::size_t match_text(std::size_t at, std::string_view literal, std::vector<std::size_t>* offsets) const;
  std::size_t match_verbatim(std::size_t at, std::string_view literal) const;
  std::size_t skip_break(std::size_t at) const;
  std::size_t skip_white(std::size_t at) const;
  std::size_t link_tail_end(std::size_t at) const;
  std::optional<Place> find_again(std::string_view literal);
  void lose() { lost_ = true; }

  std::string_view source_;
  std::size_t at_;
  std::size_t end_;
  bool lost_ = false;
  bool at_start_ = true;
  int searches_left_;
};

}  // namespace drieluik
