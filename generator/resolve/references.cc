#include "resolve/references.h"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "read/teachers_text.h"
#include "resolve/addresses.h"
#include "resolve/directives.h"
#include "resolve/messages.h"
#include "resolve/numbered.h"
#include "resolve/programme.h"

namespace drieluik {
namespace {

template <typename Map>
std::vector<std::string_view> keys(const Map& map) {
  std::vector<std::string_view> all;
  all.reserve(map.size());
  for (const auto& entry : map) all.push_back(entry.first);
  return all;
}

void check_kind(const Library& library, const std::vector<Reference>& references, Kind kind, Diagnostics& diagnostics) {
  for (const Reference& reference : references) {
    const Item* item = library.find(reference.id);
    if (!item && library.left_out.contains(reference.id)) continue;
    if (!item) {
      report_unknown(reference.id, keys(library.items), reference.span, kUnknownId, kUnknownIdNear, diagnostics);
    } else if (item->kind != kind) {
      diagnostics.error(reference.span, kWrongKind, {reference.id, folder_of(kind), folder_of(item->kind)});
    }
  }
}

void check_work(const Library& library, const std::string& key, Span span, Diagnostics& diagnostics) {
  if (library.bibliography_failed || library.bibliography.contains(key)) return;
  report_unknown(key, keys(library.bibliography), span, kUnknownWork, kUnknownWorkNear, diagnostics);
}

class Checker {
 public:
  Checker(const Library& library, const Text& text, const FileReader& files, const Path& folder,
          Diagnostics& diagnostics)
      : library_(library), text_(text), files_(files), folder_(folder), diagnostics_(diagnostics) {}

  void walk(const Markup& node) {
    const bool was_for_teachers = std::exchange(for_teachers_, for_teachers_ || is_for_teachers(node));
    switch (node.kind) {
      case MarkupKind::link:
        check_link(node);
        break;
      case MarkupKind::image:
        check_image(node);
        break;
      case MarkupKind::citation:
        for (const CitedWork& work : node.details->works) check_work(library_, work.key, work.span, diagnostics_);
        break;
      case MarkupKind::placeholder:
        if (!in_form()) diagnostics_.error(node.span, kFormOnly, {"{{" + node.text + "}}"});
        break;
      case MarkupKind::directive:
        check_directive_node(node);
        break;
      default:
        break;
    }
    for (const Markup& child : node.children) walk(child);
    for_teachers_ = was_for_teachers;
  }

 private:
  Directive::Place place() const {
    if (in_form()) return Directive::Place::form;
    return text_.kind == Kind::course ? Directive::Place::course : Directive::Place::any_text;
  }
  bool in_form() const { return text_.kind == Kind::form || text_.kind == Kind::clause; }

  // Of a heading, a figure or a table.
  void check_anchor(const Text& target, std::string_view anchor, Span span) {
    const std::shared_ptr<const Markup> tree = target.body.tree();
    if (!for_teachers_ && teachers_anchors(*tree).contains(std::string(anchor))) {
      diagnostics_.error(span, kTeachersAnchor, {anchor});
      return;
    }
    std::vector<std::string> headings = heading_anchors(*tree);
    for (ProgrammeHeading& heading : programme_headings(target, headings))
      headings.push_back(std::move(heading.anchor));
    if (std::find(headings.begin(), headings.end(), anchor) != headings.end()) return;
    std::vector<std::string> numbered;
    for (const Numbered& block : numbered_blocks(*tree, true)) {
      if (block.anchor == anchor) return;
      if (!block.anchor.empty()) numbered.push_back(block.anchor);
    }
    const bool means_numbered = anchor.starts_with("figure-") || anchor.starts_with("table-");
    const std::vector<std::string>& all = means_numbered ? numbered : headings;
    const std::vector<std::string_view> known(all.begin(), all.end());
    diagnostics_.error(span, means_numbered ? kUnknownNumbered : kUnknownAnchor,
                       {target.id, anchor, known.empty() ? "–" : join(known, ", ")});
  }

  void check_link(const Markup& link) {
    const std::string_view address = link.text;
    const bool is_ref = address.starts_with("ref:");
    if (link.children.empty() && !is_ref && !address.starts_with('#')) diagnostics_.error(link.span, kEmptyLink);
    if (is_ref) {
      const std::string_view id = address.substr(4, address.find('#') - std::min<std::size_t>(4, address.find('#')));
      const Text* target = library_.linked_text(id, text_.language);
      if (!target) {
        if (library_.left_out.contains(id)) return;
        report_unknown(id, keys(library_.items), link.span, kUnknownId, kUnknownIdNear, diagnostics_);
      } else if (const std::size_t hash = address.find('#'); hash != std::string_view::npos) {
        check_anchor(*target, address.substr(hash + 1), link.span);
      }
    } else if (address.starts_with("term:")) {
      if (!library_.glossary_failed && !library_.glossary.contains(address.substr(5))) {
        report_unknown(address.substr(5), keys(library_.glossary), link.span, kUnknownTerm, kUnknownTermNear,
                       diagnostics_);
      }
    } else if (address.starts_with('#')) {
      check_anchor(text_, address.substr(1), link.span);
    } else if (!address.starts_with("https://") && !address.starts_with("http://") && !address.starts_with("mailto:")) {
      diagnostics_.error(link.span, kBadAddress, {address});
    } else if (address.size() > kLongestAddress) {
      diagnostics_.error(link.span, kAddressTooLong, {std::to_string(address.size()), std::to_string(kLongestAddress)});
    }
  }

