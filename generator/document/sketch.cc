#include "document/sketch.h"

#include <algorithm>

#include "base/text.h"

namespace drieluik {
namespace {

constexpr double kCharacter = 0.52;      // em, the mean of a sans serif
constexpr double kBoldCharacter = 0.56;  // em
constexpr double kAscent = 0.76;         // em above the baseline, so that captions are centred by eye

// A quarter of a circle in five steps: sine and cosine of 0, 18, … 90 degrees, written out so that every machine draws
// the same.
constexpr DrawnPoint kQuarter[] = {{1.0, 0.0},           {0.951057, 0.309017}, {0.809017, 0.587785},
                                   {0.587785, 0.809017}, {0.309017, 0.951057}, {0.0, 1.0}};

// The beginning of a word that is longer than a line: up to a hyphen or slash of its own, else with a hyphen.
std::string take_line(std::string_view& word, std::size_t most) {
  std::size_t offset = 0, all_but_one = 0, own = 0;
  for (std::size_t i = 0; i < most; ++i) {
    all_but_one = offset;
    const char32_t c = next_code_point(word, offset);
    if (c == '-' || c == '/') own = offset;
  }
  const std::size_t end = own > 0 ? own : all_but_one > 0 ? all_but_one : offset;
  std::string line(word.substr(0, end));
  if (own == 0 && all_but_one > 0) line += '-';
  word.remove_prefix(end);
  return line;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, double size, bool bold, double width) {
  const double character = size * (bold ? kBoldCharacter : kCharacter);
  const auto most = std::max<std::size_t>(1, static_cast<std::size_t>(width / character));
  std::vector<std::string> lines;
  std::size_t length = 0;
  for (std::string_view word : split_words(text)) {
    std::size_t count = count_code_points(word);
    const bool is_divided = count > most;
    while (count > most) {
      lines.push_back(take_line(word, most));
      count = count_code_points(word);
    }
    if (!is_divided && !lines.empty() && length + 1 + count <= most) {
      lines.back().append(" ").append(word);
      length += 1 + count;
    } else {
      lines.emplace_back(word);
      length = count;
    }
  }
  return lines;
}

double Caption::height() const {
  return static_cast<double>(label.size()) * kLabelLeading + static_cast<double>(text.size()) * kTextLeading;
}

Caption make_caption(std::string_view label, std::string_view text, double width) {
  return {wrap(label, kLabelSize, true, width), wrap(text, kTextSize, false, width)};
}

void draw_caption(Drawing& drawing, const Caption& caption, double x, double top, DrawnText::Anchor anchor) {
  for (const std::string& words : caption.label) {
    const double baseline = top + (kLabelLeading - kLabelSize) / 2 + kAscent * kLabelSize;
    drawing.shapes.push_back(DrawnText{words, {x, baseline}, anchor, kLabelSize, true, Ink::text});
    top += kLabelLeading;
  }
  for (const std::string& words : caption.text) {
    const double baseline = top + (kTextLeading - kTextSize) / 2 + kAscent * kTextSize;
    drawing.shapes.push_back(DrawnText{words, {x, baseline}, anchor, kTextSize, false, Ink::muted});
    top += kTextLeading;
  }
}

DrawnPath line(DrawnPoint from, DrawnPoint to, Ink ink, double width) {
  return {.points = {from, to}, .closed = false, .stroke = ink, .stroke_width = width};
}

DrawnPath rounded_box(double x, double y, double width, double height, double radius) {
  DrawnPath path;
  const DrawnPoint centres[] = {{x + width - radius, y + height - radius},
                                {x + radius, y + height - radius},
                                {x + radius, y + radius},
                                {x + width - radius, y + radius}};
  // Each corner goes on where the one before ended, a quarter turn further.
  for (int corner = 0; corner < 4; ++corner) {
    for (const DrawnPoint& at : kQuarter) {
      DrawnPoint turned = at;
      for (int turn = 0; turn < corner; ++turn) turned = {-turned.y, turned.x};
      path.points.push_back({centres[corner].x + radius * turned.x, centres[corner].y + radius * turned.y});
    }
  }
  return path;
}

}  // namespace drieluik
