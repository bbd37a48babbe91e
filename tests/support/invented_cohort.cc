#include "support/invented_cohort.h"

#include <algorithm>
#include <stdexcept>

namespace drieluik {
namespace {

constexpr const char* kGiven[] = {"Aaltje", "Bouke", "Çağla", "Daan", "Eelkje", "Fátima", "Gijs",   "Hanneke", "İlker",
                                  "Joëlle", "Kwame", "Łucja", "Mees", "Nguyệt", "Øyvind", "Pieter", "Rosa"};
constexpr const char* kFamily[] = {"van Zonneveldt", "Bakkersma", "Öztürkoğlu",  "de Wilgenaar", "Osei-Bonsu", "Lý",
                                   "Kowalczykova",   "Ter Maat",  "d'Hondecoet", "Nwachukwuma",  "Rijnveen"};
constexpr const char* kGoals[] = {"Zegt \"nee\" wanneer het te veel is", "Bereidt elk gesprek een dag eerder voor",
                                  "Vraagt door;\nook als het stil blijft", "Geeft het team elke week een compliment"};

template <std::size_t N>
std::string pick(const char* const (&texts)[N], std::size_t number) {
  return texts[number % N];
}

std::string name_of(std::size_t client) { return pick(kGiven, client) + " " + pick(kFamily, client / 3); }

std::string two_digits(std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string id_of(std::size_t client) {
  std::string number = std::to_string(client + 1);
  return "client-" + std::string(4 - std::min<std::size_t>(4, number.size()), '0') + number;
}

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(";\"\n") == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

void add_line(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) out += (i > 0 ? ";" : "") + quoted(cells[i]);
  out += "\r\n";
}

std::size_t goals_of(std::size_t client) { return client % 3 + 1; }

std::string contract_of(std::size_t client) {
  std::string out =
      "form: triangle-contract\nlanguage: nl\ndate: 2026-11-" + two_digits(client % 28 + 1) +
      "\norganisation: {name: Stichting De Duin}\ncoachee: {name: \"" + name_of(client) +
      "\"}\nmanager: {name: Bas}\ncoach: {name: Els}\ntiming: {sessions: " + std::to_string(client % 5 + 6) +
      "}\ngoals:\n";
  for (std::size_t goal = 0; goal < goals_of(client); ++goal) {
    out += "  - goal: Een doel van " + name_of(client) + "\n    indicators: [Zichtbaar" +
           (goal == 0 ? ", Hoorbaar" : "") + "]\n    weight: " + (goal == 0 ? "2" : "1") + "\n";
    if (client % 2 == 0) out += "    scale: {\"-2\": a, \"-1\": b, \"0\": c, \"+1\": d, \"+2\": e}\n";
  }
  return out;
}

// From `lowest` up to three more.
std::string scores_of(std::size_t client, int lowest) {
  std::string out = "goals:\n";
  for (std::size_t goal = 0; goal < goals_of(client); ++goal) {
    const int score = lowest + static_cast<int>((client / 2 + goal * 2) % 4);
    out += "  - score: \"" + std::string(score > 0 ? "+" : "") + std::to_string(score) + "\"\n";
  }
  return out;
}

}  // namespace

std::string& InventedTable::cell(std::size_t row, const std::string& column) {
  const auto it = std::find(columns.begin(), columns.end(), column);
  if (it == columns.end()) throw std::runtime_error("no column " + column);
  return rows.at(row).at(static_cast<std::size_t>(it - columns.begin()));
}

InventedTable invented_table(std::size_t clients) {
  InventedTable table;
  table.columns = {"id",
                   "form",
                   "date",
                   "organisation.name",
                   "coachee.name",
                   "manager.name",
                   "coach.name",
                   "occasion",
                   "goals.1.goal",
                   "goals.1.indicators.1",
                   "goals.1.indicators.2",
                   "goals.1.weight",
                   "goals.2.goal",
                   "goals.2.indicators.1",
                   "timing.start",
                   "timing.deadline",
                   "timing.sessions",
                   "reporting.1.what",
                   "reporting.1.with_consent",
                   "fee.amount"};
  for (std::size_t i = 0; i < clients; ++i) {
    const bool has_second = i % 2 == 1;
    table.rows.push_back({id_of(i),
                          "triangle-contract",
                          std::to_string(i % 28 + 1) + "-11-2026",
                          "Stichting De Duin",
                          name_of(i),
                          name_of(i + 7),
                          name_of(i % 4),
                          "Na de verhuizing liep het vast.\n\nNu is er tijd; " + std::to_string(i) + " dagen.",
                          pick(kGoals, i),
                          "De collega's zien het",
                          has_second ? "Het rooster klopt" : "",
                          i % 3 == 0 ? "1,5" : "",
                          has_second ? pick(kGoals, i + 1) : "",
                          has_second ? "Eén keer per week" : "",
                          "1-12-2026",
                          "1-6-2027",
                          std::to_string(i % 6 + 4),
                          "De voortgang",
                          i % 2 == 0 ? "WAAR" : "ONWAAR",
                          "1250,50"});
  }
  return table;
}

std::string as_dutch_excel(const InventedTable& table) {
  std::string out = "\xef\xbb\xbf";
  add_line(out, table.columns);
  for (const std::vector<std::string>& row : table.rows) add_line(out, row);
  return out;
}

std::map<std::string, std::string> invented_records(std::size_t clients) {
  std::map<std::string, std::string> records;
  for (std::size_t i = 0; i < clients; ++i) {
    const std::string folder = id_of(i) + "/", day = two_digits(i % 28 + 1);
    records[folder + "1-triangle-contract.yaml"] = contract_of(i);
    if (i % 3 == 2) continue;
    records[folder + "2-session-evaluation.yaml"] =
        "form: session-evaluation\nlanguage: nl\ndate: 2027-01-" + day + "\nsession: 3\n" + scores_of(i, -2);
    if (i % 3 == 1) continue;
    for (const std::string role : {"coach", "coachee", "manager"}) {
      records[folder + "3-final-evaluation-" + role + ".yaml"] =
          "form: final-evaluation\nlanguage: nl\ndate: 2027-06-" + day + "\nrole: " + role + "\n" + scores_of(i, -1);
    }
  }
  return records;
}

}  // namespace drieluik
