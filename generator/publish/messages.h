// What the publish stage reports.
#pragma once

#include "base/diagnostic.h"

namespace drieluik {

inline constexpr Message kCannotWrite{
    "cannot-write",
    {"“{0}” cannot be written: {1}", "“{0}” kan niet geschreven worden: {1}"},
    {"look whether you may write there and whether the disk has room; what was there before is still there",
     "kijk of je daar mag schrijven en of de schijf ruimte heeft; wat er eerst stond, staat er nog"}};
inline constexpr Message kCannotFinish{
    "cannot-finish",
    {"“{0}” cannot be put in its place: {1}", "“{0}” kan niet op zijn plaats gezet worden: {1}"},
    {"each file is whole, but some are new and others still old; take away what is in the way, and the next build "
     "finishes",
     "elk bestand is heel, maar sommige zijn nieuw en andere nog oud; neem weg wat in de weg staat, dan maakt de "
     "volgende build het af"}};
inline constexpr Message kOutputBusy{
    "output-busy",
    {"another build is writing into “{0}”", "een andere build schrijft al in “{0}”"},
    {"wait until it is done, or give this one another --out", "wacht tot die klaar is, of geef deze een andere --out"}};
inline constexpr Message kLinkInOutput{"link-in-output",
                                       {"“{0}” would be written through a link that lies in the output",
                                        "“{0}” zou geschreven worden via een link die in de uitvoer ligt"},
                                       {"put a folder in the place of the link; the output itself may be a link",
                                        "zet een map op de plaats van de link; de uitvoer zelf mag wel een link zijn"}};
inline constexpr Message kDeadLink{
    "dead-link",
    {"“{0}” links to “{1}”, which is not there", "“{0}” linkt naar “{1}”, en dat is er niet"},
    {"mend the link in the page, the theme or site.yaml", "herstel de link in de pagina, het thema of site.yaml"}};
inline constexpr Message kNothingToMoveIn{
    "nothing-to-move-in",
    {"there are no pages in “{0}”", "in “{0}” staan geen pagina's"},
    {"give a folder with files that end in .md, or that of an mdBook: the one with book.toml",
     "geef een map met bestanden die op .md eindigen, of die van een mdBook: de map met book.toml"}};
inline constexpr Message kCannotTakeAlong{"unreadable-file",
                                          {"“{0}” cannot be read: {1}", "“{0}” kan niet gelezen worden: {1}"},
                                          {"look whether you may read it", "kijk of je het mag lezen"}};

inline constexpr Message kCannotWatch{
    "cannot-watch",
    {"changes cannot be watched: {0}", "veranderingen zijn niet te volgen: {0}"},
    {"the system allows few watches: raise fs.inotify.max_user_instances and max_user_watches",
     "het systeem laat er te weinig toe: verhoog fs.inotify.max_user_instances en max_user_watches"}};
inline constexpr Message kPortTaken{
    "port-taken",
    {"port {0} of this machine cannot be had", "poort {0} van deze machine is niet vrij"},
    {"another program may use it: take another with --port, or 0 for any",
     "misschien gebruikt een ander programma die: neem een andere met --port, of 0 voor een willekeurige"}};

inline constexpr Message kNothingToPrint{
    "unknown-form",
    {"there is no form, sheet or other page “{0}”", "er is geen formulier, werkblad of andere pagina “{0}”"},
    {"{1}", "{1}"}};
inline constexpr Message kNoTextToPrint{
    "no-text-to-print",
    {"“{0}” has no text for readers of “{1}”", "“{0}” heeft geen tekst voor lezers van “{1}”"},
    {"choose another language with --lang, or write the text", "kies met --lang een andere taal, of schrijf de tekst"}};
inline constexpr Message kOtherForm{
    "other-form",
    {"this record is of the form “{0}”, not of “{1}”", "dit dossier hoort bij het formulier “{0}”, niet bij “{1}”"},
    {"print it with: drieluik print {0}, or drieluik print dossier",
     "druk het af met: drieluik print {0}, of drieluik print dossier"}};
inline constexpr Message kNoRecordOfForm{
    "no-record-of-form",
    {"no record of this client is of the form “{0}”", "geen dossier van deze cliënt hoort bij het formulier “{0}”"},
    {"every record says “form:” at its top", "elk dossier zegt bovenaan “form:”"}};
inline constexpr Message kSheetWithClient{"sheet-with-client",
                                          {"“{0}” is no form, so it is not filled in for a client",
                                           "“{0}” is geen formulier en wordt dus niet voor een cliënt ingevuld"},
                                          {"leave --client and --clients out", "laat --client en --clients weg"}};
inline constexpr Message kSheetWithoutFields{
    "sheet-without-fields",
    {"“{0}” is no form, so it has no fields to fill in", "“{0}” is geen formulier en heeft dus geen invulvelden"},
    {"leave --fillable out", "laat --fillable weg"}};
inline constexpr Message kDossierWithoutClient{
    "dossier-without-client",
    {"a dossier belongs to a client", "een dossier hoort bij een cliënt"},
    {"add --client FILE or --clients DIR", "voeg --client BESTAND of --clients MAP toe"}};
inline constexpr Message kAlreadyThere{
    "already-there",
    {"“{0}” is there already", "“{0}” bestaat al"},
    {"take another name; nothing was changed", "neem een andere naam; er is niets veranderd"}};
inline constexpr Message kBadId{"bad-id",
                                {"“{0}” cannot be an id", "“{0}” kan geen id zijn"},
                                {"use small letters, digits and hyphens, for instance {1}",
                                 "gebruik kleine letters, cijfers en koppeltekens, bijvoorbeeld {1}"}};
inline constexpr Message kUnknownThing{
    "unknown-kind",
    {"“{0}” is nothing that can be started", "“{0}” is niets wat begonnen kan worden"},
    {"write handbook, framework, exercise, form or client", "schrijf handbook, framework, exercise, form of client"}};

// Collecting.
inline constexpr Message kNotCollectable{
    "not-collectable",
    {"this is neither a PDF nor a client record", "dit is geen pdf en geen cliëntdossier"},
    {"give filled PDFs, or records whose names end in .yaml",
     "geef ingevulde pdf's, of dossiers waarvan de naam op .yaml eindigt"}};
inline constexpr Message kBadRecordName{
    "bad-record-name",
    {"this file's name cannot be the name of a client", "de naam van dit bestand kan geen naam van een cliënt zijn"},
    {"rename it: letters, digits, spaces and hyphens, at most 100, and no point at the start",
     "geef het een andere naam: letters, cijfers, spaties en koppeltekens, hoogstens 100, en geen punt aan het begin"}};
inline constexpr Message kSameRecordName{
    "same-client",
    {"the record of “{0}” was written already, from “{1}”", "het dossier van “{0}” is al geschreven, uit “{1}”"},
    {"nothing was written for this one: collect it by itself into another folder with --out, and compare the two",
     "voor dit bestand is niets geschreven: verzamel het apart in een andere map met --out, en vergelijk de twee"}};
inline constexpr Message kOtherRecordThere{
    "other-record-there",
    {"“{0}” holds another record already", "in “{0}” staat al een ander dossier"},
    {"nothing was written: compare the two, and replace it with --force",
     "er is niets geschreven: vergelijk de twee, en vervang het met --force"}};
inline constexpr Message kOlderForm{
    "other-version",
    {"this PDF is of version {1} of the form “{0}”, which is older than the present {2}",
     "deze pdf is van versie {1} van het formulier “{0}”, en die is ouder dan de huidige {2}"},
    {"its answers were taken by the names of its fields; look whether questions have changed since",
     "de antwoorden zijn overgenomen aan de hand van de namen van de velden; kijk of er sindsdien vragen zijn "
     "veranderd"}};
inline constexpr Message kNewerForm{
    "other-version",
    {"this PDF is of version {1} of the form “{0}”, which is newer than the {2} of this handbook",
     "deze pdf is van versie {1} van het formulier “{0}”, en die is nieuwer dan de {2} van dit handboek"},
    {"collect it with the handbook that it was printed from",
     "verzamel hem met het handboek waaruit hij is afgedrukt"}};
inline constexpr Message kOtherText{
    "other-text",
    {"the text of the form “{0}” has changed since this PDF was printed, and its version {1} has not",
     "de tekst van het formulier “{0}” is veranderd sinds deze pdf is afgedrukt, en zijn versie {1} niet"},
    {"the PDF's text hash is {2}, that of the present text is {3}; raise the version when a text changes",
     "de hash in de pdf is {2}, die van de huidige tekst is {3}; verhoog de versie als een tekst verandert"}};

}  // namespace drieluik
