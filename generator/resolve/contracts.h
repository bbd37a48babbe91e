// What an evaluation reads: the record of the form that its own form derives from, of the same client.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "resolve/clients.h"
#include "resolve/library.h"

namespace drieluik {

struct LoadedRecord {
  std::string name;  // of the record's file, without ".yaml"
  ClientRecord record;
  std::string yaml;  // the record as a file of its own
};

// Puts the answers of the contract under the key "contract" of each record whose form derives from it: of several, the
// last one that is not of a later date; and under "evaluations" how its goals were scored until then, oldest first.
// Warns of a record without one, and reports lists that have more items than the list of the contract that they belong
// to.
void attach_contracts(std::vector<LoadedRecord>& records, const Library& library, Diagnostics& diagnostics);

// A record of a form that derives from another one, with no answers but those of its last contract; nothing without a
// contract. It is called after the client and the form.
std::optional<LoadedRecord> record_to_fill_in(const std::string& client, const Item& form,
                                              const std::vector<LoadedRecord>& records, const Library& library);

}  // namespace drieluik
