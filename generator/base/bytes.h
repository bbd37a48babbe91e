// Plain values as bytes, for keys that live as long as the process.
#pragma once

#include <span>
#include <string>
#include <type_traits>

namespace drieluik {

template <typename T>
void append_bytes(std::string& key, const T& value) {
  static_assert(std::has_unique_object_representations_v<T> || std::is_floating_point_v<T>);
  const auto bytes = std::as_bytes(std::span<const T, 1>(&value, 1));
  key.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

}  // namespace drieluik
