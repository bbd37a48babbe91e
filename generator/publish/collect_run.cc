#include "publish/collect_run.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

#include "base/error_words.h"
#include "base/parallel.h"
#include "base/text.h"
#include "document/build.h"
#include "publish/messages.h"
#include "read/filled_pdf.h"
#include "read/yaml.h"
#include "resolve/clients.h"
#include "resolve/filled_record.h"
#include "resolve/messages.h"
#include "resolve/record_yaml.h"
#include "validate/check.h"

namespace drieluik {
namespace {

// Files that are in memory at the same time.
constexpr std::size_t kBatchPerJob = 32;

// One input on its way.
struct Collected {
  SourceMap sources;
  Diagnostics diagnostics;
  Span place;          // the file itself
  std::string client;  // its name; empty after a fault that leaves nothing to write
  std::string record;  // the name of the one that was attached, where the client is known without it
  const Item* form = nullptr;
  std::string yaml;  // to be written
  bool is_from_pdf = false;
  bool is_written = false, input_failed = false, output_failed = false;
};

Span whole(const Source& source) { return {&source, 0, static_cast<std::uint32_t>(source.text.size())}; }

// By the form's id and language.
using TextHashes = std::map<std::pair<std::string, std::string>, std::string>;

TextHashes hash_texts(const CollectRun& run) {
  TextHashes hashes;
  for (const auto& [id, item] : run.library.items) {
    if (!item.form) continue;
    for (const auto& [language, text] : item.texts) {
      const BuildOptions options{.language = language, .words = &run.theme.words_of(language)};
      hashes[{id, language}] = form_text_hash(run.library, item, options);
    }
  }
  return hashes;
}

// Less than 0 when `a` is the older of two versions such as 1.9 and 1.10.
int compare_versions(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> of_a = split(a, '.'), of_b = split(b, '.');
  const auto number = [](const std::vector<std::string_view>& parts, std::size_t i) {
    int value = 0;
    if (i < parts.size()) std::from_chars(parts[i].data(), parts[i].data() + parts[i].size(), value);
    return value;
  };
  for (std::size_t i = 0; i < std::max(of_a.size(), of_b.size()); ++i) {
    if (const int difference = number(of_a, i) - number(of_b, i); difference != 0) return difference;
  }
  return a < b ? -1 : 1;
}

void compare_texts(const FilledPdf& pdf, const FormDefinition& form, const TextHashes& hashes, Span place,
                   Diagnostics& diagnostics) {
  if (!pdf.form_version.empty() && pdf.form_version != form.version) {
    const bool is_older = compare_versions(pdf.form_version, form.version) < 0;
    diagnostics.warning(place, is_older ? kOlderForm : kNewerForm, {form.id, pdf.form_version, form.version});
    return;
  }
  const auto hash = hashes.find({form.id, pdf.language});
  if (pdf.text_hash.empty() || hash == hashes.end() || hash->second == pdf.text_hash) return;
  diagnostics.warning(place, kOtherText, {form.id, form.version, pdf.text_hash, hash->second});
}

// “anna” for anna.pdf and anna.nl.pdf.
std::string client_of_file(const Path& path, const std::vector<std::string>& languages) {
  const Path name = path.stem();
  const std::string suffix = name.extension().string();
  const bool has_language =
      suffix.size() > 1 && std::find(languages.begin(), languages.end(), suffix.substr(1)) != languages.end();
  return has_language ? name.stem().string() : name.string();
}

std::string with_homeless(std::string yaml, const FilledRecord& filled) {
  if (filled.homeless.empty()) return yaml;
  const Value* language = filled.record.find("language");
  yaml += language && language->scalar == "nl" ? "# In de pdf getypt, maar geen antwoord van dit formulier:\n"
                                               : "# Typed in the PDF, but no answer of this form:\n";
  for (const auto& [name, text] : filled.homeless) {
    yaml.append("#   ").append(quoted_yaml(name)).append(": ").append(quoted_yaml(text)).append("\n");
  }
  return yaml;
}

class Collector {
 public:
  explicit Collector(const CollectRun& run) : run_(run), hashes_(hash_texts(run)) {}

  // Reads an input and makes the record that is to be written.
  void read(const Path& path, Collected& out) const {
    std::string bytes;
    if (const std::error_code error = run_.files.read(path, bytes)) {
      out.diagnostics.error({}, kUnreadable, {path.string(), error_words(error)});
      out.input_failed = true;
      return;
    }
    const std::string ending = lower_ascii(path.extension().string());
    if (is_pdf(bytes) || ending == ".pdf") {
      out.place = {&out.sources.add({.path = path.string(), .text = {}, .is_private = true, .is_binary = true}), 0, 0};
      read_pdf(path, bytes, out);
    } else if (ending == ".yaml" || ending == ".yml") {
      const Source& source = out.sources.add({.path = path.string(), .text = std::move(bytes), .is_private = true});
      out.place = {&source, 0, 0};
      read_record(path, source, out);
    } else {
      out.place = {&out.sources.add({.path = path.string(), .text = {}, .is_private = true, .is_binary = true}), 0, 0};
      out.diagnostics.error(out.place, kNotCollectable);
    }
    if (!out.yaml.empty() && !is_client_name(out.client)) {
      out.diagnostics.error(out.place, kBadRecordName);
      out.client.clear();
    }
  }

