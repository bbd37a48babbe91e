#include "publish/starter.h"

#include <algorithm>
#include <vector>

#include "publish/messages.h"

namespace drieluik {
namespace {

bool fail(const Path& path, std::error_code error, Diagnostics& diagnostics) {
  diagnostics.error({}, kCannotWrite, {path.string(), error.message()});
  return false;
}

bool copy_file(FileSystem& files, const Path& from, const Path& to, Diagnostics& diagnostics) {
  std::string bytes;
  std::error_code error = files.read(from, bytes);
  if (!error) error = files.make_folder(to.parent_path(), Access::everyone);
  if (!error) error = files.write(to, bytes, Access::everyone);
  return !error || fail(to, error, diagnostics);
}

// Copies the files under `from` whose names begin with `prefix`.
bool copy_folder(FileSystem& files, const Path& from, const Path& to, std::string_view prefix,
                 Diagnostics& diagnostics) {
  std::vector<FolderEntry> entries;
  if (const std::error_code error = files.list(from, entries)) return fail(from, error, diagnostics);
  return std::all_of(entries.begin(), entries.end(), [&](const FolderEntry& entry) {
    if (!entry.name.starts_with(prefix)) return true;
    if (entry.kind == FileKind::folder) return copy_folder(files, from / entry.name, to / entry.name, "", diagnostics);
    return copy_file(files, from / entry.name, to / entry.name, diagnostics);
  });
}

// The words of the comments in an empty record.
struct RecordWords {
  std::string_view head, required, options, yesno, date, repeat;
};

constexpr RecordWords kDutch{
    "Vul in wat je weet. Een regel zonder antwoord wordt ruimte om op te schrijven.\n"
    "# Een tekst met een dubbele punt of met * & # erin zet je tussen \"aanhalingstekens\".",
    "verplicht",
    "een van",
    "true of false",
    "bijvoorbeeld 2026-11-22",
    "herhaal dit blok voor elk volgend"};
constexpr RecordWords kEnglish{
    "Fill in what you know. A line without an answer becomes room to write.\n"
    "# Put a text with a colon or with * & # in it between \"quotes\".",
    "required",
    "one of",
    "true or false",
    "for instance 2026-11-22",
    "repeat this block for each further one"};

class RecordWriter {
 public:
  explicit RecordWriter(std::string_view language)
      : language_(language), words_(language == "nl" ? kDutch : kEnglish) {}

  std::string write(const FormDefinition& form) {
    out_ = "# " + std::string(words_.head) + "\n\nform: " + form.id + "\nlanguage: " + std::string(language_) + "\n";
    for (const Field& field : form.fields) write_field(field, 0, 0);
    return std::move(out_);
  }

 private:
  // `dash` is 2 for the first member of a list item, whose "- " takes the place of two spaces.
  void write_field(const Field& field, std::size_t indent, std::size_t dash) {
    if (field.type == FieldType::signature) return;
    out_ += dash > 0 ? std::string(indent - dash, ' ') + "- " : std::string(indent, ' ');
    const bool needs_quotes = field.key.find_first_of("+-") == 0;
    out_ += (needs_quotes ? "\"" + field.key + "\"" : field.key) + ":";
    comment(field);
    if (field.type == FieldType::group) {
      for (const Field& member : field.fields) write_field(member, indent + 2, 0);
    } else if (field.is_list_of_groups()) {
      for (std::size_t i = 0; i < field.fields.size(); ++i) write_field(field.fields[i], indent + 4, i == 0 ? 2 : 0);
    } else if (field.type == FieldType::list || field.type == FieldType::choices) {
      out_ += std::string(indent + 2, ' ') + "-\n";
    }
  }

  void comment(const Field& field) {
    std::string text(field.label.in(language_));
    const auto add = [&](std::string_view more) {
      if (!more.empty()) text += (text.empty() ? "" : "; ") + std::string(more);
    };
    if (field.required) add(words_.required);
    if (field.type == FieldType::date) add(words_.date);
    if (field.type == FieldType::yesno) add(words_.yesno);
    if (!field.options.empty()) {
      std::string options;
      for (const Option& option : field.options) options += (options.empty() ? "" : ", ") + option.key;
      add(std::string(words_.options) + " " + options);
    }
    if (field.is_list_of_groups()) add(words_.repeat);
    out_ += text.empty() ? "\n" : "  # " + text + "\n";
  }

  std::string_view language_;
  const RecordWords& words_;
  std::string out_;
};

}  // namespace

bool start_handbook(FileSystem& files, const Path& root, const Path& folder, Diagnostics& diagnostics) {
  if (files.kind(folder) != FileKind::none) {
    diagnostics.error({}, kAlreadyThere, {folder.string()});
    return false;
  }
  return copy_folder(files, root / "themes/default/starter", folder, "", diagnostics) &&
         copy_folder(files, root / "content/forms", folder / "content/forms", "triangle-contract.", diagnostics) &&
         copy_folder(files, root / "content/clauses", folder / "content/clauses", "", diagnostics);
}

std::string empty_record(const FormDefinition& form, std::string_view language) {
  return RecordWriter(language).write(form);
}

}  // namespace drieluik
