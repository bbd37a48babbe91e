#include "render/schema_words.h"

#include <map>
#include <string>

namespace drieluik {
namespace {

struct Row {
  const char *key, *dutch, *english;
};

constexpr Row kRows[] = {
    {"above", "Groter dan; of wat boven water is", "Greater than; or what is above the water"},
    {"address", "Het adres van de website", "The website's address"},
    {"aim", "Doel van de oefening", "Aim of the exercise"},
    {"all_or_none", "Alles invullen of niets", "All to be filled in, or nothing"},
    {"alt", "Wat het logo zegt, voor wie het niet ziet", "What the logo says, for those who do not see it"},
    {"arc", "Boog door drie punten", "Arc through three points"},
    {"at", "Het antwoord waarbij de melding staat", "The answer that the message stands with"},
    {"author", "Auteur", "Author"},
    {"axes", "Wat de uiteinden van de assen zeggen", "What the ends of the axes say"},
    {"beam", "Boven de balk", "Above the beam"},
    {"below", "Wat onder water is, van de waterlijn naar beneden", "What is below the water, from the surface down"},
    {"blank", "Regels op een leeg formulier", "Items on a blank form"},
    {"bold", "Bestanden van het vette lettertype", "Files of the bold face"},
    {"bold_italic", "Bestanden van het vette cursief", "Files of the bold italic"},
    {"bottom", "Onder", "Bottom"},
    {"brand", "Huisstijl", "House style"},
    {"cells", "Cellen, één voor elke kolom", "Cells, one for each column"},
    {"centre", "In het midden", "In the middle"},
    {"check", "Voorwaarde die moet gelden", "Condition that must hold"},
    {"circle", "Cirkel: x, y, straal", "Circle: x, y, radius"},
    {"colour", "Huiskleur", "House colour"},
    {"columns", "Kolommen", "Columns"},
    {"container-title", "Titel van het boek of tijdschrift", "Title of the book or journal"},
    {"corners", "Hoeken: boven, rechts, links", "Corners: top, right, left"},
    {"curve", "Vloeiende lijn door de punten", "Smooth line through the points"},
    {"default", "Wat geldt zonder antwoord", "What holds without an answer"},
    {"definition", "Uitleg", "Definition"},
    {"description", "Beschrijving van de figuur", "Description of the figure"},
    {"duration", "Duur in minuten", "Duration in minutes"},
    {"editor", "Redacteur", "Editor"},
    {"ellipse", "Ellips: x, y, halve breedte, halve hoogte", "Ellipse: x, y, half the width, half the height"},
    {"emphasis", "Met nadruk", "With emphasis"},
    {"exercises", "Oefeningen die erbij horen", "Exercises that go with it"},
    {"family", "Achternaam", "Family name"},
    {"fields", "Velden", "Fields"},
    {"file", "Bestand naast site.yaml: PNG, JPEG of YAML", "File beside site.yaml: PNG, JPEG or YAML"},
    {"fill", "Inkt van het vlak", "Ink of the area"},
    {"fonts", "Lettertypen", "Fonts"},
    {"footer", "Tekst onder elke pagina", "Text at the foot of each page"},
    {"form", "Formulier", "Form"},
    {"forms", "Formulieren die erbij horen", "Forms that go with it"},
    {"frameworks", "Kaders die erbij horen", "Frameworks that go with it"},
    {"given", "Voornaam", "Given name"},
    {"group", "Voor welke groep", "For which group"},
    {"heading", "Letter van koppen en opschriften", "Face of headings and labels"},
    {"height", "Hoogte op papier, in millimeters", "Height on paper, in millimetres"},
    {"help", "Uitleg bij het veld", "Help with the field"},
    {"id", "Naam in verwijzingen", "Name in references"},
    {"issued", "Datum van uitgave", "Date of publication"},
    {"italic", "Bestanden van het cursief", "Files of the italic"},
    {"item_label", "Hoe een onderdeel heet", "What an item is called"},
    {"items", "Onderdelen, in volgorde", "Items, in order"},
    {"key", "Sleutel", "Key"},
    {"label", "Opschrift", "Label"},
    {"language", "Taal", "Language"},
    {"languages", "Talen, de eerste eerst", "Languages, the first one first"},
    {"layers", "Lagen, van onder naar boven", "Layers, from the base up"},
    {"left", "Links", "Left"},
    {"legend", "Wat de nadruk betekent", "What emphasis means"},
    {"line", "Rechte lijnen van punt naar punt", "Straight lines from point to point"},
    {"lines", "Regels", "Lines"},
    {"literal", "Naam van een organisatie", "Name of an organisation"},
    {"logo", "Logo", "Logo"},
    {"mark", "Wat in de cirkel staat", "What stands in the circle"},
    {"materials", "Materiaal", "Materials"},
    {"max", "Hoogstens", "At most"},
    {"message", "Melding", "Message"},
    {"min", "Minstens", "At least"},
    {"name", "Het antwoord met de naam", "The answer with the name"},
    {"navigation", "Delen van het handboek", "Parts of the handbook"},
    {"of", "Soort van elk onderdeel", "Type of each item"},
    {"one", "Bij één", "With one"},
    {"options", "Keuzes", "Options"},
    {"other", "Bij een ander aantal", "With another number"},
    {"pattern", "Patroon (reguliere expressie)", "Pattern (regular expression)"},
    {"pivot", "Onder het draaipunt", "Below the pivot"},
    {"polygon", "Veelhoek", "Polygon"},
    {"publisher", "Uitgever", "Publisher"},
    {"quadrants", "Velden: linksboven, rechtsboven, linksonder, rechtsonder",
     "Fields: upper left, upper right, lower left, lower right"},
    {"radius", "Straal van de hoeken", "Radius of the corners"},
    {"rectangle", "Rechthoek: x, y, breedte, hoogte", "Rectangle: x, y, width, height"},
    {"regular", "Bestanden van het gewone lettertype", "Files of the regular face"},
    {"required", "Verplicht", "Required"},
    {"right", "Rechts", "Right"},
    {"rows", "Rijen", "Rows"},
    {"rules", "Regels over meer dan één antwoord", "Rules over more than one answer"},
    {"shapes", "Vormen, van achter naar voren", "Shapes, from back to front"},
    {"short_title", "Korte titel", "Short title"},
    {"sides", "Zijden: rechtsboven, onder, linksboven", "Sides: upper right, base, upper left"},
    {"signatures", "Wie tekent", "Who signs"},
    {"size", "Breedte en hoogte in punten", "Width and height in points"},
    {"sources", "Bronnen", "Sources"},
    {"steps", "Stappen, in volgorde", "Steps, in order"},
    {"stroke", "Inkt van de lijn", "Ink of the line"},
    {"summary", "Samenvatting", "Summary"},
    {"tagline", "Ondertitel", "Tagline"},
    {"tags", "Trefwoorden", "Tags"},
    {"term", "Begrip", "Term"},
    {"text", "Tekst", "Text"},
    {"theme", "Thema", "Theme"},
    {"tips", "Welke kant lager hangt", "Which side hangs lower"},
    {"title", "Titel", "Title"},
    {"top", "Boven", "Top"},
    {"type", "Soort", "Type"},
    {"unit", "Eenheid", "Unit"},
    {"version", "Versie", "Version"},
    {"waterline", "Bij de waterlijn", "At the waterline"},
    {"when", "Alleen als", "Only when"},
    {"whole", "Geheel getal", "Whole number"},
    {"width", "Dikte van de lijn in punten", "Width of the line in points"},
};

}  // namespace

const LocalText& schema_title(std::string_view key) {
  static const std::map<std::string, LocalText, std::less<>> kTitles = [] {
    std::map<std::string, LocalText, std::less<>> titles;
    for (const Row& row : kRows) titles.emplace(row.key, LocalText({{"nl", row.dutch}, {"en", row.english}}));
    return titles;
  }();
  static const LocalText kNone;
  const auto found = kTitles.find(key);
  return found == kTitles.end() ? kNone : found->second;
}

}  // namespace drieluik
