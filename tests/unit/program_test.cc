// The program as its users meet it: whole commands on copies of the real handbook.
#include "support/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "support/pdf_ua.h"
#include "support/pictures.h"
#include "support/places.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kGoodRecord =
    "form: triangle-contract\n"
    "language: nl\n"
    "date: 2026-11-22\n"
    "organisation: {name: Waterschap De Vliet}\n"
    "coachee: {name: Nguyễn Thị Ánh}\n"
    "manager: {name: Şükrü Łukaszewska}\n"
    "coach: {name: Παπαδοπούλου Щербакова}\n"
    "goals:\n"
    "  - goal: \"Zegt \\\"nee\\\" <b>zonder</b> C:\\\\pad {{coachee.name}} *ster* & $x$ `y` [a](b)\"\n"
    "    indicators:\n"
    "      - \"cafe\\u0301 met losse accenten\"\n";

std::string without_space(const std::string& text) { return std::regex_replace(text, std::regex("\\s+"), ""); }

// Text as a reader finds it, without white space: a line may end anywhere.
std::string text_of(const fs::path& pdf) {
  const ProgramResult result = run_program({"pdftotext", pdf.string(), "-"});
  EXPECT_EQ(result.code, 0) << result.err;
  return without_space(result.out);
}

class Program : public testing::Test {
 protected:
  void SetUp() override { copy_handbook(folder_.path()); }
  // Whatever a test printed keeps the rules for accessibility.
  void TearDown() override {
    for (const auto& [name, bytes] : read_tree(folder_.path())) {
      if (!name.ends_with(".pdf")) continue;
      EXPECT_THAT(find_broken_rules(bytes), testing::IsEmpty()) << name;
    }
  }
  ProgramResult drieluik(std::vector<std::string> arguments) {
    return run_drieluik(std::move(arguments), folder_.path());
  }
  fs::path at(const std::string& path) const { return folder_.path() / path; }

  TemporaryFolder folder_;
};

TEST_F(Program, EditsAndRebuildsLikeAFullBuild) {
  ASSERT_EQ(drieluik({"build"}).code, 0);
  const fs::path page = at("content/frameworks/grow.nl.md");
  write_text(page, read_text(page) + "\n## Een kop erbij\n\nEen zin erbij.\n");
  fs::remove(at("content/exercises/iceberg-interview.en.md"));
  const ProgramResult second = drieluik({"build"});
  ASSERT_EQ(second.code, 0) << second.err;
  ASSERT_EQ(drieluik({"build", "--out", "build/full"}).code, 0);

  EXPECT_THAT(read_text(at("build/handbook/nl/frameworks/grow.html")), HasSubstr("Een zin erbij."));
  EXPECT_EQ(read_tree(at("build/handbook")), read_tree(at("build/full")));
}

TEST_F(Program, LeavesUnchangedFilesAlone) {
  ASSERT_EQ(drieluik({"build"}).code, 0);
  const fs::path page = at("build/handbook/nl/frameworks/grow.html");
  const auto written = fs::last_write_time(page);
  const ProgramResult again = drieluik({"build"});
  EXPECT_EQ(again.code, 0);
  EXPECT_EQ(fs::last_write_time(page), written);
  EXPECT_THAT(again.out, HasSubstr(" 0 of them new or changed"));
}

TEST_F(Program, BuildsTheSameWhateverTheJobsLocaleAndTimeZone) {
  ASSERT_EQ(drieluik({"build", "--jobs", "1", "--out", "build/one"}).code, 0);
  const ProgramResult other = run_program({"env", "LC_ALL=tr_TR.UTF-8", "TZ=Pacific/Kiritimati", program_file(),
                                           "build", "--jobs", "4", "--out", "build/four"},
                                          folder_.path());
  ASSERT_EQ(other.code, 0) << other.err;
  EXPECT_EQ(read_tree(at("build/one")), read_tree(at("build/four")));
}

