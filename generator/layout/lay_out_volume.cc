#include "layout/lay_out_volume.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "document/volume_anchors.h"
#include "layout/lay_out.h"
#include "layout/paginate.h"
#include "layout/running_heads.h"
#include "layout/volume_section.h"

namespace drieluik {
namespace {

using Kind = VolumeSection::Kind;
using Sections = std::vector<VolumeSection>;

constexpr std::size_t kMostContentsLines = 300;  // seven pages or so

class VolumeSetter {
 public:
  VolumeSetter(const Document& volume, const ContextOf& context_of, Span place, Diagnostics& diagnostics)
      : volume_(volume), context_of_(context_of), place_(place), diagnostics_(diagnostics) {}

  Paper set() {
    list_sections();
    for (VolumeSection& section : body_) set(section, diagnostics_);
    for (int round = 0; round < kMaxRounds && set_again(); ++round) {
    }
    set_index();
    number_pages();
    set_front();
    return bind_all();
  }

 private:
  void list_sections() {
    const Words& words = *context_of_(volume_.language).words;
    const auto add = [&](Kind kind, std::string_view id, std::string title) -> VolumeSection& {
      VolumeSection& section = body_.emplace_back();
      section.kind = kind;
      section.id = id;
      section.title = std::move(title);
      section.document = &volume_;
      return section;
    };
    for (std::size_t i = 0; i < volume_.parts.size(); ++i) {
      const VolumePart& part = volume_.parts[i];
      if (!part.title.empty()) add(Kind::part, "_part-" + std::to_string(i + 1), part.title).part = &part;
      for (const Document& chapter : part.chapters) {
        VolumeSection& section = add(Kind::chapter, anchor_in_volume(chapter.id), chapter.title);
        section.number = chapter.number;
        section.document = &chapter;
        if (!part.title.empty()) section.part = &part;
      }
    }
    if (!volume_.terms.empty()) add(Kind::terms, kGlossaryChapter, std::string(words["glossary"]));
    if (!volume_.sources.empty()) add(Kind::sources, kBibliographyChapter, std::string(words["bibliography"]));
  }

  void set(VolumeSection& section, Diagnostics& diagnostics) {
    const LayoutContext context = context_of_(section.document->language);
    Setting setting(*section.document, context, section.kind == Kind::chapter ? section.document->place : place_,
                    diagnostics);
    setting.pages = std::move(section.pages);
    setting.missing = std::move(missing_);
    lay_out_section(setting, section);
    paginate(std::move(setting.flow), setting.style(), setting.paper);
    section.paper = std::move(setting.paper);
    section.paper.language = section.document->language;
    section.pages = std::move(setting.pages);
    missing_ = std::move(setting.missing);
  }

  void lay_out_section(Setting& setting, const VolumeSection& section) const {
    switch (section.kind) {
      case Kind::cover:
        return lay_out_cover(setting);
      case Kind::contents:
        return lay_out_contents(setting, contents());
      case Kind::part:
        return lay_out_part(setting, *section.part);
      case Kind::chapter:
        return lay_out_text(setting);
      case Kind::terms:
        return lay_out_terms(setting);
      case Kind::sources:
        return lay_out_bibliography(setting);
      case Kind::index:
        return lay_out_index(setting, term_pages());
    }
  }

  // Lays out again what printed other page numbers than there are now.
  bool set_again() {
    number_pages();
    bool has_changed = false;
    Diagnostics said_before;
    for (VolumeSection& section : body_) {
      if (!section.pages.learn(section.paper, section.first_page, look_up())) continue;
      set(section, said_before);
      has_changed = true;
    }
    return has_changed;
  }

  void number_pages() {
    std::uint32_t page = 0;
    places_.clear();
    for (VolumeSection& section : body_) {
      section.first_page = page;
      places_.emplace(anchor_in_volume(section.id), page);
      for (const Anchor& anchor : section.paper.anchors) {
        places_.emplace(anchor_in_volume(section.id, anchor.name), page + anchor.page);
      }
      page += static_cast<std::uint32_t>(section.paper.pages.size());
    }
    pages_ = page;
  }

  PageNumbers::LookUp look_up() const {
    return [this](const std::string& anchor) -> std::optional<PageNumber> {
      const auto place = places_.find(anchor);
      if (place == places_.end()) return std::nullopt;
      return PageNumber{place->second, std::to_string(place->second + 1)};
    };
  }

  // Links to the glossary say where its terms are used.
  TermPages term_pages() const {
    TermPages uses;
    const std::string prefix = anchor_in_volume(kGlossaryChapter) + "/";
    for (const VolumeSection& section : body_) {
      for (std::size_t i = 0; i < section.paper.pages.size(); ++i) {
        const std::uint32_t page = section.first_page + static_cast<std::uint32_t>(i);
        for (const LinkArea& link : section.paper.pages[i].links) {
          if (!link.destination.starts_with(prefix)) continue;
          std::vector<std::uint32_t>& pages = uses[link.destination.substr(prefix.size())];
          if (pages.empty() || pages.back() != page) pages.push_back(page);
        }
      }
    }
    return uses;
  }

  void set_index() {
    if (term_pages().empty()) return;
    VolumeSection index;
    index.kind = Kind::index;
    index.id = "_index";
    index.title = (*context_of_(volume_.language).words)["index"];
    index.document = &volume_;
    set(index, diagnostics_);
    body_.push_back(std::move(index));
  }

