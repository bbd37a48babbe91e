#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace drieluik {

void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t, unsigned)>& task) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&](unsigned worker) {
    for (std::size_t i = next++; i < count; i = next++) task(i, worker);
  };
  std::vector<std::jthread> helpers;
  const auto threads = static_cast<unsigned>(std::min<std::size_t>(std::max(1u, jobs), count));
  for (unsigned i = 1; i < threads; ++i) helpers.emplace_back(work, i);
  work(0);
}

}  // namespace drieluik
