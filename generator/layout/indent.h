// A narrower column for as long as this lives. Of the room at its left `least` stays however narrow it gets.
#pragma once

#include "layout/setting.h"

namespace drieluik {

inline constexpr float kMinColumn = 90;  // points: what is nested deeper is not indented any further

class Indent {
 public:
  Indent(Setting& setting, float left, float right, float least = 0)
      : setting_(setting), left_(left), width_(left + right) {
    if (setting.width - width_ < kMinColumn) left_ = width_ = least;
    setting_.x += left_;
    setting_.width -= width_;
  }
  ~Indent() {
    setting_.x -= left_;
    setting_.width += width_;
  }
  Indent(const Indent&) = delete;
  Indent& operator=(const Indent&) = delete;

 private:
  Setting& setting_;
  float left_, width_;
};

}  // namespace drieluik
