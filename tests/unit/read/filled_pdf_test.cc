#include "read/filled_pdf.h"

#include <gtest/gtest.h>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>

#include "support/checked.h"

namespace drieluik {
namespace {

std::string written(QPDF& file, const char* password = nullptr) {
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setStaticID(true);
  if (password)
    writer.setR6EncryptionParameters(password, password, true, true, true, true, true, true, qpdf_r3p_full, true);
  writer.write();
  const auto bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

// A file with these fields, each an indirect object; "@N@" in one stands for the reference to the N-th.
std::string pdf_with(std::vector<std::string> fields, const std::string& roots, const std::string& metadata = "",
                     const char* password = nullptr) {
  QPDF file;
  file.emptyPDF();
  std::vector<QPDFObjectHandle> made;
  for (std::size_t i = 0; i < fields.size(); ++i) made.push_back(file.makeIndirectObject(QPDFObjectHandle::newNull()));
  const auto with_references = [&](std::string text) {
    for (std::size_t i = made.size(); i-- > 0;) {
      const std::string mark = "@" + std::to_string(i) + "@";
      for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
        text.replace(at, mark.size(), made[i].unparse());
      }
    }
    return text;
  };
  for (std::size_t i = 0; i < fields.size(); ++i) {
    file.replaceObject(made[i].getObjGen(), QPDFObjectHandle::parse(&file, with_references(fields[i])));
  }
  file.getRoot().replaceKey("/AcroForm", QPDFObjectHandle::parse(&file, "<</Fields[" + with_references(roots) + "]>>"));
  file.getRoot().replaceKey("/Lang", QPDFObjectHandle::newString("nl"));
  if (!metadata.empty()) file.getRoot().replaceKey("/Metadata", file.newStream(metadata));
  return written(file, password);
}

std::string in_quotes(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += " “" + value + "”";
  return out;
}

std::string dump(const FilledPdf& pdf) {
  std::string out;
  if (!pdf.form_id.empty()) out += pdf.form_id + " " + pdf.form_version + " " + pdf.text_hash + "\n";
  if (!pdf.attachment_name.empty()) out += pdf.attachment_name + ": " + pdf.attachment + "\n";
  for (const FilledField& field : pdf.fields) {
    out += field.name + in_quotes(field.values);
    if (!field.printed.empty()) out += " was" + in_quotes(field.printed);
    if (!field.rivals.empty()) out += " or" + in_quotes(field.rivals);
    if (field.is_signed) out += " signed";
    out += "\n";
  }
  return out;
}

std::string read(std::string_view bytes, const std::string& password = "") {
  const Source source{.path = "a.pdf", .is_binary = true};
  Diagnostics diagnostics;
  const auto pdf = read_filled_pdf(bytes, password, {&source, 0, 0}, diagnostics);
  return printed(diagnostics) + (pdf ? dump(*pdf) : "");
}

TEST(FilledPdf, DecodesTextHoweverItIsWritten) {
  EXPECT_EQ(read(pdf_with({"<</FT/Tx/T(a)/V(caf\\351 \\240 \\200)>>",         // PDFDocEncoding: é, €, •
                           "<</FT/Tx/T(b)/V<FEFF00E90020D83DDE00>>>",         // UTF-16BE with a pair
                           "<</FT/Tx/T(c)/V<EFBBBFC3A9>>>",                   // UTF-8
                           "<</FT/Tx/T(d)/V<FEFF001B006E006C001B0061>>>",     // with a language escape
                           "<</FT/Tx/T(e)/V(een\\rtwee\\r\\ndrie\\nvier)>>",  // line ends
                           "<</FT/Tx/T<FEFF00E9>/V(1)>>", "<</FT/Tx/T(f)/V 12.50>>", "<</FT/Tx/T(g)/V()>>",
                           "<</FT/Tx/T(h)/V<EFBBBFFF61>>>"},
                          "@0@ @1@ @2@ @3@ @4@ @5@ @6@ @7@ @8@")),
            "a “café € •”\nb “é 😀”\nc “é”\nd “a”\ne “een\ntwee\ndrie\nvier”\né “1”\nf “12.50”\ng\nh “\ufffda”\n");
}

TEST(FilledPdf, FindsFieldsInTheirTree) {
  EXPECT_EQ(read(pdf_with({"<</T(goals)/FT/Tx/DV(x)/Kids[@1@ @2@]>>", "<</T(1)/Parent @0@/V(een)>>",
                           "<</T(2)/Parent @0@/Kids[@3@ @4@ @2@]>>", "<</T(goal)/Parent @2@/V(y)/DV(y)>>",
                           "<</Parent @2@/T(weight)>>"},
                          "@0@ 12 null")),
            "goals.1 “een” was “x”\ngoals.2.goal “y” was “y”\ngoals.2.weight was “x”\n");
}

TEST(FilledPdf, TakesTheStateOfButtonsAndChoices) {
  EXPECT_EQ(read(pdf_with(
                {"<</FT/Btn/T(radio)/V/true/DV/Off/Kids[@1@]>>", "<</Parent @0@/AS/true>>",
                 "<</FT/Btn/T(off)/V/Off/Kids[]>>", "<</FT/Btn/T(state)/Kids[@4@ @5@]>>", "<</Parent @3@/AS/Off>>",
                 "<</Parent @3@/AS/no>>", "<</FT/Btn/T(box)/AS/rest>>", "<</FT/Btn/T(numbered)/Opt[(laag)(hoog)]/V/1>>",
                 "<</FT/Ch/T(list)/V(g)>>", "<</FT/Ch/T(lists)/V[(a)(b)]/DV()>>",
                 "<</FT/Sig/T(signatures.x)/V<</Type/Sig>>>>", "<</FT/Sig/T(signatures.y)>>"},
                "@0@ @2@ @3@ @6@ @7@ @8@ @9@ @10@ @11@")),
            "radio “true”\noff\nstate “no”\nbox “rest”\nnumbered “hoog”\nlist “g”\nlists “a” “b”\nsignatures.x signed\n"
            "signatures.y\n");
}

TEST(FilledPdf, TakesWhatWasTypedInOneOfSeveralPlaces) {
  EXPECT_EQ(
      read(pdf_with({"<</FT/Tx/T(a)/V(old)/DV(old)/Kids[@1@ @2@]>>", "<</Parent @0@/V(old)>>", "<</Parent @0@/V(new)>>",
                     "<</FT/Tx/T(b)/V(one)/Kids[@4@ @5@]>>", "<</Parent @3@/V(two)>>", "<</Parent @3@/V(two)>>",
                     "<</FT/Tx/T(c)/V(old)/DV(old)/Kids[@7@]>>", "<</Parent @6@/V()>>", "<</FT/Tx/T(c)/V(also)>>"},
                    "@0@ @3@ @6@ @8@")),
      "a “new” was “old”\nb “one” or “two”\nc was “old” or “also”\n");
}

TEST(FilledPdf, KnowsTheFormByItsMetadata) {
  const auto packet = [](const std::string& properties) {
    return "<?xpacket?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF>" + properties + "</rdf:RDF></x:xmpmeta>";
  };
  for (const std::string& properties :
       {std::string("<rdf:Description xmlns:form=\"urn:drieluik:form#\"><form:id>a-b</form:id>"
                    "<form:version>1 &lt; 2</form:version><form:textHash>00ff</form:textHash></rdf:Description>"),
        // As Acrobat may write it anew.
        std::string("<rdf:Description rdf:about='' xmlns:ns1='urn:drieluik:form#' ns1:id='a-b' "
                    "ns1:version=\"1 &lt; 2\"\n ns1:textHash=\"00ff\"/>")}) {
    EXPECT_EQ(read(pdf_with({"<</FT/Tx/T(a)>>"}, "@0@", packet(properties))), "a-b 1 < 2 00ff\na\n") << properties;
  }
  EXPECT_EQ(read(pdf_with({"<</FT/Tx/T(a)>>"}, "@0@", "form:id=\"x\"")), "a\n");
}

TEST(FilledPdf, TakesTheLanguageOfTheDocumentBeforeThatOfItsMetadata) {
  const auto language_of = [](const std::string& catalogue) {
    QPDF file;
    file.emptyPDF();
    file.getRoot().replaceKey(
        "/Metadata",
        file.newStream("<dc:language><rdf:Bag><rdf:li>en</rdf:li><rdf:li>de</rdf:li></rdf:Bag></dc:language>"));
    if (!catalogue.empty()) file.getRoot().replaceKey("/Lang", QPDFObjectHandle::newString(catalogue));
    Diagnostics diagnostics;
    return read_filled_pdf(written(file), "", {}, diagnostics)->language;
  };
  EXPECT_EQ(language_of("nl"), "nl");
  EXPECT_EQ(language_of(""), "en");
}

TEST(FilledPdf, FindsFieldsThatAreOnThePagesOnly) {
  QPDF file;
  file.emptyPDF();
  QPDFObjectHandle parent = file.makeIndirectObject(QPDFObjectHandle::parse("<</FT/Tx/T(goals)>>"));
  QPDFObjectHandle widget = file.makeIndirectObject(QPDFObjectHandle::parse("<</Subtype/Widget/T(1)/V(x)>>"));
  widget.replaceKey("/Parent", parent);
  parent.replaceKey("/Kids", QPDFObjectHandle::newArray({widget}));
  QPDFObjectHandle page = QPDFObjectHandle::parse("<</Type/Page/MediaBox[0 0 9 9]>>");
  page.replaceKey("/Annots", QPDFObjectHandle::newArray({widget, QPDFObjectHandle::parse("<</Subtype/Link>>")}));
  file.addPage(file.makeIndirectObject(page), false);
  EXPECT_EQ(read(written(file)), "goals.1 “x”\n");
}

TEST(FilledPdf, TellsWhyAFileCannotBeRead) {
  EXPECT_EQ(read("form: x\n"), R"(a.pdf: error[not-a-pdf]: this file is not a PDF
  hint: give the PDF that was filled in, saved by the program that it was filled in with
)");
  EXPECT_EQ(read("%PDF-1.7\nnothing"), R"(a.pdf: error[damaged-pdf]: this PDF is damaged and cannot be read
  hint: ask for it once more; it may have been cut off on its way
)");
  const std::string locked = pdf_with({"<</FT/Tx/T(a)/V(é)>>"}, "@0@", "", "geheim");
  EXPECT_EQ(read(locked), R"(a.pdf: error[locked-pdf]: this PDF opens with a password only
  hint: put the password on the first line of a file and give it with --password-file FILE
)");
  EXPECT_EQ(read(locked, "anders"),
            R"(a.pdf: error[locked-pdf]: this PDF does not open with the password of --password-file
  hint: collect PDFs with another password apart, each with its own --password-file
)");
  EXPECT_EQ(read(locked, "geheim"), "a “Ã©”\n");
}

TEST(FilledPdf, TakesWhatIsLeftOfADamagedFile) {
  std::string torn = pdf_with({"<</FT/Tx/T(a)/V(hier)>>"}, "@0@");
  torn.resize(torn.find("startxref"));
  EXPECT_EQ(read(torn), R"(a.pdf: warning[mended-pdf]: this PDF is damaged; what could be read was taken
  hint: open it and compare it with the record: answers may be missing
a “hier”
)");
}

TEST(FilledPdf, EndsOnHostileTrees) {
  EXPECT_EQ(read(pdf_with({"<</T(a)/Kids[@1@]>>", "<</T(b)/Kids[@0@ @1@]>>"}, "@0@ @1@")), "");
  std::vector<std::string> deep;
  for (int i = 0; i < 200; ++i) deep.push_back("<</T(a)/Kids[@" + std::to_string(i + 1) + "@]>>");
  deep.push_back("<</T(a)/V(x)>>");
  EXPECT_EQ(read(pdf_with(deep, "@0@")), "");
  EXPECT_EQ(read(pdf_with({"12"}, "@0@")), "");
}

// 34 kB were 284 MB of memory, and twice as much four times that.
TEST(FilledPdf, EndsOnFieldsThatInheritTooMuch) {
  const auto times = [](std::string_view text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
  };
  std::string fields;
  for (int i = 0; i < 3000; ++i) fields += "<</T(" + std::to_string(i) + ")>>";
  const std::string kids = "/Kids[" + fields + "]>>";
  const std::string damaged =
      "a.pdf: error[damaged-pdf]: this PDF is damaged and cannot be read\n"
      "  hint: ask for it once more; it may have been cut off on its way\n";
  EXPECT_EQ(read(pdf_with({"<</T(a)/FT/Ch/V[" + times("(a)", 3000) + "]" + kids}, "@0@")), damaged);
  EXPECT_EQ(read(pdf_with({"<</T(a)/FT/Ch/DV[" + times("(a)", 3000) + "]" + kids}, "@0@")), damaged);
  EXPECT_EQ(read(pdf_with({"<</T(" + times("a", 100'000) + ")" + kids}, "@0@")), damaged);
}

}  // namespace
}  // namespace drieluik
