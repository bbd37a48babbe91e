// Work that is given up before it is done, since nobody waits for it any more.
//
//   const Checkpoint checkpoint = [&] { if (has_news()) throw Cancelled{}; };
//   try { print(pages, checkpoint); } catch (const Cancelled&) { … }
#pragma once

#include <functional>

namespace drieluik {

struct Cancelled {};

// Called between two steps of long work, by several threads; what it throws ends the work.
using Checkpoint = std::function<void()>;

}  // namespace drieluik
