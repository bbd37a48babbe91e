// What the resolve stage reports.
#pragma once

#include "base/diagnostic.h"

namespace drieluik {

inline constexpr Message kNoContent{
    "no-content",
    {"there is no folder “{0}”", "er is geen map “{0}”"},
    {"give the folder that holds content/, themes/ and site/ with --source, or make one: drieluik new handbook NAME",
     "geef met --source de map waarin content/, themes/ en site/ staan, of maak er een: drieluik new handbook NAAM"}};
inline constexpr Message kUnreadable{
    "unreadable-file",
    {"“{0}” cannot be read: {1}", "“{0}” kan niet gelezen worden: {1}"},
    {"look whether the file is there and whether you may read it", "kijk of het bestand er is en of je het mag lezen"}};
inline constexpr Message kSymbolicLink{
    "symbolic-link",
    {"“{0}” is a symbolic link and is passed over", "“{0}” is een symbolische koppeling en wordt overgeslagen"},
    {"put the file itself in the folder", "zet het bestand zelf in de map"}};
inline constexpr Message kBadFileName{
    "bad-file-name",
    {"“{0}” is not a name that a content file can have", "“{0}” kan geen naam van een inhoudsbestand zijn"},
    {"write ID.LANGUAGE.md, the id in small letters, digits and hyphens, the language one of: {1}",
     "schrijf ID.TAAL.md, het id in kleine letters, cijfers en koppeltekens, de taal een van: {1}"}};
inline constexpr Message kUnusedFile{"unused-file",
                                     {"“{0}” is not used", "“{0}” wordt niet gebruikt"},
                                     {"this folder holds {1} and images", "in deze map horen {1} en afbeeldingen"}};
inline constexpr Message kUnusedFileNear{
    "unused-file", {"“{0}” is not used", "“{0}” wordt niet gebruikt"}, {"did you mean “{1}”?", "bedoelde je “{1}”?"}};
inline constexpr Message kUnusedHome{"unused-file",
                                     {"“{0}” is not used", "“{0}” wordt niet gebruikt"},
                                     {"write home.LANGUAGE.md, with a language that site.yaml lists: {1}",
                                      "schrijf home.TAAL.md, met een taal die in site.yaml staat: {1}"}};
inline constexpr Message kDuplicateId{
    "duplicate-id",
    {"the id “{0}” is already taken by {1}", "het id “{0}” is al in gebruik door {1}"},
    {"an id is the address of a page: give one of the two another name",
     "een id is het adres van een pagina: geef een van de twee een andere naam"}};
inline constexpr Message kReservedId{
    "reserved-id",
    {"no form or exercise can be called “{0}”", "een formulier of oefening kan niet “{0}” heten"},
    {"“drieluik print {0}” prints something else: give it another name",
     "“drieluik print {0}” drukt iets anders af: geef een andere naam"}};
inline constexpr Message kUnusedMark{"unused-mark",
                                     {"no page has “{0}”", "geen enkele pagina heeft “{0}”"},
                                     {"write it in the front matter of a page, or take it out here",
                                      "zet het in de front matter van een pagina, of haal het hier weg"}};
inline constexpr Message kUnusedMarkNear{"unused-mark",
                                         {"no page has “{0}”", "geen enkele pagina heeft “{0}”"},
                                         {"did you mean “{1}”?", "bedoelde je “{1}”?"}};
inline constexpr Message kUnknownId{"unknown-id",
                                    {"there is no page “{0}”", "er is geen pagina “{0}”"},
                                    {"an id is a file's name without language and ending: grow for grow.nl.md",
                                     "een id is de naam van een bestand zonder taal en einde: grow voor grow.nl.md"}};
inline constexpr Message kUnknownIdNear{
    "unknown-id", {"there is no page “{0}”", "er is geen pagina “{0}”"}, {"did you mean “{1}”?", "bedoelde je “{1}”?"}};
inline constexpr Message kWrongKind{
    "wrong-kind",
    {"“{0}” is not one of the {1}: it stands in {2}", "“{0}” hoort niet bij {1}: het staat in {2}"},
    {"name it under “{2}”", "noem het onder “{2}”"}};
inline constexpr Message kUnknownAnchor{"unknown-anchor",
                                        {"the page “{0}” has no heading “{1}”", "de pagina “{0}” heeft geen kop “{1}”"},
                                        {"its headings are: {2}", "de koppen zijn: {2}"}};
inline constexpr Message kTeachersAnchor{"teachers-text",
                                         {"“{0}” stands in “:::teacher”: only teachers can be led there",
                                          "“{0}” staat in “:::teacher”: alleen docenten kunnen daarheen"},
                                         {"lead to what everyone may read, or put this sentence in “:::teacher” too",
                                          "verwijs naar wat iedereen mag lezen, of zet ook deze zin in “:::teacher”"}};
inline constexpr Message kUnknownNumbered{
    "unknown-anchor",
    {"the page “{0}” has no figure or table “{1}”", "de pagina “{0}” heeft geen figuur of tabel “{1}”"},
    {"it has: {2}", "hij heeft: {2}"}};
inline constexpr Message kUnknownTerm{"unknown-term",
                                      {"the glossary has no term “{0}”", "de woordenlijst heeft geen term “{0}”"},
                                      {"add it to content/glossary.yaml", "voeg hem toe aan content/glossary.yaml"}};
inline constexpr Message kUnknownTermNear{"unknown-term",
                                          {"the glossary has no term “{0}”", "de woordenlijst heeft geen term “{0}”"},
                                          {"did you mean “{1}”?", "bedoelde je “{1}”?"}};
inline constexpr Message kUnknownWork{
    "unknown-source",
    {"the bibliography has no work “{0}”", "de bibliografie heeft geen werk “{0}”"},
    {"add it to content/bibliography.yaml", "voeg het toe aan content/bibliography.yaml"}};
inline constexpr Message kUnknownWorkNear{
    "unknown-source",
    {"the bibliography has no work “{0}”", "de bibliografie heeft geen werk “{0}”"},
    {"did you mean “{1}”?", "bedoelde je “{1}”?"}};
inline constexpr Message kUnknownFigure{
    "unknown-figure",
    {"there is no figure “{0}”", "er is geen figuur “{0}”"},
    {"a figure is a file content/figures/{0}.yaml", "een figuur is een bestand content/figures/{0}.yaml"}};
inline constexpr Message kUnknownFigureNear{"unknown-figure",
                                            {"there is no figure “{0}”", "er is geen figuur “{0}”"},
                                            {"did you mean “{1}”?", "bedoelde je “{1}”?"}};
inline constexpr Message kUnknownClause{
    "unknown-clause",
    {"there is no clause “{0}”", "er is geen clausule “{0}”"},
    {"a clause is a file content/clauses/{0}.nl.md", "een clausule is een bestand content/clauses/{0}.nl.md"}};
inline constexpr Message kUnknownClauseNear{"unknown-clause",
                                            {"there is no clause “{0}”", "er is geen clausule “{0}”"},
                                            {"did you mean “{1}”?", "bedoelde je “{1}”?"}};
inline constexpr Message kClauseCycle{
    "clause-cycle",
    {"the clause “{0}” includes itself: {1}", "de clausule “{0}” bevat zichzelf: {1}"},
    {"take one of these lines out", "haal een van deze regels weg"}};
inline constexpr Message kBadAddress{
    "bad-address",
    {"the address “{0}” leads nowhere", "het adres “{0}” leidt nergens heen"},
    {"write ref:ID for a page, term:ID for a word of the glossary, or an address that begins with https://",
     "schrijf ref:ID voor een pagina, term:ID voor een woord uit de woordenlijst, of een adres dat begint met "
     "https://"}};
inline constexpr Message kAddressTooLong{
    "address-too-long",
    {"this address has {0} characters, and at most {1} are followed",
     "dit adres heeft {0} tekens, en hoogstens {1} worden gevolgd"},
    {"use the shorter address that the site itself gives, for instance under “share”",
     "gebruik het kortere adres dat de site zelf geeft, bijvoorbeeld onder “delen”"}};
inline constexpr Message kMissingImage{
    "missing-image",
    {"there is no image “{0}”", "er is geen afbeelding “{0}”"},
    {"put a PNG, JPEG or SVG file beside this file", "zet een PNG-, JPEG- of SVG-bestand naast dit bestand"}};
inline constexpr Message kNoAlternative{
    "image-without-text",
    {"this image has no text", "deze afbeelding heeft geen tekst"},
    {"say between the brackets what it shows: ![A coach and a coachee at a table](photo.jpg)",
     "zeg tussen de haken wat erop staat: ![Een coach en een coachee aan tafel](foto.jpg)"}};
inline constexpr Message kEmptyLink{"empty-link",
                                    {"this link has no words", "deze link heeft geen woorden"},
                                    {"write them between the brackets; only ref: takes the title by itself",
                                     "schrijf ze tussen de haken; alleen ref: neemt vanzelf de titel over"}};
inline constexpr Message kLeadsToNoPage{
    "dead-link",
    {"“{0}” leads to no page", "“{0}” leidt naar geen pagina"},
    {"write where the file lies, seen from this one (../install.md), or ref:ID; until then the words stand without a "
     "link",
     "schrijf waar het bestand ligt, gezien vanaf dit (../install.md), of ref:ID; tot dan staan de woorden er zonder "
     "link"}};
inline constexpr Message kNoSuchHeading{
    "unknown-anchor",
    {"“{0}” leads to no heading", "“{0}” leidt naar geen kop"},
    {"the part after # is the heading in small letters, with hyphens for spaces",
     "het deel na # is de kop in kleine letters, met koppeltekens in plaats van spaties"}};
inline constexpr Message kImageElsewhere{
    "image-elsewhere",
    {"an image of {0} is not shown: a handbook asks nothing of other computers",
     "een afbeelding van {0} wordt niet getoond: een handboek vraagt niets aan andere computers"},
    {"put the file beside this one", "zet het bestand naast dit bestand"}};
// What other programs' Markdown has and ours has not.
inline constexpr Message kCommandOfMdbook{
    "foreign-syntax",
    {"this is a command of mdBook, and stands on the page as it is",
     "dit is een opdracht van mdBook, en komt zo op de pagina te staan"},
    {"put the text itself here, or link to the page that has it: [the title](file.md)",
     "zet de tekst zelf hier, of verwijs naar de pagina waar hij staat: [de titel](bestand.md)"}};
inline constexpr Message kShortcodeOfHugo{
    "foreign-syntax",
    {"this is a shortcode of Hugo, and stands on the page as it is",
     "dit is een shortcode van Hugo, en komt zo op de pagina te staan"},
    {"write what it shows: an image, a link, or a box between :::note and :::",
     "schrijf wat het laat zien: een afbeelding, een link, of een kader tussen :::note en :::"}};
inline constexpr Message kLinkOfObsidian{
    "foreign-syntax",
    {"this is a link of Obsidian, and stands on the page as it is",
     "dit is een link van Obsidian, en komt zo op de pagina te staan"},
    {"write [the words](file.md), or [the words](file.md#heading) for a heading",
     "schrijf [de woorden](bestand.md), of [de woorden](bestand.md#kop) voor een kop"}};
inline constexpr Message kEmbedOfObsidian{
    "foreign-syntax",
    {"this is how Obsidian puts in an image or a page, and stands on the page as it is",
     "zo voegt Obsidian een afbeelding of een pagina in, en dat komt zo op de pagina te staan"},
    {"write ![what it shows](photo.png) for an image, and a link for a page",
     "schrijf ![wat erop staat](foto.png) voor een afbeelding, en een link voor een pagina"}};
inline constexpr Message kCommentOfObsidian{"foreign-syntax",
                                            {"this is a comment in Obsidian, and everybody reads it here",
                                             "dit is in Obsidian een opmerking, en hier leest iedereen die"},
                                            {"take it out, or write <!-- the comment -->, which is left out",
                                             "haal het weg, of schrijf <!-- de opmerking -->: dat wordt weggelaten"}};
inline constexpr Message kBoxOfMkdocs{
    "foreign-syntax",
    {"this is a box of MkDocs, and stands on the page as it is",
     "dit is een kader van MkDocs, en komt zo op de pagina te staan"},
    {"write :::note title=\"…\" above its text and ::: below it, and take the indentation out",
     "schrijf :::note title=\"…\" boven de tekst en ::: eronder, en haal het inspringen weg"}};
inline constexpr Message kTabOfMkdocs{"foreign-syntax",
                                      {"this is a tab of MkDocs, and stands on the page as it is",
                                       "dit is een tabblad van MkDocs, en komt zo op de pagina te staan"},
                                      {"write a heading above the text of each tab, and take the indentation out",
                                       "schrijf een kop boven de tekst van elk tabblad, en haal het inspringen weg"}};
inline constexpr Message kContentsOfMkdocs{
    "foreign-syntax",
    {"this asks MkDocs for the headings of the page, and stands on the page as it is",
     "dit vraagt MkDocs om de koppen van de pagina, en komt zo op de pagina te staan"},
    {"take it out: a page with two headings or more lists them beside its text",
     "haal het weg: een pagina met twee koppen of meer toont ze naast de tekst"}};
inline constexpr Message kImportOfDocusaurus{
    "foreign-syntax",
    {"this is JavaScript for Docusaurus, and stands on the page as it is",
     "dit is JavaScript voor Docusaurus, en komt zo op de pagina te staan"},
    {"take it out, and write what it brings in as Markdown", "haal het weg, en schrijf wat het invoegt als Markdown"}};
inline constexpr Message kDraft{
    "draft",
    {"“{0}” is a draft and is not published", "“{0}” is een concept en wordt niet gepubliceerd"},
    {"take this line out when the page is ready", "haal deze regel weg als de pagina af is"}};
inline constexpr Message kMdxFiles{"unused-file",
                                   {"pages in MDX are passed over: {0}", "pagina's in MDX worden overgeslagen: {0}"},
                                   {"give them the ending .md; what is no Markdown in them is then told",
                                    "laat hun naam op .md eindigen; wat er geen Markdown in is, wordt dan gemeld"}};

inline constexpr Message kPageLanguage{"unknown-page-language",
                                       {"this handbook has no language “{0}”", "dit handboek heeft geen taal “{0}”"},
                                       {"its languages are: {1}; until then the page belongs to the first",
                                        "de talen zijn: {1}; tot dan hoort de pagina bij de eerste"}};
inline constexpr Message kLeftOutFiles{
    "unused-file",
    {"no page leads to some files that end in “{0}”: they are left out",
     "naar sommige bestanden die op “{0}” eindigen, leidt geen pagina: ze worden weggelaten"},
    {"content/pages holds pages (.md), images, and what pages link to",
     "in content/pages horen pagina's (.md), afbeeldingen en waar pagina's naar linken"}};
inline constexpr Message kUnknownDirective{"unknown-directive",
                                           {"there is no directive “{0}”", "er is geen directive “{0}”"},
                                           {"the directives are: {1}", "de directives zijn: {1}"}};
inline constexpr Message kUnknownDirectiveNear{"unknown-directive",
                                               {"there is no directive “{0}”", "er is geen directive “{0}”"},
                                               {"did you mean “{1}”?", "bedoelde je “{1}”?"}};
inline constexpr Message kFormOnly{
    "form-only",
    {"“{0}” belongs in forms only", "“{0}” hoort alleen in formulieren"},
    {"move it to a text of content/forms, or take it out", "zet het in een tekst van content/forms, of haal het weg"}};
inline constexpr Message kCourseOnly{"course-only",
                                     {"“{0}” belongs in courses only", "“{0}” hoort alleen in leertrajecten"},
                                     {"move it to a text of content/courses, or take it out",
                                      "zet het in een tekst van content/courses, of haal het weg"}};
inline constexpr Message kUnknownArgument{
    "unknown-argument", {"“{0}” does not take “{1}”", "“{0}” kent geen “{1}”"}, {"it takes: {2}", "het kent: {2}"}};
inline constexpr Message kMissingArgument{
    "missing-argument", {"“{0}” needs {1}", "bij “{0}” hoort {1}"}, {"write {2}", "schrijf {2}"}};
inline constexpr Message kBadArgument{
    "bad-argument",
    {"“{0}” does not fit “{1}”", "“{0}” past niet bij “{1}”"},
    {"write a whole number from {2} to {3}", "schrijf een heel getal van {2} tot en met {3}"}};
inline constexpr Message kChecklistWithoutList{
    "checklist-without-list",
    {"there is no list in this checklist", "in deze checklist staat geen lijst"},
    {"write a line that begins with “- ” for each box", "schrijf voor elk vakje een regel die begint met “- ”"}};
inline constexpr Message kCardsWithoutList{
    "cards-without-list",
    {"there is no list between :::cards and its end", "tussen :::cards en het einde staat geen lijst"},
    {"write a line that begins with “- ” for each card", "schrijf voor elke kaart een regel die begint met “- ”"}};
inline constexpr Message kEmptyBox{"empty-box",
                                   {"there is nothing in this {0}", "er staat niets in deze {0}"},
                                   {"write its text on the lines between {0} and :::, or take it out",
                                    "schrijf de tekst op de regels tussen {0} en :::, of haal het weg"}};
inline constexpr Message kAddressWithSpaces{
    "address-with-spaces",
    {"an address with a space in it makes no link or picture: this stands on the page as it is",
     "een adres met een spatie erin wordt geen link of afbeelding: dit staat zo op de pagina"},
    {"put the address between < and >: [words](<a file.pdf>)",
     "zet het adres tussen < en >: [woorden](<een bestand.pdf>)"}};
inline constexpr Message kNotACard{
    "not-a-card",
    {"this stands between cards, and on none of them", "dit staat tussen de kaarten, en op geen enkele kaart"},
    {"put it before or after the cards, or begin its line with “- ” to make a card of it",
     "zet het voor of na de kaarten, of begin de regel met “- ” om er een kaart van te "
     "maken"}};
inline constexpr Message kNotOnACard{
    "not-on-a-card",
    {"a card has no room for this", "hier heeft een kaart geen plaats voor"},
    {"a card has a figure first, if any, and then paragraphs, lists or room to write",
     "op een kaart staat eerst een figuur, als die er is, en dan alinea's, lijsten of ruimte om te schrijven"}};
inline constexpr Message kNotOneTable{"not-one-table",
                                      {"a caption belongs to one table", "een bijschrift hoort bij één tabel"},
                                      {"write the table, and nothing else, between “:::table” and “:::”",
                                       "zet tussen “:::table” en “:::” de tabel en niets anders"}};
inline constexpr Message kBadTableId{
    "bad-table-id",
    {"“{0}” is not a name that a table can have", "“{0}” kan geen naam van een tabel zijn"},
    {"write it in small letters, digits and hyphens, such as {1}; the caption stands between quotes: caption=\"…\"",
     "schrijf hem in kleine letters, cijfers en koppeltekens, zoals {1}; het bijschrift staat tussen aanhalingstekens: "
     "caption=\"…\""}};
inline constexpr Message kDuplicateTable{"duplicate-table",
                                         {"this page has another table “{0}”", "deze pagina heeft al een tabel “{0}”"},
                                         {"give one of the two another name", "geef een van de twee een andere naam"}};
inline constexpr Message kUnknownField{"unknown-field",
                                       {"the form has no field “{0}”", "het formulier heeft geen veld “{0}”"},
                                       {"the fields here are: {1}", "de velden hier zijn: {1}"}};
inline constexpr Message kUnknownFieldNear{"unknown-field",
                                           {"the form has no field “{0}”", "het formulier heeft geen veld “{0}”"},
                                           {"did you mean “{1}”?", "bedoelde je “{1}”?"}};
inline constexpr Message kNotOneAnswer{
    "not-one-answer",
    {"“{0}” is not one answer but a group or a list", "“{0}” is niet één antwoord maar een groep of een lijst"},
    {"use :::fields {0}, or name one field in it", "gebruik :::fields {0}, of noem één veld daarin"}};
inline constexpr Message kNotAList{
    "not-a-list",
    {"“{0}” is not a list, so there is nothing to repeat", "“{0}” is geen lijst, dus er valt niets te herhalen"},
    {"name a field with “type: list”", "noem een veld met “type: list”"}};
inline constexpr Message kUnusedField{
    "unused-field",
    {"the text in “{1}” does not use the field “{0}”", "de tekst in “{1}” gebruikt het veld “{0}” niet"},
    {"add :::fields {0} to {2}, or take the field out", "zet :::fields {0} in {2}, of haal het veld weg"}};
inline constexpr Message kNoSignatories{
    "no-signatories",
    {"nobody signs this form", "niemand ondertekent dit formulier"},
    {"add “signatures:” to the form's definition, or take :::signatures out",
     "voeg “signatures:” toe aan de definitie van het formulier, of haal :::signatures weg"}};
inline constexpr Message kRepeatedSignatures{
    "repeated-signatures",
    {"a form is signed in one place", "een formulier wordt op één plaats ondertekend"},
    {"keep one :::signatures, outside :::each; it has room for all who sign",
     "laat één :::signatures staan, buiten :::each; daarin is ruimte voor iedereen die tekent"}};
inline constexpr Message kMissingSignatures{
    "missing-signatures",
    {"the form has signatures, but the text in “{0}” has no :::signatures",
     "het formulier heeft handtekeningen, maar de tekst in “{0}” heeft geen :::signatures"},
    {"add :::signatures at the end of the text", "zet :::signatures aan het einde van de tekst"}};
inline constexpr Message kFormWithoutText{"form-without-text",
                                          {"the form “{0}” has no text", "het formulier “{0}” heeft geen tekst"},
                                          {"write content/forms/{0}.{1}.md", "schrijf content/forms/{0}.{1}.md"}};
inline constexpr Message kTextWithoutForm{
    "text-without-form",
    {"the form “{0}” has a text but no fields", "het formulier “{0}” heeft wel een tekst maar geen velden"},
    {"write content/forms/{0}.yaml", "schrijf content/forms/{0}.yaml"}};
inline constexpr Message kNotARecord{
    "not-a-record",
    {"“{0}” is no client record", "“{0}” is geen cliëntdossier"},
    {"a client is a .yaml file, or a folder of them", "een cliënt is een .yaml-bestand, of een map ermee"}};
inline constexpr Message kNoSuchClient{
    "no-such-client",
    {"there is no “{0}”", "“{0}” bestaat niet"},
    {"a client is a .yaml file, or a folder of them; make one: drieluik new client NAME",
     "een cliënt is een .yaml-bestand, of een map ermee; maak er een: drieluik new client NAAM"}};
inline constexpr Message kNoSuchClientNear{
    "no-such-client", {"there is no “{0}”", "“{0}” bestaat niet"}, {"did you mean “{1}”?", "bedoelde je “{1}”?"}};
inline constexpr Message kNoRecords{
    "no-records",
    {"there are no client records in “{0}”", "in “{0}” staan geen cliëntdossiers"},
    {"a client is a .yaml file, or a folder of them; make one: drieluik new client NAME",
     "een cliënt is een .yaml-bestand, of een map ermee; maak er een: drieluik new client NAAM"}};
inline constexpr Message kUnknownFormNear{
    "unknown-form",
    {"this record names no form of this handbook", "dit dossier noemt geen formulier van dit handboek"},
    {"did you mean “form: {0}”?", "bedoelde je “form: {0}”?"}};
inline constexpr Message kUnknownForm{
    "unknown-form",
    {"this record names no form of this handbook", "dit dossier noemt geen formulier van dit handboek"},
    {"write “form:” with one of: {0}", "schrijf “form:” met een van: {0}"}};

inline constexpr Message kSameClient{
    "same-client",
    {"two clients are called “{0}”", "twee cliënten heten “{0}”"},
    {"rename one of the two: their PDFs would stand in the same folder; capitals make no difference",
     "geef een van de twee een andere naam: hun pdf's zouden in dezelfde map komen; hoofdletters maken geen verschil"}};
inline constexpr Message kNoRoomForBoxes{
    "no-room-for-boxes",
    {"“{0}” cannot be answered in the PDF to fill in: a sentence has no room for boxes to tick",
     "“{0}” is in de invulbare pdf niet te beantwoorden: in een zin is geen plaats voor vakjes om aan te kruisen"},
    {"put :::fields {0} in the text too", "zet ook :::fields {0} in de tekst"}};
inline constexpr Message kBadClientName{
    "bad-client-name",
    {"no folder can be called “{0}” on every system", "niet op elk systeem kan een map “{0}” heten"},
    {"rename the client: letters, digits, spaces and hyphens, at most 100, no point at either end, and no name that "
     "Windows keeps for itself, such as NUL or COM1",
     "geef de cliënt een andere naam: letters, cijfers, spaties en koppeltekens, hoogstens 100, geen punt aan het "
     "begin of het eind, en geen naam die Windows zelf gebruikt, zoals NUL of COM1"}};

// Tables of clients.
inline constexpr Message kTableNotUtf8{
    "not-utf8",
    {"this table is not UTF-8", "deze tabel is geen UTF-8"},
    {"in Excel choose “Save as”, and there “CSV UTF-8 (comma delimited)”; in LibreOffice “Unicode (UTF-8)”",
     "kies in Excel “Opslaan als” en daar “CSV UTF-8 (door lijstscheidingsteken gescheiden)”; in LibreOffice “Unicode "
     "(UTF-8)”"}};
inline constexpr Message kEmptyTable{"empty-table",
                                     {"there are no clients in this table", "in deze tabel staan geen cliënten"},
                                     {"the first row names the columns; each row below it is a client",
                                      "de eerste rij noemt de kolommen; elke rij eronder is een cliënt"}};
inline constexpr Message kNoIdColumn{
    "no-id-column",
    {"this table has no column “id”", "deze tabel heeft geen kolom “id”"},
    {"give each client a name of its own in it; the first row names the columns, separated by commas or semicolons",
     "geef elke cliënt daarin een eigen naam; de eerste rij noemt de kolommen, met komma's of puntkomma's ertussen"}};
inline constexpr Message kUnknownColumn{"unknown-column", {"unknown column{0}", "onbekende kolom{0}"}, {"{1}", "{1}"}};
inline constexpr Message kRepeatedColumn{
    "repeated-column",
    {"a column with this name is already there", "een kolom met deze naam is er al"},
    {"keep one of the two", "laat een van de twee staan"}};
inline constexpr Message kMissingColumn{
    "missing-column",
    {"there is no column “{0}”, and every record needs it", "er is geen kolom “{0}”, en elk dossier heeft die nodig"},
    {"add it to the first row", "voeg hem toe aan de eerste rij"}};
inline constexpr Message kNoFormColumn{
    "no-form-column",
    {"this table does not say of which form its records are",
     "deze tabel zegt niet van welk formulier de dossiers zijn"},
    {"add a column “form” with one of: {0}", "voeg een kolom “form” toe met een van: {0}"}};
inline constexpr Message kCellCount{
    "cell-count",
    {"this row has {0} cells, and the first row {1}", "deze rij heeft {0} cellen, en de eerste rij {1}"},
    {"put a text with a separator or a line break in it between quotes",
     "zet een tekst met een scheidingsteken of regeleinde erin tussen aanhalingstekens"}};
inline constexpr Message kNoClientId{
    "no-client-id",
    {"this client has no “id”", "deze cliënt heeft geen “id”"},
    {"its PDFs are to stand in a folder of that name", "de pdf's komen in een map met die naam"}};
inline constexpr Message kRepeatedClientId{
    "repeated-client-id",
    {"this “id” stands in row {0} too", "deze “id” staat ook in rij {0}"},
    {"give each client another one: their PDFs would stand in the same folder; capitals make no difference",
     "geef elke cliënt een andere: hun pdf's zouden in dezelfde map komen; hoofdletters maken geen verschil"}};
inline constexpr Message kBadClientId{
    "bad-client-id",
    {"this “id” cannot be the name of a folder", "deze “id” kan geen naam van een map zijn"},
    {"use letters, digits, spaces and hyphens, at most 100, no point at either end, and no name that Windows keeps for "
     "itself, such as NUL or COM1",
     "gebruik letters, cijfers, spaties en koppeltekens, hoogstens 100, geen punt aan het begin of het eind, en geen "
     "naam die Windows zelf gebruikt, zoals NUL of COM1"}};
inline constexpr Message kUnnamedColumn{
    "unnamed-column",
    {"this column has no name, so its text has no place", "deze kolom heeft geen naam, dus de tekst heeft geen plaats"},
    {"name the column in the first row, or empty the cell",
     "geef de kolom een naam in de eerste rij, of maak de cel leeg"}};
inline constexpr Message kColumnOfOtherForm{
    "column-of-other-form",
    {"the form “{0}” has no answer “{1}”", "het formulier “{0}” heeft geen antwoord “{1}”"},
    {"empty the cell, or look whether the column “form” is right",
     "maak de cel leeg, of kijk of de kolom “form” klopt"}};
inline constexpr Message kThousandsSign{
    "thousands-sign",
    {"a point in this number may divide thousands or begin a fraction",
     "een punt in dit getal kan duizendtallen scheiden of een breuk beginnen"},
    {"write {0}, or a fraction with a comma", "schrijf {0}, of een breuk met een komma"}};

// Filled PDFs.
inline constexpr Message kNotOurPdf{
    "not-our-pdf",
    {"this PDF is no form of this handbook", "deze pdf is geen formulier van dit handboek"},
    {"give a PDF that “drieluik print --fillable” wrote and that was filled in and saved; a scan or a print-out has no "
     "fields to read",
     "geef een pdf die “drieluik print --fillable” schreef en die is ingevuld en bewaard; een scan of een afdruk heeft "
     "geen velden om te lezen"}};
inline constexpr Message kFormOfOtherHandbook{
    "not-our-pdf",
    {"this PDF is of the form “{0}”, which this handbook does not have",
     "deze pdf hoort bij het formulier “{0}”, en dat heeft dit handboek niet"},
    {"give the handbook that it was printed from with --source; the forms here are: {1}",
     "geef met --source het handboek waaruit hij is afgedrukt; de formulieren hier zijn: {1}"}};
inline constexpr Message kGuessedForm{
    "guessed-form",
    {"this PDF does not say which form it is; by its fields it is “{0}”",
     "deze pdf zegt niet welk formulier hij is; aan zijn velden te zien is hij “{0}”"},
    {"the program that saved it left out what the PDF said of itself; look whether the record is right",
     "het programma dat hem bewaarde, liet weg wat de pdf over zichzelf zei; kijk of het dossier klopt"}};
inline constexpr Message kFlattenedPdf{
    "flattened-pdf",
    {"this PDF of the form “{0}” has no fields to read",
     "deze pdf van het formulier “{0}” heeft geen velden om te lezen"},
    {"it was printed without --fillable, or made flat afterwards (“print to PDF”, “flatten”): ask for the file that "
     "was filled in and saved",
     "hij is zonder --fillable afgedrukt, of later platgemaakt (“afdrukken naar pdf”): vraag om het bestand dat is "
     "ingevuld en bewaard"}};
inline constexpr Message kUnreadableAttachment{
    "unreadable-attachment",
    {"the record that is attached to this PDF cannot be used",
     "het dossier dat aan deze pdf hangt, is niet te gebruiken"},
    {"the fields are taken alone: answers that no field shows are missing",
     "alleen de velden zijn overgenomen: antwoorden waar geen veld voor is, ontbreken"}};
inline constexpr Message kHomelessField{
    "unknown-field",
    {"the form has no answer for the field{0}", "het formulier heeft geen antwoord bij het veld{0}"},
    {"what was typed in it stands as a comment at the end of the record{1}",
     "wat erin getypt is, staat als commentaar aan het einde van het dossier{1}"}};
inline constexpr Message kFieldTwice{
    "field-twice",
    {"the field “{0}” holds different answers in different places",
     "in het veld “{0}” staan op verschillende plaatsen verschillende antwoorden"},
    {"one of them is in the record; the others stand as a comment at its end",
     "een ervan staat in het dossier; de andere staan als commentaar aan het einde ervan"}};
inline constexpr Message kSignedPdf{
    "signed-pdf",
    {"this PDF was signed; signatures and the dates beside them are no part of a record",
     "deze pdf is ondertekend; handtekeningen en de datums ernaast horen niet bij een dossier"},
    {"keep the PDF itself: it is what was signed", "bewaar de pdf zelf: die is ondertekend"}};
inline constexpr Message kReadThousands{
    "thousands-sign",
    {"{0}: “{1}” was read as {2}", "{0}: “{1}” is gelezen als {2}"},
    {"mend the record if a fraction is meant", "verbeter het dossier als er een breuk bedoeld is"}};

inline constexpr Message kDerivedTwice{
    "derived-twice",
    {"“{0}” derives from another form itself", "“{0}” is zelf afgeleid van een ander formulier"},
    {"name the form that it derives from: the contract", "noem het formulier waarvan het is afgeleid: het contract"}};
inline constexpr Message kNoListOfContract{
    "no-list-of-contract",
    {"the contract has no list of groups “{0}”", "het contract heeft geen lijst van groepen “{0}”"},
    {"name one of the form that `derived_from` names: {1}",
     "noem er een van het formulier dat bij `derived_from` staat: {1}"}};
inline constexpr Message kNoScores{
    "no-scores",
    {"“{0}” is no list of scores for the goals of a contract",
     "“{0}” is geen lijst van scores bij de doelen van een contract"},
    {"name a list with `for_each:` and a field `score`", "noem een lijst met `for_each:` en een veld `score`"}};
inline constexpr Message kNoContractBeside{
    "no-contract",
    {"there is no record of the form “{0}” beside it", "er ligt geen dossier van het formulier “{0}” naast"},
    {"put the contract in the same folder; without it there is room to write",
     "leg het contract in dezelfde map; zonder contract is er ruimte om te schrijven"}};
inline constexpr Message kContractIsLater{
    "no-contract",
    {"the record of the form “{0}” beside it has a later date than this one",
     "het dossier van het formulier “{0}” ernaast heeft een latere datum dan dit"},
    {"look whether both dates are right: a contract counts from its own date on; without it there is room to write",
     "kijk of beide datums kloppen: een contract telt vanaf zijn eigen datum; zonder contract is er ruimte om te "
     "schrijven"}};
inline constexpr Message kMoreThanContract{
    "more-than-contract",
    {"“{0}” has {1} items, and the contract {2}", "“{0}” heeft {1} onderdelen, en het contract {2}"},
    {"give one for each item of the contract, in its order",
     "geef er een voor elk onderdeel van het contract, in die volgorde"}};

// Translations.
inline constexpr Message kUntranslated{
    "untranslated",
    {"this page is not there in “{0}”", "deze pagina is er niet in “{0}”"},
    {"readers of that language see this text, with a notice", "wie die taal leest, ziet deze tekst, met een melding"}};
inline constexpr Message kTranslationOfWhat{"translation-of-what",
                                            {"this translation does not say of which version of “{0}” it is",
                                             "deze vertaling zegt niet van welke versie van “{0}” ze is"},
                                            {"when it says the same: drieluik check --accept-translation {1}",
                                             "als ze hetzelfde zegt: drieluik check --accept-translation {1}"}};
inline constexpr Message kOutdatedTranslation{
    "outdated-translation",
    {"“{0}” has changed since this translation", "“{0}” is veranderd sinds deze vertaling"},
    {"bring it up to date, and then: drieluik check --accept-translation {1}",
     "werk ze bij, en dan: drieluik check --accept-translation {1}"}};
inline constexpr Message kNoTranslation{
    "no-translation",
    {"“{0}” is no translation", "“{0}” is geen vertaling"},
    {"give the file of a page in another language than its original, as check --translations shows it",
     "geef het bestand van een pagina in een andere taal dan het origineel, zoals check --translations het toont"}};

}  // namespace drieluik
