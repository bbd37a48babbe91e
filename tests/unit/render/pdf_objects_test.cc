#include "render/pdf_objects.h"

#include <gmock/gmock.h>

#include "render/pdf_cache.h"
#include "support/shell.h"

namespace drieluik {
namespace {

using testing::HasSubstr;

std::string write_file(bool compress, int fillers) {
  PdfCache cache;
  PdfObjects objects(compress, cache);
  const int catalogue = objects.reserve();
  const int pages = objects.reserve();
  const int stream = objects.reserve();
  objects.open(catalogue) += "<</Type/Catalog/Pages 2 0 R/Text 3 0 R>>";
  objects.close();
  objects.add_stream(stream, "/Note(n)", "words words words words words words words words", StreamKind::text);
  for (int i = 0; i < fillers; ++i) {
    objects.open(objects.reserve()) += "(filler)";
    objects.close();
  }
  objects.open(pages) += "<</Type/Pages/Count 0/Kids[]>>";
  objects.close();
  return objects.finish("/Root 1 0 R");
}

TEST(PdfObjects, WritesATextThatPeopleCanRead) {
  EXPECT_EQ(write_file(false, 0),
            "%PDF-1.7\n"
            "1 0 obj\n<</Type/Catalog/Pages 2 0 R/Text 3 0 R>>\nendobj\n"
            "3 0 obj\n<</Note(n)/Length 47>>\nstream\nwords words words words words words words words\nendstream\n"
            "endobj\n"
            "2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n"
            "xref\n0 4\n"
            "0000000000 65535 f \n0000000009 00000 n \n0000000168 00000 n \n0000000065 00000 n \n"
            "trailer\n<</Root 1 0 R/ID[<8D84D10733F3AFF7797BA3B19A3F4785><8D84D10733F3AFF7797BA3B19A3F4785>]/Size 4>>\n"
            "startxref\n214\n%%EOF\n");
}

TEST(PdfObjects, AreFoundAgainCompressedOrNot) {
  for (const bool compress : {false, true}) {
    for (const int fillers : {0, 1200}) {  // more than an object stream takes
      const std::string file = write_file(compress, fillers);
      EXPECT_EQ(run_on_file("qpdf --check {}", file).status, 0);
      EXPECT_THAT(run_on_file("qpdf --show-object=3 --filtered-stream-data {}", file).output,
                  HasSubstr("words words words words words words words words"));
      EXPECT_THAT(run_on_file("qpdf --show-object=2 {}", file).output, HasSubstr("/Kids [ ]"));
      if (fillers == 0) continue;
      EXPECT_EQ(run_on_file("qpdf --show-object=600 {}", file).output, "(filler)\n");
    }
  }
}

TEST(PdfObjects, AreNamedByWhatTheyHold) {
  EXPECT_EQ(write_file(true, 3), write_file(true, 3));
  const auto identifier = [](const std::string& file) { return file.substr(file.find("/ID["), 70); };
  EXPECT_NE(identifier(write_file(false, 3)), identifier(write_file(false, 4)));
}

}  // namespace
}  // namespace drieluik
