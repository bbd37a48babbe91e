#include "render/site.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "base/parallel.h"
#include "document/build_logbook.h"
#include "document/build_volume.h"
#include "document/files.h"
#include "render/form_data.h"
#include "render/html.h"
#include "render/html_frame.h"
#include "render/html_logo.h"
#include "render/search_index.h"
#include "render/search_page.h"
#include "render/sitemap.h"
#include "render/web_fonts.h"
#include "resolve/translations.h"

namespace drieluik {
namespace {

constexpr std::string_view kVolume = "handbook.pdf";  // beside the home page

class SiteRenderer {
 public:
  SiteRenderer(const Library& library, const Theme& theme, Press* press, const FileReader& files, const Path& folder,
               const SiteOptions& options, Diagnostics& diagnostics)
      : library_(library),
        theme_(theme),
        press_(press),
        files_(files),
        folder_(folder),
        options_(options),
        diagnostics_(diagnostics),
        site_(library, theme, options.languages),
        plans_(plan_volumes(library, options.edition)),
        backlinks_(find_backlinks(library)) {}

  OutputFiles render() {
    build_documents();
    render_documents();
    for (const std::string& language : options_.languages) {
      add_overviews(language);
      if (press_) add_search(language);
    }
    output_.emplace("index.html", render_front_door(site_));
    output_.emplace("404.html", render_not_found(site_));
    if (!library_.site.address.empty()) add_sitemap();
    add_assets();
    add_files_of_pages();
    return std::move(output_);
  }

 private:
  struct Page {
    Document document;
    PageFrame frame;
    const Source* source = nullptr;
    bool prints = false;
    Kind kind = Kind::page;
    std::optional<Document> fillable = {};  // of a form that prints
    std::vector<std::string> tags = {};
    // What is not printed is made when the page is, and not kept; of a form also what its page shows.
    std::function<Document()> document_to_make = {}, screen_to_make = {};
    std::vector<SearchPage> found_as = {};
    FilesOfSite files = {};
    std::string text_language = {};
  };

  bool prints(const Item& item) const { return options_.pdf && item.kind != Kind::page; }

  template <typename Has>
  std::vector<std::string> languages_that(const Has& has) const {
    std::vector<std::string> languages;
    for (const std::string& language : options_.languages) {
      if (has(language)) languages.push_back(language);
    }
    return languages;
  }

  std::vector<std::string> languages_of(const std::map<std::string, Text, std::less<>>& texts) const {
    return languages_that([&](const std::string& language) { return texts.contains(language); });
  }

  // For a page of the site's `language`, whose text may be of another.
  BuildOptions build_options(const std::string& language, const std::string& text_language) const {
    return {.edition = options_.edition,
            .language = text_language,
            .words = &theme_.words_of(text_language),
            .reader_language = language,
            .backlinks = &backlinks_,
            .volume = &plans_.find(language)->second};
  }

  void add_page(Document document, PageFrame frame, const Source* source, bool prints) {
    pages_.push_back({std::move(document), std::move(frame), source, prints});
  }

  void add_screen(const Item& form, BuildOptions options, Page& page) {
    options.on_screen = true;
    page.screen_to_make = [this, &form, options] { return build_form(library_, form, nullptr, options); };
    page.frame.form_data = form_data(*form.form, library_.site.languages, options.language, *options.words);
  }

  void add_fillable(const Item& form, BuildOptions options, Page& page) {
    options.fillable = true;
    if (press_) page.fillable = build_form(library_, form, nullptr, options);
    page.frame.fillable = form.id + ".fillable.pdf";
  }

  void build_documents() {
    for (const std::string& language : options_.languages) {
      for (const auto& [id, item] : library_.items) {
        const Text* text = library_.text(id, language);
        if (!text) continue;
        const BuildOptions options = build_options(language, text->language);
        const auto make = [this, &item = item, text, options] {
          return item.kind == Kind::form ? build_form(library_, item, nullptr, options)
                                         : build_page(library_, *text, options);
        };
        const bool is_printed = prints(item) && press_;
        const std::string stem = language + "/" + std::string(folder_of(item.kind)) + "/" + id;
        add_page(is_printed ? make() : Document(),
                 {.language = language,
                  .path = stem + ".html",
                  .translations = languages_of(item.texts),
                  .download = prints(item) ? id + ".pdf" : "",
                  .is_outdated = is_outdated(*text, item.texts, library_.site)},
                 text->source, is_printed);
        pages_.back().kind = item.kind;
        pages_.back().tags = text->tags;
        if (!is_printed) pages_.back().document_to_make = make;
        if (item.form) add_screen(item, options, pages_.back());
        if (item.kind == Kind::form && prints(item)) add_fillable(item, options, pages_.back());
      }
      add_home(language);
      const auto every = [&](const char* name) {
        return PageFrame{
            .language = language, .path = language + "/" + name, .translations = options_.languages, .download = ""};
      };
      add_page(build_glossary(library_, build_options(language, language)), every("glossary.html"), nullptr, false);
      add_page(build_bibliography(library_, build_options(language, language)), every("bibliography.html"), nullptr,
               false);
      add_logbook(language);
    }
  }

