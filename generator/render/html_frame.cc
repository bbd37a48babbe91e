#include "render/html_frame.h"

#include <algorithm>
#include <set>
#include <utility>

#include "document/build_logbook.h"
#include "render/html_logo.h"
#include "render/html_writer.h"

namespace drieluik {
namespace {

constexpr std::size_t kLargeSite = 100;         // entries, from which on the sidebar opens one section only
constexpr std::size_t kMaxClosedSections = 40;  // closed sections that a sidebar lists

// In a finished sidebar, where an entry may be marked as the present page: no text of the site holds these bytes.
constexpr char kMark = '\x01';

// Collects the sections of one language.
class SectionBuilder {
 public:
  SectionBuilder(const Library& library, LanguageFrame& frame) : library_(library), frame_(frame) {}

  void build() {
    for (const NavigationPart& part : library_.site.navigation) {
      NavigationSection section{.title = std::string(part.title.in(frame_.language))};
      for (const Reference& item : part.items) {
        if (const Item* found = library_.find(item.id)) add(section, *found);
      }
      take(std::move(section));
    }
    for (const Kind kind : kPublishedKinds) {
      NavigationSection section{.title = std::string((*frame_.words)[folder_of(kind)])};
      for (const auto& [id, item] : library_.items) {
        if (item.kind == kind) add(section, item);
      }
      take(std::move(section));
    }
    add_reference();
    for (std::size_t i = 0; i < frame_.sections.size(); ++i) {
      const std::vector<NavigationEntry>& entries = frame_.sections[i].entries;
      for (std::size_t j = 0; j < entries.size(); ++j) frame_.places.emplace(entries[j].path, EntryPlace{i, j});
    }
  }

 private:
  void add(NavigationSection& section, const Item& item) {
    const Text* text = library_.text(item.id, frame_.language);
    if (!text || !named_.insert(item.id).second) return;
    section.entries.push_back({.kind = item.kind,
                               .path = std::string(folder_of(item.kind)) + "/" + item.id + ".html",
                               .title = text->title,
                               .short_title = text->short_title.empty() ? text->title : text->short_title,
                               .summary = text->summary,
                               .language = text->language});
  }

  void take(NavigationSection section) {
    if (!section.entries.empty()) frame_.sections.push_back(std::move(section));
  }

  void add_reference() {
    const Words& words = *frame_.words;
    NavigationSection section{.title = std::string(words["reference"]), .is_reference = true};
    const auto add_page = [&](std::string path, std::string_view word) {
      const std::string title(words[word]);
      section.entries.push_back(
          {.path = std::move(path), .title = title, .short_title = title, .language = frame_.language});
    };
    for (const Kind kind : kPublishedKinds) {
      const auto is_of_kind = [&](const auto& entry) { return entry.second.kind == kind; };
      if (std::any_of(library_.items.begin(), library_.items.end(), is_of_kind)) {
        add_page(std::string(folder_of(kind)) + "/index.html", folder_of(kind));
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
};

// "https://example.org" of "https://example.org/handbook".
TemplateData origin_of(std::string_view address) {
  if (address.empty()) return false;
  const std::size_t host = address.find("://") + 3;
  return address.substr(0, address.find('/', host));
}

TemplateData shared_data(const SiteFrame::Data& site, const LanguageFrame& frame) {
  const Site& about = site.library.site;
  return TemplateData::Map{{"words", words_data(*frame.words)},
                           {"text_words", words_data(*frame.words)},
                           {"language", frame.language},
                           {"site_title", about.title.in(frame.language)},
                           {"tagline", about.tagline.in(frame.language)},
                           {"footer", about.footer.in(frame.language)},
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

SidebarSection render_section(const SiteFrame::Data& site, const LanguageFrame& frame, const NavigationSection& section,
                              int depth) {
  TemplateData::List entries;
  for (const NavigationEntry& entry : section.entries) {
    TemplateData data = entry_data(entry, frame, depth);
    data.set("current", std::string(1, kMark));
    entries.push_back(std::move(data));
  }
  TemplateData data(TemplateData::Map{{"section_title", section.title},
                                      {"first", entry_data(section.entries.front(), frame, depth)},
                                      {"entries", std::move(entries)},
                                      {"is_closed", false}});
  SidebarSection result{.open = site.render("sidebar-part", data, frame)};
  take_marks(result);
  if (site.is_large()) {
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
  return wanted ? wanted->render_layers(layers, find) : std::string();
}

SiteFrame::SiteFrame(const Library& library, const Theme& theme, std::vector<std::string> languages) {
  auto data = std::make_unique<Data>(Data{.library = library, .theme = theme});
  data->languages = languages.empty() ? library.site.languages : std::move(languages);
  for (const std::string& language : data->languages) {
    LanguageFrame& frame = data->of[language];
    frame.language = language;
    frame.words = &theme.words_of(language);
    SectionBuilder(library, frame).build();
    frame.shared = shared_data(*data, frame);
    data->largest = std::max(data->largest, frame.places.size());
  }
  for (auto& [language, frame] : data->of) {
    for (const int depth : {1, 2}) {
      for (const NavigationSection& section : frame.sections) {
        frame.sidebars[depth - 1].push_back(render_section(*data, frame, section, depth));
      }
    }
  }
  data_ = std::move(data);
}

SiteFrame::SiteFrame(SiteFrame&&) noexcept = default;
SiteFrame::~SiteFrame() = default;

int depth_of(std::string_view path) { return static_cast<int>(std::count(path.begin(), path.end(), '/')); }

std::string sidebar_of(const SiteFrame::Data& site, const LanguageFrame& frame, std::string_view path, int depth) {
  const std::vector<SidebarSection>& sections = frame.sidebars[depth > 1 ? 1 : 0];
  const auto present = frame.places.find(path);
  const bool shows_closed = sections.size() <= kMaxClosedSections;
  std::string out;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const bool is_present = present != frame.places.end() && present->second.section == i;
    const bool is_open = is_present || !site.is_large() || frame.sections[i].is_reference;
    if (!is_open) {
      if (shows_closed) out += sections[i].closed;
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

std::string_view kind_word(Kind kind, const Words& words) {
  if (kind == Kind::page || kind == Kind::clause) return {};
  std::string_view key = folder_of(kind);
  key.remove_suffix(1);  // "framework"
  return words[key];
}

TemplateData entry_data(const NavigationEntry& entry, const LanguageFrame& frame, int depth) {
  const std::string_view kind = kind_word(entry.kind, *frame.words);
  return TemplateData::Map{
      {"address", path_to_root(depth - 1) + entry.path},
      {"title", entry.title},
      {"short_title", entry.short_title},
      {"summary", entry.summary},
      {"kind", kind.empty() ? TemplateData(false) : TemplateData(kind)},
      {"other_language", entry.language == frame.language ? TemplateData(false) : TemplateData(entry.language)}};
}

TemplateData language_links(const SiteFrame::Data& site, std::string_view present, std::string_view path, int depth) {
  TemplateData::List links;
  for (const std::string& language : site.languages) {
    const auto words = site.theme.words.find(language);
    links.push_back(TemplateData::Map{
        {"link_language", language},
        {"name", words == site.theme.words.end() ? std::string_view(language) : words->second["language-name"]},
        {"address", path_to_root(depth) + language + "/" + std::string(path)},
        {"current", language == present}});
  }
  return links;
}

}  // namespace drieluik
