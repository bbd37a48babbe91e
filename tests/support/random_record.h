// Random records that keep the rules of their form, for tests that send them round.
#pragma once

#include <cstddef>
#include <map>
#include <random>
#include <span>
#include <string>

#include "read/value.h"
#include "validate/records.h"

namespace drieluik {

// How often an answer was there and not there, by its path without numbers of items: "goals.indicators".
struct RecordCoverage {
  struct Count {
    std::size_t there = 0, absent = 0, longest = 0;  // longest: in code points
  };
  std::map<std::string, Count> by_path;
};

// A valid record as it would be read from YAML. Texts have line breaks where they may, letters of the Latin, Greek and
// Cyrillic scripts, all that YAML and PDF take for signs of their own, and now and then the greatest length. The same
// engine state gives the same record.
Value random_record(const FormDefinition& form, const std::string& language, std::span<const std::string> languages,
                    std::mt19937& random, RecordCoverage& coverage);

}  // namespace drieluik
