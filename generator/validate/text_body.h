// The tree of a text. Copies are one and the same until one of them is changed.
//
//   TextBody body(tree);
//   TextBody same = body;                   // copies nothing
//   same.edit().children.pop_back();        // copies first
//   same.pack();                            // takes little room from now on
//   const std::shared_ptr<const Markup> tree = same.tree();
//
// What points into the tree of a packed text lasts as long as one holds what tree() gave.
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "read/packed_markup.h"

namespace drieluik {

class TextBody {
 public:
  TextBody() : TextBody(Markup()) {}
  TextBody(Markup tree) : tree_(std::make_shared<Markup>(std::move(tree))) {}

  // Of a packed text another one each time.
  std::shared_ptr<const Markup> tree() const {
    return packed_ ? std::make_shared<const Markup>(packed_->unpack()) : tree_;
  }
  // False only when there is none in it, which it knows when it is packed.
  bool may_have(MarkupKind kind) const { return !packed_ || packed_->has(kind); }

  Markup& edit() {
    if (packed_ || tree_.use_count() > 1) tree_ = std::make_shared<Markup>(packed_ ? packed_->unpack() : *tree_);
    packed_ = nullptr;
    return *tree_;
  }
  // PackedMarkup::with_addresses(). False: it is as it was, or is not packed.
  bool readdress(const PackedMarkup::Readdress& readdress) {
    std::optional<PackedMarkup> other = packed_ ? packed_->with_addresses(readdress) : std::nullopt;
    if (!other) return false;
    packed_ = std::make_shared<const PackedMarkup>(*std::move(other));
    return true;
  }
  void pack() {
    if (!packed_) packed_ = std::make_shared<const PackedMarkup>(*tree_);
    tree_ = nullptr;
  }

 private:
  std::shared_ptr<Markup> tree_;                // null when packed
  std::shared_ptr<const PackedMarkup> packed_;  // null when not
};

}  // namespace drieluik