TEST_F(Program, KeepsTeacherAndClientTextOutOfTheStudentSite) {
  ASSERT_EQ(drieluik({"build"}).code, 0);
  ASSERT_EQ(drieluik({"build", "--edition", "teacher", "--no-pdf"}).code, 0);
  std::string teacher, student;
  for (const auto& [name, bytes] : read_tree(at("build/handbook-teacher"))) teacher += bytes;
  for (const auto& [name, bytes] : read_tree(at("build/handbook"))) student += bytes;
  // The note begins with a word in bold.
  const std::string note = read_text(at("content/exercises/frame-of-reference.nl.md"));
  const std::string words = note.substr(note.find(".** ", note.find(":::teacher")) + 4, 30);
  EXPECT_THAT(teacher, HasSubstr(words));
  EXPECT_THAT(student, Not(HasSubstr(words)));
  EXPECT_THAT(student, Not(HasSubstr("Idrissi")));
  EXPECT_THAT(student, Not(HasSubstr("callout-teacher\"")));
}

TEST_F(Program, SaysWhatIsForTeachers) {
  ASSERT_EQ(drieluik({"print", "frame-of-reference", "--lang", "nl", "--out", "out"}).code, 0);
  const std::string student = read_text(at("out/frame-of-reference.nl.pdf"));
  ASSERT_EQ(drieluik({"print", "frame-of-reference", "--lang", "nl", "--edition", "teacher", "--out", "out"}).code, 0);
  EXPECT_EQ(read_text(at("out/frame-of-reference.nl.pdf")), student);
  EXPECT_TRUE(fs::exists(at("out/frame-of-reference.teacher.nl.pdf")));
  ASSERT_EQ(drieluik({"build", "--edition", "teacher", "--no-pdf", "--out", "t"}).code, 0);
  ASSERT_EQ(drieluik({"build", "--no-pdf", "--out", "s"}).code, 0);
  EXPECT_THAT(read_text(at("t/nl/frameworks/grow.html")), HasSubstr("<p><span>Uitgave voor docenten.</span> "));
  EXPECT_THAT(read_text(at("s/nl/frameworks/grow.html")), Not(HasSubstr("Uitgave voor docenten")));
}

TEST_F(Program, PrintsTheTextThatStandsInForOneInTheLanguageThatIsAskedFor) {
  fs::remove(at("content/exercises/iceberg-interview.en.md"));
  EXPECT_EQ(drieluik({"print", "iceberg-interview", "--lang", "en", "--out", "out"}).code, 0);
  EXPECT_TRUE(fs::exists(at("out/iceberg-interview.en.pdf")));
  EXPECT_EQ(drieluik({"print", "iceberg-interview", "--out", "own"}).code, 0);
  EXPECT_FALSE(fs::exists(at("own/iceberg-interview.en.pdf")));
}

TEST_F(Program, TellsOnceOfATextThatStandsInForAnotherLanguage) {
  fs::remove(at("content/exercises/iceberg-interview.en.md"));
  const fs::path sheet = at("content/exercises/iceberg-interview.nl.md");
  std::string words;
  for (int i = 0; i < 80; ++i) words += "veel woorden ";
  write_text(sheet, read_text(sheet) + "\n:::cards columns=4 rows=8\n- kort\n- " + words + "\n:::\n");
  const std::string told = drieluik({"build"}).err;
  const std::size_t first = told.find("card-too-full");
  ASSERT_NE(first, std::string::npos);
  EXPECT_EQ(told.find("card-too-full", first + 1), std::string::npos) << told;
  EXPECT_THAT(told, Not(HasSubstr("iceberg-interview.nl.md:1:1")));
}

TEST_F(Program, TellsWhatThereIsToPrint) {
  EXPECT_EQ(drieluik({"print", "grow", "--out", "out"}).code, 0);
  EXPECT_THAT(drieluik({"print", "iceberg-intervieuw"}).err, HasSubstr("did you mean “iceberg-interview”?"));
  const ProgramResult unknown = drieluik({"print", "zzzzzz"});
  EXPECT_NE(unknown.code, 0);
  EXPECT_THAT(unknown.err, HasSubstr("grow"));
}

TEST_F(Program, TakesTheBrandOfTheSiteForPaperToo) {
  const auto with_colour = [&](const std::string& colour) {
    const std::string site = read_text(at("site/site.yaml"));
    write_text(at("site/site.yaml"),
               std::regex_replace(site, std::regex("colour: \"#[0-9a-f]{6}\""), "colour: \"" + colour + "\""));
    return drieluik({"print", "triangle-contract", "--lang", "nl", "--out", "out"});
  };
  ASSERT_EQ(with_colour("#1f5f5b").code, 0);
  const std::string before = read_text(at("out/triangle-contract.nl.pdf"));
  ASSERT_EQ(with_colour("#7a1f2b").code, 0);
  EXPECT_NE(read_text(at("out/triangle-contract.nl.pdf")), before);
  const ProgramResult pale = with_colour("#ffdd55");
  EXPECT_EQ(pale.code, 1);
  EXPECT_THAT(pale.err, HasSubstr("error[low-contrast]"));
}

