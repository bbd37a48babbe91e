// Names of authors and editors.
#pragma once

#include <string>
#include <vector>

#include "document/words.h"
#include "validate/records.h"

namespace drieluik {

// Its authors, else its editors.
const std::vector<PersonName>& people_of(const Work& work);

// "de Haan & Burger", "Hill et al."; the title when there is nobody.
std::string names_in_sentence(const Work& work, const Words& words);
// "de Haan, E., & Burger, Y."
std::string names_in_list(const std::vector<PersonName>& people, const Words& words);
// "E. de Haan & Y. Burger"
std::string names_in_order(const std::vector<PersonName>& people, const Words& words);
// What a list is sorted by: "Haan Erik Burger Yvonne". As Dutch lists do, it passes over "de" and "van der".
std::string sort_name(const Work& work);

}  // namespace drieluik
