#include <optional>
#include <utility>

#include "base/text.h"
#include "render/messages.h"
#include "render/mustache_nodes.h"

namespace drieluik {
namespace {

using Kind = MustacheNode::Kind;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

class Parser {
 public:
  Parser(std::string_view source, Span place, std::vector<MustacheNode>& nodes, Diagnostics& diagnostics)
      : source_(source), place_(place), nodes_(nodes), diagnostics_(diagnostics) {}

  bool parse() {
    while (at_ < source_.size()) {
      const std::size_t tag = source_.find(open_, at_);
      if (tag == std::string_view::npos) break;
      if (!read_tag(tag)) return false;
    }
    add_text(source_.size());
    while (!sections_.empty()) {
      const Tag& tag = sections_.back().tag;
      report(tag.begin, tag.end, kUnclosedSection, {tag.content});
      sections_.pop_back();
    }
    return sound_;
  }

 private:
  void report(std::size_t begin, std::size_t end, const Message& message, std::vector<Argument> arguments) {
    const auto offset = [&](std::size_t i) { return place_.begin + static_cast<std::uint32_t>(i); };
    diagnostics_.error({place_.source, offset(begin), offset(end)}, message, std::move(arguments));
    sound_ = false;
  }

  // The literal text from where we are up to `end`.
  void add_text(std::size_t end) {
    if (end <= at_) return;
    const std::string_view text = source_.substr(at_, end - at_);
    add({.kind = Kind::text, .text = text});
    line_is_open_ = text.back() != '\n';
    at_ = end;
  }

  // A tag that stands alone on its line leaves nothing of that line.
  void add(MustacheNode node, bool stands_alone = false) {
    if (!stands_alone) node.starts_line = !std::exchange(line_is_open_, true);
    nodes_.push_back(std::move(node));
  }

  // False when the rest cannot be read.
  bool read_tag(std::size_t begin) {
    std::size_t inside = begin + open_.size();
    const char sigil = inside < source_.size() ? source_[inside] : '\0';
    const bool is_triple = sigil == '{' && open_ == "{{" && close_ == "}}";
    const std::string closing = is_triple ? "}}}" : sigil == '=' ? "=" + std::string(close_) : std::string(close_);
    const bool has_sigil = std::string_view("!#^/>&=").find(sigil) != std::string_view::npos && sigil != '\0';
    if (is_triple || has_sigil) ++inside;
    const std::size_t close = source_.find(closing, inside);
    if (close == std::string_view::npos) {
      report(begin, inside, kUnclosedTag, {closing});
      return false;
    }
    const std::size_t end = close + closing.size();
    const std::string_view content = trim(source_.substr(inside, close - inside));

    const bool may_stand_alone = has_sigil && sigil != '&';
    const std::optional<std::pair<std::size_t, std::size_t>> line =
        may_stand_alone ? own_line(begin, end) : std::nullopt;
    add_text(line ? line->first : begin);
    at_ = line ? line->second : end;
    const Tag tag{.sigil = is_triple   ? '&'
                           : has_sigil ? sigil
                                       : '\0',
                  .begin = begin,
                  .end = end,
                  .content = content,
                  .stands_alone = line.has_value()};
    add_tag(tag, line ? source_.substr(line->first, begin - line->first) : std::string_view());
    return true;
  }

  // The line around a tag that has nothing but blanks beside it, with its line break.
  std::optional<std::pair<std::size_t, std::size_t>> own_line(std::size_t begin, std::size_t end) const {
    std::size_t first = begin;
    while (first > at_ && is_blank(source_[first - 1])) --first;
    const bool from_line_start = first == 0 || source_[first - 1] == '\n';
    if (!from_line_start) return std::nullopt;
    std::size_t last = end;
    while (last < source_.size() && is_blank(source_[last])) ++last;
    if (last == source_.size()) return std::pair(first, last);
    if (source_[last] == '\r' && last + 1 < source_.size()) ++last;
    if (source_[last] != '\n') return std::nullopt;
    return std::pair(first, last + 1);
  }

  struct Tag {
    char sigil;  // "!", "#", "^", "/", ">", "&", "=", or '\0' for what is escaped
    std::size_t begin, end;
    std::string_view content;
    bool stands_alone;
  };

  void add_tag(const Tag& tag, std::string_view indentation) {
    switch (tag.sigil) {
      case '!':
        return;
      case '=':
        return set_delimiters(tag);
      case '/':
        return end_section(tag);
      case '>':
        return add(
            {.kind = Kind::partial, .text = tag.content, .stands_alone = tag.stands_alone, .indentation = indentation},
            tag.stands_alone);
      case '#':
        return begin_section(Kind::section, tag);
      case '^':
        return begin_section(Kind::inverted, tag);
      default:
        add({.kind = tag.sigil == '&' ? Kind::unescaped : Kind::escaped, .names = names_of(tag)});
    }
  }

  struct Section {
    Tag tag;
    std::size_t node;
  };

  void begin_section(Kind kind, const Tag& tag) {
    if (sections_.size() == kMaxTemplateDepth) {
      report(tag.begin, tag.end, kTemplateTooDeep, {std::to_string(kMaxTemplateDepth)});
    }
    sections_.push_back({tag, nodes_.size()});
    add({.kind = kind, .names = names_of(tag)}, tag.stands_alone);
  }

  void end_section(const Tag& tag) {
    if (sections_.empty()) return report(tag.begin, tag.end, kStraySectionEnd, {tag.content});
    const Section section = sections_.back();
    if (section.tag.content != tag.content) {
      return report(tag.begin, tag.end, kWrongSectionEnd, {tag.content, section.tag.content});
    }
    sections_.pop_back();
    nodes_[section.node].end = nodes_.size();
    nodes_.push_back({.kind = Kind::section_end});
  }

  void set_delimiters(const Tag& tag) {
    const std::vector<std::string_view> both = split_words(tag.content);
    if (both.size() != 2 || tag.content.find_first_of("=\n") != std::string_view::npos) {
      return report(tag.begin, tag.end, kBadDelimiters, {tag.content});
    }
    open_ = both[0];
    close_ = both[1];
  }

  std::vector<std::string_view> names_of(const Tag& tag) {
    if (tag.content == ".") return {};
    std::vector<std::string_view> names = split(tag.content, '.');
    for (const std::string_view name : names) {
      if (!name.empty() && name.find_first_of(" \t\r\n") == std::string_view::npos) continue;
      report(tag.begin, tag.end, kBadTag, {tag.content, std::string(open_) + "title" + std::string(close_)});
      break;
    }
    return names;
  }

  std::string_view source_;
  Span place_;
  std::vector<MustacheNode>& nodes_;
  Diagnostics& diagnostics_;
  std::string_view open_ = "{{", close_ = "}}";
  std::size_t at_ = 0;
  bool line_is_open_ = false;  // something of the present line is among the nodes
  bool sound_ = true;
  std::vector<Section> sections_;
};

}  // namespace

bool parse_mustache(std::string_view source, Span place, std::vector<MustacheNode>& nodes, Diagnostics& diagnostics) {
  return Parser(source, place, nodes, diagnostics).parse();
}

}  // namespace drieluik
