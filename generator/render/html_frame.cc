#include "render/html_frame.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "base/language.h"
#include "base/text.h"
#include "document/build_logbook.h"
#include "render/html_logo.h"
#include "render/html_writer.h"
#include "resolve/page_tree.h"

namespace drieluik {
namespace {

constexpr std::size_t kLargeSite = 100;         // entries, from which on the sidebar opens one section only
constexpr std::size_t kMaxClosedSections = 40;  // closed sections that a sidebar lists, around the open one

// In a finished sidebar, where an entry may be marked as the present page: no text of the site holds these bytes.
constexpr char kMark = '\x01';

// Collects the sections of one language.
class SectionBuilder {
 public:
  SectionBuilder(const Library& library, LanguageFrame& frame) : library_(library), frame_(frame) {}

  void build() {
    for (const NavigationPart& part : library_.site.navigation) {
      NavigationSection section{.title = std::string(part.title.in(frame_.language)),
                                .language = std::string(part.title.language_in(frame_.language))};
      for (const Reference& item : part.items) {
        for (const PageNode& node : page_with_those_below(library_, item.id)) add(section, node);
      }
      take(std::move(section));
    }
    for (const Kind kind : kPublishedKinds) {
      if (kind == Kind::page) continue;
      NavigationSection section = section_called(folder_of(kind));
      for (const auto& [id, item] : library_.items) {
        if (item.kind == kind) add(section, {id});
      }
      take(std::move(section));
    }
    for (const PageSection& pages : library_.pages) {
      NavigationSection section = section_called("pages");
      if (const std::string_view title = section_title(library_, pages, frame_.language); !title.empty()) {
        section.title = title;
        section.language = {};  // a folder's name, or what its page is called
      }
      for (const PageNode& node : pages.nodes) add(section, node);
      take(std::move(section));
    }
    add_reference();
    for (std::size_t i = 0; i < frame_.sections.size(); ++i) {
      const std::vector<NavigationEntry>& entries = frame_.sections[i].entries;
      for (std::size_t j = 0; j < entries.size(); ++j) frame_.places.emplace(entries[j].path, EntryPlace{i, j});
    }
  }

 private:
  NavigationSection section_called(std::string_view word) const {
    return {.title = std::string((*frame_.words)[word]), .language = std::string(frame_.words->language_of(word))};
  }

  void add(NavigationSection& section, const PageNode& node) {
    const Item* item = library_.find(node.id);
    const Text* text = item ? library_.text(node.id, frame_.language) : nullptr;
    if (!text || !named_.insert(item->id).second) return;
    const std::string& short_title = text->short_title.empty() ? text->title : text->short_title;
    if (item->kind != Kind::form && !text->is_listing) ++chapters_;
    section.entries.push_back({.kind = item->kind,
                               .path = std::string(folder_of(item->kind)) + "/" + item->id + ".html",
                               .title = text->title,
                               .short_title = node.title.empty() ? short_title : node.title,
                               .summary = text->summary,
                               .language = text->language,
                               .chapter = item->kind == Kind::form || item->kind == Kind::page ? 0 : chapters_,
                               .is_listing = text->is_listing,
                               .level = node.level});
  }

  void take(NavigationSection section) {
    if (section.entries.empty()) return;
    const bool is_tree = std::any_of(section.entries.begin(), section.entries.end(), [](const NavigationEntry& entry) {
      return entry.level != 1 || entry.kind == Kind::page;
    });
    if (is_tree) grow_tree(section);
    frame_.sections.push_back(std::move(section));
  }

  // An entry belongs to the nearest one before it that stands higher.
  static void grow_tree(NavigationSection& section) {
    const std::size_t root = section.entries.size();
    section.children.resize(root + 1);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < root; ++i) {
      while (!open.empty() && section.entries[open.back()].level >= section.entries[i].level) open.pop_back();
      const bool is_top = open.empty() || section.entries[open.back()].level == 0;
      section.parents.push_back(is_top ? root : open.back());
      if (section.entries[i].level > 0) section.children[section.parents.back()].push_back(i);
      open.push_back(i);
    }
  }

  bool has_pages(Kind kind) const {
    return std::any_of(library_.items.begin(), library_.items.end(), [&](const auto& entry) {
      return entry.second.kind == kind && library_.text(entry.first, frame_.language);
    });
  }

  void add_reference() {
    const Words& words = *frame_.words;
    NavigationSection section = section_called("reference");
    section.is_reference = true;
    const auto add_page = [&](std::string path, std::string_view word) {
      const std::string title(words[word]);
      section.entries.push_back({.path = std::move(path),
                                 .title = title,
                                 .short_title = title,
                                 .language = std::string(words.language_of(word))});
    };
    for (const Kind kind : kPublishedKinds) {
      const std::string path = std::string(folder_of(kind)) + "/index.html";
      // A page of its own may be there already.
      if (has_pages(kind) && !(kind == Kind::page && library_.text("index", frame_.language))) {
        add_page(path, folder_of(kind));
      }
    }
    if (!library_.glossary.empty()) add_page("glossary.html", "glossary");
    if (has_questions(library_, frame_.language)) add_page(std::string(kLogbook) + ".html", kLogbook);
    if (!library_.bibliography.empty()) add_page("bibliography.html", "bibliography");
    take(std::move(section));
  }

