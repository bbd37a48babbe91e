// Short words to write tables of fields with.
//
//   const std::vector<Field> fields = {required(text("title")), when(list_of("layers", …), "type = pyramid")};
//
// A key may stand in a table several times, one behind the other, under conditions that exclude each other.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "validate/field.h"

namespace drieluik::table {

Field text(std::string key);
Field longtext(std::string key);
Field local_text(std::string key);
Field plain_or_local_text(std::string key);  // one text, or {nl: …, en: …}
Field counted_text(std::string key);         // {nl: {one: sessie, other: sessies}, en: sessions}
Field date(std::string key);
Field yesno(std::string key);
Field anything(std::string key);
Field number(std::string key);
Field whole_number(std::string key, double min, double max);
Field choice(std::string key, std::initializer_list<std::string_view> options);
Field group(std::string key, std::vector<Field> members);
Field list_of(std::string key, Field item);
Field list_of_groups(std::string key, std::vector<Field> members);

Field required(Field field);
Field when(Field field, std::string_view condition);  // must be a condition
Field counted(Field list, std::size_t min, std::size_t max);
Field up_to(Field field, std::size_t code_points);
// A text that a regular expression describes to programs, and `help` to people.
Field written_as(Field field, std::string pattern, std::string english, std::string dutch);

Field id(std::string key);        // of a page, a figure, a term
Field page_id(std::string key);   // of a page that may lie in a folder: "guide/install"
Field work_key(std::string key);  // of a work in the bibliography
Field language(std::string key);  // a language tag

}  // namespace drieluik::table
