#include "layout/running_style.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <vector>

#include "layout/messages.h"
#include "validate/check_scalar.h"
#include "validate/table.h"

namespace drieluik {
namespace {

constexpr std::array<std::string_view, 8> kNames{"title", "section", "page", "logo", "date", "form", "version", "hash"};
constexpr std::array<std::string_view, 3> kPlaces{"left", "centre", "right"};
constexpr std::string_view kId = "id";
constexpr std::string_view kSeparator = " \xc2\xb7 ", kPrintedSeparator = "  \xc2\xb7  ";
constexpr std::size_t kLongestTag = 3;  // of a language alone

std::vector<std::string_view> known_names() {
  std::vector<std::string_view> known(kNames.begin(), kNames.end());
  known.push_back(kId);
  return known;
}

// The next name in braces from `at` on: where it begins and ends, braces included. Without a closing brace it ends
// with the text.
struct Brace {
  std::size_t begin, end;
  bool is_closed;
};

std::optional<Brace> find_brace(std::string_view text, std::size_t at) {
  const std::size_t begin = text.find('{', at);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::size_t end = text.find('}', begin);
  if (end == std::string_view::npos) return Brace{begin, text.size(), false};
  return Brace{begin, end + 1, true};
}

std::string_view name_in(std::string_view text, const Brace& brace) {
  return text.substr(brace.begin + 1, brace.end - brace.begin - 2);
}

LocalText in_all_languages(std::string text) { return LocalText({{"en", std::move(text)}}); }

class RunningCheck {
 public:
  explicit RunningCheck(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  RunningLine line(const Value& value) {
    RunningLine out;
    for (const std::string_view place : kPlaces) {
      const Value* text = value.find(place);
      if (!text || text->is_null()) continue;
      (place == "left" ? out.left : place == "centre" ? out.centre : out.right) = local_text(*text);
    }
    return out;
  }

 private:
  LocalText local_text(const Value& value) {
    if (value.kind == ValueKind::scalar) return is_faultless(value) ? in_all_languages(value.scalar) : LocalText();
    std::vector<std::pair<std::string, std::string>> texts;
    for (const Member& member : value.members) {
      // `left: {title}` is a mapping to YAML.
      const bool is_language = member.key.substr(0, member.key.find('-')).size() <= kLongestTag;
      if (!is_language || member.value.kind != ValueKind::scalar) {
        diagnostics_.error(value.span, kBadRunningText);
        return {};
      }
      if (is_faultless(member.value)) texts.emplace_back(member.key, member.value.scalar);
    }
    if (value.kind == ValueKind::sequence) diagnostics_.error(value.span, kBadRunningText);
    return LocalText(std::move(texts));
  }

  bool is_faultless(const Value& value) {
    const std::string_view text = value.scalar;
    const std::vector<std::string_view> known = known_names();
    for (std::optional<Brace> brace = find_brace(text, 0); brace; brace = find_brace(text, brace->end)) {
      if (!brace->is_closed) {
        diagnostics_.error(value.span, kOpenRunningName);
        return false;
      }
      const std::string_view name = name_in(text, *brace);
      if (std::ranges::find(known, name) == known.end()) {
        diagnostics_.error(value.span, kUnknownRunningName, {name, suggestion(name, known)});
        return false;
      }
      if (name == "logo" && text != "{logo}") {
        diagnostics_.error(value.span, kLogoAmongWords);
        return false;
      }
    }
    return true;
  }

  Diagnostics& diagnostics_;
};

// In each language in which the line has a text.
bool tells_form(const RunningLine& line) {
  std::vector<std::string_view> languages{"en"};
  for (const LocalText* text : {&line.left, &line.centre, &line.right}) {
    for (const auto& [language, words] : text->all()) languages.push_back(language);
  }
  return std::ranges::all_of(languages, [&](std::string_view language) {
    const auto has = [&](std::string_view name) {
      return names(line.left.in(language), name) || names(line.centre.in(language), name) ||
             names(line.right.in(language), name);
    };
    return has("form") || (has(kId) && has("version") && has("hash"));
  });
}

}  // namespace

RunningStyle default_head() { return {{}, {.left = in_all_languages("{title}"), .centre = {}, .right = {}}, false}; }

RunningStyle default_foot() {
  const RunningLine line{.left = in_all_languages("{form}"), .centre = {}, .right = in_all_languages("{page}")};
  return {line, line, true};
}

Field running_field(std::string key) {
  using namespace table;
  std::vector<Field> places;
  places.reserve(std::size(kPlaces));
  for (const std::string_view place : kPlaces) places.push_back(anything(std::string(place)));
  return group(std::move(key), {group("first", places), group("later", places), yesno("rule")});
}

RunningStyle check_running_style(const Value* value, const RunningStyle& otherwise, bool is_foot,
                                 Diagnostics& diagnostics) {
  if (!value || value->kind != ValueKind::mapping) return otherwise;
  const std::size_t errors = diagnostics.errors();
  RunningStyle style = otherwise;
  RunningCheck check(diagnostics);
  const Value* first = value->find("first");
  const Value* later = value->find("later");
  if (later) style.later = check.line(*later);
  if (first) style.first = check.line(*first);
  if (later && !first) style.first = style.later;
  if (const Value* rule = value->find("rule")) style.rule = rule->scalar == "true";
  if (!is_foot || (tells_form(style.first) && tells_form(style.later))) return style;
  if (diagnostics.errors() == errors) diagnostics.error(value->span, kFootWithoutForm);
  return otherwise;
}

bool shows_logo(const RunningLine& line) {
  return std::ranges::any_of(std::array{&line.left, &line.centre, &line.right}, [](const LocalText* text) {
    return std::ranges::any_of(text->all(), [](const auto& words) { return names(words.second, "logo"); });
  });
}

std::string fill_running_text(std::string_view pattern, std::span<const RunningName> names) {
  const auto text_of = [&](std::string_view name) -> std::string_view {
    const auto found = std::ranges::find(names, name, &RunningName::name);
    return found == names.end() ? std::string_view() : std::string_view(found->text);
  };
  std::string out;
  while (!pattern.empty()) {
    const std::size_t end = std::min(pattern.size(), pattern.find(kSeparator));
    const std::string_view part = pattern.substr(0, end);
    pattern.remove_prefix(std::min(pattern.size(), end + kSeparator.size()));
    std::string filled;
    std::size_t at = 0;
    bool is_whole = true;
    for (std::optional<Brace> brace = find_brace(part, 0); brace; brace = find_brace(part, at)) {
      const std::string_view text = text_of(name_in(part, *brace));
      is_whole = is_whole && !text.empty();
      filled.append(part.substr(at, brace->begin - at)).append(text);
      at = brace->end;
    }
    filled.append(part.substr(at));
    if (!is_whole || filled.empty()) continue;
    if (!out.empty()) out += kPrintedSeparator;
    out += filled;
  }
  return out;
}

bool names(std::string_view pattern, std::string_view name) {
  return pattern.find("{" + std::string(name) + "}") != std::string_view::npos;
}

}  // namespace drieluik