  void add_logbook(const std::string& language) {
    Document logbook = build_logbook(library_, build_options(language, language));
    if (logbook.content.empty()) return;
    const std::string name(kLogbook);
    add_page(std::move(logbook),
             {.language = language,
              .path = language + "/" + name + ".html",
              .translations = languages_that([this](const std::string& one) { return has_questions(library_, one); }),
              .download = options_.pdf ? name + ".pdf" : ""},
             nullptr, options_.pdf && press_);
  }

  void add_home(const std::string& language) {
    auto home = library_.homes.find(language);
    for (const std::string& other : library_.site.languages) {
      if (home == library_.homes.end()) home = library_.homes.find(other);
    }
    PageFrame frame{.language = language,
                    .path = language + "/index.html",
                    .translations = options_.languages,
                    .download = options_.pdf ? std::string(kVolume) : ""};
    if (home == library_.homes.end()) {
      // The parts of the navigation stand on every home page.
      Document home_page{.language = language,
                         .title = std::string(library_.site.title.in(language)),
                         .summary = std::string(library_.site.tagline.in(language))};
      return add_page(std::move(home_page), std::move(frame), nullptr, false);
    }
    frame.translations = languages_of(library_.homes);
    const Text& text = home->second;
    frame.is_outdated = is_outdated(text, library_.homes, library_.site);
    add_page(build_page(library_, text, build_options(language, text.language)), std::move(frame), text.source, false);
  }

  Document build_volume_in(const std::string& language) const {
    return build_volume(library_,
                        {.edition = options_.edition,
                         .language = language,
                         .plan = &plans_.find(language)->second,
                         .words_of = [this](std::string_view of) -> const Words& { return theme_.words_of(of); },
                         .date = options_.date});
  }

  // The volumes come first: each takes as long as many pages. Pages are independent of each other; what each has to
  // say comes back in order.
  void render_documents() {
    Diagnostics ignored;  // what is wrong is said when the page is printed
    for (const Page& page : pages_) {
      if (page.prints) press_->prepare(page.document, {page.source, 0, 0}, ignored);
      if (page.fillable) press_->prepare(*page.fillable, {page.source, 0, 0}, ignored);
    }
    const std::size_t volumes = options_.pdf && press_ ? options_.languages.size() : 0;
    std::vector<std::string> html(pages_.size()), pdf(pages_.size()), fillable(pages_.size()), volume(volumes);
    std::vector<Diagnostics> faults(pages_.size()), volume_faults(volumes);
    std::vector<Compositor> compositors(options_.jobs);
    parallel_for(volumes + pages_.size(), options_.jobs, [&](std::size_t task, unsigned worker) {
      if (task < volumes) {
        volume[task] = press_->print(build_volume_in(options_.languages[task]),
                                     {.date = options_.date, .author = library_.site.author}, {}, volume_faults[task],
                                     compositors[worker]);
        return;
      }
      const std::size_t i = task - volumes;
      Page& page = pages_[i];
      if (page.document_to_make) page.document = page.document_to_make();
      html[i] = render_page(page.screen_to_make ? page.screen_to_make() : page.document, page.frame, site_);
      if (press_) make_findable(page);
      const auto print = [&](const Document& document) {
        return press_->print(document, {.date = options_.date, .author = library_.site.author}, {page.source, 0, 0},
                             faults[i], compositors[worker]);
      };
      if (page.prints) pdf[i] = print(page.document);
      if (page.fillable) fillable[i] = print(*page.fillable);
      add_files(page.document, page.files);
      page.text_language = page.document.language;
      page.document = Document();
    });
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      const std::string& path = pages_[i].frame.path;
      const std::string stem = path.substr(0, path.size() - std::string_view(".html").size());
      if (pages_[i].prints) output_.emplace(stem + ".pdf", std::move(pdf[i]));
      if (pages_[i].fillable) output_.emplace(stem + ".fillable.pdf", std::move(fillable[i]));
      output_.emplace(path, std::move(html[i]));
      diagnostics_.merge(std::move(faults[i]));
    }
    for (std::size_t i = 0; i < volumes; ++i) {
      output_.emplace(options_.languages[i] + "/" + std::string(kVolume), std::move(volume[i]));
      // A character that a page's own PDF lacks is not reported again.
      volume_faults[i].sum_equal_warnings();
      if (!diagnostics_.has_errors()) diagnostics_.merge(std::move(volume_faults[i]));
    }
  }

