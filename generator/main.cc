#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <string_view>
#include <thread>
#include <vector>

#include "base/file_system.h"
#include "completion.h"
#include "manual.h"
#include "options.h"
#include "pipeline.h"

#ifdef DRIELUIK_MIMALLOC
#include <mimalloc.h>
#endif

namespace drieluik {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): no other thread runs yet
  return value ? std::string_view(value) : std::string_view();
}

// The language of messages, by the same variables and in the same order as other programs.
Speech speech_of_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string_view value = variable(name);
    if (!value.empty()) return value.starts_with("nl") ? Speech::dutch : Speech::english;
  }
  return Speech::english;
}

std::string date_of_epoch() {
  const std::string_view value = variable("SOURCE_DATE_EPOCH");
  if (value.empty()) return {};
  const std::time_t seconds = std::strtoll(value.data(), nullptr, 10);
  std::tm time{};
  if (!gmtime_r(&seconds, &time)) return {};
  char text[16];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &time)};
}

// Who holds a whole handbook gets its memory faster in pages of 2 MiB than in as many of 4 KiB. What is printed for
// clients needs little memory, however many they are, and gives back at once what it no longer needs.
void choose_memory([[maybe_unused]] Command command) {
#ifdef DRIELUIK_MIMALLOC
  if (command == Command::print || command == Command::collect) {
    mi_option_set(mi_option_decommit_delay, 0);
    return;
  }
  mi_option_enable(mi_option_large_os_pages);
  // The first segment of the heap is there already.
  constexpr std::size_t kSegment = 32u << 20;  // mimalloc's; each begins at a multiple of its size
  void* first = ::operator new(1);
  ::madvise(static_cast<char*>(first) - reinterpret_cast<std::uintptr_t>(first) % kSegment, kSegment, MADV_HUGEPAGE);
  ::operator delete(first);
#endif
}

int run_main(int count, char** values) {
  // A client's answers never end up in a core dump.
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);

  const Speech speech = speech_of_locale();
  const std::vector<std::string_view> arguments(values + 1, values + count);
  std::string complaint;
  const std::optional<Options> options = parse_options(arguments, speech, complaint);
  if (!options) {
    std::cerr << "drieluik: " << complaint << '\n'
              << (speech == Speech::dutch ? "  hint: drieluik --help toont hoe het wel kan\n"
                                          : "  hint: drieluik --help shows how it is used\n");
    return kWrongUse;
  }
  if (options->version) {
    std::cout << "drieluik " DRIELUIK_VERSION "\n";
    return kDone;
  }
  if (options->help) {
    print_help(std::cout, options->command, speech);
    return kDone;
  }
  if (options->manual) {
    print_manual(std::cout);
    return kDone;
  }
  if (options->completion) {
    print_completion(std::cout, *options->completion, speech);
    return kDone;
  }
  choose_memory(options->command);
  DiskFileSystem files;
  std::error_code ignored;
  Environment environment{.files = files,
                          .out = std::cout,
                          .err = std::cerr,
                          .speech = speech,
                          .terminal = isatty(STDERR_FILENO) == 1,
                          .cores = std::max(1u, std::thread::hardware_concurrency()),
                          .date = date_of_epoch(),
                          .program = std::filesystem::read_symlink("/proc/self/exe", ignored)};
  return run(*options, environment);
}

}  // namespace
}  // namespace drieluik

int main(int count, char** values) { return drieluik::run_main(count, values); }
