#include "layout/line_breaker.h"

#include <algorithm>
#include <limits>

namespace drieluik {
namespace {

using Kind = Opportunity::Kind;

// Demerits of a line that is too short or too stretched grow with the square of what is amiss; these are on that scale,
// on which a ragged line that is 10 % short has 100.
constexpr double kLine = 15;            // each line: fewer are better
constexpr double kHyphen = 110;         // dividing a word
constexpr double kHyphensInARow = 200;  // … on two lines in a row
constexpr double kLastHyphen = 150;     // … before the last line
constexpr double kEmergency = 20'000;   // dividing where there is no place to divide
constexpr double kShortLastLine = 80;   // a last line of a word or so
constexpr double kShortLastLinePart = 0.12;
constexpr double kStretch = 0.5, kShrink = 0.22;  // of a space, in justified text
constexpr double kRounding = 0.01;                // points

// With emergency places inside whatever is longer than a line. Only words of such length get them, so that the number
// of places stays in proportion to the text.
std::vector<Opportunity> with_emergency_places(const ShapedText& shaped, const std::vector<Opportunity>& opportunities,
                                               double measure, const HyphenWidth& hyphen_width) {
  const auto is_longer_than_a_line = [&](std::uint32_t start, const Opportunity& end) {
    const double width = shaped.width(start, end.visible_end);
    if (width > measure || end.kind != Kind::hyphen || width < measure / 2) return width > measure;
    return width + static_cast<double>(hyphen_width(end.visible_end)) > measure;
  };
  std::vector<Opportunity> out;
  out.reserve(opportunities.size());
  std::uint32_t start = shaped.begin;
  std::vector<std::uint32_t> letters;
  auto letter = letters.begin();
  for (const Opportunity& opportunity : opportunities) {
    if (opportunity.visible_end > start && is_longer_than_a_line(start, opportunity)) {
      if (letters.empty()) {
        letters = letters_of(shaped);
        letter = letters.begin();
      }
      letter = std::upper_bound(letter, letters.end(), start);
      for (; letter != letters.end() && *letter < opportunity.visible_end; ++letter) {
        out.push_back({Kind::emergency, *letter, *letter});
      }
    }
    out.push_back(opportunity);
    start = opportunity.offset;
  }
  return out;
}

struct Node {
  double demerits = std::numeric_limits<double>::infinity();
  std::uint32_t previous = 0;
};

class Breaker {
 public:
  Breaker(const StyledText& text, const ShapedText& shaped, const std::vector<Opportunity>& opportunities,
          const Measure& measure, const HyphenWidth& hyphen_width)
      : text_(text),
        shaped_(shaped),
        measure_(measure),
        hyphen_width_(hyphen_width),
        places_(with_emergency_places(shaped, opportunities, std::min(measure.first, measure.others), hyphen_width)) {}

  std::vector<Opportunity> run() {
    count_spaces();
    measure_edges();
    nodes_.resize(places_.size() + 1);
    nodes_[0].demerits = 0;
    least_.assign(places_.size() + 1, std::numeric_limits<double>::infinity());
    keep_least(0);
    for (std::uint32_t end = 1; end <= places_.size(); ++end) find_best(end);
    std::vector<Opportunity> lines;
    for (auto at = static_cast<std::uint32_t>(places_.size()); at > 0; at = nodes_[at].previous) {
      lines.push_back(places_[at - 1]);
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
  }

 private:
  // A line as far as it is known before its other end: where its first or its last letter stands, and what ends it.
  struct Edge {
    double start = 0;  // of the line after the place, in points from the paragraph's start
    double end = 0;    // of the line before it, with the hyphen
    std::uint32_t offset = 0, visible_end = 0;
    Kind kind = Kind::end;
  };

  void measure_edges() {
    edges_.resize(places_.size() + 1);
    edges_[0].offset = shaped_.begin;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const Opportunity& place = places_[i];
      const double hyphen = place.kind == Kind::hyphen ? static_cast<double>(hyphen_width_(place.visible_end)) : 0;
      edges_[i + 1] = {shaped_.width(shaped_.begin, place.offset),
                       shaped_.width(shaped_.begin, place.visible_end) + hyphen, place.offset, place.visible_end,
                       place.kind};
    }
  }

  void count_spaces() {
    if (!measure_.justified) return;
    spaces_.assign(shaped_.end - shaped_.begin + 1, 0);
    for (std::uint32_t i = shaped_.begin; i < shaped_.end; ++i) {
      spaces_[i - shaped_.begin + 1] = spaces_[i - shaped_.begin] + (text_.text[i] == ' ' ? 1 : 0);
    }
  }

