#include "publish/empty_record.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "document/words.h"
#include "validate/check_scalar.h"

namespace drieluik {
namespace {

constexpr std::size_t kLineLength = 100;  // code points, of a comment on lines of its own

// The words of the comments.
struct RecordWords {
  std::array<std::string_view, 5> head;
  std::string_view beside_contract;
  std::string_view required, one_of, some_of, yesno, date, number, whole_number, from, to, above, by_default, repeat,
      all_or_none, only_when;
};

constexpr RecordWords kDutch{
    .head =
        {"Vul in wat je weet, achter de dubbele punt. Wat leeg blijft, wordt ruimte om op te schrijven.",
         "Wat achter een hekje (#) staat is uitleg en wordt niet afgedrukt. Spaties aan het begin van een regel laat "
         "je staan.",
         "Een datum schrijf je als 2026-11-22: jaar, maand, dag.",
         "Een tekst met een dubbele punt of met een van de tekens * & # [ { erin zet je tussen \"aanhalingstekens\".",
         "Een tekst van meer regels: zet | achter de dubbele punt en begin eronder, met twee spaties meer ervoor."},
    .beside_contract = "Dit dossier hoort in de map van de cliënt, naast het dossier van {form}.",
    .required = "verplicht",
    .one_of = "Kies een van:",
    .some_of = "Kies een of meer van, elk op een regel met een streepje:",
    .yesno = "ja of nee",
    .date = "een datum, zoals 2026-11-22",
    .number = "een getal",
    .whole_number = "een heel getal",
    .from = "minstens",
    .to = "hoogstens",
    .above = "meer dan",
    .by_default = "laat je het leeg, dan is het",
    .repeat = "herhaal alles vanaf het streepje voor elk volgend",
    .all_or_none = "vul alles in, of niets",
    .only_when = "alleen als"};
constexpr RecordWords kEnglish{
    .head =
        {"Fill in what you know, behind the colon. What stays empty becomes room to write.",
         "What stands behind a hash (#) is explanation and is not printed. Leave the spaces at the start of a line.",
         "Write a date as 2026-11-22: year, month, day.",
         "Put a text with a colon or with one of the signs * & # [ { in it between \"quotes\".",
         "A text of more lines: put | behind the colon and begin below it, with two spaces more in front."},
    .beside_contract = "This record belongs in the client's folder, beside the record of {form}.",
    .required = "required",
    .one_of = "Choose one of:",
    .some_of = "Choose one or more of, each on a line with a hyphen:",
    .yesno = "yes or no",
    .date = "a date, such as 2026-11-22",
    .number = "a number",
    .whole_number = "a whole number",
    .from = "at least",
    .to = "at most",
    .above = "more than",
    .by_default = "left empty, it is",
    .repeat = "repeat all from the hyphen for each further one",
    .all_or_none = "fill in all, or nothing",
    .only_when = "only when"};

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

class RecordWriter {
 public:
  RecordWriter(const FormDefinition& form, std::string_view language)
      : form_(form), language_(language), words_(language == "nl" ? kDutch : kEnglish) {}

  std::string write(std::string_view title) {
    comment_lines(title, 0);
    for (const std::string_view line : words_.head) comment_lines(line, 0);
    if (!form_.derived_from.id.empty()) {
      comment_lines(fill_pattern(words_.beside_contract, {{"form", form_.derived_from.id}}), 0);
    }
    out_ += "\nform: " + form_.id + "\nlanguage: " + std::string(language_) + "\n";
    for (const Field& field : form_.fields) write_field(field, 0, 0);
    return std::move(out_);
  }

 private:
  // `dash` is 2 for the first member of a list item, whose "- " takes the place of two spaces.
  void write_field(const Field& field, std::size_t indent, std::size_t dash) {
    if (field.type == FieldType::signature) return;
    const std::size_t begin = indent - dash;
    if (indent == 0) out_ += '\n';
    comment_lines(field.help.in(language_), begin);
    write_options(field, begin);
    out_ += std::string(begin, ' ') + (dash > 0 ? "- " : "");
    const bool needs_quotes = field.key.find_first_of("+-0") == 0;
    out_ += (needs_quotes ? "\"" + field.key + "\"" : field.key) + ":";
    write_comment(field);
    if (field.type == FieldType::group) {
      for (const Field& member : field.fields) write_field(member, indent + 2, 0);
    } else if (field.is_list_of_groups()) {
      for (std::size_t i = 0; i < field.fields.size(); ++i) write_field(field.fields[i], indent + 4, i == 0 ? 2 : 0);
    } else if (field.type == FieldType::list || field.type == FieldType::choices) {
      out_ += std::string(indent + 2, ' ') + "-\n";
    }
  }

  // Behind the key: what it is called, and what may stand there.
  void write_comment(const Field& field) {
    std::string text;
    const auto add = [&](std::string_view more, std::string_view value = {}) {
      if (more.empty()) return;
      text.append(text.empty() ? "" : "; ").append(on_one_line(more));
      if (!value.empty()) text.append(" ").append(value);
    };
    add(field.label.in(language_));
    if (field.required) add(words_.required);
    const Field& one = field.type == FieldType::list && !field.is_list_of_groups() ? field.fields.front() : field;
    if (one.type == FieldType::date) add(words_.date);
    if (one.type == FieldType::yesno) add(words_.yesno);
    if (one.type == FieldType::number) add(field.whole ? words_.whole_number : words_.number, unit(field));
    if (field.min) add(words_.from, to_text(*field.min));
    if (!field.min_date.empty()) add(words_.from, field.min_date);
    if (field.above) add(words_.above, to_text(*field.above));
    if (field.max) add(words_.to, to_text(*field.max));
    if (!field.max_date.empty()) add(words_.to, field.max_date);
    if (!field.default_value.empty()) add(words_.by_default, field.default_value);
    if (field.min_items) add(words_.from, std::to_string(*field.min_items));
    if (field.max_items) add(words_.to, std::to_string(*field.max_items));
    if (field.is_list_of_groups()) add(words_.repeat);
    if (field.all_or_none) add(words_.all_or_none);
    if (field.when) add(words_.only_when, to_text(*field.when));
    out_ += text.empty() ? "\n" : "  # " + text + "\n";
  }

  std::string unit(const Field& field) const {
    return field.unit.empty() ? std::string() : "(" + std::string(field.unit.in(language_)) + ")";
  }

  void write_options(const Field& field, std::size_t indent) {
    if (field.options.empty()) return;
    comment_lines(field.type == FieldType::choices ? words_.some_of : words_.one_of, indent);
    for (const Option& option : field.options) {
      const std::string_view label = option.label.in(language_);
      comment_lines("  " + option.key + (label == option.key ? "" : ": " + std::string(label)), indent);
    }
  }

  void comment_lines(std::string_view text, std::size_t indent) {
    const std::string begin = std::string(indent, ' ') + "#" + (text.starts_with(' ') ? "  " : "");
    std::string line = begin;
    const std::string words = on_one_line(text);
    for (const std::string_view word : split_words(words)) {
      if (line != begin && count_code_points(line) + count_code_points(word) >= kLineLength) {
        out_ += line + "\n";
        line = begin;
      }
      line.append(" ").append(word);
    }
    if (line != begin) out_ += line + "\n";
  }

  const FormDefinition& form_;
  std::string_view language_;
  const RecordWords& words_;
  std::string out_;
};

}  // namespace

std::string empty_record(const FormDefinition& form, std::string_view title, std::string_view language) {
  return RecordWriter(form, language).write(title);
}

}  // namespace drieluik
