// The keys of a form's definition.
#include "validate/check.h"
#include "validate/table.h"

namespace drieluik {
namespace {

using namespace table;

constexpr double kMostLines = 60;  // more than a page holds
constexpr std::size_t kLongestCondition = 500;
constexpr std::size_t kLongestPattern = 200;

Field field_key(std::string key) {
  return written_as(
      up_to(text(std::move(key)), 64), "[a-z][a-z0-9_]*|[+-][12]|0",
      "a key consists of small letters, digits and underscores, and begins with a letter; in a group also "
      "\"-2\" to \"+2\"",
      "een sleutel bestaat uit kleine letters, cijfers en liggende streepjes en begint met een letter; in "
      "een groep ook \"-2\" tot \"+2\"");
}

Field option_key(std::string key) {
  return written_as(up_to(text(std::move(key)), 64), "[A-Za-z0-9_+-]+",
                    "the key of an option consists of letters, digits, hyphens and underscores",
                    "de sleutel van een keuze bestaat uit letters, cijfers, koppeltekens en liggende streepjes");
}

Field condition(std::string key) { return up_to(text(std::move(key)), kLongestCondition); }

Field path(std::string key) { return up_to(text(std::move(key)), 200); }

}  // namespace

const std::vector<Field>& form_fields() {
  static const std::vector<Field> kFields = {
      required(up_to(text("version"), 40)), id("derived_from"), required(anything("fields")),
      list_of_groups("rules", {required(condition("check")), required(path("at")), required(local_text("message"))}),
      list_of_groups("signatures", {required(field_key("key")), required(local_text("label")), path("name")})};
  return kFields;
}

const std::vector<Field>& field_fields() {
  static const std::vector<Field> kFields = {
      required(field_key("key")),
      required(choice("type",
                      {"text", "longtext", "date", "number", "choice", "choices", "yesno", "scale", "group", "list"})),
      required(local_text("label")), local_text("help"), yesno("required"), condition("when"),
      // Limits mean something else in each type.
      when(date("min"), "type = date"), when(number("min"), "type = number"),
      when(whole_number("min", 0, kMostItems), "type = list or type = choices"),
      when(whole_number("max", 1, kMaxText), "type = text"),
      when(whole_number("max", 1, kMaxLongText), "type = longtext"), when(date("max"), "type = date"),
      when(number("max"), "type = number"), when(whole_number("max", 1, kMostItems), "type = list or type = choices"),
      when(up_to(text("pattern"), kLongestPattern), "type = text"),
      when(whole_number("lines", 1, kMostLines), "type = longtext or type = list"),
      when(number("above"), "type = number"), when(yesno("whole"), "type = number"),
      when(counted_text("unit"), "type = number"), when(number("default"), "type = number"),
      when(required(counted(list_of_groups("options", {required(option_key("key")), required(local_text("label"))}), 1,
                            kMostItems)),
           "type = choice or type = choices or type = scale"),
      when(yesno("all_or_none"), "type = group"), when(required(anything("fields")), "type = group"),
      when(required(anything("fields")), "type = list and not of"),
      when(choice("of", {"text", "longtext", "date", "number", "yesno"}), "type = list and not fields"),
      when(whole_number("blank", 0, 40), "type = list"), when(local_text("item_label"), "type = list"),
      when(path("for_each"), "type = list")};
  return kFields;
}

}  // namespace drieluik
