#include "support/pdf_edit.h"

#include <algorithm>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

#include "support/pdf_model/structure.h"
#include "support/pdf_model/values.h"

namespace drieluik {
namespace {

std::string replace_first(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error("nowhere: " + from);
  return text.replace(at, from.size(), to);
}

QPDFObjectHandle array_of(const std::vector<QPDFObjectHandle>& items) { return QPDFObjectHandle::newArray(items); }

}  // namespace

PdfEdit::PdfEdit(std::string pdf) : bytes_(std::move(pdf)), file_(std::make_unique<QPDF>()) {
  file_->setSuppressWarnings(true);
  file_->processMemoryFile("test.pdf", bytes_.data(), bytes_.size());
}

QPDFObjectHandle PdfEdit::catalogue() { return file_->getRoot(); }

QPDFObjectHandle PdfEdit::make(const std::string& syntax) {
  return file_->makeIndirectObject(QPDFObjectHandle::parse(file_.get(), syntax));
}

QPDFObjectHandle PdfEdit::make_stream(const std::string& entries, const std::string& bytes) {
  QPDFObjectHandle stream = QPDFObjectHandle::newStream(file_.get(), bytes);
  QPDFObjectHandle dictionary = QPDFObjectHandle::parse(file_.get(), "<<" + entries + ">>");
  for (const auto& [key, value] : dictionary.getDictAsMap()) stream.getDict().replaceKey(key, value);
  return stream;
}

QPDFObjectHandle PdfEdit::page(std::size_t index) { return file_->getAllPages().at(index); }

std::string PdfEdit::content(std::size_t index) {
  std::string all;
  for (const auto& part : pdf::items_of(page(index).getKey("/Contents"))) all += pdf::bytes_of(part) + "\n";
  return all;
}

void PdfEdit::set_content(const std::string& content, std::size_t index) {
  page(index).replaceKey("/Contents", make_stream("", content));
}

void PdfEdit::append_content(const std::string& added, std::size_t index) {
  set_content(content(index) + added + "\n", index);
}

void PdfEdit::replace_content(const std::string& from, const std::string& to) {
  set_content(replace_first(content(), from, to));
}

void PdfEdit::add_resource(const std::string& kind, const std::string& name, QPDFObjectHandle object) {
  QPDFObjectHandle resources = pdf::inherited(page(), "/Resources");
  if (!resources.hasKey(kind)) resources.replaceKey(kind, QPDFObjectHandle::newDictionary());
  resources.getKey(kind).replaceKey(name, object);
}

std::vector<QPDFObjectHandle> PdfEdit::elements(const std::string& type) {
  std::vector<QPDFObjectHandle> list;
  for (const pdf::Element& element : pdf::read_structure(*file_).elements) {
    if (pdf::text_of(element.object, "/S") == type) list.push_back(element.object);
  }
  return list;
}

QPDFObjectHandle PdfEdit::element(const std::string& type, std::size_t index) {
  const auto list = elements(type);
  if (index >= list.size()) throw std::runtime_error("no element " + type + " " + std::to_string(index));
  return list[index];
}

QPDFObjectHandle PdfEdit::add_element(QPDFObjectHandle parent, const std::string& type, int at) {
  QPDFObjectHandle element = make("<</Type/StructElem/S/" + type + ">>");
  element.replaceKey("/P", parent);
  auto kids = pdf::items_of(parent.getKey("/K"));
  kids.insert(at < 0 ? kids.end() : kids.begin() + at, element);
  parent.replaceKey("/K", array_of(kids));
  return element;
}

QPDFObjectHandle PdfEdit::add_element(const std::string& type) { return add_element(element("Document"), type); }

void PdfEdit::remove_element(QPDFObjectHandle element) {
  QPDFObjectHandle parent = element.getKey("/P");
  auto kids = pdf::items_of(parent.getKey("/K"));
  std::erase_if(kids, [&](QPDFObjectHandle kid) { return kid.getObjGen() == element.getObjGen(); });
  parent.replaceKey("/K", array_of(kids));
}

void PdfEdit::add_content(QPDFObjectHandle element, const std::string& content) {
  QPDFNumberTreeObjectHelper tree(catalogue().getKey("/StructTreeRoot").getKey("/ParentTree"), *file_);
  QPDFObjectHandle owners;
  if (!tree.findObject(page().getKey("/StructParents").getIntValue(), owners)) throw std::runtime_error("no owners");
  const int identifier = owners.getArrayNItems();
  owners.appendItem(element);
  auto kids = pdf::items_of(element.getKey("/K"));
  kids.push_back(QPDFObjectHandle::newInteger(identifier));
  element.replaceKey("/K", array_of(kids));
  element.replaceKey("/Pg", page());
  append_content("/" + pdf::text_of(element, "/S") + "<</MCID " + std::to_string(identifier) + ">>BDC\n" + content +
                 "\nEMC");
}

void PdfEdit::set_attribute(QPDFObjectHandle element, const std::string& owner, const std::string& key,
                            const std::string& value) {
  for (QPDFObjectHandle object : pdf::items_of(element.getKey("/A"))) {
    if (pdf::text_of(object, "/O") == owner) {
      object.replaceKey(key, QPDFObjectHandle::parse(value));
      return;
    }
  }
  auto objects = pdf::items_of(element.getKey("/A"));
  objects.push_back(QPDFObjectHandle::parse("<</O/" + owner + key + " " + value + ">>"));
  element.replaceKey("/A", array_of(objects));
}

QPDFObjectHandle PdfEdit::add_annotation(const std::string& syntax, QPDFObjectHandle element) {
  QPDFObjectHandle annotation = make(syntax);
  if (!element.isNull()) {
    QPDFNumberTreeObjectHelper tree(catalogue().getKey("/StructTreeRoot").getKey("/ParentTree"), *file_);
    const long long key = tree.getAsMap().rbegin()->first + 1;
    tree.insert(key, element);
    annotation.replaceKey("/StructParent", QPDFObjectHandle::newInteger(key));
    QPDFObjectHandle reference = QPDFObjectHandle::parse("<</Type/OBJR>>");
    reference.replaceKey("/Obj", annotation);
    reference.replaceKey("/Pg", page());
    auto kids = pdf::items_of(element.getKey("/K"));
    kids.push_back(reference);
    element.replaceKey("/K", array_of(kids));
  }
  auto annotations = pdf::items_of(page().getKey("/Annots"));
  annotations.push_back(annotation);
  page().replaceKey("/Annots", array_of(annotations));
  return annotation;
}

QPDFObjectHandle PdfEdit::annotation(const std::string& subtype) {
  for (QPDFObjectHandle one : file_->getAllPages()) {
    for (const auto& annotation : pdf::items_of(one.getKey("/Annots"))) {
      if ("/" + pdf::text_of(annotation, "/Subtype") == subtype) return annotation;
    }
  }
  throw std::runtime_error("no annotation " + subtype);
}

QPDFObjectHandle PdfEdit::font(const std::string& name) {
  QPDFObjectHandle font = pdf::inherited(page(), "/Resources").getKeyIfDict("/Font").getKeyIfDict(name);
  if (!font.isDictionary()) throw std::runtime_error("no font " + name);
  return font;
}

void PdfEdit::replace_metadata(const std::string& from, const std::string& to) {
  QPDFObjectHandle metadata = catalogue().getKey("/Metadata");
  catalogue().replaceKey("/Metadata",
                         make_stream("/Type/Metadata/Subtype/XML", replace_first(pdf::bytes_of(metadata), from, to)));
}

void PdfEdit::replace_bytes(const std::string& from, const std::string& to) {
  written_ = from;
  replacement_ = to;
}

std::string PdfEdit::write() {
  QPDFWriter writer(*file_);
  writer.setOutputMemory();
  if (encryption_ == 1)
    writer.setR6EncryptionParameters("", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
  if (encryption_ == 2) {
    writer.setR3EncryptionParametersInsecure("", "owner", false, true, true, true, true, true, qpdf_r3p_full);
  }
  if (encryption_ == 0) writer.setStaticID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  std::string out(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
  if (!written_.empty()) out.replace(out.find(written_), written_.size(), replacement_);
  return out + rest_;
}

}  // namespace drieluik
