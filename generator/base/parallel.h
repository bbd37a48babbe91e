// Runs independent tasks on several threads.
//
//   parallel_for(pages.size(), jobs, [&](std::size_t i) { html[i] = render(pages[i]); });
#pragma once

#include <cstddef>
#include <functional>

namespace drieluik {

// Calls `task(i)` for each i below `count`, in any order, on at most `jobs` threads; returns when all are done.
void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& task);

}  // namespace drieluik
