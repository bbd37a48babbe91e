#include "validate/table.h"

#include <utility>

namespace drieluik::table {
namespace {

Field of_type(FieldType type, std::string key) {
  Field made;
  made.type = type;
  made.key = std::move(key);
  return made;
}

}  // namespace

Field text(std::string key) { return of_type(FieldType::text, std::move(key)); }
Field longtext(std::string key) { return of_type(FieldType::longtext, std::move(key)); }
Field local_text(std::string key) { return of_type(FieldType::local_text, std::move(key)); }
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
Field date(std::string key) { return of_type(FieldType::date, std::move(key)); }
Field yesno(std::string key) { return of_type(FieldType::yesno, std::move(key)); }
Field anything(std::string key) { return of_type(FieldType::anything, std::move(key)); }
Field number(std::string key) { return of_type(FieldType::number, std::move(key)); }

Field whole_number(std::string key, double min, double max) {
  Field made = number(std::move(key));
  made.whole = true;
  made.min = min;
  made.max = max;
  return made;
}

Field choice(std::string key, std::initializer_list<std::string_view> options) {
  Field made = of_type(FieldType::choice, std::move(key));
  for (const std::string_view option : options) made.options.push_back({std::string(option), {}});
  return made;
}

Field group(std::string key, std::vector<Field> members) {
  Field made = of_type(FieldType::group, std::move(key));
  made.fields = std::move(members);
  return made;
}

Field list_of(std::string key, Field item) {
  item.key.clear();
  return list_of_groups(std::move(key), {std::move(item)});
}

Field list_of_groups(std::string key, std::vector<Field> members) {
  Field made = of_type(FieldType::list, std::move(key));
  made.fields = std::move(members);
  return made;
}

Field required(Field field) {
  field.required = true;
  return field;
}

Field when(Field field, std::string_view condition) {
  Diagnostics none;
  field.when = parse_condition(condition, {}, none);
  return field;
}

Field counted(Field list, std::size_t min, std::size_t max) {
  list.min_items = min;
  list.max_items = max;
  return list;
}

Field up_to(Field field, std::size_t code_points) {
  field.max_length = code_points;
  return field;
}

Field written_as(Field field, std::string pattern, std::string english, std::string dutch) {
  field.compiled = compile_pattern(pattern);
  field.pattern = std::move(pattern);
  field.help = LocalText({{"en", std::move(english)}, {"nl", std::move(dutch)}});
  return field;
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
