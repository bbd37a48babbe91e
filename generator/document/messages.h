// What this stage reports: faults in a theme's interface texts.
#pragma once

#include "base/diagnostic.h"

namespace drieluik {

inline constexpr Message kWordsNoMapping{
    "words-no-mapping",
    {"this file is no list of texts by key", "dit bestand is geen lijst van teksten met een sleutel"},
    {"write one text a line, such as “next: Next page”", "schrijf per regel één tekst, zoals “next: Volgende pagina”"}};
inline constexpr Message kWordNoText{
    "word-no-text",
    {"“{0}” has no text", "bij “{0}” staat geen tekst"},
    {"write the text after the colon, on the same line", "schrijf de tekst achter de dubbelepunt, op dezelfde regel"}};
inline constexpr Message kWordMissing{"word-missing",
                                      {"the text “{0}” is missing", "de tekst “{0}” ontbreekt"},
                                      {"add a line “{0}: …”; until then the key itself is printed",
                                       "voeg een regel “{0}: …” toe; tot dan staat de sleutel zelf in de uitvoer"}};

}  // namespace drieluik
