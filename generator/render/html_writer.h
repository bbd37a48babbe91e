// What the text of a page gathers while it is written: the HTML so far, and what must be unique or comes at the end.
//
// Ids that the renderer makes contain an underscore, which no anchor of a heading has.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "document/document.h"
#include "document/words.h"

namespace drieluik {

struct HtmlWriter {
  const Words& words;
  std::string_view language;  // of the text
  int depth;                  // folders between the site's root and the page

  std::string out;
  std::vector<const TermUse*> terms;      // the first use of each, for the definitions at the end
  std::map<int, int> marks_of_footnotes;  // how often each footnote was referred to
  std::unordered_set<std::string> ids;
  int callouts = 0, figures = 0, signatures = 0, tables = 0, tasks = 0;
};

void write_inlines(HtmlWriter& writer, const Inlines& inlines);
void write_blocks(HtmlWriter& writer, const Blocks& blocks);
void write_field(HtmlWriter& writer, const FieldBlock& field);
void write_group(HtmlWriter& writer, const FieldGroup& group);
void write_answer_run(HtmlWriter& writer, const AnswerRun& answer);
void write_signatures(HtmlWriter& writer, const Signatures& signatures);

// ` name="value"` with the value escaped.
void append_attribute(std::string& out, std::string_view name, std::string_view value);
// The id itself, or with a number behind it when the page has it already.
std::string unique_id(HtmlWriter& writer, const std::string& id);
// "../../" for a page two folders deep.
std::string path_to_root(int depth);
// The words of inlines, without marks of footnotes.
std::string text_of(const Inlines& inlines);

}  // namespace drieluik
