// Edits a handbook as people do, by chance.
//
//   Editor editor(folder, 2026);
//   const std::string what = editor.edit();      // "title content/frameworks/grow.nl.md"
//   if (!is_sound(build(folder))) editor.take_back();
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace drieluik {

class Editor {
 public:
  // `folder` has content/, site/ and themes/default.
  Editor(std::filesystem::path folder, unsigned seed) : folder_(std::move(folder)), random_(seed) {}

  // One edit of a text, a title, a definition, a style or a template; a page that is added, removed, renamed or brought
  // back. Says what it was.
  std::string edit();
  // A word more, or a sentence, in a text of any kind; now and then something that other pages show as well.
  std::string edit_text();
  void take_back() { take_back_(); }

 private:
  std::vector<std::filesystem::path> files() const;
  std::vector<std::pair<std::filesystem::path, std::string>> removed() const;
  std::string changed(const std::filesystem::path& file, std::string text);
  std::string replace(const std::filesystem::path& file, const std::string& by, const std::string& what);

  std::filesystem::path folder_;
  std::mt19937 random_;
  std::map<std::filesystem::path, std::string> originals_;
  std::function<void()> take_back_ = [] {};
};

}  // namespace drieluik