  void make_findable(Page& page) const {
    const PageFrame& frame = page.frame;
    page.found_as =
        search_pages(page.document, {.address = frame.path.substr(frame.language.size() + 1),
                                     .title = page.document.title,
                                     .kind = std::string(kind_word(page.kind, theme_.words_of(frame.language))),
                                     .language = page.document.language,
                                     .tags = page.tags});
  }

  void add_search(const std::string& language) {
    std::vector<SearchPage> pages;
    for (Page& page : pages_) {
      if (page.frame.language == language)
        std::move(page.found_as.begin(), page.found_as.end(), std::back_inserter(pages));
    }
    for (const auto& [kind, frame] : overviews_) {
      if (frame.language != language) continue;
      pages.push_back({.address = frame.path.substr(language.size() + 1),
                       .title = std::string(theme_.words_of(language)[folder_of(kind)]),
                       .language = language,
                       .sections = {{}}});
    }
    std::vector<std::vector<PageWord>> words(pages.size());
    parallel_for(pages.size(), options_.jobs, [&](std::size_t i, unsigned) { words[i] = words_of(pages[i]); });
    for (auto& [path, bytes] : search_index(pages, words, language)) {
      output_.emplace(language + "/" + path, std::move(bytes));
    }
  }

  bool has_items(Kind kind, const std::string& language) const {
    return std::any_of(library_.items.begin(), library_.items.end(), [&](const auto& entry) {
      return entry.second.kind == kind && library_.text(entry.first, language);
    });
  }

  void add_overviews(const std::string& language) {
    for (const Kind kind : kPublishedKinds) {
      const std::string path = language + "/" + std::string(folder_of(kind)) + "/index.html";
      if (!has_items(kind, language) || output_.contains(path)) continue;
      PageFrame frame{.language = language,
                      .path = path,
                      .translations = languages_that([&](const std::string& one) { return has_items(kind, one); }),
                      .download = ""};
      output_.emplace(path, render_overview(kind, frame, site_));
      overviews_.emplace_back(kind, std::move(frame));
    }
  }

  void add_sitemap() {
    const std::string& site = library_.site.address;
    const std::string front_door = site + "/index.html";
    std::vector<PageAddresses> all{{.own = front_door, .canonical = front_door, .alternates = {}}};
    for (const Page& page : pages_) all.push_back(addresses_of(page.frame, page.text_language, site));
    for (const auto& [kind, frame] : overviews_) all.push_back(addresses_of(frame, frame.language, site));
    output_.emplace("sitemap.xml", sitemap(all));
    output_.emplace("robots.txt", robots(site));
  }

  void add_assets() {
    for (const auto& [name, bytes] : theme_.assets) output_.emplace("assets/" + name, bytes);
    if (press_) {
      for (auto& [name, bytes] : web_fonts(press_->fonts(), theme_.print))
        output_.emplace("assets/fonts/" + name, std::move(bytes));
    }
    add_logo_files(theme_.print, options_.languages.front(), output_);
    const std::string& brand = library_.site.brand_colour;
    output_.emplace("assets/brand.css", brand.empty() ? "" : ":root{--brand:" + brand + "}\n");
  }

  void add_files_of_pages() {
    FilesOfSite files;
    for (Page& page : pages_) {
      files.images.merge(page.files.images);
      files.linked.merge(page.files.linked);
    }
    const auto take_along = [&](const std::set<std::string>& places, const std::string& folder) {
      for (const std::string& file : places) {
        std::string bytes;
        if (!files_.read(folder_ / file, bytes)) output_.emplace(folder + file, std::move(bytes));
      }
    };
    take_along(files.images, "images/");
    take_along(files.linked, "files/");
  }

  const Library& library_;
  const Theme& theme_;
  Press* press_;  // null: pages alone
  const FileReader& files_;
  const Path& folder_;
  const SiteOptions& options_;
  Diagnostics& diagnostics_;
  SiteFrame site_;
  VolumePlans plans_;  // by language
  Backlinks backlinks_;
  std::vector<Page> pages_;
  std::vector<std::pair<Kind, PageFrame>> overviews_;
  OutputFiles output_;
};

}  // namespace

OutputFiles render_site(const Library& library, const Theme& theme, Press* press, const FileReader& files,
                        const Path& folder, const SiteOptions& options, Diagnostics& diagnostics) {
  return SiteRenderer(library, theme, press, files, folder, options, diagnostics).render();
}

}  // namespace drieluik
