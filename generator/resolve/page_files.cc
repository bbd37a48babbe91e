#include "resolve/page_files.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/hash.h"
#include "base/text.h"

namespace drieluik {
namespace {

constexpr std::string_view kRootPage = "index";

std::string joined(std::string_view folder, std::string_view name) {
  return folder.empty() ? std::string(name) : std::string(folder) + "/" + std::string(name);
}

std::string_view folder_of_path(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view without_ending(std::string_view name) {
  for (const std::string_view ending : {".md", ".markdown"}) {
    if (lower_ascii(name).ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return {};
}

// Of a folder, all of it.
std::string_view stem_of(std::string_view path) {
  const std::string_view stem = without_ending(path);
  return stem.empty() ? path : stem;
}

bool is_index_name(std::string_view name) {
  const std::string small = lower_ascii(name);
  return small == "index" || small == "readme" || small == "_index";
}

// A name of other letters than ours has an id all the same.
std::string id_of_name(std::string_view name) {
  std::string id = slug(name);
  return id.empty() ? "page-" + sha256_hex(name).substr(0, 8) : id;
}

// Behind the digits that order a name: "getting-started" of "01-getting-started". All of it when nothing orders it.
std::string_view behind_number(std::string_view name) {
  const std::size_t digits = std::min(name.find_first_not_of("0123456789"), name.size());
  const std::size_t begin = name.find_first_not_of("-_. )", digits);
  constexpr std::size_t kMostDigits = 3;  // four are a year
  const bool is_ordered = digits > 0 && digits <= kMostDigits && begin != std::string_view::npos && begin > digits;
  return is_ordered ? name.substr(begin) : name;
}

std::string without_numbers(std::string_view path) {
  std::vector<std::string_view> names = split(path, '/');
  for (std::string_view& name : names) name = behind_number(name);
  return join(names, "/");
}

class Finder {
 public:
  Finder(const std::function<std::vector<FolderEntry>(const std::string&)>& list,
         const std::vector<std::string>& languages)
      : list_(list), languages_(languages) {}

  PageFiles find() {
    walk("", "");
    for (std::size_t i = 0; i < found_.pages.size(); ++i) {
      if (found_.pages[i].is_index) take(found_.pages[i], found_.pages[i].folder);
    }
    for (auto& [path, folder] : found_.folders) {
      if (!path.empty()) folder.id = found_.ids[path] = take_id(std::move(folder.id), path);
    }
    for (PageFile& page : found_.pages) {
      if (page.is_index) continue;
      const std::string path = joined(page.folder, page.name);
      take(page, indexed_.contains(path) ? page.path : path);
    }
    for (const auto& [path, id] : found_.ids) {
      const std::string_view stem = stem_of(path);
      if (std::string name = without_numbers(stem); name != stem) found_.unnumbered.emplace(std::move(name), id);
    }
    return std::move(found_);
  }

 private:
  void walk(const std::string& path, const std::string& id) {
    PageFolder& folder = found_.folders[path];
    folder.id = path.empty() ? std::string(kRootPage) : id;
    const std::vector<FolderEntry> entries = list_(path);
    const std::string index = index_of(entries);
    for (const FolderEntry& entry : entries) {
      const std::string inner = joined(path, entry.name);
      if (entry.kind == FileKind::folder) {
        folder.folders.push_back(inner);
        walk(inner, joined(id, id_of_name(entry.name)));
      } else if (entry.name == "SUMMARY.md") {
        folder.has_summary = true;
      } else if (without_ending(entry.name).empty()) {
        found_.others.insert(inner);
      } else {
        add(path, id, entry.name, index);
      }
    }
    if (folder.folders.empty() && folder.pages.empty() && !indexed_.contains(path)) forget(path);
  }

  // Folders of images alone are no part of the handbook.
  void forget(const std::string& path) {
    if (path.empty()) return;
    found_.folders.erase(path);
    std::erase(found_.folders[std::string(folder_of_path(path))].folders, path);
  }

  // Of several files that could be a folder's page, the name of the one that is: index before README.
  std::string index_of(const std::vector<FolderEntry>& entries) const {
    std::string index;
    for (const FolderEntry& entry : entries) {
      const std::string name(name_of(entry.name).first);
      if (entry.kind != FileKind::file || !is_index_name(name)) continue;
      if (index.empty() || lower_ascii(index) == "readme") index = name;
    }
    return index;
  }

  // The name and the language of a page's file.
  std::pair<std::string_view, std::string_view> name_of(std::string_view file) const {
    const std::string_view stem = without_ending(file);
    const std::size_t dot = stem.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return {stem, {}};
    const std::string_view language = stem.substr(dot + 1);
    const bool is_language = std::find(languages_.begin(), languages_.end(), language) != languages_.end();
    return is_language ? std::pair(stem.substr(0, dot), language) : std::pair(stem, std::string_view());
  }

  void add(const std::string& folder, const std::string& folder_id, const std::string& file, const std::string& index) {
    const auto [name, language] = name_of(file);
    PageFile page{.path = joined(folder, file), .folder = folder, .language = std::string(language)};
    page.is_index = !index.empty() && name == index;
    if (page.is_index) {
      indexed_.insert(folder);
      page.name = folder.substr(folder_of_path(folder).empty() ? 0 : folder_of_path(folder).size() + 1);
      page.id = folder.empty() ? std::string(kRootPage) : folder_id;
    } else {
      page.name = name;
      page.id = joined(folder_id, id_of_name(name));
      found_.folders[folder].pages.push_back(found_.pages.size());
    }
    found_.pages.push_back(std::move(page));
  }

  void take(PageFile& page, const std::string& owner) {
    page.id = take_id(std::move(page.id), owner);
    found_.ids[page.path] = page.id;
  }

  // The id, with a number when that of another place is the same.
  std::string take_id(std::string id, const std::string& owner) {
    const auto known = id_of_owner_.find(owner);
    if (known != id_of_owner_.end()) return known->second;
    std::string unique = id;
    for (int& last = last_number_.try_emplace(id, 1).first->second; !taken_.insert(unique).second;) {
      unique = id + "-" + std::to_string(++last);
    }
    id_of_owner_.emplace(owner, unique);
    return unique;
  }

  const std::function<std::vector<FolderEntry>(const std::string&)>& list_;
  const std::vector<std::string>& languages_;
  PageFiles found_;
  std::set<std::string, std::less<>> indexed_;  // folders with a page of their own
  std::set<std::string> taken_;
  std::map<std::string, int> last_number_;
  std::map<std::string, std::string> id_of_owner_;
};

// "a/../b/./c" as "b/c"; nothing when it leads out.
std::optional<std::string> normal_path(std::string_view path) {
  std::vector<std::string_view> parts;
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (parts.empty()) {
      return std::nullopt;
    } else {
      parts.pop_back();
    }
  }
  return join(parts, "/");
}

}  // namespace

std::string PageFiles::find(std::string_view folder, std::string_view address) const {
  const auto id_at = [&](std::string_view base) -> std::string {
    const std::optional<std::string> path = normal_path(joined(base, address));
    if (!path) return {};
    const std::string stem = lower_ascii(*path).ends_with(".html") ? path->substr(0, path->size() - 5) : *path;
    for (const std::string& name : {*path, stem + ".md", stem, stem + ".markdown"}) {
      if (const auto found = ids.find(name); found != ids.end()) return found->second;
    }
    if (!unnumbered.empty()) {
      const auto found = unnumbered.find(without_numbers(stem_of(stem)));
      if (found != unnumbered.end()) return found->second;
    }
    // "guide/index.html" of a folder whose page has another name, or none.
    const std::string_view last =
        std::string_view(stem).substr(folder_of_path(stem).empty() ? 0 : folder_of_path(stem).size() + 1);
    if (is_index_name(last) || is_index_name(without_ending(last))) {
      if (const auto found = ids.find(folder_of_path(stem)); found != ids.end()) return found->second;
    }
    return {};
  };
  if (!address.starts_with('/')) return id_at(folder);
  // From the top of the handbook that it comes from, which may lie in a folder of this one.
  address.remove_prefix(std::min(address.find_first_not_of('/'), address.size()));
  const auto id_from_above = [&] {
    for (std::string_view above = folder;; above = folder_of_path(above)) {
      if (std::string id = id_at(above); !id.empty() || above.empty()) return id;
    }
  };
  if (std::string id = id_from_above(); !id.empty()) return id;
  const std::size_t slash = std::min(address.find('/'), address.size());
  address.remove_prefix(std::min(address.find_first_not_of('/', slash), address.size()));
  return address.empty() ? std::string() : id_from_above();
}

PageFiles find_page_files(const std::function<std::vector<FolderEntry>(const std::string&)>& list,
                          const std::vector<std::string>& languages) {
  return Finder(list, languages).find();
}

std::string title_of_name(std::string_view name) {
  std::string title(behind_number(name));
  std::replace(title.begin(), title.end(), '-', ' ');
  std::replace(title.begin(), title.end(), '_', ' ');
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

}  // namespace drieluik
