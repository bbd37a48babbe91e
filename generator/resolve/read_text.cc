#include "resolve/read_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "read/markdown.h"
#include "resolve/addresses.h"
#include "resolve/alerts.h"
#include "resolve/foreign_syntax.h"
#include "resolve/messages.h"
#include "resolve/outline.h"
#include "resolve/page_headings.h"
#include "validate/check.h"

namespace drieluik {
namespace {

void settle_language(Text& page, const Library& library, Diagnostics& diagnostics) {
  std::vector<std::string_view> known(library.site.languages.begin(), library.site.languages.end());
  known.insert(known.end(), library.other_languages.begin(), library.other_languages.end());
  if (std::find(known.begin(), known.end(), page.language) != known.end()) return;
  if (!page.language.empty() && !library.site.languages_failed)
    diagnostics.warning(page.front_matter_span, kPageLanguage, {page.language, join(known, ", ")});
  page.language = known.front();
}

}  // namespace

Text read_text(const TextFile& file, const Source& source, LibraryMemo& memo, Diagnostics& diagnostics) {
  const std::string what = "text " + std::string(folder_of(file.kind)) + " " + file.id + " " + file.language;
  Text text = memo.made_of(source, what, diagnostics, [&](Diagnostics& told) {
    Text made = check_text(file.kind, file.id, file.language, read_content(source, told), source, told);
    decode_image_addresses(made.body.edit());
    tell_spaced_addresses(made, told);
    if (file.kind != Kind::clause) settle_headings(made, file.id);  // a clause's are below those of the form
    made.skeleton = skeleton_of(*made.body.tree());
    return made;
  });
  text.folder = file.folder;
  return text;
}

Text read_page(const PageFile& file, const Source& source, const Library& library, LibraryMemo& memo,
               Diagnostics& diagnostics) {
  const std::string name = file.name.empty() ? "home" : file.name;
  const std::string what = "page " + file.id + " " + file.language + " " + name;
  Text page = memo.made_of(source, what, diagnostics, [&](Diagnostics& told) {
    Text made = check_page(file.id, file.language, read_content(source, told, Dialect::plain), source, told);
    tell_foreign_syntax(made, told);
    settle_headings(made, name);
    made.has_alerts = has_alerts(made.body.tree()->children);
    made.skeleton = skeleton_of(*made.body.tree());
    made.body.pack();
    return made;
  });
  page.falls_back = !file.language.empty();
  page.folder = (Path(kPagesFolder) / file.folder).generic_string();
  if (!page.draft) settle_language(page, library, diagnostics);
  return page;
}

}  // namespace drieluik
