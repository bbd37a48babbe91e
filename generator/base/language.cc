#include "base/language.h"

#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>

namespace drieluik {
namespace {

icu::Locale locale_of(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag({tag.data(), static_cast<std::int32_t>(tag.size())}, status);
  return U_SUCCESS(status) ? locale : icu::Locale::getRoot();
}

}  // namespace

std::string own_name_of_language(std::string_view tag) {
  const icu::Locale locale = locale_of(tag);
  std::array contexts{UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU, UDISPCTX_NO_SUBSTITUTE};
  const std::unique_ptr<icu::LocaleDisplayNames> names(
      icu::LocaleDisplayNames::createInstance(locale, contexts.data(), static_cast<std::int32_t>(contexts.size())));
  icu::UnicodeString name;
  if (names) names->localeDisplayName(locale, name);
  std::string text;
  if (!name.isBogus()) name.toUTF8String(text);
  return text.empty() ? std::string(tag) : text;
}

bool is_right_to_left(std::string_view tag) { return locale_of(tag).isRightToLeft() != 0; }

}  // namespace drieluik
