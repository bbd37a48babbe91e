#include "base/error_words.h"

#include <gtest/gtest.h>

namespace drieluik {
namespace {

TEST(ErrorWords, AreInBothLanguages) {
  struct Case {
    std::errc error;
    const char *english, *dutch;
  };
  for (const auto& [error, english, dutch] :
       {Case{std::errc::no_such_file_or_directory, "No such file or directory", "bestand of map bestaat niet"},
        Case{std::errc::permission_denied, "Permission denied", "je hebt er geen rechten voor"},
        Case{std::errc::is_a_directory, "Is a directory", "het is een map"},
        Case{std::errc::not_a_directory, "Not a directory", "het is geen map, of ligt niet in een map"},
        Case{std::errc::no_space_on_device, "No space left on device", "er is geen ruimte meer op de schijf"},
        Case{std::errc::too_many_links, "Too many links", "er zijn te veel koppelingen"},
        Case{std::errc::filename_too_long, "File name too long", "de naam is te lang"},
        Case{std::errc::read_only_file_system, "Read-only file system", "op deze schijf kan alleen gelezen worden"},
        Case{std::errc::owner_dead, "Owner died", "Owner died"}}) {
    SCOPED_TRACE(english);
    for (const std::error_code& code :
         {std::make_error_code(error), std::error_code(static_cast<int>(error), std::system_category())}) {
      const Argument words = error_words(code);
      EXPECT_EQ(words.english, english);
      EXPECT_EQ(words.dutch, dutch);
    }
  }
}

TEST(Counted, KnowsOneFromMany) {
  constexpr Bilingual kOne{"PDF", "pdf"}, kMany{"PDFs", "pdf's"};
  EXPECT_EQ(counted(1, kOne, kMany).dutch, "1 pdf");
  EXPECT_EQ(counted(0, kOne, kMany).english, "0 PDFs");
  EXPECT_EQ(counted(2, kOne, kMany).dutch, "2 pdf's");
}

}  // namespace
}  // namespace drieluik
