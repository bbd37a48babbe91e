// What layout tells: fonts and print styles that cannot be used, characters that cannot be printed.
#pragma once

#include "base/diagnostic.h"

namespace drieluik {

inline constexpr Message kFontFileMissing{
    "font-file-missing",
    {"the font file {0} cannot be read", "het lettertypebestand {0} kan niet worden gelezen"},
    {"check the path, or install the Debian package that has the file (apt-file search finds it)",
     "controleer het pad, of installeer het Debian-pakket met dit bestand (apt-file search vindt het)"}};

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
                                      {"the colour {0} of “{1}” has a contrast of {2}:1 on {3}, less than {4}:1",
                                       "de kleur {0} van “{1}” heeft op {3} een contrast van {2}:1, minder dan {4}:1"},
                                      {"{5} is the nearest colour that people with low vision can see (WCAG 2.2 AA)",
                                       "{5} is de dichtstbijzijnde kleur die slechtzienden kunnen zien (WCAG 2.2 AA)"}};

inline constexpr Message kLowContrastGround{
    "low-contrast",
    {"the colour {0} of “{1}” has a contrast of {2}:1 on {3} (brand_soft), less than {4}:1",
     "de kleur {0} van “{1}” heeft op {3} (brand_soft) een contrast van {2}:1, minder dan {4}:1"},
    {"no colour can be seen on both white and {3}: make brand_soft {5}",
     "geen kleur is op wit en op {3} te zien: maak brand_soft {5}"}};

inline constexpr Message kCardTooFull{
    "card-too-full",
    {"card {0} has more words than fit on it", "op kaart {0} staan meer woorden dan erop passen"},
    {"shorten them, or make the cards larger: :::cards with fewer columns or rows",
     "kort ze in, of maak de kaarten groter: :::cards met minder columns of rows"}};

inline constexpr Message kFigureTooSmall{
    "figure-too-small",
    {"the figure “{0}” is so large that it is printed with letters of less than {1} points",
     "de figuur “{0}” is zo groot dat ze wordt afgedrukt met letters van minder dan {1} punten"},
    {"shorten its words, or divide them among two figures", "kort de woorden in, of verdeel ze over twee figuren"}};

inline constexpr Message kBadRunningText{
    "running-text",
    {"what stands at a head or foot is one text, or one for each language",
     "wat in een kop- of voetregel staat, is één tekst, of een voor elke taal"},
    {"write it in quotes: \"{title}\", or as {nl: \"…\", en: \"…\"}",
     "schrijf het tussen aanhalingstekens: \"{title}\", of als {nl: \"…\", en: \"…\"}"}};

inline constexpr Message kOpenRunningName{"running-open-brace",
                                          {"a brace is opened and not closed", "een accolade is niet gesloten"},
                                          {"write names as {title}", "schrijf namen als {title}"}};

inline constexpr Message kUnknownRunningName{
    "running-name", {"a head or foot has no “{0}”", "een kop- of voetregel kent geen “{0}”"}, {"{1}", "{1}"}};

inline constexpr Message kLogoAmongWords{"running-logo",
                                         {"a logo stands alone", "een logo staat alleen"},
                                         {"write \"{logo}\" and put the words elsewhere, left, centre or right",
                                          "schrijf \"{logo}\" en zet de woorden elders, links, midden of rechts"}};

inline constexpr Message kNoLogo{
    "running-logo",
    {"a logo is to stand here, and there is none", "hier moet een logo staan, en er is geen"},
    {"write logo: {file: logo.png}, and put the file beside print.yaml",
     "schrijf logo: {file: logo.png}, en zet het bestand naast print.yaml"}};

inline constexpr Message kNoRoomForLogo{
    "no-room-for-logo",
    {"there is no room for a logo {0} mm high", "er is geen plaats voor een logo van {0} mm hoog"},
    {"make it {1} mm high at most, or the margin in which it stands wider",
     "maak het hoogstens {1} mm hoog, of de marge waarin het staat breder"}};

inline constexpr Message kBadPoints{"logo-points",
                                    {"these are not the points of a shape", "dit zijn niet de punten van een vorm"},
                                    {"write three or more, each as x,y: \"9,2 23,2 23,26\"",
                                     "schrijf er drie of meer, elk als x,y: \"9,2 23,2 23,26\""}};

inline constexpr Message kFootWithoutForm{
    "foot-without-form",
    {"this foot does not tell one form from another", "aan deze voetregel is een formulier niet te herkennen"},
    {"put \"{form}\" (or {id}, {version} and {hash}) in `first` and in `later`, so that one can tell which text was "
     "signed",
     "zet \"{form}\" (of {id}, {version} en {hash}) in `first` en in `later`, zodat te zien is welke tekst is "
     "ondertekend"}};

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
