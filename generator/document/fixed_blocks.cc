#include "document/fixed_blocks.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "document/blocks.h"
#include "document/context.h"
#include "resolve/directives.h"

namespace drieluik {
namespace {

constexpr std::array<std::string_view, 7> kBoxes{"note",     "tip",     "warning",  "example",
                                                 "question", "teacher", "checklist"};

class Finder {
 public:
  Finder(const Library& library, const Text& text, const FormDefinition& form, const BuildOptions& options)
      : library_(library), text_(text), scope_{.form = &form, .answers = nullptr, .item = {}}, options_(options) {
    count(*text.body.tree(), false);
    for_each_clause([this](const std::string&, const Text& clause) { count(*clause.body.tree(), true); });
  }

  FixedParts find() {
    find_in_text(text_, true);
    for_each_clause([this](const std::string& id, const Text& clause) { find_in_text(clause, clauses_[id] == 1); });
    return std::move(out_);
  }

 private:
  template <typename Visit>
  void for_each_clause(const Visit& visit) const {
    for (const auto& [id, clause] : library_.clauses) {
      const auto text = clause.texts.find(text_.language);
      if (text != clause.texts.end()) visit(id, text->second);
    }
  }

  // A clause that is put in by what is repeated counts twice, and so does one that another puts in.
  void count(const Markup& node, bool is_repeated) {
    if (node.kind == MarkupKind::document) {
      for (const std::string& anchor : heading_anchors(node)) ++anchors_[anchor];
    }
    if (node.kind == MarkupKind::directive) {
      if (node.text == "clause") clauses_[std::string(argument_of(node, ""))] += is_repeated ? 2 : 1;
      is_repeated = is_repeated || node.text == "each";
    }
    for (const Markup& child : node.children) count(child, is_repeated);
  }

  // The anchors of a text are unique within it; of two texts with the same one, the later gets a number.
  bool has_lasting_anchors(const Text& text) const {
    const std::vector<std::string> anchors = heading_anchors(*text.body.tree());
    return std::all_of(anchors.begin(), anchors.end(),
                       [this](const std::string& anchor) { return anchors_.at(anchor) == 1; });
  }

  static bool is_fixed(const Markup& node, bool takes_headings) {
    switch (node.kind) {
      case MarkupKind::heading:
        if (!takes_headings) return false;
        break;
      case MarkupKind::directive:
        if (std::find(kBoxes.begin(), kBoxes.end(), node.text) == kBoxes.end()) return false;
        break;
      case MarkupKind::footnote_definition:
      case MarkupKind::footnote_reference:
      case MarkupKind::placeholder:
      case MarkupKind::citation:
        return false;
      case MarkupKind::link:
        if (node.children.empty()) return false;  // it may say on which page something stands
        break;
      default:
        break;
    }
    return std::all_of(node.children.begin(), node.children.end(),
                       [&](const Markup& child) { return is_fixed(child, takes_headings); });
  }

  void find_in_text(const Text& text, bool comes_once) {
    BuildContext context = make_context(library_, text_, options_);
    context.scope = &scope_;
    context.current = &text;
    const Markup& tree = context.trees.of(text);
    context.anchors.add(tree);
    find_in(context, tree.children, comes_once && has_lasting_anchors(text));
  }

  void find_in(BuildContext& context, const std::vector<Markup>& nodes, bool takes_headings) {
    for (std::size_t i = 0; i < nodes.size();) {
      std::size_t end = i;
      while (end < nodes.size() && is_fixed(nodes[end], takes_headings)) ++end;
      if (end > i) add(context, nodes, i, end);
      i = end;
      if (i == nodes.size()) break;
      const Markup& varying = nodes[i++];
      if (varying.kind != MarkupKind::directive || varying.text == "checklist") continue;
      find_in(context, varying.children, takes_headings && varying.text != "each");
    }
  }

  void add(BuildContext& context, const std::vector<Markup>& nodes, std::size_t begin, std::size_t end) {
    FixedStretch stretch{.nodes = end - begin, .blocks = {}};
    for (std::size_t i = begin; i < end; ++i) append_block(nodes[i], context, stretch.blocks);
    if (!stretch.blocks.empty()) out_.stretches.emplace(&nodes[begin], std::move(stretch));
  }

  const Library& library_;
  const Text& text_;
  const FormScope scope_;
  const BuildOptions& options_;
  std::map<std::string, int> anchors_;  // how many headings want each
  std::map<std::string, int> clauses_;  // how often each is put in
  FixedParts out_;
};

}  // namespace

FixedParts find_fixed(const Library& library, const Text& text, const FormDefinition& form,
                      const BuildOptions& options) {
  return Finder(library, text, form, options).find();
}

}  // namespace drieluik
