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

std::string outline_of(const Text& text) {
  std::string outline;
  append_outline(text, outline);
  return outline;
}

// What decides whether and where a page is to be found.
bool has_same_place(const Text& a, const Text& b) {
  return a.id == b.id && a.language == b.language && a.folder == b.folder && a.falls_back == b.falls_back &&
         a.order == b.order && a.tags == b.tags && a.audience == b.audience;
}

}  // namespace

Reread Rereader::reread(std::string_view path) {
  const Place place = find(path);
  std::string bytes;
  if (!place.text || files_.read(folder_ / Path(path).lexically_relative(folder_.lexically_normal()), bytes)) return {};
  const Source& source = memo_.source({.path = std::string(path), .text = std::move(bytes)}, sources_);
  Diagnostics told;
  std::optional<Text> now = read(place, source, told);
  if (!now || told.has_errors() || !has_same_place(*place.text, *now)) return {};
  // What is short lies in the text itself: where the names are as they were, there are the same letters at the same
  // place.
  std::swap(*place.text, *now);
  const Reread reread{
      .text = place.text,
      .is_elsewhere = outline_of(*place.text) != outline_of(*now),
      .has_other_names = place.text->front_matter != now->front_matter || place.text->title != now->title};
  before_.push_back(*std::move(now));
  return reread;
}

Rereader::Place Rereader::find(std::string_view path) {
  const auto find_in = [&](auto& texts) -> Text* {
    const auto is_it = [&](const auto& text) { return text.second.source->path == path; };
    const auto text = std::find_if(texts.begin(), texts.end(), is_it);
    return text == texts.end() || text->second.is_listing ? nullptr : &text->second;
  };
  if (const PageFile* file = page_file(path)) {
    const auto item = library_.items.find(file->id);
    return item == library_.items.end() ? Place{} : Place{&item->second, find_in(item->second.texts), file};
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
  if (const PageFile* const file = place.page) {
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
