#include "document/files.h"

namespace drieluik {
namespace {

class FileFinder {
 public:
  explicit FileFinder(FilesOfSite& files) : files_(files) {}

  void add(const Blocks& blocks) {
    for (const Block& block : blocks) {
      std::visit([&](const auto& node) { add(node); }, block.node);
    }
  }
  void add(const Inlines& inlines) {
    for (const Inline& one : inlines) {
      std::visit([&](const auto& node) { add(node); }, one.node);
    }
  }

 private:
  // Whatever has content may show an image or lead to a file in it.
  template <typename Node>
  void add(const Node& node) {
    if constexpr (requires { node.content; }) add(node.content);
  }
  void add(const Image& image) { files_.images.insert(image.file); }
  void add(const Link& link) {
    if (link.target.kind == Target::Kind::file) files_.linked.insert(link.target.id);
    add(link.content);
  }
  void add(const List& list) {
    for (const ListItem& item : list.items) add(item.content);
  }
  void add(const Cards& cards) { add(cards.list); }
  void add(const DefinitionList& list) {
    for (const Definition& entry : list.entries) {
      add(entry.term);
      for (const Inlines& meaning : entry.meanings) add(meaning);
    }
  }
  void add(const Table& table) {
    add(table.head);
    for (const TableRow& row : table.rows) add(row);
  }
  void add(const TableRow& row) {
    for (const TableCell& cell : row.cells) add(cell.content);
  }
  void add(const FixedBlocks& fixed) { add(*fixed.blocks); }

  FilesOfSite& files_;
};

}  // namespace

void add_files(const Document& document, FilesOfSite& files) {
  FileFinder finder(files);
  finder.add(document.content);
  for (const Footnote& note : document.footnotes) finder.add(note.content);
}

}  // namespace drieluik
