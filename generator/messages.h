// What the commands themselves report.
#pragma once

#include "base/diagnostic.h"

namespace drieluik {

// What they count.
inline Argument counted_files(std::size_t count) { return counted(count, {"file", "bestand"}, {"files", "bestanden"}); }
inline Argument counted_pdfs(std::size_t count) { return counted(count, {"PDF", "pdf"}, {"PDFs", "pdf's"}); }
inline Argument counted_records(std::size_t count) {
  return counted(count, {"record", "dossier"}, {"records", "dossiers"});
}

inline constexpr Message kNoHandbook{
    "no-handbook",
    {"there is no folder “{0}”", "er is geen map “{0}”"},
    {"give the folder that holds content/ and site/ with --source, or make one: drieluik new handbook NAME",
     "geef met --source de map waarin content/ en site/ staan, of maak er een: drieluik new handbook NAAM"}};
inline constexpr Message kChangedMeanwhile{
    "changed-meanwhile",
    {"“{0}” changed while the handbook was built", "“{0}” veranderde terwijl het handboek gemaakt werd"},
    {"build again", "maak het handboek opnieuw"}};
inline constexpr Message kNoTheme{
    "no-theme",
    {"there is no theme", "er is geen thema"},
    {"install Drieluik as a whole, or copy its folder themes/ into the handbook",
     "installeer Drieluik in zijn geheel, of kopieer de map themes/ ervan in het handboek"}};
inline constexpr Message kUnknownLanguage{"unknown-language",
                                          {"the handbook has no language “{0}”", "het handboek heeft geen taal “{0}”"},
                                          {"its languages are: {1}", "de talen zijn: {1}"}};
inline constexpr Message kUnreadablePassword{"unreadable-password",
                                             {"“{0}” cannot be read: {1}", "“{0}” is niet te lezen: {1}"},
                                             {"give a text file with the password on its first line",
                                              "geef een tekstbestand met op de eerste regel het wachtwoord"}};
inline constexpr Message kBadPassword{
    "bad-password",
    {"the first line of “{0}” is no password for a PDF", "de eerste regel van “{0}” is geen wachtwoord voor een pdf"},
    {"write one of 1 to 127 bytes in UTF-8, without control characters",
     "schrijf er een van 1 tot 127 bytes in UTF-8, zonder stuurtekens"}};
inline constexpr Message kBuilt{
    "built", {"{0}, {1} of them new or changed, in {2}", "{0}, waarvan {1} nieuw of veranderd, in {2}"}, {}};
inline constexpr Message kServing{
    "serving", {"the handbook is at {0} (Ctrl+C ends)", "het handboek staat op {0} (Ctrl+C stopt)"}, {}};
inline constexpr Message kRebuilt{
    "rebuilt", {"built anew in {0} ms, {1} changed", "opnieuw gemaakt in {0} ms, {1} veranderd"}, {}};
inline constexpr Message kPrinted{"printed", {"{0} in {1}", "{0} in {1}"}, {}};
inline constexpr Message kPrintedSome{"printed", {"{0} in {1}, {2} of them new", "{0} in {1}, waarvan {2} nieuw"}, {}};
inline constexpr Message kCollected{"collected", {"{0} in {1}", "{0} in {1}"}, {}};
inline constexpr Message kChecked{"checked", {"no faults found", "geen fouten gevonden"}, {}};
inline constexpr Message kAccepted{"accepted", {"{0}: accepted as up to date", "{0}: aanvaard als bijgewerkt"}, {}};
inline constexpr Message kMade{"made", {"made {0}", "{0} gemaakt"}, {}};
inline constexpr Message kNoSchema{
    "no-schema",
    {"there is no form or kind of content “{0}”", "er is geen formulier of soort inhoud “{0}”"},
    {"{1}", "{1}"}};
inline constexpr Message kNoForm{
    "no-form", {"there is no form “{0}”", "er is geen formulier “{0}”"}, {"forms are: {1}", "formulieren zijn: {1}"}};
inline constexpr Message kWhichForm{
    "which-form",
    {"this handbook has several forms, or none", "dit handboek heeft meer dan één formulier, of geen"},
    {"name the record's form with --form; forms are: {1}",
     "noem het formulier van het dossier met --form; formulieren zijn: {1}"}};

}  // namespace drieluik
