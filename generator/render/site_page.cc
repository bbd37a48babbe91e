#include "render/site_page.h"

#include <utility>

#include "document/build_logbook.h"
#include "render/form_data.h"
#include "resolve/translations.h"

namespace drieluik {
namespace {

class PageLister {
 public:
  explicit PageLister(const SiteContext& context)
      : library_(context.library),
        theme_(context.theme),
        plans_(context.plans),
        backlinks_(context.backlinks),
        options_(context.options) {}

  std::vector<SitePage> list() {
    for (const std::string& language : options_.languages) {
      for (const auto& [id, item] : library_.items) add_item(item, language);
      add_home(language);
      add_gathered("glossary.html", language, build_glossary);
      add_gathered("bibliography.html", language, build_bibliography);
      add_logbook(language);
    }
    return std::move(pages_);
  }

  std::vector<SitePage> list_of(const Text& text) {
    const Item* item = text.id.empty() ? nullptr : library_.find(text.id);
    for (const std::string& language : options_.languages) item ? add_item(*item, language) : add_home(language);
    return std::move(pages_);
  }

 private:
  bool has_pdf(const Item& item) const { return options_.pdf && item.kind != Kind::page; }

  std::vector<std::string> languages_of(const TextsByLanguage& texts) const {
    return languages_that(options_.languages, [&](const std::string& language) { return texts.contains(language); });
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

  void add_item(const Item& item, const std::string& language) {
    const Text* text = library_.text(item.id, language);
    if (!text) return;
    const BuildOptions options = build_options(language, text->language);
    SitePage page{.frame = {.language = language,
                            .path = language + "/" + std::string(folder_of(item.kind)) + "/" + item.id + ".html",
                            .translations = languages_of(item.texts),
                            .download = has_pdf(item) ? item.id + ".pdf" : "",
                            .is_outdated = is_outdated(*text, item.texts, library_.site)},
                  .kind = item.kind,
                  .text = text,
                  .texts = &item.texts,
                  .prints = has_pdf(item)};
    const Library& library = library_;
    if (item.kind == Kind::form) {
      page.make = [&library, &item, options] { return build_form(library, item, nullptr, options); };
      if (page.prints) add_fillable(item, options, page);
    } else {
      page.make = [&library, text, options] { return build_page(library, *text, options); };
    }
    if (item.form) add_screen(item, options, page);
    pages_.push_back(std::move(page));
  }

  void add_screen(const Item& form, BuildOptions options, SitePage& page) const {
    options.on_screen = true;
    const Library& library = library_;
    page.make_screen = [&library, &form, options] { return build_form(library, form, nullptr, options); };
    page.make_form_data = [&library, &form, options] {
      return form_data(*form.form, library.site.languages, options.language, *options.words);
    };
  }

  void add_fillable(const Item& form, BuildOptions options, SitePage& page) const {
    options.fillable = true;
    const Library& library = library_;
    page.make_fillable = [&library, &form, options] { return build_form(library, form, nullptr, options); };
    page.frame.fillable = form.id + ".fillable.pdf";
  }

  void add_home(const std::string& language) {
    auto home = library_.homes.find(language);
    for (const std::string& other : library_.site.languages) {
      if (home == library_.homes.end()) home = library_.homes.find(other);
    }
    SitePage page{.frame = {.language = language,
                            .path = language + "/index.html",
                            .translations = options_.languages,
                            .download = options_.pdf ? std::string(kVolumeFile) : ""}};
    const Library& library = library_;
    if (home == library_.homes.end()) {
      // The parts of the navigation stand on every home page.
      page.make = [&library, language] {
        return Document{.language = language,
                        .title = std::string(library.site.title.in(language)),
                        .summary = std::string(library.site.tagline.in(language))};
      };
    } else {
      const Text& text = home->second;
      page.frame.translations = languages_of(library_.homes);
      page.frame.is_outdated = is_outdated(text, library_.homes, library_.site);
      page.text = &text;
      page.texts = &library_.homes;
      page.make = [&library, &text, options = build_options(language, text.language)] {
        return build_page(library, text, options);
      };
    }
    pages_.push_back(std::move(page));
  }

  void add_gathered(const std::string& name, const std::string& language,
                    Document (*build)(const Library&, const BuildOptions&)) {
    pages_.push_back(
        {.frame = {.language = language, .path = language + "/" + name, .translations = options_.languages},
         .make = [&library = library_, build, options = build_options(language, language)] {
           return build(library, options);
         }});
  }

  void add_logbook(const std::string& language) {
    if (!has_questions(library_, language)) return;
    const std::string name(kLogbook);
    add_gathered(name + ".html", language, build_logbook);
    SitePage& page = pages_.back();
    page.frame.translations =
        languages_that(options_.languages, [&](const std::string& one) { return has_questions(library_, one); });
    page.frame.download = options_.pdf ? name + ".pdf" : "";
    page.prints = options_.pdf;
  }

  const Library& library_;
  const Theme& theme_;
  const VolumePlans& plans_;
  const Backlinks& backlinks_;
  const SiteOptions& options_;
  std::vector<SitePage> pages_;
};

}  // namespace

std::vector<SitePage> list_site_pages(const SiteContext& context) { return PageLister(context).list(); }

std::vector<SitePage> list_pages_of(const SiteContext& context, const Text& text) {
  return PageLister(context).list_of(text);
}

std::string page_html(const SitePage& page, const Document& document, const SiteFrame& site) {
  PageFrame frame = page.frame;
  if (page.make_form_data) frame.form_data = page.make_form_data();
  return render_page(page.make_screen ? page.make_screen() : document, frame, site);
}

}  // namespace drieluik
