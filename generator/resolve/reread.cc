#include "resolve/reread.h"

#include <algorithm>
#include <string>
#include <utility>

#include "resolve/outline.h"
#include "resolve/page_links.h"
#include "resolve/page_warnings.h"
#include "resolve/read_text.h"
#include "resolve/references.h"

namespace drieluik {
namespace {

bool has_same_outline(const Text& before, const Text& now) {
  std::string of_before, of_now;
  append_outline(before, of_before);
  append_outline(now, of_now);
  return of_before == of_now;
}

}  // namespace

Reread Rereader::reread(std::string_view path) {
  const Place place = find(path);
  std::string bytes;
  if (!place.text || files_.read(Path(path), bytes)) return {};
  const Source& source = memo_.source({.path = std::string(path), .text = std::move(bytes)}, sources_);
  Diagnostics told;
  std::optional<Text> now = read(place, source, told);
  if (!now || told.has_errors()) return {};
  const std::uint64_t skeleton = std::exchange(now->skeleton, place.text->skeleton);
  if (!has_same_outline(*place.text, *now)) return {};
  const bool is_elsewhere = skeleton != now->skeleton;
  now->skeleton = skeleton;
  // A short title lies in the text itself: there are the same letters at the same place now.
  std::swap(*place.text, *now);
  before_.push_back(*std::move(now));
  return {place.text, is_elsewhere};
}

Rereader::Place Rereader::find(std::string_view path) {
  const auto find_in = [&](auto& texts) -> Text* {
    const auto is_it = [&](const auto& text) { return text.second.source->path == path; };
    const auto text = std::find_if(texts.begin(), texts.end(), is_it);
    return text == texts.end() || text->second.is_listing ? nullptr : &text->second;
  };
  if (const PageFile* file = page_file(path)) {
    const auto item = library_.items.find(file->id);
    return item == library_.items.end() ? Place{} : Place{&item->second, find_in(item->second.texts)};
  }
  for (auto& [id, item] : library_.items) {
    if (item.kind == Kind::page) continue;
    if (Text* text = find_in(item.texts)) return {&item, text};
  }
  return {nullptr, find_in(library_.homes)};
}

const PageFile* Rereader::page_file(std::string_view path) const {
  const std::string folder = (folder_ / kPagesFolder).lexically_normal().string() + "/";
  if (!path.starts_with(folder)) return nullptr;
  const std::vector<PageFile>& pages = memo_.page_files.pages;
  const auto page = std::find_if(pages.begin(), pages.end(),
                                 [&](const PageFile& file) { return file.path == path.substr(folder.size()); });
  return page == pages.end() ? nullptr : &*page;
}

std::optional<Text> Rereader::read(const Place& place, const Source& source, Diagnostics& told) {
  const Text& before = *place.text;
  if (const PageFile* file = page_file(source.path)) {
    Diagnostics of_page;
    Text now = read_page(*file, source, library_, memo_, of_page);
    if (now.draft) return std::nullopt;
    PageLinks(library_, memo_.page_files, files_, folder_).settle(now, file->folder, of_page);
    told.merge(as_page_warnings(of_page));
    return now;
  }
  Text now = read_text({before.kind, before.id, before.language, before.folder}, source, memo_, told);
  check_references(library_, now, files_, folder_ / now.folder, told);
  if (place.item && place.item->form) check_form_text(library_, *place.item, now, told);
  return now;
}

}  // namespace drieluik
