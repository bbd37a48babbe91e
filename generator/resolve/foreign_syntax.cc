#include "resolve/foreign_syntax.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "resolve/messages.h"

namespace drieluik {
namespace {

constexpr std::size_t kLongestLink = 300;  // bytes that are looked at, so that many brackets take no long time
constexpr char kNoText = '\0';             // stands for code, images and other nodes

// From `at` up to and with `close`, or to the end of the line when that comes first.
std::string_view piece(std::string_view text, std::size_t at, std::string_view close) {
  const std::string_view line = text.substr(at, find_line_end(text, at) - at);
  const std::size_t end = line.find(close, std::min<std::size_t>(2, line.size()));
  return end == std::string_view::npos ? line : line.substr(0, end + close.size());
}

// The first line that is theirs.
template <typename IsTheirs>
std::string_view find_line(std::string_view text, const IsTheirs& is_theirs) {
  for (const std::string_view line : split(text, '\n')) {
    if (is_theirs(trim(line))) return trim(line);
  }
  return {};
}

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

// {{#include x.md}}
std::string_view find_mdbook(std::string_view text) {
  for (std::size_t at = text.find("{{#"); at != std::string_view::npos; at = text.find("{{#", at + 1)) {
    if (at + 3 < text.size() && is_small_letter(text[at + 3])) return piece(text, at, "}}");
  }
  return {};
}

// {{< youtube id >}}
std::string_view find_hugo(std::string_view text) {
  const std::size_t at = std::min(text.find("{{<"), text.find("{{%"));
  return at == std::string_view::npos ? std::string_view() : piece(text, at, "}}");
}

bool is_contents(std::string_view piece) { return piece == "[TOC]" || piece == "[[TOC]]" || piece == "[[_TOC_]]"; }

// [[Les]] and [[Les#Doelen|words]]; with `embeds`, ![[foto.png]].
std::string_view find_wiki(std::string_view text, bool embeds) {
  for (std::size_t at = text.find("[["); at != std::string_view::npos; at = text.find("[[", at + 1)) {
    const std::string_view link = piece(text.substr(0, at + kLongestLink), at, "]]");
    const bool is_embed = at > 0 && text[at - 1] == '!';
    const bool is_link = link.size() > 4 && link.ends_with("]]") && link[2] != ' ' &&
                         link.find('[', 2) == std::string_view::npos && !is_contents(link);
    if (!is_link || is_embed != embeds) continue;
    return is_embed ? text.substr(at - 1, link.size() + 1) : link;
  }
  return {};
}

std::string_view find_wiki_link(std::string_view text) { return find_wiki(text, false); }
std::string_view find_wiki_embed(std::string_view text) { return find_wiki(text, true); }

// %%comment%%, or a line of %% before one of several paragraphs.
std::string_view find_hidden(std::string_view text) {
  const std::size_t open = text.find("%%");
  if (open != std::string_view::npos && text.find("%%", open + 2) != std::string_view::npos) {
    return piece(text, open, "%%");
  }
  return find_line(text, [](std::string_view line) { return line == "%%"; });
}

// !!! note "Title", ??? warning and ???+ warning
std::string_view find_box(std::string_view text) {
  return find_line(text, [](std::string_view line) {
    if (!line.starts_with("!!! ") && !line.starts_with("??? ") && !line.starts_with("???+ ")) return false;
    const std::string_view rest = trim(line.substr(line.find(' ')));
    const std::string_view kind = rest.substr(0, rest.find(' '));
    const std::string_view title = trim(rest.substr(kind.size()));
    return std::all_of(kind.begin(), kind.end(), is_small_letter) &&
           (title.empty() || title.starts_with('"') || title.starts_with("inline"));
  });
}

// === "Tab"
std::string_view find_tab(std::string_view text) {
  return find_line(text, [](std::string_view line) {
    return line.starts_with("=== \"") || line.starts_with("===! \"") || line.starts_with("===+ \"");
  });
}

std::string_view find_contents(std::string_view text) { return find_line(text, is_contents); }

// import Tabs from '@theme/Tabs';
std::string_view find_import(std::string_view text) {
  return find_line(text, [](std::string_view line) {
    const bool is_from =
        line.find(" from '") != std::string_view::npos || line.find(" from \"") != std::string_view::npos;
    return line.starts_with("import '") || line.starts_with("import \"") || (line.starts_with("import ") && is_from);
  });
}

// "[words](a file.pdf)": what looks like the name of a file behind words in brackets.
std::string_view find_spaced_address(std::string_view text) {
  for (std::size_t at = text.find("]("); at != std::string_view::npos; at = text.find("](", at + 1)) {
    const std::size_t first = at - std::min(at, kLongestLink);
    const std::size_t open = text.substr(first, at - first).rfind('[');
    const std::string_view behind = text.substr(at + 2, kLongestLink);
    const std::size_t end = behind.find_first_of(")\n");
    if (open == std::string_view::npos || end == std::string_view::npos || behind[end] == '\n') continue;
    const std::string_view address = behind.substr(0, end);
    const std::size_t dot = address.rfind('.');
    if (address.find(' ') == std::string_view::npos || dot == std::string_view::npos) continue;
    const std::string_view ending = address.substr(dot + 1);
    constexpr std::size_t kLongestEnding = 5;
    if (!ending.empty() && ending.size() <= kLongestEnding && is_id(lower_ascii(ending))) {
      return text.substr(first + open, at + 2 + end + 1 - first - open);
    }
  }
  return {};
}

struct Syntax {
  std::string_view token;  // without which a file has none of it
  const Message* message;
  std::string_view (*find)(std::string_view text);  // what is theirs in the text of a block; empty when nothing is
  bool shows_in_source = false;                     // finds it there as well, whatever stands before it
};
constexpr Syntax kSpacedAddress{"](", &kAddressWithSpaces, find_spaced_address, true};
constexpr Syntax kSyntaxes[] = {kSpacedAddress,
                                {"{{#", &kCommandOfMdbook, find_mdbook},
                                {"{{", &kShortcodeOfHugo, find_hugo},
                                {"[[", &kLinkOfObsidian, find_wiki_link},
                                {"![[", &kEmbedOfObsidian, find_wiki_embed},
                                {"%%", &kCommentOfObsidian, find_hidden},
                                {"!!! ", &kBoxOfMkdocs, find_box},
                                {"???", &kBoxOfMkdocs, find_box},
                                {"===", &kTabOfMkdocs, find_tab},
                                {"TOC", &kContentsOfMkdocs, find_contents},
                                {"import ", &kImportOfDocusaurus, find_import}};

// As it is read, one line for each line.
void append_text(const Markup& node, std::string& out) {
  if (node.kind == MarkupKind::text) {
    out += node.text;
  } else if (node.kind == MarkupKind::soft_break || node.kind == MarkupKind::line_break) {
    out += '\n';
  } else if (node.children.empty() || node.kind == MarkupKind::image) {
    out += kNoText;
  } else {
    for (const Markup& child : node.children) append_text(child, out);
  }
}

class Teller {
 public:
  Teller(std::string_view source, std::span<const Syntax> syntaxes, Diagnostics& diagnostics)
      : diagnostics_(diagnostics) {
    for (const Syntax& syntax : syntaxes) {
      const bool may_be_there = source.find(syntax.token) != std::string_view::npos &&
                                (!syntax.shows_in_source || !syntax.find(source).empty());
      if (may_be_there) looked_for_.push_back(&syntax);
    }
  }

