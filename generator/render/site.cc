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
  std::shared_ptr<MadePage> made;         // then this is it, as soon as it is begun
  // Of a page with PDFs, from the asking for its glyphs until it is printed.
  std::unique_ptr<Document> document, document_to_fill_in;
  Diagnostics faults;

  const MadePage& result() const { return known ? *known : *made; }
  std::string stem() const {
    const std::string& path = page.frame.path;
    return path.substr(0, path.size() - std::string_view(".html").size());
  }
  Span place() const { return {page.text ? page.text->source : nullptr, 0, 0}; }
};

class SiteRenderer {
 public:
  SiteRenderer(const SiteContext& context, const NotedReads& files, const Path& folder, Output& output, PageMemo* memo,
               Diagnostics& diagnostics)
      : context_(context),
        library_(context.library),
        theme_(context.theme),
        options_(context.options),
        site_(context.frame),
        files_(files),
        folder_(folder),
        output_(output),
        memo_(memo ? *memo : own_memo_),
        diagnostics_(diagnostics),
        compositors_(options_.jobs) {
    memo_.begin_build();
    if (memo) hashes_.emplace(library_, files, options_);
  }

  // Before the pages are rendered, unless they are made alone.
  bool open_press() {
    press_ = Press::open(files_, folder_, theme_, diagnostics_);
    if (!press_) return false;
    add_fonts();
    if (!options_.pdf) {
      press_.reset();
      return true;
    }
    // What a page depends on is noted even when it is not made again.
    for (std::size_t i = 0; i < press_->fonts().size(); ++i) press_->fonts()[i];
    return true;
  }

  void render() {
    list_pages();
    if (press_) prepare_press();
    render_pages();
    for (const std::string& language : options_.languages) {
      add_overviews(language);
      if (!options_.pages_alone) add_search(language);
    }
    output_.put("index.html", render_front_door(site_));
    output_.put("404.html", render_not_found(site_));
    if (site_.is_cut()) diagnostics_.error({}, kTemplateTooMuch);
    if (!library_.site.address.empty()) add_sitemap();
    add_assets();
    add_files_of_pages();
  }

 private:
  void list_pages() {
    std::vector<SitePage> pages = list_site_pages(context_);
    pages_.reserve(pages.size());
    for (SitePage& page : pages) pages_.push_back({.page = std::move(page)});
    if (!hashes_) return;
    parallel_for(pages_.size(), options_.jobs, [&](std::size_t i, unsigned) {
      pages_[i].made_from = hashes_->of(pages_[i].page.texts);
      find_known(pages_[i]);
    });
  }

  // Of a page that is known, its files are in the output already.
  void find_known(PageWork& work) {
    const std::string stem = work.stem();
    const auto made = memo_.find(work.page.frame.path, work.made_from);
    const auto keep = [&](std::string_view ending, std::uint64_t hash) {
      return hash == 0 || output_.keep(std::string(stem).append(ending), hash);
    };
    if (!made || !keep(".html", made->html)) return;
    const bool is_whole =
        options_.pages_alone || (made->is_whole && keep(".pdf", made->pdf) && keep(".fillable.pdf", made->fillable));
    if (is_whole) work.known = memo_.take_over(made);
  }

  // The fonts of all PDFs have the glyphs of all pages: one that has new ones changes them all.
  void prepare_press() {
    parallel_for(pages_.size(), options_.jobs, [&](std::size_t i, unsigned worker) {
      PageWork& work = pages_[i];
      options_.checkpoint();
      if (work.known || !work.page.prints) return;
      work.made = std::make_shared<MadePage>();
      Diagnostics ignored;  // what is wrong is said when the page is printed
      work.document = std::make_unique<Document>(work.page.make());
      work.made->glyphs = press_->glyphs_of(*work.document, work.place(), ignored, &compositors_[worker]);
      if (!work.page.make_fillable) return;
      work.document_to_fill_in = std::make_unique<Document>(work.page.make_fillable());
      work.made->glyphs_to_fill_in =
          press_->glyphs_of(*work.document_to_fill_in, work.place(), ignored, &compositors_[worker]);
    });
    for (const PageWork& work : pages_) {
      if (!work.known && !work.made) continue;
      press_->prepare(work.result().glyphs, FontSubsets::Use::reading);
      press_->prepare(work.result().glyphs_to_fill_in, FontSubsets::Use::filling_in);
    }
    fonts_ = press_->hash_of_prepared() ^ (hashes_ ? hashes_->of_everything_else() : 0);
    for (PageWork& work : pages_) {
      if (!work.known || !work.page.prints || work.known->fonts == fonts_) continue;
      work.made = std::make_shared<MadePage>();
      work.made->glyphs = work.known->glyphs;
      work.made->glyphs_to_fill_in = work.known->glyphs_to_fill_in;
      work.known = nullptr;
    }
  }

