#include "fuzz/holds.h"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <vector>

#include "base/printer.h"
#include "base/text.h"
#include "read/markdown_limits.h"
#include "read/yaml.h"

namespace drieluik::fuzz {
namespace {

std::size_t hold_values(const Value& value, const Source& source, int depth) {
  hold(depth <= kMaxYamlDepth, "a value is too deep");
  hold_place(value.span, source, "a value");
  hold_utf8(value.scalar, "a scalar");
  hold(value.kind == ValueKind::scalar || value.scalar.empty(), "a collection has a scalar", value.scalar);
  std::size_t values = 1;
  for (const Value& item : value.items) values += hold_values(item, source, depth + 1);
  for (const Member& member : value.members) {
    hold_place(member.key_span, source, "a key");
    hold_utf8(member.key, "a key");
    values += hold_values(member.value, source, depth + 1);
  }
  return values;
}

bool is_block(MarkupKind kind) { return kind < MarkupKind::text; }

void hold_markups(const Markup& markup, const Source& source, std::size_t depth) {
  // A paragraph in a table's cell in the deepest of the blocks, and inlines in it.
  hold(depth <= 2 * (kMaxBlockDepth + kMaxInlineDepth), "markup is too deep");
  hold_place(markup.span, source, "markup");
  hold_utf8(markup.text, "a text");
  hold_utf8(markup.details->title, "a title");
  for (const DirectiveArgument& argument : markup.details->arguments) {
    hold_place(argument.span, source, "an argument");
    hold_utf8(argument.key, "an argument's key");
    hold_utf8(argument.value, "an argument's value");
  }
  for (const CitedWork& work : markup.details->works) {
    hold_place(work.span, source, "a cited work");
    hold_utf8(work.key, "a cited work");
    hold_utf8(work.locator, "a locator");
  }
  for (const Markup& child : markup.children) {
    hold(is_block(markup.kind) || !is_block(child.kind), "a block stands in an inline");
    const bool is_inside = child.span.begin >= markup.span.begin && child.span.end <= markup.span.end;
    hold(is_inside || !is_block(child.kind), "a block reaches out of the one around it", child.span.text());
    hold_markups(child, source, depth + 1);
  }
}

bool is_void(std::string_view tag) {
  static constexpr std::array<std::string_view, 13> kVoid = {"area", "base", "br",     "col",   "embed", "hr",   "img",
                                                             "link", "meta", "source", "track", "wbr",   "input"};
  return std::find(kVoid.begin(), kVoid.end(), tag) != kVoid.end();
}

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
}

// Reads what a renderer wrote, which is stricter than HTML.
class HtmlReader {
 public:
  explicit HtmlReader(std::string_view html) : html_(html) {}

  void read() {
    hold_utf8(html_, "HTML");
    while ((at_ = html_.find('<', at_)) != std::string_view::npos) {
      if (html_.substr(at_).starts_with("<!--")) {
        at_ = html_.find("-->", at_);
        hold(at_ != std::string_view::npos, "a comment is not closed");
      } else if (html_.substr(at_).starts_with("<!")) {
        ++at_;
      } else {
        read_tag();
      }
    }
    hold(open_.empty(), "a tag is not closed", open_.empty() ? "" : open_.back());
  }

 private:
  std::string_view around() const {
    const std::size_t begin = at_ < 60 ? 0 : at_ - 60;
    return html_.substr(begin, 120);
  }
  char peek() const { return at_ < html_.size() ? html_[at_] : '\0'; }
  std::string_view read_name() {
    const std::size_t begin = at_;
    while (is_name(peek())) ++at_;
    hold(at_ > begin, "a tag or an attribute has no name", around());
    return html_.substr(begin, at_ - begin);
  }
  void skip_space() {
    while (is_space(peek())) ++at_;
  }

