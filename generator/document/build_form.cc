#include "document/build.h"
#include "document/context.h"
#include "document/related.h"
#include "document/text_hash.h"

namespace drieluik {
namespace {

Document build_text(const Library& library, const Text& text, const FormDefinition& form, const Answer* answers,
                    const BuildOptions& options) {
  Document document;
  document.kind = DocumentKind::form;
  document.folder = folder_of(Kind::form);
  document.id = form.id;
  document.language = text.language;
  document.title = text.title;
  document.summary = text.summary;
  document.form_version = form.version;
  const FormScope scope{.form = &form, .answers = answers, .item = {}};
  BuildContext context = make_context(library, text, options);
  context.scope = &scope;
  if (options.fillable) context.fields = &document.fields;
  build_body(context, document);
  return document;
}

}  // namespace

Document build_form(const Library& library, const Item& form, const ClientRecord* record, const BuildOptions& options) {
  const Text* text = library.text(form.id, options.language);
  if (!text || !form.form) return {};
  Document document = build_text(library, *text, *form.form, record ? &record->answers : nullptr, options);
  document.related = build_related(library, *text, options);
  if (!record && options.edition == Edition::student && !options.fillable) {
    document.text_hash = text_hash(document);
  } else {
    BuildOptions blank = options;
    blank.edition = Edition::student;
    blank.fillable = false;
    document.text_hash = text_hash(build_text(library, *text, *form.form, nullptr, blank));
  }
  if (const Answer* date = record ? record->answers.find("date") : nullptr) document.date = date->text;
  return document;
}

}  // namespace drieluik
