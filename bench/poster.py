"""A full poster against the flagship's: python bench/poster.py [RUNS]

An A3 poster with 60 blocks, a photograph over its head and a table of 12 rows and 5 columns may take at most 2.5 times the
flagship's poster (user time of the processor, whole process, the two in turn; and warm, in one process).
"""

from __future__ import annotations

import gc
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ["LEAFLETGEN_WORKERS"] = "none"
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))
PHOTOGRAPH = ROOT / "tests" / "data" / "pictures" / "street.jpg"
MOST = 2.5
SECTIONS, ROWS, COLUMNS = 9, 12, 5

LEAFLET = """\
format: 1
name: full
title: head
version: r1
date: 2026-11-25
source: en
languages: [en]
outputs:
  poster: {layout: poster, paper: A3, profile: print, read_from: 2m}
facts:
  desk: {value: "03-0000-0000", checked: 2026-11-20, owner: front desk}
  page: {value: "https://example.ac.jp/full/{lang}", checked: 2026-11-20, owner: front desk, qr: true}
"""
HEAD = """\
format: 1
page: {margin: 4u, bleed: 3mm}
blocks:
  - zone:
      id: head
      height: 9u
      ground: black
      background: {file: street.jpg, scrim: [{tint: black, strength: 70%}]}
      blocks: [{heading: {text: head, level: 1, role: title}}, {paragraph: {text: lead, role: lead}}]
  - zone:
      id: parts
      height: rest
      pad: 1u
      grid: {columns: [rest, rest, rest], rows: [equal], gap: [0.6u, 1.2u], stretch: yes}
      blocks:
"""
SECTION = """\
        - callout: {{ground: {ground}, gap: 0.3u, blocks: [{{heading: s{n}.head}}, {{picture: {{pictogram: {sign}, width: 1.6u, align: start}}}}, {{paragraph: s{n}.body}}, {{list: s{n}.items}}, rule]}}
"""
FOOT = """\
  - zone:
      id: table
      height: 21u
      ground: tint
      blocks:
        - heading: table
        - table: {{head: [{head}], rows: [{rows}], zebra: yes, align: [start, decimal, decimal, decimal, decimal]}}
  - zone:
      id: foot
      height: 10u
      columns:
        - blocks: [{{contacts: {{of: [{{pictogram: desk, title: head, text: table}}]}}}}, rule, {{paragraph: table}}]
        - {{width: 14u, blocks: [{{diagram: {{of: key, scale: 0.7, height: 6u}}}}]}}
        - {{width: 6u, blocks: [{{qr: {{fact: page, width: 6u, alt: table}}}}]}}
  - zone: {{id: end, height: 3u, pad: 0.3u, blocks: [{{footer: {{address: page}}}}]}}
space: {{cell: 0.25u, step: 0.2u}}
type:
  title: {{size: 3.4u, floor: 2.4u, bold: yes, pitch: headline}}
  lead: {{size: 1.4u, floor: 1u}}
  head: {{size: 1u, floor: 0.7u, bold: yes}}
  table-head: {{size: 0.75u, floor: 0.5u, bold: yes}}
  caption: {{size: 0.75u, floor: 0.5u}}
  body: {{size: 0.75u, floor: 0.5u}}
fit:
  order: [wrap, size body, size caption, size head, size lead, size title]
"""
DIAGRAM = """\
format: 1
kind: row
actors:
  you:  {pictogram: student, mark: true}
  desk: {pictogram: desk, shape: rounded}
arrows:
  1: {from: you, to: desk, carries: [id-card]}
  2: {from: desk, to: you, carries: [key]}
"""
SENTENCES = (
    "Bring your card and a form that you have signed; the desk is open on all days of the week.",
    "Ask whoever stands there, and do not pay before you have seen the price in writing.",
    "If it is closed, ring the bell at the side door and wait for somebody to come.",
)
SIGNS, GROUNDS = ("key", "clock", "house", "telephone", "student"), ("tint", "paper", "yellow")


def project(folder: Path) -> Path:
    """The poster's project in a folder."""
    sections = [
        SECTION.format(n=n, ground=GROUNDS[n % 3], sign=SIGNS[n % len(SIGNS)]) for n in range(SECTIONS)
    ]
    heads = ", ".join(f"c{column}" for column in range(COLUMNS))
    rows = ", ".join(
        "{cells: [" + ", ".join(f"r{row}.c{column}" for column in range(COLUMNS)) + "]}"
        for row in range(ROWS - 1)
    )
    texts = ["head: All that a house says", f"lead: {SENTENCES[0]}", "table: Prices and hours"]
    texts += ["actors: {you: You, desk: Front desk}"]
    texts += [f"c{column}: Column {column}" for column in range(COLUMNS)]
    for row in range(ROWS - 1):
        cells = ", ".join(f'c{c}: "{row + 1}{c}.{c}0 yen"' for c in range(1, COLUMNS))
        texts.append(f"r{row}: {{c0: Floor {row + 1}, {cells}}}")
    for n in range(SECTIONS):
        items = ", ".join(f"i{i}: {SENTENCES[(n + i) % 3].partition(',')[0]}" for i in range(3))
        texts.append(
            f"s{n}: {{head: Part {n + 1} of the house, body: '{SENTENCES[n % 3]}', items: {{{items}}}}}"
        )
    for name, said in {
        "leaflet.yaml": LEAFLET,
        "layouts/poster.yaml": HEAD + "".join(sections) + FOOT.format(head=heads, rows=rows),
        "locales/en.yaml": "\n".join(texts) + "\n",
        "diagrams/key.yaml": DIAGRAM,
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(said, encoding="utf-8")
    (folder / "pictures").mkdir()
    shutil.copy(PHOTOGRAPH, folder / "pictures" / "street.jpg")
    return folder


def cold(root: Path, out: Path) -> float:
    """Seconds that a process of its own takes for the poster in English."""
    command = [
        sys.executable,
        "-m",
        "leafletgen",
        "build",
        "--no-cache",
        "--out",
        str(out),
        "-o",
        "poster",
        "-l",
        "en",
    ]
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def warm(root: Path, out: Path) -> Callable[[], float]:
    """The same in this process, of a project that is open."""
    from leafletgen.engine.build import build
    from leafletgen.engine.opening import open_project
    from leafletgen.engine.results import Selection

    session = open_project(root).value
    assert session is not None, "the project cannot be read"

    def run() -> float:
        gc.collect()
        begun = time.process_time()
        made = build(session, out, Selection(("en",), ("poster",)))
        assert made.files, made.diagnostics
        return time.process_time() - begun

    run()
    return run


def main(runs: int) -> int:
    """Print both ratios; 1 where one is too large."""
    with tempfile.TemporaryDirectory() as folder:
        full, out = project(Path(folder) / "full"), Path(folder) / "out"
        ratios = []
        for name, works in (
            ("whole process", [lambda root=root: cold(root, out) for root in (ROOT, full)]),
            ("warm", [warm(ROOT, out), warm(full, out)]),
        ):
            taken = [[work() for work in works] for _ in range(runs)]
            flagship, poster = (statistics.median(column) for column in zip(*taken, strict=True))
            ratios.append(poster / flagship)
            print(
                f"{name}: flagship {1000 * flagship:.0f} ms, full poster {1000 * poster:.0f} ms, {ratios[-1]:.2f} times"
            )
    return int(max(ratios) > MOST)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 9))
