#include "resolve/clients.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "base/error_words.h"
#include "base/text.h"
#include "read/text_check.h"
#include "read/yaml.h"
#include "resolve/messages.h"
#include "validate/check.h"
#include "validate/check_scalar.h"

namespace drieluik {
namespace {

constexpr std::size_t kMaxName = 100;  // code points

bool is_record(const FolderEntry& entry) { return entry.kind == FileKind::file && is_record_name(entry.name); }

void add_folder(const FileReader& files, const Path& folder, std::vector<RecordFile>& records,
                Diagnostics& diagnostics) {
  std::vector<FolderEntry> entries;
  if (const std::error_code error = files.list(folder, entries)) {
    diagnostics.error({}, kUnreadable, {folder.string(), error_words(error)});
    return;
  }
  for (const FolderEntry& entry : entries) {
    if (is_record(entry)) records.push_back({.path = (folder / entry.name).string(), .is_in_folder = true});
  }
}

// Of the clients beside `place`, the one whose name is nearest to it; empty when none is near.
std::string client_near(const FileReader& files, const Path& place) {
  const Path asked = place.has_filename() ? place : place.parent_path();
  const Path folder = asked.parent_path();
  std::vector<FolderEntry> entries;
  if (files.list(folder.empty() ? Path(".") : folder, entries)) return {};
  std::map<std::string, std::string> paths;  // by the client's name
  for (const FolderEntry& entry : entries) {
    const std::string path = (folder / entry.name).string();
    if (is_record(entry)) paths.emplace(Path(entry.name).stem().string(), path);
    if (entry.kind == FileKind::folder && !entry.name.starts_with('.')) paths.emplace(entry.name, path);
  }
  std::vector<std::string_view> names;
  names.reserve(paths.size());
  for (const auto& [name, path] : paths) names.push_back(name);
  const Path name = is_record_name(asked.filename().string()) ? asked.stem() : asked.filename();
  const std::string_view near = near_word(name.string(), names);
  return near.empty() ? std::string() : paths.at(std::string(near));
}

void tell_missing_client(const FileReader& files, const Path& place, Diagnostics& diagnostics) {
  const std::string near = client_near(files, place);
  diagnostics.error({}, near.empty() ? kNoSuchClient : kNoSuchClientNear, {place.string(), near});
}

// What Windows opens in the place of a file of that name, whatever its ending.
bool is_device(std::string_view name) {
  std::string_view stem = name.substr(0, name.find('.'));
  constexpr std::array<std::string_view, 6> kDevices = {"con", "prn", "aux", "nul", "com", "lpt"};
  const bool has_number = stem.size() == 4 && stem.back() >= '1' && stem.back() <= '9';
  const std::string small = lower_ascii(has_number ? stem.substr(0, 3) : stem);
  const auto* const device = std::find(kDevices.begin(), kDevices.end(), small);
  return device != kDevices.end() && has_number == (device - kDevices.begin() >= 4);
}

// clients/bram/2026-11-22-contract.yaml lies in the folder of the client bram.
bool is_in_client_folder(const Path& path) { return path.parent_path().parent_path().filename() == "clients"; }

}  // namespace

Path with_name(const Path& folder) {
  const Path last = folder.has_filename() ? folder.filename() : folder.parent_path().filename();
  if (last != "." && last != "..") return folder;
  return (std::filesystem::absolute(folder) / "").lexically_normal().parent_path();
}

std::string client_of(const RecordFile& file) {
  return file.is_in_folder ? Path(file.path).parent_path().filename().string() : name_of(file);
}

std::string name_of(const RecordFile& file) { return Path(file.path).stem().string(); }

bool is_record_name(std::string_view name) {
  const std::string small = lower_ascii(name);
  return !name.starts_with('.') && (small.ends_with(".yaml") || small.ends_with(".yml"));
}

std::string folded_name(std::string_view name) {
  const bool is_ascii =
      std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (is_ascii) return lower_ascii(name);
  std::string out;
  icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int>(name.size())))
      .foldCase()
      .toUTF8String(out);
  return out;
}

