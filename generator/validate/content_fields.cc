// The keys of front matters, of site.yaml, of figures and of the glossary.
#include "validate/check.h"
#include "validate/table.h"

namespace drieluik {
namespace {

using namespace table;

constexpr double kMostMinutes = 100'000;

Field duration() {
  Field field = number("duration");
  field.whole = true;
  field.above = 0;
  field.max = kMostMinutes;
  return field;
}

std::vector<Field> make_front_matter(Kind kind) {
  std::vector<Field> fields = {
      required(text("title")), text("summary"), text("short_title"), list_of("tags", text("")),
      written_as(text("translation_of"), "[0-9a-f]{8}",
                 "let the program write it: drieluik check --accept-translation FILE",
                 "laat het programma dit schrijven: drieluik check --accept-translation BESTAND")};
  fields[1].required = kind != Kind::clause;
  const auto add = [&](Field field) { fields.push_back(std::move(field)); };
  if (kind == Kind::clause) return fields;
  if (kind != Kind::form) add(list_of("sources", work_key("")));
  for (const char* key : {"exercises", "forms", "frameworks"}) add(list_of(key, id("")));
  if (kind == Kind::exercise) add(required(longtext("aim")));
  if (kind == Kind::exercise) add(required(duration()));
  if (kind == Kind::course) add(duration());
  if (kind == Kind::exercise) add(required(text("group")));
  if (kind == Kind::exercise) add(list_of("materials", longtext("")));
  if (kind == Kind::exercise) add(whole_number("columns", 1, 2));
  return fields;
}

std::vector<Field> make_page_fields() {
  std::vector<Field> fields = make_front_matter(Kind::page);
  for (Field& field : fields) field.required = false;
  fields.push_back(number("order"));
  fields.push_back(language("lang"));
  return fields;
}

std::vector<Field> part_fields() { return {required(local_text("label")), local_text("text")}; }

}  // namespace

const std::vector<Field>& front_matter_fields(Kind kind) {
  static const std::vector<std::vector<Field>> kTables = [] {
    std::vector<std::vector<Field>> tables;
    for (const Kind each : {Kind::framework, Kind::exercise, Kind::form, Kind::course, Kind::page, Kind::clause}) {
      tables.push_back(make_front_matter(each));
    }
    return tables;
  }();
  return kTables[static_cast<std::size_t>(kind)];
}

const std::vector<Field>& page_fields() {
  static const std::vector<Field> kFields = make_page_fields();
  return kFields;
}

const std::vector<Field>& site_fields() {
  static const std::vector<Field> kFields = {
      required(local_text("title")),
      local_text("tagline"),
      text("author"),
      required(list_of("languages", language(""))),
      list_of_groups("navigation", {required(local_text("title")), required(list_of("items", page_id("")))}),
      id("theme"),
      group("brand", {written_as(text("colour"), "#[0-9A-Fa-f]{6}", "write a colour as # and six digits: \"#1f5f5b\"",
                                 "schrijf een kleur als # en zes tekens: \"#1f5f5b\"")}),
      local_text("footer"),
      written_as(text("address"), "https?://[^\\s/?#]+(/[^\\s?#]*)?",
                 "write the whole address, such as https://handbook.example/",
                 "schrijf het hele adres, zoals https://handboek.example/")};
  return kFields;
}

const std::vector<Field>& figure_fields() {
  static const std::vector<Field> kFields = {
      required(choice("type", {"pyramid", "triangle"})),
      required(local_text("title")),
      required(local_text("description")),
      when(required(counted(list_of_groups("layers", part_fields()), 2, 6)), "type = pyramid"),
      when(required(counted(list_of_groups("corners", part_fields()), 3, 3)), "type = triangle"),
      when(counted(list_of_groups("sides", part_fields()), 3, 3), "type = triangle")};
  return kFields;
}

const std::vector<Field>& glossary_fields() {
  static const std::vector<Field> kFields = {required(id("id")), required(local_text("term")),
                                             required(local_text("definition"))};
  return kFields;
}

}  // namespace drieluik
