#include "document/sketch.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "document/shapes.h"

namespace drieluik {
namespace {

// Of the characters from the space to the tilde in Open Sans, which is wider than most, in hundredths of an em.
constexpr unsigned char kWidths[] = {26, 27, 40, 65, 57, 82, 73, 22, 30, 30, 55, 57, 25, 32, 27, 37, 57, 57, 57,
                                     57, 57, 57, 57, 57, 57, 57, 27, 27, 57, 57, 57, 43, 90, 63, 65, 63, 73, 56,
                                     52, 73, 74, 28, 27, 61, 52, 90, 75, 78, 60, 78, 62, 55, 55, 73, 60, 93, 58,
                                     56, 57, 33, 37, 33, 54, 45, 58, 56, 61, 48, 61, 56, 34, 55, 61, 25, 25, 52,
                                     25, 93, 61, 60, 61, 61, 41, 48, 35, 61, 50, 78, 52, 50, 47, 38, 55, 38, 57};
constexpr double kOther = 58, kIdeograph = 100;  // of the characters that are not in it
constexpr double kBold = 1.05;                   // how much wider bold letters are
constexpr double kAscent = 0.76;                 // em above the baseline, so that captions are centred by eye
constexpr char32_t kSoftHyphen = 0xAD, kFirstIdeograph = 0x2E80;

constexpr double kPointIndent = 9, kPointRadius = 1.5;  // of the points of a caption
constexpr double kPointsGap = 4, kPointGap = 2;         // above the first one, above each other one

double width_of(char32_t c) {
  if (c == kSoftHyphen) return 0;
  if (c >= ' ' && c <= '~') return kWidths[c - ' '];
  return c >= kFirstIdeograph ? kIdeograph : kOther;
}

// In hundredths of an em of its size.
double units_of(std::string_view text) {
  double units = 0;
  for (std::size_t offset = 0; offset < text.size();) units += width_of(next_code_point(text, offset));
  return units;
}

double unit(double size, bool bold) { return size * (bold ? kBold : 1) / 100; }

std::string without_soft_hyphens(std::string_view word) {
  constexpr std::string_view kEncoded = "\xC2\xAD";
  std::string out;
  for (std::size_t found; (found = word.find(kEncoded)) != std::string_view::npos;) {
    out += word.substr(0, found);
    word.remove_prefix(found + kEncoded.size());
  }
  return out.append(word);
}

// The beginning of a word that is longer than a line. A word that says nowhere where it may be divided leaves no less
// than three letters for the next line.
std::string take_line(std::string_view& word, double most) {
  constexpr std::size_t kLeastLetters = 3;
  const std::size_t letters = count_code_points(word);
  std::size_t offset = 0, first = 0, own = 0, soft = 0, anywhere = 0, count = 0;
  for (double used = 0; offset < word.size();) {
    const char32_t c = next_code_point(word, offset);
    used += width_of(c);
    if (first == 0) first = offset;
    if (used > most) break;
    if (c == '-' || c == '/') own = offset;
    if (used + width_of('-') > most) continue;
    if (c == kSoftHyphen) soft = offset;
    if (++count + kLeastLetters <= letters) anywhere = offset;
  }
  const std::size_t chosen = std::max(own, soft) > 0 ? std::max(own, soft) : anywhere;
  const std::size_t end = chosen > 0 ? chosen : first;
  std::string line = without_soft_hyphens(word.substr(0, end));
  if (chosen > 0 && end != own) line += '-';
  word.remove_prefix(end);
  return line;
}

double caption_points_height(const std::vector<std::vector<std::string>>& points) {
  double height = points.empty() ? 0 : kPointsGap - kPointGap;
  for (const std::vector<std::string>& point : points)
    height += kPointGap + static_cast<double>(point.size()) * kTextLeading;
  return height;
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) { return units_of(text) * unit(size, bold); }

std::vector<std::string> wrap(std::string_view text, double size, bool bold, double width) {
  const double most = width / unit(size, bold);
  std::vector<std::string> lines;
  double length = 0;
  for (std::string_view word : split_words(text)) {
    double units = units_of(word);
    const bool is_divided = units > most;
    while (units > most && count_code_points(word) > 1) {
      lines.push_back(take_line(word, most));
      units = units_of(word);
    }
    if (word.empty()) continue;
    if (!is_divided && !lines.empty() && length + width_of(' ') + units <= most) {
      lines.back().append(" ").append(without_soft_hyphens(word));
      length += width_of(' ') + units;
    } else {
      lines.push_back(without_soft_hyphens(word));
      length = units;
    }
  }
  return lines;
}

std::vector<std::string> wrap_evenly(std::string_view text, double size, bool bold, double width) {
  constexpr int kSteps = 20;
  std::vector<std::string> lines = wrap(text, size, bold, width);
  if (lines.size() < 2) return lines;
  double least = width / 2;  // so narrow that a word would have to be divided
  for (const std::string_view word : split_words(text)) least = std::max(least, text_width(word, size, bold));
  for (int i = 1; i < kSteps; ++i) {
    const double narrower = width * (kSteps - i) / kSteps;
    if (narrower < least) break;
    std::vector<std::string> even = wrap(text, size, bold, narrower);
    if (even.size() > lines.size()) break;
    lines = std::move(even);
  }
  return lines;
}

double Caption::height() const {
  return static_cast<double>(label.size()) * kLabelLeading + static_cast<double>(text.size()) * kTextLeading +
         caption_points_height(points);
}

double Caption::width() const {
  double widest = 0;
  for (const std::string& words : label) widest = std::max(widest, text_width(words, kLabelSize, true));
  for (const std::string& words : text) widest = std::max(widest, text_width(words, kTextSize, false));
  for (const std::vector<std::string>& point : points) {
    for (const std::string& words : point)
      widest = std::max(widest, kPointIndent + text_width(words, kTextSize, false));
  }
  return widest;
}

Caption make_caption(std::string_view label, std::string_view text, double width) {
  return {wrap_evenly(label, kLabelSize, true, width), wrap_evenly(text, kTextSize, false, width)};
}

Caption make_caption(const FigurePart& part, std::string_view language, double width) {
  Caption caption = make_caption(part.label.in(language), part.text.in(language), width);
  for (const LocalText& point : part.lines)
    caption.points.push_back(wrap_evenly(point.in(language), kTextSize, false, width - kPointIndent));
  return caption;
}

std::vector<Caption> make_captions(const std::vector<FigurePart>& parts, std::string_view language, double width) {
  std::vector<Caption> captions;
  captions.reserve(parts.size());
  for (const FigurePart& part : parts) captions.push_back(make_caption(part, language, width * kSlack));
  return captions;
}

std::string mark_of(const std::vector<FigurePart>& steps, std::size_t index) {
  return steps[index].mark.empty() ? std::to_string(index + 1) : steps[index].mark;
}

double draw_lines(Drawing& drawing, const std::vector<std::string>& lines, double x, double top,
                  DrawnText::Anchor anchor, Ink ink, bool bold) {
  for (const std::string& words : lines) {
    const double baseline = top + (kTextLeading - kTextSize) / 2 + kAscent * kTextSize;
    drawing.shapes.push_back(DrawnText{words, {x, baseline}, anchor, kTextSize, bold, ink});
    top += kTextLeading;
  }
  return top;
}

void draw_caption(Drawing& drawing, const Caption& caption, double x, double top, DrawnText::Anchor anchor) {
  for (const std::string& words : caption.label) {
    const double baseline = top + (kLabelLeading - kLabelSize) / 2 + kAscent * kLabelSize;
    drawing.shapes.push_back(DrawnText{words, {x, baseline}, anchor, kLabelSize, true, Ink::text});
    top += kLabelLeading;
  }
  top = draw_lines(drawing, caption.text, x, top, anchor, Ink::muted);
  double gap = kPointsGap;
  for (const std::vector<std::string>& point : caption.points) {
    top += std::exchange(gap, kPointGap);
    DrawnPath dot = circle({x + kPointRadius, top + kTextLeading / 2}, kPointRadius);
    dot.fill = Ink::brand;
    drawing.shapes.emplace_back(std::move(dot));
    top = draw_lines(drawing, point, x + kPointIndent, top, DrawnText::Anchor::start, Ink::muted);
  }
}

}  // namespace drieluik
