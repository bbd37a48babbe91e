// The keys of front matters, of site.yaml, of figures and of the glossary.
#include "validate/brand_fields.h"
#include "validate/check.h"
#include "validate/check_shapes.h"
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

std::vector<Field> course_fields() {
  const std::vector<Field> part = {required(text("title")),
                                   duration(),
                                   longtext("text"),
                                   list_of("goals", longtext("")),
                                   list_of("frameworks", id("")),
                                   list_of("exercises", id("")),
                                   list_of("forms", id(""))};
  return {duration(),
          text("group"),
          list_of("goals", longtext("")),
          list_of("preparation", longtext("")),
          longtext("assessment"),
          list_of_groups("parts", part)};
}

std::vector<Field> make_front_matter(Kind kind) {
  std::vector<Field> fields = {
      required(text("title")),
      text("summary"),
      text("short_title"),
      list_of("tags", text("")),
      list_of("audience", text("")),
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
  if (kind == Kind::exercise) add(required(text("group")));
  if (kind == Kind::course) {
    for (Field& field : course_fields()) add(std::move(field));
  }
  if (kind == Kind::exercise) add(list_of("materials", longtext("")));
  if (kind == Kind::exercise) add(whole_number("columns", 1, 2));
  return fields;
}

std::vector<Field> selection_fields() { return {list_of("tags", text("")), list_of("audience", text(""))}; }

constexpr std::size_t kMostShapes = 200;
constexpr double kLeastSide = 8;  // points

Field side_of_picture() {
  Field field = number("");
  field.min = kLeastSide;
  field.max = kMostPictureSide;
  return field;
}

std::vector<Field> make_page_fields() {
  std::vector<Field> fields = make_front_matter(Kind::page);
  for (Field& field : fields) field.required = false;
  fields.push_back(number("order"));
  fields.push_back(language("lang"));
  return fields;
}

std::vector<Field> part_fields() { return {required(local_text("label")), local_text("text")}; }

std::vector<Field> quadrant_fields() {
  std::vector<Field> fields = part_fields();
  fields.push_back(counted(list_of("lines", local_text("")), 1, 8));
  return fields;
}

std::vector<Field> step_fields() {
  std::vector<Field> fields = part_fields();
  fields.push_back(up_to(text("mark"), 2));
  fields.push_back(yesno("emphasis"));
  return fields;
}

std::vector<Field> pan_fields() {
  return {required(local_text("label")), local_text("text"), required(counted(list_of("items", local_text("")), 1, 8))};
}

std::vector<Field> row_fields() {
  return {required(local_text("label")), required(counted(list_of("cells", local_text("")), 2, 3))};
}

Field axes() {
  return group("axes", {required(local_text("left")), required(local_text("right")), required(local_text("top")),
                        required(local_text("bottom"))});
}

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
      group("include", selection_fields()),
      group("exclude", selection_fields()),
      id("theme"),
      group("brand", {written_as(text("colour"), "#[0-9A-Fa-f]{6}", "write a colour as # and six digits: \"#1f5f5b\"",
                                 "schrijf een kleur als # en zes tekens: \"#1f5f5b\""),
                      logo_field(), brand_fonts_field()}),
      local_text("footer"),
      written_as(text("address"), "https?://[^\\s/?#]+(/[^\\s?#]*)?",
                 "write the whole address, such as https://handbook.example/",
                 "schrijf het hele adres, zoals https://handboek.example/")};
  return kFields;
}

const std::vector<Field>& figure_fields() {
  static const std::vector<Field> kFields = {
      required(choice(
          "type", {"pyramid", "triangle", "quadrant", "iceberg", "flow", "cycle", "balance", "comparison", "picture"})),
      required(local_text("title")),
      required(local_text("description")),
      when(required(counted(list_of_groups("layers", part_fields()), 2, 6)), "type = pyramid"),
      when(required(counted(list_of_groups("corners", part_fields()), 3, 3)), "type = triangle"),
      when(counted(list_of_groups("sides", part_fields()), 3, 3), "type = triangle"),
      when(axes(), "type = quadrant"),
      when(required(counted(list_of_groups("quadrants", quadrant_fields()), 4, 4)), "type = quadrant"),
      when(required(counted(list_of_groups("above", part_fields()), 1, 5)), "type = iceberg"),
      when(required(counted(list_of_groups("below", part_fields()), 1, 8)), "type = iceberg"),
      when(local_text("waterline"), "type = iceberg"),
      when(required(counted(list_of_groups("steps", step_fields()), 2, 9)), "type = flow"),
      when(required(counted(list_of_groups("steps", step_fields()), 3, 8)), "type = cycle"),
      when(local_text("legend"), "type = flow"),
      when(local_text("centre"), "type = cycle"),
      when(required(group("left", pan_fields())), "type = balance"),
      when(required(group("right", pan_fields())), "type = balance"),
      when(choice("tips", {"left", "right", "level"}), "type = balance"),
      when(local_text("beam"), "type = balance"),
      when(local_text("pivot"), "type = balance"),
      when(required(counted(list_of_groups("columns", part_fields()), 2, 3)), "type = comparison"),
      when(required(counted(list_of_groups("rows", row_fields()), 1, 10)), "type = comparison"),
      when(required(counted(list_of("size", side_of_picture()), 2, 2)), "type = picture"),
      when(required(counted(list_of_groups("shapes", shape_fields()), 1, kMostShapes)), "type = picture")};
  return kFields;
}

const std::vector<Field>& glossary_fields() {
  static const std::vector<Field> kFields = {required(id("id")), required(local_text("term")),
                                             required(local_text("definition"))};
  return kFields;
}

}  // namespace drieluik