  void walk(const Markup& node) {
    if (looked_for_.empty()) return;
    switch (node.kind) {
      case MarkupKind::paragraph:
      case MarkupKind::heading:
      case MarkupKind::table_cell:
      case MarkupKind::definition_term:
      case MarkupKind::definition:
        return look_at(node);
      default:
        for (const Markup& child : node.children) walk(child);
    }
  }

 private:
  void look_at(const Markup& block) {
    std::string text;
    for (const Markup& child : block.children) append_text(child, text);
    const std::vector<const Syntax*> looked_for = looked_for_;
    for (const Syntax* syntax : looked_for) {
      const std::string_view found = syntax->find(text);
      if (!found.empty()) tell(*syntax->message, found, block.span);
    }
  }

  void tell(const Message& message, std::string_view found, Span block) {
    const bool is_new = std::any_of(looked_for_.begin(), looked_for_.end(),
                                    [&](const Syntax* syntax) { return syntax->message == &message; });
    const std::string_view written = block.text();
    std::size_t at = written.find(found);
    if (at == std::string_view::npos) at = written.find(found.substr(0, 2));
    const bool is_escaped = at != std::string_view::npos && at > 0 && written[at - 1] == '\\';
    if (!is_new || is_escaped) return;
    std::erase_if(looked_for_, [&](const Syntax* syntax) { return syntax->message == &message; });
    diagnostics_.warning(at == std::string_view::npos ? block : part_of(block, at, found.size()), message);
  }

  static Span part_of(Span block, std::size_t at, std::size_t size) {
    const auto begin = static_cast<std::uint32_t>(block.begin + at);
    return {block.source, begin, std::min(static_cast<std::uint32_t>(begin + size), block.end)};
  }

  Diagnostics& diagnostics_;
  std::vector<const Syntax*> looked_for_;
};

}  // namespace

void tell_foreign_syntax(const Text& page, Diagnostics& diagnostics) {
  Teller(page.source->text, kSyntaxes, diagnostics).walk(*page.body.tree());
}

void tell_spaced_addresses(const Text& text, Diagnostics& diagnostics) {
  Teller(text.source->text, {&kSpacedAddress, 1}, diagnostics).walk(*text.body.tree());
}

}  // namespace drieluik
