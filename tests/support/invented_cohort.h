// Clients that nobody is, by number: the same ones each time.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace drieluik {

// A table of triangle contracts, one for each client.
struct InventedTable {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  // dates as 22-11-2026, numbers as 1,5

  std::string& cell(std::size_t row, const std::string& column);
};
InventedTable invented_table(std::size_t clients);
// As a Dutch Excel saves it: UTF-8 with a byte order mark, semicolons, CRLF; line breaks within quotes.
std::string as_dutch_excel(const InventedTable& table);

// Client records by path, "client-0007/2-session-evaluation.yaml": of each client a contract, of two in three clients
// an evaluation, of one in three a final evaluation by each of the three parties too.
inline constexpr std::size_t kInventedClients = 40;  // of what real_pdfs() prints
std::map<std::string, std::string> invented_records(std::size_t clients);

}  // namespace drieluik
