#include "validate/table.h"

#include <utility>

namespace drieluik::table {
namespace {

Field field(FieldType type, std::string key) {
  Field made;
  made.type = type;
  made.key = std::move(key);
  return made;
}

}  // namespace

Field text(std::string key) { return field(FieldType::text, std::move(key)); }
Field longtext(std::string key) { return field(FieldType::longtext, std::move(key)); }
Field local_text(std::string key) { return field(FieldType::local_text, std::move(key)); }
Field plain_or_local_text(std::string key) {
  Field made = local_text(std::move(key));
  made.may_be_plain = true;
  return made;
}
Field counted_text(std::string key) {
  Field made = local_text(std::move(key));
  made.fields = {required(text("one")), required(text("other"))};
  return made;
}
Field date(std::string key) { return field(FieldType::date, std::move(key)); }
Field yesno(std::string key) { return field(FieldType::yesno, std::move(key)); }
Field anything(std::string key) { return field(FieldType::anything, std::move(key)); }
Field number(std::string key) { return field(FieldType::number, std::move(key)); }

Field whole_number(std::string key, double min, double max) {
  Field made = number(std::move(key));
  made.whole = true;
  made.min = min;
  made.max = max;
  return made;
}

Field choice(std::string key, std::initializer_list<std::string_view> options) {
  Field made = field(FieldType::choice, std::move(key));
  for (const std::string_view option : options) made.options.push_back({std::string(option), {}});
  return made;
}

Field group(std::string key, std::vector<Field> members) {
  Field made = field(FieldType::group, std::move(key));
  made.fields = std::move(members);
  return made;
}

Field list_of(std::string key, Field item) {
  item.key.clear();
  return list_of_groups(std::move(key), {std::move(item)});
}

Field list_of_groups(std::string key, std::vector<Field> members) {
  Field made = field(FieldType::list, std::move(key));
  made.fields = std::move(members);
  return made;
}

Field required(Field made) {
  made.required = true;
  return made;
}

Field when(Field made, std::string_view condition) {
  Diagnostics none;
  made.when = parse_condition(condition, {}, none);
  return made;
}

Field counted(Field list, std::size_t min, std::size_t max) {
  list.min_items = min;
  list.max_items = max;
  return list;
}

Field up_to(Field made, std::size_t code_points) {
  made.max_length = code_points;
  return made;
}

Field written_as(Field made, std::string pattern, std::string english, std::string dutch) {
  made.compiled = compile_pattern(pattern);
  made.pattern = std::move(pattern);
  made.help = LocalText({{"en", std::move(english)}, {"nl", std::move(dutch)}});
  return made;
}

Field id(std::string key) {
  return written_as(up_to(text(std::move(key)), 100), "[a-z0-9]([a-z0-9-]*[a-z0-9])?",
                    "an id consists of small letters, digits and hyphens",
                    "een id bestaat uit kleine letters, cijfers en koppeltekens");
}

Field page_id(std::string key) {
  return written_as(up_to(text(std::move(key)), kMaxText),
                    "[a-z0-9]([a-z0-9-]*[a-z0-9])?(/[a-z0-9]([a-z0-9-]*[a-z0-9])?)*",
                    "an id consists of small letters, digits and hyphens",
                    "een id bestaat uit kleine letters, cijfers en koppeltekens");
}

Field work_key(std::string key) {
  return written_as(up_to(text(std::move(key)), 100), "[A-Za-z0-9_][A-Za-z0-9_:.-]*",
                    "the key of a work consists of letters, digits, hyphens and underscores",
                    "de sleutel van een werk bestaat uit letters, cijfers, koppeltekens en liggende streepjes");
}

Field language(std::string key) {
  return written_as(text(std::move(key)), "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "write a language tag, such as nl or en-GB",
                    "schrijf een taalcode, zoals nl of en-GB");
}

}  // namespace drieluik::table
