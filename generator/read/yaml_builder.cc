#include "read/yaml_builder.h"

#include <algorithm>
#include <array>
#include <string>

#include "read/messages.h"
#include "read/text_check.h"
#include "read/yaml.h"
#include "read/yaml_escapes.h"
#include "read/yaml_places.h"

namespace drieluik::yaml {
namespace {

constexpr std::string_view kStandardTags = "tag:yaml.org,2002:";

std::size_t offset(const YAML::Mark& mark) { return static_cast<std::size_t>(std::max(mark.pos, 0)); }

bool is_null_word(std::string_view text, std::size_t at) {
  const std::string_view word = text.substr(at, word_end(text, at) - at);
  constexpr std::array<std::string_view, 4> kNulls{"~", "null", "Null", "NULL"};
  constexpr std::string_view kEnds = ",]}:";
  return std::any_of(kNulls.begin(), kNulls.end(), [&](std::string_view null) {
    return word.starts_with(null) &&
           (word.size() == null.size() || kEnds.find(word[null.size()]) != std::string_view::npos);
  });
}

}  // namespace

Builder::Builder(Span text, Diagnostics& diagnostics) : place_(text), text_(text.text()), diagnostics_(diagnostics) {}

Span Builder::span(std::size_t begin, std::size_t end) const {
  const auto at = [&](std::size_t i) { return place_.begin + static_cast<std::uint32_t>(std::min(i, text_.size())); };
  return {place_.source, at(begin), at(std::max(begin, end))};
}

std::optional<std::size_t> Builder::innermost_open_flow() const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (frame->flow) return frame->value.span.begin - place_.begin;
  }
  return std::nullopt;
}

