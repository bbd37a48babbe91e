// What this stage reports. {0} names the value: “coachee.name” (Name).
#pragma once

#include "base/diagnostic.h"

namespace drieluik {

// Keys and shapes.
inline constexpr Message kUnknownKey{"unknown-key", {"unknown key{0}", "onbekende sleutel{0}"}, {"{1}", "{1}"}};
inline constexpr Message kValueMissing{"missing",
                                       {"{0} is missing", "{0} ontbreekt"},
                                       {"write a value behind “{1}:”", "schrijf een waarde achter “{1}:”"}};
inline constexpr Message kCellMissing{
    "missing", {"{0} is missing", "{0} ontbreekt"}, {"fill in its cell", "vul de cel ervan in"}};
inline constexpr Message kNotOneValue{
    "not-one-value",
    {"{0} must be one value, not a list and not keys of its own", "{0} moet één waarde zijn, geen lijst of sleutels"},
    {"put a text that begins with [, { or - between double quotes",
     "zet een tekst die met [, { of - begint tussen dubbele aanhalingstekens"}};
inline constexpr Message kNotKeys{
    "not-keys",
    {"{0} must have keys of its own", "{0} moet eigen sleutels hebben"},
    {"write below it, with more spaces in front: {1}", "schrijf eronder, met meer spaties ervoor: {1}"}};
inline constexpr Message kFileWithoutKeys{
    "not-keys",
    {"this file must consist of keys with values", "dit bestand moet uit sleutels met waarden bestaan"},
    {"write lines such as “key: value”; possible keys: {0}",
     "schrijf regels zoals “sleutel: waarde”; mogelijke sleutels: {0}"}};
inline constexpr Message kNotItems{"not-a-list",
                                   {"{0} must be a list", "{0} moet een lijst zijn"},
                                   {"write each item on a line of its own that starts with “- ”",
                                    "schrijf elk onderdeel op een eigen regel die met “- ” begint"}};
inline constexpr Message kNotByLanguage{"not-by-language",
                                        {"{0} must be given by language", "{0} moet per taal gegeven zijn"},
                                        {"write {nl: …, en: …}", "schrijf {nl: …, en: …}"}};
inline constexpr Message kNotALanguage{
    "not-a-language",
    {"{0}: “{1}” is no language", "{0}: “{1}” is geen taal"},
    {"begin each text with its language, and put a text with a comma between quotes: {nl: \"kort, maar goed\", en: …}",
     "begin elke tekst met zijn taal, en zet een tekst met een komma tussen aanhalingstekens: {nl: \"kort, maar "
     "goed\", en: …}"}};
inline constexpr Message kUnknownTag{"unknown-language",
                                     {"{0} has a text for “{1}”, which is not a language of this handbook",
                                      "{0} heeft een tekst voor “{1}”, en dat is geen taal van dit handboek"},
                                     {"{2}", "{2}"}};
inline constexpr Message kWrongItemCount{
    "item-count", {"{0} has {1}, and must have {2}", "{0} heeft {1}, en moet {2} hebben"}, {"{3}", "{3}"}};
inline constexpr Message kIncompleteGroup{
    "all-or-none",
    {"{0} is filled in for a part only", "{0} is maar voor een deel ingevuld"},
    {"fill in all of it or nothing; missing: {1}", "vul alles in of niets; er ontbreekt: {1}"}};
inline constexpr Message kDoesNotBelong{"does-not-belong",
                                        {"{0} does not belong here", "{0} hoort hier niet"},
                                        {"it can stand here only when: {1}", "het mag hier alleen staan als: {1}"}};
inline constexpr Message kDoesNotCount{
    "does-not-count",
    {"{0} does not count and will not be printed", "{0} telt niet mee en wordt niet afgedrukt"},
    {"it counts only when: {1}", "het telt alleen mee als: {1}"}};
inline constexpr Message kWrittenByHand{"written-by-hand",
                                        {"{0} is signed by hand", "{0} wordt met de hand ondertekend"},
                                        {"take this line out", "haal deze regel weg"}};
inline constexpr Message kTooManyFaults{
    "too-many-faults",
    {"this file has more faults than the {0} above", "dit bestand heeft meer fouten dan de {0} hierboven"},
    {"mend these first", "herstel deze eerst"}};

// Single values.
inline constexpr Message kHiddenCharacter{
    "control-character",
    {"{0} contains the control character {1}", "{0} bevat het stuurteken {1}"},
    {"type the text again instead of pasting it", "typ de tekst opnieuw in plaats van hem te plakken"}};
inline constexpr Message kLineBreak{"line-break",
                                    {"{0} must stand on one line", "{0} moet op één regel staan"},
                                    {"take the line breaks out", "haal de regeleinden weg"}};
inline constexpr Message kTooLong{
    "too-long",
    {"{0} has {1} characters, and at most {2} fit", "{0} heeft {1} tekens, en er passen er hoogstens {2}"},
    {"make it shorter", "maak de tekst korter"}};
inline constexpr Message kWrongPattern{
    "wrong-pattern", {"{0} is not written in the right way", "{0} is niet goed geschreven"}, {"{1}", "{1}"}};
inline constexpr Message kNotADate{
    "not-a-date",
    {"{0} is not a date", "{0} is geen datum"},
    {"write year-month-day, such as 2026-11-22", "schrijf jaar-maand-dag, zoals 2026-11-22"}};
inline constexpr Message kDateOrder{"not-a-date",
                                    {"{0} is a date in another order", "{0} is een datum in een andere volgorde"},
                                    {"write year-month-day: {1}", "schrijf jaar-maand-dag: {1}"}};
inline constexpr Message kNoSuchDate{
    "no-such-date", {"{0}: the date {1} does not exist", "{0}: de datum {1} bestaat niet"}, {"{2}", "{2}"}};
inline constexpr Message kDateTooEarly{"date-too-early",
                                       {"{0} must not be before {1}", "{0} mag niet voor {1} liggen"},
                                       {"choose a later date", "kies een latere datum"}};
inline constexpr Message kDateTooLate{"date-too-late",
                                      {"{0} must not be after {1}", "{0} mag niet na {1} liggen"},
                                      {"choose an earlier date", "kies een eerdere datum"}};
inline constexpr Message kNotANumber{"not-a-number",
                                     {"{0} is not a number", "{0} is geen getal"},
                                     {"write digits only, with a point for decimals: 8 or 1.5",
                                      "schrijf alleen cijfers, met een punt voor decimalen: 8 of 1.5"}};
inline constexpr Message kDecimalComma{"not-a-number",
                                       {"{0} is a number with a comma", "{0} is een getal met een komma"},
                                       {"write a point: {1}", "schrijf een punt: {1}"}};
inline constexpr Message kThousandsOrFraction{
    "thousands-sign",
    {"the sign in {0} may divide thousands or begin a fraction",
     "het teken in {0} kan duizendtallen scheiden of een breuk beginnen"},
    {"write {1}, or {2} for a fraction", "schrijf {1}, of {2} voor een breuk"}};
inline constexpr Message kNotWhole{"not-whole",
                                   {"{0} must be a whole number", "{0} moet een heel getal zijn"},
                                   {"leave the decimals out", "laat de decimalen weg"}};
inline constexpr Message kNumberTooSmall{"too-small",
                                         {"{0} must be at least {1}", "{0} moet minstens {1} zijn"},
                                         {"write {1} or more", "schrijf {1} of meer"}};
inline constexpr Message kNotAbove{"too-small",
                                   {"{0} must be above {1}", "{0} moet groter dan {1} zijn"},
                                   {"write a number greater than {1}", "schrijf een getal groter dan {1}"}};
inline constexpr Message kNumberTooLarge{"too-large",
                                         {"{0} must be at most {1}", "{0} mag hoogstens {1} zijn"},
                                         {"write {1} or less", "schrijf {1} of minder"}};
inline constexpr Message kUnknownOption{
    "unknown-option", {"{0} cannot be “{1}”", "{0} kan niet “{1}” zijn"}, {"{2}", "{2}"}};
inline constexpr Message kRepeatedOption{"repeated-option",
                                         {"{0} was chosen before", "{0} is al eerder gekozen"},
                                         {"take one of the two out", "haal een van de twee weg"}};
inline constexpr Message kNotYesNo{"not-yes-or-no",
                                   {"{0} is neither yes nor no", "{0} is geen ja of nee"},
                                   {"write true or false", "schrijf true of false (of ja of nee)"}};

// Conditions.
inline constexpr Message kConditionEnds{"bad-condition",
                                        {"the condition stops too early", "de voorwaarde houdt te vroeg op"},
                                        {"write an answer's path, or a comparison such as fee.amount > 0",
                                         "schrijf het pad van een antwoord, of een vergelijking zoals fee.amount > 0"}};
inline constexpr Message kConditionQuote{
    "bad-condition",
    {"the text {0} in the condition has no end", "de tekst {0} in de voorwaarde heeft geen einde"},
    {"put a double quote behind it", "zet er een dubbel aanhalingsteken achter"}};
inline constexpr Message kConditionToken{
    "bad-condition",
    {"“{0}” cannot stand here in a condition", "“{0}” kan hier niet in een voorwaarde staan"},
    {"the operators are =, !=, <, <=, >, >=; conditions are joined by and, or, not",
     "de vergelijkingen zijn =, !=, <, <=, > en >=; voorwaarden verbind je met and, or en not"}};
inline constexpr Message kConditionParenthesis{
    "bad-condition",
    {"a parenthesis of the condition is not closed", "een haakje van de voorwaarde is niet gesloten"},
    {"put a “)” behind what belongs together", "zet een “)” achter wat bij elkaar hoort"}};
inline constexpr Message kConditionDepth{
    "bad-condition",
    {"the condition is nested too deep", "de voorwaarde is te diep genest"},
    {"use at most 64 levels of “not” and parentheses", "gebruik hoogstens 64 niveaus van “not” en haakjes"}};
inline constexpr Message kConditionLiteral{"bad-condition",
                                           {"{0} by itself is no condition", "{0} alleen is geen voorwaarde"},
                                           {"write the path of an answer, or compare it: fee.amount > 0",
                                            "schrijf het pad van een antwoord, of vergelijk het: fee.amount > 0"}};
inline constexpr Message kUnknownPath{
    "unknown-path", {"this form has no field “{0}”", "dit formulier heeft geen veld “{0}”"}, {"{1}", "{1}"}};
inline constexpr Message kCannotCompare{
    "cannot-compare",
    {"“{0}” has several answers and cannot be compared", "“{0}” heeft meer antwoorden en is niet te vergelijken"},
    {"name one of the answers in it", "noem een van de antwoorden erin"}};
inline constexpr Message kNoOrder{
    "no-order",
    {"“{0}” asks for an order that there is not", "“{0}” vraagt naar een volgorde die er niet is"},
    {"numbers, dates and places on the same scale have one; compare the rest with = or !=",
     "getallen, datums en standen op dezelfde schaal hebben er een; vergelijk de rest met = of !="}};
inline constexpr Message kOtherItem{
    "which-item",
    {"“{0}” lies in the list “{1}”, and it is not clear which item is meant",
     "“{0}” ligt in de lijst “{1}”, en het is niet duidelijk welk onderdeel bedoeld is"},
    {"let `at:` name an answer in the same list, or give the item's number: {1}.1",
     "laat `at:` een antwoord in dezelfde lijst noemen, of geef het nummer van het onderdeel: {1}.1"}};
inline constexpr Message kConditionCycle{
    "condition-cycle",
    {"whether “{0}” counts depends on itself: {1}", "of “{0}” meetelt, hangt van zichzelf af: {1}"},
    {"take one of these answers out of the conditions", "haal een van deze antwoorden uit de voorwaarden"}};
inline constexpr Message kUnlikeOperand{
    "unlike-operand", {"“{0}” can never be “{1}”", "“{0}” kan nooit “{1}” zijn"}, {"{2}", "{2}"}};

// Forms.
inline constexpr Message kReservedKey{"reserved-key",
                                      {"the key “{0}” is reserved", "de sleutel “{0}” is gereserveerd"},
                                      {"choose another key", "kies een andere sleutel"}};
inline constexpr Message kLevelKey{
    "reserved-key",
    {"the key “{0}” can stand only in a group", "de sleutel “{0}” kan alleen in een groep staan"},
    {"begin the key with a small letter", "begin de sleutel met een kleine letter"}};
inline constexpr Message kRepeatedKey{"repeated-key",
                                      {"the key “{0}” stands here twice", "de sleutel “{0}” staat hier twee keer"},
                                      {"give each its own key", "geef elk een eigen sleutel"}};
inline constexpr Message kLimitsCross{"limits-cross",
                                      {"{0} is too great beside {1}", "{0} is te groot naast {1}"},
                                      {"make {0} smaller or {1} greater", "maak {0} kleiner of {1} groter"}};
inline constexpr Message kBadPattern{"bad-pattern",
                                     {"{0} is not a regular expression", "{0} is geen reguliere expressie"},
                                     {"look at its brackets, and write a backslash twice between double quotes",
                                      "kijk naar de haken, en schrijf een backslash dubbel tussen dubbele "
                                      "aanhalingstekens"}};
inline constexpr Message kNotAText{"not-a-text",
                                   {"“{0}” is not a text that can be printed under a signature",
                                    "“{0}” is geen tekst die onder een handtekening kan staan"},
                                   {"name a field of the type text", "noem een veld van het type text"}};
inline constexpr Message kSignatureField{"signature-field",
                                         {"a signature is not a field", "een handtekening is geen veld"},
                                         {"name who sign under `signatures:`", "noem wie tekenen onder `signatures:`"}};

// Records.
inline constexpr Message kEmptyRecord{
    "empty-record",
    {"this client record is empty", "dit cliëntdossier is leeg"},
    {"begin with “form:” and “language:”; `drieluik new client` writes an example",
     "begin met “form:” en “language:”; `drieluik new client` schrijft een voorbeeld"}};
inline constexpr Message kRuleBroken{"rule", {"{0}", "{0}"}, {"the form asks: {1}", "het formulier vraagt: {1}"}};

// Content.
inline constexpr Message kNoFrontMatter{
    "no-front-matter",
    {"this file has no front matter", "dit bestand heeft geen front matter"},
    {"begin with a line ---, then title: and what else belongs here, then a line ---",
     "begin met een regel ---, dan title: en wat er verder bij hoort, dan een regel ---"}};
inline constexpr Message kRepeatedId{
    "repeated-id",
    {"“{0}” stands here twice", "“{0}” staat hier twee keer"},
    {"give each its own id, or take one out", "geef elk een eigen id, of haal er een weg"}};
inline constexpr Message kPlainText{
    "plain-text",
    {"this is plain text: “{0}” stands there as it is", "dit is platte tekst: “{0}” staat er zoals het er staat"},
    {"take the marks out, or say it in the text itself", "haal de tekens weg, of zet dit in de tekst zelf"}};
inline constexpr Message kRightToLeft{
    "right-to-left",
    {"“{0}” is written from right to left, and so it is on the site; but PDFs are set from left to right",
     "“{0}” wordt van rechts naar links geschreven, en zo staat het op de site; maar pdf's worden van links naar "
     "rechts gezet"},
    {"letters stand in their order, but lines begin at the left and sentences with other letters in them may be mixed "
     "up",
     "letters staan in hun volgorde, maar regels beginnen links en zinnen met andere letters erin kunnen door elkaar "
     "staan"}};
inline constexpr Message kNotAnIssueDate{"not-a-date",
                                         {"{0} is neither a year nor a date", "{0} is geen jaar en geen datum"},
                                         {"write 2004, 2004-05 or 2004-05-31", "schrijf 2004, 2004-05 of 2004-05-31"}};

// Shapes of a picture. {0} is “shapes.2”, or the kind of shape.
inline constexpr Message kNoShape{"no-shape",
                                  {"{0} does not say what it is", "{0} zegt niet wat het is"},
                                  {"write one of: {1}", "schrijf een van: {1}"}};
inline constexpr Message kSeveralShapes{
    "several-shapes",
    {"{0} is several shapes at once: {1}", "{0} is verschillende vormen tegelijk: {1}"},
    {"give each an item of its own: - {circle: …}", "geef elke vorm een eigen onderdeel: - {circle: …}"}};
inline constexpr Message kOutsidePicture{
    "outside-picture",
    {"this {0} lies outside the picture", "“{0}” ligt buiten de tekening"},
    {"`size` says that it is {1} points wide and {2} high; points count from its top left corner",
     "volgens `size` is ze {1} punten breed en {2} hoog; punten tellen vanaf de hoek linksboven"}};

}  // namespace drieluik
