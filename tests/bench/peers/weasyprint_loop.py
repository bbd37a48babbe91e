"""WeasyPrint as a peer: one warm process, its fonts read once.

weasyprint_loop.py FOLDER N   prints "ready"; at each line of input prints FOLDER/*.html and then "done".
"""
import pathlib
import sys

import weasyprint
from weasyprint.text.fonts import FontConfiguration

folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
fonts = FontConfiguration()


def render(name):
    html = weasyprint.HTML(string=(folder / f"{name}.html").read_text(encoding="utf-8"))
    html.write_pdf(folder / f"{name}.pdf", font_config=fonts)


names = [f"client-{i + 1:05d}" for i in range(count)]
render(names[0])
print("ready", flush=True)
for _ in sys.stdin:
    for name in names:
        render(name)
    print("done", flush=True)
