// What layout tells: fonts and print styles that cannot be used, characters that cannot be printed.
#pragma once

#include "base/diagnostic.h"

namespace drieluik {

inline constexpr Message kFontFileMissing{
    "font-file-missing",
    {"the font file {0} cannot be read", "het lettertypebestand {0} kan niet worden gelezen"},
    {"check the path in print.yaml, or install the Debian package that has the file (apt-file search finds it)",
     "controleer het pad in print.yaml, of installeer het Debian-pakket met dit bestand (apt-file search vindt het)"}};

inline constexpr Message kFontPackageMissing{
    "font-package-missing",
    {"the font file {0} cannot be read", "het lettertypebestand {0} kan niet worden gelezen"},
    {"install its package: apt-get install {1}", "installeer het pakket: apt-get install {1}"}};

inline constexpr Message kFontFileBroken{
    "font-file-broken",
    {"{0} is not a font that can be used", "{0} is geen bruikbaar lettertype"},
    {"name a TrueType or OpenType file (.ttf, .otf)", "noem een TrueType- of OpenType-bestand (.ttf, .otf)"}};

inline constexpr Message kFontsMissing{
    "font-style-missing",
    {"the font family “{0}” has no file for the style “{1}”", "de letterfamilie “{0}” heeft geen bestand voor “{1}”"},
    {"list at least one file under fonts: {0}: {1}:", "noem minstens één bestand onder fonts: {0}: {1}:"}};

inline constexpr Message kLowContrast{"low-contrast",
                                      {"the colour {0} of “{1}” has a contrast of {2}:1 on {3}, less than 4.5:1",
                                       "de kleur {0} van “{1}” heeft op {3} een contrast van {2}:1, minder dan 4,5:1"},
                                      {"choose a darker colour, so that people with low vision can read it",
                                       "kies een donkerdere kleur, zodat slechtzienden de tekst kunnen lezen"}};

inline constexpr Message kNoRoomForText{
    "no-room-for-text",
    {"the margins leave less than {0} mm of the page for text", "de marges laten minder dan {0} mm over voor tekst"},
    {"make the margins smaller", "maak de marges kleiner"}};

inline constexpr Message kMissingGlyph{
    "missing-glyph",
    {"no font of the theme has the character {0} ({1}), which stands in {2}",
     "geen lettertype van het thema heeft het teken {0} ({1}), dat in {2} staat"},
    {"replace the character, or add a font that has it to fonts: in print.yaml",
     "vervang het teken, of voeg in print.yaml onder fonts: een lettertype toe dat het heeft"}};

inline constexpr Message kAnswerTooLong{
    "answer-longer-than-field",
    {"the answer “{0}” is longer than its field, even in small letters; its end cannot be seen on paper",
     "het antwoord “{0}” is langer dan zijn veld, zelfs in kleine letters; op papier is het einde niet te zien"},
    {"print it without --fillable, which gives it the pages that it needs",
     "druk het af zonder --fillable, dan krijgt het de pagina's die het nodig heeft"}};

}  // namespace drieluik
