#include <algorithm>
#include <utility>

#include "base/text.h"
#include "validate/check.h"
#include "validate/condition.h"
#include "validate/messages.h"

namespace drieluik {
namespace {

constexpr int kMaxDepth = 64;

struct Token {
  enum class Kind : std::uint8_t { word, text, comparison, open, close, end, stray };
  Kind kind = Kind::end;
  std::string_view text;  // as written
  std::size_t begin = 0;
};

struct Parser {
  std::string_view text;
  Span span;  // of the whole text in its source
  Diagnostics& diagnostics;
  std::size_t offset = 0;  // behind `token`
  Token token = {};
  int depth = 0;
};

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
         c == '+' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

Token read_token(std::string_view text, std::size_t begin) {
  begin = std::min(text.find_first_not_of(" \t\r\n", begin), text.size());
  const auto token = [&](Token::Kind kind, std::size_t length) {
    return Token{kind, text.substr(begin, length), begin};
  };
  if (begin == text.size()) return token(Token::Kind::end, 0);
  const char c = text[begin];
  if (c == '(') return token(Token::Kind::open, 1);
  if (c == ')') return token(Token::Kind::close, 1);
  if (c == '"') {
    const std::size_t end = text.find('"', begin + 1);
    if (end == std::string_view::npos) return token(Token::Kind::stray, text.size() - begin);
    return token(Token::Kind::text, end + 1 - begin);
  }
  if (c == '=' || c == '!' || c == '<' || c == '>') {
    const std::size_t length = begin + 1 < text.size() && text[begin + 1] == '=' ? 2 : 1;
    const bool is_operator = text.substr(begin, length) != "!" && text.substr(begin, length) != "==";
    return token(is_operator ? Token::Kind::comparison : Token::Kind::stray, length);
  }
  std::size_t end = begin;
  while (end < text.size() && is_word_character(text[end])) ++end;
  return end > begin ? token(Token::Kind::word, end - begin) : token(Token::Kind::stray, 1);
}

void advance(Parser& parser) {
  parser.token = read_token(parser.text, parser.offset);
  parser.offset = parser.token.begin + parser.token.text.size();
}

// The bytes of the source from `begin` to `end` of the text; the whole span when the source writes the text otherwise.
Span part_of(const Parser& parser, std::size_t begin, std::size_t end) {
  const std::size_t at = parser.span.text().find(parser.text);
  if (at == std::string_view::npos || parser.text.empty()) return parser.span;
  const std::size_t start = parser.span.begin + at;
  return {parser.span.source, static_cast<std::uint32_t>(start + begin), static_cast<std::uint32_t>(start + end)};
}

std::nullopt_t refuse(Parser& parser, const Message& message) {
  const Token& token = parser.token;
  parser.diagnostics.error(part_of(parser, token.begin, token.begin + std::max<std::size_t>(token.text.size(), 1)),
                           message, {token.text});
  return std::nullopt;
}

// Faults are told once: the first one ends the reading.
std::nullopt_t refuse_token(Parser& parser) {
  if (parser.token.kind == Token::Kind::end) return refuse(parser, kConditionEnds);
  if (parser.token.text.starts_with('"')) return refuse(parser, kConditionQuote);
  return refuse(parser, kConditionToken);
}

bool is_keyword(std::string_view word) { return word == "and" || word == "or" || word == "not"; }

bool at_operand(const Parser& parser) {
  return parser.token.kind == Token::Kind::text ||
         (parser.token.kind == Token::Kind::word && !is_keyword(parser.token.text));
}

bool at_word(const Parser& parser, std::string_view word) {
  return parser.token.kind == Token::Kind::word && parser.token.text == word;
}

Condition::Kind comparison(std::string_view sign) {
  if (sign == "=") return Condition::Kind::equal;
  if (sign == "!=") return Condition::Kind::unequal;
  if (sign == "<") return Condition::Kind::less;
  if (sign == "<=") return Condition::Kind::less_equal;
  return sign == ">" ? Condition::Kind::greater : Condition::Kind::greater_equal;
}

std::optional<Condition> parse_any(Parser& parser);

std::optional<Condition> parse_comparison(Parser& parser) {
  if (!at_operand(parser)) return refuse_token(parser);
  const Token left = parser.token;
  Condition condition{.left = std::string(left.text)};
  advance(parser);
  if (parser.token.kind == Token::Kind::comparison) {
    condition.kind = comparison(parser.token.text);
    advance(parser);
    if (!at_operand(parser)) return refuse_token(parser);
    condition.right = parser.token.text;
    condition.span = part_of(parser, left.begin, parser.offset);
    advance(parser);
    return condition;
  }
  condition.span = part_of(parser, left.begin, left.begin + left.text.size());
  if (left.kind == Token::Kind::text || to_number(left.text) || is_date(left.text)) {
    parser.diagnostics.error(condition.span, kConditionLiteral, {left.text});
    return std::nullopt;
  }
  return condition;
}

std::optional<Condition> parse_term(Parser& parser) {
  const bool is_negation = at_word(parser, "not");
  if (!is_negation && parser.token.kind != Token::Kind::open) return parse_comparison(parser);
  if (++parser.depth > kMaxDepth) return refuse(parser, kConditionDepth);
  const std::size_t begin = parser.token.begin;
  advance(parser);
  std::optional<Condition> inner = is_negation ? parse_term(parser) : parse_any(parser);
  if (!inner) return std::nullopt;
  --parser.depth;
  if (is_negation) {
    const Span span = part_of(parser, begin, parser.token.begin);
    Condition negated{.kind = Condition::Kind::negated};
    negated.span = {span.source, span.begin, std::max(span.begin, inner->span.end)};
    negated.parts.push_back(std::move(*inner));
    return negated;
  }
  if (parser.token.kind != Token::Kind::close) return refuse(parser, kConditionParenthesis);
  advance(parser);
  return inner;
}

// The terms that `word` joins; a single one stands for itself.
std::optional<Condition> parse_joined(Parser& parser, std::string_view word, Condition::Kind kind,
                                      std::optional<Condition> (*parse)(Parser&)) {
  std::optional<Condition> first = parse(parser);
  if (!first || !at_word(parser, word)) return first;
  Condition joined{.kind = kind, .span = first->span};
  joined.parts.push_back(std::move(*first));
  while (at_word(parser, word)) {
    advance(parser);
    std::optional<Condition> next = parse(parser);
    if (!next) return std::nullopt;
    joined.span.end = next->span.end;
    joined.parts.push_back(std::move(*next));
  }
  return joined;
}

std::optional<Condition> parse_all(Parser& parser) {
  return parse_joined(parser, "and", Condition::Kind::all, parse_term);
}

std::optional<Condition> parse_any(Parser& parser) {
  return parse_joined(parser, "or", Condition::Kind::any, parse_all);
}

}  // namespace

std::optional<Condition> parse_condition(std::string_view text, Span span, Diagnostics& diagnostics) {
  Parser parser{.text = text, .span = span, .diagnostics = diagnostics};
  advance(parser);
  std::optional<Condition> condition = parse_any(parser);
  if (condition && parser.token.kind != Token::Kind::end) return refuse_token(parser);
  return condition;
}

}  // namespace drieluik
