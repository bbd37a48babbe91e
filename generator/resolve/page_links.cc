#include "resolve/page_links.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "base/error_words.h"
#include "base/text.h"
#include "read/messages.h"
#include "read/teachers_text.h"
#include "resolve/addresses.h"
#include "resolve/alerts.h"
#include "resolve/directives.h"
#include "resolve/messages.h"
#include "resolve/numbered.h"
#include "resolve/outline.h"
#include "resolve/references.h"

namespace drieluik {
namespace {

// The words of a citation as they were written.
std::string citation_text(const Markup& citation) {
  std::string text;
  for (const CitedWork& work : citation.details->works) {
    text += (text.empty() ? "[@" : "; @") + work.key + (work.locator.empty() ? "" : ", " + work.locator);
  }
  return text + "]";
}

Markup text_node(std::string text, Span span) {
  Markup node;
  node.kind = MarkupKind::text;
  node.text = std::move(text);
  node.span = span;
  return node;
}

class Settler {
 public:
  Settler(PageLinks& links, const Text& page, const std::string& folder, Diagnostics& diagnostics)
      : links_(links), library_(links.library()), page_(page), folder_(folder), diagnostics_(diagnostics) {}

  void settle(std::vector<Markup>& nodes) {
    const bool is_kept = std::all_of(nodes.begin(), nodes.end(), [](const Markup& node) { return is_inert(node); });
    if (is_kept) {
      for (Markup& node : nodes) settle(node.children);
      return;
    }
    std::vector<Markup> settled;
    settled.reserve(nodes.size());
    for (Markup& node : nodes) {
      const bool was_for_teachers = std::exchange(for_teachers_, for_teachers_ || is_for_teachers(node));
      settle(node.children);
      for_teachers_ = was_for_teachers;
      if (stays(node)) {
        settled.push_back(std::move(node));
      } else {
        std::move(node.children.begin(), node.children.end(), std::back_inserter(settled));
      }
    }
    nodes = std::move(settled);
  }

  // Whether the node is one that our own pages could have, or was made so; else what is in it takes its place.
  bool stays(Markup& node) {
    switch (node.kind) {
      case MarkupKind::link:
        return settle_link(node);
      case MarkupKind::image:
        return settle_image(node);
      case MarkupKind::directive:
        return settle_directive(node);
      case MarkupKind::citation:
        return settle_citation(node);
      case MarkupKind::block_quote:
        take_alert(node);
        return true;
      default:
        return true;
    }
  }

 private:
  static bool is_inert(const Markup& node) {
    return node.kind != MarkupKind::link && node.kind != MarkupKind::image && node.kind != MarkupKind::directive &&
           node.kind != MarkupKind::citation && node.kind != MarkupKind::block_quote;
  }

  bool settle_link(Markup& link) {
    const std::string address = link.text;
    if (is_elsewhere(address)) {
      if (address.size() <= kLongestAddress) return true;
      diagnostics_.error(link.span, kAddressTooLong, {std::to_string(address.size()), std::to_string(kLongestAddress)});
      return false;
    }
    if (address.starts_with("term:")) return settle_term(link);
    const std::size_t hash = std::min(address.find('#'), address.size());
    const std::string_view fragment = std::string_view(address).substr(std::min(hash + 1, address.size()));
    const std::string place = address.substr(0, std::min(address.find('?'), hash));
    if (place.empty()) {
      if (fragment.empty() || fragment == "top") return false;
      return refer(link, {}, page_, fragment);
    }
    const std::string id = address.starts_with("ref:") ? place.substr(4)
                           : is_other_scheme(place)    ? std::string()
                                                       : links_.page_files().find(folder_, percent_decoded(place));
    if (const Text* target = id.empty() ? nullptr : links_.target(id, page_.language)) {
      return refer(link, id, *target, fragment);
    }
    const std::string file = is_other_scheme(place) ? std::string() : place_of_file(percent_decoded(place));
    if (!file.empty()) {
      link.text = kFileScheme;
      link.text.append("content/pages/").append(file);
      links_.mark_used(file);
      return true;
    }
    diagnostics_.error(link.span, kLeadsToNoPage, {address});
    return false;
  }

  static bool is_other_scheme(std::string_view place) {
    return place.starts_with("//") || place.find(':') < place.find('/');
  }

  bool settle_term(const Markup& link) {
    const std::string_view id = std::string_view(link.text).substr(5);
    if (library_.glossary_failed || library_.glossary.contains(id)) return true;
    std::vector<std::string_view> known;
    for (const auto& [term, entry] : library_.glossary) known.push_back(term);
    report_unknown(id, known, link.span, kUnknownTerm, kUnknownTermNear, diagnostics_);
    return false;
  }

