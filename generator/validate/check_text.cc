#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/hash.h"
#include "base/text.h"
#include "validate/check.h"
#include "validate/checking.h"
#include "validate/from_answer.h"
#include "validate/messages.h"
#include "validate/text_marks.h"

namespace drieluik {
namespace {

int duration_of(const Answer& answers) { return static_cast<int>(number_of(answers, "duration").value_or(0)); }

CoursePart course_part(const Answer& answers) {
  return {.title = text_of(answers, "title"),
          .text = text_of(answers, "text"),
          .duration_minutes = duration_of(answers),
          .goals = texts_of(answers, "goals"),
          .frameworks = references_of(answers, "frameworks"),
          .exercises = references_of(answers, "exercises"),
          .forms = references_of(answers, "forms")};
}

Programme programme(const Answer& answers) {
  Programme programme{.goals = texts_of(answers, "goals"),
                      .preparation = texts_of(answers, "preparation"),
                      .assessment = text_of(answers, "assessment"),
                      .parts = {}};
  const std::vector<Answer>& parts = items_of(answers, "parts");
  std::transform(parts.begin(), parts.end(), std::back_inserter(programme.parts), course_part);
  return programme;
}

// What other programs call it.
struct Alias {
  std::string_view theirs, ours;
};
constexpr Alias kAliases[] = {{"description", "summary"},    {"sidebar_label", "short_title"},
                              {"linkTitle", "short_title"},  {"nav_title", "short_title"},
                              {"sidebar_position", "order"}, {"weight", "order"},
                              {"nav_order", "order"},        {"position", "order"}};

void rename_aliases(Value& front_matter) {
  for (const auto& [theirs, ours] : kAliases) {
    if (front_matter.find(ours)) continue;
    for (Member& member : front_matter.members) {
      if (member.key == theirs) member.key = ours;
    }
  }
}

bool is_yes(std::string_view said) { return said == "true" || said == "yes"; }
bool is_no(std::string_view said) { return said == "false" || said == "no"; }

// Of `draft: true`, as Hugo and Docusaurus write it, or `published: false`, as Jekyll does. Takes these keys out unless
// they say neither yes nor no.
std::optional<Span> take_draft(Value& front_matter) {
  std::optional<Span> draft;
  std::erase_if(front_matter.members, [&](const Member& member) {
    const std::string said = lower_ascii(member.value.scalar);
    const bool is_draft = member.key == "draft", is_mark = is_draft || member.key == "published";
    if (!is_mark || (!is_yes(said) && !is_no(said))) return false;
    if (is_draft == is_yes(said)) draft = member.key_span;
    return true;
  });
  return draft;
}

// `draft = true` in front matter of TOML, of which nothing else is read.
std::optional<Span> draft_in_toml(const Source& source) {
  constexpr std::string_view kFence = "\n+++", kDraft = "draft";
  const std::string_view text = source.text;
  const std::size_t end = text.starts_with(kFence.substr(1)) ? text.find(kFence) : std::string_view::npos;
  if (end == std::string_view::npos) return std::nullopt;
  const std::size_t line = text.substr(0, end + 1).find("\ndraft = true\n");
  if (line == std::string_view::npos) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(line + 1);
  return Span{&source, begin, begin + static_cast<std::uint32_t>(kDraft.size())};
}

Text start_text(Kind kind, std::string id, std::string language, ContentFile& file, const Source& source) {
  Text text;
  text.kind = kind;
  text.id = std::move(id);
  text.language = std::move(language);
  text.source = &source;
  text.mentions_teachers = source.text.find("teacher") != std::string_view::npos;
  text.front_matter_span = file.front_matter.span;
  text.front_matter = fast_hash(text.front_matter_span.text());
  text.body = std::move(file.body);
  return text;
}

// What a course says in its front matter is plain text.
void tell_marks_of_course(const Answer& answers, Diagnostics& diagnostics) {
  for (const char* key : {"goals", "preparation", "assessment"}) {
    if (const Answer* answer = answers.find(key)) tell_marks(*answer, diagnostics);
  }
  for (const Answer& part : items_of(answers, "parts")) {
    for (const char* key : {"title", "text", "goals"}) {
      if (const Answer* answer = part.find(key)) tell_marks(*answer, diagnostics);
    }
  }
}

void take_answers(const Answer& answers, Text& text) {
  text.title = text_of(answers, "title");
  text.short_title = text_of(answers, "short_title");
  text.summary = text_of(answers, "summary");
  text.tags = texts_of(answers, "tags");
  text.audience = texts_of(answers, "audience");
  text.sources = references_of(answers, "sources");
  text.exercises = references_of(answers, "exercises");
  text.forms = references_of(answers, "forms");
  text.frameworks = references_of(answers, "frameworks");
  if (const Answer* hash = answers.find("translation_of")) text.translation_of = Reference{hash->text, hash->span};
  text.aim = text_of(answers, "aim");
  text.group = text_of(answers, "group");
  text.duration_minutes = duration_of(answers);
  text.materials = texts_of(answers, "materials");
  text.columns = static_cast<int>(number_of(answers, "columns").value_or(1));
  text.order = number_of(answers, "order");
  if (text.kind == Kind::course) text.programme.edit() = programme(answers);
}

}  // namespace

Text check_text(Kind kind, std::string id, std::string language, ContentFile file, const Source& source,
                Diagnostics& diagnostics) {
  Text text = start_text(kind, std::move(id), std::move(language), file, source);
  if (!file.front_matter.is_null()) {
    const Answer answers = check_content(file.front_matter, front_matter_fields(kind), {}, diagnostics);
    take_answers(answers, text);
    if (kind == Kind::course) tell_marks_of_course(answers, diagnostics);
  } else if (!source.text.starts_with("---")) {
    // Front matter that is there but could not be read was reported.
    diagnostics.error(start_of(&source), kNoFrontMatter);
  }
  return text;
}

Text check_page(std::string id, std::string language, ContentFile file, const Source& source,
                Diagnostics& diagnostics) {
  Text text = start_text(Kind::page, std::move(id), std::move(language), file, source);
  text.draft = draft_in_toml(source);
  if (file.front_matter.is_null()) return text;
  rename_aliases(file.front_matter);
  text.draft = take_draft(file.front_matter);
  const Answer answers = check_content(file.front_matter, page_fields(), {}, diagnostics);
  take_answers(answers, text);
  if (text.language.empty()) text.language = text_of(answers, "lang");
  return text;
}

}  // namespace drieluik
