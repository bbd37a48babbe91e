// Mustache templates (https://github.com/mustache/spec): interpolation, sections, inverted sections, comments, partials
// and set delimiters.
//
//   Diagnostics diagnostics;
//   std::optional<Template> page = Template::parse(source, diagnostics);
//   std::string html = page->render(context, partials);
#pragma once

#include <concepts>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/diagnostic.h"

namespace drieluik {

// What a template is filled with. A value: texts are escaped by {{name}}, and stay as they are with {{{name}}}.
class TemplateData {
 public:
  using List = std::vector<TemplateData>;
  using Map = std::vector<std::pair<std::string, TemplateData>>;

  TemplateData() = default;  // absent
  TemplateData(std::same_as<bool> auto truth) : value_(truth) {}
  TemplateData(std::string text);
  TemplateData(std::string_view text);
  TemplateData(const char* text);
  TemplateData(List items);
  TemplateData(Map members);

  bool is_truthy() const;  // not absent, false or an empty list; an empty text is truthy as in the specification
  const TemplateData* find(std::string_view key) const;
  const std::string* text() const;
  const List* list() const;
  bool is_map() const;
  void set(std::string key, TemplateData value);  // adds to a map or replaces in it

 private:
  std::variant<std::monostate, bool, std::string, List, Map> value_;
};

class Template {
 public:
  // Reports unclosed tags and sections with their places, and what is no text (read/text_check.h).
  static std::optional<Template> parse(Span text, Diagnostics& diagnostics);
  Template(Template&&) noexcept;
  Template& operator=(Template&&) noexcept;
  ~Template();

  // A partial that is not there renders as nothing; partials may nest 64 deep.
  using Partials = std::function<const Template*(std::string_view name)>;
  std::string render(const TemplateData& data, const Partials& partials = {}) const;
  // The same with data that many renderings share: a name is looked up in the last one first. Nothing when sections and
  // partials within each other multiply to more than a page can be (kMaxTemplateSteps, kMaxTemplateOutput).
  std::optional<std::string> render_layers(std::span<const TemplateData* const> layers,
                                           const Partials& partials = {}) const;

  struct Data;  // mustache_nodes.h
  const Data& data() const { return *data_; }

 private:
  Template();
  std::unique_ptr<Data> data_;
};

}  // namespace drieluik
