// The clients of a run, one after another: of all of them only the ids are in memory, or the names of their files.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "resolve/client_table.h"
#include "resolve/clients.h"
#include "resolve/contracts.h"
#include "resolve/library.h"

namespace drieluik {

// A client whose records are not read yet.
struct Client {
  std::string name;       // of its folder in the output
  std::size_t index = 0;  // among all clients, from 0
  CsvRow row;             // of a table
};

// Part `index` of `count`, from 1: every client is in one part, whatever the machine.
struct Shard {
  std::size_t index = 1, count = 1;
  bool has(std::size_t client) const { return client % count == index - 1; }
};

class Cohort {
 public:
  virtual ~Cohort() = default;
  virtual std::size_t size() const = 0;  // clients in this shard
  virtual bool next(Client& client) = 0;
  // What kept next() from going on; empty at the end of the clients.
  virtual std::error_code error() const { return {}; }
  // How many records a client has, sound or not.
  virtual std::size_t records(const Client& client) const = 0;
  // Reads and checks the records of a client, from any thread. A record with an error is reported and left out.
  virtual std::vector<LoadedRecord> load(const Client& client, SourceMap& sources, Diagnostics& diagnostics) const = 0;
};

// `files` and `library` outlive the cohort.
std::unique_ptr<Cohort> cohort_of_files(const FileReader& files, const Library& library,
                                        const std::vector<RecordFile>& records, Shard shard);
// Nothing when the table has a fault in its columns. `form` and `language` are those of rows that do not say theirs; no
// form: they must.
std::unique_ptr<Cohort> cohort_of_table(const FileReader& files, const Path& path, const std::string& form,
                                        const std::string& language, const Library& library, Shard shard,
                                        SourceMap& sources, Diagnostics& diagnostics);

// Calls `task` for each client, on `jobs` threads, and then `after` in the order of the clients.
using ClientTask =
    std::function<void(const Client& client, unsigned worker, SourceMap& sources, Diagnostics& diagnostics)>;
using AfterClient = std::function<void(const Diagnostics& diagnostics, std::size_t done, std::size_t all)>;
void visit_clients(Cohort& cohort, unsigned jobs, const ClientTask& task, const AfterClient& after);

}  // namespace drieluik
