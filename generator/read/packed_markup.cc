#include "read/packed_markup.h"

#include <algorithm>
#include <utility>

#include "base/byte_stream.h"

namespace drieluik {
namespace {

// Of the first byte, above the kind: what follows the span.
constexpr unsigned kKind = 0x1f, kHasText = 0x20, kHasChildren = 0x40, kHasMore = 0x80;
static_assert(static_cast<unsigned>(MarkupKind::citation) <= kKind);

// Of the byte behind it, when there is more: what few nodes have.
constexpr unsigned kOrdered = 1, kTight = 2, kTask = 4, kDetails = 16;
constexpr unsigned kTaskStates = 3;
constexpr int kNumbers = 4;  // level, spans, start

class Packer {
 public:
  explicit Packer(std::vector<const Source*>& sources) : sources_(sources) {}

  void pack(const Markup& node) {
    kinds |= 1U << static_cast<unsigned>(node.kind);
    const bool has_more = has_more_than_plain(node);
    out.write((static_cast<unsigned>(node.kind) | (node.text.empty() ? 0 : kHasText) |
               (node.children.empty() ? 0 : kHasChildren) | (has_more ? kHasMore : 0)));
    if (has_more) pack_more(node);
    pack_span(node.span);
    if (!node.text.empty()) {
      const bool is_as_typed = node.span.source && node.text == node.span.text();
      out.write(is_as_typed ? std::string_view() : std::string_view(node.text));
    }
    if (!node.children.empty()) out.write_all(node.children, [this](const Markup& child) { pack(child); });
  }

  ByteWriter out;
  std::uint32_t kinds = 0;

 private:
  static bool has_more_than_plain(const Markup& node) {
    return node.level != 0 || node.ordered || node.tight || node.task != TaskState::none || node.column_span != 1 ||
           node.row_span != 1 || node.start != 1 || !is_plain(*node.details);
  }
  static bool is_plain(const MarkupDetails& details) {
    return details.title.empty() && details.columns.empty() && details.arguments.empty() && details.works.empty();
  }

  void pack_more(const Markup& node) {
    const bool has_details = !is_plain(*node.details);
    out.write((node.ordered ? kOrdered : 0) | (node.tight ? kTight : 0) | static_cast<unsigned>(node.task) * kTask |
              (has_details ? kDetails : 0));
    for (const std::uint32_t number :
         {std::uint32_t{node.level}, std::uint32_t{node.column_span}, std::uint32_t{node.row_span}, node.start}) {
      out.write(number);
    }
    if (!has_details) return;
    const MarkupDetails& details = *node.details;
    out.write(details.title);
    out.write_all(details.columns, [this](ColumnAlignment column) { out.write(static_cast<unsigned>(column)); });
    out.write_all(details.arguments, [this](const DirectiveArgument& argument) {
      out.write(argument.key);
      out.write(argument.value);
      pack_span(argument.span);
    });
    out.write_all(details.works, [this](const CitedWork& work) {
      out.write(work.key);
      out.write(work.locator);
      pack_span(work.span);
    });
  }

  // From the beginning of the span before; a tree has one source nearly always.
  void pack_span(const Span& span) {
    const bool is_other = span.source != source_;
    out.write_signed((std::int64_t{span.begin} - begin_) * 2 + (is_other ? 1 : 0));
    out.write_signed(std::int64_t{span.end} - span.begin);
    if (is_other) {
      source_ = span.source;
      const auto known = std::find(sources_.begin(), sources_.end(), source_);
      out.write(static_cast<std::uint64_t>(known - sources_.begin()));
      if (known == sources_.end()) sources_.push_back(source_);
    }
    begin_ = span.begin;
  }

  std::vector<const Source*>& sources_;
  const Source* source_ = nullptr;
  std::int64_t begin_ = 0;
};

// Reads the nodes of a tree in order, each once.
class NodeReader {
 public:
  NodeReader(std::string_view bytes, const std::vector<const Source*>& sources) : in(bytes), sources_(sources) {}

  Span span() {
    const std::int64_t from_last = in.signed_number();
    begin_ += from_last >> 1;
    const std::int64_t end = begin_ + in.signed_number();
    if ((from_last & 1) != 0) number_ = in.number();
    const bool has_source = number_ < sources_.size();
    return {has_source ? sources_[number_] : nullptr, static_cast<std::uint32_t>(begin_),
            static_cast<std::uint32_t>(end)};
  }
  // Of the last span, among all.
  std::size_t number_of_source() const { return number_; }

