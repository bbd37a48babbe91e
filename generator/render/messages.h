// What the render stage reports about a theme.
#pragma once

#include "base/diagnostic.h"

namespace drieluik {

inline constexpr Message kUnclosedTag{"template-unclosed-tag",
                                      {"this tag is not closed", "deze tag is niet gesloten"},
                                      {"end it with “{0}”", "sluit hem af met “{0}”"}};
inline constexpr Message kBadTag{
    "template-bad-tag",
    {"“{0}” is no name", "“{0}” is geen naam"},
    {"write one name without spaces in it, for instance {1}", "schrijf één naam zonder spaties, bijvoorbeeld {1}"}};
inline constexpr Message kBadDelimiters{
    "template-bad-delimiters",
    {"“{0}” does not set two delimiters", "“{0}” stelt geen twee scheidingstekens in"},
    {"write them as in {{=<% %>=}}: no spaces or “=” within a delimiter",
     "schrijf ze zoals in {{=<% %>=}}: zonder spaties of “=” in een scheidingsteken"}};
inline constexpr Message kUnclosedSection{"template-unclosed-section",
                                          {"the section “{0}” is not closed", "de sectie “{0}” is niet gesloten"},
                                          {"add {{/{0}}} where it ends", "zet {{/{0}}} waar ze eindigt"}};
inline constexpr Message kWrongSectionEnd{
    "template-wrong-section-end",
    {"“{0}” ends here, but “{1}” is open", "hier eindigt “{0}”, maar “{1}” staat open"},
    {"close “{1}” first: sections stand within each other", "sluit eerst “{1}”: secties staan in elkaar"}};
inline constexpr Message kStraySectionEnd{
    "template-stray-section-end",
    {"“{0}” ends here, but it did not begin", "hier eindigt “{0}”, maar die begon niet"},
    {"remove it, or add {{#{0}}} where the section begins", "haal dit weg, of zet {{#{0}}} waar de sectie begint"}};
inline constexpr Message kTemplateTooDeep{
    "template-too-deep",
    {"sections stand more than {0} deep in each other", "secties staan meer dan {0} diep in elkaar"},
    {"move the inner part to a partial", "zet het binnenste deel in een partial"}};
inline constexpr Message kTemplateTooMuch{
    "template-too-much",
    {"the templates of the theme make a page without end", "de sjablonen van het thema maken een pagina zonder eind"},
    {"look for a list in the same list, {{#items}} in {{#items}}, or for partials that include each other",
     "zoek een lijst in dezelfde lijst, {{#items}} in {{#items}}, of partials die elkaar bevatten"}};
inline constexpr Message kUnknownTheme{"unknown-theme",
                                       {"there is no theme “{0}”", "er is geen thema “{0}”"},
                                       {"the themes are: {1}", "de thema's zijn: {1}"}};
inline constexpr Message kUnknownThemeNear{"unknown-theme",
                                           {"there is no theme “{0}”", "er is geen thema “{0}”"},
                                           {"did you mean “{1}”?", "bedoelde je “{1}”?"}};
inline constexpr Message kLostPage{
    "lost-page",
    {"what was kept of {0} for the search cannot be read back",
     "wat van {0} voor het zoeken bewaard is, is niet terug te lezen"},
    {"build again; if it comes back, look after the disk", "bouw opnieuw; komt het terug, kijk dan de schijf na"}};
inline constexpr Message kUnreadablePixels{
    "unreadable-pixels",
    {"the pixels of the picture {0} cannot be read", "de beeldpunten van de afbeelding {0} zijn niet te lezen"},
    {"open it in an image editor and save it again", "open haar in een beeldbewerker en sla haar opnieuw op"}};
inline constexpr Message kMissingLogo{"missing-logo",
                                      {"the theme has no file {0}", "het thema heeft geen bestand {0}"},
                                      {"put it beside print.yaml", "zet het naast print.yaml"}};
inline constexpr Message kMissingBrandLogo{
    "missing-logo",
    {"there is no file {0} beside site.yaml", "er is geen bestand {0} naast site.yaml"},
    {"put the logo in site/, or take the line out", "zet het logo in site/, of haal de regel weg"}};
inline constexpr Message kMissingTemplate{
    "missing-template",
    {"the theme has no templates/{0}.mustache", "het thema heeft geen templates/{0}.mustache"},
    {"copy it from themes/default", "kopieer het uit themes/default"}};
inline constexpr Message kMissingThemeFile{"missing-theme-file",
                                           {"the theme has no {0}", "het thema heeft geen {0}"},
                                           {"copy it from themes/default", "kopieer het uit themes/default"}};
inline constexpr Message kUnusedThemeFile{
    "unused-theme-file",
    {"“{0}” is not used", "“{0}” wordt niet gebruikt"},
    {"a theme holds print.yaml, templates/, assets/, i18n/ and the files that print.yaml names",
     "een thema heeft print.yaml, templates/, assets/, i18n/ en de bestanden die print.yaml noemt"}};
inline constexpr Message kUnusedThemeFileNear{"unused-theme-file",
                                              {"“{0}” is not used", "“{0}” wordt niet gebruikt"},
                                              {"did you mean “{1}”?", "bedoelde je “{1}”?"}};
inline constexpr Message kMissingPartial{
    "missing-partial",
    {"there is no template “{0}”: nothing stands here", "er is geen sjabloon “{0}”: hier staat niets"},
    {"the templates are: {1}", "de sjablonen zijn: {1}"}};
inline constexpr Message kUnusedWord{
    "unused-word",
    {"no page has a text with the key “{0}”", "geen enkele pagina heeft een tekst met de sleutel “{0}”"},
    {"take it out, or use it in a template: {{words.{0}}}",
     "haal hem weg, of gebruik hem in een sjabloon: {{words.{0}}}"}};
inline constexpr Message kUnusedWordNear{
    "unused-word",
    {"no page has a text with the key “{0}”", "geen enkele pagina heeft een tekst met de sleutel “{0}”"},
    {"did you mean “{1}”?", "bedoelde je “{1}”?"}};
inline constexpr Message kUnreadableThemeFile{
    "unreadable-theme-file",
    {"“{0}” cannot be read: {1}", "“{0}” is niet te lezen: {1}"},
    {"look whether you may read the files of the theme", "kijk of je de bestanden van het thema mag lezen"}};

}  // namespace drieluik
