// What the reading stage reports.
#pragma once

#include "base/diagnostic.h"

namespace drieluik {

// Bytes.
inline constexpr Message kTooLarge{"too-large",
                                   {"this file is larger than {0} bytes", "dit bestand is groter dan {0} bytes"},
                                   {"divide it into several files", "verdeel het over meer bestanden"}};
inline constexpr Message kNotUtf8{"not-utf8",
                                  {"this byte is not UTF-8", "deze byte is geen UTF-8"},
                                  {"save the file as UTF-8: in your editor, choose that encoding under “save as”",
                                   "bewaar het bestand als UTF-8: kies die codering in je editor bij “opslaan als”"}};
inline constexpr Message kControlCharacter{
    "control-character",
    {"a control character ({0}) cannot stand in a text", "een stuurteken ({0}) kan niet in een tekst staan"},
    {"remove it; it may have come along when you pasted", "haal het weg; het is misschien bij het plakken meegekomen"}};

// YAML.
inline constexpr Message kYamlTab{"yaml-tab",
                                  {"a tab cannot indent a line of YAML", "met een tab kun je in YAML niet inspringen"},
                                  {"use spaces, two for each level", "gebruik spaties, twee voor elk niveau"}};
inline constexpr Message kYamlUnclosedBracket{"yaml-unclosed-bracket",
                                              {"this “{0}” is not closed", "deze “{0}” wordt niet gesloten"},
                                              {"close it with “{1}”", "sluit af met “{1}”"}};
inline constexpr Message kYamlUnclosedQuote{
    "yaml-unclosed-quote",
    {"this text starts with {0} and does not end with it", "deze tekst begint met {0} en eindigt er niet mee"},
    {"close it with {0}; to begin a text with that character, put the whole between {1}",
     "sluit af met {0}; om een tekst met dat teken te beginnen zet je het geheel tussen {1}"}};
inline constexpr Message kYamlSpecialCharacter{
    "yaml-special-character",
    {"a text cannot start with “{0}”", "een tekst kan niet met “{0}” beginnen"},
    {"put the text between quotes", "zet de tekst tussen aanhalingstekens"}};
inline constexpr Message kYamlHiddenText{
    "yaml-hidden-text",
    {"from “#” on this is a note, which does not count", "vanaf “#” is dit een aantekening, die niet meetelt"},
    {"put a text with “#” between quotes; write a note with a space after “#”",
     "zet een tekst met “#” tussen aanhalingstekens; schrijf een aantekening met een spatie na “#”"}};
inline constexpr Message kYamlUnknownAlias{
    "yaml-unknown-alias",
    {"“{0}” refers to something that is not named above", "“{0}” verwijst naar iets dat hierboven geen naam heeft"},
    {"if the star belongs to the text, put the text between quotes",
     "hoort het sterretje bij de tekst, zet de tekst dan tussen aanhalingstekens"}};
inline constexpr Message kYamlAliasToItself{
    "yaml-alias-to-itself",
    {"“{0}” refers to the value that it is a part of", "“{0}” verwijst naar de waarde waar het zelf in staat"},
    {"write the value out", "schrijf de waarde uit"}};
inline constexpr Message kYamlTag{
    "yaml-tag",
    {"the YAML tag “{0}” has no meaning here", "de YAML-tag “{0}” heeft hier geen betekenis"},
    {"put a text that starts with “!” between quotes", "zet een tekst die met “!” begint tussen aanhalingstekens"}};
inline constexpr Message kYamlEscape{
    "yaml-escape",
    {"“{0}” is no escape that YAML knows", "“{0}” is geen code die YAML kent"},
    {"put the text between single quotes, or write \\\\ for a backslash",
     "zet de tekst tussen enkele aanhalingstekens, of schrijf \\\\ voor een backslash"}};
inline constexpr Message kYamlStrayBracket{
    "yaml-stray-bracket",
    {"this “{0}” closes nothing", "deze “{0}” sluit niets af"},
    {"remove it, or put the text between quotes", "haal het weg, of zet de tekst tussen aanhalingstekens"}};
inline constexpr Message kYamlMissingComma{
    "yaml-missing-comma",
    {"between brackets, this does not follow on what stands before it",
     "tussen haken sluit dit niet aan op wat ervoor staat"},
    {"separate entries with a comma; put a text with “:”, “,” or brackets between quotes",
     "scheid de delen met een komma; zet een tekst met “:”, “,” of haken tussen aanhalingstekens"}};
inline constexpr Message kYamlColonInText{
    "yaml-colon-in-text",
    {"a second colon with a space after it", "een tweede dubbele punt met een spatie erachter"},
    {"put the text after the first colon between quotes",
     "zet de tekst na de eerste dubbele punt tussen aanhalingstekens"}};
inline constexpr Message kYamlMissingSpace{"yaml-missing-space",
                                           {"there is no space after this “{0}”", "er staat geen spatie na deze “{0}”"},
                                           {"write “{0} ” and then the value", "schrijf “{0} ” en dan de waarde"}};
inline constexpr Message kYamlMissingColon{
    "yaml-missing-colon",
    {"there is no colon after “{0}”", "er staat geen dubbele punt na “{0}”"},
    {"write “{0}: ” and then the value; if this line belongs to the text above, indent it",
     "schrijf “{0}: ” en dan de waarde; hoort deze regel bij de tekst erboven, laat hem dan inspringen"}};
inline constexpr Message kYamlIndentation{
    "yaml-indentation",
    {"this line does not stand under the lines it belongs with",
     "deze regel staat niet recht onder de regels waar hij bij hoort"},
    {"give it as many spaces as those; a text of several lines starts with “|” after the colon",
     "geef hem evenveel spaties; een tekst van meer regels begint met “|” na de dubbele punt"}};
inline constexpr Message kYamlListOnKeyLine{
    "yaml-list-on-key-line",
    {"a list cannot start on the line of its key", "een lijst kan niet op de regel van haar sleutel beginnen"},
    {"start it on the next line; put a text that starts with “{0}” between quotes",
     "begin op de volgende regel; zet een tekst die met “{0}” begint tussen aanhalingstekens"}};
inline constexpr Message kYamlTextAfterValue{
    "yaml-text-after-value",
    {"nothing can follow after “{0}”", "na “{0}” kan niets meer komen"},
    {"put the whole text between quotes, single ones if it has double ones in it",
     "zet de hele tekst tussen aanhalingstekens, enkele als er dubbele in staan"}};
inline constexpr Message kYamlSyntax{
    "yaml-syntax",
    {"this cannot be read as YAML", "dit is niet als YAML te lezen"},
    {"look at this line and the one above; put a text with special characters between quotes",
     "kijk naar deze regel en die erboven; zet een tekst met bijzondere tekens tussen aanhalingstekens"}};
inline constexpr Message kYamlDuplicateKey{"yaml-duplicate-key",
                                           {"“{0}” is already there, in line {1}", "“{0}” staat er al, in regel {1}"},
                                           {"keep one of the two", "laat een van de twee staan"}};
inline constexpr Message kYamlKeyNotText{
    "yaml-key-not-text",
    {"a key must be a word", "een sleutel moet een woord zijn"},
    {"write “key: value”; put a text that starts with a bracket between quotes",
     "schrijf “sleutel: waarde”; zet een tekst die met een haak begint tussen aanhalingstekens"}};
inline constexpr Message kYamlTooDeep{
    "yaml-too-deep",
    {"this is nested more than {0} levels deep", "dit is meer dan {0} niveaus diep genest"},
    {"close the lists and mappings before it", "sluit de lijsten en sleutels die ervoor staan"}};
inline constexpr Message kYamlTooManyValues{
    "yaml-too-many-values",
    {"there are more than {0} values here, counting what aliases repeat",
     "er staan hier meer dan {0} waarden, met wat aliassen herhalen meegeteld"},
    {"divide the file, or write aliases out", "verdeel het bestand, of schrijf aliassen uit"}};
inline constexpr Message kYamlSeveralDocuments{
    "yaml-several-documents",
    {"a second YAML document starts here", "hier begint een tweede YAML-document"},
    {"remove the line of “---” or “...”, or make a file of each",
     "haal de regel met “---” of “...” weg, of maak er twee bestanden van"}};

// Tables.
inline constexpr Message kCsvOpenQuote{
    "csv-open-quote",
    {"this quote is not closed", "dit aanhalingsteken wordt niet gesloten"},
    {"close it with \"; a quote in a text is written twice, in a cell between quotes",
     "sluit af met \"; een aanhalingsteken in een tekst schrijf je dubbel, in een cel tussen aanhalingstekens"}};
inline constexpr Message kCsvAfterQuote{
    "csv-after-quote",
    {"this stands behind the closing quote of its cell", "dit staat achter het sluitende aanhalingsteken van zijn cel"},
    {"a quote in a text is written twice: \"He said \"\"yes\"\"\"",
     "een aanhalingsteken in een tekst schrijf je dubbel: \"Hij zei \"\"ja\"\"\""}};
inline constexpr Message kCsvRowTooLarge{
    "csv-row-too-large",
    {"this row is too large", "deze rij is te groot"},
    {"a row has at most 16,384 cells and 4 MiB of text", "een rij heeft hoogstens 16.384 cellen en 4 MiB tekst"}};

// Content files.
inline constexpr Message kFrontMatterOpen{
    "front-matter-open",
    {"the front matter is not closed", "de front matter wordt niet afgesloten"},
    {"put a line of “---” after its last key", "zet een regel “---” na de laatste sleutel"}};
inline constexpr Message kRawHtml{
    "raw-html",
    {"HTML is not taken: what you write must also be printable",
     "HTML kan niet: wat je schrijft moet ook gedrukt kunnen worden"},
    {"use Markdown or a directive; to show the character “<”, write “\\<” or put the text between backticks",
     "gebruik Markdown of een directive; om het teken “<” te tonen schrijf je “\\<” of zet je de tekst tussen "
     "backticks"}};
inline constexpr Message kHtmlLeftOut{
    "html-left-out",
    {"HTML is left out: <{0}>", "HTML wordt weggelaten: <{0}>"},
    {"write it as Markdown if readers need it", "schrijf het in Markdown als lezers het nodig hebben"}};
inline constexpr Message kTomlLeftOut{
    "toml-left-out",
    {"front matter between lines of “+++” is not read", "front matter tussen regels “+++” wordt niet gelezen"},
    {"write it as YAML between lines of “---”", "schrijf ze als YAML tussen regels “---”"}};
inline constexpr Message kMarkdownTooDeep{
    "markdown-too-deep",
    {"this is nested more than {0} levels deep", "dit is meer dan {0} niveaus diep genest"},
    {"take lists, quotes and directives out of one another", "haal lijsten, citaten en directives uit elkaar"}};
inline constexpr Message kMarkdownTooMany{
    "markdown-too-many",
    {"there are more than {0} of “{1}” here", "er staan hier meer dan {0} keer “{1}”"},
    {"divide it over paragraphs with an empty line between them",
     "verdeel het over alinea's met een lege regel ertussen"}};
inline constexpr Message kLinkDefinition{"link-definition",
                                         {"a link definition in this text is longer than {0} bytes",
                                          "een linkdefinitie in deze tekst is langer dan {0} bytes"},
                                         {"look for a line that begins with “[…]: ” and shorten it",
                                          "zoek een regel die met “[…]: ” begint en kort hem in"}};
inline constexpr Message kDirectiveName{
    "directive-name",
    {"“{0}” cannot be the name of a directive", "“{0}” kan geen naam van een directive zijn"},
    {"a name consists of small letters and hyphens, as in “:::note”",
     "een naam bestaat uit kleine letters en koppeltekens, zoals in “:::note”"}};
inline constexpr Message kMeantForTeachers{
    "unknown-directive",
    {"there is no directive “{0}”, and it may be meant for teachers alone",
     "er is geen directive “{0}”, en ze is misschien alleen voor de docent bedoeld"},
    {"write “:::teacher” on a line of its own, with a title as in “:::teacher title=\"Answers\"”",
     "schrijf “:::teacher” op een eigen regel, een titel als in “:::teacher title=\"Antwoorden\"”"}};
inline constexpr Message kTeachersNotAtMargin{
    "teachers-text",
    {"this may be meant for teachers alone, and everyone would read it",
     "dit is misschien alleen voor de docent bedoeld, en iedereen zou het lezen"},
    {"“:::teacher” has three colons and stands on a line of its own, at the margin; show it as an example between "
     "lines of ```",
     "“:::teacher” heeft drie dubbele punten en staat op een eigen regel, zonder in te springen; als voorbeeld zet je "
     "het tussen regels ```"}};
inline constexpr Message kTeachersFootnote{
    "teachers-text",
    {"the footnote “{0}” stands in “:::teacher”, and everyone would read it here",
     "de voetnoot “{0}” staat in “:::teacher”, en hier zou iedereen hem lezen"},
    {"take the note out of “:::teacher”, or put this sentence in it too",
     "haal de noot uit “:::teacher”, of zet ook deze zin erin"}};
inline constexpr Message kTeachersLink{
    "teachers-text",
    {"the address of “[{0}]” stands in “:::teacher”, and everyone would find it here",
     "het adres van “[{0}]” staat in “:::teacher”, en hier zou iedereen het vinden"},
    {"take the line “[{0}]: …” out of “:::teacher”, or put this sentence in it too",
     "haal de regel “[{0}]: …” uit “:::teacher”, of zet ook deze zin erin"}};
inline constexpr Message kDirectiveQuote{"directive-quote",
                                         {"this value starts with a quote and does not end with one",
                                          "deze waarde begint met een aanhalingsteken en eindigt er niet mee"},
                                         {"close it with \"", "sluit af met \""}};
inline constexpr Message kDirectiveAfterQuote{
    "directive-after-quote",
    {"there is no space after the closing quote", "er staat geen spatie na het sluitende aanhalingsteken"},
    {"write a space between arguments; inside a value, write \\\" for a quote",
     "schrijf een spatie tussen argumenten; binnen een waarde schrijf je \\\" voor een aanhalingsteken"}};
inline constexpr Message kDirectiveOpen{"directive-open",
                                        {"“{0}” is not closed", "“{0}” wordt niet afgesloten"},
                                        {"close it with a line of “{1}”", "sluit af met een regel “{1}”"}};
inline constexpr Message kDirectiveFence{"directive-fence",
                                         {"“{0}” closes nothing", "“{0}” sluit niets af"},
                                         {"remove it, or open a directive above it with as many colons",
                                          "haal het weg, of open erboven een directive met evenveel dubbele punten"}};
inline constexpr Message kDirectiveFenceLength{
    "directive-fence-length",
    {"“{0}” does not close “{1}” of line {2}", "“{0}” sluit “{1}” van regel {2} niet af"},
    {"close it with as many colons: “{3}”", "sluit af met evenveel dubbele punten: “{3}”"}};
inline constexpr Message kPlaceholderOpen{
    "placeholder-open",
    {"this “{{” is not closed on its line", "deze “{{” wordt niet op dezelfde regel gesloten"},
    {"close it with “}}”; for braces as text, write “\\{{”",
     "sluit af met “}}”; voor accolades als tekst schrijf je “\\{{”"}};
inline constexpr Message kPlaceholderPath{
    "placeholder-path",
    {"“{0}” is not the path of a field", "“{0}” is geen pad van een veld"},
    {"write the keys of the field with points between them, as in {{coachee.name}}",
     "schrijf de sleutels van het veld met punten ertussen, zoals in {{coachee.name}}"}};
inline constexpr Message kCitation{
    "citation",
    {"this citation cannot be read", "deze verwijzing naar een bron is niet te lezen"},
    {"write “[@key]”, “[@key, p. 3]” or “[@one; @other]”; for brackets as text, write “\\[”",
     "schrijf “[@sleutel]”, “[@sleutel, p. 3]” of “[@een; @ander]”; voor haken als tekst schrijf je “\\[”"}};
inline constexpr Message kLostCells{
    "lost-cells",
    {"this row has more cells than the table has columns; what stands here is not shown",
     "deze rij heeft meer cellen dan de tabel kolommen; wat hier staat komt niet op de pagina"},
    {"give the first row as many cells; for a bar within a cell write “\\|”",
     "geef de eerste rij evenveel cellen; voor een streep in een cel schrijf je “\\|”"}};
inline constexpr Message kCellAbove{"cell-above",
                                    {"above this “^^” there is no cell of the same width that it could be part of",
                                     "boven deze “^^” staat geen cel van dezelfde breedte waarvan zij deel kan zijn"},
                                    {"“^^” makes the cell above it reach down; for the signs as text, write “\\^^”",
                                     "met “^^” loopt de cel erboven door; voor de tekens als tekst schrijf je “\\^^”"}};
inline constexpr Message kFootnote{"footnote",
                                   {"there is no footnote “{0}”", "er is geen voetnoot “{0}”"},
                                   {"write a line that begins with “[^{0}]: ”, with an empty line before it",
                                    "schrijf een regel die met “[^{0}]: ” begint, met een lege regel ervoor"}};
inline constexpr Message kSecondFootnote{
    "second-footnote",
    {"there is another footnote “{0}”; this one is not shown",
     "er is een andere voetnoot “{0}”; deze komt niet op de pagina"},
    {"give each its own name between the brackets", "geef elk een eigen naam tussen de haken"}};
inline constexpr Message kUnusedFootnote{
    "unused-footnote",
    {"nothing refers to the footnote “{0}”: it is not shown",
     "niets verwijst naar de voetnoot “{0}”: hij komt niet op de pagina"},
    {"put “[^{0}]” behind the words that it belongs to", "zet “[^{0}]” achter de woorden waar hij bij hoort"}};

inline constexpr Message kUnknownPicture{"unknown-picture",
                                         {"this is no PNG and no JPEG file", "dit is geen PNG- en geen JPEG-bestand"},
                                         {"save the picture as PNG or JPEG; the name alone does not make it one",
                                          "sla de afbeelding op als PNG of JPEG; de naam alleen is niet genoeg"}};
inline constexpr Message kBrokenPicture{
    "broken-picture",
    {"this picture is damaged: a part of it is missing or has changed",
     "deze afbeelding is beschadigd: er ontbreekt iets of er is iets veranderd"},
    {"copy it anew from where it came, or open it in an image editor and save it again",
     "kopieer haar opnieuw van waar ze vandaan komt, of open haar in een beeldbewerker en sla haar opnieuw op"}};
inline constexpr Message kUnknownJpeg{
    "unknown-jpeg",
    {"this is a kind of JPEG that a PDF cannot hold", "dit is een soort JPEG die niet in een pdf past"},
    {"save it as a baseline or progressive JPEG of 8 bits, in grey or RGB",
     "sla haar op als gewone of progressieve JPEG van 8 bits, in grijs of RGB"}};
inline constexpr Message kCmykPicture{
    "cmyk-picture",
    {"the colours of this picture are CMYK, not RGB", "de kleuren van deze afbeelding zijn CMYK, geen RGB"},
    {"convert it to sRGB: screens and the PDF's colour profile are RGB",
     "zet haar om naar sRGB: schermen en het kleurprofiel van de pdf zijn RGB"}};
inline constexpr Message kBadProfile{
    "colour-profile",
    {"the colour profile of this picture is damaged, or is not of RGB or grey as its pixels are",
     "het kleurprofiel van deze afbeelding is beschadigd, of is niet van RGB of grijs zoals haar beeldpunten"},
    {"convert the picture to sRGB in an image editor and save it again",
     "zet de afbeelding in een beeldbewerker om naar sRGB en sla haar opnieuw op"}};
inline constexpr Message kHugePicture{
    "huge-picture",
    {"this picture has more than {0} million pixels", "deze afbeelding heeft meer dan {0} miljoen beeldpunten"},
    {"make it smaller: 3000 pixels are enough for the width of a page",
     "maak haar kleiner: 3000 beeldpunten zijn genoeg voor de breedte van een bladzijde"}};

// Filled PDFs.
inline constexpr Message kNotAPdf{"not-a-pdf",
                                  {"this file is not a PDF", "dit bestand is geen pdf"},
                                  {"give the PDF that was filled in, saved by the program that it was filled in with",
                                   "geef de ingevulde pdf, zoals het programma waarmee hij is ingevuld hem bewaarde"}};
inline constexpr Message kDamagedPdf{
    "damaged-pdf",
    {"this PDF is damaged and cannot be read", "deze pdf is beschadigd en niet te lezen"},
    {"ask for it once more; it may have been cut off on its way",
     "vraag hem nog eens op; hij is misschien onderweg afgebroken"}};
inline constexpr Message kMendedPdf{
    "mended-pdf",
    {"this PDF is damaged; what could be read was taken", "deze pdf is beschadigd; wat te lezen was, is overgenomen"},
    {"open it and compare it with the record: answers may be missing",
     "open hem en vergelijk hem met het dossier: er kunnen antwoorden ontbreken"}};
inline constexpr Message kLockedPdf{
    "locked-pdf",
    {"this PDF opens with a password only", "deze pdf gaat alleen met een wachtwoord open"},
    {"put the password on the first line of a file and give it with --password-file FILE",
     "zet het wachtwoord op de eerste regel van een bestand en geef dat met "
     "--password-file BESTAND"}};
inline constexpr Message kWrongPassword{
    "locked-pdf",
    {"this PDF does not open with the password of --password-file",
     "deze pdf gaat niet open met het wachtwoord uit --password-file"},
    {"collect PDFs with another password apart, each with its own --password-file",
     "verzamel pdf's met een ander wachtwoord apart, elk met een eigen --password-file"}};
inline constexpr Message kUnknownEncryption{"locked-pdf",
                                            {"this PDF is encrypted in a way that is not known here",
                                             "deze pdf is versleuteld op een manier die hier niet bekend is"},
                                            {"open it in a PDF reader and save it without protection",
                                             "open hem in een pdf-lezer en bewaar hem zonder beveiliging"}};

}  // namespace drieluik