TEST_F(Program, PublishesThePicturesOfDefinitionsToo) {
  const fs::path sheet = at("content/exercises/frame-of-reference.nl.md");
  write_text(sheet, read_text(sheet) + "\nTerm ![Een](een.png)\n: wat ![Twee](twee.png)\n");
  for (const char* name : {"een.png", "twee.png"}) {
    write_text(at("content/exercises/") / name, four_squares_png(100));
  }
  const ProgramResult result = drieluik({"build", "--no-pdf"});
  ASSERT_EQ(result.code, 0) << result.err;
  for (const char* name : {"een.png", "twee.png"}) {
    EXPECT_TRUE(fs::exists(at("build/handbook/images/content/exercises/") / name));
  }
}

TEST_F(Program, LeadsFromAPageWithoutATranslationToWhereTheTranslationHasIt) {
  const auto page = [&](const std::string& name, const std::string& text) {
    write_text(at("content/pages/" + name + ".md"), "---\ntitle: T\nsummary: S\n---\n" + text);
  };
  page("een.nl", "## Begin\n\n## Einde\n");
  page("een.en", "## Start\n\n## Finish\n");
  page("twee.nl", "[](ref:een#einde)\n");
  page("drie.nl", "## Begin\n\n## Midden\n");
  page("drie.en", "## All\n");
  page("vier.nl", "[verder](ref:drie#midden)\n");
  const ProgramResult result = drieluik({"build", "--no-pdf"});
  ASSERT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(read_text(at("build/handbook/nl/pages/twee.html")), HasSubstr("een.html#einde"));
  EXPECT_THAT(read_text(at("build/handbook/en/pages/twee.html")), HasSubstr("een.html#finish\">Einde<"));
  EXPECT_THAT(read_text(at("build/handbook/en/pages/vier.html")), HasSubstr("drie.html\">verder<"));
}

TEST_F(Program, ShowsPicturesOnTheSiteAndOnPaper) {
  const std::string text = "\n![Vier vlakken](vier.png)\n\n:::teacher\n![Alleen voor docenten](geheim.jpg)\n:::\n";
  const fs::path sheet = at("content/exercises/frame-of-reference.nl.md");
  write_text(sheet, read_text(sheet) + text);
  write_text(at("content/exercises/vier.png"), four_squares_png(100));
  write_text(at("content/exercises/geheim.jpg"), with_orientation(four_squares_jpeg(40), 6));
  ASSERT_EQ(drieluik({"build"}).code, 0);
  ASSERT_EQ(drieluik({"build", "--edition", "teacher"}).code, 0);
  EXPECT_THAT(read_text(at("build/handbook/nl/exercises/frame-of-reference.html")),
              HasSubstr("src=\"../../images/content/exercises/vier.png\" alt=\"Vier vlakken\" width=\"200\" "
                        "height=\"200\""));
  EXPECT_EQ(read_text(at("build/handbook/images/content/exercises/vier.png")), four_squares_png(100));
  EXPECT_FALSE(fs::exists(at("build/handbook/images/content/exercises/geheim.jpg")));
  EXPECT_TRUE(fs::exists(at("build/handbook-teacher/images/content/exercises/geheim.jpg")));
  const auto images_of = [&](const std::string& edition) {
    const fs::path pdf = at("build/" + edition + "/nl/exercises/frame-of-reference.pdf");
    EXPECT_THAT(broken_rules(read_text(pdf)), testing::IsEmpty());
    const std::string list = run_program({"pdfimages", "-list", pdf.string()}).out;
    return std::count(list.begin(), list.end(), '\n') - 2;
  };
  EXPECT_EQ(images_of("handbook"), 1);
  EXPECT_EQ(images_of("handbook-teacher"), 2);
}

