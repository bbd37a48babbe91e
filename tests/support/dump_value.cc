#include "support/dump_value.h"

namespace drieluik {
namespace {

void dump(std::string& out, const Value& value, int depth) {
  const auto indent = [&] { out.append(2 * static_cast<std::size_t>(depth + 1), ' '); };
  switch (value.kind) {
    case ValueKind::null:
      out += "null";
      break;
    case ValueKind::scalar:
      out += value.quoted ? '"' + dump_text(value.scalar) + '"' : dump_text(value.scalar);
      break;
    case ValueKind::sequence:
      out += "[]";
      break;
    case ValueKind::mapping:
      out += "{}";
      break;
  }
  out += ' ' + dump_span(value.span) + '\n';
  for (const Value& item : value.items) {
    indent();
    dump(out, item, depth + 1);
  }
  for (const Member& member : value.members) {
    indent();
    out += dump_text(member.key) + ' ' + dump_span(member.key_span) + ": ";
    dump(out, member.value, depth + 1);
  }
}

}  // namespace

std::string dump_value(const Value& value) {
  std::string out;
  dump(out, value, 0);
  return out;
}

std::string dump_span(Span span) { return "«" + dump_text(span.text()) + "»"; }

std::string dump_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace drieluik
