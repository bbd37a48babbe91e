#include <algorithm>
#include <iterator>
#include <utility>

#include "validate/check.h"
#include "validate/checking.h"
#include "validate/from_answer.h"
#include "validate/messages.h"

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

}  // namespace

Text check_text(Kind kind, std::string id, std::string language, ContentFile file, const Source& source,
                Diagnostics& diagnostics) {
  Text text;
  text.kind = kind;
  text.id = std::move(id);
  text.language = std::move(language);
  text.source = &source;
  text.front_matter_span = file.front_matter.span;
  text.body = std::move(file.body);
  const Value& front_matter = file.front_matter;
  if (front_matter.is_null()) {
    // Front matter that is there but could not be read was reported.
    if (!source.text.starts_with("---")) diagnostics.error(start_of(&source), kNoFrontMatter);
    return text;
  }
  const Answer answers = check_content(front_matter, front_matter_fields(kind), {}, diagnostics);
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
  if (kind == Kind::course) text.programme = programme(answers);
  return text;
}

}  // namespace drieluik
