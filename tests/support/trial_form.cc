#include "support/trial_form.h"

#include "support/program.h"

namespace drieluik {
namespace {

constexpr const char* kForm = R"(version: "1"
fields:
  - {key: name, type: text, required: true, max: 5, label: {nl: Naam, en: Name}}
  - {key: code, type: text, pattern: "[A-Z]{2}\\d+", label: {nl: Code, en: Code}, help: {nl: Twee letters, en: Two letters}}
  - {key: story, type: longtext, label: {nl: Verhaal, en: Story}}
  - {key: day, type: date, min: 2026-01-01, max: 2026-12-31, label: {nl: Dag, en: Day}}
  - {key: count, type: number, whole: true, above: 0, max: 20, label: {nl: Aantal, en: Count}}
  - {key: price, type: number, min: 0, label: {nl: Prijs, en: Price}}
  - {key: agrees, type: yesno, label: {nl: Akkoord, en: Agrees}}
  - {key: reason, type: text, required: true, when: agrees = false, label: {nl: Reden, en: Reason}}
  - {key: remedies, type: list, of: text, min: 1, when: agrees = false, label: {nl: Remedies, en: Remedies}}
  - {key: note, type: text, when: count > 3 and agrees, label: {nl: Noot, en: Note}}
  - key: score
    type: scale
    label: {nl: Cijfer, en: Score}
    options: [{key: "1", label: {nl: laag, en: low}}, {key: "2", label: {nl: hoog, en: high}}]
  - key: mood
    type: scale
    label: {nl: Stemming, en: Mood}
    options: [{key: "-1", label: {nl: slecht}}, {key: "0", label: {nl: gewoon}}, {key: "+1", label: {nl: goed}}]
  - {key: why, type: text, required: true, when: mood < 0, label: {nl: Waarom, en: Why}}
  - key: themes
    type: choices
    max: 2
    label: {nl: Thema's, en: Themes}
    options: [{key: work, label: {nl: werk}}, {key: rest, label: {nl: rust}}, {key: play, label: {nl: spel}}]
  - {key: play, type: text, required: true, when: themes = play, label: {nl: Welk spel, en: Which game}}
  - {key: word, type: text, pattern: "\\w+ \\d", label: {nl: Woord, en: Word}}
  - {key: steps, type: list, of: text, max: 2, label: {nl: Stappen, en: Steps}}
  - key: people
    type: list
    label: {nl: Mensen, en: People}
    fields:
      - {key: born, type: date, label: {nl: Geboren, en: Born}}
      - {key: died, type: date, label: {nl: Gestorven, en: Died}}
  - key: person
    type: group
    label: {nl: Persoon, en: Person}
    fields: [{key: first, type: text, required: true, label: {nl: Voornaam, en: First name}}]
  - key: levels
    type: group
    all_or_none: true
    label: {nl: Niveaus, en: Levels}
    fields: [{key: "-1", type: text, label: {nl: min, en: minus}}, {key: "+1", type: text, label: {nl: plus, en: plus}}]
rules:
  - check: people.died >= people.born
    at: people.died
    message: {nl: Niemand sterft voor hij geboren is., en: Nobody dies before birth.}
)";

constexpr const char* kKeys[] = {"name",   "code",     "story", "day",    "count",  "price", "agrees",
                                 "reason", "remedies", "note",  "score",  "mood",   "why",   "themes",
                                 "play",   "word",     "steps", "people", "person", "levels"};

}  // namespace

void add_trial_form(const std::filesystem::path& handbook) {
  std::string text = "---\ntitle: Proef\nsummary: Een proef.\n---\n";
  for (const char* key : kKeys) text += std::string("\n:::fields ") + key + "\n:::\n";
  write_text(handbook / "content/forms/proef.yaml", kForm);
  write_text(handbook / "content/forms/proef.nl.md", text);
}

std::string trial_record(const std::string& answers) {
  return "form: proef\nlanguage: nl\nperson: {first: Els}\n" + answers + "\n";
}

}  // namespace drieluik
