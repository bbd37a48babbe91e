"""The contract of the bench for the peers: reads the form's own text and writes it as HTML and as Typst for one client.

Knows as much Markdown as that text has: headings, paragraphs, tables, numbered lists, `:::checklist`, `:::each`,
`:::signatures` and placeholders.
"""
import html
import pathlib
import re

TEXT = pathlib.Path(__file__).parents[1] / "contract/content/forms/bench-contract.nl.md"
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
SIGNATORIES = (("Deelnemer", "coachee"), ("Leidinggevende", "manager"), ("Coach", "coach"))
# Part of the width for each column, by the number of columns.
COLUMNS = {3: (2, 3, 5), 5: (6, 1, 1, 1, 1)}
TEXT_FONT, HEADING_FONT = "Gentium Book Plus", "Open Sans"


def in_words(answer):
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", answer):
        year, month, day = map(int, match.groups())
        return f"{day} {MONTHS[month - 1]} {year}"
    return answer.replace(".", ",") if re.fullmatch(r"\d+\.\d+", answer) else answer


def lookup(path, *scopes):
    for scope in scopes:
        value = scope
        for part in path.split("."):
            if isinstance(value, list):
                value = value[int(part) - 1]
            else:
                value = value.get(part) if isinstance(value, dict) else None
            if value is None:
                break
        if value is not None:
            return in_words(value)
    raise KeyError(path)


def blocks_of(record):
    """Title, summary and the blocks of the text: (kind, content), filled in for one client."""
    _, front, text = TEXT.read_text(encoding="utf-8").split("---\n", 2)
    keys = dict(line.split(": ", 1) for line in front.splitlines())
    blocks = [("h1", keys["title"]), ("p", keys["summary"])]
    append_blocks(blocks, text, record)
    return blocks


def append_blocks(blocks, text, record, item=None):
    fill = lambda line: re.sub(r"\{\{([\w.]+)\}\}", lambda match: lookup(match[1], item or {}, record), line)
    cells = lambda line: [cell.strip() for cell in fill(line).strip("|").split("|")]
    lines = iter(text.splitlines())
    for line in lines:
        if line.startswith("#"):
            marks, title = fill(line).split(" ", 1)
            blocks.append((f"h{len(marks)}", title))
        elif line.startswith(":::signatures"):
            blocks.append(("signatures", [(role, lookup(f"{key}.name", record)) for role, key in SIGNATORIES]))
        elif line.startswith(":::"):
            inner = "\n".join(iter(lines.__next__, ":::"))
            if line == ":::checklist":
                blocks.append(("checklist", [fill(part[2:]) for part in inner.splitlines()]))
            else:
                for number, each in enumerate(record[line.split()[1]], 1):
                    append_blocks(blocks, inner, record, {**each, "number": str(number)})
        elif line.startswith("|"):
            if blocks[-1][0] != "table":
                blocks.append(("table", [cells(line)]))
                next(lines)
            else:
                blocks[-1][1].append(cells(line))
        elif match := re.match(r"\d\. (.*)", line):
            if blocks[-1][0] != "numbered":
                blocks.append(("numbered", []))
            blocks[-1][1].append(fill(match[1]))
        elif line:
            blocks.append(("p", fill(line)))


STYLE = f"""
@page {{ size: A4; margin: 22mm 24mm 26mm }}
body {{ font: 10.5pt/15pt "{TEXT_FONT}", serif; margin: 0; hyphens: auto }}
h1, h2, h3, th {{ font-family: "{HEADING_FONT}", sans-serif; break-after: avoid }}
h1 {{ font-size: 21pt; line-height: 26pt; margin: 0 0 8pt }}
h2 {{ font-size: 13pt; margin: 20pt 0 4pt }}
h3 {{ font-size: 10.5pt; margin: 12pt 0 4pt }}
p {{ margin: 0 0 7pt }}
table {{ border-collapse: collapse; width: 100%; margin: 0 0 10pt }}
tr {{ break-inside: avoid }}
th, td {{ border-bottom: .5pt solid #444; padding: 4pt 6pt 4pt 0; text-align: left; vertical-align: top; font-size: 9.5pt }}
li {{ margin: 0 0 5pt }}
ol, ul {{ list-style: none; padding: 0 0 0 18pt; counter-reset: item }}
li::before {{ display: inline-block; margin-left: -18pt }}
ol li::before {{ counter-increment: item; content: counter(item) "."; width: 18pt }}
ul li::before {{ content: ""; width: 9pt; height: 9pt; margin-right: 7.6pt; border: .7pt solid #000 }}
.signatures {{ display: flex; gap: 14pt; break-inside: avoid; margin-top: 14pt }}
.signatures div {{ flex: 1 }}
.signatures p {{ margin: 0 }}
.line {{ border-top: .5pt solid #000; margin-top: 58pt }}
.line + p + .line {{ margin-top: 28pt }}
"""


