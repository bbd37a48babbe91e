#include "render/html_frame.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/language.h"
#include "base/text.h"
#include "document/build_logbook.h"
#include "render/html_logo.h"
#include "render/html_writer.h"
#include "resolve/page_tree.h"

namespace drieluik {
namespace {

constexpr std::size_t kLargeSite = 100;  // entries, from which on the sidebar opens one section only
// Collects the sections of one language.
class SectionBuilder {
 public:
  SectionBuilder(const Library& library, LanguageFrame& frame) : library_(library), frame_(frame) {}

  void build() {
    for (const NavigationPart& part : library_.site.navigation) {
      NavigationSection section{.title = std::string(part.title.in(frame_.language)),
                                .language = std::string(part.title.language_in(frame_.language))};
      for (const Reference& item : part.items) {
        for (const PlacedPage& page : page_with_those_below(library_, item.id)) add(section, page);
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
      for (const PageNode& node : pages.nodes) add(section, {node.id, node.level, node.title});
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

  void add(NavigationSection& section, const PlacedPage& page) {
    const Item* item = library_.find(page.id);
    const Text* text = item ? library_.text(page.id, frame_.language) : nullptr;
    if (!text || !named_.insert(item->id).second) return;
    const std::string& short_title = text->short_title.empty() ? text->title : text->short_title;
    if (item->kind != Kind::form && !text->is_listing) ++chapters_;
    section.entries.push_back({.kind = item->kind,
                               .path = std::string(folder_of(item->kind)) + "/" + item->id + ".html",
                               .title = text->title,
                               .short_title = page.title.empty() ? std::string_view(short_title) : page.title,
                               .summary = text->summary,
                               .language = text->language,
                               .chapter = item->kind == Kind::form || item->kind == Kind::page ? 0 : chapters_,
                               .is_listing = text->is_listing,
                               .level = page.level});
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
      const std::string_view title = words[word];
      section.entries.push_back(
          {.path = std::move(path), .title = title, .short_title = title, .language = words.language_of(word)});
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

// "framework", whose word says what a page is; empty for what is only a page.
std::string_view key_of_kind(Kind kind) {
  if (kind == Kind::page || kind == Kind::clause) return {};
  std::string_view key = folder_of(kind);
  key.remove_suffix(1);
  return key;
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
  for (auto& [language, frame] : data->of) frame.sidebars = make_sidebars(*data, frame);
  data_ = std::move(data);
}

SiteFrame::SiteFrame(SiteFrame&&) noexcept = default;
SiteFrame::~SiteFrame() = default;

int depth_of(std::string_view path) { return static_cast<int>(std::count(path.begin(), path.end(), '/')); }

TemplateData when_other(std::string_view language, std::string_view around) {
  const std::string attributes = lang_attributes(language, around);
  return attributes.empty() ? TemplateData(false) : TemplateData(attributes);
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