TEST_F(Program, TellsOfADamagedPicture) {
  const fs::path sheet = at("content/exercises/frame-of-reference.nl.md");
  write_text(sheet, read_text(sheet) + "\n![Vier vlakken](vier.png)\n");
  const std::string png = four_squares_png(100);
  write_text(at("content/exercises/vier.png"), png.substr(0, png.size() / 2));
  const ProgramResult checked = drieluik({"check"});
  EXPECT_EQ(checked.code, 1);
  EXPECT_THAT(checked.err, HasSubstr("frame-of-reference.nl.md:"));
  EXPECT_THAT(checked.err, HasSubstr("error[broken-picture]"));
}

TEST_F(Program, PrintsEveryValueToTheLetter) {
  write_text(at("records/anh.yaml"), kGoodRecord);
  const ProgramResult result = drieluik({"print", "triangle-contract", "--clients", "records", "--out", "out"});
  ASSERT_EQ(result.code, 0) << result.err;
  const fs::path pdf = at("out/anh/triangle-contract.nl.pdf");
  const ProgramResult syntax = run_program({"qpdf", "--check", pdf.string()});
  EXPECT_EQ(syntax.code, 0) << syntax.out << syntax.err;
  const std::string text = text_of(pdf);
  for (const char* value : {"Waterschap De Vliet", "Nguyễn Thị Ánh", "Şükrü Łukaszewska", "Παπαδοπούλου Щербакова",
                            "Zegt \"nee\" <b>zonder</b> C:\\pad {{coachee.name}} *ster* & $x$ `y` [a](b)",
                            "met losse accenten", "22 november 2026"}) {
    EXPECT_THAT(text, HasSubstr(without_space(value)));
  }
  EXPECT_TRUE(text.find("cafe\u0301") != std::string::npos || text.find("café") != std::string::npos);
}

TEST_F(Program, ClientFilesAreForTheirOwnerOnly) {
  ASSERT_EQ(drieluik({"print", "dossier", "--clients", "content/clients", "--out", "out"}).code, 0);
  int pdfs = 0;
  for (const auto& entry : fs::recursive_directory_iterator(at("out"))) {
    const auto others = fs::perms::group_all | fs::perms::others_all;
    EXPECT_EQ(entry.status().permissions() & others, fs::perms::none) << entry.path();
    pdfs += entry.path().extension() == ".pdf" ? 1 : 0;
  }
  EXPECT_GE(pdfs, 3);
  EXPECT_EQ(fs::status(at("out")).permissions() & fs::perms::others_all, fs::perms::none);
}

TEST_F(Program, OneBadRecordDoesNotStopTheOthers) {
  write_text(at("records/good.yaml"), kGoodRecord);
  write_text(at("records/bad.yaml"), std::string(kGoodRecord) + "date: 2026-11-23\n");
  const ProgramResult result = drieluik({"print", "triangle-contract", "--clients", "records", "--out", "out"});
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(result.err, HasSubstr("records/bad.yaml:12:1: error[yaml-duplicate-key]"));
  EXPECT_TRUE(fs::exists(at("out/good/triangle-contract.nl.pdf")));
  EXPECT_FALSE(fs::exists(at("out/bad")));
}

TEST_F(Program, SaysNothingOfWhatAClientWrote) {
  write_text(at("records/bad.yaml"),
             std::string(kGoodRecord) + "Mijn baas heet Jan: hij schreeuwt\nfee: {amount: te veel}\n");
  const ProgramResult result = drieluik({"print", "triangle-contract", "--clients", "records", "--out", "out"});
  EXPECT_EQ(result.code, 1);
  for (const char* secret : {"Jan", "schreeuwt", "te veel", "Vliet", "Ánh"})
    EXPECT_THAT(result.err, Not(HasSubstr(secret)));
}

TEST_F(Program, PrintsTheSameForOneAsForMany) {
  ASSERT_EQ(
      drieluik({"print", "triangle-contract", "--clients", "content/clients", "--out", "all", "--jobs", "3"}).code, 0);
  ASSERT_EQ(drieluik({"print", "dossier", "--client", "content/clients/amina-el-idrissi", "--out", "one"}).code, 0);
  EXPECT_EQ(read_text(at("all/amina-el-idrissi/triangle-contract.nl.pdf")),
            read_text(at("one/amina-el-idrissi/triangle-contract.nl.pdf")));
}

