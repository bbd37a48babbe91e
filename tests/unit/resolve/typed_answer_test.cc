#include "resolve/typed_answer.h"

#include <gtest/gtest.h>

#include <string>

namespace drieluik {
namespace {

struct Case {
  FieldType type;
  char decimal_sign;
  std::string typed, text;
  bool may_be_fraction = false;
};

TEST(TypedAnswer, IsPutAsARecordWritesIt) {
  const Case cases[] = {
      {FieldType::date, ',', "22-11-2026", "2026-11-22"},
      {FieldType::date, ',', " 2-1-2026 ", "2026-01-02"},
      {FieldType::date, '.', "22/11/2026", "2026-11-22"},
      {FieldType::date, '.', "22.11.2026", "2026-11-22"},
      {FieldType::date, ',', "2026-11-22", "2026-11-22"},
      {FieldType::date, ',', "31-02-2026", "2026-02-31"},  // which the check of the record tells
      {FieldType::date, ',', "22-11-26", "22-11-26"},
      {FieldType::date, ',', "22-11/2026", "22-11/2026"},
      {FieldType::date, ',', "22 november", "22 november"},
      {FieldType::date, ',', "-", "-"},
      {FieldType::number, ',', "1,5", "1.5"},
      {FieldType::number, ',', "1.5", "1.5"},
      {FieldType::number, ',', " 8 ", "8"},
      {FieldType::number, ',', "-0,25", "-0.25"},
      {FieldType::number, ',', "1.500", "1500", true},
      {FieldType::number, ',', "1.500,75", "1500.75"},
      {FieldType::number, ',', "1.500.000", "1500000"},
      {FieldType::number, '.', "1,500.75", "1500.75"},
      {FieldType::number, ',', "1,500", "1.500"},
      {FieldType::number, '.', "1,500", "1500", true},
      {FieldType::number, '.', "1,234,567.8", "1234567.8"},
      {FieldType::number, '.', "1,5", "1.5"},
      {FieldType::number, '.', "1.500", "1.500"},
      {FieldType::number, ',', "acht", "acht"},
      {FieldType::number, ',', "€ 5,-", "€ 5.-"},
      {FieldType::choice, ',', "shared", "shared"},
      {FieldType::choice, ',', " samen ", "shared"},
      {FieldType::choice, ',', "together", "shared"},
      {FieldType::choice, ',', "Samen", "Samen"},
      {FieldType::yesno, ',', " ja ", "ja"},
      {FieldType::text, ',', "  Anna ", "Anna"},
      {FieldType::longtext, ',', "  1,5\n", "  1,5\n"},
  };
  for (const Case& one : cases) {
    Field field{.type = one.type};
    field.options = {{"alone", LocalText({{"nl", "alleen"}, {"en", "alone"}})},
                     {"shared", LocalText({{"nl", "samen"}, {"en", "together"}})}};
    const TypedAnswer answer = from_typed(field, one.typed, one.decimal_sign);
    EXPECT_EQ(answer.text, one.text) << one.typed << " with " << one.decimal_sign;
    EXPECT_EQ(answer.may_be_fraction, one.may_be_fraction) << one.typed << " with " << one.decimal_sign;
  }
}

}  // namespace
}  // namespace drieluik