  void read_tag() {
    ++at_;
    if (peek() == '/') {
      ++at_;
      const std::string_view name = read_name();
      skip_space();
      hold(peek() == '>', "a closing tag goes on", around());
      hold(!open_.empty() && open_.back() == name, "a tag closes what is not open", around());
      open_.pop_back();
      return;
    }
    const std::string_view name = read_name();
    std::set<std::string_view> attributes;
    for (skip_space(); peek() != '>' && peek() != '/'; skip_space()) {
      const std::string_view attribute = read_name();
      hold(attributes.insert(attribute).second, "an attribute comes twice", around());
      if (peek() != '=') continue;
      ++at_;
      hold(peek() == '"', "an attribute is not quoted", around());
      const std::size_t end = html_.find('"', at_ + 1);
      hold(end != std::string_view::npos, "a quote is not closed", around());
      const std::string_view value = html_.substr(at_ + 1, end - at_ - 1);
      hold(value.find('<') == std::string_view::npos, "an attribute holds a <", value);
      if (attribute == "id") hold(ids_.insert(value).second, "an id comes twice", value);
      if (attribute == "href" || attribute == "src") {
        hold(!lower_ascii(trim(value)).starts_with("javascript:"), "an address is a script", value);
      }
      at_ = end + 1;
    }
    if (peek() == '/') {
      ++at_;
      hold(peek() == '>', "a tag does not end", around());
      return;
    }
    if (is_void(name)) return;
    open_.push_back(name);
    if (name != "script" && name != "style") return;
    const std::size_t end = html_.find(std::string("</").append(name), at_);
    hold(end != std::string_view::npos, "a script is not closed", around());
    at_ = end;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<std::string_view> open_;
  std::set<std::string_view> ids_;
};

}  // namespace

void hold(bool truth, std::string_view what, std::string_view seen) {
  if (!truth) throw Breach(seen.empty() ? std::string(what) : std::string(what).append(": ").append(seen));
}

Source source_of(std::string path, const std::uint8_t* data, std::size_t size) {
  return {.path = std::move(path), .text = std::string(reinterpret_cast<const char*>(data), size)};
}

Span whole(const Source& source) { return {&source, 0, static_cast<std::uint32_t>(source.text.size())}; }

void hold_utf8(std::string_view text, std::string_view what) {
  if (find_invalid_utf8(text)) throw Breach(std::string(what) + " is no UTF-8: " + std::string(text));
}

void hold_place(Span span, const Source& source, std::string_view what) {
  if (span.source != &source) throw Breach(std::string(what) + " stands in another source");
  if (span.begin <= span.end && span.end <= source.text.size()) return;
  throw Breach(std::string(what) + " reaches out of its source");
}

void hold_diagnostics(const Diagnostics& diagnostics) {
  for (const Diagnostic& one : diagnostics.list()) {
    hold(one.message != nullptr, "a diagnostic without a message");
    if (one.span.source) hold_place(one.span, *one.span.source, one.message->code);
  }
  // Some of them will do.
  constexpr std::size_t kShown = 8;
  Diagnostics shown;
  for (std::size_t i = 0; i < std::min(diagnostics.list().size(), kShown); ++i) shown.add(diagnostics.list()[i]);
  for (const DiagnosticFormat format : {DiagnosticFormat::human, DiagnosticFormat::json}) {
    std::ostringstream out;
    print(out, shown, {.format = format, .speech = Speech::dutch, .terminal = true});
    hold_utf8(out.str(), "what is told");
  }
}

void hold_diagnostics(const Diagnostics& diagnostics, const Source& source) {
  for (const Diagnostic& one : diagnostics.list()) hold_place(one.span, source, one.message->code);
  hold_diagnostics(diagnostics);
}

void hold_value(const Value& value, const Source& source) {
  const std::size_t values = hold_values(value, source, 0);
  // Keys are values too.
  hold(values <= kMaxYamlValues, "there are too many values");
}

void hold_markup(const Markup& markup, const Source& source) { hold_markups(markup, source, 0); }

void hold_html(std::string_view html) { HtmlReader(html).read(); }

}  // namespace drieluik::fuzz
