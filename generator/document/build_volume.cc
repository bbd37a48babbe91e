#include "document/build_volume.h"

#include "base/numerals.h"
#include "document/collation.h"
#include "resolve/page_tree.h"

namespace drieluik {
namespace {

class VolumeBuilder {
 public:
  VolumeBuilder(const Library& library, const VolumeOptions& options)
      : library_(library), options_(options), words_(options.words_of(options.language)) {}

  Document build() {
    Document volume = front();
    if (options_.plan->home) {
      VolumePart& alone = volume.parts.emplace_back();
      alone.chapters.push_back(chapter(*options_.plan->home, nullptr, ""));
    }
    for (const VolumePlan::Part& part : options_.plan->parts) add_part(part, volume);
    volume.sources = build_bibliography(library_, build_options(options_.language)).sources;
    add_terms(volume);
    return volume;
  }

 private:
  void add_part(const VolumePlan::Part& part, Document& volume) {
    VolumePart& out = volume.parts.emplace_back();
    out.title = part.named     ? part.named->title.in(options_.language)
                : part.section ? section_title(library_, *part.section, options_.language)
                               : std::string_view();
    out.is_named_by_pages = !part.named && !out.title.empty();
    if (out.title.empty()) out.title = words_[folder_of(part.kind)];
    out.label = part.is_appendix ? std::string(words_["appendices"])
                                 : fill_pattern(words_["part-n"], {{"n", capital_roman(++parts_)}});
    std::size_t appendices = 0;
    for (const Item* item : part.items) {
      std::string number = part.is_appendix ? letters(++appendices) : std::to_string(++chapters_);
      out.chapters.push_back(chapter(*library_.text(item->id, options_.language), item, std::move(number)));
    }
  }

  BuildOptions build_options(const std::string& language) const {
    return {.edition = options_.edition,
            .language = language,
            .words = &options_.words_of(language),
            .backlinks = &no_backlinks_,
            .volume = options_.plan,
            .is_chapter = true};
  }

  Document chapter(const Text& text, const Item* item, std::string number) const {
    BuildOptions options = build_options(text.language);
    options.reader_language = options_.language;
    Document document = item && item->kind == Kind::form ? build_form(library_, *item, nullptr, options)
                                                         : build_page(library_, text, options);
    document.is_chapter = true;
    document.number = std::move(number);
    document.place = {text.source, 0, 0};
    document.sources.clear();  // the volume has one bibliography
    document.related.clear();
    return document;
  }

  Document front() const {
    const Site& site = library_.site;
    Document volume;
    volume.kind = DocumentKind::volume;
    volume.id = "handbook";
    volume.language = options_.language;
    volume.title = site.title.in(options_.language);
    volume.summary = site.tagline.in(options_.language);
    volume.edition = words_[options_.edition == Edition::teacher ? "teacher-edition" : "student-edition"];
    volume.is_for_teachers = options_.edition == Edition::teacher;
    volume.date = options_.date;
    volume.imprint = site.footer.in(options_.language);
    return volume;
  }

  void add_terms(Document& volume) const {
    std::vector<const GlossaryTerm*> terms;
    std::vector<std::string> names;
    for (const auto& [id, term] : library_.glossary) {
      terms.push_back(&term);
      names.emplace_back(term.term.in(options_.language));
    }
    for (const std::size_t i : collated_order(names, options_.language)) {
      volume.terms.push_back(
          {terms[i]->id, names[i], std::string(terms[i]->definition.in(options_.language)), terms[i]->span});
    }
  }

  const Library& library_;
  const VolumeOptions& options_;
  const Words& words_;
  const Backlinks no_backlinks_;  // what goes with a page is not printed
  std::size_t parts_ = 0, chapters_ = 0;
};

}  // namespace

Document build_volume(const Library& library, const VolumeOptions& options) {
  return VolumeBuilder(library, options).build();
}

}  // namespace drieluik
