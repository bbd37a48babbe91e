"""The peers: what each is given, and how it is run."""
import dataclasses
import pathlib

import clients
import contract

HERE = pathlib.Path(__file__).parent


@dataclasses.dataclass
class Peer:
    name: str
    suffix: str      # of the sources that it reads
    most: int        # documents in one run, so that it ends within a minute
    command: list    # and then the folder and the number
    source: object   # of one record


PEERS = (
    Peer("typst", ".typ", 1000, ["node", HERE / "typst.mjs"], contract.to_typst),
    # Breaks whole paragraphs, as Drieluik does.
    Peer("typst-optimized", ".typ", 400, ["node", HERE / "typst.mjs"],
         lambda record: contract.to_typst(record, linebreaks="optimized")),
    Peer("weasyprint", ".html", 100, ["/usr/bin/python3", HERE / "weasyprint_loop.py"], contract.to_html),
    Peer("chromium", ".html", 100, ["node", HERE / "chromium.mjs"], contract.to_html),
)


def write_sources(peer, folder, count):
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(count):
        (folder / (clients.name(i) + peer.suffix)).write_text(peer.source(clients.client(i)), encoding="utf-8")
