#include "document/sketch.h"

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

}  // namespace

std::vector<std::string> wrap(std::string_view text, double size, bool bold, double width) {
  const double character = size * (bold ? kBoldCharacter : kCharacter);
  const auto most = static_cast<std::size_t>(width / character);
  std::vector<std::string> lines;
  std::size_t length = 0;
  for (const std::string_view word : split_words(text)) {
    const std::size_t count = count_code_points(word);
    if (!lines.empty() && length + 1 + count <= most) {
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
