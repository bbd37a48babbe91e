#include "publish/move_in.h"

#include <algorithm>
#include <string_view>

#include "base/error_words.h"
#include "base/text.h"
#include "publish/messages.h"
#include "resolve/record_yaml.h"

namespace drieluik {
namespace {

constexpr std::string_view kFirstLanguage = "nl";

// "a \"b\"" and 'a' without their quotes; empty for what is no string.
std::string toml_string(std::string_view value) {
  if (value.empty() || (value[0] != '"' && value[0] != '\'')) return {};
  std::string text;
  for (std::size_t i = 1; i < value.size() && value[i] != value[0]; ++i) {
    if (value[i] == '\\' && value[0] == '"' && i + 1 < value.size()) ++i;
    text += value[i];
  }
  return text;
}

// The value of `key = "…"` in a table of a TOML file; empty when it is not there. What else TOML knows is passed over.
std::string toml_text(std::string_view toml, std::string_view table, std::string_view key) {
  std::string_view here;
  for (const std::string_view line : split(toml, '\n')) {
    const std::string_view trimmed = trim(line);
    if (trimmed.starts_with('[') && trimmed.ends_with(']')) here = trimmed.substr(1, trimmed.size() - 2);
    const std::size_t equals = trimmed.find('=');
    if (here != table || equals == std::string_view::npos || trim(trimmed.substr(0, equals)) != key) continue;
    return toml_string(trim(trimmed.substr(equals + 1)));
  }
  return {};
}

class Mover {
 public:
  Mover(FileSystem& files, const MoveIn& what, Diagnostics& diagnostics)
      : files_(files), what_(what), diagnostics_(diagnostics) {}

  std::optional<Path> move() {
    if (files_.kind(what_.from) != FileKind::folder) return refuse(kNothingToMoveIn, what_.from);
    if (files_.kind(what_.to) != FileKind::none) return refuse(kAlreadyThere, what_.to);
    std::string book;
    const bool is_book = !files_.read(what_.from / "book.toml", book);
    const std::string source = is_book ? toml_text(book, "book", "src") : std::string();
    const Path from = is_book ? what_.from / (source.empty() ? "src" : source) : what_.from;
    if (files_.kind(from) != FileKind::folder) return refuse(kNothingToMoveIn, from);
    // What is made in the folder that is read is not read again.
    if (!copy(from, what_.to / "content/pages")) return std::nullopt;
    if (pages_ == 0) return refuse(kNothingToMoveIn, from);
    const std::string title = toml_text(book, "book", "title"), language = toml_text(book, "book", "language");
    return write_site(title, language) ? std::optional(what_.to) : std::nullopt;
  }

 private:
  std::nullopt_t refuse(const Message& message, const Path& path) {
    diagnostics_.error({}, message, {path.string()});
    return std::nullopt;
  }

  bool write(const Path& path, std::string_view bytes) {
    std::error_code error = files_.make_folder(path.parent_path(), Access::everyone);
    if (!error) error = files_.write(path, bytes, Access::everyone);
    if (error) diagnostics_.error({}, kCannotWrite, {path.string(), error_words(error)});
    return !error;
  }

  bool copy(const Path& from, const Path& to) {
    std::vector<FolderEntry> entries;
    if (const std::error_code error = files_.list(from, entries)) {
      diagnostics_.error({}, kCannotTakeAlong, {from.string(), error_words(error)});
      return false;
    }
    return std::all_of(entries.begin(), entries.end(), [&](const FolderEntry& entry) {
      if (entry.is_link || entry.name.starts_with('.') || entry.name == "node_modules") return true;
      const Path inner = from / entry.name;
      const bool is_new_handbook = inner.lexically_normal() == what_.to.lexically_normal();
      if (entry.kind == FileKind::folder) return is_new_handbook || copy(inner, to / entry.name);
      if (entry.kind != FileKind::file) return true;
      std::string bytes;
      if (const std::error_code error = files_.read(inner, bytes)) {
        diagnostics_.error({}, kCannotTakeAlong, {inner.string(), error_words(error)});
        return false;
      }
      if (lower_ascii(entry.name).ends_with(".md")) ++pages_;
      return write(to / entry.name, bytes);
    });
  }

  bool write_site(const std::string& title, const std::string& language) {
    const std::string tag = !what_.language.empty() ? what_.language
                            : language.empty()      ? std::string(kFirstLanguage)
                                                    : language;
    const std::string name = title.empty() ? what_.to.filename().string() : title;
    return write(
        what_.to / "site/site.yaml",
        "# What the handbook is called, and in which languages it is written. The author's guide explains every key.\n"
        "title: {" +
            tag + ": " + quoted_yaml(name) + "}\nlanguages: [" + tag + "]\n");
  }

  FileSystem& files_;
  const MoveIn& what_;
  Diagnostics& diagnostics_;
  std::size_t pages_ = 0;
};

}  // namespace

std::optional<Path> move_in(FileSystem& files, const MoveIn& what, Diagnostics& diagnostics) {
  return Mover(files, what, diagnostics).move();
}

}  // namespace drieluik
