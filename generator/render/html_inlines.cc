#include <algorithm>
#include <string>

#include "base/text.h"
#include "render/html.h"
#include "render/html_writer.h"

namespace drieluik {
namespace {

class InlineWriter {
 public:
  explicit InlineWriter(HtmlWriter& writer) : writer_(writer), out_(writer.out) {}

  void operator()(const TextRun& run) { append_escaped_html(out_, run.text); }
  void operator()(const Emphasis& run) { wrap("em", run.content); }
  void operator()(const Strong& run) { wrap("strong", run.content); }
  void operator()(const Strikethrough& run) { wrap("del", run.content); }
  void operator()(const LineBreak&) { out_ += "<br>\n"; }
  void operator()(const AnswerRun& answer) { write_answer_run(writer_, answer); }

  void operator()(const CodeRun& run) {
    out_ += "<code>";
    append_escaped_html(out_, run.text);
    out_ += "</code>";
  }

  void operator()(const Link& link) {
    const std::string address = relative_address(link.target, writer_.language, writer_.depth);
    if (address.empty()) return write_inlines(writer_, link.content);
    out_ += "<a";
    if (link.target.kind == Target::Kind::url) out_ += " class=\"external\"";
    append_attribute(out_, "href", address);
    out_ += '>';
    write_inlines(writer_, link.content);
    out_ += "</a>";
  }

  void operator()(const Citation& citation) {
    out_ += "<span class=\"citation\">";
    write_inlines(writer_, citation.content);
    out_ += "</span>";
  }

  // A screen reader hears the definition, a mouse shows it; everyone else follows the link.
  void operator()(const TermUse& term) {
    const auto is_same = [&](const TermUse* other) { return other->id == term.id; };
    if (std::none_of(writer_.terms.begin(), writer_.terms.end(), is_same)) writer_.terms.push_back(&term);
    const Target target{.kind = Target::Kind::glossary, .fragment = term.id};
    out_ += "<a class=\"term\"";
    append_attribute(out_, "href", relative_address(target, writer_.language, writer_.depth));
    append_attribute(out_, "aria-describedby", "term_" + term.id);
    append_attribute(out_, "title", term.definition);
    out_ += '>';
    write_inlines(writer_, term.content);
    out_ += "</a>";
  }

  void operator()(const FootnoteMark& mark) {
    const std::string number = std::to_string(mark.number);
    const int use = ++writer_.marks_of_footnotes[mark.number];
    out_ += "<sup><a class=\"footnote-mark\"";
    append_attribute(out_, "id", "mark_" + number + (use > 1 ? "_" + std::to_string(use) : ""));
    append_attribute(out_, "href", "#note_" + number);
    append_attribute(out_, "aria-label", std::string(writer_.words["footnote"]) + " " + number);
    out_.append(">").append(number).append("</a></sup>");
  }

  void operator()(const PageReference&) {}

  void operator()(const Image& image) {
    out_ += "<img";
    append_attribute(out_, "src", path_to_root(writer_.depth) + "images/" + percent_encoded(image.file));
    append_attribute(out_, "alt", image.alternative);
    if (image.picture) {  // so that the text does not move when the picture comes
      append_attribute(out_, "width", std::to_string(image.picture->width()));
      append_attribute(out_, "height", std::to_string(image.picture->height()));
    }
    out_ += '>';
  }

 private:
  void wrap(std::string_view element, const Inlines& content) {
    out_.append("<").append(element) += '>';
    write_inlines(writer_, content);
    out_.append("</").append(element) += '>';
  }

  HtmlWriter& writer_;
  std::string& out_;
};

struct TextCollector {
  std::string out;

  void collect(const Inlines& inlines) {
    for (const Inline& part : inlines) std::visit(*this, part.node);
  }
  void operator()(const TextRun& run) { out += run.text; }
  void operator()(const CodeRun& run) { out += run.text; }
  void operator()(const LineBreak&) { out += ' '; }
  void operator()(const FootnoteMark&) {}
  void operator()(const PageReference&) {}
  void operator()(const Image& image) { out += image.alternative; }
  void operator()(const AnswerRun& answer) { out += answer.answer.value_or("…"); }
  void operator()(const auto& run) { collect(run.content); }
};

}  // namespace

void write_inlines(HtmlWriter& writer, const Inlines& inlines) {
  InlineWriter write(writer);
  for (const Inline& part : inlines) std::visit(write, part.node);
}

std::string text_of(const Inlines& inlines) {
  TextCollector collector;
  collector.collect(inlines);
  return collector.out;
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out.append(" ").append(name).append("=\"");
  append_escaped_html(out, value);
  out += '"';
}

std::string unique_id(HtmlWriter& writer, const std::string& id) {
  std::string candidate = id;
  for (int number = 2; !writer.ids.insert(candidate).second; ++number) candidate = id + "_" + std::to_string(number);
  return candidate;
}

}  // namespace drieluik
