#include "resolve/cohort.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "base/parallel.h"
#include "resolve/messages.h"
#include "resolve/record_yaml.h"

namespace drieluik {
namespace {

// Clients that are in memory at the same time.
constexpr std::size_t kBatchPerJob = 32;

class FileCohort final : public Cohort {
 public:
  FileCohort(const FileReader& files, const Library& library, std::vector<RecordFile> records, Shard shard)
      : files_(files), library_(library), records_(std::move(records)), shard_(shard) {
    std::set<std::string_view> names;
    // The records of one client stand side by side.
    for (std::size_t i = 0; i < records_.size();) {
      std::size_t end = i + 1;
      while (end < records_.size() && records_[end].client == records_[i].client &&
             records_[end].path.parent_path() == records_[i].path.parent_path()) {
        ++end;
      }
      clients_.push_back({std::span(records_).subspan(i, end - i), !names.insert(records_[i].client).second});
      i = end;
    }
  }

  std::size_t size() const override { return (clients_.size() + shard_.count - shard_.index) / shard_.count; }

  bool next(Client& client) override {
    while (next_ < clients_.size() && !shard_.has(next_)) ++next_;
    if (next_ == clients_.size()) return false;
    client = {.name = clients_[next_].records.front().client, .index = next_, .row = {}};
    ++next_;
    return true;
  }

  std::size_t records(const Client& client) const override { return clients_[client.index].records.size(); }

  std::vector<LoadedRecord> load(const Client& client, SourceMap& sources, Diagnostics& diagnostics) const override {
    std::vector<LoadedRecord> loaded;
    if (clients_[client.index].is_twin) {
      diagnostics.error({}, kSameClient, {client.name});
      return loaded;
    }
    for (const RecordFile& file : clients_[client.index].records) {
      Diagnostics of_record;
      std::optional<ClientRecord> record = load_record(files_, file, library_, sources, of_record);
      diagnostics.merge(std::move(of_record));
      if (!record) continue;
      std::string yaml = record->source->text;
      loaded.push_back({file.name, *std::move(record), std::move(yaml)});
    }
    const std::size_t asked_for = loaded.size();
    load_contracts_beside(client, loaded, sources);
    attach_contracts(loaded, library_, diagnostics);
    loaded.resize(std::min(loaded.size(), asked_for));
    return loaded;
  }

 private:
  // An evaluation that is named alone has its contract in the same folder.
  void load_contracts_beside(const Client& client, std::vector<LoadedRecord>& loaded, SourceMap& sources) const {
    if (loaded.size() != 1) return;
    const FormDefinition& form = *library_.find(loaded.front().record.form)->form;
    if (!form.contract) return;
    for (const RecordFile& file : find_beside(files_, clients_[client.index].records.front())) {
      Diagnostics not_asked_for;
      std::optional<ClientRecord> record = load_record(files_, file, library_, sources, not_asked_for);
      if (record && record->form == form.derived_from.id) loaded.push_back({file.name, *std::move(record), {}});
    }
  }

  struct Records {
    std::span<const RecordFile> records;
    bool is_twin = false;
  };
  const FileReader& files_;
  const Library& library_;
  std::vector<RecordFile> records_;
  Shard shard_;
  std::vector<Records> clients_;
  std::size_t next_ = 0;
};

class TableCohort final : public Cohort {
 public:
  TableCohort(std::unique_ptr<FileParts> file, ClientTable table, const Library& library, Shard shard)
      : file_(std::move(file)), table_(std::move(table)), library_(library), shard_(shard), reader_(*file_) {
    CsvRow header;
    reader_.next(header);
  }

  std::size_t size() const override { return (table_.rows + shard_.count - shard_.index) / shard_.count; }
  std::error_code error() const override { return reader_.error(); }

  bool next(Client& client) override {
    while (reader_.next(client.row)) {
      client.index = next_++;
      if (!shard_.has(client.index)) continue;
      client.name = client_of(table_, client.row);
      return true;
    }
    return false;
  }

  std::size_t records(const Client&) const override { return 1; }

  std::vector<LoadedRecord> load(const Client& client, SourceMap& sources, Diagnostics& diagnostics) const override {
    std::vector<LoadedRecord> loaded;
    std::optional<ClientRecord> record = load_row(table_, client.row, library_, sources, diagnostics);
    if (!record) return loaded;
    std::string yaml = to_yaml(*record, *library_.find(record->form)->form);
    loaded.push_back({client.name, *std::move(record), std::move(yaml)});
    return loaded;
  }

 private:
  std::unique_ptr<FileParts> file_;
  ClientTable table_;
  const Library& library_;
  Shard shard_;
  CsvReader reader_;
  std::size_t next_ = 0;
};

}  // namespace

std::unique_ptr<Cohort> cohort_of_files(const FileReader& files, const Library& library,
                                        std::vector<RecordFile> records, Shard shard) {
  return std::make_unique<FileCohort>(files, library, std::move(records), shard);
}

std::unique_ptr<Cohort> cohort_of_table(const FileReader& files, const Path& path, const std::string& form,
                                        const std::string& language, const Library& library, Shard shard,
                                        SourceMap& sources, Diagnostics& diagnostics) {
  std::unique_ptr<FileParts> file;
  if (const std::error_code error = files.open(path, file)) {
    diagnostics.error({}, kUnreadable, {path.string(), error.message()});
    return nullptr;
  }
  std::optional<ClientTable> table = open_table(*file, path.string(), form, language, library, sources, diagnostics);
  if (!table) return nullptr;
  return std::make_unique<TableCohort>(std::move(file), *std::move(table), library, shard);
}

void visit_clients(Cohort& cohort, unsigned jobs, const ClientTask& task, const AfterClient& after) {
  struct Outcome {
    SourceMap sources;
    Diagnostics diagnostics;
  };
  const std::size_t most = kBatchPerJob * std::max(1u, jobs);
  std::vector<Client> clients(most);
  for (std::size_t done = 0;;) {
    std::size_t count = 0;
    while (count < most && cohort.next(clients[count])) ++count;
    if (count == 0) return;
    std::vector<Outcome> outcomes(count);
    parallel_for(count, jobs, [&](std::size_t i, unsigned worker) {
      task(clients[i], worker, outcomes[i].sources, outcomes[i].diagnostics);
    });
    for (const Outcome& outcome : outcomes) after(outcome.diagnostics, ++done, cohort.size());
  }
}

}  // namespace drieluik