bool Builder::covers(std::size_t at) const {
  const auto next = std::lower_bound(covered_.begin(), covered_.end(), at,
                                     [](const auto& range, std::size_t place) { return range.second <= place; });
  return next != covered_.end() && next->first < at;
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  if (!started_) {
    started_ = true;
    return;
  }
  // yaml-cpp also starts a document where a line does not go with what stands above it.
  const std::size_t at = offset(mark);
  const std::size_t line = line_begin(text_, at);
  const std::string_view rest = text_.substr(std::min(at, text_.size()));
  const std::string_view above = text_.substr(0, line);
  const std::size_t last_mark = above.rfind("\n...");
  const bool marked =
      text_.substr(line).starts_with("---") || (last_mark != std::string_view::npos && last_mark >= last_end_);
  if (marked) {
    diagnostics_.error(span(at, at + 3), kYamlSeveralDocuments);
  } else if (rest.size() > 1 && rest[0] == '-' && rest[1] != '-' && rest[1] != ' ') {
    diagnostics_.error(span(at, at + 1), kYamlMissingSpace, {"-"});
  } else {
    diagnostics_.error(span(at, line_end(text_, at)), kYamlIndentation);
  }
  throw Stop{};
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t begin = offset(mark);
  if (anchor != 0 && begin >= last_end_) {
    diagnostics_.error(span(begin, word_end(text_, begin)), kYamlSpecialCharacter, {"&"});
    throw Stop{};
  }
  Value value;
  if (begin >= last_end_ && is_null_word(text_, begin)) {
    last_end_ = begin + (text_[begin] == '~' ? 1 : 4);
    value.span = span(begin, last_end_);
  } else if (expects_key()) {
    last_end_ = skip_space(text_, last_end_);
    value.span = span(last_end_, last_end_);
  } else {
    last_end_ = empty_place(text_, last_end_);
    value.span = span(last_end_, last_end_);
  }
  count(1, value.span);
  add(std::move(value), 0);
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t begin = offset(mark);
  const std::size_t end = std::min(text_.find_first_of(" \t\r\n,]}", begin), text_.size());
  const Span place = span(begin, end);
  last_end_ = end;
  const auto found = anchored_.find(anchor);
  if (found == anchored_.end()) {
    diagnostics_.error(place, kYamlAliasToItself, {value_argument(place.text())});
    throw Stop{};
  }
  const Extent& extent = found->second.extent;
  if (static_cast<int>(frames_.size()) + extent.height > kMaxYamlDepth) {
    diagnostics_.error(place, kYamlTooDeep, {std::to_string(kMaxYamlDepth)});
    throw Stop{};
  }
  count(extent.values, place);
  repeated_bytes_ += extent.bytes;
  if (repeated_bytes_ > kMaxYamlBytes) {
    diagnostics_.error(place, kYamlTooManyValues, {std::to_string(kMaxYamlValues)});
    throw Stop{};
  }
  Value value = found->second.value;
  value.span = place;
  add(std::move(value), 0);
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& masked) {
  std::string scalar = masked;
  std::replace(scalar.begin(), scalar.end(), kQuestionMark, '?');
  const std::size_t property = offset(mark);
  check_tag(property, tag);
  const std::size_t begin = skip_properties(text_, property);
  unmask_escapes(scalar, begin < text_.size() && text_[begin] == '"');
  const std::size_t end = scalar_end(text_, begin, scalar);
  if (end == kNoPlace) {
    const bool single = text_[begin] == '\'';
    diagnostics_.error(span(begin, line_end(text_, begin)), kYamlUnclosedQuote,
                       {single ? "'" : "\"", single ? "\"" : "'"});
    throw Stop{};
  }
  Value value;
  value.kind = ValueKind::scalar;
  value.quoted = is_quoted(text_, begin) || tag == "tag:yaml.org,2002:str";
  value.span = span(begin, end);
  value.scalar = scalar;
  if (value.quoted && find_control_character(scalar) != std::string_view::npos) {
    const std::size_t at = find_control_character(scalar);
    diagnostics_.error(value.span, kControlCharacter,
                       {code_point_name(static_cast<unsigned char>(scalar[scalar[at] == '\xc2' ? at + 1 : at]))});
  }
  if (text_.substr(begin, end - begin).find('\n') != std::string_view::npos) {
    covered_.emplace_back(begin, end);
    const bool in_quotes = text_[begin] == '"' || text_[begin] == '\'';
    if (in_quotes && holds_key_line(text_, begin, end)) suspect_ = {begin, end};
  }
  last_end_ = end;
  count(1, value.span);
  add(std::move(value), anchor);
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value) {
  open(ValueKind::sequence, mark, tag, anchor);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) {
  open(ValueKind::mapping, mark, tag, anchor);
}

void Builder::OnMapEnd() {
  drop_duplicates(frames_.back().value.members);
  close();
}

// The first of equal keys stays; the others are reported, in the order of the source.
void Builder::drop_duplicates(std::vector<Member>& members) {
  constexpr std::size_t kNone = std::string_view::npos;
  std::vector<std::size_t> order(members.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return members[a].key < members[b].key; });
  std::vector<std::size_t> firsts(members.size(), kNone);  // of a key that came before
  bool has_doubles = false;
  for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
    if (members[order[i]].key == members[order[first]].key) {
      firsts[order[i]] = order[first];
      has_doubles = true;
    } else {
      first = i;
    }
  }
  if (!has_doubles) return;
  if (!lines_) lines_.emplace(*place_.source);
  std::vector<Member> kept;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (firsts[i] == kNone) continue;
    const std::string line = std::to_string(lines_->position(members[firsts[i]].key_span.begin).line);
    diagnostics_.error(members[i].key_span, kYamlDuplicateKey, {value_argument(members[i].key), line});
  }
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (firsts[i] == kNone) kept.push_back(std::move(members[i]));
  }
  members = std::move(kept);
}

bool Builder::expects_key() const {
  return !frames_.empty() && frames_.back().value.kind == ValueKind::mapping && !frames_.back().key;
}

void Builder::check_tag(std::size_t at, const std::string& tag) {
  if (tag.empty() || tag == "?" || tag == "!" || tag.starts_with(kStandardTags)) return;
  if (at < text_.size() && text_[at] == '&') at = skip_space(text_, word_end(text_, at));
  const Span place = span(at, word_end(text_, at));
  diagnostics_.error(place, kYamlTag, {value_argument(place.text())});
}

