#include "document/build.h"
#include "document/context.h"
#include "document/related.h"
#include "document/text_hash.h"

namespace drieluik {
namespace {

Document build_text(const Library& library, const Text& text, const FormDefinition& form, const Answer* answers,
                    const BuildOptions& options, const FixedParts* fixed) {
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
  context.on_screen = options.on_screen;
  context.fixed = fixed;
  build_body(context, document);
  return document;
}

PreparedForm prepare_without_fixed(const Library& library, const Item& form, const BuildOptions& options) {
  PreparedForm prepared{.form = &form, .text = library.text(form.id, options.language), .options = options};
  if (!prepared.text || !form.form) return {};
  prepared.text_hash = form_text_hash(library, form, options);
  prepared.related = build_related(library, *prepared.text, options);
  return prepared;
}

}  // namespace

std::string form_text_hash(const Library& library, const Item& form, const BuildOptions& options) {
  const Text* text = library.text(form.id, options.language);
  if (!text || !form.form) return {};
  BuildOptions blank = options;
  blank.edition = Edition::student;
  blank.volume = nullptr;  // a chapter more elsewhere changes no text that was signed
  blank.is_chapter = false;
  blank.fillable = false;
  blank.on_screen = false;
  return text_hash(build_text(library, *text, *form.form, nullptr, blank, nullptr));
}

PreparedForm prepare_form(const Library& library, const Item& form, const BuildOptions& options) {
  PreparedForm prepared = prepare_without_fixed(library, form, options);
  if (!prepared.text) return prepared;
  prepared.fixed = std::make_shared<const FixedParts>(find_fixed(library, *prepared.text, *form.form, options));
  return prepared;
}

Document build_form(const Library& library, const PreparedForm& prepared, const ClientRecord* record) {
  if (!prepared.text) return {};
  Document document = build_text(library, *prepared.text, *prepared.form->form, record ? &record->answers : nullptr,
                                 prepared.options, prepared.fixed.get());
  document.related = prepared.related;
  document.text_hash = prepared.text_hash;
  if (const Answer* date = record ? record->answers.find("date") : nullptr) document.date = date->text;
  return document;
}

Document build_form(const Library& library, const Item& form, const ClientRecord* record, const BuildOptions& options) {
  return build_form(library, prepare_without_fixed(library, form, options), record);
}

}  // namespace drieluik