  // Parts and chapters with the page on which each begins; and the main headings, unless there are too many to find
  // one's way.
  std::vector<ContentsLine> contents() const {
    std::vector<ContentsLine> lines = contents_lines(true);
    if (lines.size() > kMostContentsLines) lines = contents_lines(false);
    return lines;
  }

  std::vector<ContentsLine> contents_lines(bool has_headings) const {
    std::vector<ContentsLine> lines;
    for (const VolumeSection& section : body_) {
      const int depth = section.kind == Kind::chapter && section.part ? 1 : 0;
      const std::string number = section.kind == Kind::part ? section.part->label : section.number;
      const Document* words_of = section.kind == Kind::chapter ? section.document
                                 : section.kind == Kind::part  ? section.part->named_by()
                                                               : nullptr;
      lines.push_back(
          {depth, number, section.title, anchor_in_volume(section.id), label(section.first_page), words_of});
      const bool is_form = section.document->kind == DocumentKind::form;  // filled in, not read by its headings
      if (section.kind != Kind::chapter || is_form || !has_headings) continue;
      std::map<std::pair<std::uint32_t, float>, const Anchor*> anchors;  // the first of a place
      for (const Anchor& anchor : section.paper.anchors) anchors.try_emplace({anchor.page, anchor.y}, &anchor);
      for (const OutlineEntry& entry : section.paper.outline) {
        if (entry.level != 2) continue;
        const auto anchor = anchors.find({entry.page, entry.y});
        if (anchor == anchors.end()) continue;
        lines.push_back({2, "", entry.title, anchor_in_volume(section.id, anchor->second->name),
                         label(section.first_page + entry.page), words_of});
      }
    }
    return lines;
  }

  static std::string label(std::uint32_t page) { return std::to_string(page + 1); }

  void set_front() {
    const Words& words = *context_of_(volume_.language).words;
    for (const Kind kind : {Kind::cover, Kind::contents}) {
      VolumeSection& section = front_.emplace_back();
      section.kind = kind;
      section.id = kind == Kind::cover ? "_cover" : "_contents";
      section.title = kind == Kind::cover ? volume_.title : std::string(words["contents"]);
      section.document = &volume_;
    }
    for (VolumeSection& section : front_) set(section, diagnostics_);
  }

  Paper bind_all() {
    const PrintStyle& style = *context_of_(volume_.language).style;
    Paper paper;
    paper.elements.push_back({.tag = Tag::document, .parent = -1});
    paper.width = style.page_width;
    paper.height = style.page_height;
    paper.title = title_with_edition(volume_, *context_of_(volume_.language).words);
    paper.subject = volume_.summary;
    paper.language = volume_.language;
    for (VolumeSection& section : front_) add_section(section, kRoot, paper);
    const auto first = static_cast<std::uint32_t>(paper.pages.size());
    paper.labels = {{0, PageLabels::Style::roman}, {first, PageLabels::Style::arabic}};
    std::int32_t part = kRoot;
    for (VolumeSection& section : body_) {
      const bool is_in_part = section.kind == Kind::chapter && section.part;
      const bool begins_part = section.kind == Kind::part;
      const std::int32_t element = add_section(section, is_in_part ? part : kRoot, paper);
      if (begins_part) part = element;
    }
    for (std::uint32_t i = 0; i < pages_; ++i) paper.anchors.push_back({page_anchor(i), first + i, 0});
    drop_dead_links(paper);
    tell_places_of_pictures(paper);
    return paper;
  }

  std::int32_t add_section(VolumeSection& section, std::int32_t parent, Paper& volume) {
    const bool is_front = section.kind == Kind::cover || section.kind == Kind::contents;
    if (section.kind != Kind::cover) {
      const auto number = static_cast<std::uint32_t>(is_front ? volume.pages.size() : section.first_page) + 1;
      const std::string title = section.number.empty() ? section.title : section.number + "  " + section.title;
      add_heads(section,
                {.title = title, .first_number = number, .has_roman_numbers = is_front, .has_letterhead = false});
    }
    const int deeper = section.kind == Kind::chapter && section.part ? 1 : 0;
    return bind(volume, std::move(section), parent, deeper);
  }

  void add_heads(VolumeSection& section, const RunningText& text) const {
    const LayoutContext context = context_of_(section.document->language);
    Diagnostics said_before;
    Setting setting(*section.document, context, place_, said_before);
    setting.paper = std::move(section.paper);
    add_running_heads(setting, text);
    section.paper = std::move(setting.paper);
  }

  const Document& volume_;
  const ContextOf& context_of_;
  Span place_;
  Diagnostics& diagnostics_;
  Sections front_, body_;
  std::map<std::string, std::uint32_t, std::less<>> places_;  // of anchors, by page of the body
  std::uint32_t pages_ = 0;                                   // of the body
  std::set<std::pair<const Source*, char32_t>> missing_;      // characters that have been reported
};

}  // namespace

Paper lay_out_volume(const Document& volume, const ContextOf& context_of, Span place, Diagnostics& diagnostics) {
  return VolumeSetter(volume, context_of, place, diagnostics).set();
}

}  // namespace drieluik