  bool refer(Markup& link, const std::string& id, const Text& target, std::string_view fragment) {
    std::string anchor = fragment.empty() ? std::string() : links_.anchor_in(target, fragment);
    if (!for_teachers_ && !anchor.empty() && links_.is_for_teachers(target, anchor)) {
      diagnostics_.error(link.span, kTeachersAnchor, {anchor});
      anchor.clear();
      if (id.empty()) return false;
    } else if (!fragment.empty() && anchor.empty()) {
      diagnostics_.error(link.span, kNoSuchHeading, {link.text});
      if (id.empty()) return false;
    }
    link.text = (id.empty() ? "" : "ref:" + id) + (anchor.empty() ? "" : "#" + anchor);
    return true;
  }

  bool settle_image(Markup& image) {
    std::string_view address = image.text;
    address = address.substr(0, std::min(address.find_first_of("?#"), address.size()));
    const bool is_remote = is_elsewhere(address) || is_other_scheme(address);
    const std::string file = is_remote ? std::string() : place_of_file(percent_decoded(address));
    if (is_remote) {
      diagnostics_.error(image.span, kImageElsewhere, {host_of(address)});
      return false;
    }
    links_.mark_used(file);
    if (file.empty() || !links_.can_show(image_file("content/pages", file), image.span, diagnostics_)) {
      if (file.empty()) diagnostics_.error(image.span, kMissingImage, {image.text});
      return false;
    }
    image.text = Path("/" + file).lexically_relative("/" + folder_).generic_string();
    if (!image.children.empty()) return true;
    diagnostics_.error(image.span, kNoAlternative);
    image.children.push_back(text_node(title_of_name(Path(file).stem().string()), image.span));
    return true;
  }

  // Of what is no page, within content/pages: from the page's folder, or with a slash from any folder above it.
  std::string place_of_file(const std::string& address) const {
    const auto& others = links_.page_files().others;
    std::string folder = folder_;
    const bool is_absolute = address.starts_with('/');
    for (;;) {
      const std::string place = Path("/" + folder + "/" + address).lexically_normal().generic_string().substr(1);
      const std::size_t begin = std::min(place.find_first_not_of('/'), place.size());
      if (others.contains(place.substr(begin))) return place.substr(begin);
      if (!is_absolute || folder.empty()) return {};
      folder.resize(folder.find('/') == std::string::npos ? 0 : folder.rfind('/'));
    }
  }

  bool settle_directive(Markup& directive) {
    const Directive* known = find_directive(directive.text);
    // A slip of the key would show to everyone what teachers alone may see.
    if (!known && may_mean_teacher(directive.text)) {
      diagnostics_.error(directive.span, kMeantForTeachers, {directive.text});
      directive.children.clear();
      return false;
    }
    if (known && !known->texts.empty() && known->texts.front() == "title") take_title(directive);
    if (!check_directive(directive, Directive::Place::any_text, diagnostics_)) return false;
    const std::string_view id = argument_of(directive, "");
    if (directive.text != "figure" || library_.figures.contains(id)) return true;
    std::vector<std::string_view> figures;
    for (const auto& [name, figure] : library_.figures) figures.push_back(name);
    report_unknown(id, figures, directive.span, kUnknownFigure, kUnknownFigureNear, diagnostics_);
    return false;
  }

  // ":::note Before you begin", as Docusaurus writes it.
  static void take_title(Markup& directive) {
    std::string title;
    Span span;
    for (const DirectiveArgument& argument : directive.details->arguments) {
      if (!argument.key.empty()) continue;
      title += (title.empty() ? "" : " ") + argument.value;
      span = argument.span;
    }
    if (title.empty()) return;
    std::erase_if(directive.details.edit().arguments,
                  [](const DirectiveArgument& argument) { return argument.key.empty(); });
    directive.details.edit().arguments.push_back({"title", title, span});
  }

  bool settle_citation(Markup& citation) {
    const bool is_known =
        std::all_of(citation.details->works.begin(), citation.details->works.end(), [&](const CitedWork& work) {
          return library_.bibliography_failed || library_.bibliography.contains(work.key);
        });
    if (is_known) return true;
    for (const CitedWork& work : citation.details->works) {
      if (library_.bibliography.contains(work.key)) continue;
      std::vector<std::string_view> keys;
      for (const auto& [key, entry] : library_.bibliography) keys.push_back(key);
      report_unknown(work.key, keys, work.span, kUnknownWork, kUnknownWorkNear, diagnostics_);
    }
    citation = text_node(citation_text(citation), citation.span);
    return true;
  }

