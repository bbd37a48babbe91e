// What the publish stage reports.
#pragma once

#include "base/diagnostic.h"

namespace drieluik {

inline constexpr Message kCannotWrite{
    "cannot-write",
    {"“{0}” cannot be written: {1}", "“{0}” kan niet geschreven worden: {1}"},
    {"look whether you may write there and whether the disk has room; what was there before is still there",
     "kijk of je daar mag schrijven en of de schijf ruimte heeft; wat er eerst stond, staat er nog"}};
inline constexpr Message kDeadLink{
    "dead-link",
    {"“{0}” links to “{1}”, which is not there", "“{0}” linkt naar “{1}”, en dat is er niet"},
    {"mend the link in the page, the theme or site.yaml", "herstel de link in de pagina, het thema of site.yaml"}};

inline constexpr Message kNothingToPrint{"unknown-form",
                                         {"there is no form or sheet “{0}”", "er is geen formulier of werkblad “{0}”"},
                                         {"forms and sheets are: {1}", "formulieren en werkbladen zijn: {1}"}};
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

}  // namespace drieluik
