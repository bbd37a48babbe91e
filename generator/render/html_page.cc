// A page is made in four steps: what all pages share (html_frame), the text (html_blocks), what stands around the text
// on this page, and the template.
#include <algorithm>
#include <optional>
#include <utility>

#include "render/html.h"
#include "render/html_frame.h"
#include "render/html_logo.h"
#include "render/html_writer.h"
#include "render/page_addresses.h"

namespace drieluik {
namespace {

// {"items": […]}, or false, so that a template can leave out what would stand around an empty list.
TemplateData when_any(TemplateData::List items) {
  if (items.empty()) return false;
  return TemplateData::Map{{"items", std::move(items)}};
}

TemplateData when_any(std::string_view text) { return text.empty() ? TemplateData(false) : TemplateData(text); }

std::optional<Kind> kind_of_folder(std::string_view folder) {
  for (const Kind kind : kPublishedKinds) {
    if (folder == folder_of(kind)) return kind;
  }
  return std::nullopt;
}

// One page and its place in the site.
struct Place {
  const SiteFrame::Data& site;
  const PageFrame& page;
  const LanguageFrame& frame;
  int depth;
  std::string_view path;  // within the language: "frameworks/grow.html"

  Place(const SiteFrame::Data& all, const PageFrame& one)
      : site(all),
        page(one),
        frame(all.of.find(one.language)->second),
        depth(depth_of(one.path)),
        path(std::string_view(one.path).substr(one.language.size() + 1)) {}

