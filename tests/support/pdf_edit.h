// Changes a PDF through libqpdf, for copies that break one rule.
//
//   PdfEdit edit(contract);
//   edit.element("H2").replaceKey("/S", QPDFObjectHandle::parse("/H4"));
//   std::string mutant = edit.write();
#pragma once

#include <memory>
#include <qpdf/QPDF.hh>
#include <string>
#include <string_view>
#include <vector>

namespace drieluik {

class PdfEdit {
 public:
  explicit PdfEdit(std::string pdf);

  QPDF& file() { return *file_; }
  QPDFObjectHandle catalogue();
  // A new indirect object from PDF syntax: "<</Type/Annot>>".
  QPDFObjectHandle make(const std::string& syntax);
  QPDFObjectHandle make_stream(const std::string& entries, const std::string& bytes);

  // Pages, counted from 0.
  QPDFObjectHandle page(std::size_t index = 0);
  std::string content(std::size_t index = 0);
  void set_content(const std::string& content, std::size_t index = 0);
  void append_content(const std::string& content, std::size_t index = 0);
  // Replaces the first match; throws where there is none.
  void replace_content(const std::string& from, const std::string& to);
  // A resource that the first page may use: add_resource("/XObject", "/X9", form).
  void add_resource(const std::string& kind, const std::string& name, QPDFObjectHandle object);

  // Structure elements, in reading order; throws where there is none.
  std::vector<QPDFObjectHandle> elements(const std::string& type);
  QPDFObjectHandle element(const std::string& type, std::size_t index = 0);
  // A new one among the kids of another; `at` counts from 0, default: last.
  QPDFObjectHandle add_element(QPDFObjectHandle parent, const std::string& type, int at = -1);
  // Without content of its own, under the document element.
  QPDFObjectHandle add_element(const std::string& type);
  // Removes a cell, say, that has no content.
  void remove_element(QPDFObjectHandle element);
  // Gives an element new content on the first page.
  void add_content(QPDFObjectHandle element, const std::string& content);
  void set_attribute(QPDFObjectHandle element, const std::string& owner, const std::string& key,
                     const std::string& value);

  // Puts an annotation on the first page, and in the element's care where one is given.
  QPDFObjectHandle add_annotation(const std::string& syntax, QPDFObjectHandle element = QPDFObjectHandle::newNull());
  // The first annotation of a subtype: "/Link".
  QPDFObjectHandle annotation(const std::string& subtype);

  // Fonts that pages name, by the resources of the first page.
  QPDFObjectHandle font(const std::string& name = "/F0");

  void replace_metadata(const std::string& from, const std::string& to);

  // Replaces the first match in the bytes that are written; both of one length.
  void replace_bytes(const std::string& from, const std::string& to);
  void append_bytes(const std::string& bytes) { rest_ = bytes; }
  void encrypt(bool for_accessibility) { encryption_ = for_accessibility ? 1 : 2; }
  std::string write();

 private:
  std::string bytes_, written_, replacement_, rest_;
  int encryption_ = 0;  // 1: AES-256; 2: RC4, closed to aids for reading
  std::unique_ptr<QPDF> file_;
};

}  // namespace drieluik
