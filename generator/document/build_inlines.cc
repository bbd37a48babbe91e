#include <algorithm>

#include "base/text.h"
#include "document/blocks.h"
#include "document/cite.h"
#include "resolve/page_links.h"
#include "resolve/programme.h"

namespace drieluik {
namespace {

// The words of a heading of `text`, for a link to it that has none of its own.
std::string heading_text(const Markup& node, std::span<const std::string> anchors, std::size_t& next,
                         std::string_view anchor) {
  if (node.kind == MarkupKind::heading) return anchors[next++] == anchor ? plain_text(node) : std::string();
  for (const Markup& child : node.children) {
    if (next >= anchors.size()) break;
    std::string found = heading_text(child, anchors, next, anchor);
    if (!found.empty()) return found;
  }
  return {};
}

std::string title_of(const Text& text, std::string_view anchor, const Words& words) {
  if (anchor.empty()) return text.title;
  const std::shared_ptr<const Markup> tree = text.body.tree();
  const std::vector<std::string> anchors = heading_anchors(*tree);
  std::size_t next = 0;
  std::string found = heading_text(*tree, anchors, next, anchor);
  if (!found.empty()) return found;
  for (const ProgrammeHeading& heading : programme_headings(text, anchors)) {
    if (heading.anchor == anchor) return std::string(heading.word.empty() ? heading.title : words[heading.word]);
  }
  return text.title;
}

// Of all that has a heading on the page, in an order that translations share.
std::vector<std::string> anchors_of(const Text& text) {
  std::vector<std::string> anchors = heading_anchors(*text.body.tree());
  for (ProgrammeHeading& heading : programme_headings(text, anchors)) anchors.push_back(std::move(heading.anchor));
  return anchors;
}

void append_all(Inlines& out, Inlines more) {
  for (Inline& node : more) {
    if (const auto* run = std::get_if<TextRun>(&node.node)) {
      append_text(out, run->text);
    } else {
      out.push_back(std::move(node));
    }
  }
}

// A page without a translation refers to headings as they are called in `meant`, and leads the reader of the
// translation `target` to the one at the same place, or to the beginning when that has others.
std::string anchor_in(const Text& target, const Text& meant, std::string_view anchor) {
  if (anchor.empty() || &target == &meant) return std::string(anchor);
  const std::shared_ptr<const Markup> tree = target.body.tree();
  const std::vector<std::string> all = anchors_of(meant), there = anchors_of(target);
  if (const auto at = std::find(all.begin(), all.end(), anchor); at != all.end()) {
    return all.size() == there.size() ? there[static_cast<std::size_t>(at - all.begin())] : std::string();
  }
  const std::vector<Numbered> numbered = numbered_blocks(*tree, false);
  const bool is_there =
      std::any_of(numbered.begin(), numbered.end(), [&](const Numbered& x) { return x.anchor == anchor; });
  return is_there ? std::string(anchor) : std::string();
}

bool opens_sentence(const Inlines& before) {
  if (before.empty()) return true;
  const TextRun* run = std::get_if<TextRun>(&before.back().node);
  if (!run || !run->text.ends_with(' ')) return false;
  const std::string_view text = trim(run->text);
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
}

// "Figure 3" where it opens a sentence. A word that does not begin with a to z stays as it is.
void capitalise(Inlines& content) {
  TextRun* run = content.empty() ? nullptr : std::get_if<TextRun>(&content.front().node);
  if (run && !run->text.empty() && run->text.front() >= 'a' && run->text.front() <= 'z') run->text.front() -= 'a' - 'A';
}

// [text](ref:grow#reality) and [text](#reality).
void append_reference(const Markup& link, std::string_view address, BuildContext& context, Inlines& out) {
  const std::size_t hash = std::min(address.find('#'), address.size());
  const std::string_view anchor = hash < address.size() ? address.substr(hash + 1) : std::string_view();
  const std::string_view id = address.substr(0, hash);
  const Text* text = id.empty() ? context.text : context.library.linked_text(id, context.language);
  Inlines content = build_inlines(link.children, context);
  if (!text) {
    const Text* other = content.empty() ? context.library.left_out_text(id, context.language) : nullptr;
    if (other) append_text(content, title_of(*other, anchor, context.words));
    return append_all(out, std::move(content));
  }
  const Text* there = id.empty() ? text : context.library.linked_text(id, context.reader_language);
  Target target = page_target(*there, context.reader_language);
  target.fragment = anchor_in(*there, *text, anchor);
  if (content.empty()) {
    content = numbered_reference(*text, anchor, target, context);
    if (opens_sentence(out)) capitalise(content);
  }
  if (content.empty()) append_text(content, title_of(*text, anchor, context.words));
  out.push_back({Link{std::move(target), std::move(content)}});
}

Image build_image(const Markup& node, const BuildContext& context) {
  Image image{image_file(context.current->folder, node.text), plain_text(node), {}};
  const auto picture = context.library.pictures.find(image.file);
  if (picture != context.library.pictures.end()) image.picture = picture->second;
  return image;
}

void append_term(const Markup& link, std::string_view id, BuildContext& context, Inlines& out) {
  const auto term = context.library.glossary.find(id);
  Inlines content = build_inlines(link.children, context);
  if (term == context.library.glossary.end()) return append_all(out, std::move(content));
  if (content.empty()) append_text(content, term->second.term.in(context.language));
  out.push_back(
      {TermUse{std::string(id), std::string(term->second.definition.in(context.language)), std::move(content)}});
}

void append_link(const Markup& link, BuildContext& context, Inlines& out) {
  const std::string_view address = link.text;
  if (address.starts_with("ref:")) return append_reference(link, address.substr(4), context, out);
  if (address.starts_with("#")) return append_reference(link, address, context, out);
  if (address.starts_with("term:")) return append_term(link, address.substr(5), context, out);
  Inlines content = build_inlines(link.children, context);
  if (address.starts_with(kFileScheme)) {
    const std::string_view file = address.substr(kFileScheme.size());
    out.push_back({Link{{.kind = Target::Kind::file, .id = std::string(file)}, std::move(content)}});
    return;
  }
  if (content.empty()) append_text(content, address);
  out.push_back({Link{{.kind = Target::Kind::url, .url = link.text}, std::move(content)}});
}

void append_citation(const Markup& citation, BuildContext& context, Inlines& out) {
  for (const CitedWork& work : citation.details->works) {
    if (!context.library.bibliography.contains(work.key)) continue;
    if (std::find(context.cited.begin(), context.cited.end(), work.key) == context.cited.end())
      context.cited.push_back(work.key);
  }
  Citation built = cite(context.library, citation.details->works, context.words);
  if (!built.content.empty()) out.push_back({std::move(built)});
}

void append_inline(const Markup& node, BuildContext& context, Inlines& out) {
  switch (node.kind) {
    case MarkupKind::text:
      append_text(out, node.text);
      break;
    case MarkupKind::soft_break:
      append_text(out, " ");
      break;
    case MarkupKind::line_break:
      out.push_back({LineBreak{}});
      break;
    case MarkupKind::code:
      out.push_back({CodeRun{node.text}});
      break;
    case MarkupKind::emphasis:
      out.push_back({Emphasis{build_inlines(node.children, context)}});
      break;
    case MarkupKind::strong:
      out.push_back({Strong{build_inlines(node.children, context)}});
      break;
    case MarkupKind::strikethrough:
      out.push_back({Strikethrough{build_inlines(node.children, context)}});
      break;
    case MarkupKind::link:
      append_link(node, context, out);
      break;
    case MarkupKind::image:
      out.push_back({build_image(node, context)});
      break;
    case MarkupKind::footnote_reference:
      if (const Text& text = *context.current;
          const int number = context.footnotes.number_of(text, context.trees.of(text), node.text))
        out.push_back({FootnoteMark{number}});
      break;
    case MarkupKind::placeholder:
      append_placeholder(node.text, context, out);
      break;
    case MarkupKind::citation:
      append_citation(node, context, out);
      break;
    default:
      break;
  }
}

}  // namespace

void append_text(Inlines& out, std::string_view text) {
  if (text.empty()) return;
  if (TextRun* last = out.empty() ? nullptr : std::get_if<TextRun>(&out.back().node)) {
    last->text += text;
  } else {
    out.push_back({TextRun{std::string(text)}});
  }
}

Inlines build_inlines(const std::vector<Markup>& nodes, BuildContext& context) {
  Inlines out;
  out.reserve(nodes.size());
  for (const Markup& node : nodes) append_inline(node, context, out);
  return out;
}

}  // namespace drieluik
