#include "base/error_words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace drieluik {
namespace {

struct Words {
  std::errc error;
  std::string_view dutch;
};

constexpr Words kDutch[] = {
    {std::errc::no_such_file_or_directory, "bestand of map bestaat niet"},
    {std::errc::permission_denied, "je hebt er geen rechten voor"},
    {std::errc::operation_not_permitted, "dat is niet toegestaan"},
    {std::errc::is_a_directory, "het is een map"},
    {std::errc::not_a_directory, "het is geen map, of ligt niet in een map"},
    {std::errc::no_space_on_device, "er is geen ruimte meer op de schijf"},
    {std::errc::file_too_large, "het bestand is te groot"},
    {std::errc::read_only_file_system, "op deze schijf kan alleen gelezen worden"},
    {std::errc::filename_too_long, "de naam is te lang"},
    {std::errc::too_many_links, "er zijn te veel koppelingen"},
    {std::errc::too_many_symbolic_link_levels, "er zijn te veel symbolische koppelingen achter elkaar"},
    {std::errc::too_many_files_open, "er staan te veel bestanden open"},
    {std::errc::directory_not_empty, "de map is niet leeg"},
    {std::errc::file_exists, "er staat al iets met die naam"},
    {std::errc::io_error, "de schijf geeft een fout"},
};

}  // namespace

Argument error_words(const std::error_code& error) {
  const std::string words = error.message();
  const auto* const known =
      std::find_if(std::begin(kDutch), std::end(kDutch), [&](const Words& one) { return error == one.error; });
  return {words, known == std::end(kDutch) ? words : std::string(known->dutch)};
}

}  // namespace drieluik
