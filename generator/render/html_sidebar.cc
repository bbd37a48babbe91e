#include "render/html_sidebar.h"

#include <algorithm>
#include <span>
#include <utility>

#include "render/html_frame.h"

namespace drieluik {
namespace {

constexpr std::size_t kMaxClosedSections = 40;  // closed sections that a sidebar lists, around the open one

// In a finished sidebar, where an entry may be marked as the present page: no text of the site holds these bytes.
constexpr char kMark = '\x01';
constexpr std::string_view kCurrent = " aria-current=\"page\"";
// Of a folder, in the place of one.
constexpr std::size_t kAll = static_cast<std::size_t>(-2), kNone = static_cast<std::size_t>(-3);
constexpr std::size_t kMostFolders = 256;  // that are remembered
// Takes the marks out of a finished section and notes where they were.
void take_marks(SidebarSection& section) {
  std::string without;
  without.reserve(section.open.size());
  for (const char c : section.open) {
    if (c == kMark) {
      section.marks.push_back(without.size());
    } else {
      without += c;
    }
  }
  section.open = std::move(without);
}

constexpr std::size_t kMaxSiblings = 60;  // entries that a sidebar lists of one folder, around the present page

// Of `count` that stand in a row, those around `place`.
std::pair<std::size_t, std::size_t> window(std::size_t count, std::size_t place, std::size_t most) {
  if (count <= most) return {0, count};
  const std::size_t begin = std::min(place - std::min(place, most / 2), count - most);
  return {begin, begin + most};
}

// What a sidebar shows of the pages that lie in a folder: those around the one on `way`, which leads from the section
// to the present page, and what is in that one.
// Where the way leads to kAll, any of that folder can be the present page.
TemplateData::List entries_in(const LanguageFrame& frame, const NavigationSection& section, std::size_t folder,
                              std::span<const std::size_t> way, int depth) {
  const std::vector<std::size_t>& all = section.children[folder];
  const std::size_t here = way.empty() ? section.entries.size() : way.front();
  const auto found = std::find(all.begin(), all.end(), here);
  const auto [begin, end] =
      window(all.size(), found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin()), kMaxSiblings);
  TemplateData::List entries;
  const auto add_more = [&](std::size_t place) {
    const NavigationEntry& more = section.entries[all[place]];
    entries.push_back(entry_data(more, frame, depth));
    entries.back().set("short_title", "… " + std::string(more.short_title));
    entries.back().set("current", false);
    entries.back().set("below", false);
  };
  if (begin > 0) add_more(begin - 1);
  for (std::size_t i = begin; i < end; ++i) {
    TemplateData data = entry_data(section.entries[all[i]], frame, depth);
    const bool is_on_way = all[i] == here;
    data.set("current", here == kAll                   ? TemplateData(std::string(1, kMark))
                        : is_on_way && way.size() == 1 ? TemplateData(kCurrent)
                                                       : TemplateData(false));
    TemplateData::List below;
    if (is_on_way) below = entries_in(frame, section, all[i], way.subspan(1), depth);
    data.set("below",
             below.empty() ? TemplateData(false) : TemplateData(TemplateData::Map{{"entries", std::move(below)}}));
    entries.push_back(std::move(data));
  }
  if (end < all.size()) add_more(end);
  return entries;
}

TemplateData::Map section_data(const LanguageFrame& frame, const NavigationSection& section, int depth) {
  const bool has_page = section.entries.front().level == 0;
  return {{"section_title", section.title},
          {"lang", when_other(section.language, frame.language)},
          {"first", entry_data(section.entries.front(), frame, depth)},
          {"has_page", has_page},
          {"is_closed", false}};
}

// To a page from its section.
std::vector<std::size_t> way_to(const NavigationSection& section, std::size_t place) {
  std::vector<std::size_t> way;
  for (std::size_t at = place; at < section.entries.size() && section.entries[at].level > 0; at = section.parents[at])
    way.insert(way.begin(), at);
  return way;
}

// The section of pages in folders, as it is on a page; `is_present`: the page of the section itself.
std::string render_tree(const SiteFrame::Data& site, const LanguageFrame& frame, const NavigationSection& section,
                        std::span<const std::size_t> way, bool is_present, int depth) {
  TemplateData data(section_data(frame, section, depth));
  data.set("current", is_present ? TemplateData(kCurrent) : TemplateData(false));
  TemplateData::List entries = entries_in(frame, section, section.entries.size(), way, depth);
  data.set("has_entries", !entries.empty());
  data.set("entries", std::move(entries));
  return site.render("sidebar-part", data, frame);
}

SidebarSection render_section(const SiteFrame::Data& site, const LanguageFrame& frame, const NavigationSection& section,
                              int depth) {
  SidebarSection result;
  if (section.is_tree()) {
    // Of a large site only the page's own section is open, which differs from folder to folder.
    if (!site.is_large() || section.is_reference) result.open = render_tree(site, frame, section, {}, false, depth);
  } else {
    TemplateData::List entries;
    for (const NavigationEntry& entry : section.entries) {
      TemplateData data = entry_data(entry, frame, depth);
      data.set("current", std::string(1, kMark));
      data.set("below", false);
      entries.push_back(std::move(data));
    }
    TemplateData data(section_data(frame, section, depth));
    data.set("current", false);
    data.set("has_entries", true);
    data.set("entries", std::move(entries));
    result.open = site.render("sidebar-part", data, frame);
    take_marks(result);
  }
  if (site.is_large()) {
    TemplateData data(section_data(frame, section, depth));
    data.set("is_closed", true);
    result.closed = site.render("sidebar-part", data, frame);
  }
  return result;
}

std::string with_mark(const SidebarSection& section, std::size_t entry) {
  if (entry >= section.marks.size()) return section.open;
  return section.open.substr(0, section.marks[entry]) + std::string(kCurrent) +
         section.open.substr(section.marks[entry]);
}

// The section of the present page, where pages lie in folders. What the pages of one folder show differs in the mark
// alone: it is made once for all of them, unless the template does more with the present page than to write its mark.
std::string tree_of(const SiteFrame::Data& site, const LanguageFrame& frame, const EntryPlace& present, int depth) {
  const NavigationSection& section = frame.sections[present.section];
  std::vector<std::size_t> way = way_to(section, present.entry);
  const auto rendered = [&] { return render_tree(site, frame, section, way, way.empty(), depth); };
  if (way.empty() || !section.children[present.entry].empty()) return rendered();
  const std::size_t folder = section.parents[present.entry];
  const std::vector<std::size_t>& siblings = section.children[folder];
  if (siblings.size() > kMaxSiblings) return rendered();
  const auto place =
      static_cast<std::size_t>(std::find(siblings.begin(), siblings.end(), present.entry) - siblings.begin());
  const FolderMemo::Key key{present.section, folder, depth};
  if (const auto known = frame.sidebars.folders->find(key))
    return known->marks.empty() ? rendered() : with_mark(*known, place);
  std::string own = rendered();
  const auto rendered_with = [&](std::size_t who) {
    way.back() = who;
    return render_tree(site, frame, section, way, false, depth);
  };
  auto shared = std::make_shared<SidebarSection>();
  shared->open = rendered_with(kAll);
  take_marks(*shared);
  const bool is_same = shared->marks.size() == siblings.size() && with_mark(*shared, place) == own &&
                       shared->open == rendered_with(kNone);
  frame.sidebars.folders->keep(key, is_same ? std::move(shared) : std::make_shared<SidebarSection>());
  return own;
}

}  // namespace

