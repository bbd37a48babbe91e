// What one client costs before its document is built: the record from YAML or from a row of a table, checked by the
// form's rules. The form is that of tests/bench/contract, the record has 53 lines.
#include <benchmark/benchmark.h>

#include <optional>
#include <string>

#include "base/file_system.h"
#include "read/csv.h"
#include "read/yaml.h"
#include "resolve/client_table.h"
#include "resolve/library.h"
#include "resolve/record_yaml.h"
#include "support/places.h"
#include "validate/check.h"

namespace drieluik {
namespace {

constexpr std::string_view kColumns =
    "id,form,language,reference,coachee.name,coachee.role,manager.name,coach.name,organisation.name,organisation.place,"
    "timing.start,timing.deadline,timing.sessions,timing.hours,fee";
constexpr std::string_view kAnswers =
    "client-00001,bench-contract,nl,DK-2026-00001,Karin van Dijk,afdelingshoofd,Ursula Jansen,Cato Brouwer,Zorggroep "
    "De "
    "Linde,Assen,2026-05-02,2026-10-02,6,2,193";

// A header and many equal rows.
std::string make_table(int rows) {
  std::string header(kColumns), row(kAnswers);
  for (const char goal : {'1', '2', '3'}) {
    header.append(",goals.").append(1, goal).append(".goal");
    row += ",Duidelijker leidinggeven in het teamoverleg";
    for (const char indicator : {'1', '2', '3'}) {
      for (const std::string_view key : {".text", ".start", ".target"}) {
        header.append(",goals.").append(1, goal).append(".indicators.").append(1, indicator).append(key);
      }
      row += ",Opent elk overleg met een agenda en een doel,4,9";
    }
  }
  std::string table = header + "\n";
  for (int i = 0; i < rows; ++i) table += row + "\n";
  return table;
}

class PartsOfText final : public FileParts {
 public:
  explicit PartsOfText(std::string text) : text_(std::move(text)) {}
  std::error_code read(std::uint64_t offset, std::size_t most, std::string& part) override {
    part = offset < text_.size() ? text_.substr(offset, most) : std::string();
    return {};
  }

 private:
  std::string text_;
};

struct Bench {
  Bench() : library(load_library(files, (repository() / "tests/bench/contract").string(), sources, diagnostics)) {}

  const FormDefinition& form() const { return *library.find("bench-contract")->form; }

  DiskFileSystem files;
  SourceMap sources;
  Diagnostics diagnostics;
  Library library;
};

struct TableOfOne {
  explicit TableOfOne(Bench& bench) {
    PartsOfText parts(make_table(1));
    table = open_table(parts, "t.csv", "", "nl", bench.library, bench.sources, bench.diagnostics);
    CsvReader reader(parts);
    reader.next(row);
    reader.next(row);
  }
  std::optional<ClientTable> table;
  CsvRow row;
};

std::string record_as_yaml(Bench& bench) {
  const TableOfOne one(bench);
  return to_yaml(*load_row(*one.table, one.row, bench.library, bench.sources, bench.diagnostics), bench.form());
}

void read_record(benchmark::State& state) {
  Bench bench;
  const std::string text = record_as_yaml(bench);
  for (auto _ : state) {
    const Source source{.path = "a.yaml", .text = text, .is_private = true};
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(read_yaml({&source, 0, static_cast<std::uint32_t>(text.size())}, diagnostics));
  }
}
BENCHMARK(read_record)->Unit(benchmark::kMicrosecond);

void check_read_record(benchmark::State& state) {
  Bench bench;
  const std::string text = record_as_yaml(bench);
  const Source source{.path = "a.yaml", .text = text, .is_private = true};
  const auto value = read_yaml({&source, 0, static_cast<std::uint32_t>(text.size())}, bench.diagnostics);
  for (auto _ : state) {
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(check_record(*value, bench.form(), source, bench.library.site.languages, diagnostics));
  }
}
BENCHMARK(check_read_record)->Unit(benchmark::kMicrosecond);

void read_row(benchmark::State& state) {
  constexpr int kRows = 1000;
  PartsOfText parts(make_table(kRows));
  for (auto _ : state) {
    CsvReader reader(parts);
    CsvRow row;
    while (reader.next(row)) benchmark::DoNotOptimize(row.cells.data());
  }
  state.SetItemsProcessed(state.iterations() * kRows);
}
BENCHMARK(read_row)->Unit(benchmark::kMicrosecond);

// From the bytes of a row to a checked record and its attachment.
void load_one_row(benchmark::State& state) {
  Bench bench;
  const TableOfOne one(bench);
  for (auto _ : state) {
    SourceMap sources;
    Diagnostics diagnostics;
    const auto record = load_row(*one.table, one.row, bench.library, sources, diagnostics);
    if (state.range(0) == 1) benchmark::DoNotOptimize(to_yaml(*record, bench.form()));
  }
}
BENCHMARK(load_one_row)->ArgName("attachment")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace drieluik