TEST_F(Program, PrintsBlankFormsAndSheetsInEveryLanguage) {
  ASSERT_EQ(drieluik({"print", "triangle-contract", "--blank", "--out", "out"}).code, 0);
  ASSERT_EQ(drieluik({"print", "frame-of-reference", "--out", "out", "--lang", "en"}).code, 0);
  EXPECT_TRUE(fs::exists(at("out/triangle-contract.nl.pdf")));
  EXPECT_TRUE(fs::exists(at("out/triangle-contract.en.pdf")));
  EXPECT_TRUE(fs::exists(at("out/frame-of-reference.en.pdf")));
  EXPECT_FALSE(fs::exists(at("out/frame-of-reference.nl.pdf")));
}

// Another handbook of the source takes neither the sheet nor its question; a form is printed whatever it takes.
TEST_F(Program, PrintsTheSheetsOfTheHandbookThatIsMeantAlone) {
  write_text(at("content/exercises/toets.nl.md"),
             "---\ntitle: Toets\nsummary: S.\naim: A.\nduration: 5\ngroup: alleen\ntags: [toets]\n---\n"
             ":::question\nWat is het antwoord?\n:::\n");
  write_text(at("site/cursist/site.yaml"), read_text(at("site/site.yaml")) + "\nexclude: {tags: [toets]}\n");
  for (const char* sheet : {"toets", "logbook"}) {
    ASSERT_EQ(drieluik({"print", sheet, "--lang", "nl"}).code, 0) << sheet;
  }
  EXPECT_THAT(text_of(at("build/print/logbook.nl.pdf")), HasSubstr("Watishetantwoord"));
  const ProgramResult refused = drieluik({"print", "toets", "--site", "cursist"});
  EXPECT_EQ(refused.code, 1);
  EXPECT_THAT(refused.err, HasSubstr("toets"));
  ASSERT_EQ(drieluik({"print", "logbook", "--lang", "nl", "--site", "cursist"}).code, 0);
  EXPECT_THAT(text_of(at("build/print/logbook.nl.pdf")), Not(HasSubstr("Watishetantwoord")));
  EXPECT_EQ(drieluik({"print", "triangle-contract", "--blank", "--site", "cursist"}).code, 0);
}

TEST_F(Program, StartsAHandbookThatBuildsAndAClientThatIsToldWhatIsMissing) {
  const TemporaryFolder empty;
  ASSERT_EQ(run_drieluik({"new", "handbook", "mijn-handboek"}, empty.path()).code, 0);
  const fs::path book = empty.path() / "mijn-handboek";
  const ProgramResult built = run_drieluik({"build"}, book);
  EXPECT_EQ(built.code, 0) << built.err;
  EXPECT_EQ(built.err, "");
  ASSERT_EQ(run_drieluik({"new", "client", "anna"}, book).code, 0);
  EXPECT_EQ(run_drieluik({"new", "client", "anna"}, book).code, 3);
  const ProgramResult print =
      run_drieluik({"print", "triangle-contract", "--client", "content/clients/anna.yaml"}, book);
  EXPECT_EQ(print.code, 1);
  EXPECT_THAT(print.err, HasSubstr("coachee.name"));
}

struct ExitCode {
  std::vector<std::string> arguments;
  int code;
};

// A header with the answers that a triangle contract must have, and a row for each client.
std::string table_of(int clients, const std::string& separator) {
  const auto row = [&](std::initializer_list<std::string> cells) {
    std::string line;
    for (const std::string& cell : cells) line += (line.empty() ? "" : separator) + cell;
    return line + "\n";
  };
  std::string table = row({"id", "form", "date", "organisation.name", "coachee.name", "manager.name", "coach.name",
                           "goals.1.goal", "goals.1.indicators.1"});
  for (int i = 1; i <= clients; ++i) {
    const std::string number = std::to_string(i);
    table +=
        row({"client-" + number, i % 2 == 0 ? "triangle-contract" : "", separator == ";" ? "22-11-2026" : "2026-11-22",
             "Waterschap De Vliet", "Nguyễn Thị Ánh " + number, "Şükrü Łukaszewska", "Παπαδοπούλου",
             "\"Zegt nee\n\n- of \"\"misschien\"\"\"", "{{coachee.name}} *ster*"});
  }
  return table;
}

