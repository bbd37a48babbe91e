#include "validate/item_count.h"

namespace drieluik {

Argument counted_items(const std::string& number) {
  return number == "1" ? Argument("1 item", "1 onderdeel") : Argument(number + " items", number + " onderdelen");
}

Argument allowed_items(const Field& list) {
  const std::string least = std::to_string(list.min_items.value_or(0));
  if (!list.max_items) return {"at least " + least, "er minstens " + least};
  const std::string most = std::to_string(*list.max_items);
  if (!list.min_items) return {"at most " + most, "er hoogstens " + most};
  if (least == most) return {"exactly " + least, "er precies " + least};
  return {least + " to " + most, "er " + least + " tot " + most};
}

}  // namespace drieluik