  // Details of a node that is read for its place alone.
  void pass_over_more() {
    const auto flags = static_cast<unsigned>(in.number());
    for (int i = 0; i < kNumbers; ++i) in.number();
    if ((flags & kDetails) == 0) return;
    in.text();
    in.read_all([this] { in.number(); });
    for (int i = 0; i < 2; ++i) {
      in.read_all([this] {
        in.text();
        in.text();
        span();
      });
    }
  }

  ByteReader in;

 private:
  const std::vector<const Source*>& sources_;
  std::size_t number_ = static_cast<std::size_t>(-1);
  std::int64_t begin_ = 0;
};

class Opener {
 public:
  Opener(std::string_view bytes, const std::vector<const Source*>& sources) : reader_(bytes, sources) {
    for (const Source* source : sources)
      texts_.push_back(source ? source->text.borrowed() : SourceText::Borrowed(std::string_view()));
  }

  void unpack(Markup& node) {
    const auto first = static_cast<unsigned>(in_.number());
    node.kind = static_cast<MarkupKind>(first & kKind);
    if ((first & kHasMore) != 0) unpack_more(node);
    node.span = span();
    if ((first & kHasText) != 0) {
      const std::string_view text = in_.text();
      node.text = text.empty() ? texts_[reader_.number_of_source()].view().substr(node.span.begin,
                                                                                  node.span.end - node.span.begin)
                               : text;
    }
    if ((first & kHasChildren) == 0) return;
    node.children.resize(in_.number());
    for (Markup& child : node.children) unpack(child);
  }

 private:
  void unpack_more(Markup& node) {
    const auto flags = static_cast<unsigned>(in_.number());
    node.ordered = (flags & kOrdered) != 0;
    node.tight = (flags & kTight) != 0;
    node.task = static_cast<TaskState>(flags / kTask & kTaskStates);
    node.level = static_cast<std::uint8_t>(in_.number());
    node.column_span = static_cast<std::uint16_t>(in_.number());
    node.row_span = static_cast<std::uint16_t>(in_.number());
    node.start = static_cast<std::uint32_t>(in_.number());
    if ((flags & kDetails) == 0) return;
    MarkupDetails& details = node.details.edit();
    details.title = in_.text();
    in_.read_all([&] { details.columns.push_back(static_cast<ColumnAlignment>(in_.number())); });
    in_.read_all([&] {
      DirectiveArgument& argument = details.arguments.emplace_back();
      argument.key = in_.text();
      argument.value = in_.text();
      argument.span = span();
    });
    in_.read_all([&] {
      CitedWork& work = details.works.emplace_back();
      work.key = in_.text();
      work.locator = in_.text();
      work.span = span();
    });
  }

  Span span() { return reader_.span(); }

  NodeReader reader_;
  ByteReader& in_ = reader_.in;
  std::vector<SourceText::Borrowed> texts_;  // of the sources
};

}  // namespace

PackedMarkup::PackedMarkup(const Markup& tree) {
  Packer packer(sources_);
  packer.pack(tree);
  bytes_ = packer.out.take();
  bytes_.shrink_to_fit();
  kinds_ = packer.kinds;
}

std::optional<PackedMarkup> PackedMarkup::with_addresses(const Readdress& readdress) const {
  PackedMarkup other;
  other.sources_ = sources_;
  other.kinds_ = kinds_;
  NodeReader reader(bytes_, sources_);
  ByteReader& in = reader.in;
  ByteWriter out;
  std::size_t copied = 0;
  for (std::size_t nodes = 1; nodes > 0; --nodes) {
    const auto first = static_cast<unsigned>(in.number());
    if ((first & kHasMore) != 0) reader.pass_over_more();
    const Span span = reader.span();
    const std::size_t begin = bytes_.size() - in.left();
    const std::string_view text = (first & kHasText) != 0 ? in.text() : std::string_view();
    if (static_cast<MarkupKind>(first & kKind) == MarkupKind::link) {
      const std::optional<std::string> address =
          text.empty() ? std::nullopt : readdress(text, span, (first & kHasChildren) == 0);
      if (!address || address->empty()) return std::nullopt;
      out.copy(std::string_view(bytes_).substr(copied, begin - copied));
      out.write(std::string_view(*address));
      copied = bytes_.size() - in.left();
    }
    if ((first & kHasChildren) != 0) nodes += in.number();
  }
  out.copy(std::string_view(bytes_).substr(copied));
  other.bytes_ = out.take();
  other.bytes_.shrink_to_fit();
  return other;
}

Markup PackedMarkup::unpack() const {
  Markup tree;
  Opener(bytes_, sources_).unpack(tree);
  return tree;
}

}  // namespace drieluik
