#include "resolve/clients.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/printer.h"
#include "support/memory_file_system.h"

namespace drieluik {
namespace {

using testing::ElementsAre;

std::vector<std::string> described(const std::vector<RecordFile>& records) {
  std::vector<std::string> out;
  for (const RecordFile& record : records) out.push_back(client_of(record) + " " + name_of(record) + " " + record.path);
  return out;
}

const MemoryFileSystem kFiles({{"clients/ann.yaml", ""},
                               {"clients/bram/2026-11-22-contract.yaml", ""},
                               {"clients/bram/2027-01-12-log.yml", ""},
                               {"clients/bram/note.txt", ""},
                               {"clients/.hidden.yaml", ""},
                               {"clients/readme.md", ""}});

TEST(FindClients, TakesFilesAndFolders) {
  Diagnostics diagnostics;
  EXPECT_THAT(described(find_clients(kFiles, "clients", diagnostics)),
              ElementsAre("ann ann clients/ann.yaml", "bram 2026-11-22-contract clients/bram/2026-11-22-contract.yaml",
                          "bram 2027-01-12-log clients/bram/2027-01-12-log.yml"));
  EXPECT_TRUE(diagnostics.empty());
}

TEST(FindClient, TakesOneFileOrOneFolder) {
  Diagnostics diagnostics;
  EXPECT_THAT(described(find_client(kFiles, "clients/ann.yaml", diagnostics)), ElementsAre("ann ann clients/ann.yaml"));
  EXPECT_THAT(described(find_client(kFiles, "clients/bram/2027-01-12-log.yml", diagnostics)),
              ElementsAre("bram 2027-01-12-log clients/bram/2027-01-12-log.yml"));
  EXPECT_THAT(described(find_client(kFiles, "clients/bram/", diagnostics)),
              ElementsAre("bram 2026-11-22-contract clients/bram/2026-11-22-contract.yaml",
                          "bram 2027-01-12-log clients/bram/2027-01-12-log.yml"));
  EXPECT_TRUE(diagnostics.empty());
}

TEST(FindClient, ReportsWhatIsNotThere) {
  Diagnostics diagnostics;
  EXPECT_TRUE(find_client(kFiles, "clients/cato.yaml", diagnostics).empty());
  EXPECT_TRUE(find_clients(kFiles, "nowhere", diagnostics).empty());
  EXPECT_EQ(diagnostics.errors(), 2u);
}

// What is told of a client that is not there, in Dutch.
std::string told_of(const Path& place) {
  Diagnostics diagnostics;
  EXPECT_TRUE(find_client(kFiles, place, diagnostics).empty());
  std::ostringstream out;
  print(out, diagnostics, {.speech = Speech::dutch});
  return out.str();
}

TEST(FindClient, NamesTheOneThatIsMeant) {
  const std::string missing = "drieluik: fout[no-such-client]: “clients/",
                    near = "” bestaat niet\n  hint: bedoelde je “";
  EXPECT_EQ(told_of("clients/anm.yaml"), missing + "anm.yaml" + near + "clients/ann.yaml”?\n");
  EXPECT_EQ(told_of("clients/ann"), missing + "ann" + near + "clients/ann.yaml”?\n");
  EXPECT_EQ(told_of("clients/barm/"), missing + "barm/" + near + "clients/bram”?\n");
  EXPECT_EQ(told_of("clients/nobody.yaml"),
            missing +
                "nobody.yaml” bestaat niet\n  hint: een cliënt is een .yaml-bestand, of een map ermee; maak er een: "
                "drieluik new client NAAM\n");
}

TEST(FindClients, TakesEndingsInCapitals) {
  const MemoryFileSystem files({{"clients/Jan Jansen.YAML", ""}, {"clients/eva/log.Yml", ""}});
  Diagnostics diagnostics;
  EXPECT_THAT(described(find_clients(files, "clients", diagnostics)),
              ElementsAre("Jan Jansen Jan Jansen clients/Jan Jansen.YAML", "eva log clients/eva/log.Yml"));
  EXPECT_TRUE(diagnostics.empty());
}

TEST(ClientNames, AreThoseThatEverySystemTakes) {
  for (const char* name : {"anna", "Zoë Çelik", "1.2", "console", "com", "com10", "nul-1"}) {
    EXPECT_TRUE(is_client_name(name)) << name;
  }
  for (const char* name : {"", ".a", "a.", "a/b", "a:b", "NUL", "con", "Aux.yaml", "COM1", "lpt9.x"}) {
    EXPECT_FALSE(is_client_name(name)) << name;
  }
  EXPECT_EQ(folded_name("ZOË Bakker"), folded_name("Zoë bakker"));
  EXPECT_NE(folded_name("zoe"), folded_name("zoë"));
}

}  // namespace
}  // namespace drieluik
