#include "read/markdown_parser.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/syntax_extension.h>

#include <mutex>

#include "read/placeholder_syntax.h"

namespace drieluik {
namespace {

constexpr int kOptions = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS;

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
using Parser = std::unique_ptr<cmark_parser, FreeParser>;

Parser new_parser(const MarkdownSyntax& syntax, bool strikethrough) {
  Parser parser(cmark_parser_new(kOptions));
  // Directives come before tables, which take any line for a row.
  for (cmark_syntax_extension* extension :
       {syntax.directive, syntax.placeholder, syntax.table, syntax.autolink, syntax.task_list}) {
    cmark_parser_attach_syntax_extension(parser.get(), extension);
  }
  if (strikethrough) cmark_parser_attach_syntax_extension(parser.get(), syntax.strikethrough);
  return parser;
}

// cmark-gfm keeps the characters at which extensions are asked in one table for the whole program. Each parser enters
// the characters of its extensions and takes them out when it is done, under the feet of those in other threads. So
// they are entered once, here, and the extensions are left with none to enter or to take out.
void enter_special_characters(const MarkdownSyntax& syntax) {
  const Parser parser = new_parser(syntax, false);
  cmark_manage_extensions_special_characters(parser.get(), 1);
  for (cmark_syntax_extension* extension : {syntax.placeholder, syntax.autolink}) {
    cmark_llist_free(cmark_get_default_mem_allocator(), extension->special_inline_chars);
    cmark_syntax_extension_set_special_inline_chars(extension, nullptr);
  }
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
                              .autolink = cmark_find_syntax_extension("autolink"),
                              .task_list = cmark_find_syntax_extension("tasklist")};
  enter_special_characters(syntax);
  return syntax;
}

}  // namespace

const MarkdownSyntax& markdown_syntax() {
  static const MarkdownSyntax syntax = make_syntax();
  return syntax;
}

MarkdownTree parse_markdown(std::string_view text) {
  const bool tilde = text.find('~') != std::string_view::npos;
  const Parser parser = new_parser(markdown_syntax(), tilde);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  std::unique_lock<std::mutex> lock;
  if (tilde) lock = std::unique_lock(tilde_mutex());
  return MarkdownTree(cmark_parser_finish(parser.get()));
}

}  // namespace drieluik
