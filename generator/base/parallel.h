// Runs independent tasks on several threads.
//
//   parallel_for(pages.size(), jobs, [&](std::size_t i, unsigned worker) { html[i] = render(pages[i]); });
#pragma once

#include <cstddef>
#include <functional>

namespace drieluik {

// Calls `task(i, worker)` for each i below `count`, in any order, on at most `jobs` threads; returns when all are done.
// No two tasks of the same worker, a number below `jobs`, run at the same time. What a task throws is thrown when all
// that have begun are done; no others begin.
void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t, unsigned)>& task);

}  // namespace drieluik