TEST_F(Program, PrintsATableAsItPrintsTheSameRecords) {
  write_text(at("clients.csv"), "\xef\xbb\xbf" + table_of(5, ";"));
  const ProgramResult result = drieluik({"print", "triangle-contract", "--clients", "clients.csv", "--out", "table"});
  ASSERT_EQ(result.code, 0) << result.err;
  for (int i = 1; i <= 5; ++i) {
    const std::string name = "client-" + std::to_string(i);
    const fs::path pdf = at("table/" + name + "/triangle-contract.nl.pdf");
    const fs::path record = at("records/" + name + ".yaml");
    fs::create_directories(record.parent_path());
    ASSERT_EQ(run_program({"pdfdetach", "-save", "1", "-o", record.string(), pdf.string()}).code, 0);
  }
  ASSERT_EQ(drieluik({"print", "triangle-contract", "--clients", "records", "--out", "files"}).code, 0);
  EXPECT_EQ(read_tree(at("table")), read_tree(at("files")));
  EXPECT_THAT(text_of(at("table/client-2/triangle-contract.nl.pdf")), HasSubstr("NguyễnThịÁnh2"));
  EXPECT_EQ(fs::status(at("table/client-1/triangle-contract.nl.pdf")).permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Program, ShardsTogetherAreOneRun) {
  std::string table = table_of(11, ",");
  const std::size_t row = table.find("client-5,");
  table.replace(row, 9, "client-4,");
  write_text(at("clients.csv"), table);
  write_text(at("records/bad.yaml"), "form: triangle-contract\n");
  for (int i = 1; i <= 4; ++i) write_text(at("records/client-" + std::to_string(i) + ".yaml"), kGoodRecord);
  for (const std::string clients : {"clients.csv", "records"}) {
    const ProgramResult whole = drieluik({"print", "triangle-contract", "--clients", clients, "--out", "whole"});
    EXPECT_EQ(whole.code, 1);
    int faults = 0;
    for (const char* shard : {"1/3", "2/3", "3/3"}) {
      const ProgramResult part =
          drieluik({"print", "triangle-contract", "--clients", clients, "--out", "parts", "--shard", shard});
      faults += part.code;
      if (part.code == 1) {
        EXPECT_EQ(part.err, whole.err);
      }
    }
    EXPECT_EQ(faults, 1);
    EXPECT_EQ(read_tree(at("whole")), read_tree(at("parts")));
  }
}

TEST_F(Program, OfTheRowsOfATableHardlyAnythingStaysInMemory) {
  const auto peak_of = [&](int rows) {
    write_text(at("clients.csv"), std::regex_replace(table_of(rows, ","), std::regex(",,"), ",triangle-contract,"));
    const ProgramResult result = drieluik({"check", "--clients", "clients.csv"});
    EXPECT_EQ(result.code, 0) << result.err;
    return result.peak_mib;
  };
  const double few = peak_of(1'000), many = peak_of(100'000);
  EXPECT_LT(many, 64);
  EXPECT_LT(many - few, 20);  // the table has 16 MB
}

TEST_F(Program, SaysOnceThatAnOutputIsNoFolder) {
  write_text(at("file"), "");
  const std::string below = (at("file") / "below/").string();
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"print", "dossier", "--clients", "content/clients"},
        {"print", "ethics-statement"},
        {"collect", "README.md"},
        {"build", "--no-pdf"}}) {
    std::vector<std::string> arguments = command;
    arguments.insert(arguments.end(), {"--out", below});
    const ProgramResult result = run_drieluik(arguments, repository());
    EXPECT_EQ(result.code, 3) << result.err;
    EXPECT_THAT(result.err, HasSubstr("error[cannot-write]"));
    EXPECT_EQ(result.err.find("error["), result.err.rfind("error[")) << result.err;
  }
}

class ExitCodes : public testing::TestWithParam<ExitCode> {};

TEST_P(ExitCodes, AreThoseOfTheDesign) {
  const ProgramResult result = run_drieluik(GetParam().arguments, repository());
  EXPECT_EQ(result.code, GetParam().code) << result.err;
  if (result.code != 0) {
    EXPECT_THAT(result.err, HasSubstr("hint:"));
  }
}

