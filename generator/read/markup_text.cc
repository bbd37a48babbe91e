#include "read/markup_text.h"

#include <algorithm>
#include <string>
#include <utility>

#include "read/citation.h"
#include "read/messages.h"

namespace drieluik {
namespace {

constexpr std::size_t kUnknown = std::string_view::npos;

// The pieces as one text, with the place of each byte.
struct JoinedText {
  std::string text;
  std::vector<std::size_t> offsets;  // one more than bytes; kUnknown where the place is not known
};

JoinedText join_pieces(const Trail& trail, const std::vector<TextPiece>& pieces) {
  JoinedText joined;
  std::size_t last = kUnknown;
  for (const TextPiece& piece : pieces) {
    joined.text += piece.literal;
    if (!piece.place) {
      joined.offsets.resize(joined.text.size(), kUnknown);
      last = kUnknown;
      continue;
    }
    const std::vector<std::size_t> offsets =
        piece.is_break ? std::vector{piece.place->begin} : trail.offsets(piece.place->begin, piece.literal);
    joined.offsets.insert(joined.offsets.end(), offsets.begin(), offsets.end());
    joined.offsets.resize(joined.text.size(), kUnknown);
    last = piece.place->end;
  }
  joined.offsets.push_back(last);
  return joined;
}

void add_text(std::string_view literal, Span span, std::vector<Markup>& out) {
  if (literal.empty()) return;
  if (!out.empty() && out.back().kind == MarkupKind::text) {
    out.back().text += literal;
    out.back().span.end = std::max(out.back().span.end, span.end);
    return;
  }
  Markup& markup = out.emplace_back();
  markup.kind = MarkupKind::text;
  markup.text = literal;
  markup.span = span;
}

void add_break(Span span, std::vector<Markup>& out) {
  Markup& markup = out.emplace_back();
  markup.kind = MarkupKind::soft_break;
  markup.span = span;
}

class Emitter {
 public:
  Emitter(const MarkupContext& context, Span block, const JoinedText& joined, const std::vector<TextPiece>& pieces,
          std::vector<Markup>& out)
      : context_(context), block_(block), joined_(joined), pieces_(pieces), out_(out) {}

  Span span(std::size_t begin, std::size_t end) const {
    const std::size_t from = joined_.offsets[begin], to = joined_.offsets[end];
    return from == kUnknown || to == kUnknown ? block_ : context_.span(from, to);
  }

  // What stands before `end` and was not added yet.
  void add_until(std::size_t end) {
    while (at_ < end) {
      const TextPiece& piece = pieces_[piece_];
      const std::size_t piece_end = piece_begin_ + piece.literal.size();
      const std::size_t stop = std::min(end, piece_end);
      if (piece.is_break) {
        add_break(span(at_, stop), out_);
      } else {
        add_text(std::string_view(joined_.text).substr(at_, stop - at_), span(at_, stop), out_);
      }
      at_ = stop;
      advance_piece();
    }
  }

  void add_citation(std::size_t begin, const CitationText& citation) {
    Markup& markup = out_.emplace_back();
    markup.kind = MarkupKind::citation;
    markup.span = span(begin, citation.end);
    for (const CitationPart& work : citation.works) {
      markup.details.edit().works.push_back(
          {std::string(work.key), std::string(work.locator), span(work.begin, work.end)});
    }
    at_ = citation.end;
    advance_piece();
  }

 private:
  void advance_piece() {
    while (piece_ < pieces_.size() && piece_begin_ + pieces_[piece_].literal.size() <= at_) {
      piece_begin_ += pieces_[piece_++].literal.size();
    }
  }

  const MarkupContext& context_;
  Span block_;
  const JoinedText& joined_;
  const std::vector<TextPiece>& pieces_;
  std::vector<Markup>& out_;
  std::size_t at_ = 0, piece_ = 0, piece_begin_ = 0;
};

// A bracket that the source writes as such, not `\[` or an entity.
bool is_written_bracket(const MarkupContext& context, const JoinedText& joined, std::size_t at) {
  const std::size_t offset = joined.offsets[at];
  return offset == kUnknown || context.text[offset] == '[';
}

bool has_bracket_syntax(std::string_view text) {
  return text.find("[@") != std::string_view::npos || text.find("[^") != std::string_view::npos;
}

}  // namespace

void convert_text(const MarkupContext& context, Span block, const Trail& trail, const std::vector<TextPiece>& pieces,
                  std::vector<Markup>& out) {
  const bool plain = std::none_of(pieces.begin(), pieces.end(),
                                  [](const TextPiece& piece) { return has_bracket_syntax(piece.literal); });
  if (plain) {
    for (const TextPiece& piece : pieces) {
      const Span span = piece.place ? context.span(piece.place->begin, piece.place->end) : block;
      if (piece.is_break) {
        add_break(span, out);
      } else {
        add_text(piece.literal, span, out);
      }
    }
    return;
  }

  const JoinedText joined = join_pieces(trail, pieces);
  const std::string_view text = joined.text;
  Emitter emitter(context, block, joined, pieces, out);
  for (std::size_t at = text.find('['); at != std::string_view::npos;) {
    std::size_t next = at + 1;
    if (next == text.size()) break;
    if (text[next] == '@' && is_written_bracket(context, joined, at)) {
      const CitationText citation = read_citation(text, at);
      next = citation.end;
      if (citation.works.empty()) {
        context.diagnostics.error(emitter.span(at, next), kCitation);
      } else {
        emitter.add_until(at);
        emitter.add_citation(at, citation);
      }
    } else if (text[next] == '^' && is_written_bracket(context, joined, at)) {
      const std::size_t close = text.find_first_of("[] ", next);
      if (close != std::string_view::npos && text[close] == ']' && close > next + 1) {
        next = close + 1;
        context.diagnostics.error(emitter.span(at, next), kFootnote, {text.substr(at + 2, close - at - 2)});
      }
    }
    at = text.find('[', next);
  }
  emitter.add_until(text.size());
}

}  // namespace drieluik
