#include "read/yaml_comments.h"

#include <iterator>
#include <map>
#include <string_view>

#include "read/messages.h"
#include "read/yaml_places.h"

namespace drieluik {
namespace {

using EndsByBegin = std::map<std::uint32_t, std::uint32_t>;

void add_texts(const Value& value, EndsByBegin& texts) {
  if (value.kind == ValueKind::scalar) texts.emplace(value.span.begin, value.span.end);
  for (const Value& item : value.items) add_texts(item, texts);
  for (const Member& member : value.members) {
    texts.emplace(member.key_span.begin, member.key_span.end);
    add_texts(member.value, texts);
  }
}

bool is_within(const EndsByBegin& texts, std::uint32_t at) {
  const auto next = texts.upper_bound(at);
  return next != texts.begin() && at < std::prev(next)->second;
}

// Whether the comment at “#” looks like a text: no space follows, nor another “#”.
bool looks_like_text(std::string_view comment) {
  return comment.size() > 1 && std::string_view(" \t\r#").find(comment[1]) == std::string_view::npos;
}

}  // namespace

void warn_of_hidden_texts(Span text, const Value& root, Diagnostics& diagnostics) {
  const std::string_view bytes = text.text();
  EndsByBegin texts;
  const auto place = [&](std::size_t at) { return text.begin + static_cast<std::uint32_t>(at); };
  for (std::size_t at = bytes.find(" #"); at != std::string_view::npos; at = bytes.find(" #", at + 1)) {
    const std::size_t begin = at + 1;
    if (texts.empty()) add_texts(root, texts);
    if (is_within(texts, place(begin))) continue;
    const std::size_t end = yaml::line_end(bytes, begin);
    const bool is_alone = yaml::line_indent(bytes, begin) == begin;
    if (!is_alone && looks_like_text(bytes.substr(begin, end - begin)))
      diagnostics.warning({text.source, place(begin), place(end)}, kYamlHiddenText);
    at = end - 1;
  }
}

}  // namespace drieluik