INSTANTIATE_TEST_SUITE_P(Commands, ExitCodes,
                         testing::Values(ExitCode{{"--help"}, 0}, ExitCode{{"--version"}, 0}, ExitCode{{"--man"}, 0},
                                         ExitCode{{"--completion", "zsh"}, 0}, ExitCode{{"--completion"}, 2},
                                         ExitCode{{"print", "--help"}, 0}, ExitCode{{"check"}, 0},
                                         ExitCode{{"check", "--clients", "content/clients"}, 0}, ExitCode{{}, 2},
                                         ExitCode{{"prnit"}, 2}, ExitCode{{"build", "--lang", "xx"}, 1},
                                         ExitCode{{"print", "nothing"}, 1}, ExitCode{{"print", "dossier"}, 1},
                                         ExitCode{{"new", "client", "Anna De Vries"}, 2},
                                         ExitCode{{"print", "grow", "--clients", "content/clients"}, 2},
                                         ExitCode{{"build", "--source", "/nowhere"}, 3},
                                         ExitCode{{"build", "--out", "/proc/handbook"}, 3},
                                         ExitCode{{"print", "triangle-contract", "--clients", "/nowhere"}, 3}));

constexpr const char* kContract =
    "form: triangle-contract\nlanguage: nl\ndate: 2026-11-22\norganisation: {name: De Vliet}\n"
    "coachee: {name: Zoë}\nmanager: {name: Bas}\ncoach: {name: Els}\n"
    "goals:\n"
    "  - {goal: Op tijd, indicators: [Klok], weight: 2, scale: {\"-2\": nooit, \"-1\": soms, \"0\": vaak, \"+1\": "
    "meestal, \"+2\": altijd}}\n"
    "  - {goal: Nee zeggen, indicators: [Zin]}\n";
constexpr const char* kEvaluation =
    "form: session-evaluation\nlanguage: nl\ndate: 2027-01-12\nsession: 3\n"
    "goals: [{score: \"+1\", seen: Drie keer vroeg}, {score: \"0\"}]\n";

TEST_F(Program, PrintsAnEvaluationWithTheGoalsOfTheContract) {
  write_text(at("content/clients/zoe/1-triangle-contract.yaml"), kContract);
  write_text(at("content/clients/zoe/2-session-evaluation.yaml"), kEvaluation);
  const auto read = [&](std::vector<std::string> arguments, const char* file) {
    arguments.insert(arguments.end(), {"--out", "out"});
    const ProgramResult result = drieluik(std::move(arguments));
    EXPECT_EQ(result.code, 0) << result.err;
    return text_of(at("out") / file);
  };
  // Whether it is printed with its folder or alone, it finds its contract. Σwx = 2, Σw = 3, Σw² = 5.
  for (const char* place : {"content/clients/zoe", "content/clients/zoe/2-session-evaluation.yaml"}) {
    const std::string filled =
        read({"print", "session-evaluation", "--client", place}, "zoe/session-evaluation.nl.pdf");
    for (const char* part :
         {"Zoë", "Doel1Optijd", "Klok", "meestal", "Driekeervroeg", "Doel2Neezeggen", "T-score:58,0."}) {
      EXPECT_THAT(filled, HasSubstr(part)) << place;
    }
    EXPECT_THAT(filled, Not(HasSubstr("Doel3")));
  }
  // From the contract alone: the same goals, with room for the scores.
  const std::string to_fill_in =
      read({"print", "four-session-review", "--client", "content/clients/zoe/1-triangle-contract.yaml"},
           "zoe/four-session-review.nl.pdf");
  for (const char* part : {"Zoë", "Doel1Optijd", "Doel2Neezeggen", "Waaromnogniet?"}) {
    EXPECT_THAT(to_fill_in, HasSubstr(part));
  }
  EXPECT_THAT(to_fill_in, Not(HasSubstr("Doel3")));
}

TEST_F(Program, LeavesOutWhatTheContractDoesNotSay) {
  write_text(at("content/clients/zoe/1-triangle-contract.yaml"), kContract);
  write_text(at("content/clients/zoe/2-session-evaluation.yaml"), kEvaluation);
  const fs::path form = at("content/forms/session-evaluation.nl.md");
  write_text(form, read_text(form) + "\n:::fields contract.organisation contract.occasion contract.fee\n:::\n");
  ASSERT_EQ(drieluik({"print", "session-evaluation", "--client", "content/clients/zoe", "--out", "out"}).err, "");
  const std::string text = text_of(at("out/zoe/session-evaluation.nl.pdf"));
  EXPECT_THAT(text, HasSubstr("DeVliet"));
  for (const char* label : {"Waaromcoaching", "Totaalbedrag"}) EXPECT_THAT(text, Not(HasSubstr(label)));
}