  PageLinks& links_;
  const Library& library_;
  const Text& page_;
  const std::string& folder_;
  Diagnostics& diagnostics_;
  bool for_teachers_ = false;  // whether what is looked at stands in `:::teacher`
};

// Of a link that has no words: it does not take those of what it leads to.
bool leads_nowhere(const Markup& link) { return !link.text.starts_with("ref:") && !link.text.starts_with("#"); }

// A badge that was taken out leaves a link with nothing in it.
void drop_empty_links(std::vector<Markup>& nodes) {
  std::erase_if(nodes, [](const Markup& node) {
    return node.kind == MarkupKind::link && node.children.empty() && leads_nowhere(node);
  });
  for (Markup& node : nodes) drop_empty_links(node.children);
}

}  // namespace

void PageLinks::settle(Text& page, const std::string& folder, Diagnostics& diagnostics) {
  if (!settle_links_alone(page, folder, diagnostics)) {
    const HeldText held(page.source->text);
    std::vector<Markup>& blocks = page.body.edit().children;
    Settler(*this, page, folder, diagnostics).settle(blocks);
    drop_empty_links(blocks);
    page.skeleton = skeleton_of(*page.body.tree());  // of what is left of its directives
    page.body.pack();
  }
  check_front_matter(library_, page, diagnostics);
}

// Most pages have nothing else, and links that all lead somewhere.
bool PageLinks::settle_links_alone(Text& page, const std::string& folder, Diagnostics& diagnostics) {
  if (page.has_alerts) return false;
  for (const MarkupKind kind : {MarkupKind::image, MarkupKind::directive, MarkupKind::citation}) {
    if (page.body.may_have(kind)) return false;
  }
  Diagnostics told;
  Settler settler(*this, page, folder, told);
  const bool is_settled =
      page.body.readdress([&](std::string_view address, Span place, bool is_empty) -> std::optional<std::string> {
        Markup link;
        link.kind = MarkupKind::link;
        link.text = address;
        link.span = place;
        if (!settler.stays(link) || (is_empty && leads_nowhere(link))) return std::nullopt;
        return std::move(link.text);
      });
  if (is_settled) diagnostics.merge(std::move(told));
  return is_settled;
}

const Text* PageLinks::target(std::string_view id, std::string_view language) const {
  if (const Text* text = library_.linked_text(id, language)) return text;
  // Nothing is left out before all links are settled, but when a page is read again.
  const Text* text = library_.left_out_text(id, language);
  const std::vector<std::string>& known = library_.site.languages;
  return text && std::find(known.begin(), known.end(), text->language) != known.end() ? text : nullptr;
}

const PageLinks::Anchors& PageLinks::anchors_of(const Text& target) {
  const auto known = anchors_.find(&target);
  if (known != anchors_.end()) return known->second;
  const std::shared_ptr<const Markup> tree = target.body.tree();
  return anchors_.emplace(&target, Anchors{LooseAnchors(*tree), teachers_anchors(*tree)}).first->second;
}

std::string PageLinks::anchor_in(const Text& target, std::string_view fragment) {
  if (std::string heading = anchors_of(target).all.find(fragment); !heading.empty()) return heading;
  if (!fragment.starts_with("figure-") && !fragment.starts_with("table-")) return {};
  const std::vector<Numbered> numbered = numbered_blocks(*target.body.tree(), true);
  const bool is_numbered =
      std::any_of(numbered.begin(), numbered.end(), [&](const Numbered& block) { return block.anchor == fragment; });
  return is_numbered ? std::string(fragment) : std::string();
}

bool PageLinks::is_for_teachers(const Text& target, const std::string& anchor) {
  return anchors_of(target).for_teachers.contains(anchor);
}

bool PageLinks::can_show(const std::string& file, Span place, Diagnostics& diagnostics) {
  const auto [known, is_new] = shown_.try_emplace(file, false);
  if (!is_new) return known->second;
  const std::string ending = lower_ascii(Path(file).extension().string());
  if (ending == ".svg") return known->second = true;
  if (ending != ".png" && ending != ".jpg" && ending != ".jpeg") {
    diagnostics.error(place, kUnknownPicture);
    return false;
  }
  std::string bytes;
  if (const std::error_code error = files_.read(source_ / file, bytes)) {
    diagnostics.error(place, kUnreadable, {file, error_words(error)});
    return false;
  }
  const std::optional<Picture> picture = read_picture(bytes, place, diagnostics);
  if (picture) library_.pictures.emplace(file, *picture);
  return known->second = picture.has_value();
}

}  // namespace drieluik