  // The volumes come first: each takes as long as many pages. Pages are independent of each other; what each has to
  // say comes back in order.
  void render_pages() {
    const std::size_t volumes = press_ ? options_.languages.size() : 0;
    std::vector<Diagnostics> volume_faults(volumes);
    parallel_for(volumes + pages_.size(), options_.jobs, [&](std::size_t task, unsigned worker) {
      options_.checkpoint();
      if (task < volumes) {
        const std::string& language = options_.languages[task];
        output_.put(language + "/" + std::string(kVolumeFile),
                    print(build_volume_in(language), {}, volume_faults[task], compositors_[worker]));
      } else if (PageWork& work = pages_[task - volumes]; !work.known) {
        make(work, compositors_[worker]);
        work.page.make = work.page.make_screen = nullptr;  // the search needs the room
      }
    });
    std::set<std::tuple<const Source*, std::uint32_t, std::string>> told;
    for (PageWork& work : pages_) {
      if (hashes_) keep_in_memo(work);
      // A text that stands in for one in another language says the same there.
      for (const Diagnostic& fault : work.faults.list()) {
        std::string words = fill_in(fault.message->text.english, fault.arguments, Speech::english, false);
        if (told.emplace(fault.span.source, fault.span.begin, std::move(words)).second) diagnostics_.add(fault);
      }
    }
    for (Diagnostics& faults : volume_faults) {
      // What a page's own PDF lacks is not reported again.
      faults.sum_equal_warnings();
      if (!diagnostics_.has_errors()) diagnostics_.merge_new(std::move(faults));
    }
  }

  // What was told is told again the next time.
  void keep_in_memo(PageWork& work) {
    if (!work.known && work.faults.empty()) work.known = work.made;
    if (work.known) memo_.keep(work.page.frame.path, work.made_from, work.known);
  }

