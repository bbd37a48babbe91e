// The fuzz targets (tests/fuzz) on their seeds and on what once broke something, without libFuzzer.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "support/places.h"
#include "support/program.h"

// Each target is compiled with a name of its own for LLVMFuzzerTestOneInput.
extern "C" {
int fuzz_csv(const std::uint8_t* data, std::size_t size);
int fuzz_filled_pdf(const std::uint8_t* data, std::size_t size);
int fuzz_front_matter(const std::uint8_t* data, std::size_t size);
int fuzz_markdown(const std::uint8_t* data, std::size_t size);
int fuzz_mustache(const std::uint8_t* data, std::size_t size);
int fuzz_whole_build(const std::uint8_t* data, std::size_t size);
int fuzz_yaml(const std::uint8_t* data, std::size_t size);
}

namespace drieluik {
namespace {

struct Target {
  const char* name;
  int (*run)(const std::uint8_t* data, std::size_t size);
};

constexpr Target kTargets[] = {
    {"csv", fuzz_csv},           {"filled_pdf", fuzz_filled_pdf}, {"front_matter", fuzz_front_matter},
    {"markdown", fuzz_markdown}, {"mustache", fuzz_mustache},     {"whole_build", fuzz_whole_build},
    {"yaml", fuzz_yaml}};

std::vector<std::filesystem::path> inputs_of(const std::string& target) {
  std::vector<std::filesystem::path> inputs;
  for (const char* folder : {"seeds", "found"}) {
    const std::filesystem::path path = repository() / "tests/fuzz" / folder / target;
    if (!std::filesystem::is_directory(path)) continue;
    for (const auto& entry : std::filesystem::directory_iterator(path)) inputs.push_back(entry.path());
  }
  std::sort(inputs.begin(), inputs.end());
  return inputs;
}

class Fuzz : public testing::TestWithParam<Target> {};

TEST_P(Fuzz, HoldsOnSeedsAndOnWhatWasFound) {
  const std::vector<std::filesystem::path> inputs = inputs_of(GetParam().name);
  EXPECT_FALSE(inputs.empty());
  for (const std::filesystem::path& input : inputs) {
    SCOPED_TRACE(input.string());
    const std::string bytes = read_text(input);
    try {
      GetParam().run(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    } catch (const std::exception& breach) {
      ADD_FAILURE() << breach.what();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(, Fuzz, testing::ValuesIn(kTargets),
                         [](const auto& target) { return std::string(target.param.name); });

}  // namespace
}  // namespace drieluik
