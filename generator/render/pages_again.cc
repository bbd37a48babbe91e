#include "render/pages_again.h"

#include <utility>

#include "render/site_page.h"

namespace drieluik {

PagesAgain make_pages_again(const SiteContext& context, const Text& text) {
  PagesAgain again;
  for (const SitePage& page : list_pages_of(context, text)) {
    const Document document = page.make();
    again.pages.insert_or_assign(page.frame.path, page_html(page, document, context.frame));
    add_files(document, again.files);
  }
  return again;
}

}  // namespace drieluik
