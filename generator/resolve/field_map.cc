#include "resolve/field_map.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/text.h"
#include "resolve/messages.h"

namespace drieluik {
namespace {

constexpr std::string_view kSignatures = "signatures.";
constexpr std::string_view kDateSuffix = "-date";

// The key of the option that a box to tick is for; nothing when this is no box.
std::optional<std::string_view> option_of(const FormDefinition& form, std::string_view name, std::string_view& path) {
  const std::size_t point = name.rfind('.');
  if (point == std::string_view::npos) return std::nullopt;
  path = name.substr(0, point);
  const Field* field = form.find(path);
  if (!field || field->type != FieldType::choices) return std::nullopt;
  const std::string_view key = name.substr(point + 1);
  const bool is_option = std::any_of(field->options.begin(), field->options.end(),
                                     [&](const Option& option) { return option.key == key; });
  return is_option ? std::optional(key) : std::nullopt;
}

bool is_of_signature(const FormDefinition& form, std::string_view name) {
  if (!name.starts_with(kSignatures)) return false;
  std::string_view key = name.substr(kSignatures.size());
  if (key.ends_with(kDateSuffix)) key.remove_suffix(kDateSuffix.size());
  return std::any_of(form.signatories.begin(), form.signatories.end(),
                     [&](const Signatory& signatory) { return signatory.key == key; });
}

class FieldMapper {
 public:
  FieldMapper(const FilledPdf& pdf, const FormDefinition& form, Span place, Diagnostics& diagnostics)
      : pdf_(pdf), form_(form), place_(place), diagnostics_(diagnostics) {
    map_.answers.fields = form.fields;
  }

  FieldMap map(Homeless& homeless) {
    bool is_signed = false;
    for (std::size_t i = 0; i < pdf_.fields.size(); ++i) {
      const FilledField& field = pdf_.fields[i];
      std::string_view path;
      is_signed |= field.is_signed;
      if (is_of_signature(form_, field.name)) {
        is_signed |= !field.values.empty();
      } else if (option_of(form_, field.name, path)) {
        map_.boxes[std::string(path)].push_back(i);
        add_column(map_.answers, std::string(path) + ".1", i);
      } else if (!add_column(map_.answers, field.name, i)) {
        add_homeless(field, homeless);
        continue;
      }
      add_rivals(field, homeless);
    }
    if (is_signed) diagnostics_.warning(place_, kSignedPdf);
    return std::move(map_);
  }

 private:
  void add_rivals(const FilledField& field, Homeless& homeless) {
    if (field.rivals.empty()) return;
    diagnostics_.error(place_, kFieldTwice, {field.name});
    for (const std::string& rival : field.rivals) homeless.emplace_back(field.name, rival);
  }

  void add_homeless(const FilledField& field, Homeless& homeless) {
    if (field.values.empty()) return;
    const std::string near = near_column(form_, field.name);
    // A name like no answer's may be a sentence of the client's.
    const std::string quoted = " “" + field.name + "”";
    const Argument hint =
        near.empty() ? Argument("") : Argument("; did you mean “" + near + "”?", "; bedoelde je “" + near + "”?");
    diagnostics_.error(place_, kHomelessField, {near.empty() ? value_argument(quoted) : Argument(quoted), hint});
    homeless.emplace_back(field.name, typed_text(field));
  }

  const FilledPdf& pdf_;
  const FormDefinition& form_;
  Span place_;
  Diagnostics& diagnostics_;
  FieldMap map_;
};

}  // namespace

FieldMap map_fields(const FormDefinition& form, const FilledPdf& pdf, Span place, Homeless& homeless,
                    Diagnostics& diagnostics) {
  return FieldMapper(pdf, form, place, diagnostics).map(homeless);
}

bool has_all_fields(const FormDefinition& form, const FilledPdf& pdf) {
  ColumnNode answers{.fields = form.fields};
  std::size_t known = 0;
  return std::all_of(pdf.fields.begin(), pdf.fields.end(),
                     [&](const FilledField& field) {
                       std::string_view path;
                       if (is_of_signature(form, field.name)) return true;
                       ++known;
                       return option_of(form, field.name, path) || add_column(answers, field.name, 0);
                     }) &&
         known > 0;
}

std::string typed_text(const FilledField& field) {
  const std::vector<std::string_view> parts(field.values.begin(), field.values.end());
  return join(parts, "\n");
}

}  // namespace drieluik
