#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace drieluik {

void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t, unsigned)>& task) {
  std::atomic<std::size_t> next = 0;
  std::once_flag failing;
  std::exception_ptr failure;
  const auto work = [&](unsigned worker) {
    try {
      for (std::size_t i = next++; i < count; i = next++) task(i, worker);
    } catch (...) {
      std::call_once(failing, [&] { failure = std::current_exception(); });
      next = count;
    }
  };
  {
    std::vector<std::jthread> helpers;
    const auto threads = static_cast<unsigned>(std::min<std::size_t>(std::max(1u, jobs), count));
    for (unsigned i = 1; i < threads; ++i) helpers.emplace_back(work, i);
    work(0);
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace drieluik