void Builder::count(std::size_t values, Span place) {
  values_ += values;
  if (values_ <= kMaxYamlValues) return;
  diagnostics_.error(place, kYamlTooManyValues, {std::to_string(kMaxYamlValues)});
  throw Stop{};
}

void Builder::open(ValueKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
  check_tag(offset(mark), tag);
  const std::size_t begin = skip_properties(text_, offset(mark));
  const char first = begin < text_.size() ? text_[begin] : '\0';
  if (expects_key()) {
    // At the end of the text yaml-cpp takes what is still open for a key.
    if ((first == '[' || first == '{') && closing_bracket(text_, begin) == kNoPlace) {
      diagnostics_.error(span(begin, begin + 1), kYamlUnclosedBracket,
                         {std::string(1, first), first == '[' ? "]" : "}"});
    } else {
      diagnostics_.error(span(begin, line_end(text_, begin)), kYamlKeyNotText);
    }
    throw Stop{};
  }
  if (frames_.size() >= static_cast<std::size_t>(kMaxYamlDepth)) {
    diagnostics_.error(span(begin, begin + 1), kYamlTooDeep, {std::to_string(kMaxYamlDepth)});
    throw Stop{};
  }
  count(1, span(begin, begin));
  Frame frame;
  frame.value.kind = kind;
  frame.value.span = span(begin, begin);
  frame.anchor = anchor;
  frame.flow = first == '[' || first == '{';
  if (frame.flow) last_end_ = begin + 1;
  frames_.push_back(std::move(frame));
}

void Builder::close() {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  const std::size_t begin = frame.value.span.begin - place_.begin;
  if (frame.flow) {
    last_end_ = flow_end(text_, last_end_);
    if (text_.substr(begin, last_end_ - begin).find('\n') != std::string_view::npos) {
      while (!covered_.empty() && covered_.back().first > begin) covered_.pop_back();
      covered_.emplace_back(begin, last_end_);
    }
  }
  frame.value.span = span(begin, last_end_);
  add(std::move(frame.value), frame.anchor);
}

void Builder::add(Value value, YAML::anchor_t anchor) {
  if (anchor != 0) {
    // The copy is bounded like what aliases repeat: anchors can be nested.
    const Extent extent = measure(value);
    count(extent.values, value.span);
    anchored_[anchor] = {value, extent};
  }
  if (frames_.empty()) {
    root_ = std::move(value);
    return;
  }
  Frame& frame = frames_.back();
  if (frame.value.kind == ValueKind::sequence) {
    frame.value.items.push_back(std::move(value));
  } else if (!frame.key) {
    add_key(std::move(value));
  } else {
    if (!frame.key->faulty) {
      frame.value.members.push_back({std::move(frame.key->text), frame.key->span, std::move(value)});
    }
    frame.key.reset();
  }
}

void Builder::add_key(Value value) {
  Frame& frame = frames_.back();
  const bool faulty = value.kind != ValueKind::scalar;
  if (faulty) {
    diagnostics_.error(value.span, kYamlKeyNotText);
  } else if (!innermost_open_flow()) {
    const std::size_t after = skip_space(text_, last_end_);
    if (after >= text_.size() || text_[after] != ':') {
      diagnostics_.error(value.span, kYamlMissingColon, {value_argument(value.span.text())});
      throw Stop{};
    }
  }
  frame.key = Key{std::move(value.scalar), value.span, faulty};
}

Builder::Extent Builder::measure(const Value& value) {
  Extent extent;
  extent.bytes = value.scalar.size();
  const auto include = [&](const Value& child) {
    const Extent inner = measure(child);
    extent.values += inner.values;
    extent.bytes += inner.bytes;
    extent.height = std::max(extent.height, inner.height + 1);
  };
  for (const Value& item : value.items) include(item);
  for (const Member& member : value.members) {
    extent.bytes += member.key.size();
    include(member.value);
  }
  return extent;
}

}  // namespace drieluik::yaml
