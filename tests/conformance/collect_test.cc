// Whole rounds: a record is printed into fields, filled in and saved by the programs that people have, and collected.
// It is the same record again.
#include <gmock/gmock.h>

#include <iostream>
#include <tuple>

#include "read/filled_pdf.h"
#include "read/yaml.h"
#include "resolve/library.h"
#include "resolve/record_yaml.h"
#include "support/dump_records.h"
#include "support/fillers.h"
#include "support/pdf_edit.h"
#include "support/pdf_fields.h"
#include "support/program.h"
#include "support/random_record.h"
#include "support/real_pdfs.h"
#include "validate/check.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;

struct Handbook {
  Handbook() : library(load_library(files, DRIELUIK_ROOT, sources, diagnostics)) {}
  DiskFileSystem files;
  SourceMap sources;
  Diagnostics diagnostics;
  Library library;
};

const Handbook& handbook() {
  static const Handbook handbook;
  return handbook;
}

// The answers of a record as the program understands them, without its language and whoever wrote it.
std::string answers_of(const fs::path& yaml) {
  const Source source{.path = yaml.string(), .text = read_text(yaml)};
  Diagnostics diagnostics;
  const auto value = read_yaml({&source, 0, static_cast<std::uint32_t>(source.text.size())}, diagnostics);
  if (!value) return "no YAML: " + source.text;
  const FormDefinition& form = *handbook().library.find(form_of(*value))->form;
  const auto record = check_record(*value, form, source, handbook().library.site.languages, diagnostics);
  return record ? dump(record->answers) : "no valid record: " + source.text;
}

const std::map<std::string, std::string> kRecords = {{"amina-el-idrissi", "2026-11-24-triangle-contract"},
                                                     {"daniel-okafor", "2027-01-18-triangle-contract"},
                                                     {"joost-van-der-meulen", "2026-12-07-triangle-contract"}};

fs::path record_of(const std::string& client) {
  return fs::path(DRIELUIK_ROOT) / "content/clients" / client / (kRecords.at(client) + ".yaml");
}

ProgramResult collect(std::vector<std::string> arguments, const fs::path& out) {
  arguments.insert(arguments.begin(), {"collect", "--source", DRIELUIK_ROOT, "--out", out.string()});
  return run_drieluik(std::move(arguments));
}

// What is in the fields of a PDF: what a client would type who gives the same answers.
std::map<std::string, std::string> typed_in(const std::string& pdf) {
  std::map<std::string, std::string> values;
  for (const PdfField& field : read_fields(pdf)) {
    if (!field.value.empty()) values.emplace(field.name, field.value);
  }
  return values;
}

class Round : public testing::TestWithParam<std::tuple<Filler, std::string>> {};

TEST_P(Round, GivesTheSameRecord) {
  const auto& [filler, language] = GetParam();
  const TemporaryFolder folder;
  for (const auto& [client, record] : kRecords) {
    const fs::path blank = folder.path() / "blank.pdf", filled = folder.path() / (client + "." + language + ".pdf");
    write_text(blank, real_pdfs().at("fillable/triangle-contract." + language + ".pdf"));
    fill_with(filler, blank, filled,
              typed_in(real_pdfs().at("both/" + client + "/triangle-contract." + language + ".pdf")));
    const ProgramResult result = collect({filled.string()}, folder.path());
    EXPECT_EQ(result.err, "") << client;
    EXPECT_EQ(result.code, 0) << client;
    EXPECT_EQ(answers_of(folder.path() / (client + ".yaml")), answers_of(record_of(client)));
  }
}

INSTANTIATE_TEST_SUITE_P(With, Round, testing::Combine(testing::ValuesIn(all_fillers()), testing::Values("nl", "en")),
                         [](const auto& param) {
                           return std::get<0>(param.param).name +
                                  (std::get<1>(param.param) == "nl" ? "Dutch" : "English");
                         });

class Change : public testing::TestWithParam<Filler> {};

// A record that was printed with its answers in the fields, of which a few are changed.
TEST_P(Change, IsLaidOverTheAttachedRecord) {
  const TemporaryFolder folder;
  const fs::path printed = folder.path() / "printed.pdf", filled = folder.path() / "filled.pdf";
  write_text(printed, real_pdfs().at("both/amina-el-idrissi/triangle-contract.nl.pdf"));
  fill_with(GetParam(), printed, filled,
            {{"coachee.name", "Amina El Idrissi-Peeters"},
             {"goals.2.weight", "1,25"},
             {"pitfalls.3", "Ĳdel zijn"},
             {"occasion", "Kort\nen goed"},
             {"reporting.1.with_consent", "false"},
             {"timing.start", "2-12-2026"}});
  EXPECT_EQ(collect({filled.string()}, folder.path()).err, "");

  std::string expected = answers_of(record_of("amina-el-idrissi"));
  std::string got = answers_of(folder.path() / "2026-11-24-triangle-contract.yaml");
  std::vector<std::string> lost, found;
  for (const auto& [from, to] : {std::pair{&expected, &got}, std::pair{&got, &expected}}) {
    std::vector<std::string>& only = from == &expected ? lost : found;
    std::size_t begin = 0;
    for (std::size_t end = from->find('\n'); end != std::string::npos; begin = end + 1, end = from->find('\n', begin)) {
      const std::string line = from->substr(begin, end - begin + 1);
      if (to->find(line) == std::string::npos) only.push_back(line.substr(0, line.find(':')));
    }
  }
  EXPECT_EQ(lost, found);
  EXPECT_THAT(found, testing::SizeIs(6));
  EXPECT_THAT(got, testing::HasSubstr("Amina El Idrissi-Peeters"));
  EXPECT_THAT(got, testing::HasSubstr("Ĳdel zijn"));
}

