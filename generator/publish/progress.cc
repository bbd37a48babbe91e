#include "publish/progress.h"

#include <cmath>

namespace drieluik {
namespace {

constexpr auto kInterval = std::chrono::milliseconds(100);

}  // namespace

Progress::Progress(std::ostream& out, bool terminal, Speech speech)
    : out_(out), terminal_(terminal), speech_(speech), start_(std::chrono::steady_clock::now()), last_(start_) {}

Progress::~Progress() { clear(); }

void Progress::show(std::size_t done, std::size_t all) {
  const auto now = std::chrono::steady_clock::now();
  if (!terminal_ || now - last_ < kInterval) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double rate = static_cast<double>(done) / seconds;
  const bool dutch = speech_ == Speech::dutch;
  out_ << "\r\x1b[K" << done << " / " << all << (dutch ? " cliënten, " : " clients, ") << static_cast<long>(rate)
       << (dutch ? " per seconde, nog " : " a second, ") << std::lround(static_cast<double>(all - done) / rate)
       << (dutch ? " s" : " s left") << std::flush;
  shown_ = true;
}

void Progress::clear() {
  if (shown_) out_ << "\r\x1b[K" << std::flush;
  shown_ = false;
}

}  // namespace drieluik
