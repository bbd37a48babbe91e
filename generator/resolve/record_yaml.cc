#include "resolve/record_yaml.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "validate/check.h"
#include "validate/checking.h"

namespace drieluik {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

// Words that YAML 1.1 or 1.2 takes for something else than a text.
bool is_special_word(std::string_view text) {
  static constexpr std::array<std::string_view, 10> kWords = {"~",  "null", "true", "false", "yes",
                                                              "no", "on",   "off",  "y",     "n"};
  constexpr std::size_t kLongest = 5;
  if (text.size() > kLongest) return false;
  const std::string small = lower_ascii(text);
  return std::find(kWords.begin(), kWords.end(), small) != kWords.end();
}

bool looks_like_number(std::string_view text) {
  constexpr std::string_view kFirst = "0123456789+-.";
  return kFirst.find(text.front()) != std::string_view::npos &&
         text.find_first_not_of("0123456789+-._:xXoOeEaAbBcCdDfFtTzZiInN ") == std::string_view::npos;
}

// A character that stands in double quotes only, as an escape.
bool needs_escape(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7f || byte == 0xc2 || byte == 0xe2 || byte == 0xef) {
      if (byte < 0x80) return true;
      std::size_t at = i;
      const char32_t c = next_code_point(text, at);
      if ((c >= 0x80 && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff || c == 0xfffe || c == 0xffff)
        return true;
    }
  }
  return false;
}

