#include <algorithm>

#include "base/language.h"
#include "validate/check.h"
#include "validate/check_scalar.h"
#include "validate/checking.h"
#include "validate/from_answer.h"
#include "validate/messages.h"

namespace drieluik {
namespace {

// The languages come first: every other text of the file is checked against them. None when something is wrong with
// them, since all else would follow from that.
std::vector<std::string> languages_of(const Value& site) {
  std::vector<std::string> languages;
  const Value* const list = site.find("languages");
  if (!list) return languages;
  for (const Value& item : list->items) {
    const bool is_new = std::find(languages.begin(), languages.end(), item.scalar) == languages.end();
    if (item.kind != ValueKind::scalar || !is_language_tag(item.scalar) || !is_new) return {};
    languages.push_back(item.scalar);
  }
  return languages;
}

std::vector<std::string> distinct(const std::vector<Answer>& items, Diagnostics& diagnostics) {
  std::vector<std::string> texts;
  for (const Answer& item : items) {
    if (std::find(texts.begin(), texts.end(), item.text) == texts.end()) {
      texts.push_back(item.text);
    } else {
      diagnostics.error(item.span, kRepeatedId, {item.text});
    }
  }
  return texts;
}

}  // namespace

Site check_site(const Value& value, Diagnostics& diagnostics) {
  const std::vector<std::string> languages = languages_of(value);
  const Answer answers = check_content(value, site_fields(), languages, diagnostics);
  Site site;
  site.languages_failed = languages.empty();
  site.title = local_text_of(answers, "title");
  site.tagline = local_text_of(answers, "tagline");
  site.footer = local_text_of(answers, "footer");
  site.author = text_of(answers, "author");
  site.languages = distinct(items_of(answers, "languages"), diagnostics);
  for (const Answer& language : items_of(answers, "languages")) {
    if (!is_right_to_left(language.text)) continue;
    diagnostics.warning(language.span, kRightToLeft, {language.text});
    break;
  }
  for (const Answer& part : items_of(answers, "navigation")) {
    site.navigation.push_back({local_text_of(part, "title"), references_of(part, "items")});
  }
  site.include = {references_of(answers, "include.tags"), references_of(answers, "include.audience")};
  site.exclude = {references_of(answers, "exclude.tags"), references_of(answers, "exclude.audience")};
  if (const Answer* theme = answers.find("theme")) site.theme = {theme->text, theme->span};
  if (const Answer* colour = answers.find("brand.colour")) {
    site.brand_colour = colour->text;
    site.brand_colour_span = colour->span;
  }
  if (const Value* brand = value.find("brand")) {
    const Value* logo = brand->find("logo");
    const Value* fonts = brand->find("fonts");
    if (logo && answers.find("brand.logo.file")) site.brand_logo = *logo;
    if (fonts && answers.find("brand.fonts")) site.brand_fonts = *fonts;
  }
  site.address = text_of(answers, "address");
  while (site.address.ends_with('/')) site.address.pop_back();
  return site;
}

}  // namespace drieluik
