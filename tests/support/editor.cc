#include "support/editor.h"

#include <algorithm>

#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;

// Where a block may be put into Markdown: behind a paragraph after the front matter.
std::size_t place_between_blocks(const std::string& text, std::size_t from) {
  const std::size_t end_of_front_matter = text.find("---\n", 4);
  const std::size_t at = text.find("\n\n", from);
  return at != std::string::npos && at > end_of_front_matter ? at : std::string::npos;
}

}  // namespace

std::string Editor::edit() {
  const std::vector<fs::path> all = files();
  const fs::path file = all[random_() % all.size()];
  const std::string text = read_text(file);
  take_back_ = [] {};
  switch (random_() % 10) {
    case 0:
      if (!originals_.contains(file)) return "nothing";
      return replace(file, originals_.at(file), "undo");
    case 1:
      originals_.try_emplace(file, text);
      take_back_ = [file, text] { write_text(file, text); };
      fs::remove(file);
      return "remove " + file.string();
    case 2: {
      if (removed().empty()) return "nothing";
      const auto [path, bytes] = removed().front();
      take_back_ = [path = path] { fs::remove(path); };
      write_text(path, bytes);
      return "bring back " + path.string();
    }
    case 3: {
      const fs::path added = folder_ / "content/pages" / ("p" + std::to_string(random_() % 5) + ".nl.md");
      const bool is_there = fs::exists(added);
      fs::create_directories(added.parent_path());
      take_back_ = [added, is_there, before = is_there ? read_text(added) : std::string()] {
        is_there ? write_text(added, before) : void(fs::remove(added));
      };
      write_text(added, "# Pagina " + std::to_string(random_() % 100) + "\n\nEen zin.\n");
      return "add " + added.string();
    }
    case 4: {
      if (file.extension() != ".md" || file.string().find("content") == std::string::npos) return "nothing";
      const fs::path renamed = file.parent_path() / ("renamed-" + file.filename().string());
      if (fs::exists(renamed)) return "nothing";
      fs::rename(file, renamed);
      take_back_ = [file, renamed] { fs::rename(renamed, file); };
      return "rename " + file.string();
    }
    default:
      return replace(file, changed(file, text), "change");
  }
}

std::string Editor::edit_text() {
  std::vector<fs::path> texts = files();
  std::erase_if(texts, [](const fs::path& file) { return file.extension() != ".md"; });
  const fs::path file = texts[random_() % texts.size()];
  return replace(file, changed(file, read_text(file)), "change");
}

std::vector<fs::path> Editor::files() const {
  std::vector<fs::path> files;
  for (const char* part : {"content", "site", "themes/default"}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder_ / part)) {
      const fs::path extension = entry.path().extension();
      const bool is_text =
          extension == ".md" || extension == ".yaml" || extension == ".css" || extension == ".mustache";
      if (entry.is_regular_file() && is_text) files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::pair<fs::path, std::string>> Editor::removed() const {
  std::vector<std::pair<fs::path, std::string>> gone;
  for (const auto& [path, bytes] : originals_) {
    if (!fs::exists(path)) gone.emplace_back(path, bytes);
  }
  return gone;
}

std::string Editor::replace(const fs::path& file, const std::string& by, const std::string& what) {
  const std::string before = read_text(file);
  originals_.try_emplace(file, before);
  take_back_ = [file, before] { write_text(file, before); };
  write_text(file, by);
  return what + " " + file.string();
}

std::string Editor::changed(const fs::path& file, std::string text) {
  const std::string word = "bewerkt" + std::to_string(random_() % 1000);
  if (file.extension() == ".yaml") {
    // A word more at the end of a line of text, or else a comment.
    for (const char* key : {"definition: ", "label: ", "title: ", "help: ", "nl: "}) {
      const std::size_t at = text.find(key, random_() % (text.size() + 1));
      const std::size_t end = at == std::string::npos ? at : text.find('\n', at);
      const bool is_plain = end != std::string::npos && text[end - 1] != '}' && text[end - 1] != '"' &&
                            text[end - 1] != ' ' && text[end - 1] != '>' && text[end - 1] != '|';
      if (is_plain) return text.insert(end, " " + word);
    }
    return text + "# " + word + "\n";
  }
  if (file.extension() != ".md") return text + "\n";
  if (random_() % 4 == 0) {
    for (const char* key : {"\ntitle: ", "\nsummary: "}) {
      const std::size_t at = text.find(key);
      if (at != std::string::npos && random_() % 2 == 0) return text.insert(text.find('\n', at + 1), " " + word);
    }
  }
  const std::size_t at = place_between_blocks(text, random_() % (text.size() + 1));
  if (at == std::string::npos) return text + "\n## " + word + "\n\nEen alinea.\n";
  switch (random_() % 6) {
    case 0:
      return text.insert(at, "\n\n:::question\nWat betekent " + word + " voor jou?\n:::");
    case 1:
      return text.insert(at, "\n\n:::figure grow");
    case 2:
      return text.insert(at, "\n\nDe [coachee](term:coachee) zegt " + word + ".");
    case 3:
      return text.insert(at, "\n\n:::teacher\nVoor de docent: " + word + ".\n:::");
    default:
      return text.insert(at, " " + word);
  }
}

}  // namespace drieluik