bool is_client_name(std::string_view name) {
  return !name.empty() && !is_device(name) && name.front() != '.' && name.back() != '.' &&
         name.find_first_of("/\\:*?\"<>|\n\r\t") == std::string_view::npos &&
         find_control_character(name) == std::string_view::npos && count_code_points(name) <= kMaxName;
}

std::vector<RecordFile> find_client(const FileReader& files, const Path& place, Diagnostics& diagnostics) {
  std::vector<RecordFile> records;
  switch (files.kind(place)) {
    case FileKind::file:
      records.push_back({.path = place.string(), .is_in_folder = is_in_client_folder(place)});
      break;
    case FileKind::folder:
      add_folder(files, with_name(place), records, diagnostics);
      if (records.empty() && !diagnostics.has_errors()) diagnostics.error({}, kNoRecords, {place.string()});
      break;
    case FileKind::none:
      tell_missing_client(files, place, diagnostics);
      break;
    case FileKind::other:
      diagnostics.error({}, kNotARecord, {place.string()});
  }
  return records;
}

std::vector<RecordFile> find_beside(const FileReader& files, const RecordFile& record) {
  std::vector<RecordFile> records;
  Diagnostics unreadable;
  const Path path = record.path;
  if (is_in_client_folder(path)) add_folder(files, path.parent_path(), records, unreadable);
  std::erase_if(records, [&](const RecordFile& other) { return Path(other.path) == path; });
  return records;
}

std::vector<RecordFile> find_clients(const FileReader& files, const Path& folder, Diagnostics& diagnostics) {
  std::vector<RecordFile> records;
  std::vector<FolderEntry> entries;
  if (const std::error_code error = files.list(folder, entries)) {
    diagnostics.error({}, kUnreadable, {folder.string(), error_words(error)});
    return records;
  }
  for (const FolderEntry& entry : entries) {
    if (is_record(entry)) records.push_back({.path = (folder / entry.name).string()});
    if (entry.kind == FileKind::folder && !entry.name.starts_with('.')) {
      add_folder(files, folder / entry.name, records, diagnostics);
    }
  }
  if (records.empty() && !diagnostics.has_errors()) diagnostics.error({}, kNoRecords, {folder.string()});
  return records;
}

const Item* form_of_record(const Value& record, const Library& library, const Source& source,
                           Diagnostics& diagnostics) {
  const Item* item = library.find(form_of(record));
  if (item && item->form) return item;
  const std::vector<std::string_view> forms = form_ids(library);
  const Value* named = record.find("form");
  const Span span = named ? named->span : Span{&source, 0, 0};
  const std::string_view near = nearest(form_of(record), forms);
  if (near.empty()) {
    diagnostics.error(span, kUnknownForm, {join(forms, ", ")});
  } else {
    diagnostics.error(span, kUnknownFormNear, {near});
  }
  return nullptr;
}

std::optional<ClientRecord> load_record(const FileReader& files, const RecordFile& file, const Library& library,
                                        SourceMap& sources, Diagnostics& diagnostics) {
  std::string bytes;
  if (const std::error_code error = files.read(file.path, bytes)) {
    diagnostics.error({}, kUnreadable, {file.path, error_words(error)});
    return std::nullopt;
  }
  const Source& source = sources.add({.path = file.path, .text = std::move(bytes), .is_private = true});
  const std::optional<Value> value =
      read_yaml({&source, 0, static_cast<std::uint32_t>(source.text.size())}, diagnostics);
  if (!value || diagnostics.has_errors()) return std::nullopt;
  const Item* item = form_of_record(*value, library, source, diagnostics);
  if (!item) return std::nullopt;
  return check_record(*value, *item->form, source, library.site.languages, diagnostics);
}

}  // namespace drieluik
