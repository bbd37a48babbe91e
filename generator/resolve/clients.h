// Client records: where they lie, and what they say.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "read/value.h"
#include "resolve/library.h"

namespace drieluik {

// "." and ".." are no names: then the folder that they lead to, by its own.
Path with_name(const Path& folder);

// A record's file, not read yet. A run may have a hundred thousand of them.
struct RecordFile {
  std::string path;
  bool is_in_folder = false;  // the client's own, which is called after the client; else the file is
};
std::string client_of(const RecordFile& file);
std::string name_of(const RecordFile& file);  // the file's name without its ending

// Whether a file that is called so is a record: "amina.yaml", "Amina.YML", but no hidden file.
bool is_record_name(std::string_view name);
// Whether a file or a folder can be called so on every system: up to 100 characters, no point at either end, and none
// of the devices of Windows.
bool is_client_name(std::string_view name);
// The same for two names that some systems do not tell apart, by their capitals.
std::string folded_name(std::string_view name);

// The records of one client: a file, or a folder of files. A file clients/NAME/x.yaml belongs to the client NAME.
std::vector<RecordFile> find_client(const FileReader& files, const Path& place, Diagnostics& diagnostics);
// The records of a folder of clients: each file is one client, and each folder in it is one client.
std::vector<RecordFile> find_clients(const FileReader& files, const Path& folder, Diagnostics& diagnostics);

// The form that a record names; null after a fault, which is reported.
const Item* form_of_record(const Value& record, const Library& library, const Source& source, Diagnostics& diagnostics);

// The other records of its client's folder; none where it does not lie in one.
std::vector<RecordFile> find_beside(const FileReader& files, const RecordFile& record);

// Reads and checks one record; nothing when it has an error. Its source is private.
std::optional<ClientRecord> load_record(const FileReader& files, const RecordFile& file, const Library& library,
                                        SourceMap& sources, Diagnostics& diagnostics);

}  // namespace drieluik
