#include "render/pdf_mark.h"

#include <cstdio>

#include "base/hash.h"

namespace drieluik {
namespace {

constexpr std::string_view kComment = "%made-from ";

std::string mark(std::uint64_t hash_before, std::uint64_t made_from, std::string_view end) {
  const auto digits = [](std::uint64_t number) {
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(number));
    return std::string(text);
  };
  return std::string(kComment) + digits(made_from) + " whole " + digits(hash_before ^ fast_hash(end)) + "\n";
}

}  // namespace

void append_marked_end(std::string& pdf, std::uint64_t its_hash, std::uint64_t made_from, std::string_view end) {
  pdf += mark(its_hash, made_from, end);
  pdf += end;
}

bool is_made_from(std::string_view pdf, std::uint64_t made_from) {
  const std::size_t at = pdf.rfind(kComment);
  if (at == std::string_view::npos) return false;
  const std::string_view before = pdf.substr(0, at), rest = pdf.substr(at);
  const std::size_t end = rest.find('\n') + 1;
  return rest.substr(0, end) == mark(fast_hash(before), made_from, rest.substr(end));
}

}  // namespace drieluik
