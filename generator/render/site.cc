#include "render/site.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/hash.h"
#include "base/parallel.h"
#include "document/build_volume.h"
#include "document/files.h"
#include "layout/contrast.h"
#include "render/html.h"
#include "render/html_frame.h"
#include "render/html_logo.h"
#include "render/messages.h"
#include "render/page_hashes.h"
#include "render/press.h"
#include "render/search_index.h"
#include "render/search_page.h"
#include "render/site_page.h"
#include "render/sitemap.h"
#include "render/web_fonts.h"

namespace drieluik {
namespace {

// A page while it is made: what is known of it already, and what of it there is so far.
struct PageWork {
  SitePage page;
  std::uint64_t made_from = 0;
  std::shared_ptr<const MadePage> known;  // null: it is to be made
  MadePage made;                          // then this is it
  std::string html, pdf, fillable;
  // Of a page with PDFs, from the asking for its glyphs until it is printed.
  std::unique_ptr<Document> document, document_to_fill_in;
  Diagnostics faults;

  const MadePage& result() const { return known ? *known : made; }
  std::string stem() const {
    const std::string& path = page.frame.path;
    return path.substr(0, path.size() - std::string_view(".html").size());
  }
  Span place() const { return {page.text ? page.text->source : nullptr, 0, 0}; }
};

class SiteRenderer {
 public:
  SiteRenderer(const Library& library, const Theme& theme, const NotedReads& files, const Path& folder,
               const SiteOptions& options, PageMemo* memo, Diagnostics& diagnostics)
      : library_(library),
        theme_(theme),
        files_(files),
        folder_(folder),
        options_(options),
        memo_(memo),
        diagnostics_(diagnostics),
        site_(library, theme, options.languages, options.edition),
        plans_(plan_volumes(library, options.edition)),
        backlinks_(find_backlinks(library)),
        compositors_(options.jobs) {
    if (memo_) memo_->begin_build();
    if (memo_) hashes_.emplace(library, files, options);
  }

  // Before the pages are rendered, unless they are made alone.
  bool open_press() {
    press_ = Press::open(files_, folder_, theme_, diagnostics_);
    // What a page depends on is noted even when it is not made again.
    for (std::size_t i = 0; press_ && i < press_->fonts().size(); ++i) press_->fonts()[i];
    return press_.has_value();
  }

  OutputFiles render() {
    list_pages();
    if (press_) prepare_press();
    render_pages();
    for (const std::string& language : options_.languages) {
      add_overviews(language);
      if (press_) add_search(language);
    }
    output_.emplace("index.html", render_front_door(site_));
    output_.emplace("404.html", render_not_found(site_));
    if (site_.is_cut()) diagnostics_.error({}, kTemplateTooMuch);
    if (!library_.site.address.empty()) add_sitemap();
    add_assets();
    add_files_of_pages();
    return std::move(output_);
  }

 private:
  void list_pages() {
    for (SitePage& page : list_site_pages({library_, theme_, plans_, backlinks_}, options_)) {
      PageWork work{.page = std::move(page)};
      if (memo_) {
        work.made_from = hashes_->of(work.page.texts);
        find_known(work);
      }
      pages_.push_back(std::move(work));
    }
  }

  void find_known(PageWork& work) const {
    const std::string stem = work.stem();
    const auto made = memo_->find(work.page.frame.path, work.made_from);
    if (!made || !memo_->take_file(stem + ".html", made->html, work.html)) return;
    const bool is_whole = !press_ || (made->is_whole && memo_->take_file(stem + ".pdf", made->pdf, work.pdf) &&
                                      memo_->take_file(stem + ".fillable.pdf", made->fillable, work.fillable));
    if (is_whole) work.known = made;
  }

  // The fonts of all PDFs have the glyphs of all pages: one that has new ones changes them all.
  void prepare_press() {
    parallel_for(pages_.size(), options_.jobs, [&](std::size_t i, unsigned worker) {
      PageWork& work = pages_[i];
      options_.checkpoint();
      if (work.known || !work.page.prints) return;
      Diagnostics ignored;  // what is wrong is said when the page is printed
      work.document = std::make_unique<Document>(work.page.make());
      work.made.glyphs = press_->glyphs_of(*work.document, work.place(), ignored, &compositors_[worker]);
      if (!work.page.make_fillable) return;
      work.document_to_fill_in = std::make_unique<Document>(work.page.make_fillable());
      work.made.glyphs_to_fill_in =
          press_->glyphs_of(*work.document_to_fill_in, work.place(), ignored, &compositors_[worker]);
    });
    for (const PageWork& work : pages_) {
      press_->prepare(work.result().glyphs, FontSubsets::Use::reading);
      press_->prepare(work.result().glyphs_to_fill_in, FontSubsets::Use::filling_in);
    }
    fonts_ = press_->hash_of_prepared() ^ (hashes_ ? hashes_->of_everything_else() : 0);
    for (PageWork& work : pages_) {
      if (!work.known || !work.page.prints || work.known->fonts == fonts_) continue;
      work.made.glyphs = work.known->glyphs;
      work.made.glyphs_to_fill_in = work.known->glyphs_to_fill_in;
      work.known = nullptr;
    }
  }