INSTANTIATE_TEST_SUITE_P(With, Change, testing::ValuesIn(all_fillers()),
                         [](const auto& param) { return param.param.name; });

// Removes what the record can be found in but the fields: the attachment, and what was printed in them.
void keep_fields_alone(const fs::path& pdf) {
  PdfEdit edit(read_text(pdf));
  edit.catalogue().removeKey("/AF");
  edit.catalogue().removeKey("/Names");
  for (QPDFObjectHandle object : edit.file().getAllObjects()) {
    if (object.isDictionary() && object.hasKey("/DV")) object.removeKey("/DV");
  }
  write_text(pdf, edit.write());
}

class RandomRound : public testing::TestWithParam<std::string> {};

TEST_P(RandomRound, GivesTheSameRecords) {
  constexpr int kRecordsOfForm = 200;
  for (const auto& [id, item] : handbook().library.items) {
    if (!item.form) continue;
    const TemporaryFolder folder;
    std::mt19937 random(20261125);
    RecordCoverage coverage;
    std::vector<std::string> pdfs;
    for (int i = 0; i < kRecordsOfForm; ++i) {
      const Value record = random_record(*item.form, GetParam(), handbook().library.site.languages, random, coverage);
      const std::string name = "client-" + std::to_string(1000 + i);
      write_text(folder.path() / "records" / (name + ".yaml"), to_yaml(record, *item.form));
      pdfs.push_back((folder.path() / "pdfs" / name / (id + "." + GetParam() + ".pdf")).string());
    }
    const ProgramResult printed =
        run_drieluik({"print", id, "--source", DRIELUIK_ROOT, "--clients", (folder.path() / "records").string(),
                      "--fillable", "--out", (folder.path() / "pdfs").string()});
    ASSERT_EQ(printed.code, 0) << printed.err;
    for (const bool with_attachment : {true, false}) {
      const fs::path out = folder.path() / (with_attachment ? "whole" : "fields");
      std::vector<std::string> inputs;
      for (int i = 0; i < kRecordsOfForm; ++i) {
        inputs.push_back((folder.path() / ("client-" + std::to_string(1000 + i) + ".pdf")).string());
        fs::copy_file(pdfs[static_cast<std::size_t>(i)], inputs.back(), fs::copy_options::overwrite_existing);
        if (!with_attachment) keep_fields_alone(inputs.back());
      }
      const ProgramResult result = collect(inputs, out);
      EXPECT_EQ(result.code, 0) << result.err;
      for (int i = 0; i < kRecordsOfForm; ++i) {
        const std::string name = "client-" + std::to_string(1000 + i) + ".yaml";
        ASSERT_EQ(answers_of(out / name), answers_of(folder.path() / "records" / name)) << id << " " << name;
        if (!with_attachment) continue;
        ASSERT_EQ(read_text(out / name), read_text(folder.path() / "records" / name));
      }
    }
    for (const auto& [path, count] : coverage.by_path) {
      std::cout << id << " " << path << ": " << count.there << " times, absent " << count.absent << " times, longest "
                << count.longest << "\n";
      EXPECT_GT(count.there, 0u) << path;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(In, RandomRound, testing::Values("nl", "en"),
                         [](const auto& param) { return param.param == "nl" ? "Dutch" : "English"; });

TEST(Damage, EndsInARecordOrADiagnostic) {
  const std::string& whole = real_pdfs().at("both/joost-van-der-meulen/triangle-contract.nl.pdf");
  std::mt19937 random(20261127);
  std::size_t whole_again = 0, mended = 0, refused = 0;
  for (int i = 0; i < 400; ++i) {
    std::string torn = whole;
    if (i % 4 == 0) torn.resize(random() % torn.size());
    for (std::size_t changes = random() % 40; changes > 0; --changes) {
      torn[random() % torn.size()] = static_cast<char>(random());
    }
    const Source source{.path = "a.pdf", .is_binary = true};
    Diagnostics diagnostics;
    const bool is_read = read_filled_pdf(torn, "", {&source, 0, 0}, diagnostics).has_value();
    EXPECT_EQ(is_read, !diagnostics.has_errors()) << i;
    ++(is_read ? diagnostics.empty() ? whole_again : mended : refused);
  }
  EXPECT_GT(whole_again, 0u);
  EXPECT_GT(mended, 0u);
  EXPECT_GT(refused, 0u);
  std::cout << whole_again << " read as if whole, " << mended << " with a warning, " << refused << " refused\n";
}

}  // namespace
}  // namespace drieluik