  // The best line that ends at an edge: the longest first, until what shorter lines lose is too much.
  void find_best(std::uint32_t end) {
    const Edge& last = edges_[end];
    const double longest = std::max(measure_.first, measure_.others) * (measure_.justified ? 1.1 : 1.0) + kRounding;
    const auto fits = [&](std::uint32_t start) { return last.end - edges_[start].start <= longest; };
    while (first_start_ > 0 && fits(first_start_ - 1)) --first_start_;
    while (first_start_ < end && !fits(first_start_)) ++first_start_;
    const DemeritsOfEnds ends = demerits_of_ends(last.kind);
    Node& best = nodes_[end];
    for (std::uint32_t start = first_start_; start < end; ++start) {
      const double width = std::max(0.0, last.end - edges_[start].start);
      const Shortness shortness = measure_shortness(start, last, width);
      double demerits = nodes_[start].demerits + shortness.demerits +
                        (edges_[start].kind == Kind::hyphen ? ends.after_hyphen : ends.usual);
      if (last.kind == Kind::end && start > 0 && width < kShortLastLinePart * measure_from(start)) {
        demerits += kShortLastLine;
      }
      if (demerits <= best.demerits) best = {demerits, start};
      if (shortness.grows && shortness.demerits + least_[start + 1] > best.demerits) break;
    }
    if (best.demerits == std::numeric_limits<double>::infinity()) {
      best = {nodes_[end - 1].demerits + kEmergency * kEmergency, end - 1};  // a letter wider than the line
    }
    keep_least(end);
  }

  void keep_least(std::uint32_t node) {
    const double demerits = nodes_[node].demerits;
    least_[node] = demerits;
    for (std::uint32_t before = node; before-- > 0 && least_[before] > demerits;) least_[before] = demerits;
  }

  struct Shortness {
    double demerits = 0;
    bool grows = false;  // whether a shorter line to the same end has no fewer
  };

  Shortness measure_shortness(std::uint32_t start, const Edge& end, double width) const {
    const double measure = measure_from(start);
    const bool is_last = end.kind == Kind::end;
    const double slack = measure - width;
    const bool grows = start > 0 && !is_last && slack >= 0;
    if (measure_.justified && !(is_last && slack >= 0)) {
      const std::uint32_t from = std::min(edges_[start].offset, end.visible_end);
      const std::uint32_t spaces = spaces_[end.visible_end - shaped_.begin] - spaces_[from - shaped_.begin];
      const double space = 0.25 * text_.spans.front().role.size;
      const double give = spaces * space * (slack < 0 ? kShrink : kStretch);
      if (slack < -give - kRounding) return {std::numeric_limits<double>::infinity(), false};
      const double ratio = std::min(std::abs(slack) / std::max(give, 0.1), 20.0);
      return {100 * ratio * ratio * ratio, grows};
    }
    if (slack < -kRounding) return {std::numeric_limits<double>::infinity(), false};
    const double percent = is_last ? 0 : 100 * slack / measure;
    return {percent * percent, grows};
  }

  // Of a line by what ends it, whatever its length: where the line before it ends with a hyphen, and elsewhere.
  struct DemeritsOfEnds {
    double after_hyphen = kLine, usual = kLine;
  };

  static DemeritsOfEnds demerits_of_ends(Kind end) {
    switch (end) {
      case Kind::end:
        return {kLine + kLastHyphen, kLine};
      case Kind::hyphen:
        return {kLine + kHyphen + kHyphensInARow, kLine + kHyphen};
      case Kind::emergency:
        return {kLine + kEmergency, kLine + kEmergency};
      case Kind::space:
        break;
    }
    return {};
  }

  double measure_from(std::uint32_t start) const { return start == 0 ? measure_.first : measure_.others; }

  const StyledText& text_;
  const ShapedText& shaped_;
  const Measure& measure_;
  const HyphenWidth& hyphen_width_;
  std::vector<Opportunity> places_;
  std::vector<Edge> edges_;            // [0] is the start, [i] the place i - 1
  std::vector<Node> nodes_;            // the same
  std::vector<double> least_;          // the demerits of the best of the nodes from here on
  std::uint32_t first_start_ = 0;      // of the longest line to the end at hand
  std::vector<std::uint32_t> spaces_;  // up to each byte
};

}  // namespace

std::vector<Opportunity> break_lines(const StyledText& text, const ShapedText& shaped,
                                     const std::vector<Opportunity>& opportunities, const Measure& measure,
                                     const HyphenWidth& hyphen_width) {
  return Breaker(text, shaped, opportunities, measure, hyphen_width).run();
}

}  // namespace drieluik
