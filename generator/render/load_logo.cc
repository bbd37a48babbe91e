#include "render/load_logo.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/error_words.h"
#include "read/yaml.h"
#include "render/messages.h"

namespace drieluik {

bool load_logo(Logo& logo, const FileReader& files, std::span<const Path> folders, const Message& missing,
               SourceMap& sources, Diagnostics& diagnostics) {
  const auto folder =
      std::ranges::find_if(folders, [&](const Path& one) { return files.kind(one / logo.file) == FileKind::file; });
  if (folder == folders.end()) {
    diagnostics.error(logo.place, missing, {logo.file});
    return false;
  }
  const Path file = *folder / logo.file;
  std::string bytes;
  if (const std::error_code error = files.read(file, bytes)) {
    diagnostics.error({}, kUnreadableThemeFile, {file.string(), error_words(error)});
    return false;
  }
  if (!logo.file.ends_with(".yaml")) return read_logo(logo, std::move(bytes), diagnostics);
  const Source& source = sources.add({.path = file.lexically_normal().string(), .text = std::move(bytes)});
  const Span text{&source, 0, static_cast<std::uint32_t>(source.text.size())};
  const std::optional<Value> value = read_yaml(text, diagnostics);
  return value && read_logo(logo, *value, diagnostics);
}

}  // namespace drieluik
