#include "fuzz/samples.h"

#include <fstream>
#include <iterator>

#include "base/text.h"
#include "fuzz/holds.h"
#include "read/yaml.h"
#include "support/places.h"
#include "validate/check.h"

namespace drieluik::fuzz {
namespace {

constexpr const char* kForm = R"(version: "1"
fields:
  - {key: date, type: date, label: {nl: Datum}}
  - {key: occasion, type: longtext, label: {nl: Aanleiding}}
  - key: coachee
    type: group
    label: {nl: Coachee}
    fields:
      - {key: name, type: text, label: {nl: Naam}}
      - {key: hours, type: number, label: {nl: Uren}}
  - key: goals
    type: list
    label: {nl: Doelen}
    fields:
      - {key: goal, type: longtext, label: {nl: Doel}}
      - {key: weight, type: number, min: 0, max: 10, label: {nl: Gewicht}}
      - {key: indicators, type: list, of: longtext, label: {nl: Indicatoren}}
      - {key: wants, type: choices, label: {nl: Zoekt}, options: [{key: "1", label: {nl: rust}}, {key: no, label: {nl: niets}}]}
  - {key: names, type: list, of: text, label: {nl: Namen}}
  - {key: agreed, type: yesno, label: {nl: Akkoord}}
  - {key: payer, type: choice, label: {nl: Betaler}, options: [{key: me, label: {nl: ikzelf}}, {key: boss, label: {nl: de baas}}]}
)";

Library make_library() {
  static const Source source{.path = "contract.yaml", .text = kForm};
  Diagnostics diagnostics;
  const std::optional<Value> value = read_yaml(whole(source), diagnostics);
  Library library;
  library.site.languages = {"nl", "en"};
  Item& item = library.items["contract"];
  item.kind = Kind::form;
  item.id = "contract";
  item.form = check_form("contract", *value, source, diagnostics);
  hold(diagnostics.empty(), "the sample form has faults");
  return library;
}

Library load_repository() {
  static SourceMap sources;
  Diagnostics diagnostics;
  Library library = load_library(DiskFileSystem(), repository(), sources, diagnostics);
  hold(!diagnostics.has_errors(), "the content of the repository has faults");
  return library;
}

Words read_words(const std::string& language) {
  const Source source{.path = "words.yaml", .text = file_of_repository("themes/default/i18n/" + language + ".yaml")};
  Diagnostics diagnostics;
  return check_words(read_yaml(whole(source), diagnostics).value(), diagnostics);
}

}  // namespace

const Library& sample_library() {
  static const Library library = make_library();
  return library;
}

const FormDefinition& sample_form() { return *sample_library().items.at("contract").form; }
const std::vector<std::string>& sample_languages() { return sample_library().site.languages; }

const Library& repository_library() {
  static const Library library = load_repository();
  return library;
}

std::map<std::string, std::string> read_files(std::string_view cases) {
  constexpr std::string_view kFile = "--- ";
  std::map<std::string, std::string> files;
  std::string* file = nullptr;
  for (const std::string_view line : split(cases, '\n')) {
    if (line == "--- expect") break;
    if (line.starts_with(kFile)) {
      file = &files[std::string(line.substr(kFile.size()))];
    } else if (file) {
      (*file += line) += '\n';
    }
  }
  return files;
}

const std::map<std::string, std::string>& sample_handbook() {
  static const auto files = read_files(file_of_repository("tests/suite/base.handbook"));
  return files;
}

const Words& theme_words(const std::string& language) {
  static const Words dutch = read_words("nl"), english = read_words("en");
  return language == "nl" ? dutch : english;
}

std::string file_of_repository(const std::string& path) {
  std::ifstream in(repository() / path, std::ios::binary);
  hold(in.good(), "a file of the repository cannot be read", path);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace drieluik::fuzz
