"""What blocks take from tables is there wherever a block may stand: on a page, on a panel of a fold, on a layer."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import TODAY, tiny

from leafletgen.engine.opening import open_project
from leafletgen.model.project.tree import nodes_of
from leafletgen.page.blocks.calendar.calendar import Calendar
from leafletgen.page.blocks.kinds.opening_hours import OpeningHours

TABLES = {
    "data/days.csv": "date,text\n2026-12-07,head\n",
    "data/hours.csv": "days,times\nmon-fri,9:00-17:00\n",
}
BLOCKS = "[{calendar: {from: 2026-12, events: data/days.csv}}, {opening-hours: {rows: data/hours.csv}}]"
LAYER = "{%s, width: 30mm, at: {of: page, point: center center}, may_cover: [page, z]}"
PLACES = {
    "page": f"pages:\n  - id: p\n    blocks: [{{zone: {{id: z, height: rest, blocks: {BLOCKS}}}}}]\n",
    "panel": f"panels:\n  cover:\n    blocks: [{{zone: {{id: z, height: rest, blocks: {BLOCKS}}}}}]\n",
    "layer": "pages:\n  - id: p\n    blocks: [{zone: {id: z, height: rest, blocks: [{paragraph: body}]}}]\n    over:\n"
    + "".join(f"      - {LAYER % one}\n" for one in ("calendar: {from: 2026-12, events: data/days.csv}", "opening-hours: {rows: data/hours.csv}")),
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_a_block_has_what_its_table_says(tmp_path: Path, place: str) -> None:
    root = tiny(tmp_path)
    for name, text in {
        **TABLES,
        "layouts/card.yaml": "format: 1\npage: {margin: 9mm}\n" + PLACES[place],
    }.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    opened = open_project(root, TODAY)
    assert opened.value is not None, opened.diagnostics
    nodes = nodes_of(opened.value.project.layouts["card"])

    [calendar] = [node for node in nodes if isinstance(node, Calendar)]
    [hours] = [node for node in nodes if isinstance(node, OpeningHours)]

    assert [len(event.read) for event in calendar.events] == [1]
    assert len(hours.read) == 1
