#include "publish/starter_site.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "read/yaml.h"
#include "validate/check.h"

namespace drieluik {
namespace {

struct Replacement {
  Span place;
  std::string text;
};

Span from_to(Span first, Span last) { return {first.source, first.begin, last.end}; }

class Narrower {
 public:
  Narrower(std::vector<std::string> known, const std::vector<std::string>& wanted)
      : known_(std::move(known)), wanted_(wanted) {}

  void walk(const Value& value) {
    if (is_local_text(value)) return keep_wanted(value);
    for (const Value& item : value.items) walk(item);
    for (const Member& member : value.members) walk(member.value);
  }

  void replace_languages(const Value& languages) {
    const std::vector<std::string_view> names(wanted_.begin(), wanted_.end());
    replacements_.push_back({from_to(languages.items.front().span, languages.items.back().span), join(names, ", ")});
  }

  std::string applied_to(std::string text) {
    std::sort(replacements_.begin(), replacements_.end(),
              [](const Replacement& a, const Replacement& b) { return a.place.begin > b.place.begin; });
    for (const auto& [place, by] : replacements_) text.replace(place.begin, place.end - place.begin, by);
    return text;
  }

 private:
  bool is_local_text(const Value& value) const {
    return !value.members.empty() && std::all_of(value.members.begin(), value.members.end(), [&](const Member& member) {
      return std::find(known_.begin(), known_.end(), member.key) != known_.end();
    });
  }

  void keep_wanted(const Value& text) {
    std::string kept;
    for (const std::string& language : wanted_) {
      const Value* const words = text.find(language);
      if (words) kept.append(kept.empty() ? "" : ", ").append(language).append(": ").append(words->span.text());
    }
    replacements_.push_back({from_to(text.members.front().key_span, text.members.back().value.span), kept});
  }

  const std::vector<std::string> known_;
  const std::vector<std::string>& wanted_;
  std::vector<Replacement> replacements_;
};

}  // namespace

std::vector<std::string> languages_of_site(const std::string& yaml) {
  const Source source{.path = {}, .text = yaml};
  Diagnostics unasked;
  const std::optional<Value> site = read_yaml({&source, 0, static_cast<std::uint32_t>(yaml.size())}, unasked);
  return site ? check_site(*site, unasked).languages : std::vector<std::string>();
}

std::string site_in_languages(const std::string& yaml, const std::vector<std::string>& wanted) {
  const Source source{.path = {}, .text = yaml};
  Diagnostics unasked;
  const std::optional<Value> site = read_yaml({&source, 0, static_cast<std::uint32_t>(yaml.size())}, unasked);
  const Value* const languages = site ? site->find("languages") : nullptr;
  if (!languages || languages->items.empty()) return yaml;
  Narrower narrower(check_site(*site, unasked).languages, wanted);
  narrower.walk(*site);
  narrower.replace_languages(*languages);
  return narrower.applied_to(yaml);
}

}  // namespace drieluik
