#include <algorithm>

#include "render/mustache.h"

namespace drieluik {

TemplateData::TemplateData(std::string text) : value_(std::move(text)) {}
TemplateData::TemplateData(std::string_view text) : value_(std::string(text)) {}
TemplateData::TemplateData(const char* text) : value_(std::string(text)) {}
TemplateData::TemplateData(List items) : value_(std::move(items)) {}
TemplateData::TemplateData(Map members) : value_(std::move(members)) {}

bool TemplateData::is_truthy() const {
  if (const bool* truth = std::get_if<bool>(&value_)) return *truth;
  if (const List* items = list()) return !items->empty();
  return !std::holds_alternative<std::monostate>(value_);
}

const TemplateData* TemplateData::find(std::string_view key) const {
  const Map* members = std::get_if<Map>(&value_);
  if (!members) return nullptr;
  if (key.empty()) return nullptr;  // no name of a template is
  for (const auto& [name, value] : *members) {
    if (name.size() == key.size() && name.front() == key.front() && name == key) return &value;
  }
  return nullptr;
}

const std::string* TemplateData::text() const { return std::get_if<std::string>(&value_); }
const TemplateData::List* TemplateData::list() const { return std::get_if<List>(&value_); }
bool TemplateData::is_map() const { return std::holds_alternative<Map>(value_); }

void TemplateData::set(std::string key, TemplateData value) {
  if (!is_map()) value_ = Map();
  Map& members = std::get<Map>(value_);
  const auto place =
      std::find_if(members.begin(), members.end(), [&](const auto& entry) { return entry.first == key; });
  if (place != members.end()) {
    place->second = std::move(value);
  } else {
    members.emplace_back(std::move(key), std::move(value));
  }
}

}  // namespace drieluik
