#include "document/scope.h"

#include <gtest/gtest.h>

#include "support/sample_library.h"

namespace drieluik {
namespace {

FormDefinition form() {
  FormDefinition form;
  Field levels = field("scale", FieldType::group, {field("-1", FieldType::text), field("0", FieldType::text)});
  form.fields = {
      field("name", FieldType::text),
      field("goals", FieldType::list,
            {field("name", FieldType::text), field("parts", FieldType::list, {field("", FieldType::text)}), levels})};
  return form;
}

const Answer kAnswers = group_answer(
    "", {answer("name", "Amina"),
         list_answer("goals",
                     {group_answer("", {answer("name", "Eerst")}),
                      group_answer("", {answer("name", "Dan"), list_answer("parts", {answer("", "a"), answer("", "b")}),
                                        group_answer("scale", {answer("-1", "min"), answer("0", "nul")})})})});

// "path = answer", or "path" alone when there is no answer.
std::string found(const FormScope& scope, std::string_view path) {
  const std::optional<FieldPlace> place = find_place(scope, path);
  if (!place) return "nothing";
  return place->path + (place->answer ? " = " + place->answer->text : "");
}

TEST(FindPlace, FollowsPathsFromTheForm) {
  const FormDefinition definition = form();
  const FormScope scope{.form = &definition, .answers = &kAnswers, .item = {}};
  EXPECT_EQ(found(scope, "name"), "name = Amina");
  EXPECT_EQ(found(scope, "goals.2.name"), "goals.2.name = Dan");
  EXPECT_EQ(found(scope, "goals.2.parts.2"), "goals.2.parts.2 = b");
  EXPECT_EQ(found(scope, "goals.2.scale.-1"), "goals.2.scale.-1 = min");
  EXPECT_EQ(found(scope, "goals.2.scale.0"), "goals.2.scale.0 = nul");
  EXPECT_EQ(found(scope, "goals.3.name"), "goals.3.name");
  EXPECT_EQ(found(scope, "goals.name"), "goals.1.name = Eerst");
  for (const char* path :
       {"", ".", "nome", "goals.1.nome", "name.name", "goals.1.name.x", "goals.0.name", "goals..name"})
    EXPECT_EQ(found(scope, path), "nothing") << path;
}

TEST(FindPlace, MeansTheItemBeforeTheForm) {
  const FormDefinition definition = form();
  const FormScope whole{.form = &definition, .answers = &kAnswers, .item = {}};
  const FormScope item = scope_of(whole, *find_place(whole, "goals"), 2);
  EXPECT_EQ(found(item, "name"), "goals.2.name = Dan");
  EXPECT_EQ(found(item, "goals.1.name"), "goals.1.name = Eerst");
  const FormScope part = scope_of(item, *find_place(item, "parts"), 1);
  EXPECT_EQ(part.item.path, "goals.2.parts.1");
  EXPECT_EQ(found(part, "name"), "goals.2.name = Dan");
}

TEST(FindPlace, KnowsPathsOfABlankForm) {
  const FormDefinition definition = form();
  const FormScope blank{.form = &definition, .item = {}};
  EXPECT_EQ(found(blank, "goals.2.parts.2"), "goals.2.parts.2");
}

TEST(ShownItems, AreThoseGivenOrRoomForSome) {
  Field list = field("list", FieldType::list, {field("", FieldType::text)});
  const auto shown = [&](std::optional<std::size_t> min, std::optional<std::size_t> max, std::size_t blank) {
    list.min_items = min;
    list.max_items = max;
    list.blank_items = blank;
    return shown_items({}, {.field = &list, .path = "list"});
  };
  EXPECT_EQ(shown({}, {}, 0), 3u);
  EXPECT_EQ(shown({}, 2, 0), 2u);
  EXPECT_EQ(shown({}, 9, 0), 3u);
  EXPECT_EQ(shown(5, {}, 0), 5u);
  EXPECT_EQ(shown(1, 9, 6), 6u);
  const Answer answers = list_answer("list", {answer("", "a")});
  EXPECT_EQ(shown_items({}, {.field = &list, .path = "list", .answer = &answers}), 1u);
}

}  // namespace
}  // namespace drieluik
