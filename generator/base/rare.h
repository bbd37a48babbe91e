// A value that few of many have: who has none gives an empty one, and takes the room of a pointer.
//
//   Rare<Details> details;
//   details->title.empty();               // true
//   details.edit().title = "A title";
#pragma once

#include <memory>

namespace drieluik {

template <typename Value>
class Rare {
 public:
  Rare() = default;
  Rare(const Rare& other) : value_(other.value_ ? std::make_unique<Value>(*other.value_) : nullptr) {}
  Rare(Rare&&) noexcept = default;
  Rare& operator=(const Rare& other) {
    value_ = Rare(other).value_;
    return *this;
  }
  Rare& operator=(Rare&&) noexcept = default;
  ~Rare() = default;

  const Value& operator*() const {
    static const Value none;
    return value_ ? *value_ : none;
  }
  const Value* operator->() const { return &**this; }

  Value& edit() {
    if (!value_) value_ = std::make_unique<Value>();
    return *value_;
  }

 private:
  std::unique_ptr<Value> value_;
};

}  // namespace drieluik
