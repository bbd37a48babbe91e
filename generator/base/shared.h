// A value whose copies are one and the same until one of them is changed.
//
//   Shared<Markup> body(read());
//   Shared<Markup> same = body;               // copies nothing
//   same.edit().children.pop_back();          // copies first
#pragma once

#include <memory>
#include <utility>

namespace drieluik {

template <typename Value>
class Shared {
 public:
  Shared() : Shared(Value()) {}
  Shared(Value value) : value_(std::make_shared<Value>(std::move(value))) {}

  const Value& operator*() const { return *value_; }
  const Value* operator->() const { return value_.get(); }

  Value& edit() {
    if (value_.use_count() > 1) value_ = std::make_shared<Value>(*value_);
    return *value_;
  }

 private:
  std::shared_ptr<Value> value_;
};

}  // namespace drieluik