  // Writes the record and tells what is wrong in it.
  void write(Collected& out) const {
    const Path path = path_of(out);
    std::string present;
    const bool is_there = run_.files.kind(path) != FileKind::none;
    if (is_there) {
      const std::error_code error = run_.files.read(path, present);
      if (!run_.force && (error || !is_same(present, out))) {
        out.diagnostics.error(out.place, kOtherRecordThere, {path.string()});
        return;
      }
    }
    if (!is_there || (run_.force && present != out.yaml)) {
      std::error_code error = run_.files.make_folder(run_.out, Access::owner);
      if (!error) error = run_.files.write(path, out.yaml, Access::owner);
      if (error) {
        out.diagnostics.error({}, kCannotWrite, {path.string(), error_words(error)});
        out.output_failed = true;
        return;
      }
      present = out.yaml;
    }
    out.is_written = true;
    if (!out.is_from_pdf) return;
    const Source& source = out.sources.add({.path = path.string(), .text = std::move(present), .is_private = true});
    if (const std::optional<Value> value = read_yaml(whole(source), out.diagnostics)) check(*value, source, out);
  }

  Path path_of(const Collected& one) const { return run_.out / (one.client + ".yaml"); }

 private:
  void read_pdf(const Path& path, const std::string& bytes, Collected& out) const {
    const std::optional<FilledPdf> pdf = read_filled_pdf(bytes, run_.password, out.place, out.diagnostics);
    if (!pdf) return;
    const char decimal_sign = run_.theme.words_of(pdf->language)["decimal-sign"] == "," ? ',' : '.';
    const std::optional<FilledRecord> filled =
        to_record(*pdf, run_.library, decimal_sign, out.sources, out.place, out.diagnostics);
    if (!filled) return;
    const FormDefinition& form = *filled->form->form;
    compare_texts(*pdf, form, hashes_, out.place, out.diagnostics);
    out.form = filled->form;
    out.yaml = with_homeless(to_yaml(filled->record, form), *filled);
    out.is_from_pdf = true;
    const std::string attached = Path(pdf->attachment_name).stem().string();
    const bool knows_client = is_client_name(pdf->client);
    out.client = knows_client ? pdf->client : attached;
    if (knows_client) out.record = attached;
    if (!is_client_name(out.client)) out.client = client_of_file(path, run_.library.site.languages);
  }

  void read_record(const Path& path, const Source& source, Collected& out) const {
    const std::optional<Value> value = read_yaml(whole(source), out.diagnostics);
    if (!value || out.diagnostics.has_errors()) return;
    out.form = form_of_record(*value, run_.library, source, out.diagnostics);
    if (!out.form) return;
    check(*value, source, out);
    out.yaml = to_yaml(*value, *out.form->form);
    out.client = path.stem().string();
  }

  // Whether the file holds the same record, however it is written; a comment of its own does no harm.
  bool is_same(const std::string& present, const Collected& out) const {
    if (present == out.yaml) return true;
    const Source source{.path = {}, .text = present}, made{.path = {}, .text = out.yaml};
    Diagnostics ignored;
    const std::optional<Value> there = read_yaml(whole(source), ignored), here = read_yaml(whole(made), ignored);
    return there && here && !ignored.has_errors() && form_of(*there) == out.form->id &&
           to_yaml(*there, *out.form->form) == to_yaml(*here, *out.form->form);
  }

  // Tells the faults in their order in the file.
  void check(const Value& value, const Source& source, Collected& out) const {
    Diagnostics of_record;
    check_record(value, *out.form->form, source, run_.library.site.languages, of_record);
    of_record.sort();
    out.diagnostics.merge(std::move(of_record));
  }

  const CollectRun& run_;
  TextHashes hashes_;
};

}  // namespace

namespace {

// Names for the records of a run, one for each.
class RecordNames {
 public:
  // A further record of a client has its own name behind the client's. The same record comes once.
  void claim(const std::string& input, Collected& one) {
    const auto [first, is_new] = input_of_record_.emplace(folded_name(one.client + '/' + one.record), input);
    std::string name = one.client;
    bool is_free = is_new && names_.insert(folded_name(name)).second;
    if (!is_free && is_new && !one.record.empty()) {
      name.append("-").append(one.record);
      is_free = is_client_name(name) && names_.insert(folded_name(name)).second;
    }
    if (!is_free) one.diagnostics.error(one.place, kSameRecordName, {one.client, first->second});
    one.client = is_free ? name : std::string();
  }

 private:
  std::map<std::string, std::string> input_of_record_;
  std::set<std::string> names_;
};

}  // namespace

CollectResult collect(const CollectRun& run, const AfterClient& after) {
  const Collector collector(run);
  CollectResult result;
  RecordNames names;
  const std::size_t most = kBatchPerJob * std::max(1u, run.jobs);
  std::size_t done = 0;
  for (std::size_t begin = 0; begin < run.inputs.size(); begin += most) {
    const std::size_t count = std::min(most, run.inputs.size() - begin);
    std::vector<Collected> batch(count);
    parallel_for(count, run.jobs, [&](std::size_t i, unsigned) { collector.read(run.inputs[begin + i], batch[i]); });
    for (std::size_t i = 0; i < count; ++i) {
      if (!batch[i].client.empty()) names.claim(run.inputs[begin + i].string(), batch[i]);
    }
    parallel_for(count, run.jobs, [&](std::size_t i, unsigned) {
      if (!batch[i].client.empty()) collector.write(batch[i]);
    });
    for (const Collected& one : batch) {
      result.records += one.is_written ? 1 : 0;
      result.input_failed |= one.input_failed;
      result.output_failed |= one.output_failed;
      after(one.diagnostics, ++done, run.inputs.size());
    }
  }
  return result;
}

}  // namespace drieluik