def to_html(record):
    escape = html.escape
    out = ['<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8">'
           f"<title>Overeenkomst driehoekscoaching</title><style>{STYLE}</style></head><body>"]
    for kind, content in blocks_of(record):
        if kind == "table":
            parts = COLUMNS[len(content[0])]
            row = lambda tag, cells, more="": "<tr>" + "".join(f"<{tag}{more}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
            width = "".join(f'<col style="width: {100 * part // sum(parts)}%">' for part in parts)
            out.append(f'<table><colgroup>{width}</colgroup><thead>{row("th", content[0], " scope=col")}</thead><tbody>'
                       + "".join(row("td", cells) for cells in content[1:]) + "</tbody></table>")
        elif kind in ("numbered", "checklist"):
            tag = "ol" if kind == "numbered" else "ul"
            out.append(f"<{tag}>" + "".join(f"<li>{escape(item)}</li>" for item in content) + f"</{tag}>")
        elif kind == "signatures":
            slots = (f'<div><p>{escape(role)}</p><p>{escape(who)}</p><div class="line"></div><p>Handtekening</p>'
                     '<div class="line"></div><p>Datum</p></div>' for role, who in content)
            out.append('<div class="signatures">' + "".join(slots) + "</div>")
        else:
            out.append(f"<{kind}>{escape(content)}</{kind}>")
    return "\n".join(out) + "</body></html>\n"


def typst_text(text):
    return re.sub(r"([#$*_`<>@\[\]\\~/])", r"\\\1", text)


def to_typst(record, linebreaks="simple"):
    escape = typst_text
    out = ['#set document(title: "Overeenkomst driehoekscoaching")',
           "#set page(paper: \"a4\", margin: (x: 24mm, top: 22mm, bottom: 26mm))",
           f'#set text(font: "{TEXT_FONT}", size: 10.5pt, lang: "nl", hyphenate: true)',
           f'#set par(leading: 8pt, spacing: 14pt, linebreaks: "{linebreaks}")',
           "#set table(stroke: (x: none, y: 0.5pt), inset: (x: 3pt, y: 6pt))",
           f'#show heading: set text(font: "{HEADING_FONT}")',
           "#show heading.where(level: 2): set block(above: 20pt, below: 8pt)",
           '#show table: set text(size: 9.5pt)']
    for kind, content in blocks_of(record):
        if kind == "table":
            parts = ", ".join(f"{part}fr" for part in COLUMNS[len(content[0])])
            head = ", ".join(f"[*{escape(cell)}*]" for cell in content[0])
            body = ", ".join(f"[{escape(cell)}]" for row in content[1:] for cell in row)
            out.append(f"#table(columns: ({parts}), table.header({head}), {body})")
        elif kind == "numbered":
            out.append("\n".join(f"+ {escape(item)}" for item in content) + "\n")
        elif kind == "checklist":
            out.extend(f"#grid(columns: (18pt, 1fr), box(width: 9pt, height: 9pt, stroke: 0.7pt), [{escape(item)}])\n"
                       for item in content)
        elif kind == "signatures":
            line = "#line(length: 100%, stroke: 0.5pt)"
            slots = (f"[{escape(role)} \\ {escape(who)} #v(58pt) {line} Handtekening #v(28pt) {line} Datum]"
                     for role, who in content)
            out.append(f"#block(breakable: false, grid(columns: (1fr, 1fr, 1fr), gutter: 14pt, {', '.join(slots)}))")
        elif kind == "p":
            out.append(escape(content) + "\n")
        else:
            out.append("=" * int(kind[1]) + " " + escape(content))
    return "\n".join(out) + "\n"
