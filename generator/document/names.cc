#include "document/names.h"

#include "base/text.h"

namespace drieluik {
namespace {

constexpr std::size_t kMostNames = 20;  // of more, the first 19 and the last are written out

std::string first_character(std::string_view text) {
  std::size_t end = 0;
  if (!text.empty()) next_code_point(text, end);
  return std::string(text.substr(0, end));
}

// "Jean-Paul Marie" → "J.-P. M."
std::string initials(std::string_view given) {
  std::string out;
  for (const std::string_view word : split_words(given)) {
    if (!out.empty()) out += ' ';
    bool first = true;
    for (const std::string_view part : split(word, '-')) {
      if (part.empty()) continue;
      out += (first ? "" : "-") + first_character(part) + ".";
      first = false;
    }
  }
  return out;
}

const std::string& family(const PersonName& name) {
  if (!name.literal.empty()) return name.literal;
  return name.family.empty() ? name.given : name.family;
}

bool has_initials(const PersonName& name) {
  return name.literal.empty() && !name.family.empty() && !name.given.empty();
}

// "Haan" of "de Haan": particles are written small.
std::string_view without_particles(std::string_view name) {
  const std::vector<std::string_view> words = split_words(name);
  for (const std::string_view word : words) {
    if (!(word.front() >= 'a' && word.front() <= 'z') && word.front() != '\'') {
      return name.substr(static_cast<std::size_t>(word.data() - name.data()));
    }
  }
  return name;
}

}  // namespace

const std::vector<PersonName>& people_of(const Work& work) {
  return work.authors.empty() ? work.editors : work.authors;
}

std::string names_in_sentence(const Work& work, const Words& words) {
  const std::vector<PersonName>& people = people_of(work);
  if (people.empty()) return work.title;
  std::string out = family(people[0]);
  if (people.size() == 2) out.append(" ").append(words["and-sign"]).append(" ").append(family(people[1]));
  if (people.size() > 2) out.append(" ").append(words["and-others"]);
  return out;
}

std::string names_in_list(const std::vector<PersonName>& people, const Words& words) {
  std::string out;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const bool last = i + 1 == people.size();
    if (people.size() > kMostNames && i + 1 >= kMostNames && !last) continue;
    if (i > 0) out += ", ";
    if (last && people.size() > kMostNames) {
      out += "… ";
    } else if (last && i > 0) {
      out.append(words["and-sign"]).append(" ");
    }
    out += family(people[i]);
    if (has_initials(people[i])) out += ", " + initials(people[i].given);
  }
  return out;
}

std::string names_in_order(const std::vector<PersonName>& people, const Words& words) {
  std::string out;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (i > 0 && i + 1 < people.size()) out += ", ";
    if (i > 0 && i + 1 == people.size()) out.append(" ").append(words["and-sign"]).append(" ");
    if (has_initials(people[i])) out += initials(people[i].given) + " ";
    out += family(people[i]);
  }
  return out;
}

std::string sort_name(const Work& work) {
  const std::vector<PersonName>& people = people_of(work);
  if (people.empty()) return work.title;
  std::string out;
  for (const PersonName& name : people) {
    if (!out.empty()) out += ' ';
    out += without_particles(family(name));
    if (has_initials(name)) out += " " + name.given;
  }
  return out;
}

}  // namespace drieluik
