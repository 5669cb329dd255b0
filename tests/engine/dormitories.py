"""A project with a sheet for each dormitory, and one that is the same for all of them."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from tests.engine.projects import TODAY

from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session

LEAFLET = """\
format: 1
name: house
title: head
version: r1
date: 2026-11-25
source: en
languages: [en, ja]
outputs:
  rules: {layout: rules, paper: A5, profile: screen}
  fire: {layout: fire, paper: A5, profile: screen}
facts:
  police: {value: "110", checked: 2026-11-20}
data: {file: DATA, row: dorm}
"""
TYPE = """\
type:
  title: {size: 4u, floor: 3u, bold: yes, pitch: headline, breaking: balanced, display: yes}
  body:  {size: 2.8u, floor: 2.6u, pitch: running}
"""
RULES = f"""\
format: 1
page: {{margin: 4u}}
blocks:
  - zone: {{id: top, height: 14u, ground: yellow, blocks: [{{heading: {{text: head, role: title}}}}]}}
  - zone: {{id: name, height: 12u, blocks: [{{paragraph: name}}]}}
  - zone: {{id: main, height: rest, blocks: [{{paragraph: body}}, {{paragraph: {{text: laundry, when: {{given: laundry}}}}}}]}}
  - zone: {{id: call, height: 12u, blocks: [{{contacts: {{of: [{{pictogram: telephone, number: phone, text: office}}]}}}}]}}
  - zone: {{id: foot, height: 8u, blocks: [{{footer: {{}}}}]}}
{TYPE}"""
FIRE = f"""\
format: 1
page: {{margin: 4u}}
blocks:
  - zone: {{id: top, height: 14u, ground: yellow, blocks: [{{heading: {{text: head, role: title}}}}]}}
  - zone: {{id: main, height: rest, blocks: [{{paragraph: fire}}]}}
{TYPE}"""
TEXTS = {
    "en": 'head: Rules\nname: "This is {dorm}."\nbody: "It is quiet here at night. Call {police} in danger."\noffice: Manager\n'
    'laundry: "You wash on {laundry}."\nfire: Leave the house.\n',
    "ja": 'head: きまり\nname: "ここは {dorm} です。"\nbody: "夜は静かにします。危ないときは {police} へ。"\noffice: 管理人\n'
    'laundry: "洗濯は {laundry} です。"\nfire: 外に出ます。\n',
}
HEAD = ("dorm", "phone", "laundry", "languages", "copies")
HOUSES: tuple[tuple[str, ...], ...] = (
    ("Maple House", "03-1111-2222", "2F", "en:2 ja:3", ""),
    ("学生会館 みどり", "03-3333-4444", "", "ja", "4"),
    ("Cedar/River", "03-5555-6666", "1F", "", ""),
)


def csv_of(rows: Iterable[tuple[str, ...]], head: tuple[str, ...] = HEAD, parting: str = ",") -> str:
    """A table as a spreadsheet saves it."""
    return "".join(parting.join(f'"{c}"' if "\n" in c else c for c in row) + "\r\n" for row in (head, *rows))


def xlsx_of(rows: Iterable[tuple[str, ...]], head: tuple[str, ...] = HEAD) -> bytes:
    """The same as a workbook."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    for row in (head, *rows):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def dormitories(root: Path, table: str | bytes | None = None, name: str = "dorms.csv") -> Path:
    """The project in a folder; `table`: what its table says (None: three houses)."""
    said = csv_of(HOUSES) if table is None else table
    files: dict[str, str | bytes] = {
        "leaflet.yaml": LEAFLET.replace("DATA", name),
        "layouts/rules.yaml": RULES,
        "layouts/fire.yaml": FIRE,
        **{f"locales/{tag}.yaml": text for tag, text in TEXTS.items()},
        name: said,
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def opened(root: Path) -> Session:
    """The project opened."""
    found = open_project(root, TODAY)
    assert found.value is not None, found.diagnostics
    return found.value
