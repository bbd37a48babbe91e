#include <utility>

#include "validate/check.h"
#include "validate/checking.h"
#include "validate/from_answer.h"
#include "validate/messages.h"

namespace drieluik {

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
  text.sources = references_of(answers, "sources");
  text.exercises = references_of(answers, "exercises");
  text.forms = references_of(answers, "forms");
  text.frameworks = references_of(answers, "frameworks");
  if (const Answer* hash = answers.find("translation_of")) text.translation_of = Reference{hash->text, hash->span};
  text.aim = text_of(answers, "aim");
  text.group = text_of(answers, "group");
  text.duration_minutes = static_cast<int>(number_of(answers, "duration").value_or(0));
  text.materials = texts_of(answers, "materials");
  text.columns = static_cast<int>(number_of(answers, "columns").value_or(1));
  return text;
}

}  // namespace drieluik
