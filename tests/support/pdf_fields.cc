#include "support/pdf_fields.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFFormFieldObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>
#include <stdexcept>

namespace drieluik {
namespace {

void open(QPDF& document, std::string_view pdf) {
  document.setSuppressWarnings(true);
  document.processMemoryFile("test.pdf", pdf.data(), pdf.size());
}

std::string kind_of(QPDFFormFieldObjectHelper& field) {
  const std::string type = field.getFieldType();
  if (type == "/Sig") return "signature";
  if (type == "/Ch") return "list";
  if (type == "/Btn") return field.isRadioButton() ? "radio" : "tick";
  return (field.getFlags() & ff_tx_multiline) != 0 ? "text of lines" : "text";
}

// The states of a button but for Off, or the export values of a list.
void add_choices(QPDFFormFieldObjectHelper& field, QPDFObjectHandle widget, std::vector<std::string>& choices) {
  for (const std::string& state : widget.getKey("/AP").getKey("/N").getKeys()) {
    if (field.getFieldType() == "/Btn" && state != "/Off") choices.push_back(state.substr(1));
  }
  if (field.getFieldType() != "/Ch") return;
  for (QPDFObjectHandle& option : field.getInheritableFieldValue("/Opt").getArrayAsVector()) {
    choices.push_back(option.isArray() ? option.getArrayItem(0).getUTF8Value() : option.getUTF8Value());
  }
}

std::string value_of(QPDFFormFieldObjectHelper& field) {
  QPDFObjectHandle value = field.getValue();
  if (value.isString()) return value.getUTF8Value();
  return value.isName() && value.getName() != "/Off" ? value.getName().substr(1) : "";
}

// libqpdf knows ticked boxes as /Yes alone, and radio buttons that have no parent.
void press(QPDFObjectHandle field, const std::string& state) {
  const auto name = QPDFObjectHandle::newName(state);
  field.replaceKey("/V", name);
  if (!field.hasKey("/Kids")) return field.replaceKey("/AS", name);
  for (QPDFObjectHandle widget : field.getKey("/Kids").aitems()) {
    const bool has_state = widget.getKey("/AP").getKey("/N").hasKey(state);
    widget.replaceKey("/AS", has_state ? name : QPDFObjectHandle::newName("/Off"));
  }
}

}  // namespace

std::vector<PdfField> read_fields(std::string_view pdf) {
  QPDF document;
  open(document, pdf);
  QPDFAcroFormDocumentHelper form(document);
  std::vector<PdfField> out;
  std::map<std::string, std::size_t> known;
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages()) {
    for (QPDFAnnotationObjectHelper& annotation : page.getAnnotations("/Widget")) {
      QPDFFormFieldObjectHelper field = form.getFieldForAnnotation(annotation);
      const std::string name = field.getFullyQualifiedName();
      const auto [at, is_new] = known.emplace(name, out.size());
      if (is_new) {
        QPDFObjectHandle most = field.getInheritableFieldValue("/MaxLen");
        QPDFObjectHandle spoken = field.getInheritableFieldValue("/TU");
        out.push_back({.name = name,
                       .kind = kind_of(field),
                       .alternate_name = spoken.isString() ? spoken.getUTF8Value() : "",
                       .value = value_of(field),
                       .choices = {},
                       .max_length = most.isInteger() ? most.getIntValueAsInt() : 0,
                       .is_required = (field.getFlags() & ff_all_required) != 0});
      }
      if (is_new || field.isRadioButton()) {
        add_choices(field, annotation.getObjectHandle(), out[at->second].choices);
      }
    }
  }
  return out;
}

std::string dump_fields(std::string_view pdf) {
  std::string out;
  for (const PdfField& field : read_fields(pdf)) {
    out += field.name + ": " + field.kind;
    if (field.is_required) out += ", required";
    if (field.max_length > 0) out += ", " + std::to_string(field.max_length);
    for (const std::string& choice : field.choices) out += " [" + choice + "]";
    if (!field.value.empty()) out += " = " + field.value;
    out += " | " + field.alternate_name + "\n";
  }
  return out;
}

std::string fill_fields(std::string_view pdf, const std::map<std::string, std::string>& values) {
  QPDF document;
  open(document, pdf);
  QPDFAcroFormDocumentHelper form(document);
  std::set<std::string> left;
  for (const auto& [name, value] : values) left.insert(name);
  for (QPDFFormFieldObjectHelper& field : form.getFormFields()) {
    const auto value = values.find(field.getFullyQualifiedName());
    if (value == values.end() || field.getFieldType().empty()) continue;
    left.erase(value->first);
    if (field.getFieldType() == "/Btn") {
      press(field.getObjectHandle(), "/" + value->second);
    } else {
      field.setV(QPDFObjectHandle::newUnicodeString(value->second), false);
    }
  }
  if (!left.empty()) throw std::invalid_argument("no field " + *left.begin());
  QPDFWriter writer(document);
  writer.setOutputMemory();
  writer.setStaticID(true);
  writer.write();
  const auto bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace drieluik
