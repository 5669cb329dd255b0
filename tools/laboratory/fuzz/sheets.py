"""Doors of what designers give: layouts, components, drawings, tables of rows, calendars. Each is laid out in English and Arabic."""

from __future__ import annotations

import re
import shutil
from functools import cache
from itertools import cycle
from pathlib import Path

from tools.laboratory.fuzz.bench import TODAY, Answer, folder, said
from tools.laboratory.fuzz.doors import promise

from leafletgen.engine.findings.examining import examined
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project

SAMPLES = Path(__file__).parents[3] / "tests" / "projects"
LANGUAGES = ("en", "ar")
FAULTS = frozenset({"internal", "program-failed"})
"""Findings that tell a fault of the program itself."""
PLACE = re.compile(rb"# (\w+) ([\w./-]+)\n")
"""The first line of an input for `sampled`: a project and its file that the rest is taken for."""
POINT = re.compile(rb'id="label-([a-z]+)"')

LEAFLET = """\
format: 1
name: bench
title: head
version: r1
date: 2026-11-26
source: en
languages: [en, ar]
outputs: {sheet: {layout: sheet, paper: A5, profile: screen}}
facts: {desk: {value: "110", checked: 2026-11-26}}
"""
TEXTS = {
    "en": 'head: Easy job?\nask: "Call {desk} **now**."\nkey: {one: They pay., two: You send it on.}\n',
    "ar": 'head: عمل سهل؟\nask: "اتصل {desk} **الآن**."\nkey: {one: يدفعون لك., two: ترسلها.}\n',
}
LAYOUTS = {
    "drawing": """\
  - drawing: {file: given.svg, alt: head, height: 14u, labels: {LABELS}, sides: both}
  - drawing: {file: given.svg, alt: head, height: 14u, labels: {LABELS}, sides: inside}
""",
    "calendar": """\
  - calendar:
      from: 2026-04
      holidays: [JP, {on: 2026-04-30, text: ask}]
      signs: {key: {text: key.one, pictogram: key, letter: A}, desk: {text: key.two, form: round}}
      events: [given.csv, {on: mon thu, sign: key, except: 2026-04-30}, {on: every 2 weeks from 2026-04-07, text: ask, ground: yellow}]
  - calendar: {from: 2026-12-28, weeks: 2, events: [{on: last fri, text: ask}]}
""",
    "rows": """\
  - table:
      head: [head, ask, key.one]
      rows: [{each: {rows: given.csv, as: x, items: [{cells: [x.place, x.hours, {picture: {pictogram: x.sign, width: 3u}}]}]}}]
  - each: {rows: given.csv, as: x, blocks: [{callout: {ground: x.ground, blocks: [{paragraph: x.key.one}]}}]}
""",
    "components": """\
  - use: {name: given, title: head, colour: yellow, more: [{paragraph: ask}]}
  - use: {name: given, title: key.two, wide: 4u}
  - each: {of: [{id: one, ground: tint}, {id: two, ground: red}], as: x, blocks: [{use: {name: given, title: ask, colour: x.ground}}]}
""",
}


def layout(kind: str) -> str:
    """The sheet that a door puts its files on."""
    body = "".join(f"      {line}\n" for line in LAYOUTS[kind].splitlines())
    return f"format: 1\npage: {{margin: 2u}}\nblocks:\n  - zone:\n      id: all\n      height: rest\n      blocks:\n{body.replace('        - ', '      - ')}"


@cache
def small(kind: str) -> Path:
    """A project of one sheet, for what it is given beside it."""
    root = folder() / f"small-{kind}"
    files = {f"locales/{tag}.yaml": text for tag, text in TEXTS.items()}
    files |= {"leaflet.yaml": LEAFLET, "layouts/sheet.yaml": layout(kind)}
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


@cache
def sample(name: str) -> Path:
    """One of the whole projects, in two languages."""
    root = folder() / f"sample-{name}"
    shutil.copytree(SAMPLES / name, root, ignore=shutil.ignore_patterns("output", ".leafletgen"))
    manifest = root / "leaflet.yaml"
    told = re.sub(
        r"languages: \[.*\]", f"languages: [{', '.join(LANGUAGES)}]", manifest.read_text(encoding="utf-8")
    )
    manifest.write_text(told, encoding="utf-8")
    return root


def _checked(root: Path, name: str, data: bytes) -> Answer:
    """What is told of a project with a file of its own exchanged, in all languages; its first output is laid out."""
    path = root / name
    before = path.read_bytes() if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    try:
        opened = open_project(root, TODAY)
        found = list(opened.diagnostics)
        session = opened.value
        for tag in LANGUAGES if session is not None else ():
            assert session is not None
            edition = EditionKey(tag, next(iter(session.project.manifest.outputs), ""))
            if edition.output and session.stands(edition):
                laid = session.lay_out(edition)
                found += [*laid.diagnostics, *examined(session, laid)]
        promise(not FAULTS & {d.code for d in found}, "a fault of the program is told")
        return said(found, opened.sources, session.project.catalogs if session is not None else {})
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)


def drawing(data: bytes) -> Answer:
    """A drawing with labels."""
    found = dict.fromkeys(name.decode() for name in POINT.findall(data))
    labels = ", ".join(
        f"{name}: {key}" for name, key in zip(found, cycle(("ask", "key.one", "head")), strict=False)
    )
    sheet = layout("drawing").replace("{LABELS}", f"{{{labels}}}")
    (small("drawing") / "layouts" / "sheet.yaml").write_text(sheet, encoding="utf-8")
    return _checked(small("drawing"), "pictures/given.svg", data)


def calendar(data: bytes) -> Answer:
    """A sheet with calendars, or the events of one as iCalendar, workbook or CSV."""
    if b"calendar:" in data:
        return _checked(small("calendar"), "layouts/sheet.yaml", data)
    return _checked(small("calendar"), *_events(data))


def _events(data: bytes) -> tuple[str, bytes]:
    """Workbooks and iCalendar files are told by their contents; the layout asks for one name only."""
    root = small("calendar")
    ending = "ics" if b"BEGIN:" in data[:400] else _table(data)
    (root / "layouts" / "sheet.yaml").write_text(
        layout("calendar").replace("given.csv", f"given.{ending}"), encoding="utf-8"
    )
    return f"given.{ending}", data


def _table(data: bytes) -> str:
    return "xlsx" if data.startswith(b"PK") else "csv"


def rows(data: bytes) -> Answer:
    """A table whose rows are written out in a table and as boxes."""
    root, ending = small("rows"), _table(data)
    (root / "layouts" / "sheet.yaml").write_text(
        layout("rows").replace("given.csv", f"given.{ending}"), encoding="utf-8"
    )
    return _checked(root, f"given.{ending}", data)


def components(data: bytes) -> Answer:
    """A component that is used by itself, and for each of several."""
    return _checked(small("components"), "components/given.yaml", data)


def sampled(data: bytes) -> Answer:
    """A file of one of the whole projects, named in the first line."""
    told = PLACE.match(data)
    name = told[1].decode() if told else "clinic"
    path = told[2].decode() if told else "layouts/sheet.yaml"
    data = data[told.end() :] if told else data
    if not (SAMPLES / name / path).is_file():
        name, path = "clinic", "layouts/sheet.yaml"
    return _checked(sample(name), path, data)
