#include "base/source_text.h"

#include <gtest/gtest.h>

#include "base/hash.h"
#include "base/source.h"
#include "read/packed_markup.h"
#include "support/memory_file_system.h"

namespace drieluik {
namespace {

const std::string kText = "# Kop\n\nEen *zin*.\n";

TEST(SourceText, IsReadAgainWhenItIsPutAway) {
  const MemoryFileSystem files({{"a.md", kText}});
  SourceMap sources;
  const Source& source = sources.add({.path = "a.md", .text = kText});
  const Span word{&source, 12, 15};
  sources.put_away(source, files, source.path);
  EXPECT_EQ(source.text.size(), kText.size());
  EXPECT_EQ(source.text.hash(), fast_hash(kText));
  EXPECT_EQ(source.text.borrowed().view(), kText);
  EXPECT_EQ(word.text(), "zin");
  EXPECT_EQ(source.position(word.begin).line, 3u);
  EXPECT_TRUE(source.text.starts_with("# "));
  EXPECT_EQ(source.text.find("zin"), 12u);
  EXPECT_FALSE(sources.changed_file());
}

// Places in it stay places, and no word of another text comes in.
TEST(SourceText, ReadsAsSpacesWhenTheFileIsAnotherOneByNow) {
  for (const char* now : {"# Kop\n\nEen *zak*.\n", "", "# Kop\n\nEen *zin*.\nEn nog een.\n"}) {
    const MemoryFileSystem files(MemoryFileSystem::Files{{"a.md", now}});
    SourceMap sources;
    const Source& source = sources.add({.path = "a.md", .text = kText});
    Markup word;
    word.kind = MarkupKind::text;
    word.span = {&source, 12, 15};
    word.text = "zin";
    const PackedMarkup packed(word);
    sources.put_away(source, files, source.path);
    EXPECT_FALSE(sources.changed_file()) << now;
    EXPECT_EQ(packed.unpack().text, "   ") << now;
    EXPECT_EQ(source.text.view(), std::string(kText.size(), ' ')) << now;
    EXPECT_EQ(sources.changed_file(), "a.md") << now;
  }
}

TEST(SourceText, IsCopiedWithItsSource) {
  const MemoryFileSystem files({{"a.md", kText}});
  SourceMap sources;
  const Source& source = sources.add({.path = "a.md", .text = kText});
  sources.put_away(source, files, source.path);
  sources.put_away(source, files, source.path);  // a second time it is nothing new
  const Source copy = source;
  EXPECT_EQ(copy.text.view(), kText);
}

}  // namespace
}  // namespace drieluik
