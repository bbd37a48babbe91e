// A tree of Markdown in some six bytes a node beside its source, for the pages of a large handbook: a tree as it is
// worked with takes over twenty times as much (135 bytes a node of `../shared/bench`).
//
//   const PackedMarkup packed(tree);
//   packed.unpack();                       // the same tree
//   packed.has(MarkupKind::directive);     // whether there is one in it, without unpacking
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/markup.h"

namespace drieluik {

class PackedMarkup {
 public:
  // The sources of its spans outlive it.
  explicit PackedMarkup(const Markup& tree);

  Markup unpack() const;
  bool has(MarkupKind kind) const { return (kinds_ >> static_cast<unsigned>(kind) & 1) != 0; }

  // The address that a link is to have; nothing when another tree is to be made of it.
  using Readdress = std::function<std::optional<std::string>(std::string_view address, Span link, bool is_empty)>;
  // The same tree with other addresses, without unpacking; nothing as soon as `readdress` gives nothing.
  std::optional<PackedMarkup> with_addresses(const Readdress& readdress) const;

 private:
  PackedMarkup() = default;

  std::string bytes_;
  std::vector<const Source*> sources_;
  std::uint32_t kinds_ = 0;  // a bit for each kind that is in it
};

}  // namespace drieluik
