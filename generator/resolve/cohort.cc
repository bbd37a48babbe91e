#include "resolve/cohort.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/error_words.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "resolve/messages.h"
#include "resolve/record_yaml.h"

namespace drieluik {
namespace {

// Clients that are in memory at the same time.
constexpr std::size_t kBatchPerJob = 32;

// Many records, in the room of what is different in their paths.
class RecordList {
 public:
  explicit RecordList(const std::vector<RecordFile>& files) {
    if (!files.empty()) common_ = files.front().path;
    for (const RecordFile& file : files) {
      const auto differs = std::mismatch(common_.begin(), common_.end(), file.path.begin(), file.path.end()).first;
      common_.erase(differs, common_.end());
    }
    for (const RecordFile& file : files) {
      rests_ += std::string_view(file.path).substr(common_.size());
      ends_.push_back(static_cast<std::uint32_t>(rests_.size()));
      are_in_folders_.push_back(file.is_in_folder);
    }
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  RecordFile operator[](std::uint32_t i) const {
    const std::uint32_t begin = i == 0 ? 0 : ends_[i - 1];
    return {.path = common_ + rests_.substr(begin, ends_[i] - begin), .is_in_folder = are_in_folders_[i]};
  }

 private:
  std::string common_, rests_;
  std::vector<std::uint32_t> ends_;  // in rests_
  std::vector<bool> are_in_folders_;
};

class FileCohort final : public Cohort {
 public:
  FileCohort(const FileReader& files, const Library& library, const std::vector<RecordFile>& records, Shard shard)
      : files_(files), library_(library), records_(records), shard_(shard) {
    std::optional<std::pair<std::string, Path>> last;            // the client and the folder of the record before
    std::vector<std::pair<std::uint64_t, std::uint32_t>> names;  // hashes, each with its place in clients_
    for (std::uint32_t i = 0; i < records_.size(); ++i) {
      const RecordFile& record = records[i];
      // The records of one client stand side by side.
      std::pair own(client_of(record), Path(record.path).parent_path());
      if (own == last) continue;
      names.emplace_back(fast_hash(folded_name(own.first)), static_cast<std::uint32_t>(clients_.size()));
      clients_.push_back({i});
      last = std::move(own);
    }
    std::sort(names.begin(), names.end());
    for (std::size_t i = 1; i < names.size(); ++i) {
      clients_[names[i].second].is_twin = names[i].first == names[i - 1].first;
    }
  }

  std::size_t size() const override { return (clients_.size() + shard_.count - shard_.index) / shard_.count; }

  bool next(Client& client) override {
    while (next_ < clients_.size() && !shard_.has(next_)) ++next_;
    if (next_ == clients_.size()) return false;
    client = {.name = client_of(records_[clients_[next_].first]), .index = next_, .row = {}};
    ++next_;
    return true;
  }

  std::size_t records(const Client& client) const override { return end_of(client) - clients_[client.index].first; }

  std::vector<LoadedRecord> load(const Client& client, SourceMap& sources, Diagnostics& diagnostics) const override {
    std::vector<LoadedRecord> loaded;
    if (clients_[client.index].is_twin) {
      diagnostics.error({}, kSameClient, {client.name});
      return loaded;
    }
    if (!is_client_name(client.name)) {
      diagnostics.error({}, kBadClientName, {client.name});
      return loaded;
    }
    for (std::uint32_t i = clients_[client.index].first; i < end_of(client); ++i) {
      const RecordFile file = records_[i];
      Diagnostics of_record;
      std::optional<ClientRecord> record = load_record(files_, file, library_, sources, of_record);
      diagnostics.merge(std::move(of_record));
      if (!record) continue;
      std::string yaml(record->source->text.view());
      loaded.push_back({name_of(file), *std::move(record), std::move(yaml)});
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
    for (const RecordFile& file : find_beside(files_, records_[clients_[client.index].first])) {
      Diagnostics not_asked_for;
      std::optional<ClientRecord> record = load_record(files_, file, library_, sources, not_asked_for);
      if (record && record->form == form.derived_from.id) loaded.push_back({name_of(file), *std::move(record), {}});
    }
  }

  struct OfClient {
    std::uint32_t first = 0;  // in records_; up to that of the next client
    bool is_twin = false;     // of one before, by its name
  };

  std::uint32_t end_of(const Client& client) const {
    return client.index + 1 < clients_.size() ? clients_[client.index + 1].first : records_.size();
  }

  const FileReader& files_;
  const Library& library_;
  RecordList records_;
  Shard shard_;
  std::vector<OfClient> clients_;
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
                                        const std::vector<RecordFile>& records, Shard shard) {
  return std::make_unique<FileCohort>(files, library, records, shard);
}

std::unique_ptr<Cohort> cohort_of_table(const FileReader& files, const Path& path, const std::string& form,
                                        const std::string& language, const Library& library, Shard shard,
                                        SourceMap& sources, Diagnostics& diagnostics) {
  std::unique_ptr<FileParts> file;
  if (const std::error_code error = files.open(path, file)) {
    diagnostics.error({}, kUnreadable, {path.string(), error_words(error)});
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
