#include "support/random_record.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>

#include "base/text.h"

namespace drieluik {
namespace {

constexpr std::array kWords{"gesprek", "\"citaat\"", "‘en’",  "ja:",   "#3",       "- punt",   "{{naam}}", "*ster*",
                            "Łódź",    "Ærøskøbing", "Αθήνα", "Київ",  "İstanbul", "ﬁets",     "ij",       "é",
                            "1,50",    "2026-11-22", "true",  "null",  "\\n",      "<b>&amp;", "|",        "50 %",
                            "שלום",    "مرحبا",      "één",   "ooit…", "ｘ"};
constexpr std::size_t kCovered = kWords.size() - 1;  // the last word is in none of the theme's fonts

}  // namespace

RandomRecords::RandomRecords(Json schema, unsigned seed) : schema_(std::move(schema)), random_(seed) {}

RandomRecords::Json RandomRecords::next() { return object(schema_, ""); }

int RandomRecords::any(int least, int most) { return std::uniform_int_distribution(least, most)(random_); }

const RandomRecords::Json& RandomRecords::target(const Json& schema) const {
  if (!schema.contains("$ref")) return schema;
  const std::string name = schema["$ref"].get<std::string>();
  return schema_.at("$defs").at(name.substr(name.rfind('/') + 1));
}

RandomRecords::Json RandomRecords::value(const Json& written, const std::string& path) {
  const Json& schema = target(written);
  if (schema.contains("const")) return schema["const"];
  if (schema.contains("enum")) {
    const Json& values = schema["enum"];
    return values[static_cast<std::size_t>(any(0, static_cast<int>(values.size()) - 1))];
  }
  if (schema.contains("oneOf")) {
    const Json& options = schema["oneOf"];
    return value(options[static_cast<std::size_t>(any(0, static_cast<int>(options.size()) - 1))], path);
  }
  const std::string type =
      schema["type"].is_array() ? schema["type"][0].get<std::string>() : schema["type"].get<std::string>();
  if (type == "object") return object(schema, path);
  if (type == "array") return array(schema, path);
  if (type == "number" || type == "integer") return number(schema);
  if (type == "null") return nullptr;
  if (schema.contains("format")) return date();
  return letters(schema);
}

RandomRecords::Json RandomRecords::object(const Json& schema, const std::string& path) {
  const Json needed = schema.value("required", Json::array());
  const bool all_or_none = schema.contains("dependentRequired");
  const bool has_all = by_chance(50);
  Json out = Json::object();
  for (const auto& [key, property] : schema["properties"].items()) {
    const std::string inner = path.empty() ? key : path + "." + key;
    const bool is_needed = std::find(needed.begin(), needed.end(), key) != needed.end();
    if (is_needed || (all_or_none ? has_all : by_chance(60))) {
      out[key] = value(property, inner);
      count(inner);
    } else {
      count(inner + " (absent)");
    }
  }
  return out;
}

RandomRecords::Json RandomRecords::array(const Json& schema, const std::string& path) {
  const int least = schema.value("minItems", 0), most = std::min(schema.value("maxItems", 6), least + 5);
  const int wanted = any(least, most);
  Json out = Json::array();
  if (schema.value("uniqueItems", false)) return some_of(schema["items"]["oneOf"], wanted);
  while (static_cast<int>(out.size()) < wanted) out.push_back(value(schema["items"], path + ".*"));
  return out;
}

// Which options are chosen says all: boxes that are ticked have no order but that of the form.
RandomRecords::Json RandomRecords::some_of(const Json& options, int wanted) {
  Json out = Json::array();
  int left = static_cast<int>(options.size());
  for (const Json& option : options) {
    const int missing = wanted - static_cast<int>(out.size());
    if (missing > 0 && any(1, left) <= missing) out.push_back(value(option, ""));
    --left;
  }
  return out;
}

RandomRecords::Json RandomRecords::number(const Json& schema) {
  const bool whole = schema["type"] == "integer" || (schema["type"].is_array() && schema["type"][0] == "integer");
  const double least = schema.contains("exclusiveMinimum")
                           ? schema["exclusiveMinimum"].get<double>() + (whole ? 1 : 0.25)
                           : schema.value("minimum", -1000.0);
  const double most = std::min(schema.value("maximum", least + 5000), least + 5000);
  const int steps = any(0, static_cast<int>((most - least) * (whole ? 1 : 4)));
  if (whole) return static_cast<int>(least) + steps;
  return least + steps / 4.0;
}

std::string RandomRecords::letters(const Json& schema) {
  const auto longest = schema["maxLength"].get<std::size_t>();
  const bool has_lines = longest > 1000;
  const bool is_greatest = by_chance(has_lines ? 1 : 3);
  const std::size_t length = is_greatest ? longest : static_cast<std::size_t>(any(1, by_chance(20) ? 400 : 40));
  std::string text;
  while (count_code_points(text) < length) {
    if (!text.empty()) {
      const bool breaks = has_lines && by_chance(8);
      if (breaks) count("a line break");
      text += breaks ? "\n" : " ";
    }
    const auto word = static_cast<std::size_t>(any(0, static_cast<int>(kCovered) - 1));
    if (static_cast<unsigned char>(kWords[word][0]) >= 0xce) count("a letter that is not Latin");
    text += kWords[word];
  }
  std::size_t end = 0;
  for (std::size_t i = 0; i < length; ++i) next_code_point(text, end);
  text.resize(end);
  const bool ends_blank = text.ends_with(' ') || text.ends_with('\n') || text.starts_with(' ');
  if (ends_blank) text.back() = '.';
  if (is_greatest) count("the greatest length");
  return text;
}

std::string RandomRecords::date() {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", any(2024, 2028), any(1, 12), any(1, 28));
  return text.data();
}

}  // namespace drieluik
