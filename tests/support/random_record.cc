#include "support/random_record.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "base/text.h"
#include "validate/check.h"
#include "validate/check_scalar.h"

namespace drieluik {
namespace {

constexpr std::size_t kMostItemsOfList = 4;

Value scalar(std::string text) {
  return {.kind = ValueKind::scalar, .quoted = true, .span = {}, .scalar = std::move(text)};
}

class Generator {
 public:
  Generator(std::mt19937& random, RecordCoverage& coverage) : random_(random), coverage_(coverage) {}

  Value members(std::span<const Field> fields, const std::string& path, bool all = false) {
    Value value{.kind = ValueKind::mapping};
    for (const Field& field : fields) {
      const std::string at = path.empty() ? field.key : path + "." + field.key;
      if (field.type == FieldType::signature) continue;
      RecordCoverage::Count& count = coverage_.by_path[at];
      const bool is_there = all || is_needed(field) || one_in(2);
      ++(is_there ? count.there : count.absent);
      if (is_there) value.members.push_back({field.key, {}, answer(field, at)});
    }
    return value;
  }

 private:
  bool one_in(unsigned n) { return random_() % n == 0; }
  std::size_t below(std::size_t n) { return random_() % n; }

  static bool is_needed(const Field& field) {
    return field.required ||
           (field.type == FieldType::group && std::any_of(field.fields.begin(), field.fields.end(), is_needed));
  }

  Value answer(const Field& field, const std::string& path) {
    switch (field.type) {
      case FieldType::text:
      case FieldType::longtext:
        return text(field, path);
      case FieldType::date:
        return scalar(date());
      case FieldType::number:
        return scalar(number(field));
      case FieldType::yesno:
        return scalar(one_in(2) ? "true" : "false");
      case FieldType::choice:
      case FieldType::scale:
        return scalar(field.options[below(field.options.size())].key);
      case FieldType::choices:
        return choices(field);
      case FieldType::group:
        return members(field.fields, path, field.all_or_none);
      case FieldType::list:
        return list(field, path);
      default:
        throw std::logic_error("no answer for " + path);
    }
  }

  Value list(const Field& field, const std::string& path) {
    const std::size_t least = std::max<std::size_t>(1, field.min_items.value_or(1));
    const std::size_t most = std::max(least, field.max_items.value_or(kMostItemsOfList));
    Value value{.kind = ValueKind::sequence};
    for (std::size_t count = least + below(most - least + 1); count > 0; --count) {
      if (!field.is_list_of_groups()) {
        value.items.push_back(answer(field.fields.front(), path));
        continue;
      }
      Value item = members(field.fields, path);
      if (item.members.empty()) item.members.push_back({field.fields[0].key, {}, answer(field.fields[0], path)});
      value.items.push_back(std::move(item));
    }
    return value;
  }

  Value choices(const Field& field) {
    Value value{.kind = ValueKind::sequence};
    for (const Option& option : field.options) {
      if (one_in(2)) value.items.push_back(scalar(option.key));
    }
    if (value.items.empty()) value.items.push_back(scalar(field.options.back().key));
    return value;
  }

  std::string date() {
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), "%04zu-%02zu-%02zu", 1900 + below(200), 1 + below(12), 1 + below(28));
    return out.data();
  }

  std::string number(const Field& field) {
    double least = field.min.value_or(field.above.value_or(-1000));
    if (field.above && least <= *field.above) least = *field.above + (field.whole ? 1 : 0.25);
    const double most = std::min(field.max.value_or(1e9), least + (one_in(4) ? 1e9 : 50));
    double chosen = least + std::floor((most - least) * static_cast<double>(below(1001)) / 1000);
    if (!field.whole && one_in(2) && chosen + 0.125 <= most) chosen += 0.125;
    return to_text(std::max(chosen, least));
  }

  Value text(const Field& field, const std::string& path) {
    const std::size_t most = field.max_length > 0            ? field.max_length
                             : field.type == FieldType::text ? kMaxText
                                                             : kMaxLongText;
    const std::size_t length =
        one_in(field.type == FieldType::text ? 30 : 400) ? most : 1 + below(std::min<std::size_t>(most, 60));
    static constexpr char32_t kRanges[][2] = {{'a', 'z'},     {'A', 'Z'},     {'0', '9'},     {0xe0, 0xf6},
                                              {0x100, 0x17e}, {0x3b1, 0x3c9}, {0x430, 0x44f}, {0x1ea0, 0x1ef9}};
    static constexpr std::u32string_view kSigns = U" :#-?,[]{}&*!|>'\"%@`\\()<>=~.;/€“”–…";
    std::u32string letters;
    while (letters.size() < length) {
      const bool is_end = letters.empty() || letters.size() + 1 == length;
      if (!is_end && one_in(6)) {
        letters += U' ';
      } else if (!is_end && field.type == FieldType::longtext && one_in(25)) {
        letters += U'\n';
      } else if (one_in(5)) {
        letters += kSigns[(is_end ? 1 : 0) + below(kSigns.size() - 1)];
      } else {
        const auto& range = kRanges[below(std::size(kRanges))];
        letters += static_cast<char32_t>(range[0] + below(range[1] - range[0] + 1));
      }
    }
    coverage_.by_path[path].longest = std::max(coverage_.by_path[path].longest, length);
    std::string out;
    for (const char32_t letter : letters) append_utf8(out, letter);
    return scalar(std::move(out));
  }

  std::mt19937& random_;
  RecordCoverage& coverage_;
};

}  // namespace

Value random_record(const FormDefinition& form, const std::string& language, std::span<const std::string> languages,
                    std::mt19937& random, RecordCoverage& coverage) {
  constexpr int kMostTries = 100;  // for rules between several answers
  for (int i = 0; i < kMostTries; ++i) {
    RecordCoverage of_record = coverage;
    Value record = Generator(random, of_record).members(form.fields, "");
    record.members.insert(record.members.begin(), {"language", {}, scalar(language)});
    record.members.insert(record.members.begin(), {"form", {}, scalar(form.id)});
    const Source source;
    Diagnostics faults;
    if (!check_record(record, form, source, languages, faults)) continue;
    coverage = std::move(of_record);
    return record;
  }
  throw std::logic_error("no valid record of " + form.id + " was found");
}

}  // namespace drieluik
