#include "layout/layout.h"

#include <algorithm>
#include <set>

#include "layout/lay_out.h"
#include "layout/paginate.h"
#include "layout/running_heads.h"

namespace drieluik {

void drop_dead_links(Paper& paper) {
  std::set<std::string_view> anchors;
  for (const Anchor& anchor : paper.anchors) anchors.insert(anchor.name);
  const auto is_dead = [&](const LinkArea& link) { return link.url.empty() && !anchors.contains(link.destination); };
  for (PaperPage& page : paper.pages) {
    for (const LinkArea& link : page.links) {
      if (is_dead(link)) paper.elements[static_cast<std::size_t>(link.element)].tag = Tag::span;
    }
    std::erase_if(page.links, is_dead);
  }
}

void tell_places_of_pictures(Paper& paper) {
  for (const PaperPage& page : paper.pages) {
    for (const Piece& piece : page.pieces) {
      const auto* picture = std::get_if<PlacedPicture>(&piece.drawing);
      if (picture && piece.element != kArtifact) {
        paper.elements[static_cast<std::size_t>(piece.element)].bounds = picture->area;
      }
    }
  }
}

std::string title_with_edition(const Document& document, const Words& words) {
  if (!document.is_for_teachers) return document.title;
  return document.title + " (" + std::string(words["teacher-edition"]) + ")";
}

void lay_out_text(Setting& setting) {
  const Document& document = setting.document;
  // The sources would stand alone on the page behind them.
  if (!document.content.empty()) setting.cards_at_end = std::get_if<Cards>(&document.content.back().node);
  lay_out_title(setting);
  if (document.columns > 1) {
    lay_out_in_columns(setting, document.content, document.columns, kRoot);
  } else {
    lay_out_blocks(setting, document.content, kRoot);
  }
  setting.flow.fills_pages = document.kind == DocumentKind::sheet;
  lay_out_end(setting);
  if (setting.cards_at_end) lay_out_cards(setting, *setting.cards_at_end, kRoot);
  call_footnotes(setting);
}

namespace {

void lay_out_once(Setting& setting) {
  const Document& document = setting.document;
  const PrintStyle& style = setting.style();
  setting.paper.width = style.page_width;
  setting.paper.height = style.page_height;
  setting.paper.title = title_with_edition(document, setting.words());
  setting.paper.subject = document.summary;
  setting.paper.language = document.language;

  add_logo_element(setting);
  lay_out_text(setting);
  paginate(std::move(setting.flow), style, setting.paper);
  drop_dead_links(setting.paper);
  tell_places_of_pictures(setting.paper);
  add_running_heads(setting);
}

std::optional<PageNumber> number_of_page(const Paper& paper, std::string_view anchor) {
  const auto it =
      std::find_if(paper.anchors.begin(), paper.anchors.end(), [&](const Anchor& x) { return x.name == anchor; });
  if (it == paper.anchors.end()) return std::nullopt;
  return PageNumber{it->page, std::to_string(it->page + 1)};
}

}  // namespace

Paper lay_out(const Document& document, const LayoutContext& context, Span place, Diagnostics& diagnostics) {
  PageNumbers pages;
  Diagnostics said_before;
  for (int round = 0;; ++round) {
    Setting setting(document, context, place, round == 0 ? diagnostics : said_before);
    setting.pages = std::move(pages);
    lay_out_once(setting);
    pages = std::move(setting.pages);
    const auto look_up = [&](const std::string& anchor) { return number_of_page(setting.paper, anchor); };
    if (!pages.learn(setting.paper, 0, look_up) || round == kMaxRounds) return std::move(setting.paper);
  }
}

}  // namespace drieluik