bool is_plain(std::string_view text) {
  constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@` ";
  return !text.empty() && kIndicators.find(text.front()) == std::string_view::npos && text.back() != ' ' &&
         text.back() != ':' && text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos &&
         !text.starts_with("...");
}

void append_double_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    const std::string_view character = text.substr(begin, i - begin);
    if (c == '"' || c == '\\') {
      (out += '\\') += character;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (needs_escape(character)) {
      out += "\\u";
      for (int shift = 12; shift >= 0; shift -= 4) out += kHex[(c >> shift) & 15];
    } else {
      out += character;
    }
  }
  out += '"';
}

void append_single_quoted(std::string& out, std::string_view text) {
  out += '\'';
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  out += '\'';
}

void append_line(std::string& out, std::string_view text, bool is_text) {
  const bool is_quoted = !is_plain(text) || (is_text && (is_special_word(text) || looks_like_number(text)));
  const bool escapes = needs_escape(text);
  if (!escapes && !is_quoted) {
    out += text;
  } else if (!escapes && text.find_first_of("\"\\") != std::string_view::npos) {
    append_single_quoted(out, text);
  } else {
    append_double_quoted(out, text);
  }
}

// Whether a literal block holds it without an indicator of its indentation, which its first line shows.
bool fits_block(std::string_view text) {
  if (text.front() == '\n' || text.front() == ' ' || text.front() == '\t') return false;
  const std::vector<std::string_view> lines = split(text, '\n');
  return std::all_of(lines.begin(), lines.end(), [](std::string_view line) {
    return line.find_first_not_of(" \t") == std::string_view::npos ? line.empty() : !needs_escape(line);
  });
}

class Writer {
 public:
  std::string take() { return std::move(out_); }

  void text(std::string_view text, bool is_text, int indent) {
    if (text.find('\n') == std::string_view::npos || !fits_block(text)) {
      out_ += ' ';
      append_line(out_, text, is_text);
      out_ += '\n';
      return;
    }
    const bool ends_with_break = text.ends_with('\n');
    out_ += ends_with_break ? text.ends_with("\n\n") ? " |+\n" : " |\n" : " |-\n";
    if (ends_with_break) text.remove_suffix(1);
    for (const std::string_view line : split(text, '\n')) {
      if (!line.empty()) pad(indent);
      (out_ += line) += '\n';
    }
  }

  void key(std::string_view key, int indent) {
    pad(indent);
    append_line(out_, key, true);
    out_ += ':';
  }

  // What follows “key:” or “-”: on the same line, or on the lines below it. The answer's own shape leads: it may be
  // faulty. `field` is null for what the form does not have.
  void answer(const Answer& answer, const Field* field, int indent) {
    if (!answer.members.empty()) {
      out_ += '\n';
      members(answer, field, indent);
    } else if (!answer.items.empty()) {
      out_ += '\n';
      for (const Answer& one : answer.items) item(one, field, indent);
    } else {
      text(answer.text, !field || is_text(field->type) || !is_value(answer.text), indent);
    }
  }

  // The members of a group, of an item of a list, or with a null field those of nothing that the form has.
  void members(const Answer& answer, const Field* group, int indent, bool is_first_open = false) {
    if (group) {
      members_of(answer, group->fields, indent, is_first_open);
    } else {
      members_of(answer, {}, indent, is_first_open);
    }
  }

  // In the order of the form; then those that it does not have.
  void members_of(const Answer& answer, std::span<const Field> fields, int indent, bool is_first_open = false) {
    const auto write = [&](const Answer& member, const Field* field) {
      if (is_empty(member)) return;
      key(member.key, std::exchange(is_first_open, false) ? 0 : indent);
      this->answer(member, field, indent + 1);
    };
    std::size_t known = 0;
    for (const Field& field : fields) {
      const auto found = std::find_if(answer.members.begin(), answer.members.end(),
                                      [&](const Answer& member) { return member.key == field.key; });
      if (found == answer.members.end()) continue;
      ++known;
      write(*found, &field);
    }
    if (known == answer.members.size()) return;
    for (const Answer& member : answer.members) {
      if (!find_member(fields, member.key)) write(member, nullptr);
    }
  }

 private:
  static bool is_text(FieldType type) {
    return type != FieldType::date && type != FieldType::number && type != FieldType::yesno;
  }
  // What a date, a number, or yes and no look like: anything else in their place is a text that must be read as one.
  static bool is_value(std::string_view text) {
    return text == "true" || text == "false" || is_date(text) || to_number(text);
  }
  static bool is_empty(const Answer& answer) {
    return answer.text.empty() && answer.items.empty() && answer.members.empty();
  }

  void pad(int indent) { out_.append(2 * static_cast<std::size_t>(indent), ' '); }

  void item(const Answer& answer, const Field* list, int indent) {
    pad(indent);
    out_ += '-';
    if (is_empty(answer)) {
      out_ += '\n';
    } else if (!answer.members.empty()) {
      out_ += ' ';
      members(answer, list, indent + 1, true);
    } else if (list && list->type == FieldType::list && !list->is_list_of_groups()) {
      this->answer(answer, &list->fields.front(), indent + 1);
    } else {
      this->answer(answer, nullptr, indent + 1);
    }
  }

  std::string out_;
};

void append_answer(const Value& value, Answer& answer, std::span<const Field> fields = {});

void append_items(const Value& value, Answer& answer, bool keeps_places) {
  const auto last = std::find_if_not(value.items.rbegin(), value.items.rend(), is_absent).base();
  for (auto item = value.items.begin(); item != last; ++item) {
    if (!is_absent(*item)) {
      append_answer(*item, answer.items.emplace_back());
    } else if (keeps_places) {
      answer.items.emplace_back();
    }
  }
}

// `fields`: of the form, for its answers themselves. An item beside one of the contract keeps its place.
void append_answer(const Value& value, Answer& answer, std::span<const Field> fields) {
  answer.text = value.scalar;
  append_items(value, answer, false);
  for (const Member& member : value.members) {
    if (is_absent(member.value)) continue;
    Answer& inner = answer.members.emplace_back(Answer{.key = member.key});
    const Field* field = find_member(fields, member.key);
    append_answer(member.value, inner);
    if (!field || field->for_each.empty()) continue;
    inner.items.clear();
    append_items(member.value, inner, true);
  }
}

std::string header(const Value& record, std::string_view key) {
  const Value* value = record.find(key);
  return value ? std::string(trim(value->scalar)) : std::string();
}

}  // namespace

std::string to_yaml(const ClientRecord& record, const FormDefinition& form) {
  Writer writer;
  writer.key("form", 0);
  writer.text(record.form, true, 1);
  if (!record.language.empty()) {
    writer.key("language", 0);
    writer.text(record.language, true, 1);
  }
  writer.members_of(record.answers, form.fields, 0);
  return writer.take();
}

std::string to_yaml(const Value& record, const FormDefinition& form) {
  ClientRecord written{.form = form.id, .language = header(record, "language"), .answers = {}};
  append_answer(record, written.answers, form.fields);
  std::erase_if(written.answers.members,
                [](const Answer& member) { return member.key == "form" || member.key == "language"; });
  return to_yaml(written, form);
}

std::string quoted_yaml(std::string_view text) {
  std::string out;
  append_double_quoted(out, text);
  return out;
}

}  // namespace drieluik
