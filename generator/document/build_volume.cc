#include "document/build_volume.h"

#include <set>

#include "document/collation.h"
#include "document/numerals.h"
#include "document/volume_plan.h"
#include "resolve/numbered.h"

namespace drieluik {
namespace {

struct PlannedPart {
  std::string label, title;
  std::vector<const Item*> items;
};

class VolumeBuilder {
 public:
  VolumeBuilder(const Library& library, const VolumeOptions& options)
      : library_(library), options_(options), words_(options.words_of(options.language)) {}

  Document build() {
    choose_parts();
    const Text* home = home_text();
    if (home) plan(*home);
    for (const PlannedPart& part : parts_) {
      for (const Item* item : part.items) plan(*library_.text(item->id, options_.language));
    }
    Document volume = front();
    if (home) volume.parts.push_back({"", "", {chapter(*home, nullptr, "")}});
    std::size_t number = 0;
    for (const PlannedPart& part : parts_) {
      VolumePart& out = volume.parts.emplace_back(VolumePart{part.label, part.title, {}});
      const bool is_appendix = &part == appendix_;
      if (is_appendix) number = 0;
      for (const Item* item : part.items) {
        ++number;
        out.chapters.push_back(chapter(*library_.text(item->id, options_.language), item,
                                       is_appendix ? letters(number) : std::to_string(number)));
      }
    }
    volume.sources = build_bibliography(library_, build_options(options_.language)).sources;
    add_terms(volume);
    return volume;
  }

 private:
  // The site's navigation; then what it does not name, by kind; the forms at the end.
  void choose_parts() {
    PlannedPart forms{std::string(words_["appendix"]), std::string(words_["forms"]), {}};
    std::set<std::string_view> named;
    const auto add = [&](const Item* item, PlannedPart& part) {
      if (!item || !library_.text(item->id, options_.language) || !named.insert(item->id).second) return;
      (item->kind == Kind::form ? forms : part).items.push_back(item);
    };
    for (const NavigationPart& named_part : library_.site.navigation) {
      PlannedPart part{"", std::string(named_part.title.in(options_.language)), {}};
      for (const Reference& reference : named_part.items) add(library_.find(reference.id), part);
      take(std::move(part));
    }
    for (const Kind kind : kPublishedKinds) {
      PlannedPart part{"", std::string(words_[folder_of(kind)]), {}};
      for (const auto& [id, item] : library_.items) {
        if (item.kind == kind) add(&item, part);
      }
      take(std::move(part));
    }
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      std::string sign = roman(i + 1);
      for (char& c : sign) c = static_cast<char>(c - 'a' + 'A');
      parts_[i].label = fill_pattern(words_["part-n"], {{"n", sign}});
    }
    const bool has_forms = !forms.items.empty();
    take(std::move(forms));
    if (has_forms) appendix_ = &parts_.back();
  }

  void take(PlannedPart part) {
    if (!part.items.empty()) parts_.push_back(std::move(part));
  }

  const Text* home_text() const {
    const auto home = library_.homes.find(options_.language);
    return home == library_.homes.end() ? nullptr : &home->second;
  }

  void plan(const Text& text) {
    plan_.chapters.emplace(text.id, VolumePlan::Chapter{figures_, tables_});
    for (const Numbered& block : numbered_blocks(text.body, options_.edition == Edition::teacher)) {
      ++(block.kind == Numbered::Kind::figure ? figures_ : tables_);
    }
  }

  BuildOptions build_options(const std::string& language) const {
    return {.edition = options_.edition, .language = language, .words = &options_.words_of(language), .volume = &plan_};
  }

  Document chapter(const Text& text, const Item* item, std::string number) const {
    const BuildOptions options = build_options(text.language);
    Document document = item && item->kind == Kind::form ? build_form(library_, *item, nullptr, options)
                                                         : build_page(library_, text, options);
    document.number = std::move(number);
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
  std::vector<PlannedPart> parts_;
  const PlannedPart* appendix_ = nullptr;
  VolumePlan plan_;
  int figures_ = 0, tables_ = 0;
};

}  // namespace

Document build_volume(const Library& library, const VolumeOptions& options) {
  return VolumeBuilder(library, options).build();
}

}  // namespace drieluik