std::shared_ptr<const SidebarSection> FolderMemo::find(const Key& key) const {
  const std::lock_guard lock(mutex_);
  const auto found = known_.find(key);
  return found == known_.end() ? nullptr : found->second;
}

void FolderMemo::keep(const Key& key, std::shared_ptr<const SidebarSection> section) {
  const std::lock_guard lock(mutex_);
  if (known_.size() >= kMostFolders) known_.clear();
  known_.insert_or_assign(key, std::move(section));
}

Sidebars make_sidebars(const SiteFrame::Data& site, const LanguageFrame& frame) {
  Sidebars sidebars;
  int deepest = 1;
  for (const auto& [path, place] : frame.places) deepest = std::max(deepest, depth_of(path) + 1);
  sidebars.sections.resize(static_cast<std::size_t>(deepest));
  for (int depth = 1; depth <= deepest; ++depth) {
    for (const NavigationSection& section : frame.sections)
      sidebars.sections[static_cast<std::size_t>(depth) - 1].push_back(render_section(site, frame, section, depth));
  }
  return sidebars;
}

std::string sidebar_of(const SiteFrame::Data& site, const LanguageFrame& frame, std::string_view path, int depth) {
  const std::vector<SidebarSection>& sections =
      frame.sidebars.sections[static_cast<std::size_t>(std::max(depth, 1)) - 1];
  const auto present = frame.places.find(path);
  const bool is_in_one = present != frame.places.end();
  const auto [first, last] = window(sections.size(), is_in_one ? present->second.section : 0, kMaxClosedSections);
  std::string out;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const bool is_present = is_in_one && present->second.section == i;
    if (!is_present && site.is_large() && !frame.sections[i].is_reference) {
      if (i >= first && i < last) out += sections[i].closed;
      continue;
    }
    if (is_present && frame.sections[i].is_tree()) {
      out += tree_of(site, frame, present->second, depth);
      continue;
    }
    out += is_present ? with_mark(sections[i], present->second.entry) : sections[i].open;
  }
  return out;
}

}  // namespace drieluik
