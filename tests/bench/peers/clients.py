"""Invented clients for the contract of the bench: client(i) is the record of client i, the same in every run."""
import csv
import random

FIRST = ("Anna Bram Cato Daan Eva Floris Gerda Hugo Iris Joost Karin Lars Maaike Niels Olga Pieter Quirine Ruben Sanne "
         "Thijs Ursula Vera Wouter Xandra Yara Zeger").split()
LAST = ("de Vries|Jansen|van den Berg|Bakker|van Dijk|Visser|Smit|Meijer|de Boer|Mulder|de Groot|Bos|Vos|Peters|Hendriks|"
        "van Leeuwen|Dekker|Brouwer|de Wit|Dijkstra|Smits|de Graaf|van der Meer").split("|")
ORGANISATIONS = ("Waterschap Noorderzijl|Zorggroep De Linde|Gemeente Oosterwijk|Bouwbedrijf Ten Cate|Stichting Leerwerk|"
                 "Hogeschool Rijnland|Drukkerij Van Zuylen|Woningcorporatie Thuisvast").split("|")
PLACES = "Utrecht Zwolle Deventer Leiden Breda Assen Arnhem Hoorn Sittard Goes".split()
ROLES = "teamleider projectmanager beleidsadviseur afdelingshoofd".split()
GOALS = (
    ("Duidelijker leidinggeven in het teamoverleg",
     ("Opent elk overleg met een agenda en een doel", "Vat besluiten samen voordat het volgende punt begint",
      "Geeft elk teamlid in een overleg ten minste een keer het woord")),
    ("Grenzen stellen bij een te grote werkdruk",
     ("Bespreekt een nieuwe taak eerst met de leidinggevende", "Blokkeert wekelijks vier uur voor geconcentreerd werk",
      "Zegt nee met een voorstel voor een andere termijn")),
    ("Feedback geven die aankomt",
     ("Beschrijft gedrag en gevolg zonder oordeel", "Vraagt om een reactie en vat die samen",
      "Plant een vervolgmoment binnen twee weken")),
    ("Rustiger reageren in lastige gesprekken",
     ("Neemt een pauze voordat er een antwoord komt", "Stelt eerst twee open vragen",
      "Legt na afloop kort vast wat er is afgesproken")),
    ("Beter plannen en prioriteren",
     ("Maakt op maandag een weekplanning", "Houdt de planning in vier van de vijf weken",
      "Meldt een vertraging ten minste twee dagen vooraf")),
)


def name(i):
    return f"client-{i + 1:05d}"


def client(i):
    rng = random.Random(i * 31 + 7)
    person = lambda: f"{rng.choice(FIRST)} {rng.choice(LAST)}"
    return {
        "form": "bench-contract",
        "language": "nl",
        "reference": f"DK-2026-{i + 1:05d}",
        "coachee": {"name": person(), "role": rng.choice(ROLES)},
        "manager": {"name": person()},
        "coach": {"name": person()},
        "organisation": {"name": rng.choice(ORGANISATIONS), "place": rng.choice(PLACES)},
        "timing": {
            "start": f"2026-{rng.randint(1, 6):02d}-{rng.randint(1, 28):02d}",
            "deadline": f"2026-{rng.randint(9, 12):02d}-{rng.randint(1, 28):02d}",
            "sessions": str(rng.randint(6, 10)),
            "hours": rng.choice(("1.5", "2")),
        },
        "fee": str(rng.randint(140, 220)),
        "goals": [{
            "goal": goal,
            "indicators": [{"text": text, "start": str(rng.randint(2, 4)), "target": str(rng.randint(6, 9))}
                           for text in indicators],
        } for goal, indicators in rng.sample(GOALS, 3)],
    }


def to_yaml(value, indent=0):
    """Block style, as people write a record; no answer of these clients needs quotes."""
    pad = "  " * indent
    lines = []
    for key, answer in value.items():
        if isinstance(answer, dict):
            lines.append(f"{pad}{key}:\n{to_yaml(answer, indent + 1)}")
        elif isinstance(answer, list):
            lines.append(f"{pad}{key}:\n")
            for item in answer:
                first, *rest = to_yaml(item, indent + 2).splitlines(keepends=True)
                lines.append(f"{pad}  - {first.lstrip()}{''.join(rest)}")
        else:
            lines.append(f"{pad}{key}: {answer}\n")
    return "".join(lines)


def flat(value, path=""):
    """Pairs of a dotted path, counted from 1, and an answer: the columns of a row."""
    if isinstance(value, str):
        yield path, value
        return
    parts = value.items() if isinstance(value, dict) else enumerate(value, 1)
    for key, part in parts:
        yield from flat(part, f"{path}.{key}" if path else str(key))


def write_csv(path, count):
    with open(path, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        for i in range(count):
            row = [("id", name(i)), *flat(client(i))]
            if i == 0:
                rows.writerow([column for column, _ in row])
            rows.writerow([answer for _, answer in row])


def write_yaml(folder, count):
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(count):
        (folder / f"{name(i)}.yaml").write_text(to_yaml(client(i)), encoding="utf-8")
