#include "render/form_messages.h"

#include "read/messages.h"
#include "validate/item_count.h"
#include "validate/messages.h"

namespace drieluik {
namespace {

struct Row {
  const char* name;
  const Message* message;
  bool has_hint = false;  // one that helps on a page, and whose arguments the script has
};

// A Dutch page takes numbers as Dutch people write them, a record does not.
constexpr Message kNotATypedNumber{
    kNotANumber.code,
    kNotANumber.text,
    {kNotANumber.hint.english, "schrijf alleen cijfers, met een komma voor decimalen: 8 of 1,5"}};

// What reading a record, check_mapping and check_scalar say of it.
constexpr Row kRows[] = {{"missing", &kValueMissing},
                         {"unknown-key", &kUnknownKey},
                         {"not-one-value", &kNotOneValue},
                         {"not-keys", &kNotKeys},
                         {"not-a-list", &kNotItems},
                         {"item-count", &kWrongItemCount},
                         {"all-or-none", &kIncompleteGroup, true},
                         {"does-not-count", &kDoesNotCount},
                         {"control-character-read", &kControlCharacter},
                         {"control-character", &kHiddenCharacter, true},
                         {"line-break", &kLineBreak, true},
                         {"too-long", &kTooLong, true},
                         {"wrong-pattern", &kWrongPattern, true},
                         {"not-a-date", &kNotADate, true},
                         {"date-order", &kDateOrder, true},
                         {"no-such-date", &kNoSuchDate},
                         {"date-too-early", &kDateTooEarly},
                         {"date-too-late", &kDateTooLate},
                         {"not-a-number", &kNotATypedNumber, true},
                         {"thousands", &kThousandsOrFraction, true},
                         {"decimal-comma", &kDecimalComma, true},
                         {"not-whole", &kNotWhole, true},
                         {"too-small", &kNumberTooSmall},
                         {"not-above", &kNotAbove},
                         {"too-large", &kNumberTooLarge},
                         {"unknown-option", &kUnknownOption},
                         {"repeated-option", &kRepeatedOption},
                         {"not-yes-or-no", &kNotYesNo}};

Speech speech_of(std::string_view language) { return language == "nl" ? Speech::dutch : Speech::english; }

bool is_for_screen(std::string_view key) {
  constexpr std::string_view kOthers[] = {"date-pattern", "decimal-sign", "list-separator", "required", "yes", "no"};
  for (const std::string_view other : kOthers) {
    if (key == other) return true;
  }
  return key.starts_with("screen-") || key.starts_with("month-") || key.starts_with("attainment-");
}

}  // namespace

Json messages_data(std::string_view language) {
  const Speech speech = speech_of(language);
  Json out = Json::object();
  for (const Row& row : kRows) {
    out[row.name] = {{"text", row.message->text.in(speech)}};
    if (row.has_hint) out[row.name]["hint"] = row.message->hint.in(speech);
  }
  out["item-count"]["one"] = counted_items("1").in(speech);
  out["item-count"]["many"] = counted_items("{n}").in(speech);
  return out;
}

std::string allowed_items_in(const Field& list, std::string_view language) {
  return allowed_items(list).in(speech_of(language));
}

Json screen_words(const Words& words) {
  Json out = Json::object();
  for (const auto& [key, text] : words.all()) {
    if (is_for_screen(key)) out[key] = text;
  }
  return out;
}

}  // namespace drieluik