  bool is_home() const { return path == "index.html"; }
  // The pages that this one lies below, from the outermost.
  std::vector<const NavigationEntry*> ancestors() const {
    std::vector<const NavigationEntry*> above;
    const auto present = frame.places.find(path);
    if (present == frame.places.end()) return above;
    const NavigationSection& section = frame.sections[present->second.section];
    std::size_t at = present->second.entry;
    if (!section.is_tree() || section.entries[at].level == 0) return above;
    while ((at = section.parents[at]) < section.entries.size()) above.insert(above.begin(), &section.entries[at]);
    if (section.entries.front().level == 0) above.insert(above.begin(), &section.entries.front());
    return above;
  }
  std::string_view word(std::string_view key) const { return (*frame.words)[key]; }
  // Of an element in `language` on this page.
  std::string lang(std::string_view language) const { return lang_attributes(language, page.language); }
};

void add_addresses(const Place& place, std::string_view text_language, TemplateData::Map& data) {
  const std::string& site = place.site.library.site.address;
  if (site.empty()) {
    data.emplace_back("addresses", false);
    return;
  }
  const PageAddresses addresses = addresses_of(place.page, text_language, site);
  TemplateData::List alternates;
  for (const auto& [language, address] : addresses.alternates) {
    alternates.push_back(TemplateData::Map{{"link_language", language}, {"address", address}});
  }
  const std::string logo = logo_address(place.site.theme.print);
  data.emplace_back("addresses", TemplateData::Map{{"canonical", addresses.canonical},
                                                   {"alternates", std::move(alternates)},
                                                   {"image", when_any(logo.empty() ? logo : site + "/" + logo)}});
}

TemplateData breadcrumb(const Place& place) {
  if (place.is_home()) return false;
  TemplateData::List crumbs;
  const auto add = [&](std::string_view text, std::string_view language, std::string address) {
    crumbs.push_back(
        TemplateData::Map{{"text", text}, {"lang", place.lang(language)}, {"address", std::move(address)}});
  };
  add(place.word("home"), place.frame.words->language_of("home"), path_to_root(place.depth - 1) + "index.html");
  const std::string_view folder = place.path.substr(0, place.path.find('/'));
  const std::string overview = std::string(folder) + "/index.html";
  if (kind_of_folder(folder) && place.path != overview) {
    add(place.word(folder), place.frame.words->language_of(folder), path_to_root(place.depth - 2) + "index.html");
  }
  for (const NavigationEntry* entry : place.ancestors())
    add(entry->short_title, entry->language, path_to_root(place.depth - 1) + entry->path);
  return when_any(std::move(crumbs));
}

// The pages before and after this one on the reader's way through the navigation.
void add_neighbours(const Place& place, TemplateData::Map& data) {
  const NavigationEntry* previous = nullptr;
  const NavigationEntry* next = nullptr;
  const auto present = place.frame.places.find(place.path);
  if (present != place.frame.places.end()) {
    const auto& sections = place.frame.sections;
    const auto [section, entry] = present->second;
    if (!sections[section].is_reference) {
      if (entry > 0) {
        previous = &sections[section].entries[entry - 1];
      } else if (section > 0) {
        previous = &sections[section - 1].entries.back();
      }
      if (entry + 1 < sections[section].entries.size()) {
        next = &sections[section].entries[entry + 1];
      } else if (section + 1 < sections.size() && !sections[section + 1].is_reference) {
        next = &sections[section + 1].entries.front();
      }
    }
  }
  const auto add = [&](const char* key, const NavigationEntry* entry) {
    data.emplace_back(key, entry ? entry_data(*entry, place.frame, place.depth) : TemplateData(false));
  };
  add("previous", previous);
  add("next", next);
  data.emplace_back("neighbours", previous || next);
}

// Those of a section that lead to all others. The list of a folder says nothing beside the list that it stands in.
bool is_on_top(const NavigationEntry& entry) { return entry.level <= 1 && !(entry.level == 0 && entry.is_listing); }

TemplateData in_one_part(TemplateData::List items) {
  TemplateData::List parts;
  parts.push_back(TemplateData::Map{{"part_title", false}, {"items", std::move(items)}});
  return when_any(std::move(parts));
}

TemplateData part_data(const Place& place, const NavigationSection& section) {
  TemplateData::List items;
  for (const NavigationEntry& entry : section.entries) {
    if (section.entries.size() == 1 || is_on_top(entry)) items.push_back(entry_data(entry, place.frame, place.depth));
  }
  return TemplateData::Map{
      {"part_title", section.title}, {"lang", place.lang(section.language)}, {"items", std::move(items)}};
}

// The home page of a large site names its parts; each leads to its first page.
TemplateData parts_of_large_home(const Place& place) {
  TemplateData::List items;
  for (const NavigationSection& section : place.frame.sections) {
    if (section.is_reference) continue;
    items.push_back(entry_data(section.entries.front(), place.frame, place.depth));
    items.back().set("title", section.title);
  }
  return in_one_part(std::move(items));
}

TemplateData parts_of_home(const Place& place) {
  if (place.site.is_large()) return parts_of_large_home(place);
  TemplateData::List parts;
  for (const NavigationSection& section : place.frame.sections) {
    if (!section.is_reference) parts.push_back(part_data(place, section));
  }
  return when_any(std::move(parts));
}

// Pages by their sections; those below the first level are reached through these.
TemplateData parts_of_pages(const Place& place) {
  TemplateData::List parts;
  for (const NavigationSection& section : place.frame.sections) {
    if (section.is_reference) continue;
    TemplateData::List items;
    for (const NavigationEntry& entry : section.entries) {
      if (entry.kind != Kind::page || !is_on_top(entry)) continue;
      items.push_back(entry_data(entry, place.frame, place.depth));
    }
    if (items.empty()) continue;
    parts.push_back(TemplateData::Map{
        {"part_title", section.title}, {"lang", place.lang(section.language)}, {"items", std::move(items)}});
  }
  return when_any(std::move(parts));
}

TemplateData parts_of_overview(const Place& place, Kind kind) {
  if (kind == Kind::page) return parts_of_pages(place);
  TemplateData::List items;
  for (const NavigationSection& section : place.frame.sections) {
    if (section.is_reference) continue;
    for (const NavigationEntry& entry : section.entries) {
      if (entry.kind != kind) continue;
      items.push_back(entry_data(entry, place.frame, place.depth));
      items.back().set("kind", false);
    }
  }
  return in_one_part(std::move(items));
}

TemplateData facts_of(const Document& document) {
  TemplateData::List facts;
  for (const Fact& fact : document.facts) {
    facts.push_back(TemplateData::Map{{"label", fact.label}, {"value", fact.value}});
  }
  return when_any(std::move(facts));
}

// Also in boxes, and in what stands there when an answer asks for it. A heading in a quote is not the page's own.
void add_headings(const Blocks& blocks, TemplateData::List& headings) {
  for (const Block& block : blocks) {
    if (const auto* callout = std::get_if<Callout>(&block.node)) add_headings(callout->content, headings);
    if (const auto* group = std::get_if<FieldGroup>(&block.node)) add_headings(group->content, headings);
    const auto* heading = std::get_if<Heading>(&block.node);
    if (!heading || heading->level != 2 || heading->anchor.empty()) continue;
    headings.push_back(TemplateData::Map{{"address", "#" + heading->anchor}, {"text", text_of(heading->content)}});
  }
}

TemplateData headings_of(const Document& document) {
  TemplateData::List headings;
  add_headings(document.content, headings);
  if (headings.size() < 2) return false;
  return when_any(std::move(headings));
}

TemplateData related_to(const Place& place, const Document& document) {
  TemplateData::List groups;
  for (const RelatedGroup& group : document.related) {
    TemplateData::List links;
    for (const auto& [text, target] : group.links) {
      links.push_back(
          TemplateData::Map{{"text", text}, {"address", relative_address(target, place.page.language, place.depth)}});
    }
    groups.push_back(TemplateData::Map{{"group_title", group.title}, {"links", std::move(links)}});
  }
  return when_any(std::move(groups));
}

// In the bibliography each work has its key as an id: citations lead there.
TemplateData sources_of(const Place& place, const Document& document) {
  const bool is_bibliography = place.path == "bibliography.html";
  HtmlWriter writer{.words = *place.frame.words, .language = place.page.language, .depth = place.depth};
  TemplateData::List sources;
  for (const SourceEntry& source : document.sources) {
    writer.out.clear();
    write_inlines(writer, source.content);
    sources.push_back(TemplateData::Map{{"source", writer.out},
                                        {"key", is_bibliography ? TemplateData(source.key) : TemplateData(false)}});
  }
  if (sources.empty()) return false;
  return TemplateData::Map{{"with_title", !is_bibliography}, {"items", std::move(sources)}};
}

TemplateData chapter_of(const Place& place) {
  const auto at = place.frame.places.find(place.path);
  if (at == place.frame.places.end()) return false;
  const int chapter = place.frame.sections[at->second.section].entries[at->second.entry].chapter;
  return chapter > 0 ? TemplateData(std::to_string(chapter)) : TemplateData(false);
}

// What the frame of every page shows.
TemplateData::Map frame_data(const Place& place, std::string_view title, std::string_view summary,
                             std::string_view text_language) {
  const Site& site = place.site.library.site;
  const std::string_view site_title = site.title.in(place.page.language);
  const bool is_foreign = text_language != place.page.language;
  TemplateData::Map data;
  data.emplace_back("title", title);
  data.emplace_back("chapter", chapter_of(place));
  data.emplace_back("page_title",
                    place.is_home() ? std::string(site_title) : std::string(title) + " · " + std::string(site_title));
  data.emplace_back("summary", when_any(summary));
  data.emplace_back("description", summary.empty() ? site.tagline.in(place.page.language) : summary);
  data.emplace_back("text_language", is_foreign ? TemplateData(text_language) : TemplateData(false));
  if (is_foreign) {
    const Words& text_words = place.site.theme.words_of(text_language);
    data.emplace_back("text_words", words_data(text_words));
    data.emplace_back("text_lang_of", lang_of_words(text_words, text_language));
  }
  data.emplace_back("text_lang", place.lang(text_language));
  data.emplace_back("root", path_to_root(place.depth));
  data.emplace_back("home", path_to_root(place.depth - 1) + "index.html");
  data.emplace_back("body_class", place.is_home()                 ? TemplateData("home")
                                  : place.path == "glossary.html" ? TemplateData("glossary")
                                                                  : TemplateData(false));
  data.emplace_back("sidebar", sidebar_of(place.site, place.frame, place.path, place.depth));
  data.emplace_back("languages", language_links(place.site, place.page.language, place.path, place.depth));
  data.emplace_back("has_languages", place.site.languages.size() > 1);
  data.emplace_back("breadcrumb", breadcrumb(place));
  add_addresses(place, text_language, data);
  add_neighbours(place, data);
  return data;
}

}  // namespace

std::string render_page(const Document& document, const PageFrame& frame, const SiteFrame& site) {
  const Place place(site.data(), frame);
  TemplateData::Map data = frame_data(place, document.title, document.summary, document.language);
  // What is gathered from all texts is called by a word: "glossary.html".
  data.emplace_back("title_lang",
                    place.path.find('/') == std::string_view::npos && !place.is_home()
                        ? place.lang(place.frame.words->language_of(place.path.substr(0, place.path.find('.'))))
                        : "");
  data.emplace_back("body", render_blocks(document, site.data().theme.words_of(document.language), place.depth));
  data.emplace_back("outdated", frame.is_outdated);
  data.emplace_back("facts", facts_of(document));
  data.emplace_back("on_this_page", headings_of(document));
  data.emplace_back("related", related_to(place, document));
  data.emplace_back("sources", sources_of(place, document));
  data.emplace_back("version", when_any(document.form_version));
  data.emplace_back("text_hash", when_any(document.text_hash));
  data.emplace_back("download", when_any(frame.download));
  const Words& words = site.data().theme.words_of(document.language);
  const std::string_view download = place.is_home() ? "download-handbook" : "download-pdf";
  data.emplace_back("download_text", words[download]);
  data.emplace_back("download_lang", lang_attributes(words.language_of(download), document.language));
  data.emplace_back("fillable", when_any(frame.fillable));
  data.emplace_back("form_data", when_any(frame.form_data));
  data.emplace_back("parts", place.is_home() ? parts_of_home(place) : TemplateData(false));
  return place.site.render("page", std::move(data), place.frame);
}

std::string render_overview(Kind kind, const PageFrame& frame, const SiteFrame& site) {
  const Place place(site.data(), frame);
  TemplateData::Map data = frame_data(place, place.word(folder_of(kind)), {}, frame.language);
  data.emplace_back("title_lang", place.lang(place.frame.words->language_of(folder_of(kind))));
  data.emplace_back("parts", parts_of_overview(place, kind));
  return place.site.render("page", std::move(data), place.frame);
}

}  // namespace drieluik
