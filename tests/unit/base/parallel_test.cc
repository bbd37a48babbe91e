#include "base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

namespace drieluik {
namespace {

TEST(Parallel, DoesEachTaskOnce) {
  for (const unsigned jobs : {0U, 1U, 2U, 7U}) {
    std::vector<std::atomic<int>> done(100);
    parallel_for(done.size(), jobs, [&](std::size_t i, unsigned worker) {
      EXPECT_LT(worker, std::max(1U, jobs));
      ++done[i];
    });
    for (const std::atomic<int>& times : done) EXPECT_EQ(times, 1) << jobs;
  }
  parallel_for(0, 2, [](std::size_t, unsigned) { FAIL(); });
}

TEST(Parallel, ThrowsWhatATaskThrowsAndBeginsNoOthers) {
  for (const unsigned jobs : {1U, 2U, 7U}) {
    std::atomic<int> begun = 0;
    std::string thrown;
    try {
      parallel_for(100'000, jobs, [&](std::size_t i, unsigned) {
        ++begun;
        if (i == 3) throw std::runtime_error("the third");
      });
    } catch (const std::runtime_error& error) {
      thrown = error.what();
    }
    EXPECT_EQ(thrown, "the third") << jobs;
    EXPECT_LT(begun, 100'000) << jobs;
  }
}

}  // namespace
}  // namespace drieluik