TEST_F(Program, PutsTheEvaluationsThatAreStillToComeInTheDossier) {
  write_text(at("content/clients/zoe/1-triangle-contract.yaml"), kContract);
  write_text(at("content/clients/zoe/2-session-evaluation.yaml"), kEvaluation);
  ASSERT_EQ(drieluik({"print", "dossier", "--client", "content/clients/zoe", "--out", "out"}).code, 0);
  std::vector<std::string> names;
  for (const auto& [name, bytes] : read_tree(at("out"))) names.push_back(name);
  EXPECT_THAT(names, testing::UnorderedElementsAre("zoe/triangle-contract.nl.pdf", "zoe/session-evaluation.nl.pdf",
                                                   "zoe/four-session-review.nl.pdf", "zoe/final-evaluation.nl.pdf"));
  // One that is there with a fault is not still to come.
  write_text(at("content/clients/zoe/2-session-evaluation.yaml"), std::string(kEvaluation) + "unknown: x\n");
  EXPECT_EQ(drieluik({"print", "dossier", "--client", "content/clients/zoe", "--out", "faulty"}).code, 1);
  EXPECT_THAT(read_tree(at("faulty")), testing::SizeIs(1));
}

TEST_F(Program, ChartsTheEvaluationsOfAContract) {
  write_text(at("content/clients/zoe/1-triangle-contract.yaml"), kContract);
  write_text(at("content/clients/zoe/2-session-evaluation.yaml"), kEvaluation);
  write_text(at("content/clients/zoe/3-review.yaml"),
             "form: four-session-review\nlanguage: nl\ndate: 2027-02-09\nvisible: true\ncontract_stays: true\n"
             "goals: [{score: \"+1\"}, {score: \"+1\"}]\n");
  ASSERT_EQ(drieluik({"print", "dossier", "--client", "content/clients/zoe", "--out", "out"}).code, 0);
  // The review shows both; the evaluation before it stands alone, and the final one, still to come, has both too.
  for (const char* form : {"four-session-review", "final-evaluation"}) {
    const std::string text = text_of(at("out/zoe") / (std::string(form) + ".nl.pdf"));
    for (const char* part : {"58,0", "62,0", "12januari2027", "9februari2027", "T-scoreoverdesessies"}) {
      EXPECT_THAT(text, HasSubstr(part)) << form;
    }
  }
}

TEST_F(Program, TellsOfAnEvaluationThatDoesNotFitItsContract) {
  write_text(at("content/clients/zoe/1-triangle-contract.yaml"), kContract);
  write_text(at("content/clients/zoe/2-session-evaluation.yaml"),
             "form: session-evaluation\nlanguage: nl\ndate: 2027-01-12\nsession: 3\n"
             "goals: [{score: \"+1\"}, {score: \"0\"}, {score: \"0\"}]\n");
  const ProgramResult result = drieluik({"check", "--client", "content/clients/zoe"});
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(result.err, HasSubstr("“goals” has 3 items, and the contract 2"));
  write_text(at("content/clients/zoe/2-session-evaluation.yaml"),
             "form: session-evaluation\nlanguage: nl\ndate: 2026-02-01\nsession: 3\ngoals: [{score: \"+1\"}]\n");
  const ProgramResult before = drieluik({"check", "--client", "content/clients/zoe"});
  EXPECT_EQ(before.code, 0);
  EXPECT_THAT(before.err, HasSubstr("warning[no-contract]: the record of the form “triangle-contract” beside it has a "
                                    "later date than this one"));
  fs::remove(at("content/clients/zoe/1-triangle-contract.yaml"));
  const ProgramResult alone = drieluik({"check", "--client", "content/clients/zoe"});
  EXPECT_EQ(alone.code, 0);
  EXPECT_THAT(alone.err, HasSubstr("warning[no-contract]: there is no record of the form “triangle-contract”"));
}

}  // namespace
}  // namespace drieluik
