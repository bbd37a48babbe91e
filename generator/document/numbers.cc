// Figures and tables by number: in their captions, and in references to them.
#include <algorithm>

#include "document/blocks.h"
#include "document/context.h"

namespace drieluik {
namespace {

const Numbered* find_anchor(const std::vector<Numbered>& blocks, std::string_view anchor) {
  const auto it =
      std::find_if(blocks.begin(), blocks.end(), [&](const Numbered& block) { return block.anchor == anchor; });
  return anchor.empty() || it == blocks.end() ? nullptr : &*it;
}

}  // namespace

std::vector<Numbered> numbered_in(const Text& text, const Markup& tree, Edition edition, const VolumePlan* volume) {
  std::vector<Numbered> blocks = numbered_blocks(tree, edition == Edition::teacher);
  if (!volume) return blocks;
  const auto chapter = volume->chapters.find(text.id);
  if (chapter == volume->chapters.end()) return blocks;
  for (Numbered& block : blocks) {
    block.number += block.kind == Numbered::Kind::figure ? chapter->second.figures : chapter->second.tables;
  }
  return blocks;
}

int number_of(const BuildContext& context, const Markup& directive, std::string_view anchor) {
  if (const Numbered* block = find_anchor(context.numbered, anchor)) return block->number;
  const auto it = std::find_if(context.numbered.begin(), context.numbered.end(),
                               [&](const Numbered& block) { return block.directive == &directive; });
  return it == context.numbered.end() ? 0 : it->number;
}

Inlines numbered_reference(const Text& text, std::string_view anchor, const Target& target,
                           const BuildContext& context) {
  if (anchor.empty()) return {};
  const bool is_here = &text == context.text;
  const std::shared_ptr<const Markup> other = is_here ? nullptr : text.body.tree();
  const std::vector<Numbered> of_other =
      is_here ? std::vector<Numbered>() : numbered_in(text, *other, context.edition, context.volume);
  const Numbered* block = find_anchor(is_here ? context.numbered : of_other, anchor);
  if (!block) return {};
  const std::string_view word = block->kind == Numbered::Kind::figure ? "figure-reference" : "table-reference";
  const std::string number = std::to_string(block->number);
  Inlines out;
  append_text(out, fill_pattern(context.words[word], {{"n", number}}));
  const bool is_in_count = context.is_chapter && text.kind != Kind::form;  // its number is the volume's
  if (!is_here && !is_in_count) append_text(out, fill_pattern(context.words["in-page"], {{"title", text.title}}));
  out.push_back({PageReference{target}});
  return out;
}

}  // namespace drieluik
