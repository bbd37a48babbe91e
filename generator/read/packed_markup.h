// A tree of Markdown in some six bytes a node beside its source, for the pages of a large handbook: a tree as it is
// worked with takes over twenty times as much (135 bytes a node of `../shared/bench`).
//
//   const PackedMarkup packed(tree);
//   packed.unpack();                       // the same tree
//   packed.has(MarkupKind::directive);     // whether there is one in it, without unpacking
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "read/markup.h"

namespace drieluik {

class PackedMarkup {
 public:
  // The sources of its spans outlive it.
  explicit PackedMarkup(const Markup& tree);

  Markup unpack() const;
  bool has(MarkupKind kind) const { return (kinds_ >> static_cast<unsigned>(kind) & 1) != 0; }

 private:
  std::string bytes_;
  std::vector<const Source*> sources_;
  std::uint32_t kinds_ = 0;  // a bit for each kind that is in it
};

}  // namespace drieluik
