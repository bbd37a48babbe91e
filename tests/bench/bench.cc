// Whole commands, as processes of their own, on the real handbook. Run by ./dev bench.
//
// cpu_s is the processor time of the child (user and system), peak_mib its greatest resident memory.
#include <benchmark/benchmark.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "support/places.h"
#include "support/program.h"

namespace drieluik {
namespace {

namespace fs = std::filesystem;

struct Cost {
  double cpu_seconds = 0;
  double peak_mib = 0;
};

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

// Runs the program and waits for it; a run that fails stops the bench.
Cost run_once(benchmark::State& state, std::vector<std::string> arguments, const fs::path& folder) {
  arguments.insert(arguments.begin(), program_file());
  std::vector<char*> values;
  for (std::string& argument : arguments) values.push_back(argument.data());
  values.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    if (chdir(folder.c_str()) != 0 || !freopen("/dev/null", "w", stdout)) _exit(126);
    execv(values[0], values.data());
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) state.SkipWithError("drieluik failed");
  return {seconds(usage.ru_utime) + seconds(usage.ru_stime), static_cast<double>(usage.ru_maxrss) / 1024};
}

void count(benchmark::State& state, const std::vector<Cost>& costs, double documents) {
  double cpu = 0, peak = 0;
  for (const Cost& cost : costs) {
    cpu += cost.cpu_seconds / static_cast<double>(costs.size());
    peak = std::max(peak, cost.peak_mib);
  }
  state.counters["cpu_s"] = cpu;
  state.counters["peak_mib"] = peak;
  state.counters["per_cpu_s"] = documents / cpu;
}

// Records like that of the first sample client, each with names of its own.
void write_clients(const fs::path& folder, int number) {
  const std::string record =
      read_text(repository() / "content/clients/amina-el-idrissi/2026-11-24-triangle-contract.yaml");
  const std::string name = "Amina El Idrissi";
  for (int i = 0; i < number; ++i) {
    std::string one = record;
    const std::string other = "Amina Nr. " + std::to_string(i);
    for (std::size_t at = one.find(name); at != std::string::npos; at = one.find(name, at + other.size())) {
      one.replace(at, name.size(), other);
    }
    write_text(folder / ("client-" + std::to_string(i) + ".yaml"), one);
  }
}

void full_build(benchmark::State& state) {
  const TemporaryFolder folder;
  copy_handbook(folder.path());
  std::vector<Cost> costs;
  int run = 0;
  for (auto _ : state) {
    std::vector<std::string> arguments = {"build", "--out", "build/" + std::to_string(run++)};
    if (state.range(0) == 0) arguments.emplace_back("--no-pdf");
    costs.push_back(run_once(state, arguments, folder.path()));
  }
  count(state, costs, 1);
}
BENCHMARK(full_build)->ArgName("pdf")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->Iterations(7);

void unchanged_build(benchmark::State& state) {
  const TemporaryFolder folder;
  copy_handbook(folder.path());
  run_once(state, {"build"}, folder.path());
  std::vector<Cost> costs;
  for (auto _ : state) costs.push_back(run_once(state, {"build"}, folder.path()));
  count(state, costs, 1);
}
BENCHMARK(unchanged_build)->Unit(benchmark::kMillisecond)->Iterations(7);

void print_clients(benchmark::State& state) {
  const TemporaryFolder folder;
  copy_handbook(folder.path());
  const int number = static_cast<int>(state.range(0));
  write_clients(folder.path() / "clients", number);
  const std::string jobs = std::to_string(state.range(1));
  std::vector<Cost> costs;
  for (auto _ : state) {
    costs.push_back(
        run_once(state, {"print", "triangle-contract", "--clients", "clients", "--jobs", jobs}, folder.path()));
  }
  count(state, costs, number);
}
BENCHMARK(print_clients)
    ->ArgNames({"clients", "jobs"})
    ->Args({1000, 1})
    ->Args({1000, 2})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(3);

}  // namespace
}  // namespace drieluik

BENCHMARK_MAIN();
