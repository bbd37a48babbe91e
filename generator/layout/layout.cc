#include "layout/layout.h"

#include <algorithm>
#include <set>

#include "layout/lay_out.h"
#include "layout/paginate.h"
#include "layout/running_heads.h"

namespace drieluik {
namespace {

// A link to an anchor that is not on these pages (its section was left out) is text like any other.
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

}  // namespace

Paper lay_out(const Document& document, const LayoutContext& context, Span place, Diagnostics& diagnostics) {
  Setting setting(document, context, place, diagnostics);
  const PrintStyle& style = *context.style;
  setting.paper.width = style.page_width;
  setting.paper.height = style.page_height;
  setting.paper.title = document.title;
  setting.paper.subject = document.summary;
  setting.paper.language = document.language;

  lay_out_title(setting);
  if (document.columns > 1) {
    lay_out_in_columns(setting, document.content, document.columns, kRoot);
  } else {
    lay_out_blocks(setting, document.content, kRoot);
  }
  setting.flow.fills_pages = document.kind == DocumentKind::sheet;
  lay_out_end(setting);
  call_footnotes(setting);
  paginate(std::move(setting.flow), style, setting.paper);
  drop_dead_links(setting.paper);
  add_running_heads(setting);
  return std::move(setting.paper);
}

}  // namespace drieluik