  const Library& library_;
  LanguageFrame& frame_;
  std::set<std::string_view> named_;
  int chapters_ = 0;
};

// "https://example.org" of "https://example.org/handbook".
TemplateData origin_of(std::string_view address) {
  if (address.empty()) return false;
  const std::size_t host = address.find("://") + 3;
  return address.substr(0, address.find('/', host));
}

TemplateData shared_data(const SiteFrame::Data& site, const LanguageFrame& frame) {
  const Site& about = site.library.site;
  TemplateData lang_of = lang_of_words(*frame.words, frame.language);
  for (const auto& [key, text] : {std::pair{"site_title", &about.title}, std::pair{"tagline", &about.tagline},
                                  std::pair{"footer", &about.footer}}) {
    lang_of.set(key, lang_attributes(text->language_in(frame.language), frame.language));
  }
  return TemplateData::Map{
      {"words", words_data(*frame.words)},
      {"text_words", words_data(*frame.words)},
      {"text_lang_of", lang_of},
      {"lang_of", lang_of},
      {"language", frame.language},
      {"direction", direction_of(frame.language)},
      {"site_title", about.title.in(frame.language)},
      {"tagline", about.tagline.in(frame.language)},
      {"footer", about.footer.in(frame.language)},
      {"edition",
       site.edition == Edition::teacher ? TemplateData((*frame.words)["teacher-edition"]) : TemplateData(false)},
      {"origin", origin_of(about.address)},
      {"logo", logo_data(site.theme.print, frame.language, about.title.in(frame.language))},
      {"icon", icon_data(site.theme.print)}};
}

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

// So that a template can ask whether there are any.
TemplateData when_other(std::string_view language, std::string_view around) {
  const std::string attributes = lang_attributes(language, around);
  return attributes.empty() ? TemplateData(false) : TemplateData(attributes);
}

// "framework", whose word says what a page is; empty for what is only a page.
std::string_view key_of_kind(Kind kind) {
  if (kind == Kind::page || kind == Kind::clause) return {};
  std::string_view key = folder_of(kind);
  key.remove_suffix(1);
  return key;
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
TemplateData::List entries_in(const LanguageFrame& frame, const NavigationSection& section, std::size_t folder,
                              std::span<const std::size_t> way, int depth) {
  const std::vector<std::size_t>& all = section.children[folder];
  const std::size_t here = way.empty() ? section.entries.size() : way.front();
  const auto found = std::find(all.begin(), all.end(), here);
  const auto [begin, end] =
      window(all.size(), found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin()), kMaxSiblings);
  TemplateData::List entries;
  const auto add_more = [&](std::size_t place) {
    NavigationEntry more = section.entries[all[place]];
    more.short_title = "… " + more.short_title;
    entries.push_back(entry_data(more, frame, depth));
    entries.back().set("current", false);
    entries.back().set("below", false);
  };
  if (begin > 0) add_more(begin - 1);
  for (std::size_t i = begin; i < end; ++i) {
    TemplateData data = entry_data(section.entries[all[i]], frame, depth);
    const bool is_on_way = all[i] == here;
    data.set("current", is_on_way && way.size() == 1 ? TemplateData(" aria-current=\"page\"") : TemplateData(false));
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

// The section of pages in folders, as it is on the page `present`; on others with no `present`.
std::string render_tree(const SiteFrame::Data& site, const LanguageFrame& frame, const NavigationSection& section,
                        std::optional<std::size_t> present, int depth) {
  const std::size_t root = section.entries.size();
  std::vector<std::size_t> way;
  for (std::size_t at = present.value_or(root); at < root && section.entries[at].level > 0; at = section.parents[at]) {
    way.insert(way.begin(), at);
  }
  TemplateData data(section_data(frame, section, depth));
  data.set("current", present && way.empty() ? TemplateData(" aria-current=\"page\"") : TemplateData(false));
  TemplateData::List entries = entries_in(frame, section, root, way, depth);
  data.set("has_entries", !entries.empty());
  data.set("entries", std::move(entries));
  return site.render("sidebar-part", data, frame);
}

SidebarSection render_section(const SiteFrame::Data& site, const LanguageFrame& frame, const NavigationSection& section,
                              int depth) {
  SidebarSection result;
  if (section.is_tree()) {
    result.open = render_tree(site, frame, section, std::nullopt, depth);
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

}  // namespace

bool SiteFrame::Data::is_large() const { return largest > kLargeSite; }

std::string SiteFrame::Data::render(std::string_view name, const TemplateData& own, const LanguageFrame& frame) const {
  const auto find = [this](std::string_view wanted) -> const Template* {
    const auto place = theme.templates.find(wanted);
    return place == theme.templates.end() ? nullptr : &place->second;
  };
  const Template* wanted = find(name);
  const TemplateData* const layers[] = {&frame.shared, &own};
  if (!wanted || *is_cut) return {};
  std::optional<std::string> html = wanted->render_layers(layers, find);
  if (!html) *is_cut = true;
  return std::move(html).value_or("");
}

bool SiteFrame::is_cut() const { return *data_->is_cut; }

SiteFrame::SiteFrame(const Library& library, const Theme& theme, std::vector<std::string> languages, Edition edition) {
  auto data = std::make_unique<Data>(Data{.library = library, .theme = theme, .edition = edition});
  data->languages = std::move(languages);
  if (data->languages.empty()) data->languages = library.site.languages;
  for (const std::string& language : data->languages) {
    LanguageFrame& frame = data->of[language];
    frame.language = language;
    frame.words = &theme.words_of(language);
    SectionBuilder(library, frame).build();
    frame.shared = shared_data(*data, frame);
    data->largest = std::max(data->largest, frame.places.size());
  }
  for (auto& [language, frame] : data->of) {
    int deepest = 1;
    for (const auto& [path, place] : frame.places) deepest = std::max(deepest, depth_of(path) + 1);
    frame.sidebars.resize(static_cast<std::size_t>(deepest));
    for (int depth = 1; depth <= deepest; ++depth) {
      for (const NavigationSection& section : frame.sections) {
        frame.sidebars[static_cast<std::size_t>(depth) - 1].push_back(render_section(*data, frame, section, depth));
      }
    }
  }
  data_ = std::move(data);
}

SiteFrame::SiteFrame(SiteFrame&&) noexcept = default;
SiteFrame::~SiteFrame() = default;

int depth_of(std::string_view path) { return static_cast<int>(std::count(path.begin(), path.end(), '/')); }

std::string sidebar_of(const SiteFrame::Data& site, const LanguageFrame& frame, std::string_view path, int depth) {
  const std::vector<SidebarSection>& sections = frame.sidebars[static_cast<std::size_t>(std::max(depth, 1)) - 1];
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
      out += render_tree(site, frame, frame.sections[i], present->second.entry, depth);
      continue;
    }
    const std::string_view open = sections[i].open;
    const std::size_t mark = is_present && present->second.entry < sections[i].marks.size()
                                 ? sections[i].marks[present->second.entry]
                                 : std::string_view::npos;
    out += open.substr(0, mark);
    if (mark == std::string_view::npos) continue;
    out += " aria-current=\"page\"";
    out += open.substr(mark);
  }
  return out;
}

TemplateData words_data(const Words& words) {
  TemplateData::Map data;
  for (const auto& [key, text] : words.all()) data.emplace_back(key, text);
  return data;
}

std::string lang_attributes(std::string_view language, std::string_view around) {
  if (language.empty() || around.empty() || language == around) return {};
  std::string out = " lang=\"";
  append_escaped_html(out, language);
  out += '"';
  if (is_right_to_left(language) != is_right_to_left(around)) {
    out += is_right_to_left(language) ? " dir=\"rtl\"" : " dir=\"ltr\"";
  }
  return out;
}

TemplateData lang_of_words(const Words& words, std::string_view around) {
  TemplateData::Map data;
  std::map<std::string_view, std::string> known;  // by language
  for (const auto& [key, text] : words.all()) {
    const std::string_view language = words.language_of(key);
    const auto [attributes, is_new] = known.try_emplace(language);
    if (is_new) attributes->second = lang_attributes(language, around);
    if (!attributes->second.empty()) data.emplace_back(key, attributes->second);
  }
  return data;
}

TemplateData direction_of(std::string_view language) {
  return is_right_to_left(language) ? TemplateData("rtl") : TemplateData(false);
}

std::string_view kind_word(Kind kind, const Words& words) {
  const std::string_view key = key_of_kind(kind);
  return key.empty() ? key : words[key];
}

TemplateData entry_data(const NavigationEntry& entry, const LanguageFrame& frame, int depth) {
  const std::string_view kind = kind_word(entry.kind, *frame.words);
  return TemplateData::Map{
      {"address", path_to_root(depth - 1) + entry.path},
      {"title", entry.title},
      {"short_title", entry.short_title},
      {"chapter", entry.chapter > 0 ? TemplateData(std::to_string(entry.chapter)) : TemplateData(false)},
      {"summary", entry.summary.empty() ? TemplateData(false) : TemplateData(entry.summary)},
      {"kind", kind.empty() ? TemplateData(false) : TemplateData(kind)},
      {"kind_lang", lang_attributes(frame.words->language_of(key_of_kind(entry.kind)), entry.language)},
      {"lang", when_other(entry.language, frame.language)}};
}

TemplateData language_links(const SiteFrame::Data& site, std::string_view present, std::string_view path, int depth) {
  TemplateData::List links;
  for (const std::string& language : site.languages) {
    // A page that only one language has leads to the other's home page.
    const bool is_there =
        site.of.find(language)->second.places.contains(path) || !site.of.find(present)->second.places.contains(path);
    links.push_back(TemplateData::Map{
        {"link_language", language},
        {"name", site.theme.name_of(language)},
        {"lang", lang_attributes(language, present)},
        {"address", path_to_root(depth) + language + "/" + (is_there ? std::string(path) : "index.html")},
        {"current", language == present}});
  }
  return links;
}

}  // namespace drieluik
