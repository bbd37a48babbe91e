// Prints into a folder all that drieluik_check_pdf then checks: what real_pdfs() has, and the contract of the bench.
//
//   drieluik_print_all FOLDER
#include <cstdio>

#include "support/places.h"
#include "support/program.h"
#include "support/real_pdfs.h"

int main(int count, char** arguments) {
  using namespace drieluik;
  if (count != 2) return 2;
  const std::filesystem::path folder = arguments[1];
  std::filesystem::remove_all(folder);
  for (const auto& [name, bytes] : real_pdfs()) write_text(folder / name, bytes);
  const std::filesystem::path source = repository() / "tests/bench/contract";
  const ProgramResult bench = run_drieluik({"print", "bench-contract", "--blank", "--source", source.string(), "--out",
                                            (std::filesystem::absolute(folder) / "bench").string()});
  if (bench.code != 0) std::fprintf(stderr, "%s%s", bench.out.c_str(), bench.err.c_str());
  return bench.code;
}
