"""Two keys on one node: each does something beside the other, or it is told. A key that does nothing by itself is told, too."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_origin

import pytest
from tests.engine import pairs
from tests.soak import mostly

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import ListNode, Node, Scalar, compose
from leafletgen.core.source import Source
from leafletgen.engine.catalogue.written import FOLDER
from leafletgen.engine.localizing import localize
from leafletgen.page.blocks.grounds.backdrop import Background
from leafletgen.page.blocks.kinds.cards import Card
from leafletgen.page.blocks.kinds.contacts import Contact
from leafletgen.page.blocks.layer import LayoutLayer
from leafletgen.page.blocks.registry import KINDS
from leafletgen.page.blocks.stack import Column
from leafletgen.page.blocks.table.cell import CellSpec
from leafletgen.page.blocks.table.table import TableRow

TWO = [{"heading": "title"}, {"paragraph": "body"}, {"callout": {"blocks": [{"paragraph": "say"}]}}]
PARTS: dict[str, tuple[Any, pairs.Node]] = {
    "column": (Column, {"blocks": TWO}),
    "layer": (
        LayoutLayer,
        {"shape": "rect", "at": {"of": "shown", "point": "start before", "dx": "9u", "dy": "30u"}},
    ),
    "background": (Background, {"file": "street.jpg"}),
    "cell": (CellSpec, {"text": "say"}),
    "row": (TableRow, {"cells": ["say", "lead"]}),
    "card": (Card, {"title": "office"}),
    "contact": (Contact, {"title": "office"}),
}
"""Parts of blocks, and what they hold at least."""
OF_OTHER_FILES = ("each", "include", "use")
"""Nothing of these is drawn: other files say what stands in their place."""
BASES: dict[str, pairs.Node] = {
    "zone": {"id": "shown", "height": "40u", "blocks": TWO},
    "callout": {"blocks": TWO},
    "stack": {"blocks": TWO},
    "tear-off": {"text": "say"},
    "calendar": {
        "from": "2026-04",
        "months": 2,
        "signs": {"desk": {"text": "office", "pictogram": "desk"}},
        "events": [{"on": "2nd sat", "sign": "desk"}],
    },
    "spacer": {"height": "2u"},
}
"""Of kinds whose example in the catalogue shows too little."""
LONG = (
    "calendar", "callout", "cards", "cell", "column", "diagram", "drawing", "index", "opening-hours", "picture", "quote", "table", "tear-off",
    "zone",
)  # fmt: skip
"""Kinds of many keys, which long runs try."""


def node_of(kind: str) -> tuple[Any, pairs.Node]:
    """The class of a kind, and the node that other keys are stated beside."""
    if kind in PARTS:
        return PARTS[kind]
    cls = get_origin(KINDS[kind]) or KINDS[kind]
    if kind in BASES:
        return cls, BASES[kind]
    path = FOLDER / "entries" / "blocks" / f"{kind}.yaml"
    read = compose(Source(path.name, path.read_text(encoding="utf-8")), Sink())
    assert read is not None
    shown = next(block[kind] for block in plain(read)["blocks"] if kind in block)
    return cls, shown if isinstance(shown, dict) else {cls.__shorthand__: shown}


def plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.raw
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return {entry.key.value: plain(entry.value) for entry in node.entries}


SILENT: tuple[tuple[str, str], ...] = (
    (r"[\w-]+: (writing|mirror|digits) alone", "it is for other languages than English"),
    (r"opening-hours: clock: 24 beside language: ja", "that language counts so"),
    (r"(zone|stack|column): gap: .* beside spread: between", "it is the least that stays between"),
    (r"(zone|stack): spread: .* beside grid: .*", "these rows leave no height"),
    (r"zone: pad: .* beside pad_before: .*", "nothing stands at its foot"),
    (r"form-line: kind: .*", "it says what the other key means"),
    (r"cards: level alone", "ranks of headings close up"),
    (
        r"(callout: spread|columns: stretch|diagram: height) alone",
        "they are as high as they need, or as all the room",
    ),
)
"""Which pairs and keys say nothing and change nothing, and why."""
ALL = [*(kind for kind in KINDS if kind not in OF_OTHER_FILES), *PARTS]


@pytest.mark.parametrize("kind", mostly(ALL, [kind for kind in ALL if kind not in LONG]))
def test_two_keys_on_a_node_both_do_something_or_one_is_told(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(localize, "build_id", lambda *_: "0000")
    cls, base = node_of(kind)
    found = pairs.silent(kind, cls, base, tmp_path)
    assert [one for one in found if not any(re.fullmatch(right, one) for right, _ in SILENT)] == []
