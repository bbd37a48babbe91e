// Whole rounds: a record is printed into fields, filled in and saved by the programs that people have, and collected.
// It is the same record again.
#include <gmock/gmock.h>

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>
#include <tuple>

#include "base/text.h"
#include "read/filled_pdf.h"
#include "read/yaml.h"
#include "resolve/library.h"
#include "resolve/record_yaml.h"
#include "support/dump_records.h"
#include "support/fillers.h"
#include "support/pdf_edit.h"
#include "support/pdf_fields.h"
#include "support/places.h"
#include "support/program.h"
#include "support/random_record.h"
#include "support/real_pdfs.h"
#include "validate/check.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;

struct Handbook {
  Handbook() : library(load_library(files, repository(), sources, diagnostics)) {}
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
  if (!value) return "no YAML: " + std::string(source.text.view());
  const FormDefinition& form = *handbook().library.find(form_of(*value))->form;
  const auto record = check_record(*value, form, source, handbook().library.site.languages, diagnostics);
  if (!record) return "no valid record: " + std::string(source.text.view());
  // A group or a list without answers says nothing.
  std::string answers;
  const std::string all = dump(record->answers);
  for (const std::string_view line : split(all, '\n')) {
    if (!line.ends_with(": {}")) answers.append(line).append("\n");
  }
  return answers;
}

const std::map<std::string, std::string> kRecords = {{"amina-el-idrissi", "2026-11-24-triangle-contract"},
                                                     {"daniel-okafor", "2027-01-18-triangle-contract"},
                                                     {"joost-van-der-meulen", "2026-12-07-triangle-contract"}};

fs::path record_of(const std::string& client) {
  return repository() / "content/clients" / client / (kRecords.at(client) + ".yaml");
}

ProgramResult collect(std::vector<std::string> arguments, const fs::path& out) {
  arguments.insert(arguments.begin(), {"collect", "--source", repository(), "--out", out.string()});
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
  std::string got = answers_of(folder.path() / "amina-el-idrissi.yaml");
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

// The forms of the repository.
std::vector<std::string> form_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(repository() / "content/forms")) {
    if (entry.path().extension() == ".yaml") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class RandomRound : public testing::TestWithParam<std::tuple<std::string, std::string>> {};

// The schema knows no rules between answers: a record that breaks one is passed over.
std::string next_valid(RandomRecords& records, const FormDefinition& form, const std::string& language) {
  constexpr int kMostTries = 200;
  for (int i = 0; i < kMostTries; ++i) {
    nlohmann::ordered_json record = records.next();
    record["language"] = language;
    const Source source{.path = "random.yaml", .text = record.dump()};
    Diagnostics faults;
    const auto value = read_yaml({&source, 0, static_cast<std::uint32_t>(source.text.size())}, faults);
    if (value && check_record(*value, form, source, handbook().library.site.languages, faults)) {
      return to_yaml(*value, form);
    }
  }
  throw std::logic_error("no valid record of " + form.id);
}

TEST_P(RandomRound, GivesTheSameRecords) {
  constexpr int kRecordsOfLanguage = 100;  // in each of two languages: 200 of a form
  const auto& [form, language] = GetParam();
  const FormDefinition& definition = *handbook().library.find(form)->form;
  const TemporaryFolder folder;
  const auto at = [&](const std::string& path) { return folder.path() / path; };
  const ProgramResult schema = run_drieluik({"schema", form, "--source", repository()});
  ASSERT_EQ(schema.code, 0) << schema.err;
  RandomRecords records(nlohmann::ordered_json::parse(schema.out), language == "nl" ? 20261125 : 20261201);
  std::vector<std::string> names;
  for (int i = 0; i < kRecordsOfLanguage; ++i) {
    names.push_back("client-" + std::to_string(1000 + i));
    write_text(at("records/" + names.back() + ".yaml"), next_valid(records, definition, language));
  }
  const ProgramResult printed = run_drieluik({"print", form, "--source", repository(), "--clients",
                                              at("records").string(), "--fillable", "--out", at("pdfs").string()});
  ASSERT_EQ(printed.code, 0) << printed.err;
  for (const bool with_attachment : {true, false}) {
    std::vector<std::string> inputs;
    for (const std::string& name : names) {
      inputs.push_back(at(name + ".pdf").string());
      fs::copy_file(at("pdfs/" + name + "/" + form + "." + language + ".pdf"), inputs.back(),
                    fs::copy_options::overwrite_existing);
      if (!with_attachment) keep_fields_alone(inputs.back());
    }
    const ProgramResult result = collect(inputs, at(with_attachment ? "whole" : "fields"));
    EXPECT_EQ(result.code, 0) << result.err;
    for (const std::string& name : names) {
      const fs::path before = at("records/" + name + ".yaml");
      const fs::path after = at(with_attachment ? "whole" : "fields") / (name + ".yaml");
      ASSERT_EQ(answers_of(after), answers_of(before)) << name;
      if (with_attachment) {
        ASSERT_EQ(read_text(after), read_text(before)) << name;
      }
    }
  }
  for (const auto& [what, count] : records.coverage()) std::cout << what << ": " << count << "\n";
}

INSTANTIATE_TEST_SUITE_P(Of, RandomRound,
                         testing::Combine(testing::ValuesIn(form_names()), testing::Values("nl", "en")),
                         [](const auto& param) {
                           std::string name = std::get<0>(param.param) + "_" + std::get<1>(param.param);
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

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
