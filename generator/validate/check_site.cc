#include <algorithm>

#include "validate/check.h"
#include "validate/checking.h"
#include "validate/from_answer.h"
#include "validate/messages.h"

namespace drieluik {
namespace {

// The languages come first: every other text of the file is checked against them.
std::vector<std::string> languages_of(const Value& site) {
  std::vector<std::string> languages;
  if (const Value* list = site.find("languages")) {
    for (const Value& item : list->items) {
      if (item.kind == ValueKind::scalar) languages.push_back(item.scalar);
    }
  }
  return languages;
}

void report_repeated(const std::vector<Answer>& items, Diagnostics& diagnostics) {
  for (auto item = items.begin(); item != items.end(); ++item) {
    const bool is_repeated =
        std::any_of(items.begin(), item, [&](const Answer& other) { return other.text == item->text; });
    if (is_repeated) diagnostics.error(item->span, kRepeatedId, {item->text});
  }
}

}  // namespace

Site check_site(const Value& value, Diagnostics& diagnostics) {
  const Answer answers = check_content(value, site_fields(), languages_of(value), diagnostics);
  report_repeated(items_of(answers, "languages"), diagnostics);
  Site site;
  site.title = local_text_of(answers, "title");
  site.tagline = local_text_of(answers, "tagline");
  site.footer = local_text_of(answers, "footer");
  site.languages = texts_of(answers, "languages");
  for (const Answer& part : items_of(answers, "navigation")) {
    site.navigation.push_back({local_text_of(part, "title"), references_of(part, "items")});
  }
  site.brand_colour = text_of(answers, "brand.colour");
  site.address = text_of(answers, "address");
  while (site.address.ends_with('/')) site.address.pop_back();
  return site;
}

}  // namespace drieluik