  void check_image(const Markup& image) {
    if (image.children.empty()) diagnostics_.error(image.span, kNoAlternative);
    if (is_elsewhere(image.text) || image.text.starts_with("//")) {
      diagnostics_.error(image.span, kImageElsewhere, {host_of(image.text)});
      return;
    }
    const Path place(image.text);
    const bool leaves =
        place.is_absolute() || std::any_of(place.begin(), place.end(), [](const Path& p) { return p == ".."; });
    if (leaves || !is_image_name(image.text) || files_.kind(folder_ / place) != FileKind::file) {
      diagnostics_.error(image.span, kMissingImage, {image.text});
    }
  }

  void check_directive_node(const Markup& directive) {
    if (!check_directive(directive, place(), diagnostics_)) return;
    const std::string_view id = argument_of(directive, "");
    if (directive.text == "table" && !id.empty() && !tables_.insert(std::string(id)).second) {
      diagnostics_.error(directive.span, kDuplicateTable, {id});
    } else if (directive.text == "figure" && !library_.figures.contains(id)) {
      report_unknown(id, keys(library_.figures), directive.span, kUnknownFigure, kUnknownFigureNear, diagnostics_);
    } else if (directive.text == "clause" && !library_.clauses.contains(id)) {
      report_unknown(id, keys(library_.clauses), directive.span, kUnknownClause, kUnknownClauseNear, diagnostics_);
    }
  }

  const Library& library_;
  const Text& text_;
  const FileReader& files_;
  const Path& folder_;
  Diagnostics& diagnostics_;
  std::set<std::string> tables_;  // ids
  bool for_teachers_ = false;     // whether what is looked at stands in `:::teacher`
};

void collect_clauses(const Markup& node, std::vector<const Markup*>& clauses) {
  if (node.kind == MarkupKind::directive && node.text == "clause") clauses.push_back(&node);
  for (const Markup& child : node.children) collect_clauses(child, clauses);
}

// Of a text, or of a part of a course.
template <typename Named>
void check_kinds(const Library& library, const Named& named, Diagnostics& diagnostics) {
  check_kind(library, named.frameworks, Kind::framework, diagnostics);
  check_kind(library, named.exercises, Kind::exercise, diagnostics);
  check_kind(library, named.forms, Kind::form, diagnostics);
}

// Depth first; `path` holds the clauses on the way here. A clause that is done is not visited again.
void visit_clause(const Library& library, const std::string& id, std::string_view language,
                  std::vector<std::string>& path, std::vector<std::string>& done, Diagnostics& diagnostics) {
  const auto clause = library.clauses.find(id);
  if (clause == library.clauses.end() || std::find(done.begin(), done.end(), id) != done.end()) return;
  const auto text = clause->second.texts.find(language);
  if (text == clause->second.texts.end()) return;
  path.push_back(id);
  std::vector<const Markup*> included;
  const std::shared_ptr<const Markup> tree = text->second.body.tree();
  collect_clauses(*tree, included);
  for (const Markup* directive : included) {
    const std::string next(argument_of(*directive, ""));
    const auto start = std::find(path.begin(), path.end(), next);
    if (start == path.end()) {
      visit_clause(library, next, language, path, done, diagnostics);
      continue;
    }
    std::string circle;
    for (auto it = start; it != path.end(); ++it) circle += *it + " → ";
    diagnostics.error(directive->span, kClauseCycle, {next, circle + next});
  }
  path.pop_back();
  done.push_back(id);
}

}  // namespace

bool is_image_name(std::string_view name) {
  const std::string ending = lower_ascii(Path(name).extension().string());
  return ending == ".png" || ending == ".jpg" || ending == ".jpeg" || ending == ".svg";
}

void report_unknown(std::string_view id, std::span<const std::string_view> known, Span span, const Message& unknown,
                    const Message& near, Diagnostics& diagnostics) {
  const std::string_view candidate = nearest(id, known);
  if (candidate.empty()) {
    diagnostics.error(span, unknown, {id});
  } else {
    diagnostics.error(span, near, {id, candidate});
  }
}

void check_front_matter(const Library& library, const Text& text, Diagnostics& diagnostics) {
  check_kinds(library, text, diagnostics);
  for (const CoursePart& part : text.programme->parts) check_kinds(library, part, diagnostics);
  for (const Reference& source : text.sources) check_work(library, source.id, source.span, diagnostics);
}

void check_references(const Library& library, const Text& text, const FileReader& files, const Path& text_folder,
                      Diagnostics& diagnostics) {
  check_front_matter(library, text, diagnostics);
  Checker(library, text, files, text_folder, diagnostics).walk(*text.body.tree());
}

void check_clause_cycles(const Library& library, Diagnostics& diagnostics) {
  for (const std::string& language : library.site.languages) {
    std::vector<std::string> path, done;
    for (const auto& [id, item] : library.clauses) visit_clause(library, id, language, path, done, diagnostics);
  }
}

}  // namespace drieluik