  // The volumes come first: each takes as long as many pages. Pages are independent of each other; what each has to
  // say comes back in order.
  void render_pages() {
    const std::size_t volumes = options_.pdf && press_ ? options_.languages.size() : 0;
    std::vector<std::string> volume(volumes);
    std::vector<Diagnostics> volume_faults(volumes);
    parallel_for(volumes + pages_.size(), options_.jobs, [&](std::size_t task, unsigned worker) {
      options_.checkpoint();
      if (task < volumes) {
        volume[task] = print(build_volume_in(options_.languages[task]), {}, volume_faults[task], compositors_[worker]);
      } else if (PageWork& work = pages_[task - volumes]; !work.known) {
        make(work, compositors_[worker]);
      }
    });
    std::set<std::tuple<const Source*, std::uint32_t, std::string>> told;
    for (PageWork& work : pages_) {
      // What was told is told again the next time.
      if (memo_ && !work.known && work.faults.empty()) {
        work.known = std::make_shared<const MadePage>(std::move(work.made));
        memo_->keep(work.page.frame.path, work.made_from, work.known);
      }
      const std::string stem = work.stem();
      output_.emplace(stem + ".html", std::move(work.html));
      if (work.page.prints && press_) output_.emplace(stem + ".pdf", std::move(work.pdf));
      if (work.page.make_fillable && press_) output_.emplace(stem + ".fillable.pdf", std::move(work.fillable));
      // A text that stands in for one in another language says the same there.
      for (const Diagnostic& fault : work.faults.list()) {
        std::string words = fill_in(fault.message->text.english, fault.arguments, Speech::english, false);
        if (told.emplace(fault.span.source, fault.span.begin, std::move(words)).second) diagnostics_.add(fault);
      }
    }
    for (std::size_t i = 0; i < volumes; ++i) {
      output_.emplace(options_.languages[i] + "/" + std::string(kVolumeFile), std::move(volume[i]));
      // What a page's own PDF lacks is not reported again.
      volume_faults[i].sum_equal_warnings();
      if (!diagnostics_.has_errors()) diagnostics_.merge_new(std::move(volume_faults[i]));
    }
  }

  Document build_volume_in(const std::string& language) const {
    return build_volume(library_,
                        {.edition = options_.edition,
                         .language = language,
                         .plan = &plans_.find(language)->second,
                         .words_of = [this](std::string_view of) -> const Words& { return theme_.words_of(of); },
                         .date = options_.date});
  }

  std::string print(const Document& document, Span place, Diagnostics& faults, Compositor& compositor) const {
    return press_->print(document,
                         {.date = options_.date, .author = library_.site.author, .checkpoint = options_.checkpoint},
                         place, faults, compositor);
  }

  static Document made_now(std::unique_ptr<Document>& before, const std::function<Document()>& make) {
    const std::unique_ptr<Document> mine = std::move(before);
    return mine ? std::move(*mine) : make();
  }

  void make(PageWork& work, Compositor& compositor) const {
    const SitePage& page = work.page;
    const Document document = made_now(work.document, page.make);
    PageFrame frame = page.frame;
    if (page.make_form_data) frame.form_data = page.make_form_data();
    MadePage& made = work.made;
    work.html = render_page(page.make_screen ? page.make_screen() : document, frame, site_);
    work.html.shrink_to_fit();
    made.html = fast_hash(work.html);
    made.language = document.language;
    add_files(document, made.files);
    if (!press_) return;
    made.is_whole = true;
    SearchPage own{.address = frame.path.substr(frame.language.size() + 1),
                   .title = document.title,
                   .kind = std::string(kind_word(page.kind, theme_.words_of(frame.language))),
                   .language = document.language,
                   .tags = page.text ? page.text->tags : std::vector<std::string>()};
    for (SearchPage& found : search_pages(document, std::move(own)))
      made.found_as.push_back(index_page(std::move(found)));
    if (!page.prints) return;
    made.fonts = fonts_;
    work.pdf = print(document, work.place(), work.faults, compositor);
    made.pdf = fast_hash(work.pdf);
    if (!page.make_fillable) return;
    const Document fillable = made_now(work.document_to_fill_in, page.make_fillable);
    work.fillable = print(fillable, work.place(), work.faults, compositor);
    made.fillable = fast_hash(work.fillable);
  }

