#include "read/markdown_parser.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/parser.h>
#include <cmark-gfm/syntax_extension.h>

#include <algorithm>
#include <mutex>

#include "read/markdown_limits.h"
#include "read/placeholder_syntax.h"

namespace drieluik {
namespace {

// What there was too much of in a block whose inlines were left out; cmark keeps it as a pointer.
Overload kTooManyBrackets{"[", kMaxBracketsPerBlock};
Overload kTooManyUnclosed{"<?", kMaxUnclosedPerBlock};

constexpr int kOptions = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS;

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
using Parser = std::unique_ptr<cmark_parser, FreeParser>;

Parser new_parser(const MarkdownSyntax& syntax, Dialect dialect, bool strikethrough) {
  Parser parser(cmark_parser_new(kOptions));
  // Directives come before tables, which take any line for a row.
  for (cmark_syntax_extension* extension : {syntax.directive, syntax.table, syntax.task_list}) {
    cmark_parser_attach_syntax_extension(parser.get(), extension);
  }
  if (dialect == Dialect::ours) cmark_parser_attach_syntax_extension(parser.get(), syntax.placeholder);
  if (strikethrough) cmark_parser_attach_syntax_extension(parser.get(), syntax.strikethrough);
  return parser;
}

// cmark-gfm keeps the characters at which extensions are asked in one table for the whole program. Each parser enters
// the characters of its extensions and takes them out when it is done, under the feet of those in other threads. So
// ours is entered once, here, and the extension is left with none to enter or to take out.
void enter_special_characters(const MarkdownSyntax& syntax) {
  const Parser parser = new_parser(syntax, Dialect::ours, false);
  cmark_manage_extensions_special_characters(parser.get(), 1);
  cmark_llist_free(cmark_get_default_mem_allocator(), syntax.placeholder->special_inline_chars);
  cmark_syntax_extension_set_special_inline_chars(syntax.placeholder, nullptr);
}

// Strikethrough needs its character to pair its delimiters: with none, cmark would not end. Texts that have a tilde are
// parsed one at a time; those that have none never look at its place in the table.
std::mutex& tilde_mutex() {
  static std::mutex mutex;
  return mutex;
}

MarkdownSyntax make_syntax() {
  cmark_gfm_core_extensions_ensure_registered();
  const MarkdownSyntax syntax{.directive = new_directive_syntax(),
                              .placeholder = new_placeholder_syntax(),
                              .table = cmark_find_syntax_extension("table"),
                              .strikethrough = cmark_find_syntax_extension("strikethrough"),
                              .task_list = cmark_find_syntax_extension("tasklist")};
  enter_special_characters(syntax);
  return syntax;
}

// So that its text and its link definitions are known before the inlines are parsed.
void close_last_paragraph(cmark_parser* parser, std::string_view text) {
  if (!text.ends_with('\n')) cmark_parser_feed(parser, "\n", 1);
  if (parser->current->type == CMARK_NODE_PARAGRAPH) cmark_parser_feed(parser, "\n", 1);
}

// cmark copies the address and the title of a link definition to each link that uses it.
bool has_long_definition(const cmark_parser* parser) {
  for (const cmark_map_entry* entry = parser->refmap->refs; entry != nullptr; entry = entry->next) {
    const auto* definition = reinterpret_cast<const cmark_reference*>(entry);
    if (static_cast<std::size_t>(definition->url.len) + static_cast<std::size_t>(definition->title.len) >
        kMaxLinkDefinition) {
      return true;
    }
  }
  return false;
}

// How many places may begin a processing instruction or a declaration: for each cmark looks for its end.
std::size_t count_unclosed(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::string_view rest = text.substr(at + 1, 2);
    count += rest.starts_with('?') || (rest.size() == 2 && rest[0] == '!' && rest[1] >= 'A' && rest[1] <= 'Z');
  }
  return count;
}

Overload* overload_in(std::string_view text) {
  if (static_cast<std::size_t>(std::count(text.begin(), text.end(), '[')) > kMaxBracketsPerBlock) {
    return &kTooManyBrackets;
  }
  return count_unclosed(text) > kMaxUnclosedPerBlock ? &kTooManyUnclosed : nullptr;
}

// Before the inlines are parsed: empties the blocks that have too much of something, and marks them.
void empty_overloaded(cmark_node* root) {
  cmark_iter* iterator = cmark_iter_new(root);
  while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(iterator);
    if (cmark_iter_get_event_type(iterator) != CMARK_EVENT_ENTER ||
        cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK) {
      continue;
    }
    // By its size: cmark does not always end it with a NUL.
    Overload* overload =
        overload_in({reinterpret_cast<const char*>(node->content.ptr), static_cast<std::size_t>(node->content.size)});
    if (overload == nullptr) continue;
    cmark_node_set_string_content(node, "");
    cmark_node_set_user_data(node, overload);
  }
  cmark_iter_free(iterator);
}

}  // namespace

const MarkdownSyntax& markdown_syntax() {
  static const MarkdownSyntax syntax = make_syntax();
  return syntax;
}

MarkdownTree parse_markdown(std::string_view text, Dialect dialect) {
  const bool tilde = text.find('~') != std::string_view::npos;
  const Parser parser = new_parser(markdown_syntax(), dialect, tilde);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  close_last_paragraph(parser.get(), text);
  if (has_long_definition(parser.get())) return nullptr;
  empty_overloaded(parser->root);
  std::unique_lock<std::mutex> lock;
  if (tilde) lock = std::unique_lock(tilde_mutex());
  return MarkdownTree(cmark_parser_finish(parser.get()));
}

const Overload* overload_of(cmark_node* node) { return static_cast<const Overload*>(cmark_node_get_user_data(node)); }

}  // namespace drieluik
