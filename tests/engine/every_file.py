"""A small project with a file of every kind that a project may have, and what a path in it can become."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.engine.projects import tiny
from tests.text.fonts import making

from leafletgen.core.data import DATA

VI = 'head: Việc nhẹ?\nbody: "Họ trả tiền; cảnh sát tìm **bạn**. Gọi {police} ở {room}."\nsteps: {s1: Họ mua., s2: Bạn nhận., s3: Bạn giao.}\n'
EN = 'head: Easy job?\nbody: "They pay you; the police come to **you**. Call {police} from {room}."\nsteps: {s1: They buy goods., s2: You receive the parcel., s3: You hand it over.}\n'
LEAFLET = """\
format: 1
name: tiny
title: head
version: r1
date: 2026-11-25
source: en
languages: [en, vi]
theme: own
fonts: {Latn: [{family: My Sans, file: My.ttf}]}
outputs:
  card: {layout: card, paper: A5, profile: own}
  bill: {layout: bill, paper: A6, profile: screen}
facts:
  police: {value: "110", checked: 2026-11-20}
data: {file: data/rooms.csv, row: room}
"""
CARD = """\
format: 1
extends: base
blocks:
  - zone: {id: top, height: 20u, ground: yellow, blocks: [{heading: {text: head, level: 1, role: title}}]}
  - zone: {id: main, height: rest, blocks: [{paragraph: body}, {use: call}]}
  - zone: {id: seen, height: 12u, columns: [{blocks: [{picture: {file: spot.png, width: 5u, alt: head}}]}, {blocks: [{picture: {file: line.svg, width: 5u, alt: head}}]}, {blocks: [{banner: {text: steps.s1, pictogram: mine}}]}]}
"""
BASE = """\
format: 1
page: {margin: 4u}
blocks: [{zone: {id: all, height: rest, blocks: [{paragraph: head}]}}]
type:
  title: {size: 4u, floor: 2u, bold: yes, pitch: headline, breaking: balanced, display: yes}
  body:  {size: 2.2u, floor: 1.2u, pitch: running}
  step:  {size: 2.2u, floor: 1.2u}
space: {badge: 4u}
fit: {order: [wrap, size title, size body, size step]}
"""
SIGN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" data-mirror="no" data-keywords="one, two"><path fill="black" d="M2 2L22 22L2 22Z"/></svg>'
LINE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#141414" d="M2 2L22 22L2 22Z"/></svg>'
STATUS = 'format: 1\ntexts:\n  head: {source: "Easy job?", target: "1", state: "machine", by: "machine", on: "2026-11-25"}\n'


def png() -> bytes:
    """A small picture."""
    import io

    from PIL import Image

    into = io.BytesIO()
    Image.new("RGB", (120, 120), (200, 30, 20)).save(into, "PNG")
    return into.getvalue()


def every_file(root: Path) -> Path:
    """The project."""
    tiny(root, vi=VI)
    files: Mapping[str, str | bytes] = {
        "leaflet.yaml": LEAFLET,
        "glossary.yaml": "format: 1\nterms: []\n",
        "printed.yaml": "format: 1\nprinted: {}\n",
        "layouts/card.yaml": CARD,
        "layouts/base.yaml": BASE,
        "layouts/bill.yaml": "format: 1\nextends: base\n",
        "components/call.yaml": "format: 1\nblocks: [{steps: steps}]\n",
        "locales/en.yaml": EN,
        "locales/vi.yaml": VI,
        "status/vi.yaml": STATUS,
        "themes/own.yaml": "format: 1\nextends: calm\n",
        "profiles/own.yaml": "format: 1\nextends: print\nintent: icc/own.icc\n",
        "icc/own.icc": (DATA / "icc" / "FOGRA39L.icc").read_bytes(),
        "languages/vi.yaml": "extends: vi\n",
        "pictures/spot.png": png(),
        "pictures/line.svg": LINE,
        "pictograms/mine.svg": SIGN,
        "fonts/My.ttf": making.variable(),
        "data/rooms.csv": "room\nNorth\nSouth\n",
        "releases/r0.yaml": "format: 1\nversion: r0\non: 2026-11-01\n",
    }
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return root