  void add_search(const std::string& language) {
    std::vector<const IndexedPage*> pages;
    for (const PageWork& work : pages_) {
      if (work.page.frame.language != language) continue;
      for (const IndexedPage& found : work.result().found_as) pages.push_back(&found);
    }
    std::vector<IndexedPage> overviews;
    for (const auto& [kind, frame] : overviews_) {
      if (frame.language != language) continue;
      overviews.push_back(index_page({.address = frame.path.substr(language.size() + 1),
                                      .title = std::string(theme_.words_of(language)[folder_of(kind)]),
                                      .language = language,
                                      .sections = {{}}}));
    }
    for (const IndexedPage& overview : overviews) pages.push_back(&overview);
    for (auto& [path, bytes] : search_index(pages, language)) output_.emplace(language + "/" + path, std::move(bytes));
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
                      .translations = languages_that(options_.languages,
                                                     [&](const std::string& one) { return has_items(kind, one); }),
                      .download = ""};
      output_.emplace(path, render_overview(kind, frame, site_));
      overviews_.emplace_back(kind, std::move(frame));
    }
  }

  void add_sitemap() {
    const std::string& site = library_.site.address;
    const std::string front_door = site + "/index.html";
    std::vector<PageAddresses> all{{.own = front_door, .canonical = front_door, .alternates = {}}};
    for (const PageWork& work : pages_) all.push_back(addresses_of(work.page.frame, work.result().language, site));
    for (const auto& [kind, frame] : overviews_) all.push_back(addresses_of(frame, frame.language, site));
    output_.emplace("sitemap.xml", sitemap(all));
    output_.emplace("robots.txt", robots(site));
  }

  void add_assets() {
    for (const auto& [name, bytes] : theme_.assets) output_.emplace("assets/" + name, bytes);
    if (options_.has_fonts) add_fonts();
    add_logo_files(theme_.print, options_.languages.front(), output_);
    output_.emplace("assets/brand.css", brand_style());
  }

  // The colour of site.yaml or else of the theme's paper, unless that is the default's: a theme may have style sheets
  // alone.
  std::string brand_style() const {
    std::string colour = library_.site.brand_colour;
    if (colour.empty() && theme_.print.brand != PrintStyle().brand) colour = to_text(theme_.print.brand);
    return colour.empty() ? "" : ":root{--brand:" + colour + "}\n";
  }

  void add_fonts() {
    const std::optional<FontSet> own = press_ ? std::nullopt : FontSet::open(files_, theme_.print, diagnostics_);
    if (!press_ && !own) return;
    for (auto& [name, bytes] : web_fonts(press_ ? press_->fonts() : *own, theme_.print))
      output_.emplace("assets/fonts/" + name, std::move(bytes));
  }

  void add_files_of_pages() {
    FilesOfSite files;
    for (const PageWork& work : pages_) {
      const FilesOfSite& its = work.result().files;
      files.images.insert(its.images.begin(), its.images.end());
      files.linked.insert(its.linked.begin(), its.linked.end());
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
  std::optional<Press> press_;  // none: pages alone
  const NotedReads& files_;
  const Path& folder_;
  const SiteOptions& options_;
  PageMemo* memo_;                    // null: nothing is kept
  std::optional<PageHashes> hashes_;  // for the memo; before the press reads its fonts, which pages do not depend on
  Diagnostics& diagnostics_;
  SiteFrame site_;
  VolumePlans plans_;  // by language
  Backlinks backlinks_;
  std::vector<PageWork> pages_;
  std::vector<Compositor> compositors_;  // by thread
  std::uint64_t fonts_ = 0;              // of what the press was prepared for
  std::vector<std::pair<Kind, PageFrame>> overviews_;
  OutputFiles output_;
};

}  // namespace

std::optional<OutputFiles> render_site(const Library& library, const Theme& theme, const NotedReads& files,
                                       const Path& folder, const SiteOptions& options, Diagnostics& diagnostics,
                                       PageMemo* memo) {
  SiteRenderer renderer(library, theme, files, folder, options, memo, diagnostics);
  if (!options.pages_alone && !renderer.open_press()) return std::nullopt;
  return renderer.render();
}

}  // namespace drieluik
