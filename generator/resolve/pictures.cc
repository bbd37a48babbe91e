#include <set>
#include <string>

#include "base/text.h"
#include "resolve/references.h"

namespace drieluik {
namespace {

class PictureReader {
 public:
  PictureReader(Library& library, const FileReader& files, const Path& folder, Diagnostics& diagnostics)
      : library_(library), files_(files), folder_(folder), diagnostics_(diagnostics) {}

  void read(const std::map<std::string, Item, std::less<>>& items) {
    for (const auto& [id, item] : items) {
      if (item.kind != Kind::page) read(item.texts);
    }
  }

  void read(const std::map<std::string, Text, std::less<>>& texts) {
    for (const auto& [language, text] : texts) walk(*text.body.tree(), text.folder);
  }

 private:
  void walk(const Markup& node, const std::string& folder) {
    if (node.kind == MarkupKind::image) look_at(image_file(folder, node.text), node.span);
    for (const Markup& child : node.children) walk(child, folder);
  }

  void look_at(const std::string& file, Span place) {
    const std::string ending = lower_ascii(Path(file).extension().string());
    if (ending != ".png" && ending != ".jpg" && ending != ".jpeg") return;
    std::string bytes;
    if (!seen_.insert(file).second || files_.read(folder_ / file, bytes)) return;
    if (const std::optional<Picture> picture = read_picture(bytes, place, diagnostics_)) {
      library_.pictures.emplace(file, *picture);
    }
  }

  Library& library_;
  const FileReader& files_;
  const Path& folder_;
  Diagnostics& diagnostics_;
  std::set<std::string> seen_;
};

}  // namespace

void read_pictures(Library& library, const FileReader& files, const Path& folder, Diagnostics& diagnostics) {
  PictureReader reader(library, files, folder, diagnostics);
  reader.read(library.items);
  reader.read(library.clauses);
  reader.read(library.homes);
}

}  // namespace drieluik
