// What is told of all clients together: counts and sums, folded client by client, with nothing that one of them wrote.
//
//   CohortSummary summary;                                 // of each thread
//   add_client(summary, cohort.load(client, …), 0, library);
//   merge(summary, of_another_thread);                     // in any order: all sums are of whole numbers
//
// A form counts by what its definition has: goals are a list `goals` of groups with `goal`, `indicators` and
// perhaps `scale`, sessions the number `timing.sessions`, scores a list with `for_each` and `score`. Of any other form
// the records are counted.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>

#include "resolve/contracts.h"
#include "resolve/library.h"

namespace drieluik {

// Numbers of which a mean is told, in millionths so that their order does not matter.
struct Measure {
  std::size_t count = 0;
  std::int64_t sum = 0;

  void add(double number);
  double mean() const;  // count above 0
};

struct FormCount {
  std::size_t records = 0, clients = 0;
};

// Of T scores, rounded to whole points: under 40, up to 49, 50, up to 60, above.
inline constexpr std::size_t kBands = 5;
using Bands = std::array<std::size_t, kBands>;

struct CohortSummary {
  std::size_t clients = 0, records = 0;
  std::size_t left_out = 0;                // records with a fault
  std::string first_date, last_date;       // of records, "2026-11-22"; empty: none has a date
  std::map<std::string, FormCount> forms;  // by id

  // Of each client's last record of a form with goals.
  std::map<std::size_t, std::size_t> clients_by_goals;  // by their number, from 1
  std::size_t goals = 0, goals_with_scale = 0, indicators = 0;
  Measure sessions;

  // T scores by client: of the last date with scores, and where there are several such dates of the first one too.
  Measure last_t, first_of_several, last_of_several;
  Bands bands{};
};

// `records` are those of one client, evaluations with their contract (attach_contracts); `left_out` are those that had
// a fault. A client without a sound record is not counted.
void add_client(CohortSummary& summary, std::span<const LoadedRecord> records, std::size_t left_out,
                const Library& library);
void merge(CohortSummary& summary, const CohortSummary& other);

}  // namespace drieluik
