#include "resolve/addresses.h"

#include "base/text.h"

namespace drieluik {
namespace {

bool is_scheme(std::string_view address, std::string_view scheme) {
  return lower_ascii(address.substr(0, scheme.size())) == scheme;
}

}  // namespace

bool is_elsewhere(std::string_view address) {
  return is_scheme(address, "https:") || is_scheme(address, "http:") || is_scheme(address, "mailto:") ||
         is_scheme(address, "tel:");
}

std::string host_of(std::string_view address) {
  const std::size_t begin = address.find("//");
  if (begin == std::string_view::npos) return std::string(address.substr(0, address.find(':') + 1));
  const std::string_view host = address.substr(begin + 2);
  return std::string(host.substr(0, host.find('/')));
}

void decode_image_addresses(Markup& node) {
  if (node.kind == MarkupKind::image && !is_elsewhere(node.text)) node.text = percent_decoded(node.text);
  for (Markup& child : node.children) decode_image_addresses(child);
}

}  // namespace drieluik