  Document build_volume_in(const std::string& language) const {
    return build_volume(library_,
                        {.edition = options_.edition,
                         .language = language,
                         .plan = &context_.plans.find(language)->second,
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

  void make(PageWork& work, Compositor& compositor) {
    const SitePage& page = work.page;
    const Document document = made_now(work.document, page.make);
    const PageFrame& frame = page.frame;
    if (!work.made) work.made = std::make_shared<MadePage>();
    MadePage& made = *work.made;
    made.html = put(work, ".html", page_html(page, document, site_));
    made.language = document.language;
    FilesOfSite files;
    add_files(document, files);
    if (!files.images.empty() || !files.linked.empty()) made.files.edit() = std::move(files);
    if (options_.pages_alone) return;
    made.is_whole = true;
    SearchPage own{.address = frame.path.substr(frame.language.size() + 1),
                   .title = document.title,
                   .kind = std::string(kind_word(page.kind, theme_.words_of(frame.language))),
                   .language = document.language,
                   .tags = page.text ? page.text->tags : std::vector<std::string>()};
    std::vector<IndexedPage> found;
    for (SearchPage& one : search_pages(document, std::move(own))) found.push_back(index_page(std::move(one)));
    made.found_as = memo_.archive->put(pack(found));
    if (!page.prints || !press_) return;
    made.fonts = fonts_;
    made.pdf = put(work, ".pdf", print(document, work.place(), work.faults, compositor));
    if (!page.make_fillable) return;
    const Document fillable = made_now(work.document_to_fill_in, page.make_fillable);
    made.fillable = put(work, ".fillable.pdf", print(fillable, work.place(), work.faults, compositor));
  }

  std::uint64_t put(const PageWork& work, std::string_view ending, std::string bytes) {
    return output_.put(work.stem().append(ending), std::move(bytes));
  }

  void add_search(const std::string& language) {
    SearchIndex index(language, output_);
    for (const PageWork& work : pages_) {
      if (work.page.frame.language != language) continue;
      const std::optional<std::string> packed = memo_.archive->get(work.result().found_as);
      if (!packed) diagnostics_.error({}, kLostPage, {work.page.frame.path});
      for (const IndexedPage& page : unpack(packed.value_or(""))) index.add(page);
    }
    for (const auto& [kind, frame] : overviews_) {
      if (frame.language != language) continue;
      index.add(index_page({.address = frame.path.substr(language.size() + 1),
                            .title = std::string(theme_.words_of(language)[folder_of(kind)]),
                            .language = language,
                            .sections = {{}}}));
    }
    index.finish();
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
      output_.put(path, render_overview(kind, frame, site_));
      overviews_.emplace_back(kind, std::move(frame));
    }
  }

  void add_sitemap() {
    const std::string& site = library_.site.address;
    const std::string front_door = site + "/index.html";
    std::vector<PageAddresses> all{{.own = front_door, .canonical = front_door, .alternates = {}}};
    for (const PageWork& work : pages_) all.push_back(addresses_of(work.page.frame, work.result().language, site));
    for (const auto& [kind, frame] : overviews_) all.push_back(addresses_of(frame, frame.language, site));
    output_.put("sitemap.xml", sitemap(all));
    output_.put("robots.txt", robots(site));
  }

  void add_assets() {
    if (options_.pages_alone) add_fonts();
    for (const auto& [name, bytes] : theme_.assets) output_.put("assets/" + name, bytes);
    add_logo_files(theme_.print, options_.languages.front(), output_);
    if (!theme_.assets.contains("brand.css")) output_.put("assets/brand.css", brand_style());
  }

  // The colour of site.yaml or else of the theme's paper, unless that is the default's: a theme may have style sheets
  // alone.
  std::string brand_style() const {
    std::string colour = library_.site.brand_colour;
    if (colour.empty() && theme_.print.brand != PrintStyle().brand) colour = to_text(theme_.print.brand);
    return colour.empty() ? "" : ":root{--brand:" + colour + "}\n";
  }

  void add_fonts() {
    if (!options_.has_fonts) return;
    const std::optional<FontSet> own = press_ ? std::nullopt : FontSet::open(files_, theme_.print, diagnostics_);
    if (!press_ && !own) return;
    for (auto& [name, bytes] : web_fonts(press_ ? press_->fonts() : *own, theme_.print))
      output_.put("assets/fonts/" + name, std::move(bytes));
  }

  void add_files_of_pages() {
    FilesOfSite files;
    for (const PageWork& work : pages_) {
      const FilesOfSite& its = *work.result().files;
      files.images.insert(its.images.begin(), its.images.end());
      files.linked.insert(its.linked.begin(), its.linked.end());
    }
    const auto take_along = [&](const std::set<std::string>& places, const std::string& folder) {
      for (const std::string& file : places) {
        std::string bytes;
        if (!files_.read(folder_ / file, bytes)) output_.put(folder + file, std::move(bytes));
      }
    };
    take_along(files.images, "images/");
    take_along(files.linked, "files/");
  }

  const SiteContext& context_;
  const Library& library_;
  const Theme& theme_;
  const SiteOptions& options_;
  const SiteFrame& site_;
  std::optional<Press> press_;  // none: without PDFs
  const NotedReads& files_;
  const Path& folder_;
  Output& output_;
  PageMemo own_memo_;
  PageMemo& memo_;
  // None: nothing is kept. Made before the press reads its fonts, which pages do not depend on.
  std::optional<PageHashes> hashes_;
  Diagnostics& diagnostics_;
  std::vector<PageWork> pages_;
  std::vector<Compositor> compositors_;  // by thread
  std::uint64_t fonts_ = 0;              // of what the press was prepared for
  std::vector<std::pair<Kind, PageFrame>> overviews_;
};

}  // namespace

bool render_site(const SiteContext& context, const NotedReads& files, const Path& folder, Output& output,
                 Diagnostics& diagnostics, PageMemo* memo) {
  SiteRenderer renderer(context, files, folder, output, memo, diagnostics);
  if (!context.options.pages_alone && !renderer.open_press()) return false;
  renderer.render();
  return true;
}

}  // namespace drieluik
