"""What fuzzing of layouts and of what they name starts from."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from tools.laboratory.fuzz.sheets import SAMPLES, layout

FILES = ("layouts", "components", "diagrams", "themes", "data", ".")
"""Folders of a project whose files are changed."""


def sampled() -> Iterator[bytes]:
    """Layouts, components, diagrams, themes and data of the whole projects."""
    for root in sorted(path.parent for path in SAMPLES.glob("*/leaflet.yaml")):
        for below in FILES:
            for path in sorted((root / below).glob("*.*")):
                if path.suffix in (".yaml", ".csv") and path.name != "leaflet.yaml":
                    head = f"# {root.name} {path.relative_to(root).as_posix()}\n"
                    yield head.encode() + path.read_bytes()


def drawing() -> Iterator[bytes]:
    """The drawings of the whole projects, and one that says all that may be said."""
    for path in sorted(SAMPLES.glob("*/pictures/*.svg")):
        yield re.sub(rb"#[0-9A-Fa-f]{6}", b"black", path.read_bytes())
    yield (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 100" data-mirror="yes"><defs><linearGradient id="s" x2="0" y2="1" spreadMethod="pad">'
        b'<stop stop-color="var(--paper)"/><stop offset="1" stop-color="#FFC400"/></linearGradient><radialGradient id="r" gradientUnits="userSpaceOnUse" cx="9" cy="9" r="4"><stop stop-color='
        b'"red"/><stop offset="50%" stop-color="black"/></radialGradient><g id="u"><rect width="6" height="10" rx="2"/></g></defs><path d="M5 98V5H55V98q1 1 2 2s1 '
        b'1 2 2c1 1 2 2 3 3a4,4 0 11 4 4z" fill="url(#s)" stroke="black" stroke-width="4" stroke-linejoin="round" stroke-dasharray="2 1"/><g transform="translate'
        b'(44,55) rotate(30 1 2) scale(2) matrix(1 0 0 1 0 0)"><circle r="4" fill="url(#r)"/><circle id="label-a" r="1"/></g><use href="#u" x="3"/>'
        b'<ellipse id="label-b" cx="3" cy="5" rx="1" ry="2"/><line x1="1" y1="2" x2="3" y2="4" stroke="red" stroke-linecap="round"/><polyline points="1,2 3,4 5,6"/>'
        b'<polygon points="1 2 3 4 9 9" fill="none" stroke="black" fill-rule="evenodd"/></svg>'
    )


ICS = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//a//b//EN
BEGIN:VEVENT
UID:1@example.org
DTSTART;VALUE=DATE:20260407
DTEND;VALUE=DATE:20260410
SUMMARY:key
RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20261231
EXDATE;VALUE=DATE:20260421
END:VEVENT
BEGIN:VEVENT
UID:2@example.org
DTSTART;TZID=Asia/Tokyo:20260415T190000
DURATION:PT2H
SUMMARY:Summer \\, party
RRULE:FREQ=MONTHLY;COUNT=12;BYMONTHDAY=-1
RDATE:20260501T100000Z
END:VEVENT
END:VCALENDAR
"""


def calendar() -> Iterator[bytes]:
    """Sheets with rules, tables of days, and iCalendar files."""
    yield layout("calendar").replace("given.csv, ", "").encode()
    yield (
        b"format: 1\npage: {margin: 2u}\nblocks:\n  - zone: {id: a, height: rest, blocks: [{calendar: {from: 2026-04-06, weeks: 3, first_day: sat, digits: latin, "
        b"columns: 2, title: no, empty: tint, holidays: US-CA, events: [{on: 2nd 4th sat, text: ask}, {on: 15th, text: ask}, {on: last day, text: head}, "
        b"{on: 2026-04-29 to 2026-05-05, text: ask}, {on: every day, text: ask, letter: Z}]}}]}\n"
    )
    table = "date,text,pictogram,ground,sign,letter,form,paint\n2026-04-07,ask,,,,,,\n2nd saturday,key.one,key,yellow,,B,round,red\nmon thu,,,,key,,,\n"
    yield table.encode()
    yield workbook(table)
    yield ICS.replace("\n", "\r\n").encode()


def rows() -> Iterator[bytes]:
    """Tables of rows, as people and spreadsheets write them."""
    table = 'id,place,hours,sign,ground,key\none,"Front desk; ground floor",0:00-24:00,key,yellow,key\ntwo,Office,9:00-17:00,,red,key\n'
    yield table.encode()
    yield table.replace(",", ";").encode()
    yield b"\xff\xfe" + table.replace(",", "\t").encode("utf-16-le")
    yield workbook(table)


def components() -> Iterator[bytes]:
    """Components with parameters of each kind, and in boxes of each kind."""
    yield (
        b"format: 1\nparameters:\n  title: text\n  sign: {kind: pictogram, default: key}\n  colour: {kind: colour, default: tint}\n  wide: {kind: length, default: 6u}\n"
        b"  big: {kind: number, default: 1.5}\n  told: {kind: fact, default: desk}\n  more: {kind: blocks, default: []}\nblocks:\n  - callout:\n      ground: colour\n"
        b"      blocks:\n        - columns:\n            columns:\n              - {width: wide, blocks: [{picture: {pictogram: sign, width: 4u}}]}\n"
        b"              - blocks: [{heading: title}, {paragraph: told}, more]\n"
    )
    yield (
        b"format: 1\nparameters: {title: text, colour: {kind: colour, default: black}, wide: {kind: length, default: 9u}, more: {kind: blocks, default: [rule]}}\n"
        b"blocks:\n  - callout: {grid: {columns: [wide, rest], rows: [content, equal], gap: 1u, areas: [a b, a c]}, ground: colour, blocks: [{heading: {text: title, area: a}}, {paragraph: {text: title, area: b}}]}\n"
        b"  - columns: {columns: [{width: wide, ground: colour, blocks: [{heading: title}]}, {blocks: [more, {heading: title}, {calendar: {from: 2026-04}}]}]}\n"
    )
    yield b"format: 1\nparameters: {title: text, colour: {kind: colour, default: red}, wide: {kind: length, default: 2u}, more: {kind: blocks, default: []}}\nblocks: [{callout: {ground: colour, gap: wide, blocks: [more, {table: {rows: [{cells: [title, {blocks: [{paragraph: title}], ground: colour}]}]}}]}}]\n"


def workbook(table: str) -> bytes:
    """A table as the least of an XLSX file, its texts in their cells."""
    made = "".join(
        f'<row r="{n}">'
        + "".join(
            f'<c r="{chr(65 + m)}{n}" t="inlineStr"><is><t>{cell}</t></is></c>'
            for m, cell in enumerate(line.split(","))
        )
        + "</row>"
        for n, line in enumerate(table.replace('"', "").splitlines(), 1)
    )
    office = "http://schemas.openxmlformats.org"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="r1" Type="{office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{office}/spreadsheetml/2006/main" xmlns:r="{office}/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="r1" Type="{office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{office}/spreadsheetml/2006/main"><sheetData>{made}</sheetData></worksheet>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
